"""What the screens look like, at a fixed size and time."""

import time
from collections.abc import Callable, Iterator

import pytest
from textual.pilot import Pilot

from interviewer.core.state import fold
from interviewer.tui.opening import Replay
from interviewer.tui.screens.feedback import FeedbackScreen
from tests.tui.conftest import SETTINGS, Kept, Make
from tests.tui.driving import answer, began, shows
from tests.tui.story import asked_and_answered, session

Compare = Callable[..., bool]
SIZE = (100, 30)


@pytest.fixture(autouse=True)
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is the same everywhere."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_home(app_with: Make, kept: Kept, snap_compare: Compare) -> None:
    kept()
    name = "20261123-080000-bbbb"
    kept(session(name, started="2026-11-23T08:00:00Z"), asked_and_answered())

    async def ready(pilot: Pilot[None]) -> None:
        await shows(pilot, "Pick up where you left off")

    app = app_with(None, SETTINGS.model_copy(update={"engine": "offline"}))
    assert snap_compare(app, terminal_size=SIZE, run_before=ready)


def test_interview(app_with: Make, snap_compare: Compare) -> None:
    async def ready(pilot: Pilot[None]) -> None:
        await began(pilot)
        await answer(pilot, "We shipped late. I cut the scope.")
        await answer(pilot, "It went live in May, to everybody's relief.")
        await shows(pilot, "Feedback on question 1", "Dana · question 2")

    assert snap_compare(app_with(), terminal_size=SIZE, run_before=ready)


def test_feedback(app_with: Make, kept: Kept, snap_compare: Compare) -> None:
    transcript = kept()

    async def ready(pilot: Pilot[None]) -> None:
        interview = fold(transcript.session, transcript.events)
        await pilot.app.push_screen(FeedbackScreen(interview))
        await shows(pilot, "Three points")

    assert snap_compare(app_with(None), terminal_size=(140, 36), run_before=ready)


def test_replay(app_with: Make, kept: Kept, snap_compare: Compare) -> None:
    async def ready(pilot: Pilot[None]) -> None:
        await shows(pilot, "Replay")
        await pilot.press("end", "left", "left", "left")
        await shows(pilot, "7 of 10 events")

    assert snap_compare(app_with(Replay(kept())), terminal_size=SIZE, run_before=ready)
