"""Practice on the screen: rating oneself, trying again, taking back, judging again, the clocks."""

import asyncio
from collections.abc import Sequence

import pytest
from textual.pilot import Pilot

from interviewer.core.events import (
    Again,
    Amend,
    Answer,
    Event,
    Grade,
    Probe,
    Question,
    SelfRating,
)
from interviewer.core.state import fold
from interviewer.engines.errors import UnreachableError
from interviewer.storage import sessions, transcript
from interviewer.storage.transcript import NotKeptError, Transcript, read
from interviewer.tui.opening import Replay, TryAgain
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.interview import InterviewScreen
from interviewer.tui.screens.rating import RatingDialog
from interviewer.tui.screens.replay import ReplayScreen
from tests.tui.conftest import DEFAULT_ID, PRACTICE, SETTINGS, Kept, Make
from tests.tui.driving import answer, began, composer, flat, held, shows, until
from tests.tui.scripted import ScriptedEngine
from tests.tui.story import FIRST

RATES = SETTINGS.model_copy(update={"self_rating": True})


def of(events: Sequence[Event], kind: type[Event]) -> list[Event]:
    """The events of one kind."""
    return [e for e in events if isinstance(e, kind)]


async def to_the_grade(pilot: Pilot[None]) -> None:
    """Both answers to the first question."""
    await began(pilot)
    await answer(pilot, "We shipped late. I cut the scope.")
    await answer(pilot, "It went live.")


async def test_the_grade_waits_for_ones_own_rating(app_with: Make) -> None:
    app = app_with(settings=RATES)
    async with app.run_test(size=(100, 50)) as pilot:
        await to_the_grade(pilot)
        await shows(pilot, "How was your answer to question 1?", "▸ Story – of 3")
        await until(pilot, lambda: held(app).threads[0].scorecard)
        assert "3 of 3 criteria" not in flat(app)
        await pilot.press("x", "enter")
        await shows(pilot, "Nothing is rated yet.")
        await pilot.press("9")
        await shows(pilot, "Story goes from 0 to 3.")
        await pilot.press("3", "left", "left")
        await shows(pilot, "▸ Story 1 of 3")
        await pilot.press("enter")
        await shows(pilot, "3 of 3 criteria met", "You gave yourself 1 of 3; the model finds 3.")
        await shows(pilot, "Tell me about a conflict.")
        assert isinstance(app.screen, InterviewScreen)
        await pilot.press("f2")
        await shows(pilot, "Compared", "You gave yourself 1 of 3; the model finds 3.")
    ratings = [e.ratings for e in held_events() if isinstance(e, SelfRating)]
    assert ratings == [{"story": 1}]


def held_events() -> Sequence[Event]:
    """What is on disk of the only session."""
    return read(sessions.path_of(sessions.ids()[0])).events


async def test_one_may_pass_over_it_and_is_asked_again_for_the_next(app_with: Make) -> None:
    app = app_with(settings=RATES)
    async with app.run_test(size=(100, 50)) as pilot:
        await to_the_grade(pilot)
        await shows(pilot, "How was your answer to question 1?")
        await pilot.press("escape")
        await shows(pilot, "3 of 3 criteria met")
        assert "You gave yourself" not in flat(app)
        await answer(pilot, "Two people argued about the release. I let them talk.")
        await pilot.press("f3")
        await shows(pilot, "How was your answer to question 2?")
        await pilot.press("2", "enter")
        await shows(pilot, "You gave yourself 2 of 3")
        await pilot.press("f3")
        await until(pilot, lambda: held(app).closed)
        assert not isinstance(app.screen, RatingDialog)


async def test_a_simulation_asks_for_no_rating(app_with: Make) -> None:
    app = app_with(settings=RATES.model_copy(update={"mode": "simulation"}))
    async with app.run_test(size=(100, 50)) as pilot:
        await to_the_grade(pilot)
        await shows(pilot, "Dana · question 2")
        await until(pilot, lambda: held(app).threads[0].scorecard)
        assert isinstance(app.screen, InterviewScreen)
        await pilot.press("f4")
        assert len(of(held(app).events, Question)) == 2


