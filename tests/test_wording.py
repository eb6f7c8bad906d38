"""How things are worded: exact, honest, short."""

import pytest

from interviewer import wording
from interviewer.core.scorecard import EngineInfo, Usage
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
