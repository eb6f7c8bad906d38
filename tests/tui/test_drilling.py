"""Drills begun from where an answer is shown."""

from pathlib import Path

import pytest

from interviewer.core.state import fold
from interviewer.storage import sessions
from interviewer.tui.opening import InDrill, Replay
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.interview import InterviewScreen
from interviewer.tui.screens.replay import ReplayScreen
from tests.tui.conftest import Kept, Make
from tests.tui.content import GUIDE
from tests.tui.driving import answer, began, flat, held, shows, until
from tests.tui.story import FIRST, asked_and_answered, session

DRILL = """
[[drills]]
id = "sceptic"
name = "To a sceptic"
sitting = "screen/manager"
opening = "I have my doubts."
closing = "Well."
"""
OPEN = "20261123-080000-bbbb"


@pytest.fixture(autouse=True)
def with_a_sceptic(content: None, home: Path) -> None:
    """The small guide has one."""
    file = home / "config" / "prompts" / "guides" / "small.toml"
    file.write_text(GUIDE + DRILL, encoding="utf-8")


async def test_from_feedback_a_story_is_told_again_and_compared(app_with: Make, kept: Kept) -> None:
    transcript = kept()
    app = app_with(None)
    async with app.run_test(size=(100, 50)) as pilot:
        await app.push_screen(FeedbackScreen(fold(transcript.session, transcript.events)))
        await shows(pilot, "Feedback on question 1", "t 90 words")
        await pilot.press("t")
        await began(pilot)
        await shows(
            pilot, "Heard of it before: how it began; what came of it. Not heard: what you did."
        )
        await shows(pilot, "Tell it again, in 90 words.")
        assert held(app).session.drill == "short"
        await answer(pilot, FIRST)
        await shows(pilot, "9 words of 90.", "Still there, 1 of 2:", "Lost, 1:", "New, 1:")
        assert held(app).closed
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, FeedbackScreen))
    assert len(sessions.ids()) == 2


async def test_from_a_replay_a_sceptic_asks_the_question_being_played(
    app_with: Make, kept: Kept
) -> None:
    app = app_with(Replay(kept()))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("space", "home", "c")
        assert isinstance(app.screen, ReplayScreen)
        await pilot.press("right", "right")
        await shows(pilot, "2 of 10 events")
        await pilot.press("c")
        await began(pilot)
        await shows(pilot, "I have my doubts.", "Tell me about a time you changed course.")
        await answer(pilot, FIRST)
        assert held(app).threads[0].probes


async def test_what_has_no_grade_or_is_not_over_has_no_drill(app_with: Make, kept: Kept) -> None:
    whole = kept()
    left = kept(session(OPEN), asked_and_answered())
    app = app_with(None)
    async with app.run_test(size=(100, 50)) as pilot:
        await app.push_screen(FeedbackScreen(fold(whole.session, whole.events), 7))
        await shows(pilot, "Feedback on question 2")
        assert "t 90 words" not in flat(app)
        await pilot.press("t", "escape")
        await app.push_screen(FeedbackScreen(fold(left.session, left.events)))
        await shows(pilot, "Feedback on question 1")
        assert "t 90 words" not in flat(app)
        await pilot.press("t")
        assert not any(isinstance(s, InterviewScreen) for s in app.screen_stack)


async def test_the_palette_and_the_help_know_them(app_with: Make, kept: Kept) -> None:
    app = app_with(Replay(kept()))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("space", "end", "P", "P", "f1")
        await shows(pilot, "Tell this again, in 90 words", "Tell it to a sceptical director")
        await pilot.press("escape")
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {"90 words", "Sceptic"} <= titles


async def test_the_command_opens_it_at_once(app_with: Make, kept: Kept) -> None:
    transcript = kept()
    interview = fold(transcript.session, transcript.events)
    app = app_with(InDrill("sceptic", interview, interview.threads[0]))
    async with app.run_test(size=(100, 50)) as pilot:
        await began(pilot)
        assert held(app).session.drill == "sceptic"


async def test_a_guide_without_that_drill_says_so(app_with: Make, kept: Kept, home: Path) -> None:
    file = home / "config" / "prompts" / "guides" / "small.toml"
    file.write_text(GUIDE, encoding="utf-8")
    app = app_with(Replay(kept()))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("space", "home", "right", "right")
        await shows(pilot, "2 of 10 events")
        await pilot.press("c")
        await shows(pilot, "small has no drill 'sceptic'; there are short, testing")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
