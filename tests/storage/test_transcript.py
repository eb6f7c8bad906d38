"""Transcripts on disk: one flushed line an event, private, readable after a torn write."""

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Answer, Event, Note, Session
from interviewer.core.scorecard import EngineInfo
from interviewer.storage.transcript import (
    NotKeptError,
    TranscriptError,
    Writer,
    looks_like_transcript,
    parse,
    read,
)

SESSION = Session(
    id="s1",
    started="2026-11-22T14:59:03Z",
    guide="netflix-em",
    round="manager-screen/manager",
    mode="practice",
    engine=EngineInfo(kind="offline"),
    seed=7,
    app="mock-interviewer 0",
)


def answer(n: int, text: str) -> Answer:
    return Answer(n=n, at=float(n), to=1, text=text)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return folder / "s1.jsonl"


def test_an_event_is_on_disk_when_append_returns(path: Path) -> None:
    with Writer(path) as writer:
        writer.append(SESSION)
        writer.append(answer(1, "We had 3 outages.\nThen none."))
        kept = read(path)
    assert kept.session == SESSION
    assert kept.events == (answer(1, "We had 3 outages.\nThen none."),)
    assert len(path.read_bytes().splitlines()) == 2


def test_the_file_is_the_users_alone_and_a_folder_is_left_as_it_is(path: Path) -> None:
    path.parent.chmod(0o755)
    with Writer(path) as writer:
        writer.append(SESSION)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o755


@pytest.mark.parametrize("kept_bytes", [1, 20, -2])
def test_a_torn_last_line_is_told_and_never_glued_to_the_next(path: Path, kept_bytes: int) -> None:
    with Writer(path) as writer:
        writer.append(SESSION)
        writer.append(answer(1, "whole"))
    whole = path.read_bytes()
    torn = json.dumps({"type": "answer", "n": 2, "at": 2.0, "to": 1, "text": "cut"}).encode()
    path.write_bytes(whole + torn[:kept_bytes])

    found = read(path)
    assert [e.n for e in found.events] == [1]
    assert found.torn == (3,)
    assert found.warning is not None
    assert "line 3 is torn" in found.warning

    with Writer(path) as writer:
        writer.append(answer(2, "after"))
    found = read(path)
    assert [(e.n, getattr(e, "text", None)) for e in found.events] == [(1, "whole"), (2, "after")]
    assert found.torn == (3,)


def test_a_last_line_that_only_lacks_its_end_is_kept(path: Path) -> None:
    with Writer(path) as writer:
        writer.append(SESSION)
        writer.append(answer(1, "whole"))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    with Writer(path) as writer:
        writer.append(answer(2, "next"))
    found = read(path)
    assert [e.n for e in found.events] == [1, 2]
    assert found.warning is None


@given(cut=st.integers(min_value=0))
def test_cut_anywhere_after_the_session_it_reads_a_prefix(cut: int) -> None:
    lines = [
        SESSION,
        answer(1, "Ünïcode “quotes” 面接"),
        answer(2, "b"),
        Note(n=3, at=3, kind="pause", text="x"),
    ]
    data = b"".join(
        json.dumps(line.model_dump(mode="json"), ensure_ascii=False).encode() + b"\n"
        for line in lines
    )
    first = data.index(b"\n") + 1
    kept = parse(Path("t.jsonl"), data[: first + cut % (len(data) - first + 1)])
    assert list(kept.events) == lines[1 : 1 + len(kept.events)]


def test_two_windows_cannot_write_one_transcript(path: Path) -> None:
    with Writer(path), pytest.raises(TranscriptError, match="open in another window"):
        Writer(path)
    with Writer(path):
        pass


def test_unknown_types_and_fields_survive(path: Path) -> None:
    with Writer(path) as writer:
        writer.append(SESSION)
        writer.append(Event.model_validate({"type": "hologram", "n": 1, "at": 0.5, "beam": [1, 2]}))
        writer.append(
            Answer.model_validate({"n": 2, "at": 1, "to": 1, "text": "t", "mood": "calm"})
        )
    unknown, known = read(path).events
    assert unknown.model_dump()["beam"] == [1, 2]
    assert known.model_dump()["mood"] == "calm"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("", "the file is empty"),
        ("hello\n", "line 1 is not JSON"),
        ('{"type":"answer"}\n', "does not begin with a session line"),
        (json.dumps({**SESSION.model_dump(mode="json"), "version": 9}), "version 9"),
        (json.dumps({**SESSION.model_dump(mode="json"), "seed": "x"}), "line 1: seed"),
        (
            json.dumps(SESSION.model_dump(mode="json"))
            + '\n{"type":"answer","n":1,"at":0,"to":"x","text":""}\n',
            "line 2: to",
        ),
        (
            json.dumps(SESSION.model_dump(mode="json")) + "\n[1]\n",
            "line 2: it is not a JSON object",
        ),
    ],
)
def test_what_is_no_transcript_is_told_in_one_line(path: Path, content: str, cause: str) -> None:
    path.write_text(content)
    with pytest.raises(TranscriptError) as told:
        read(path)
    assert cause in str(told.value)
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)


def test_a_missing_file_is_told(path: Path) -> None:
    with pytest.raises(TranscriptError, match="No such file"):
        read(path)


def test_a_disk_that_refuses_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Writer(path) as writer:
        writer.append(SESSION)

        def full(*_: object) -> int:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patched:
            patched.setattr(os, "write", full)
            with pytest.raises(TranscriptError, match="No space left"):
                writer.append(answer(1, "lost?"))
        writer.append(answer(1, "again"))
    assert len(read(path).events) == 1


def test_what_a_full_disk_cut_off_is_never_glued_to_the_next(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write

    def half(handle: int, data: bytes) -> int:
        if data.startswith(b"{"):
            return real(handle, data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    with Writer(path) as writer:
        writer.append(SESSION)
        with monkeypatch.context() as patched:
            patched.setattr(os, "write", half)
            with pytest.raises(NotKeptError):
                writer.append(answer(1, "cut off"))
        writer.append(answer(1, "again"))
    found = read(path)
    assert found.events == (answer(1, "again"),)
    assert found.torn == (2,)


def test_a_short_write_is_finished(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:7]))
    with Writer(path) as writer:
        writer.append(SESSION)
        writer.append(answer(1, "a long answer that needs several writes"))
    assert read(path).events == (answer(1, "a long answer that needs several writes"),)


def test_a_transcript_is_told_from_an_answer() -> None:
    assert looks_like_transcript(json.dumps(SESSION.model_dump(mode="json")) + "\n")
    assert not looks_like_transcript("I wrote about the interviewer-transcript format.")
    assert not looks_like_transcript('{"type": "answer"}')
