"""What moved when the same question was tried again: criteria gained and lost, totals then and now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from interviewer.core.events import Event, Grade, Question
from interviewer.core.scorecard import CriterionResult, EngineInfo, Scorecard

Earlier = Mapping[tuple[str, int], Scorecard]
"""Scorecards of other sessions, by session and number of the question."""


@dataclass(frozen=True)
class Total:
    """Criteria met, how many of them unprompted, of how many, and who judged."""

    score: int
    unprompted: int
    max: int
    engine: EngineInfo


@dataclass(frozen=True)
class Movement:
    """Two grades of the same question beside each other.

    ``gained`` and ``sooner`` (met when asked before, unprompted now) are results of the later card,
    with its quotes; ``lost`` are results of the earlier.
    """

    before: Total
    after: Total
    gained: tuple[CriterionResult, ...]
    sooner: tuple[CriterionResult, ...]
    lost: tuple[CriterionResult, ...]


def compare(before: Scorecard, after: Scorecard) -> Movement | None:
    """What moved; None where one is not graded, or they were graded by different rubrics."""
    then, now = _total(before), _total(after)
    if then is None or now is None or before.rubric != after.rubric:
        return None
    earlier = {r.id: r for r in before.results}
    later = {r.id: r for r in after.results}
    both = [r for r in after.results if r.id in earlier]
    return Movement(
        before=then,
        after=now,
        gained=tuple(r for r in both if r.met != "no" and earlier[r.id].met == "no"),
        sooner=tuple(r for r in both if r.met == "unprompted" and earlier[r.id].met == "prompted"),
        lost=tuple(
            r for r in before.results if r.met != "no" and r.id in later and later[r.id].met == "no"
        ),
    )


def movements(events: Iterable[Event], earlier: Earlier) -> dict[int, Movement]:
    """What moved in every question that was tried again and is graded, by the question's number."""
    questions: dict[int, Question] = {}
    cards: dict[int, Scorecard] = {}
    for event in events:
        if isinstance(event, Question):
            questions[event.n] = event
        elif isinstance(event, Grade):
            cards[event.to] = event.scorecard
    found: dict[int, Movement] = {}
    for n, question in questions.items():
        again = question.again
        if again is None or n not in cards:
            continue
        before = (
            cards.get(again.n) if again.session is None else earlier.get((again.session, again.n))
        )
        if before and (moved := compare(before, cards[n])):
            found[n] = moved
    return found


def _total(card: Scorecard) -> Total | None:
    if card.score is None or card.unprompted is None or card.max is None:
        return None
    return Total(card.score, card.unprompted, card.max, card.engine)
