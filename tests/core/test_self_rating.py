"""Rating oneself: what can be rated, what is taken for a rating, and how far it is from the grade."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Answer, Event, Grade, Question, Say, SelfRating
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.rubric import parse_rubric
from interviewer.core.self_rating import (
    Gap,
    RatingError,
    Scale,
    gaps,
    last_rateable,
    read_ratings,
    scales,
    unrated,
)
from interviewer.core.state import fold
from tests.core.rubrics import rubric_data
from tests.tui.story import OFFLINE, asked_and_answered, card, session

RUBRIC = parse_rubric(rubric_data())
ON = scales(RUBRIC, "retrospective")


def test_a_dimension_goes_as_far_as_the_form_of_the_question_lets_it() -> None:
    for form in RUBRIC.forms:
        most = sum(scale.most for scale in scales(RUBRIC, form))
        assert most == len(RUBRIC.criteria(form))
    assert scales(RUBRIC, "habitual") != ON


@given(st.data())
def test_what_lies_within_the_scales_is_taken_as_it_stands(data: st.DataObject) -> None:
    points = [data.draw(st.integers(0, scale.most)) for scale in ON]
    ratings = read_ratings([str(p) for p in points], ON)
    assert ratings == dict(zip([s.id for s in ON], points, strict=True))


@given(st.lists(st.text(max_size=3), max_size=6))
def test_anything_else_is_told_in_one_line(words: list[str]) -> None:
    numbers = [int(w) if w.isascii() and w.isdecimal() else -1 for w in words]
    if len(words) == len(ON) and all(0 <= p <= s.most for p, s in zip(numbers, ON, strict=True)):
        return
    with pytest.raises(RatingError) as told:
        read_ratings(words, ON)
    assert all(f"{s.name} 0-{s.most}" in str(told.value) for s in ON)


@pytest.mark.parametrize("words", [["1"], ["9", "1", "1"], ["1", "1", "x"], ["-1", "1", "1"]])
def test_too_few_too_much_and_no_number_are_no_rating(words: list[str]) -> None:
    with pytest.raises(RatingError):
        read_ratings(words, [Scale("a", "A", 2), Scale("b", "B", 1), Scale("c", "C", 1)])


def test_a_question_is_to_be_rated_once_it_has_ended() -> None:
    story = asked_and_answered()
    assert unrated(fold(session("x"), story[:5])) is None
    ended = fold(session("x"), story)
    thread = unrated(ended)
    assert thread is ended.threads[0]
    for ratings in ({"story": 2}, {}):
        ended = fold(session("x"), [*story, SelfRating(n=8, at=92, to=2, ratings=ratings)])
        assert unrated(ended) is None
        assert last_rateable(ended) is ended.threads[0]


def test_the_closing_words_end_what_was_under_way() -> None:
    closing = Say(n=6, at=91, kind="closing", text="That is our time.")
    assert unrated(fold(session("x"), [*asked_and_answered()[:5], closing]))


def of(question: str, rubric: str | None, *more: Event) -> list[Event]:
    """A question that was answered, and another."""
    return [
        Question(n=1, at=0, question=question, text="What?", rubric=rubric),
        Answer(n=2, at=1, to=1, text="How is the team?"),
        *more,
        Question(n=9, at=9, question="second", text="Next?", rubric=rubric),
    ]


def test_what_has_no_grade_to_hold_a_rating_against_is_not_rated() -> None:
    refused = card().model_copy(update={"status": "not_graded", "reason": "nothing was said"})
    grade = Grade(n=3, at=2, to=1, scorecard=refused, engine=OFFLINE)
    for events in (
        of(YOUR_QUESTIONS, "candidate-questions"),
        of("first", None),
        of("first", "tiny", grade),
    ):
        interview = fold(session("x"), events)
        assert unrated(interview) is None
        assert last_rateable(interview) is None


def test_a_gap_is_told_of_what_was_rated_and_graded() -> None:
    assert gaps(card(), {"story": 3, "gone": 1}) == (Gap("Story", 3, 2, 3),)
    assert gaps(card(), {}) == ()
