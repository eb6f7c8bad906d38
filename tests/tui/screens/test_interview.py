"""Holding an interview on the screen, from the first question to the feedback."""

import asyncio

import pytest
from textual.events import Paste

from interviewer.core.events import Answer, Note, Probe
from interviewer.interview.choice import Choice
from interviewer.storage import sessions, transcript
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import NotKeptError, Writer, read
from interviewer.tui.opening import Resume
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.home import HomeScreen
from interviewer.tui.screens.interview import InterviewScreen
from tests.running import STORY
from tests.tui.conftest import SETTINGS, Make
from tests.tui.driving import answer, began, composer, flat, held, shows, until
from tests.tui.scripted import ScriptedEngine
from tests.tui.story import asked_and_answered, session


async def test_from_the_first_question_to_the_feedback(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await shows(pilot, "Hello, I am Dana.", "Dana · question 1", "question 1 of 2")
        await answer(pilot, "We shipped late. I cut the scope.")
        await shows(pilot, "And what came of that?", "question 1 of 2, follow-up 1", "930 tokens")
        await answer(pilot, "It went live.")
        await shows(pilot, "Feedback on question 1", "3 of 3 criteria met, in the model's opinion")
        await shows(pilot, "Dana · question 2", "Tell me about a conflict.")
        await answer(pilot, "Two people argued.")
        await answer(pilot, "I let them talk.")
        await shows(pilot, "What would you like to ask me?", "your questions")
        await answer(pilot, "How do you measure success?")
        await shows(pilot, "First piece, second piece.")
        await answer(pilot, "No, thank you, that is all.")
        await shows(pilot, "Debrief", "The interview is over.")
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, FeedbackScreen))
        await shows(pilot, "Feedback on question 1", "Three points", "What you said")


async def test_a_simulation_keeps_its_feedback_to_the_end(app_with: Make) -> None:
    app = app_with(settings=SETTINGS.model_copy(update={"mode": "simulation"}))
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await answer(pilot, "We shipped late.")
        await answer(pilot, "It went live.")
        await shows(pilot, "Dana · question 2")
        assert "Feedback on question" not in flat(app)
        await pilot.press("f2")
        await shows(pilot, "A simulation gives its feedback at the end.")
        await pilot.press("escape")
        await pilot.press("e")
        await shows(pilot, "Feedback on question 1", "The interview was ended early.")


async def test_an_empty_answer_is_not_sent(app_with: Make) -> None:
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        await pilot.press("space", "enter")
        await shows(pilot, "the answer is empty")
        assert not [e for e in held(app).events if isinstance(e, Answer)]


async def test_enter_never_overtakes_the_letters_before_it(app_with: Make) -> None:
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        for key in ["a", "b", "ctrl+j", "c", "enter", "d"]:
            app.simulate_key(key)
        await until(pilot, lambda: [e for e in held(app).events if isinstance(e, Answer)])
        await until(pilot, lambda: composer(app).text == "d")
        assert next(e.text for e in held(app).events if isinstance(e, Answer)) == "ab\nc"


async def test_many_pasted_lines_stay_lines_and_are_not_sent(app_with: Make) -> None:
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        composer(app).post_message(Paste("one\r\ntwo\rthree\n\x1b]52;c;eA==\x07four"))
        await until(pilot, lambda: "four" in composer(app).text)
        assert composer(app).text == "one\ntwo\nthree\n␛]52;c;eA==four"
        assert composer(app).cursor_location == (3, len("␛]52;c;eA==four"))


async def test_what_is_typed_is_kept_and_there_again(app_with: Make) -> None:
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        name = held(app).session.id
        await pilot.press(*"half a")
        await until(pilot, lambda: sessions.load_draft(sessions.path_of(name)) == "half a")
        await pilot.press(*" b", "escape", "l")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert sessions.load_draft(sessions.path_of(name)) == "half a b"
    kept = read(sessions.path_of(name))
    assert [e.kind for e in kept.events if isinstance(e, Note)] == ["pause"]

    again = app_with(Resume(kept))
    async with again.run_test() as pilot:
        await began(pilot)
        await until(pilot, lambda: composer(again).text == "half a b")
        await shows(pilot, "Tell me about a time you changed course.", "the interview goes on")


async def test_a_draft_that_was_sent_after_all_is_not_restored(app_with: Make) -> None:
    name = "20261122-145903-aaaa"
    with Writer(sessions.path_of(name)) as writer:
        writer.append(session(name))
        for event in asked_and_answered()[:3]:
            writer.append(event)
    sessions.save_draft(sessions.path_of(name), "We shipped late. I cut the scope in half.")
    app = app_with(Resume(read(sessions.path_of(name))))
    async with app.run_test() as pilot:
        await began(pilot)
        assert composer(app).text == ""


