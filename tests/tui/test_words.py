"""How things are worded: exact, honest, short."""

import pytest

from interviewer.core.state import fold
from interviewer.interview.choice import Choice
from interviewer.storage.sessions import Summary
from interviewer.tui import words
from tests.tui.story import asked_and_answered, session, to_the_end


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


def test_who_will_interview() -> None:
    assert words.choice(Choice("offline")).endswith("nothing leaves this machine")
    unasked = Choice("openai", "m", "https://host.test/v1", agreed=False)
    assert words.choice(unasked) == "m at host.test; asks before anything is sent"


def test_history_of_a_broken_file() -> None:
    assert words.history(Summary("x", broken="line 1: …"))[:2] == ("x", "cannot be read")


def test_a_time_that_is_none_is_shown_as_it_stands() -> None:
    assert words.when("yesterday") == "yesterday"
