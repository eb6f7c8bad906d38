"""Practice and simulation as a coach runs them: again, taking back, rating, the clock, a new grade."""

import asyncio
from collections.abc import Callable

import pytest

from interviewer.core.events import Amend, Event, Grade, Question, Say, SelfRating
from interviewer.core.grading import Judgment
from interviewer.core.movement import movements
from interviewer.core.state import fold
from interviewer.engines.errors import UnreachableError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import AskRequest
from tests.interview.scripted import ScriptedEngine
from tests.interview.tiny import SHORT, STORY, Held, tiny_guide


async def until(condition: Callable[[], object], most: int = 1000) -> None:
    """Let other tasks run until something is so."""
    for _ in range(most):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never became so")


async def graded(held: Held, text: str = SHORT) -> int:
    """Answer the first question until it is graded; its number."""
    await held.conductor.begin()
    while len(held.interview.threads) == 1:
        await held.conductor.answer(text)
    assert held.interview.repeatable
    return held.interview.repeatable.question.n


def names(events: list[Event]) -> list[tuple[str, bool]]:
    """The questions that were asked, and whether again."""
    return [(e.question, e.again is not None) for e in events if isinstance(e, Question)]


async def test_a_question_is_tried_again_in_the_same_words_and_what_waits_comes_after() -> None:
    held = Held(OfflineEngine())
    n = await graded(held)
    await held.conductor.again(n)
    first, again = held.interview.threads[0].question, held.interview.threads[-1].question
    assert (again.text, again.rubric, again.form) == (first.text, first.rubric, first.form)
    await held.answer_until_closed(STORY)
    assert names(held.kept) == [
        ("failure", False),
        ("conflict", False),
        ("failure", True),
        ("conflict", False),
        ("your-questions", False),
    ]
    assert held.interview.threads[2].probes
    moved = movements(held.kept, {})[again.n]
    assert moved.after.score > moved.before.score
    assert moved.gained


async def test_what_was_begun_is_left_and_graded_when_another_is_tried_again() -> None:
    held = Held(OfflineEngine())
    n = await graded(held)
    await held.conductor.answer(STORY)
    await held.conductor.again(n)
    assert held.interview.threads[1].scorecard
    await held.answer_until_closed(STORY)
    assert ("conflict", False) not in names(held.kept)[2:]


async def test_what_is_not_graded_yet_or_over_cannot_be_tried_again() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    assert held.interview.thread
    n = held.interview.thread.question.n
    with pytest.raises(ValueError, match="cannot be tried again"):
        await held.conductor.again(n)
    await held.answer_until_closed()
    with pytest.raises(ValueError, match="cannot be tried again"):
        await held.conductor.again(n)


async def test_killed_anywhere_around_a_second_try_it_goes_on_to_the_end() -> None:
    whole = Held(OfflineEngine())
    await whole.conductor.again(await graded(whole))
    await whole.answer_until_closed()
    for cut in range(len(whole.kept)):
        held = Held(OfflineEngine(), whole.kept[:cut])
        await held.conductor.begin()
        await held.answer_until_closed()
        assert held.interview.begun == {"failure", "conflict", "your-questions"}
        tried = [t for t in held.interview.standing if t.question.question != "your-questions"]
        assert all(t.scorecard for t in tried), cut
        assert fold(held.interview.session, held.interview.events) == held.interview


async def test_a_question_that_was_tried_twice_is_debriefed_once() -> None:
    held = Held(OfflineEngine())
    await held.conductor.again(await graded(held))
    await held.answer_until_closed()
    assert held.interview.debriefs[0].text.count("Tell me about a time you failed.") == 1


async def test_a_rating_is_kept_and_shown() -> None:
    held = Held(OfflineEngine())
    n = await graded(held)
    held.conductor.rate(n, {"situation": 4})
    rating = held.kept[-1]
    assert isinstance(rating, SelfRating)
    assert (rating.to, rating.ratings) == (n, {"situation": 4})
    assert held.shown[-1] == rating
    scales = held.conductor.scales(held.interview.threads[0])
    assert sum(s.most for s in scales) == 20


@pytest.mark.parametrize(
    ("clock", "seconds", "asked"), [("wall", 7200.0, 1), ("spoken", 7200.0, 2)]
)
async def test_the_chosen_clock_ends_the_round(clock: str, seconds: float, asked: int) -> None:
    held = Held(OfflineEngine(), clock=clock)
    await held.conductor.begin()
    held.now = seconds
    await held.answer_until_closed()
    assert len([name for name, _ in names(held.kept) if name != "your-questions"]) == asked


async def test_an_old_session_is_held_by_spoken_time() -> None:
    held = Held(OfflineEngine())
    assert held.interview.session.clock is None
    await held.conductor.begin()
    held.now = 7200.0
    await held.answer_until_closed()
    assert len(names(held.kept)) == 3


async def test_an_answer_is_taken_back_while_the_model_thinks_and_said_anew() -> None:
    engine = ScriptedEngine()
    engine.gate = asyncio.Event()
    held = Held(engine)
    await held.conductor.begin()
    work = asyncio.create_task(held.conductor.answer(SHORT))
    await until(lambda: engine.of(AskRequest))
    assert held.conductor.unheard
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    engine.gate.set()
    await held.conductor.amend(STORY)
    assert [type(e) for e in held.kept if isinstance(e, Amend)] == [Amend]
    assert held.types()[-1] == "probe"
    asked = engine.of(AskRequest)[-1]
    assert [a.text for a in asked.answers] == [STORY]
    assert [u.text for u in asked.scene.conversation if u.speaker == "candidate"] == [STORY]
    with pytest.raises(ValueError, match="has gone on"):
        await held.conductor.amend(SHORT)


async def test_before_an_answer_and_after_the_end_nothing_can_be_taken_back() -> None:
    held = Held(OfflineEngine())
    with pytest.raises(ValueError, match="has gone on"):
        await held.conductor.amend(STORY)
    await held.conductor.begin()
    assert held.conductor.unheard is None
    await held.answer_until_closed()
    assert held.conductor.unheard is None


async def test_a_very_long_answer_is_told_of_in_place_of_the_acknowledgement() -> None:
    held = Held(OfflineEngine(), guide=tiny_guide(long_answer=["That was {minutes} minutes."]))
    await held.conductor.begin()
    await held.conductor.answer(" ".join([STORY] * 7))
    said = [e.text for e in held.kept if isinstance(e, Say) and e.kind == "acknowledge"]
    assert said == ["That was five minutes."]


async def test_what_was_not_graded_is_judged_again() -> None:
    engine = ScriptedEngine()
    engine.judgments.extend([Judgment()] * 20)
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await held.conductor.end("left")
    thread = held.interview.threads[0]
    assert thread.scorecard
    assert thread.scorecard.status == "not_graded"
    engine.judgments.clear()
    await held.conductor.grade_again(thread.question.n)
    grade = held.kept[-1]
    assert isinstance(grade, Grade)
    assert grade.scorecard.status == "graded"
    assert thread.scorecard is grade.scorecard


async def test_a_model_that_fails_again_leaves_the_grade_as_it_was() -> None:
    engine = ScriptedEngine()
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await held.conductor.end("left")
    thread = held.interview.threads[0]
    before, kept = thread.scorecard, len(held.kept)
    engine.judgments.append(UnreachableError("gone"))
    with pytest.raises(UnreachableError):
        await held.conductor.grade_again(thread.question.n)
    assert (thread.scorecard, len(held.kept)) == (before, kept)
    with pytest.raises(ValueError, match="cannot be graded"):
        await held.conductor.grade_again(999)
