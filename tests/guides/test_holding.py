"""Every sitting of the shipped guide, and of the example, can be held from opening to close."""

from pathlib import Path

import pytest

from interviewer.content import load_guide, shipped
from interviewer.core.events import Question
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.state import Interview
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview import setup
from interviewer.storage.settings import Settings

SHIPPED = str(shipped("prompts/guides") / "netflix-em.toml")
EXAMPLE = str(Path(__file__).parents[2] / "examples" / "guides" / "harbour-em.toml")
ANSWER = (
    "I ran the payments team at a bookshop, six people. We were late on everything and it got tense "
    "with the product manager. I decided to stop all new work for two weeks, and complaints dropped "
    "by half."
)


def places(name: str) -> list[str]:
    return [f"{r.id}/{s.id}" for r in load_guide(name).rounds for s in r.sittings]


async def held(guide: str, place: str) -> Interview:
    """The interview at this place, every question and follow-up answered with the same words."""
    settings = Settings(engine="offline", guide=guide, round=place)
    sitting = setup.start(settings, OfflineEngine(), lambda _: None, seed=4)
    conductor = sitting.conductor
    await conductor.begin()
    while prompt := conductor.interview.awaiting:
        own = isinstance(prompt, Question) and prompt.question == YOUR_QUESTIONS
        await conductor.answer("No, thank you." if own else ANSWER)
    await sitting.close()
    return conductor.interview


async def check(guide: str, place: str) -> None:
    """The sitting goes from its opening to its close, and every question is followed up."""
    interview = await held(guide, place)
    _, sitting = load_guide(guide).sitting(place)
    *threads, own = interview.threads
    assert interview.closed
    assert interview.closed.reason == "finished"
    assert len(threads) == sum(sitting.categories.values())
    assert [t.question.question for t in threads if not t.probes] == []
    assert own.question.question == YOUR_QUESTIONS


@pytest.mark.parametrize("place", places(SHIPPED))
async def test_a_sitting_is_held_to_its_end(place: str) -> None:
    await check("netflix-em", place)


@pytest.mark.parametrize("place", places(EXAMPLE))
async def test_the_example_is_held_from_its_path(place: str) -> None:
    await check(EXAMPLE, place)


async def test_nothing_is_asked_twice_in_a_sitting() -> None:
    interview = await held("netflix-em", "onsite-1/delivery")
    asked = [turn.prompt.text for thread in interview.threads for turn in thread.turns]
    assert len(asked) == len(set(asked))
