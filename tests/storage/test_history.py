"""What is kept, as the past: robust against whatever lies there."""

from interviewer.core.events import Event
from interviewer.paths import private, sessions_dir
from interviewer.storage import sessions
from interviewer.storage.history import history
from interviewer.storage.transcript import Writer
from tests.core.test_progress import events
from tests.interview.tiny import session


def keep(name: str, started: str, told: list[Event]) -> None:
    private(sessions_dir())
    with Writer(sessions.path_of(name)) as writer:
        for line in (session(id=name, started=started), *told):
            writer.append(line)


def test_nothing_kept_is_no_past() -> None:
    assert history() == []


def test_the_oldest_first_and_what_is_broken_passed_over() -> None:
    keep("c", "2026-11-20T10:00:00Z", events())
    keep("b", "2026-11-22T10:00:00+02:00", events())
    keep("a", "yesterday", events())
    sessions.path_of("d").write_text("{", encoding="utf-8")
    (sessions_dir() / "e.jsonl").mkdir()
    assert [p.started.day for p in history()] == [20, 22]
