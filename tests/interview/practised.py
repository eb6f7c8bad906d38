"""A session on disk: short, answered, over."""

from interviewer.core.state import Interview
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview import setup
from interviewer.storage.settings import Settings
from tests.interview.tiny import STORY


def ignore(_: object) -> None:
    """Nobody watches."""


async def practised(**settings: str) -> Interview:
    """A sitting in which the first question was answered."""
    sitting = setup.start(Settings(**settings), OfflineEngine(), ignore, seed=7)
    await sitting.conductor.begin()
    await sitting.conductor.answer(STORY)
    await sitting.conductor.end("left")
    await sitting.close()
    return sitting.conductor.interview
