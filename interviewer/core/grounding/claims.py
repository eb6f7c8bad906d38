"""Claims of a CV that what was just told bears on, as follow-ups that could be asked now."""

import re
from collections.abc import Sequence

from interviewer.core.data import Span
from interviewer.core.events import Probe
from interviewer.core.evidence import locate
from interviewer.core.grading import Said
from interviewer.core.grounding.cv import amounts, telling
from interviewer.core.grounding.lines import Ground, of
from interviewer.core.grounding.words import content_words
from interviewer.core.probing import WHAT_WAS_SAID, Occasion, Option

MOST_A_SITTING = 2

SAME_WORDS = 2
"""So many words of a claim must have come up in what was told."""

SAME_FIGURE = 0.8
"""How much a claim promises, 0 to 1, where its very figure came up: over most of what was said."""

ONLY_WORDS = 0.4
"""The same where only its words did: after what the story itself calls for first."""

FEWEST_WORDS = 4
MOST_WORDS = 14
"""Words of a claim that are taken hold of; a follow-up has room for no more."""

OF_A_CV = 0
"""The number of the answer that words of a CV stand in: none."""

_CLAUSE = re.compile(
    r"[;:()–—]\s*|,\s+|\s+(?=(?:after|because|so that|which|who|in which|(?:by|through|while) \w+ing)\b)"
)
_HANGS = re.compile(
    r"(?:a|an|the|its?|our|my|their|his|her|very|of|to|by|with|in|on|at|for|from|and|or|that|as),?",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[“”„\"‘]")


def from_cv(
    occasion: Occasion,
    grounds: Sequence[Ground],
    answers: Sequence[Said],
    asked: Sequence[Probe],
) -> list[Option]:
    """A follow-up at the claim that fits best to what was told, for each pattern that takes one.

    ``answers`` are those of the question under way, ``asked`` the follow-ups of the whole sitting: a
    question gets one at most, the sitting two, and a claim is taken hold of once.
    """
    patterns = {p.id: p for p in occasion.guide.grounded_patterns}
    used = [probe for probe in asked if probe.pattern in patterns]
    under_way = {answer.n for answer in answers}
    if len(used) >= MOST_A_SITTING or any(probe.to in under_way for probe in used):
        return []
    told = "\n".join(answer.text for answer in answers)
    fitting = [
        (gain, span)
        for claim in of(grounds, "cv", "claim")
        if (gain := _gain(claim.text, told)) is not None
        and (span := anchor(claim.text))
        and not any(probe.anchor and locate(probe.anchor, claim.text) for probe in used)
    ]
    if not fitting:
        return []
    gain, span = max(fitting, key=lambda found: found[0])
    return [
        Option(pattern, "claim", gain, anchor=span)
        for pattern in patterns.values()
        if occasion.suits(pattern)
    ]


def _gain(claim: str, told: str) -> float | None:
    """How much a claim has to gain after what was told; None where the two have nothing in common."""
    if not telling(claim).isdisjoint(telling(told)):
        return WHAT_WAS_SAID * SAME_FIGURE
    shared = content_words(claim) & content_words(told)
    return WHAT_WAS_SAID * ONLY_WORDS if len(shared) >= SAME_WORDS else None


def anchor(claim: str) -> Span | None:
    """The words of a claim to take hold of: all of it, or the clause that its figure stands in."""
    figures = amounts(claim)
    if not figures or _QUOTE.search(claim):
        return None
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", claim)]
    if len(words) > MOST_WORDS:
        words = _clause(claim, words, claim.find(figures[0]))
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        return None
    start, end = words[0][0], words[-1][1]
    text = claim[start:end].rstrip(" .,;:–—")
    return Span(n=OF_A_CV, start=start, end=start + len(text), text=text)


def _clause(claim: str, words: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    """The words of the clause around ``at``; of a long one those nearest to it."""
    borders = [0, *(m.end() for m in _CLAUSE.finditer(claim)), len(claim) + 1]
    start = max(b for b in borders if b <= at)
    end = min(b for b in borders if b > at)
    inside = [(a, b) for a, b in words if start <= a < end]
    middle = next(i for i, (_, b) in enumerate(inside) if b > at)
    first = max(0, min(middle - MOST_WORDS // 2, len(inside) - MOST_WORDS))
    inside = inside[first : first + MOST_WORDS]
    while inside and _HANGS.fullmatch(claim, *inside[-1]):
        inside.pop()
    while inside and _HANGS.fullmatch(claim, *inside[0]):
        inside.pop(0)
    return inside
