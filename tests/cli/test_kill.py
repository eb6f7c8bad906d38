"""``kill -9`` at any moment loses at most the line being typed; no internet socket is ever opened."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interviewer.paths import sessions_dir
from interviewer.storage import sessions
from interviewer.storage.transcript import read
from tests.running import STORY, Command

PRACTICE = ("practice", "--plain", "--engine", "offline", "--seed", "7")
PATIENCE = 30.0
"""Seconds after which a condition that never holds is a failure."""


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never became so"
        time.sleep(0.02)


@pytest.fixture
def interview() -> Iterator[subprocess.Popen[bytes]]:
    """An interview in a process of its own that waits for its first answer."""
    process = subprocess.Popen(
        [sys.executable, "-m", "interviewer", *PRACTICE],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield process
    process.kill()
    process.wait()
    assert process.stdin is not None
    process.stdin.close()


def types() -> list[str]:
    files = list(sessions_dir().glob("*.jsonl"))
    return [e.type for e in read(files[0]).events] if files and files[0].stat().st_size else []


def say(process: subprocess.Popen[bytes], text: str) -> None:
    assert process.stdin is not None
    os.write(process.stdin.fileno(), text.encode())


def test_after_a_kill_answer_and_draft_are_there(
    interview: subprocess.Popen[bytes], command: Command
) -> None:
    until(lambda: "question" in types())
    say(interview, f"{STORY}\n\n\n")
    until(lambda: types()[-1] == "probe")
    say(interview, "I had begun to say\n")
    session_id = sessions.ids()[0]
    until(lambda: "begun" in sessions.load_draft(sessions.path_of(session_id)))
    interview.send_signal(signal.SIGKILL)
    interview.wait()

    ran = command("resume", "--plain", "--engine", "offline", stdin="and this.\n\n\n/end\n")
    assert ran.code == 0
    kept = read(Path(sessions.path_of(session_id)))
    assert kept.warning is None
    answers = [e.model_dump()["text"] for e in kept.events if e.type == "answer"]
    assert answers == [STORY, "I had begun to say\nand this."]


def test_a_second_window_is_refused_while_the_first_is_open(
    interview: subprocess.Popen[bytes], command: Command
) -> None:
    until(lambda: "question" in types())
    ran = command("resume", "--plain", "--engine", "offline", stdin="hello\n")
    assert ran.code == 2
    assert "open in another window" in ran.err
    assert interview.poll() is None


def test_offline_opens_no_internet_socket() -> None:
    code = (
        "import socket, sys\n"
        "def refused(*a, **k):\n"
        "    raise SystemExit('an internet socket was opened')\n"
        "real = socket.socket.__init__\n"
        "def init(self, family=-1, *a, **k):\n"
        "    if family in (socket.AF_INET, socket.AF_INET6):\n"
        "        refused()\n"
        "    real(self, family, *a, **k)\n"
        "socket.socket.__init__ = init\n"
        "socket.getaddrinfo = refused\n"
        "from interviewer.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *PRACTICE], input=STORY, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "Feedback on question 1" in ran.stdout
