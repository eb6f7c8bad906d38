"""What in an answer is worth taking hold of, and the follow-ups that fit there."""

from collections import defaultdict
from collections.abc import Sequence

from interviewer.core.data import Span
from interviewer.core.grading import Said
from interviewer.core.guide import Reason
from interviewer.core.probing import Hook
from interviewer.core.rubric import Form
from interviewer.core.text import count_words
from interviewer.engines.offline.anchors import anchor
from interviewer.engines.offline.learned.spots import Spot, spots
from interviewer.engines.offline.moment_cues import THIN
from interviewer.engines.offline.moments import Held, in_speech, moments, we_acts
from interviewer.engines.offline.reading.passage import Sentence, follow_up, story

MOST = 8
"""Places of an answer; more than anybody could ask about."""

MOST_WORDS = 16
"""Words between quotation marks in a follow-up, which has thirty in all."""

LEAST_WORDS = 4
"""Fewer words tell nobody what is meant, unless they are all that was said."""

KINDS = 6
"""Kinds of follow-up that are thought of for a place."""

A_REPLY = 0.35
"""What a place in a reply is worth beside one in the answer itself, which has been thought about."""

FALL = 0.6
"""How fast a kind of follow-up is worth less beside one that fits the place better."""

_STORY = {"tell-me-more": 0.3, "what-exactly": 0.2}
OPEN: dict[Form, dict[str, float]] = {
    "retrospective": _STORY,
    "habitual": _STORY,
    "opinion": _STORY,
    "hypothetical": {"play-it-out": 0.3},
    "design": {"inside-one-part": 0.3},
    "questions": {},
}
"""The open kinds of follow-up, which fit nearly any place, each with the chance that it counts for."""

OWN_PART = "own-role"
"""What the speaker did themself is asked where "we" did something, and nowhere else."""

_SKIPPED = ("tell-me-more", "word-for-word", "what-exactly", "less-well", "outcome", "first-step")
"""What is asked where something was passed over in a few words; elsewhere something is claimed."""


def hooks(said: Said, form: Form, later: bool) -> list[Hook]:
    """Ways of taking hold of an answer, the best first; ``later`` for a reply to a follow-up."""
    held: dict[str, list[Span]] = defaultdict(list)
    found = moments(said)
    for moment in found:
        held[moment.kind].append(moment.span)
    told = follow_up(said) if later else story([said])
    places = []
    for spot in spots(told, form, held):
        span = _words(spot.clause, found)
        if span and _stands(span, spot.clause) and not in_speech(said.text, span.start):
            places.append((spot, span))
        if len(places) == MOST:
            break
    ours = [acts for acts, _ in we_acts(told)]
    values = {m.value: m.span for m in found if m.value}
    return [
        Hook(
            reasons=_reasons(kind),
            pattern=kind,
            span=span,
            worth=spot.chance * fit * (A_REPLY if later else 1),
            value=next((v for v, s in values.items() if _meet(s, span)), None),
        )
        for spot, span in places
        for kind, fit in _kinds(spot, form)
        if kind != OWN_PART or any(_meet(acts, span) for acts in ours)
    ]


def _words(clause: Sentence, noticed: Sequence[Held]) -> Span | None:
    """The words of a clause that read well in a question: where it has several, those of a moment."""
    spans = [anchor(clause, start, most=MOST_WORDS) for start, _ in clause.clauses(LEAST_WORDS)]
    cut = [span for span in spans if span]
    telling = (s for s in cut if any(h.kind in THIN and _meet(h.span, s) for h in noticed))
    return next(telling, cut[0] if cut else None)


def _kinds(spot: Spot, form: Form) -> list[tuple[str, float]]:
    """The kinds of follow-up for a place, the best first, and how well each fits beside it.

    Where none fits clearly the open one does best: it asks what happened there.
    """
    chances = {**spot.kinds, **OPEN[form]}
    ranked = sorted(chances, key=lambda kind: -chances[kind])[:KINDS]
    best = chances[ranked[0]]
    return [(kind, (chances[kind] / best) ** FALL) for kind in ranked]


def _stands(span: Span, clause: Sentence) -> bool:
    """Whether the words can be taken up: a few of them, or the whole of a short sentence."""
    words = count_words(span.text)
    return words >= LEAST_WORDS or words == count_words(clause.text)


def _reasons(kind: str) -> tuple[Reason, ...]:
    return ("value", "thin", "claim") if kind in _SKIPPED else ("value", "claim", "thin")


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
