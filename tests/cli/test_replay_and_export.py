"""Listing, replaying, exporting and deleting what was held; hostile text on every way out."""

import json
from pathlib import Path

import pytest

from interviewer.core.events import Answer, Question, Say, Session
from interviewer.storage import sessions
from interviewer.storage.transcript import Writer
from tests.running import STORY, Command
from tests.storage.test_transcript import SESSION

HOSTILE = (
    "x [/red] y [@click=app.quit]b[i]\x1b]52;c;aGk=\x07 \x1b[2J\x9b31m \u202eevil\u202c "
    "<script>alert(1)</script> **bold** [link](javascript:alert(1)) `code` # head"
)


@pytest.fixture
def held(command: Command) -> str:
    command("practice", "--plain", "--engine", "offline", "--seed", "7", stdin=STORY)
    return sessions.ids()[0]


@pytest.fixture
def hostile() -> str:
    session: Session = SESSION.model_copy(update={"id": "20260101-000000-dead"})
    path = sessions.path_of(session.id)
    path.parent.mkdir(parents=True)
    with Writer(path) as writer:
        writer.append(session)
        writer.append(Say(n=1, at=0, kind="opening", text=HOSTILE))
        writer.append(Question(n=2, at=1, question="q", text=HOSTILE, rubric="spsil"))
        writer.append(Answer(n=3, at=2, to=2, text=HOSTILE))
    return session.id


def test_a_session_is_listed_replayed_and_exported(command: Command, held: str) -> None:
    listed = command("sessions")
    assert held in listed.out
    assert "manager-screen" in listed.out
    replayed = command("replay", held, "--plain")
    assert replayed.code == 0
    assert "[0:00]" in replayed.out
    assert "You: I managed the six-person playback team" in replayed.out
    assert "Feedback on question 1" in replayed.out
    assert all(len(line) <= 80 for line in replayed.out.splitlines())
    for form, mark in (("md", "## Conversation"), ("html", "<mark>"), ("json", '"session"')):
        exported = command("export", held, "--format", form)
        assert exported.code == 0
        assert mark in exported.out
    data = json.loads(command("export", "last", "--format", "json").out)
    lines = sessions.path_of(held).read_text().splitlines()
    assert [data["session"], *data["events"]] == [json.loads(line) for line in lines]


def test_replay_prints_where_there_is_no_terminal(command: Command, held: str) -> None:
    assert command("replay", "last") == command("replay", held, "--plain")


@pytest.mark.parametrize(
    "args",
    [
        ("replay", "--plain"),
        ("export", "--format", "md"),
        ("export", "--format", "html"),
        ("grade",),
    ],
)
def test_foreign_text_acts_nowhere(command: Command, hostile: str, args: tuple[str, ...]) -> None:
    ran = command(args[0], hostile, *args[1:])
    printed = ran.out + ran.err
    assert "\x1b" not in printed
    assert not any(ord(c) < 32 and c not in "\n\t" for c in printed)
    assert not any(c in printed for c in "\x07\x9b\u202e\u202c")
    if args[0] == "grade":
        return
    assert "[@click=app.quit]" in printed.replace("\\", "").replace("\n", " ")
    if "html" in args:
        assert "<script" not in ran.out
        assert "&lt;script&gt;" in ran.out
    if "md" in args:
        assert "](javascript" not in ran.out
        assert "<script>" not in ran.out


def test_a_page_fetches_nothing(command: Command, held: str) -> None:
    page = command("export", held, "--format", "html").out
    assert "http://" not in page
    assert "https://" not in page
    assert "default-src 'none'" in page


def test_an_export_is_private_and_never_overwrites_the_transcript(
    command: Command, held: str, tmp_path: Path
) -> None:
    out = tmp_path / "page.html"
    assert command("export", held, "-o", str(out)).code == 0
    assert out.read_text().startswith("<!doctype html>")
    assert out.stat().st_mode & 0o777 == 0o600
    path = sessions.path_of(held)
    refused = command("export", held, "-o", str(path))
    assert refused.code == 2
    assert "named as a transcript" in refused.err
    missing = command("export", held, "-o", str(tmp_path / "no" / "where.md"))
    assert missing.code == 2
    assert "No such file or directory" in missing.err


def test_deleting_is_for_good_and_for_sessions_only(
    command: Command, held: str, tmp_path: Path
) -> None:
    stranger = tmp_path / "mine.jsonl"
    stranger.write_text("precious")
    assert command("sessions", "--delete", str(stranger)).code == 2
    assert stranger.exists()
    for name in ("nope", "", "2", "last", "..", held[:-1]):
        assert command("sessions", "--delete", name, "--yes").code == 2
    assert command("sessions", "--delete", held).code == 0
    assert sessions.ids() == []
    assert "practice" in command("sessions").err


def test_a_torn_transcript_is_told_and_shown(command: Command, held: str) -> None:
    path = sessions.path_of(held)
    path.write_bytes(path.read_bytes() + b'{"type":"ans')
    ran = command("replay", held, "--plain")
    assert ran.code == 0
    assert "is torn" in ran.err
    assert "You:" in ran.out


def test_what_is_no_transcript_is_told(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text("hello")
    ran = command("replay", str(file))
    assert ran.code == 2
    assert "not a transcript" in ran.err
