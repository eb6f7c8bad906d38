"""Consent, help, the palette: what holds on every screen."""

import pytest
from textual.command import CommandPalette

from interviewer.interview.choice import Choice
from interviewer.storage import consent
from interviewer.storage.settings import Settings
from interviewer.tui.app import InterviewerApp
from interviewer.tui.keys import keys
from interviewer.tui.screens.interview import InterviewScreen
from tests.tui.conftest import Make
from tests.tui.driving import began, shows, until

UNASKED = Settings(engine="auto", guide="small", round="screen")
HOST = "api.openai.com"


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that lies in the environment."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")


@pytest.mark.usefixtures("key")
async def test_consent_names_host_and_model_and_is_remembered(app_with: Make) -> None:
    made: list[Choice] = []
    app = app_with(settings=UNASKED, made=made)
    async with app.run_test() as pilot:
        await shows(pilot, "Send your answers to a model?", HOST, "gpt-6-luna")
        assert made == []
        await pilot.press("a")
        await began(pilot)
    assert [c.kind for c in made] == ["openai"]
    assert consent.given(HOST)


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("no", ["o", "escape", "enter"])
async def test_without_consent_it_is_the_offline_engine(app_with: Make, no: str) -> None:
    made: list[Choice] = []
    app = app_with(settings=UNASKED, made=made)
    async with app.run_test() as pilot:
        await shows(pilot, "Send your answers to a model?")
        await pilot.press(no)
        await began(pilot)
    assert [c.kind for c in made] == ["offline"]
    assert not consent.given(HOST)


async def test_help_lists_the_keys_of_the_screen(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(90, 40)) as pilot:
        await began(pilot)
        await pilot.press("f1")
        await shows(pilot, "Help", "Skip this question", "Write in $EDITOR", "Break the line")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, InterviewScreen))


async def test_every_key_is_in_the_palette(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(90, 40)) as pilot:
        await began(pilot)
        titles = [c.title for c in app.get_system_commands(app.screen)]
        commands = set(titles)
        assert len(titles) == len(commands)
        assert {key.binding.description for key in keys(app.screen)} <= commands
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*"skip")
        await shows(pilot, "Skip this question")
        await pilot.press("down", "enter")
        await shows(pilot, "question 2 of 2")


async def test_no_colour_is_needed(app_with: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app: InterviewerApp = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        await shows(pilot, "Dana · question 1", "listening…")