async def test_quitting_keeps_everything_and_says_how_to_go_on(
    app_with: Make, engine: ScriptedEngine
) -> None:
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        name = held(app).session.id
        await pilot.press(*"almost", "ctrl+q")
    assert sessions.load_draft(sessions.path_of(name)) == "almost"
    assert isinstance(read(sessions.path_of(name)).events[-1], Note)
    assert engine.closed
    Writer(sessions.path_of(name)).close()  # it would refuse if the file were still held


@pytest.mark.parametrize(("key", "stays"), [("s", True), ("escape", True), ("l", False)])
async def test_escape_asks_how_to_leave(app_with: Make, key: str, stays: bool) -> None:
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        await pilot.press("escape")
        await shows(pilot, "Leave the interview?")
        await pilot.press(key)
        wanted = InterviewScreen if stays else HomeScreen
        await until(pilot, lambda: isinstance(app.screen, wanted))


async def test_while_the_model_thinks_one_can_write_and_go_on_without_it(
    app_with: Make, engine: ScriptedEngine
) -> None:
    engine.gate = asyncio.Event()
    app = app_with()
    async with app.run_test() as pilot:
        await began(pilot)
        composer(app).fill("We shipped late.")
        await pilot.press("enter")
        await shows(pilot, "thinking…")
        await pilot.press(*"more")
        assert composer(app).text == "more"
        await pilot.press("enter")
        await shows(pilot, "Nothing was sent: one moment")
        await pilot.press("f3")
        await shows(pilot, "Nothing was skipped: one moment")
        await pilot.press("escape")
        await until(pilot, lambda: held(app).awaiting)
        assert held(app).thread
        probe = held(app).awaiting
        assert isinstance(probe, Probe)
        assert probe.engine
        assert probe.engine.kind == "offline"
        assert composer(app).text == "more"


async def test_a_stream_is_shown_as_it_comes_and_then_whole(
    app_with: Make, engine: ScriptedEngine
) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await pilot.press("f3")
        await pilot.press("f3")
        await shows(pilot, "What would you like to ask me?")
        engine.gate = asyncio.Event()
        composer(app).fill("How is the team?")
        await pilot.press("enter")
        await shows(pilot, "First piece,")
        assert "second piece" not in flat(app)
        engine.gate.set()
        await shows(pilot, "First piece, second piece.")
        assert flat(app).count("First piece,") == 1


async def test_what_the_disk_refuses_stays_in_the_composer(
    app_with: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await began(pilot)
        composer(app).fill("We shipped late.")
        real = transcript.Writer.append

        def full(self: Writer, line: object) -> None:
            raise NotKeptError("No space left on device")

        monkeypatch.setattr(transcript.Writer, "append", full)
        await pilot.press("enter")
        await shows(pilot, "Not kept: No space left on device")
        assert composer(app).text == "We shipped late."
        monkeypatch.setattr(transcript.Writer, "append", real)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(held(app).awaiting, Probe))
        assert composer(app).text == ""


async def test_what_cannot_be_kept_is_not_left_behind(
    app_with: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with()

    def full(*_: object) -> None:
        raise NotKeptError("No space left on device")

    async with app.run_test(size=(100, 30)) as pilot:
        await began(pilot)
        monkeypatch.setattr(sessions, "save_draft", full)
        composer(app).fill("We shipped late.")
        await pilot.press("escape")
        await shows(pilot, "Leave the interview?")
        await pilot.press("l")
        await shows(pilot, "Not left: the disk refuses")
        assert composer(app).text == "We shipped late."


async def test_an_unforeseen_fault_is_told_and_can_be_tried_again(
    app_with: Make, engine: ScriptedEngine
) -> None:
    engine.broken = ZeroDivisionError("something [b]odd[/b]")
    app = app_with()
    async with app.run_test(size=(100, 30)) as pilot:
        await began(pilot)
        composer(app).fill("We shipped late.")
        await pilot.press("enter")
        await shows(pilot, "something [b]odd[/b]")
        await pilot.press(*"next")
        engine.broken = None
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(held(app).awaiting, Probe))
        assert composer(app).text == "next"


async def test_a_round_that_is_not_there_is_told_in_a_line(app_with: Make) -> None:
    made: list[Choice] = []
    settings: Settings = SETTINGS.model_copy(update={"round": "nowhere"})
    app = app_with(settings=settings, made=made)
    async with app.run_test() as pilot:
        await shows(pilot, "no round 'nowhere' in small")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_everything_has_its_place_at_80_by_24(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(80, 24)) as pilot:
        await began(pilot)
        await answer(pilot, STORY * 2)
        await shows(
            pilot, "And what came of that?", "follow-up 1", "of 30 min spoken", "on the clock"
        )
        await shows(pilot, "⏎ Send", "esc Leave", "f1 Help", "^p palette")
