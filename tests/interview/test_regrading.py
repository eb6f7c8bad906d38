"""Judging a question of a transcript again: appended, and nothing else in the file is touched."""

from pathlib import Path

import pytest

from interviewer.core.events import Grade
from interviewer.core.state import Interview, fold
from interviewer.engines.errors import UnreachableError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.regrading import regrade
from interviewer.storage import sessions
from interviewer.storage.transcript import TranscriptError, Writer, read
from tests.interview.practised import practised
from tests.interview.scripted import ScriptedEngine


async def opened() -> tuple[Path, Interview]:
    """A transcript that is over, as a screen would open it."""
    path = sessions.path_of((await practised()).session.id)
    transcript = read(path)
    return path, fold(transcript.session, transcript.events)


async def test_the_new_grade_is_appended_and_replaces_the_old() -> None:
    path, interview = await opened()
    before, at = path.read_bytes(), interview.at
    thread = interview.threads[0]
    await regrade(path, interview, thread.question.n, ScriptedEngine())
    assert path.read_bytes().startswith(before)
    kept = read(path)
    added = kept.events[-1]
    assert isinstance(added, Grade)
    assert (added.n, added.at) == (len(kept.events), at)
    assert added.engine.kind == "openai"
    assert thread.scorecard == added.scorecard
    assert fold(kept.session, kept.events) == interview


async def test_a_model_that_fails_adds_nothing() -> None:
    path, interview = await opened()
    before = path.read_bytes()
    engine = ScriptedEngine()
    engine.judgments.append(UnreachableError("gone"))
    with pytest.raises(UnreachableError):
        await regrade(path, interview, interview.threads[0].question.n, engine)
    assert path.read_bytes() == before
    Writer(path).close()  # it would refuse if the file were still held


async def test_what_changed_meanwhile_is_not_added_to() -> None:
    path, interview = await opened()
    n = interview.threads[0].question.n
    transcript = read(path)
    other = fold(transcript.session, transcript.events)
    await regrade(path, other, n, OfflineEngine())
    with pytest.raises(TranscriptError, match="open it again"):
        await regrade(path, interview, n, OfflineEngine())


async def test_a_file_that_is_gone_is_not_begun_anew() -> None:
    path, interview = await opened()
    path.unlink()
    with pytest.raises(TranscriptError):
        await regrade(path, interview, interview.threads[0].question.n, OfflineEngine())
    assert not path.exists()
