"""Text from elsewhere is shown, never obeyed."""

import json
import re
from pathlib import Path

import pytest

from interviewer.core.events import Answer, Debrief, Grade, Note, Probe, Question, Say
from interviewer.storage.transcript import Transcript
from interviewer.tui.opening import Replay
from interviewer.tui.screens.feedback import FeedbackScreen
from tests.tui.conftest import DEFAULT_ID, Kept, Make
from tests.tui.content import GUIDE
from tests.tui.driving import answer, began, flat, seen, shows, until
from tests.tui.story import OFFLINE, card, session

EVIL = "x [/red] [@click=app.quit]go[/] b[i] $1 \x1b]52;c;eA==\x07\x9b31m\u202egnp [ b ] \x1b[2J"
SHOWN = "x [/red] [@click=app.quit]go[/] b[i] $1 ␛]52;c;eA==31mgnp [ b ] ␛[2J"
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


async def test_in_guide_answer_and_engine(app_with: Make, home: Path) -> None:
    evil = json.dumps(EVIL)
    guide = GUIDE.replace("Tell me about a time you changed course.", "Tell me about [this].")
    guide = guide.replace('"Hello, I am Dana."', evil).replace('"Dana, engineering manager"', evil)
    guide = guide.replace('"First talk"', evil).replace('"Engineering manager"', evil)
    file = home / "config" / "prompts" / "guides" / "small.toml"
    file.write_text(f"{guide}\n[placeholders]\nthis = [{evil}]\n", encoding="utf-8")
    app = app_with()
    async with app.run_test(size=(200, 50)) as pilot:
        await began(pilot)
        await shows(pilot, f"Tell me about {SHOWN}.")
        await answer(pilot, EVIL)
        await shows(pilot, SHOWN)
        assert not CONTROL.search(seen(app).replace("\n", ""))
        await pilot.press("escape", "l")
        await shows(pilot, "Start a round", "␛]52;c;eA==31mgnp")
        assert not CONTROL.search(seen(app).replace("\n", ""))


@pytest.fixture
def evil(kept: Kept) -> Transcript:
    """A transcript from somebody who means harm."""
    finding = card().findings[0].model_copy(update={"say": EVIL})
    graded = card().model_copy(update={"findings": (finding,), "next_time": (EVIL,), "band": EVIL})
    return kept(
        session(DEFAULT_ID, started=EVIL),
        [
            Say(n=1, at=0.0, kind="opening", text=EVIL),
            Question(n=2, at=0.1, question="first", text=EVIL, rubric="tiny"),
            Answer(n=3, at=0.2, to=2, text=EVIL),
            Probe(
                n=4,
                at=0.3,
                to=3,
                pattern=EVIL,
                reason="thin",
                tests=EVIL,
                anchor=EVIL,
                text=EVIL,
            ),
            Grade(n=5, at=0.4, to=2, scorecard=graded, engine=OFFLINE),
            Note(n=6, at=0.5, kind="fault", text=EVIL),
            Debrief(n=7, at=0.6, text=EVIL, engine=OFFLINE),
        ],
    )


async def test_in_a_transcript(app_with: Make, evil: Transcript) -> None:
    app = app_with(Replay(evil, speed=1000.0))
    async with app.run_test(size=(200, 60)) as pilot:
        await shows(pilot, "■ the end")
        assert flat(app).count(SHOWN) >= 7
        assert not CONTROL.search(seen(app).replace("\n", ""))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, FeedbackScreen))
        await shows(pilot, "One point", SHOWN)
        assert not CONTROL.search(seen(app).replace("\n", ""))
