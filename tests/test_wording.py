"""How things are worded: exact, honest, short."""

import pytest

from interviewer import wording
from interviewer.core.events import Again, Grade, Question, SelfRating
from interviewer.core.scorecard import EngineInfo, Rewrite, Scorecard, Usage
from tests.tui.story import card


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (67.9, "1:07"), (3750, "1:02:30"), (-5, "0:00")]
)
def test_clock(seconds: float, shown: str) -> None:
    assert wording.clock(seconds) == shown


def test_who_counted_decides_how_the_score_is_called() -> None:
    heard = card()
    assert wording.headline(heard) == "2 of 3 criteria heard, 1 of them unprompted: sound."
    model = EngineInfo(kind="openai", model="m", host="h")
    opinion = heard.model_copy(update={"engine": model, "unprompted": 2})
    assert wording.headline(opinion) == "2 of 3 criteria met, in the model's opinion: sound."


def test_not_graded_says_why() -> None:
    none = card().model_copy(update={"status": "not_graded", "reason": "too little was said"})
    assert wording.headline(none) == "Not graded: too little was said."


def test_tokens_are_told_when_there_are_any() -> None:
    assert wording.tokens(Usage(prompt=0, completion=0)) == ""
    assert wording.tokens(Usage(prompt=1200, completion=34, estimated=True)) == "~1,234 tokens"


def prompted(*criteria: str) -> Scorecard:
    """A card on which these criteria of a real rubric were met only when asked."""
    kept = card()
    dimension = (kept.dimensions or ())[0]
    late = dimension.criteria[0].model_copy(update={"met": "prompted"})
    results = tuple(late.model_copy(update={"id": c}) for c in criteria)
    told = dimension.model_copy(update={"criteria": results})
    return kept.model_copy(update={"rubric": "spsil", "dimensions": (told,)})


def test_what_came_when_asked_is_no_fault_and_some_of_it_can_wait() -> None:
    assert wording.asked(prompted("impact.result", "solution.steps", "situation.role")) == (
        "Being asked is no fault. Better in your first answer: what came of it; what your own role "
        "was.",
        "Fine to keep until you are asked: the steps in their order.",
    )
    assert wording.asked(prompted("solution.steps")) == (
        "Fine to keep until you are asked: the steps in their order.",
    )
    unprompted = prompted().model_copy(update={"rubric": "spsil"})
    assert wording.asked(unprompted) == ()


@pytest.mark.parametrize("rubric", ["lost", "candidate-questions"])
def test_where_no_opening_is_known_nothing_is_told_of_it(rubric: str) -> None:
    card = prompted("impact.result", "specific.team").model_copy(update={"rubric": rubric})
    assert wording.asked(card) == ()


def test_a_rewrite_is_offered_beside_what_was_said() -> None:
    rewrite = Rewrite(n=3, start=0, end=15, text="We shipped late", better="We were late.")
    told = card().model_copy(update={"rewrite": rewrite})
    assert wording.rewrite(told) == "You could say: “We were late.” Now it is: “We shipped late”"
    assert wording.rewrite(card()) == ""


def rated(engine: EngineInfo, points: int) -> tuple[str, ...]:
    """What a grade by this engine is held against, where the candidate gave themselves so much."""
    given = card().model_copy(update={"engine": engine})
    two = (given.dimensions or ())[0].model_copy(update={"id": "end", "name": "End"})
    given = given.model_copy(update={"dimensions": (*(given.dimensions or ()), two)})
    events = [
        Grade(n=1, at=0, to=2, scorecard=given, engine=engine),
        SelfRating(n=2, at=1, to=2, ratings={"story": points, "end": 2}),
    ]
    return wording.compared(events, {})[2]


def test_ones_own_rating_is_held_against_the_grade() -> None:
    assert rated(EngineInfo(kind="offline"), 3) == (
        "You gave yourself 5 of 6; I heard 4.",
        "You gave yourself 3 of 3 for Story; I heard 2.",
    )
    assert rated(EngineInfo(kind="openai"), 2) == ("You gave yourself 4 of 6; the model finds 4.",)


def test_what_moved_is_told_with_the_words_that_made_the_difference() -> None:
    then = prompted("impact.result", "solution.steps", "situation.role")
    results = (then.dimensions or ())[0].criteria
    changed = (
        results[0].model_copy(update={"met": "unprompted"}),
        results[1].model_copy(update={"met": "no", "evidence": ()}),
        results[2],
    )
    dimension = (then.dimensions or ())[0].model_copy(update={"criteria": changed})
    model = EngineInfo(kind="openai", model="m")
    now = then.model_copy(update={"dimensions": (dimension,), "unprompted": 1, "engine": model})
    events = [
        Question(n=5, at=0, question="q", text="What?", again=Again(session="before", n=2)),
        Grade(n=6, at=1, to=5, scorecard=now, engine=model),
    ]
    assert wording.compared(events, {("before", 2): then})[5] == (
        "Against the time before: 2 of 3 then, 2 of 3 now; unprompted 1 then, 1 now.",
        "Now without being asked: what came of it.",
        "Not met this time: the steps in their order.",
        "The time before was judged by another engine (offline structure check).",
    )
    back = [events[0], Grade(n=6, at=1, to=5, scorecard=then, engine=then.engine)]
    assert (
        "Now heard: the steps in their order: “We shipped late”"
        in wording.compared(back, {("before", 2): now})[5]
    )


def test_questions_are_called_by_their_number_however_often_they_are_asked() -> None:
    def question(n: int, name: str, again: Again | None = None) -> Question:
        return Question(n=n, at=n, question=name, text="What?", again=again)

    asked = [
        question(1, "a"),
        question(4, "b"),
        question(7, "a", Again(n=1)),
        question(9, "b"),
        question(11, "your-questions"),
    ]
    assert wording.titles(asked) == {
        1: "question 1",
        4: "question 2",
        7: "question 1, again",
        9: "question 2",
        11: "your questions",
    }


def test_how_long_an_answer_is_aloud() -> None:
    assert wording.aloud("word " * 150, amended=False) == "about 1:00 aloud"
    assert "taken back once" in wording.aloud("Yes.", amended=True)
