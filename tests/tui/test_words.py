"""How things are worded: exact, honest, short."""

import pytest

from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.core.state import fold
from interviewer.interview.choice import Choice
from interviewer.storage.sessions import Summary
from interviewer.tui import words
from tests.tui.story import asked_and_answered, card, session, to_the_end


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (67.9, "1:07"), (3750, "1:02:30"), (-5, "0:00")]
)
def test_clock(seconds: float, shown: str) -> None:
    assert words.clock(seconds) == shown


@pytest.mark.parametrize(
    ("taken", "shown"),
    [
        (1, "the opening"),
        (2, "question 1 of 2"),
        (4, "question 1 of 2, follow-up 1"),
        (7, "question 2 of 2"),
    ],
)
def test_place(taken: int, shown: str) -> None:
    assert words.place(fold(session("x"), asked_and_answered()[:taken])) == shown


def test_place_when_it_is_over() -> None:
    assert words.place(fold(session("x"), to_the_end())) == "over"


def test_who_counted_decides_how_the_score_is_called() -> None:
    heard = card()
    assert words.headline(heard) == "2 of 3 criteria heard, 1 of them unprompted: sound."
    model = EngineInfo(kind="openai", model="m", host="h")
    opinion = heard.model_copy(update={"engine": model, "unprompted": 2})
    assert words.headline(opinion) == "2 of 3 criteria met, in the model's opinion: sound."


def test_not_graded_says_why() -> None:
    none = card().model_copy(update={"status": "not_graded", "reason": "too little was said"})
    assert words.headline(none) == "Not graded: too little was said."


def test_tokens_are_told_when_there_are_any() -> None:
    assert words.tokens(Usage(prompt=0, completion=0)) == ""
    assert words.tokens(Usage(prompt=1200, completion=34, estimated=True)) == "~1,234 tokens"


def test_who_will_interview() -> None:
    assert words.choice(Choice("offline")).endswith("nothing leaves this machine")
    unasked = Choice("openai", "m", "https://host.test/v1", agreed=False)
    assert words.choice(unasked) == "m at host.test; asks before anything is sent"


def test_history_of_a_broken_file() -> None:
    assert words.history(Summary("x", broken="line 1: …"))[:2] == ("x", "cannot be read")


def test_a_time_that_is_none_is_shown_as_it_stands() -> None:
    assert words.when("yesterday") == "yesterday"
