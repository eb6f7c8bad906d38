"""CV and job post on the screens: shown before the first word, used or left out."""

from pathlib import Path

import pytest

from interviewer.tui.opening import Practice, Resume
from tests.core.grounding.documents import EXAMPLES
from tests.tui.conftest import PRACTICE, SETTINGS, Kept, Make
from tests.tui.driving import began, held, shows
from tests.tui.scripted import ScriptedEngine
from tests.tui.story import asked_and_answered, session

GROUNDED = SETTINGS.model_copy(
    update={"cv": str(EXAMPLES / "cv.md"), "job": str(EXAMPLES / "job.md")}
)
ASKED = "What fits the interview to you"


async def test_what_was_taken_is_shown_with_where_it_goes_and_used(app_with: Make) -> None:
    app = app_with(settings=GROUNDED)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, ASKED, "sent to", "localhost, with the conversation")
        await shows(pilot, "Taken from your CV", "Leave them out (l)")
        await pilot.press("pagedown", "pagedown", "pagedown")
        await shows(pilot, "playback, device")
        await pilot.press("u")
        await began(pilot)
        assert {g.source for g in held(app).session.grounding or ()} == {"cv", "job"}


@pytest.mark.parametrize("no", ["l", "escape", "enter"])
async def test_it_can_be_left_out(app_with: Make, no: str) -> None:
    app = app_with(settings=GROUNDED)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, ASKED)
        await pilot.press(no)
        await began(pilot)
        assert held(app).session.grounding is None


async def test_what_was_taken_already_is_not_read_again(app_with: Make) -> None:
    app = app_with(Practice(7, PRACTICE.wish, None, ()), SETTINGS)
    async with app.run_test() as pilot:
        await began(pilot)
        assert held(app).session.grounding is None


async def test_a_file_that_cannot_be_used_is_told(app_with: Make, tmp_path: Path) -> None:
    missing = SETTINGS.model_copy(update={"cv": str(tmp_path / "none.md")})
    app = app_with(settings=missing)
    async with app.run_test(size=(200, 24)) as pilot:
        await shows(pilot, "none.md", "check the path")


async def test_lines_go_nowhere_new_unasked_after_resuming(
    app_with: Make, kept: Kept, engine: ScriptedEngine
) -> None:
    grounding = [{"source": "cv", "kind": "claim", "text": "Cut cost by 40 %", "line": 2}]
    first = session("20261122-145903-7f3a", grounding=grounding)
    elsewhere = first.model_copy(
        update={"engine": engine.info.model_copy(update={"host": "other.test"})}
    )
    app = app_with(Resume(kept(elsewhere, asked_and_answered())))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, ASKED, "sent to", "localhost, with the conversation", "Cut cost by 40 %")
        await pilot.press("l")
        await began(pilot)
        assert held(app).session.grounding is None


async def test_lines_that_went_there_before_are_used_again(
    app_with: Make, kept: Kept, engine: ScriptedEngine
) -> None:
    grounding = [{"source": "cv", "kind": "claim", "text": "Cut cost by 40 %", "line": 2}]
    first = session("20261122-145903-7f3a", grounding=grounding)
    same = first.model_copy(update={"engine": engine.info})
    app = app_with(Resume(kept(same, asked_and_answered())))
    async with app.run_test(size=(80, 24)) as pilot:
        await began(pilot)
        assert held(app).session.grounding
