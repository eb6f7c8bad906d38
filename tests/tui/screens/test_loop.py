"""The loop from home: begin it, go on with it, look at where it stands."""

from pathlib import Path

from interviewer.core.events import Close
from interviewer.core.loop import Loop
from interviewer.storage import loops, sessions
from interviewer.tui.opening import InLoop
from interviewer.tui.screens.home import HomeScreen
from interviewer.tui.screens.loop import LoopScreen
from tests.tui.conftest import Kept, Make
from tests.tui.content import GUIDE
from tests.tui.driving import answer, began, flat, held, shows, until
from tests.tui.story import asked_and_answered, session, to_the_end

LOOP = Loop(id="20261122-120000-aaaa", guide="small", seed=3, mode="simulation", minutes=20)
OPEN = "20261123-080000-bbbb"


async def test_a_loop_is_begun_with_a_key(app_with: Make) -> None:
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "Start a round", "No interview yet.")
        assert "your loop" not in flat(app)
        await pilot.press("l")
        await began(pilot)
        assert held(app).session.loop == loops.ids()[0]
        await pilot.press("escape")
        await shows(pilot, "Leave the interview?")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await shows(pilot, "Go on with your loop", "0 of 1 sittings done; open: Manager screen")


async def test_it_goes_on_where_it_was_left(app_with: Make, kept: Kept) -> None:
    loops.save(LOOP)
    kept(session(OPEN, loop=LOOP.id, mode="simulation"), asked_and_answered())
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "Go on with your loop")
        await pilot.press("l")
        await began(pilot)
        assert held(app).session.id == OPEN
        assert loops.ids() == [LOOP.id]


async def test_when_a_sitting_is_over_its_loop_can_be_looked_at(app_with: Make) -> None:
    loops.save(LOOP)
    app = app_with(InLoop(LOOP.id))
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        assert held(app).session.minutes == 20
        assert "Loop" not in flat(app)
        await pilot.press("f6")
        await answer(pilot, "We shipped late. I cut the scope in half.")
        await pilot.press("escape")
        await shows(pilot, "Leave the interview?")
        await pilot.press("e")
        await until(pilot, lambda: held(app).closed)
        await shows(pilot, "Loop")
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, LoopScreen))
        await shows(pilot, "1 of 1 sittings done; the loop is finished", "[x] Manager screen")


async def test_a_finished_loop_is_looked_at_and_another_begun(app_with: Make, kept: Kept) -> None:
    loops.save(LOOP)
    kept(session(OPEN, loop=LOOP.id), to_the_end())
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "See what it shows", "the loop is finished")
        await pilot.press("L")
        await until(pilot, lambda: isinstance(app.screen, LoopScreen))
        await shows(pilot, "Acme, loop 20261122-120000-aaaa", "Your figures")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("l")
        await began(pilot)
        assert held(app).session.loop != LOOP.id


async def test_a_loop_that_cannot_be_shown_says_why(app_with: Make) -> None:
    loops.save(LOOP)
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "Go on with your loop")
        loops.path_of(LOOP.id).write_text("{")
        await pilot.press("L")
        await shows(pilot, "not a loop")


async def test_hostile_words_are_shown_and_do_nothing(app_with: Make, kept: Kept) -> None:
    loops.save(LOOP)
    events = to_the_end()[:-1]
    told = "I manage six engineers [/red] \x1b]0;x\x07[@click=app.quit]now[/]."
    events[2] = events[2].model_copy(update={"text": told})
    kept(session(OPEN, loop=LOOP.id), [*events, Close(n=10, at=101.5, reason="finished")])
    assert sessions.ids() == [OPEN]
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "the loop is finished")
        await pilot.press("L")
        await shows(pilot, "the size of your team: “I manage six engineers”")
        assert "\x1b" not in flat(app)


VALUE = """
[[values]]
id = "candor"
name = "Candor"
means = "Saying what is so."
"""


async def test_the_debrief_is_followed_by_what_was_shown(
    app_with: Make, kept: Kept, home: Path
) -> None:
    touching = GUIDE.replace('id = "first"', 'id = "first"\ntouches = ["candor"]')
    (home / "config/prompts/guides/small.toml").write_text(touching + VALUE, encoding="utf-8")
    kept()
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "2 of 3")
        await pilot.press("f")
        await shows(pilot, "Feedback on question 1")
        for _ in range(3):
            await pilot.press("right")
        await shows(pilot, "You told how it began.", "What was shown", "Candor: shown")
        await shows(pilot, "“We shipped late” (question 1)")
