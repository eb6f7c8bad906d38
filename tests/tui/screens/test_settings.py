"""Choosing who interviews."""

from textual.widgets import Input

from interviewer.storage.settings import config_file, load
from interviewer.tui.screens.settings import SettingsScreen
from tests.tui.conftest import SETTINGS, Make
from tests.tui.driving import flat, shows, until

OFFLINE = SETTINGS.model_copy(update={"engine": "offline"})


async def test_a_choice_is_kept_and_used_from_now_on(app_with: Make) -> None:
    app = app_with(None, OFFLINE)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "nothing leaves this machine")
        await pilot.press("s")
        await shows(pilot, "● offline", "OPENAI_API_KEY", "Save (^s)")
        await pilot.press("down")
        await shows(pilot, "● a model", "will be sent to api.openai.com", "Saving this agrees")
        await pilot.press("tab", *"m1", "tab", *"http")
        await shows(pilot, "not an address yet")
        await pilot.press("ctrl+s")
        await shows(pilot, "Not saved:")
        app.screen.query_one("#base-url", Input).value = "http://box:1/v1"
        await shows(pilot, "m1 at box:1.", "box:1 (m1). Nothing else")
        await pilot.press("ctrl+s")
        await shows(pilot, "m1 at box:1")
    assert load().engine == "openai"
    assert load().base_url == "http://box:1/v1"
    assert "key" not in config_file().read_text(encoding="utf-8")


async def test_help_is_there_too(app_with: Make) -> None:
    app = app_with(None, OFFLINE)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "nothing leaves this machine")
        await pilot.press("s", "f1")
        await shows(pilot, "Keep this, and use it from now on")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))


async def test_escape_changes_nothing(app_with: Make) -> None:
    app = app_with(None, OFFLINE)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "nothing leaves this machine")
        await pilot.press("s", "down", "escape")
        await until(pilot, lambda: not isinstance(app.screen, SettingsScreen))
        assert "nothing leaves this machine" in flat(app)
    assert not config_file().exists()


async def test_what_cannot_be_kept_is_told(app_with: Make) -> None:
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text("engine = \n", encoding="utf-8")
    app = app_with(None, OFFLINE)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "nothing leaves this machine")
        await pilot.press("s", "down", "ctrl+s")
        await shows(pilot, "Not saved:")


async def test_rating_oneself_can_be_switched_off(app_with: Make) -> None:
    app = app_with(None, OFFLINE.model_copy(update={"self_rating": True}))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "nothing leaves this machine")
        await pilot.press("s")
        await shows(pilot, "ask how I would rate an answer")
        await pilot.press("tab", "tab", "tab", "space", "ctrl+s")
        await until(pilot, lambda: not isinstance(app.screen, SettingsScreen))
        assert app.settings.self_rating is False
    assert load().self_rating is False
