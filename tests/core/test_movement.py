"""What moved between two grades of the same question."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.data import Span
from interviewer.core.events import Again, Grade, Question
from interviewer.core.movement import compare, movements
from interviewer.core.scorecard import CriterionResult, DimensionResult, Met, Scorecard
from tests.tui.story import OFFLINE

METS: list[Met] = ["unprompted", "prompted", "no"]
CRITERIA = ("a.one", "a.two", "a.three")


def card(mets: list[Met], **changes: object) -> Scorecard:
    """A grade in which the criteria are met so; the quote tells how."""
    results = tuple(
        CriterionResult(
            id=name,
            met=met,
            evidence=() if met == "no" else (Span(n=2, start=0, end=len(met), text=met),),
            ask=None,
        )
        for name, met in zip(CRITERIA, mets, strict=True)
    )
    score = sum(met != "no" for met in mets)
    values = {
        "rubric": "tiny",
        "rubric_hash": "0",
        "status": "graded",
        "score": score,
        "unprompted": mets.count("unprompted"),
        "max": len(mets),
        "band": "early",
        "engine": OFFLINE,
        "dimensions": (
            DimensionResult(id="a", name="A", score=score, max=len(mets), criteria=results),
        ),
    }
    return Scorecard.model_validate(values | changes)


def grade(n: int, to: int, scorecard: Scorecard) -> Grade:
    return Grade(n=n, at=n, to=to, scorecard=scorecard, engine=OFFLINE)


def question(n: int, again: Again | None = None) -> Question:
    return Question(n=n, at=n, question="first", text="What?", rubric="tiny", again=again)


def test_gained_lost_and_sooner_are_told_apart() -> None:
    moved = compare(card(["no", "prompted", "unprompted"]), card(["prompted", "unprompted", "no"]))
    assert moved
    assert [r.id for r in moved.gained] == ["a.one"]
    assert moved.gained[0].evidence[0].text == "prompted"
    assert [r.id for r in moved.sooner] == ["a.two"]
    assert [r.id for r in moved.lost] == ["a.three"]
    assert (moved.before.score, moved.after.score) == (2, 2)
    assert (moved.before.unprompted, moved.after.unprompted) == (1, 1)


LISTS = st.lists(st.sampled_from(METS), min_size=3, max_size=3)


@given(LISTS, LISTS)
def test_what_was_gained_and_lost_is_the_difference_of_the_totals(
    before: list[Met], after: list[Met]
) -> None:
    moved = compare(card(before), card(after))
    assert moved
    assert moved.after.score - moved.before.score == len(moved.gained) - len(moved.lost)
    assert not {r.id for r in moved.gained} & {r.id for r in moved.lost}


def test_what_cannot_be_compared_is_not() -> None:
    graded = card(["no", "no", "no"])
    other = graded.model_copy(update={"rubric": "other"})
    refused = Scorecard(
        rubric="tiny", rubric_hash="0", status="not_graded", reason="nothing", engine=OFFLINE
    )
    assert compare(graded, other) is None
    assert compare(refused, graded) is None
    assert compare(graded, refused) is None


def test_a_question_is_held_against_the_one_that_it_names() -> None:
    first, then = card(["no", "no", "no"]), card(["prompted", "no", "no"])
    events = [question(1), grade(2, 1, first), question(3, Again(n=1)), grade(4, 3, then)]
    assert list(movements(events, {})) == [3]
    assert list(movements(events[:3], {})) == []


def test_what_is_gone_leaves_nothing_to_compare() -> None:
    then = card(["prompted", "no", "no"])
    elsewhere = question(1, Again(session="before", n=1))
    events = [elsewhere, grade(2, 1, then)]
    assert movements(events, {}) == {}
    assert list(movements(events, {("before", 1): card(["no", "no", "no"])})) == [1]
    assert movements([question(5, Again(n=99)), grade(6, 5, then)], {}) == {}
