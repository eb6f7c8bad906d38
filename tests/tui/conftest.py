"""What tests of the screens share: a small guide, an engine that is scripted, a way to wait."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interviewer.core.choosing import Wish
from interviewer.core.events import Session
from interviewer.interview.choice import Choice
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import Transcript, Writer, read
from interviewer.tui.app import InterviewerApp
from interviewer.tui.opening import Opening, Practice
from tests.tui.content import GUIDE, RUBRIC
from tests.tui.scripted import ScriptedEngine
from tests.tui.story import events

SETTINGS = Settings(engine="openai", guide="small", round="screen")


@pytest.fixture(autouse=True)
def content(home: Path) -> None:
    """The small guide and its rubric, as a user's own."""
    for name, text in (("prompts/guides/small", GUIDE), ("rubrics/tiny", RUBRIC)):
        file = home / "config" / f"{name}.toml"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def engine() -> ScriptedEngine:
    """The engine of this test."""
    return ScriptedEngine()


Make = Callable[..., InterviewerApp]


@pytest.fixture
def app_with(engine: ScriptedEngine) -> Make:
    """Makes the app: a practice of both questions with the scripted engine, unless told otherwise."""

    def make(
        opening: Opening = Practice(seed=7, wish=Wish(("first", "second"))),  # noqa: B008 - frozen
        settings: Settings = SETTINGS,
        made: list[Choice] | None = None,
    ) -> InterviewerApp:
        def build(choice: Choice) -> ScriptedEngine:
            if made is not None:
                made.append(choice)
            return engine

        return InterviewerApp(settings, opening, clock=lambda: 100.0, make=build)

    return make


@pytest.fixture
def kept() -> Callable[..., Transcript]:
    """Puts a transcript on disk as if it had been held here."""

    def keep(
        name: str = "20261122-145903-7f3a", lines: Sequence[object] | None = None
    ) -> Transcript:
        session, *rest = events(name) if lines is None else lines
        assert isinstance(session, Session)
        with Writer(sessions.path_of(name)) as writer:
            for line in (session, *rest):
                writer.append(line)  # type: ignore[arg-type]
        return read(sessions.path_of(name))

    return keep
