"""How things are worded: exact, honest, short."""

import tomllib

import pytest

from interviewer.core.guide import parse_guide
from interviewer.core.state import fold
from interviewer.interview.choice import Choice
from interviewer.storage.sessions import Summary
from interviewer.tui import words
from tests.tui.content import GUIDE
from tests.tui.story import asked_and_answered, card, session, to_the_end


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


def test_a_round_is_called_by_its_name_and_its_sitting_where_it_has_several() -> None:
    guide = parse_guide(tomllib.loads(GUIDE))
    assert words.round_name(guide, "screen/manager") == "Manager screen"
    assert words.round_name(guide, "screen/nobody") == "screen/nobody"
    stage = guide.rounds[0]
    two = stage.model_copy(update={"sittings": (stage.sittings[0], stage.sittings[0])})
    several = guide.model_copy(update={"rounds": (two,)})
    assert words.round_name(several, "screen/manager") == "Manager screen · First talk"


def test_who_will_interview() -> None:
    assert words.choice(Choice("offline")).endswith("nothing leaves this machine")
    unasked = Choice("openai", "m", "https://host.test/v1", agreed=False)
    assert words.choice(unasked) == "m at host.test; asks before anything is sent"


def test_history_of_a_broken_file() -> None:
    assert words.history(Summary("x", broken="line 1: …"))[:2] == ("x", "cannot be read")


def test_what_came_only_when_asked_is_not_called_thin() -> None:
    told = card()
    keep = told.findings[0]
    for criterion, sign in (("story.end", "Sooner"), ("story.start", "Thin"), (None, "Thin")):
        finding = keep.model_copy(update={"kind": "thin", "criterion": criterion})
        assert words.sign(told, finding) == sign
    assert words.sign(told, keep) == "Keep"


def test_a_time_that_is_none_is_shown_as_it_stands() -> None:
    assert words.when("yesterday") == "yesterday"
