"""The pace of a replay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Event
from interviewer.tui.pacing import LONGEST_PAUSE, LONGEST_TYPING, SPEEDS, Playhead, waits
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


def test_jumps_go_from_question_to_question() -> None:
    head = Playhead(asked_and_answered())
    head.jump(1)
    assert head.position == 2
    head.jump(1)
    assert head.position == 7
    head.jump(1)
    assert head.at_end
    head.jump(-1)
    assert head.position == 2
    head.jump(-1)
    assert head.position == 0


def test_play_at_the_end_begins_again() -> None:
    head = Playhead(asked_and_answered(), position=7, playing=False)
    head.toggle()
    assert (head.position, head.playing) == (0, True)
