"""Driving the app as a person does: press, wait for what is to be seen, look."""

import html
import re
from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot

from interviewer.core.state import Interview
from interviewer.tui.screens.interview import InterviewScreen
from interviewer.tui.widgets.composer import Composer

PATIENCE = 3000
"""Turns of the event loop, not seconds: a test that waits for what never comes fails soon."""


async def until(pilot: Pilot[None], condition: Callable[[], object]) -> None:
    """Wait for a condition, never for a time."""
    for _ in range(PATIENCE):
        if condition():
            await pilot.pause(0)
            return
        await pilot.pause(0.005)
    raise AssertionError(f"it never came: {seen(pilot.app)}")


def seen(app: App[None]) -> str:
    """What stands on the screen, row by row, as text."""
    svg = app.export_screenshot()
    rows: dict[str, list[str]] = {}
    for y, text in re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>([^<]*)</text>', svg):
        rows.setdefault(y, []).append(html.unescape(text).replace("\xa0", " "))
    return "\n".join("".join(row) for row in rows.values())


def flat(app: App[None]) -> str:
    """What stands on the screen with all white space and line ends evened out."""
    return " ".join(seen(app).split())


async def shows(pilot: Pilot[None], *texts: str) -> None:
    """Wait until all of these stand on the screen."""
    await until(pilot, lambda: all(text in flat(pilot.app) for text in texts))


def held(app: App[None]) -> Interview:
    """The interview that is being held."""
    screen = next(s for s in app.screen_stack if isinstance(s, InterviewScreen))
    assert screen.interview is not None
    return screen.interview


def composer(app: App[None]) -> Composer:
    """Where one writes."""
    return app.screen.query_one(Composer)


async def began(pilot: Pilot[None]) -> None:
    """Wait for the first question."""
    await until(
        pilot,
        lambda: (
            isinstance(pilot.app.screen, InterviewScreen)
            and pilot.app.screen.interview
            and pilot.app.screen.interview.awaiting
        ),
    )


async def answer(pilot: Pilot[None], text: str) -> None:
    """Write an answer, send it, and wait until it was heard."""
    before = len(held(pilot.app).events)
    composer(pilot.app).fill(text)
    await pilot.press("enter")
    await until(
        pilot,
        lambda: (
            len(held(pilot.app).events) > before
            and (held(pilot.app).awaiting or held(pilot.app).closed)
        ),
    )
