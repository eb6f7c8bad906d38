"""Home: start, go on, look back, delete."""

from interviewer.storage import sessions
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.home import HomeScreen
from interviewer.tui.screens.interview import InterviewScreen
from interviewer.tui.screens.replay import ReplayScreen
from tests.tui.conftest import Kept, Make
from tests.tui.driving import began, flat, held, shows, until
from tests.tui.story import asked_and_answered, session

OPEN = "20261123-080000-bbbb"


async def test_a_round_is_started_with_enter(app_with: Make) -> None:
    app = app_with(None)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Start a round", "Manager screen", "First talk", "No interview yet.")
        assert "Pick up where you left off" not in flat(app)
        await pilot.press("m")
        await shows(pilot, "simulation: feedback at the end")
        await pilot.press("enter")
        await began(pilot)
        assert held(app).session.mode == "simulation"
        assert held(app).session.round == "screen/manager"


async def test_the_newest_open_interview_is_offered(app_with: Make, kept: Kept) -> None:
    kept()
    kept(session(OPEN), asked_and_answered())
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "Pick up where you left off", "2 answers")
        await pilot.press("r")
        await began(pilot)
        assert held(app).session.id == OPEN


async def test_history_opens_what_fits(app_with: Make, kept: Kept) -> None:
    kept()
    kept(session(OPEN), asked_and_answered())
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "2 of 3", "3 answers")
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, FeedbackScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("escape", "up", "enter")
        await until(pilot, lambda: isinstance(app.screen, InterviewScreen))


async def test_an_open_simulation_keeps_its_feedback(app_with: Make, kept: Kept) -> None:
    kept(session(OPEN, mode="simulation"), asked_and_answered())
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "2 answers")
        await pilot.press("f")
        await shows(pilot, "A simulation gives its feedback at the end.")
        assert isinstance(app.screen, HomeScreen)


async def test_rounds_of_the_past_are_called_by_name(app_with: Make, kept: Kept) -> None:
    kept()
    kept(session(OPEN, guide="lost"))
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "Manager screen 3 answers", "screen/manager 3 answers")


async def test_nothing_is_deleted_unasked(app_with: Make, kept: Kept) -> None:
    name = kept().session.id
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "2 of 3")
        await pilot.press("d")
        await shows(pilot, "Delete this session?")
        await pilot.press("enter")
        await shows(pilot, "History")
        assert sessions.ids() == [name]
        await pilot.press("d")
        await shows(pilot, "Delete this session?")
        await pilot.press("d")
        await shows(pilot, "No interview yet.")
        assert sessions.ids() == []


async def test_a_broken_session_says_why(app_with: Make, kept: Kept) -> None:
    sessions.path_of(kept().session.id).write_text("{}\n", encoding="utf-8")
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "cannot be read")
        await pilot.press("tab", "enter")
        await shows(pilot, "does not begin with a session line")


async def test_a_guide_that_is_not_there_is_told(app_with: Make) -> None:
    from tests.tui.conftest import SETTINGS

    app = app_with(None, SETTINGS.model_copy(update={"guide": "lost"}))
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "no guide 'lost'")