async def test_a_rating_that_the_disk_refuses_is_told_and_not_asked_for_again(
    app_with: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with(settings=RATES)
    async with app.run_test(size=(100, 50)) as pilot:
        await to_the_grade(pilot)
        await shows(pilot, "How was your answer to question 1?")

        def full(*_: object) -> None:
            raise NotKeptError("No space left on device")

        monkeypatch.setattr(transcript.Writer, "append", full)
        await pilot.press("1", "enter")
        await shows(pilot, "Your rating was not kept: No space left", "3 of 3 criteria met")
        assert isinstance(app.screen, InterviewScreen)


async def test_a_question_is_tried_again_and_what_moved_is_on_the_card(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(110, 60)) as pilot:
        await began(pilot)
        await pilot.press("f4")
        assert len(of(held(app).events, Question)) == 1
        await answer(pilot, "We shipped four weeks late in May.")
        await pilot.press("f3")
        await shows(pilot, "1 of 3 criteria met", "F4 tries the last question again")
        await pilot.press("f4")
        await shows(pilot, "Dana · question 1, again", "question 1 of 2, again")
        await answer(pilot, "We shipped late. I cut the scope.")
        await pilot.press("f3")
        await shows(pilot, "Against the time before: 1 of 3 then, 2 of 3 now; unprompted 1 then")
        await shows(pilot, "Now met: what you did: “I cut the scope.”", "question 2 of 2")
        await pilot.press("f2")
        await shows(pilot, "Feedback on question 1, again", "Against the time before")
        await pilot.press("f4")
        await until(pilot, lambda: isinstance(app.screen, InterviewScreen))
        await until(pilot, lambda: len(of(held(app).events, Question)) == 5)
        await shows(pilot, "question 1 of 2, again")


async def test_when_it_is_over_it_is_tried_again_in_a_new_sitting(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(110, 60)) as pilot:
        await to_the_grade(pilot)
        before = held(app).session.id
        await pilot.press("escape", "e")
        await shows(pilot, "The interview was ended early.")
        await pilot.press("f4")
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, InterviewScreen)
                and app.screen.interview
                and app.screen.interview.session.id != before
                and app.screen.interview.awaiting
            ),
        )
        interview = app.screen.interview if isinstance(app.screen, InterviewScreen) else None
        assert interview
        assert interview.session.again == {"first": Again(session=before, n=2)}
        assert interview.session.questions == ["first"]


@pytest.mark.parametrize("through", [["f4"], ["f2", "f4"]])
async def test_from_a_replay_a_question_is_tried_again(
    app_with: Make, kept: Kept, through: list[str]
) -> None:
    app = app_with(Replay(kept(), speed=1000.0))
    async with app.run_test(size=(110, 60)) as pilot:
        await shows(pilot, "■ the end")
        await pilot.press("P", "P", *through)
        await began(pilot)
        await shows(pilot, "Tell me about a time you changed course.", "question 1, again")
        await answer(pilot, "We shipped late. I cut the scope.")
        await pilot.press("f3")
        await shows(pilot, "Against the time before: 2 of 3 then, 2 of 3 now; unprompted 1 then")
        await shows(pilot, "Not met this time: what came of it.", "judged by another engine")


async def test_what_was_not_answered_cannot_be_tried_again(app_with: Make, kept: Kept) -> None:
    found = kept()
    app = app_with(TryAgain(fold(found.session, found.events[:2]), ("first",)))
    async with app.run_test(size=(110, 60)) as pilot:
        await shows(pilot, "no answer to 'first' that could be tried again")


async def test_the_last_answer_is_taken_back_while_the_model_thinks(
    app_with: Make, engine: ScriptedEngine
) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await pilot.press("f5")
        await shows(pilot, "Nothing was taken back")
        engine.gate = asyncio.Event()
        composer(app).fill("We shipped late.")
        await pilot.press("enter")
        await shows(pilot, "F5 takes your answer back")
        await pilot.press(*"and", "f5")
        await until(pilot, lambda: composer(app).text == "We shipped late.\n\nand")
        await shows(pilot, "Your answer is back.")
        engine.gate.set()
        composer(app).fill("We shipped early.")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(held(app).awaiting, Probe))
        await shows(pilot, "We shipped early.", "taken back once, and said anew")
        assert composer(app).text == ""
        assert "We shipped late." not in flat(app)
    events = held_events()
    assert [len(of(events, kind)) for kind in (Answer, Amend, Probe)] == [1, 1, 1]
    assert [r.answers[-1].text for r in engine.asked] == ["We shipped late.", "We shipped early."]


