"""The sessions on this machine: finding, listing, deleting, drafts."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.core.events import Answer, Close, Question
from interviewer.paths import sessions_dir
from interviewer.storage import sessions
from interviewer.storage.transcript import TranscriptError, Writer
from tests.storage.test_transcript import SESSION


def kept(session_id: str, closed: bool = False) -> Path:
    path = sessions.path_of(session_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    with Writer(path) as writer:
        writer.append(SESSION.model_copy(update={"id": session_id}))
        writer.append(Question(n=1, at=0, question="q", text="Why?"))
        writer.append(Answer(n=2, at=1, to=1, text="Because."))
        if closed:
            writer.append(Close(n=3, at=2, reason="finished"))
    return path


def test_ids_sort_by_time_and_are_not_guessed() -> None:
    now = datetime(2026, 11, 22, 14, 59, 3, tzinfo=UTC)
    made = {sessions.new_id(now) for _ in range(50)}
    assert all(i.startswith("20261122-145903-") for i in made)
    assert len(made) > 1


def test_a_session_is_found_by_id_beginning_last_or_file(tmp_path: Path) -> None:
    kept("20260101-000000-aaaa")
    newest = kept("20260202-000000-bbbb")
    assert sessions.find("20260202-000000-bbbb") == newest
    assert sessions.find("202602") == newest
    assert sessions.find("last") == newest
    assert sessions.find(str(newest)) == newest
    with pytest.raises(TranscriptError, match="beginning of 2 sessions"):
        sessions.find("2026")
    with pytest.raises(TranscriptError, match="no file and no session 'nope'"):
        sessions.find("nope")


def test_a_list_shows_what_is_open_and_what_is_broken() -> None:
    kept("20260101-000000-aaaa")
    kept("20260202-000000-bbbb", closed=True)
    (sessions_dir() / "20260303-000000-cccc.jsonl").write_text("junk")
    opened, closed, broken = (
        sessions.summary(i)
        for i in ("20260101-000000-aaaa", "20260202-000000-bbbb", "20260303-000000-cccc")
    )
    assert (opened.open, opened.answers, opened.score) == (True, 1, None)
    assert not closed.open
    assert broken.broken is not None
    assert sessions.ids()[0] == "20260303-000000-cccc"
    assert sessions.latest_open() == "20260101-000000-aaaa"


def test_deleting_leaves_nothing_behind() -> None:
    path = kept("20260101-000000-aaaa")
    sessions.save_draft(path, "half a sentence")
    sessions.delete("20260101-000000-aaaa")
    assert list(path.parent.iterdir()) == []


def test_a_draft_is_private_and_an_empty_one_is_none() -> None:
    path = kept("20260101-000000-aaaa")
    sessions.save_draft(path, "line\n\nline “two”")
    assert sessions.load_draft(path) == "line\n\nline “two”"
    file = sessions.draft_of(path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    sessions.save_draft(path, "")
    assert not file.exists()
    assert sessions.load_draft(path) == ""


def test_a_session_that_is_being_held_cannot_be_deleted() -> None:
    path = kept("20260101-000000-aaaa")
    with Writer(path), pytest.raises(TranscriptError, match="open in another window"):
        sessions.delete("20260101-000000-aaaa")
    assert path.exists()
