"""Setting up a sitting, and taking one up again."""

from pathlib import Path

import pytest

from interviewer.core.choosing import Wish
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview import setup
from interviewer.interview.errors import SetupError
from interviewer.paths import sessions_dir
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import TranscriptError, read
from tests.interview.tiny import STORY


def tear(path: Path) -> None:
    """What a power cut leaves."""
    path.write_bytes(path.read_bytes() + b'{"type":"pro')


def ignore(_: object) -> None:
    """Nobody watches."""


async def test_a_sitting_is_on_disk_before_the_first_word() -> None:
    sitting = setup.start(Settings(), OfflineEngine(), ignore, seed=7)
    kept = read(sitting.writer.path)
    assert kept.session == sitting.conductor.interview.session
    assert kept.session.seed == 7
    assert kept.session.round == "manager-screen/" + sitting.conductor.sitting.id
    assert kept.events == ()
    await sitting.close()


async def test_an_answer_given_is_no_draft_any_more() -> None:
    sitting = setup.start(Settings(), OfflineEngine(), ignore, seed=7)
    await sitting.conductor.begin()
    sessions.save_draft(sitting.writer.path, STORY)
    await sitting.conductor.answer(STORY)
    assert sessions.load_draft(sitting.writer.path) == ""
    await sitting.close()


async def test_it_goes_on_where_it_was_left_with_the_torn_line_told() -> None:
    sitting = setup.start(Settings(), OfflineEngine(), ignore, seed=7)
    await sitting.conductor.begin()
    await sitting.conductor.answer(STORY)
    await sitting.close()
    path: Path = sitting.writer.path
    tear(path)
    found = setup.find_open(None)
    again = setup.resume(found, OfflineEngine(), ignore)
    assert again.warning is not None
    await again.conductor.begin()
    await again.conductor.end("left")
    await again.close()
    numbers = [e.n for e in read(path).events]
    assert numbers == list(range(1, len(numbers) + 1))
    with pytest.raises(TranscriptError, match="no session is open"):
        setup.find_open(None)
    with pytest.raises(SetupError, match="is over"):
        setup.resume(read(path), OfflineEngine(), ignore)


@pytest.mark.parametrize(
    ("settings", "wish", "cause"),
    [
        (Settings(round="nope"), Wish(), "no round 'nope'"),
        (Settings(round="onsite-1/nope"), Wish(), "no round 'onsite-1/nope'"),
        (Settings(), Wish(questions=("nope",)), "no question 'nope'"),
        (Settings(), Wish(company="Nobody"), "no question that fits"),
    ],
)
def test_what_cannot_be_held_leaves_no_file(settings: Settings, wish: Wish, cause: str) -> None:
    with pytest.raises(SetupError, match=cause):
        setup.start(settings, OfflineEngine(), ignore, wish=wish)
    assert not list(sessions_dir().glob("*"))


async def test_every_place_of_the_guide_can_be_held() -> None:
    from interviewer.content import load_guide

    for place in setup.places(load_guide("netflix-em")):
        sitting = setup.start(Settings(round=place), OfflineEngine(), ignore, seed=1)
        await sitting.conductor.begin()
        assert sitting.conductor.interview.awaiting is not None
        await sitting.close()
