"""Files from elsewhere that are wrong in every way: one line, an exit code, and nothing acts."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from interviewer.paths import config_dir, sessions_dir
from interviewer.storage import sessions
from interviewer.storage.transcript import NotKeptError, Writer
from tests.running import STORY, Command
from tests.storage.test_transcript import SESSION

CARD = {
    "rubric": "spsil",
    "rubric_hash": "0",
    "status": "not_graded",
    "reason": "x",
    "engine": {"kind": "offline"},
}
QUESTION = {"type": "question", "n": 1, "at": 0, "question": "time-you-failed", "text": "Why?"}
ANSWER = {"type": "answer", "n": 2, "at": 1, "to": 1, "text": STORY}

WRONG: dict[str, list[dict[str, Any]]] = {
    "an answer to nothing": [QUESTION, {**ANSWER, "to": 77}],
    "an answer before any question": [{**ANSWER, "n": 1}],
    "the same number twice": [QUESTION, {**ANSWER, "n": 1}],
    "a huge number": [QUESTION, {**ANSWER, "n": 10**40}],
    "a question that the guide has not": [{**QUESTION, "question": "no-such"}, ANSWER],
    "a grade of no question": [
        {
            "type": "grade",
            "n": 1,
            "at": 0,
            "to": 9,
            "scorecard": CARD,
            "engine": {"kind": "offline"},
        }
    ],
    "a rubric that is a path": [{**QUESTION, "rubric": "\0.toml"}, ANSWER],
    "a rubric with a long name": [{**QUESTION, "rubric": "x" * 300}, ANSWER],
    "a lone surrogate": [QUESTION, {**ANSWER, "text": "\ud800 a story about a team of six"}],
    "something nested deeply": [QUESTION, {**ANSWER, "more": json.loads("[" * 900 + "]" * 900)}],
}


def kept(events: list[dict[str, Any]], session_id: str = "20260101-000000-dead") -> Path:
    path = sessions.path_of(session_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [SESSION.model_copy(update={"id": session_id}).model_dump(mode="json"), *events]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize(
    "args",
    [
        ("replay", "last", "--plain"),
        ("export", "last", "--format", "md"),
        ("export", "last", "--format", "html"),
        ("export", "last", "--format", "json"),
        ("grade", "last", "--engine", "offline"),
        ("resume", "last", "--plain", "--engine", "offline"),
        ("sessions",),
    ],
    ids=lambda args: "-".join(args[:1] + args[3:4]),
)
def test_a_wrong_transcript_never_ends_in_a_traceback(
    command: Command, name: str, args: tuple[str, ...]
) -> None:
    kept(WRONG[name])
    ran = command(*args, stdin="Fine.\n\n\n/end\n")
    assert ran.code in (0, 1, 2)
    assert "Traceback" not in ran.err
    if ran.code == 2:
        assert len(ran.err.strip().splitlines()) == 1


def test_ids_and_names_from_elsewhere_are_filtered(command: Command) -> None:
    evil = "a\x1b]0;t\x07\x9b\u202eb"
    kept([QUESTION, ANSWER], evil)
    ran = command("sessions")
    assert "\x1b" not in ran.out
    assert not any(c in ran.out for c in "\x07\x9b\u202e")
    left = command("resume", str(sessions.path_of(evil)), "--plain", stdin="/leave\n")
    assert not any(c in left.err + left.out for c in "\x1b\x07\x9b\u202e")


def test_json_holds_the_same_data_without_anything_that_acts(command: Command) -> None:
    text = "I led a team.\x1b[2J\x9b31m\u202e It failed."
    kept([QUESTION, {**ANSWER, "text": text}])
    ran = command("export", "last", "--format", "json")
    assert not any(c in ran.out for c in "\x1b\x9b\u202e")
    assert json.loads(ran.out)["events"][1]["text"] == text


def test_a_session_is_what_its_file_is_called(command: Command) -> None:
    path = kept([QUESTION, ANSWER])
    copy = path.with_stem("20260102-000000-copy")
    copy.write_bytes(path.read_bytes())
    listed = command("sessions").out
    assert "20260101-000000-dead" in listed
    assert "20260102-000000-copy" in listed
    assert command("sessions", "--delete", "20260102-000000-copy").code == 0
    assert path.exists()


def test_a_file_that_is_deleted_while_open_takes_no_more_answers(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    with Writer(path) as writer:
        writer.append(SESSION)
        path.unlink()
        with pytest.raises(NotKeptError, match="deleted while it was open"):
            writer.append(SESSION)


def test_one_file_has_one_lock_by_whatever_name(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.touch()
    (tmp_path / "link.jsonl").symlink_to(path)
    with Writer(path), pytest.raises(Exception, match="open in another window"):
        Writer(tmp_path / "link.jsonl")


def test_a_transcript_is_never_overwritten_by_an_export(command: Command, tmp_path: Path) -> None:
    path = kept([QUESTION, ANSWER])
    before = path.read_bytes()
    assert command("export", "last", "-o", str(path)).code == 2
    assert command("export", "last", "-o", "").code == 2
    assert command("export", "last", "-o", str(tmp_path / ("x" * 300 + ".md"))).code == 2
    assert path.read_bytes() == before
    target = tmp_path / "real.md"
    target.write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    assert command("export", "last", "-o", str(link)).code == 0
    assert link.is_symlink()
    assert "Conversation" in target.read_text()


@pytest.mark.parametrize("place", ["config.toml", "prompts/guides/deep.toml"])
def test_a_file_nested_without_end_is_told(command: Command, place: str) -> None:
    file = config_dir() / place
    file.parent.mkdir(parents=True)
    file.write_text("a = " + "[" * 3000)
    ran = command("practice", "--plain", "--guide", "deep")
    assert ran.code == 2
    assert str(file) in ran.err
    assert len(ran.err.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["x" * 300, "\0", "../netflix-em", "/etc/passwd.toml"])
def test_a_guide_by_a_strange_name_is_told(command: Command, name: str) -> None:
    ran = command("guides", name)
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1


def test_a_home_of_an_unknown_user_is_a_folder(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INTERVIEWER_HOME", "~nosuchuser/x")
    assert command("sessions").code == 0


def test_a_home_that_cannot_be_made_is_told(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INTERVIEWER_HOME", str(tmp_path / "file"))
    ran = command("practice", "--plain", "--engine", "offline", stdin=STORY)
    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1


def test_a_disk_that_keeps_no_draft_is_told_once_and_the_answer_counts(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotKeptError("No space left on device")

    monkeypatch.setattr(sessions, "save_draft", full)
    monkeypatch.setattr("interviewer.interview.setup.sessions.save_draft", lambda *_: None)
    ran = command("practice", "--plain", "--engine", "offline", stdin="One.\nTwo.\nThree.\n")
    assert ran.code == 0
    assert not list(sessions_dir().glob("*.draft"))


@pytest.mark.parametrize(
    "shell",
    [
        "{} practice --plain --engine offline --seed 1 <&-",
        "{} grade - --engine offline <&-",
        "{} <&-",
        "{} sessions >&-",
        "{} rubrics > /dev/full",
        "{} practice --plain --engine offline --seed 1 </dev/null >&-",
        "echo Führung und 6 Leute | PYTHONIOENCODING=latin-1 {} practice --plain --engine offline",
    ],
)
def test_closed_and_full_streams_end_in_a_line_and_a_code(shell: str) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", shell.format(f"{sys.executable} -m interviewer")],
        capture_output=True,
        timeout=60,
        env={**os.environ, "TERM": "dumb"},
    )
    assert b"Traceback" not in ran.stderr
    assert ran.returncode in (0, 1, 2)
