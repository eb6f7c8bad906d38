"""Not waiting for the model: Escape hurries whatever is waited for, and one thing runs at a time."""

import asyncio
from collections.abc import Sequence

from textual.app import App
from textual.pilot import Pilot

from interviewer.core.events import Close, Debrief, Event, Grade, Note, Probe, Say
from interviewer.storage import sessions
from interviewer.storage.transcript import read
from interviewer.tui.screens.interview import InterviewScreen
from tests.tui.conftest import Make
from tests.tui.driving import began, composer, held, shows, until
from tests.tui.scripted import ScriptedEngine

STORY = "We shipped late. I cut the scope in half."


def told(app: App[None]) -> list[Event]:
    """What is on disk of the interview that is being held."""
    return list(read(sessions.path_of(held(app).session.id)).events)


def of(events: Sequence[Event], kind: str) -> list[Say]:
    """What the interviewer said of that kind."""
    return [e for e in events if isinstance(e, Say) and e.kind == kind]


async def send(pilot: Pilot[None], text: str) -> None:
    """Write something and send it; what comes of it is not waited for."""
    composer(pilot.app).fill(text)
    await pilot.press("enter")


async def to_the_candidates_questions(pilot: Pilot[None]) -> None:
    """An answer to the first question, and on to the end of the round."""
    await began(pilot)
    await send(pilot, STORY)
    await until(pilot, lambda: isinstance(held(pilot.app).awaiting, Probe))
    await pilot.press("f3", "f3")
    await shows(pilot, "What would you like to ask me?")


async def test_everything_that_is_waited_for_can_be_hurried(
    app_with: Make, engine: ScriptedEngine
) -> None:
    engine.gate, engine.bench = asyncio.Event(), asyncio.Event()
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await send(pilot, STORY)
        await shows(pilot, "thinking… Esc does not wait for it")
        await pilot.press("escape")  # the follow-up
        await until(pilot, lambda: isinstance(held(app).awaiting, Probe))
        await pilot.press("f3", "f3")
        await shows(pilot, "What would you like to ask me?")
        await send(pilot, "How is the team doing?")
        await shows(pilot, "First piece,")
        await pilot.press("escape")  # the reply
        await until(pilot, lambda: of(held(app).events, "reply") and held(app).awaiting)
        await pilot.press("f3")
        await until(pilot, lambda: of(held(app).events, "closing"))
        await pilot.press("escape")  # the grades
        await shows(pilot, "Debrief", "First piece,")
        await pilot.press("escape")  # the debrief
        await until(pilot, lambda: held(app).closed)
        assert isinstance(app.screen, InterviewScreen)
        events = told(app)
    spoken = [e for e in events if isinstance(e, Probe | Grade | Debrief)] + of(events, "reply")
    assert all(e.engine and e.engine.kind == "offline" for e in spoken)
    kinds = [type(e) for e in spoken]
    assert [kinds.count(kind) for kind in (Probe, Grade, Debrief, Say)] == [1, 2, 1, 1]
    assert [e.reason for e in events if isinstance(e, Close)] == ["finished"]


async def test_ending_while_the_model_thinks_ends_it_once(
    app_with: Make, engine: ScriptedEngine
) -> None:
    engine.gate, engine.lingers = asyncio.Event(), True
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await send(pilot, STORY)
        await shows(pilot, "thinking…")
        await pilot.press("escape", "escape")
        await shows(pilot, "Leave the interview?")
        engine.gate.set()
        await pilot.press("e")
        await until(pilot, lambda: held(app).closed)
        events = told(app)
    assert not [e for e in events if isinstance(e, Probe | Note)]
    assert [type(e) for e in events[-3:]] == [Grade, Debrief, Close]
    assert [e.kind for e in events if isinstance(e, Say)] == ["opening", "closing"]
    assert [e.reason for e in events if isinstance(e, Close)] == ["left"]


async def test_what_takes_the_place_of_a_debrief_can_be_hurried_too(
    app_with: Make, engine: ScriptedEngine
) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await to_the_candidates_questions(pilot)
        engine.gate, engine.lingers = asyncio.Event(), True
        await pilot.press("f3")
        await shows(pilot, "Debrief", "First piece,")
        await pilot.press("escape", "escape")
        await shows(pilot, "Leave the interview?")
        await pilot.press("e")
        engine.lingers = False
        await send(pilot, "One more thing.")
        await shows(pilot, "Nothing was sent: one moment")
        await pilot.press("escape")
        await until(pilot, lambda: held(app).closed)
        await shows(pilot, "The interview was ended early.")
        events = told(app)
    assert len(of(events, "closing")) == 1
    assert len([e for e in events if isinstance(e, Debrief)]) == 1
    assert [e.kind for e in events if isinstance(e, Note)] == ["fallback"]
    assert [e.reason for e in events if isinstance(e, Close)] == ["left"]


async def test_ending_while_grades_are_waited_for_grades_once(
    app_with: Make, engine: ScriptedEngine
) -> None:
    engine.bench, engine.lingers = asyncio.Event(), True
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await to_the_candidates_questions(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: of(held(app).events, "closing"))
        await pilot.press("escape", "escape")
        await shows(pilot, "Leave the interview?")
        engine.bench.set()
        await pilot.press("e")
        await until(pilot, lambda: held(app).closed)
        events = told(app)
    assert len(of(events, "closing")) == 1
    assert [type(e) for e in events[-3:]] == [Grade, Debrief, Close]
    assert [e.to for e in events if isinstance(e, Grade)] == [2]
    assert [e.reason for e in events if isinstance(e, Close)] == ["left"]


async def test_an_end_that_failed_is_tried_again_as_an_end(
    app_with: Make, engine: ScriptedEngine
) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await send(pilot, STORY)
        await until(pilot, lambda: isinstance(held(app).awaiting, Probe))
        engine.broken = ZeroDivisionError("something odd")
        await pilot.press("escape", "e")
        await shows(pilot, "something odd", "Enter tries again")
        engine.broken = None
        await pilot.press("enter")
        await until(pilot, lambda: held(app).closed)
        events = told(app)
    assert not [e for e in events if isinstance(e, Note)]
    assert [e.reason for e in events if isinstance(e, Close)] == ["left"]
