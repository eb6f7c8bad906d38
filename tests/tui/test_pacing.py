"""The pace of a replay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Answer, Close, Event, Note, Question, Say
from interviewer.tui.pacing import (
    LONGEST_PAUSE,
    LONGEST_TYPING,
    SPEEDS,
    Playhead,
    questions,
    turns,
    waits,
)
from tests.tui.story import asked_and_answered


def test_typing_and_long_pauses_are_shortened() -> None:
    assert waits(asked_and_answered()) == pytest.approx(
        [0.0, 1.0, LONGEST_TYPING, 1.0, LONGEST_TYPING, 0.1, 0.9]
    )


@given(st.lists(st.floats(0, 1e6), max_size=20))
def test_nobody_waits_long_or_backwards(times: list[float]) -> None:
    events = [Event(type="x", n=n, at=at) for n, at in enumerate(times, 1)]
    assert all(0 <= wait <= LONGEST_PAUSE for wait in waits(events))


def test_twice_the_speed_is_half_the_wait() -> None:
    head = Playhead(asked_and_answered(), position=1)
    assert head.wait == 1.0
    head.faster(1)
    assert (head.speed, head.wait) == (2.0, 0.5)


def test_speeds_have_ends_and_find_back_from_anywhere() -> None:
    head = Playhead([], speed=3.0)
    head.faster(1)
    assert head.speed == 4.0
    for _ in SPEEDS:
        head.faster(1)
    assert head.speed == SPEEDS[-1]
    for _ in SPEEDS:
        head.faster(-1)
    assert head.speed == SPEEDS[0]


def test_steps_stay_within_the_transcript() -> None:
    head = Playhead(asked_and_answered())
    head.step(-1)
    assert (head.position, head.time) == (0, 0.0)
    head.step(100)
    assert head.at_end
    assert head.time == 91.0


def test_turns_are_what_is_asked_answered_or_said_to_its_end() -> None:
    events = [
        Say(n=1, at=0.0, kind="opening", text="Hello."),
        Question(n=2, at=1.0, question="first", text="What happened?"),
        Note(n=3, at=2.0, kind="pause", text="left"),
        Answer(n=4, at=3.0, to=2, text="Do you mean at work?"),
        Say(n=5, at=4.0, kind="reply", text="Yes.", to=4),
        Answer(n=6, at=5.0, to=2, text="We shipped late."),
        Say(n=7, at=6.0, kind="acknowledge", text="Got it."),
        Question(n=8, at=7.0, question="second", text="And then?"),
        Question(n=9, at=8.0, question="third", text="And after that?"),
        Say(n=10, at=9.0, kind="reply", text="So much for that."),
        Say(n=11, at=9.0, kind="closing", text="Thank you."),
        Close(n=12, at=9.0, reason="finished"),
    ]
    assert turns(events) == [2, 4, 5, 6, 8, 9, 11]
    assert questions(events) == [2, 8, 9]
    assert turns([]) == []


def test_jumps_go_from_place_to_place_and_to_both_ends() -> None:
    head = Playhead(asked_and_answered())
    places = questions(head.events)
    head.jump(places, 1)
    assert head.position == 2
    head.jump(places, 1)
    assert head.position == 7
    head.jump(places, 1)
    assert head.at_end
    head.jump(places, -1)
    assert head.position == 2
    head.jump(places, -1)
    assert head.position == 0


def test_play_at_the_end_begins_again() -> None:
    head = Playhead(asked_and_answered(), position=7, playing=False)
    head.toggle()
    assert (head.position, head.playing) == (0, True)
