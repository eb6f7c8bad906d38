"""What is said to an answer: something neutral, and of a very long one that it was long."""

import pytest

from interviewer.core.acknowledging import acknowledgement
from interviewer.core.events import Amend, Answer, Event, Question, Say
from interviewer.core.state import fold
from tests.interview.tiny import session, tiny_guide

LONG = ("Stop: {minutes} minutes.", "That was {minutes} minutes, I come in here.")
GUIDE = tiny_guide(long_answer=LONG)


def said(minutes: float, *before: Event, amended: str | None = None) -> str | None:
    """What is said to an answer that takes so many minutes aloud."""
    n = len(before)
    words = "word " * round(minutes * 150)
    events = [
        *before,
        Question(n=n + 1, at=n, question="failure", text="Why?"),
        Answer(n=n + 2, at=n, to=n + 1, text=words),
    ]
    if amended is not None:
        events.append(Amend(n=n + 3, at=n, to=n + 2, text=amended))
    return acknowledgement(GUIDE, fold(session(), events))


@pytest.mark.parametrize(
    ("minutes", "told"), [(4.1, "four"), (4.6, "five"), (12.2, "twelve"), (13, "13")]
)
def test_a_long_answer_is_told_with_its_minutes(minutes: float, told: str) -> None:
    assert said(minutes) in [wording.replace("{minutes}", told) for wording in LONG]


def test_up_to_four_minutes_nothing_is_told_of_the_length() -> None:
    assert said(4.0) in GUIDE.acknowledgements
    assert said(5, amended="I was wrong.") in GUIDE.acknowledgements


def test_the_same_wording_does_not_come_twice_in_a_row() -> None:
    first = said(5)
    for _ in range(5):
        before = Say(n=1, at=0, kind="acknowledge", text=first or "")
        again = said(7, before)
        assert again
        assert first
        assert again.replace("seven", "five") != first
        first = again.replace("seven", "five")


def test_a_guide_that_has_no_words_for_it_acknowledges_as_always() -> None:
    events = [
        Question(n=1, at=0, question="failure", text="Why?"),
        Answer(n=2, at=1, to=1, text="word " * 900),
    ]
    guide = tiny_guide()
    assert acknowledgement(guide, fold(session(), events)) in guide.acknowledgements


def test_to_one_answer_something_is_said_once() -> None:
    events = [
        Question(n=1, at=0, question="failure", text="Why?"),
        Answer(n=2, at=1, to=1, text="word " * 900),
        Say(n=3, at=2, kind="acknowledge", text="Okay."),
    ]
    assert acknowledgement(GUIDE, fold(session(), events)) is None
