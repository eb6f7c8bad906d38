"""Progress: tables of what is kept."""

from interviewer.core.events import Grade
from interviewer.core.scorecard import EngineInfo
from interviewer.storage import sessions
from interviewer.tui.screens.home import HomeScreen
from interviewer.tui.screens.progress import ProgressScreen
from tests.tui.conftest import Kept, Make
from tests.tui.driving import flat, seen, shows, until
from tests.tui.story import session, to_the_end

MODEL = EngineInfo(kind="openai", model="m", host="h")


async def test_from_home_each_criterion_over_time(app_with: Make, kept: Kept) -> None:
    for day in (20, 21):
        kept(session(f"202611{day}-080000-bbbb"))
    graded = [
        e.model_copy(update={"scorecard": e.scorecard.model_copy(update={"engine": MODEL})})
        if isinstance(e, Grade)
        else e
        for e in to_the_end()
    ]
    kept(session("20261122-080000-bbbb"), graded)
    sessions.path_of("20261123-080000-bbbb").write_text("{", encoding="utf-8")
    app = app_with(None)
    async with app.run_test(size=(100, 40)) as pilot:
        await shows(pilot, "g progress")
        await pilot.press("g")
        await until(pilot, lambda: isinstance(app.screen, ProgressScreen))
        await shows(
            pilot,
            "Tiny: 2 answers, offline structure check",
            "Tiny: 1 answer, m at h",
            "Story 67 %",
            "how it began 2 2● ●●",
            "what you did 2 2○ ○○",
            "what came of it 2 2◐ ◐◐",
        )
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_a_narrow_screen_cuts_labels_and_no_figures(app_with: Make, kept: Kept) -> None:
    kept()
    app = app_with(None)
    async with app.run_test(size=(54, 30)) as pilot:
        await app.push_screen(ProgressScreen())
        await shows(pilot, "what came… 1 1◐ ◐")
        assert "OVER TIME" in seen(app)


async def test_nothing_graded_is_said(app_with: Make) -> None:
    app = app_with(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, "No interview yet.")
        assert "progress" not in flat(app)
        await pilot.press("g")
        assert isinstance(app.screen, HomeScreen)
        await app.push_screen(ProgressScreen())
        await shows(pilot, "Nothing has been graded yet.")
