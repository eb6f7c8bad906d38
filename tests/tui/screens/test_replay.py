"""Playing an interview again: the same conversation, under the viewer's hands."""

from interviewer.storage import sessions
from interviewer.storage.transcript import read
from interviewer.tui.opening import Replay
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.replay import ReplayScreen
from tests.tui.conftest import DEFAULT_ID, Kept, Make
from tests.tui.driving import flat, shows, until
from tests.tui.story import asked_and_answered, session


async def test_it_plays_to_the_end_by_itself(app_with: Make, kept: Kept) -> None:
    app = app_with(Replay(kept(), speed=1000.0))
    async with app.run_test(size=(100, 50)) as pilot:
        await shows(pilot, "Hello, I am Dana.", "asked because something was not heard yet")
        await shows(pilot, "Feedback on question 1", "There was none.", "The interview is over.")
        await shows(pilot, "■ the end", "10 of 10 events")


async def test_the_viewer_steps_jumps_and_sets_the_pace(app_with: Make, kept: Kept) -> None:
    app = app_with(Replay(kept(), speed=0.5))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("space", "home")
        await shows(pilot, "‖ paused", "0 of 10 events", "0.5×")
        await pilot.press("right", "right")
        await shows(pilot, "2 of 10 events", "Tell me about a time.")
        await pilot.press("left")
        await shows(pilot, "1 of 10 events")
        assert "Tell me about a time." not in flat(app)
        await pilot.press("n", "n")
        await shows(pilot, "3 of 10 events")
        await pilot.press("N")
        await shows(pilot, "7 of 10 events", "Tell me about a conflict.", "Feedback on question 1")
        await pilot.press("p")
        await shows(pilot, "5 of 10 events")
        await pilot.press("P")
        await shows(pilot, "2 of 10 events")
        await pilot.press("f1")
        await shows(pilot, "The turn before", "The next turn", "The next question")
        await shows(pilot, "The question before")
        await pilot.press("escape")
        await pilot.press("plus", "plus")
        await shows(pilot, "2×")
        await pilot.press("minus")
        await shows(pilot, "1×")
        await pilot.press("end")
        await shows(pilot, "10 of 10 events", "■ the end")
        await pilot.press("space")
        await shows(pilot, "▶ playing")


async def test_feedback_from_a_replay(app_with: Make, kept: Kept) -> None:
    app = app_with(Replay(kept()))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("end", "f2")
        await until(pilot, lambda: isinstance(app.screen, FeedbackScreen))
        await shows(pilot, "Feedback on question 2", "Not graded yet.", "There was none.")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))


async def test_a_simulation_that_is_open_keeps_its_feedback(app_with: Make, kept: Kept) -> None:
    transcript = kept(session(DEFAULT_ID, mode="simulation"), asked_and_answered())
    app = app_with(Replay(transcript))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("end")
        await shows(pilot, "What came of that?", "Tell me about a conflict.")
        assert "Feedback on question" not in flat(app)
        assert "asked because" not in flat(app)
        await pilot.press("f2")
        await shows(pilot, "A simulation gives its feedback at the end.")


async def test_a_torn_line_is_told(app_with: Make, kept: Kept) -> None:
    path = sessions.path_of(kept().session.id)
    with path.open("ab") as out:
        out.write(b'{"type":"answer","n":11')
    app = app_with(Replay(read(path), speed=1000.0))
    async with app.run_test(size=(100, 50)) as pilot:
        await shows(pilot, "line 12 is torn")
