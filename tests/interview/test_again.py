"""Trying the questions of an earlier session again, and the grades of then."""

import pytest

from interviewer.core.events import Again, Event, Question
from interviewer.core.state import Interview
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview import setup
from interviewer.interview.again import earlier_cards, repeat
from interviewer.interview.errors import SetupError
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from tests.interview.practised import ignore, practised
from tests.interview.tiny import STORY, session


async def test_what_was_answered_is_asked_again_in_the_same_words() -> None:
    before = await practised(round="onsite-2/director", mode="simulation")
    once_more = repeat(before, Settings())
    events: list[Event] = []
    sitting = setup.start(
        once_more.settings,
        OfflineEngine(),
        lambda shown: events.append(shown) if isinstance(shown, Event) else None,
        once_more.seed,
        once_more.wish,
        again=once_more.again,
    )
    await sitting.conductor.begin()
    await sitting.close()
    asked, then = next(e for e in events if isinstance(e, Question)), before.threads[0].question
    assert asked.text == then.text
    assert asked.again == Again(session=before.session.id, n=then.n)
    now = sitting.conductor.interview.session
    assert (now.round, now.mode) == (before.session.round, "practice")
    cards = earlier_cards(now)
    assert cards[before.session.id, then.n] == before.threads[0].scorecard


async def test_what_was_not_answered_cannot_be_tried_again() -> None:
    before = await practised()
    with pytest.raises(SetupError, match="no answer to 'nope'"):
        repeat(before, Settings(), ("nope",))
    with pytest.raises(SetupError, match="no answered question"):
        repeat(Interview(before.session), Settings())


async def test_a_session_that_is_gone_or_no_session_has_no_earlier_grades() -> None:
    before = await practised()
    again = {"q": Again(session=before.session.id, n=before.threads[0].question.n)}
    assert earlier_cards(session(again=again))
    sessions.delete(before.session.id)
    for name in (before.session.id, "../../etc/passwd", None):
        assert earlier_cards(session(again={"q": Again(session=name, n=2)})) == {}


async def test_a_simulation_that_is_open_keeps_its_grades() -> None:
    sitting = setup.start(Settings(mode="simulation"), OfflineEngine(), ignore, seed=7)
    await sitting.conductor.begin()
    while not sitting.conductor.interview.repeatable:
        await sitting.conductor.answer(STORY)
    await sitting.close()
    interview = sitting.conductor.interview
    assert interview.repeatable
    again = {"q": Again(session=interview.session.id, n=interview.repeatable.question.n)}
    assert earlier_cards(session(again=again)) == {}


async def test_a_file_that_is_broken_has_no_earlier_grades() -> None:
    before = await practised()
    sessions.path_of(before.session.id).write_text("{")
    again = {"q": Again(session=before.session.id, n=2)}
    assert earlier_cards(session(again=again)) == {}