async def test_what_was_taken_back_and_left_is_heard_as_it_was(
    app_with: Make, engine: ScriptedEngine
) -> None:
    app = app_with()
    engine.gate = asyncio.Event()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        composer(app).fill("We shipped late.")
        await pilot.press("enter")
        await shows(pilot, "thinking…")
        await pilot.press("f5")
        await until(pilot, lambda: composer(app).text)
        await pilot.press("ctrl+q")
    events = held_events()
    assert [e.text for e in events if isinstance(e, Answer)] == ["We shipped late."]
    assert not of(events, Amend)


def regraded(kept: Kept) -> Transcript:
    """The story whose first question a model did not judge."""
    whole = kept()
    grade = whole.events[5]
    assert isinstance(grade, Grade)
    refused = grade.scorecard.model_copy(
        update={"status": "not_graded", "reason": "verdicts stayed missing", "findings": ()}
    )
    events = [*whole.events[:5], grade.model_copy(update={"scorecard": refused}), *whole.events[6:]]
    sessions.delete(DEFAULT_ID)
    return kept(whole.session, events)


async def test_what_was_not_graded_is_judged_again_from_a_replay(
    app_with: Make, kept: Kept, engine: ScriptedEngine
) -> None:
    found = regraded(kept)
    app = app_with(Replay(found, speed=1000.0))
    async with app.run_test(size=(110, 60)) as pilot:
        await shows(pilot, "Not graded: verdicts stayed missing.", "■ the end")
        await pilot.press("P", "P", "g")
        await shows(pilot, "3 of 3 criteria met, in the model's opinion")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReplayScreen))
        await pilot.press("end")
        await shows(pilot, "11 of 11 events", "3 of 3 criteria met")
    assert engine.closed
    assert read(found.path).events[-1].type == "grade"


async def test_a_fault_leaves_the_grade_and_is_told(
    app_with: Make, kept: Kept, engine: ScriptedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(*_: object) -> None:
        raise UnreachableError("localhost cannot be reached")

    monkeypatch.setattr(engine, "judge", gone)
    found = kept()
    app = app_with(Replay(found, speed=1000.0))
    async with app.run_test(size=(110, 60)) as pilot:
        await shows(pilot, "■ the end")
        await pilot.press("P", "P", "f2", "g")
        await shows(pilot, "Not judged again: localhost cannot be reached", "● how it began")
    assert len(read(found.path).events) == 10


async def test_in_the_interview_it_is_judged_again_by_who_holds_it(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(110, 60)) as pilot:
        await to_the_grade(pilot)
        await until(pilot, lambda: held(app).threads[0].scorecard)
        await pilot.press("f2", "g")
        await until(pilot, lambda: len(of(held(app).events, Grade)) == 2)
        await shows(pilot, "3 of 3 criteria met")
        assert isinstance(app.screen, FeedbackScreen)


async def test_what_is_written_shows_how_long_it_is_aloud(app_with: Make) -> None:
    app = app_with()
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        for words, told in (
            (60, "~0:24 spoken ─"),
            (80, "~0:32 spoken · the situation's 30 s are over"),
            (310, "~2:04 spoken · over 2 minutes"),
            (610, "~4:04 spoken · over 4 minutes"),
        ):
            composer(app).fill("word " * words)
            await shows(pilot, told)
        composer(app).fill("")
        await until(pilot, lambda: "spoken ·" not in flat(app).split("Answer as you would")[1][:90])


async def test_the_clock_that_was_chosen_stands_first(app_with: Make) -> None:
    app = app_with(PRACTICE, SETTINGS.model_copy(update={"clock": "wall"}))
    async with app.run_test(size=(100, 40)) as pilot:
        await began(pilot)
        await shows(pilot, "0:00 of 30 min on the clock · 0:05 spoken")
        assert held(app).session.clock == "wall"


async def test_feedback_tells_how_long_each_answer_is(app_with: Make, kept: Kept) -> None:
    found = kept()
    app = app_with(None)
    async with app.run_test(size=(140, 50)) as pilot:
        await app.push_screen(FeedbackScreen(fold(found.session, found.events)))
        await shows(pilot, "It went live in May.²")
        assert FIRST.split()[0] in flat(app)
        assert flat(app).count("~0:0") == 2
