"""What sittings showed of each value, quality and competency: with quotes, or that it was not seen.

Evidence and doubts. Nothing here adds up to a verdict.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from interviewer.core.data import Record, Span
from interviewer.core.figures import figures
from interviewer.core.guide import PLACEHOLDER, Guide, Meaning, Question
from interviewer.core.scorecard import CriterionResult
from interviewer.core.state import Interview, Thread
from interviewer.core.text import count_words

MOST_SHOWN = 3
"""Quotes a meaning; more than these nobody reads."""

_TELLING = range(6, 31)
"""Words; a shorter or longer quote shows its point less well."""

Group = Literal["principles", "values", "qualities", "competencies"]
GROUPS: tuple[Group, ...] = ("values", "qualities", "competencies", "principles")

Seen = Literal["shown", "thin", "not seen", "not asked"]
"""Thin: one answer showed it, or only when asked."""


class Shown(Record):
    """Words that show something: where they stand, and what they were said to."""

    session: str
    span: Span
    question: str
    criterion: str
    prompted: bool


class Standing(Record):
    """How one meaning stands. ``next`` is what a committee would ask about it, where it is not shown."""

    group: Group
    id: str
    name: str
    seen: Seen
    shown: tuple[Shown, ...] = ()
    next: str | None = None


@dataclass(frozen=True)
class _Heard:
    """What was heard about one meaning: the evidence, and what was asked for and not heard.

    ``asked`` is whether anything was asked about it that was judged, or that got no answer.
    """

    shown: Sequence[Shown]
    unmet: Sequence[CriterionResult]
    asked: bool

    @property
    def seen(self) -> Seen:
        if not self.shown:
            return "not seen" if self.asked else "not asked"
        answers = {(s.session, s.span.n) for s in self.shown}
        return "thin" if len(answers) < 2 or all(s.prompted for s in self.shown) else "shown"


def standing(guide: Guide, sittings: Mapping[str, Interview]) -> tuple[Standing, ...]:
    """Every meaning of the guide in its order, from ``sittings`` by the ids of their sessions."""
    asked = {t.question.question for i in sittings.values() for t in i.threads}
    free = [q for q in guide.questions if q.id not in asked]
    suggested: set[str] = set()
    found: list[Standing] = []
    for group in GROUPS:
        for meaning in getattr(guide, group):
            heard = _heard(guide, meaning, sittings)
            ask = None
            if heard.seen != "shown":
                ask = _next(guide, meaning, heard, free, suggested)
                suggested |= {ask} if ask else set()
            found.append(
                Standing(
                    group=group,
                    id=meaning.id,
                    name=meaning.name,
                    seen=heard.seen,
                    shown=_best(meaning, heard.shown),
                    next=ask,
                )
            )
    return tuple(found)


def _heard(guide: Guide, meaning: Meaning, sittings: Mapping[str, Interview]) -> _Heard:
    shown: list[Shown] = []
    unmet: list[CriterionResult] = []
    asked = False
    for session, interview in sittings.items():
        for thread in interview.threads:
            touched = meaning.id in _touches(guide, thread)
            probed = _answers_about(meaning, thread)
            if not (touched or probed):
                continue
            asked = asked or _counts(thread)
            for result in thread.scorecard.results if thread.scorecard else ():
                fits = touched and (not meaning.shown_by or result.id in meaning.shown_by)
                if fits and result.met == "no":
                    unmet.append(result)
                spans = [s for s in result.evidence if fits or s.n in probed]
                shown += [_shown(session, thread, result, span) for span in spans]
    return _Heard(shown, unmet, asked)


def _touches(guide: Guide, thread: Thread) -> tuple[str, ...]:
    """What the thread's question touches; nothing where the guide has lost it."""
    name = thread.question.question
    return next((q.touches for q in guide.questions if q.id == name), ())


def _answers_about(meaning: Meaning, thread: Thread) -> set[int]:
    """The answers to follow-ups that were about this very meaning."""
    about = {p.n for p in thread.probes if p.value == meaning.id}
    return {t.answer.n for t in thread.turns if t.answer and t.prompt.n in about}


def _counts(thread: Thread) -> bool:
    """Whether this thread could show something: it was judged, or asked and not answered."""
    return thread.scorecard is not None or (
        thread.question.rubric is not None and not thread.answers
    )


def _shown(session: str, thread: Thread, result: CriterionResult, span: Span) -> Shown:
    return Shown(
        session=session,
        span=span,
        question=thread.question.text,
        criterion=result.id,
        prompted=result.met == "prompted",
    )


def _best(meaning: Meaning, shown: Iterable[Shown]) -> tuple[Shown, ...]:
    """The best evidence, from as many stories as there are, and no words twice."""

    def weight(one: Shown) -> tuple[int, bool, int]:
        order = meaning.shown_by
        rank = order.index(one.criterion) if one.criterion in order else len(order)
        words = count_words(one.span.text)
        clumsy = 2 * (words not in _TELLING) - min(len(figures(one.span.text)), 2)
        return rank, one.prompted, clumsy

    first: list[Shown] = []
    further: list[Shown] = []
    for one in sorted(shown, key=weight):
        if any(_overlap(one, other) for other in (*first, *further)):
            continue
        told = {(s.session, s.question) for s in first}
        (further if (one.session, one.question) in told else first).append(one)
    return tuple((first + further)[:MOST_SHOWN])


def _overlap(one: Shown, other: Shown) -> bool:
    a, b = one.span, other.span
    if a.text == b.text:  # the same story, told in two places
        return True
    return (one.session, a.n) == (other.session, b.n) and a.start < b.end and b.start < a.end


def _next(
    guide: Guide,
    meaning: Meaning,
    heard: _Heard,
    free: Sequence[Question],
    suggested: Collection[str],
) -> str | None:
    """What would be asked next: after a thin story what it lacks, else a question not asked yet."""
    lacks = [r.ask for r in heard.unmet if r.ask]
    fitting = [q for q in free if meaning.id in q.touches and not PLACEHOLDER.search(q.text)]
    asks = [q.text for q in sorted(fitting, key=lambda q: _closeness(guide, meaning, q))]
    order = lacks + asks if heard.seen == "thin" else asks + lacks
    return next((ask for ask in order if ask not in suggested), None)


def _closeness(guide: Guide, meaning: Meaning, question: Question) -> tuple[int, bool]:
    """The question that is about this before anything else, and the company's own, come first."""
    return question.touches.index(meaning.id), question.company != guide.company
