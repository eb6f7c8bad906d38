"""Make the pictures of the README by running the program: ``python examples/pictures/make.py``.

The sessions that they show are the example transcripts. Size, time zone and clock are fixed, so that
the same program makes the same pictures.
"""

import asyncio
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from interviewer.core.choosing import Wish
from interviewer.core.state import fold
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import read
from interviewer.tui.app import InterviewerApp
from interviewer.tui.opening import Opening, Practice, Replay
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.widgets.composer import Composer

HERE = Path(__file__).parent
TRANSCRIPTS = HERE.parent / "transcripts"
SIZE = (110, 34)
OFFLINE = Settings(engine="offline")

Pictures = dict[str, str]
Act = Callable[[Pilot[None]], Awaitable[None]]


async def picture(opening: Opening, act: Act, shows: str, size: tuple[int, int] = SIZE) -> str:
    """The screen as SVG once it shows this text. It fetches no fonts."""
    app = InterviewerApp(OFFLINE, opening, clock=lambda: 0.0)
    async with app.run_test(size=size) as pilot:
        await act(pilot)
        for _ in range(1000):
            svg = app.export_screenshot(title="interviewer")
            if shows in re.sub(r"<[^>]*>", "", svg).replace("&#160;", " "):
                break
            await pilot.pause(0.01)
        else:
            raise SystemExit(f"the screen never shows {shows!r}")
        await pilot.pause()
        svg = app.export_screenshot(title="interviewer")
    svg = re.sub(r"@font-face\s*{[^}]*}", "", svg)
    svg = svg.replace("Fira Code", "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas")
    return re.sub(r"terminal-\d+", "terminal", svg)


async def nothing(_: Pilot[None]) -> None:
    """Only look."""


ANSWER = (
    "In 2023 I ran the payments team at a ticketing company, seven engineers. Every release waited "
    "four days for a sign-off by the operations group, and in May we missed the biggest sale of the "
    "year because of it. I thought the sign-off should go. It got tense, but in the end they let us "
    "try it for a month, and we went from two releases a week to nine."
)


async def make() -> Pictures:
    """Every picture by name."""
    whole, other = (read(sessions.path_of(name)) for name in ("manager-screen", "director"))
    interview = fold(whole.session, whole.events)

    async def answering(pilot: Pilot[None]) -> None:
        while not pilot.app.screen.query(Composer):
            await pilot.pause()
        composer = pilot.app.screen.query_one(Composer)
        while composer.disabled or not composer.has_focus:
            await pilot.pause()
        composer.text = ANSWER
        await pilot.press("enter")

    async def feedback(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(FeedbackScreen(interview))
        await pilot.press("right")

    async def middle(pilot: Pilot[None]) -> None:
        await pilot.press("end", "home", *["right"] * 28)

    practice = Practice(seed=7, wish=Wish(questions=("challenged-status-quo",)))
    return {
        "home": await picture(None, nothing, "History"),
        "interview": await picture(practice, answering, "follow-up 1"),
        "feedback": await picture(None, feedback, "Feedback on question 2", (140, 44)),
        "replay": await picture(Replay(other), middle, "28 of 71 events"),
    }


def main() -> None:
    """Write the pictures beside this file, or into the folder that is named."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(INTERVIEWER_HOME=home, TZ="UTC")
        time.tzset()
        shutil.copytree(TRANSCRIPTS, Path(home) / "data" / "sessions")
        for name, svg in asyncio.run(make()).items():
            (target / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
