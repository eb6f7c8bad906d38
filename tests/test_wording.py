"""How things are worded: exact, honest, short."""

import pytest

from interviewer import wording
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
