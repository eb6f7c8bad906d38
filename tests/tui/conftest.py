"""What tests of the screens share: a small guide, an engine that is scripted, a way to wait."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interviewer.core.choosing import Wish
from interviewer.core.events import Event, Session
from interviewer.interview.choice import Choice
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import Transcript, Writer, read
from interviewer.tui.app import InterviewerApp
from interviewer.tui.opening import Opening, Practice
from tests.tui.content import GUIDE, RUBRIC
from tests.tui.scripted import ScriptedEngine
from tests.tui.story import session, to_the_end

SETTINGS = Settings(engine="openai", guide="small", round="screen", self_rating=False)
PRACTICE = Practice(seed=7, wish=Wish(("first", "second")))
Make = Callable[..., InterviewerApp]
Kept = Callable[..., Transcript]
DEFAULT_ID = "20261122-145903-7f3a"


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


@pytest.fixture
def app_with(engine: ScriptedEngine) -> Make:
    """Makes the app: a practice of both questions with the scripted engine, unless told otherwise."""

    def make(
        opening: Opening = PRACTICE,
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
def kept() -> Kept:
    """Puts a transcript on disk as if it had been held here: the whole story, unless told otherwise."""

    def keep(first: Session | None = None, events: Sequence[Event] | None = None) -> Transcript:
        first = first or session(DEFAULT_ID)
        path = sessions.path_of(first.id)
        with Writer(path) as writer:
            for line in (first, *(to_the_end() if events is None else events)):
                writer.append(line)
        return read(path)

    return keep
