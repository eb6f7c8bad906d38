"""Transcripts on disk: JSON Lines, append-only, flushed event by event, the user's alone.

A torn last line (the power went, the process was killed) is told and passed over, and the next
event begins a new line, so that it is never glued to the fragment.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from interviewer.core.events import Event, EventError, Line, Session, parse_event, parse_session


class TranscriptError(Exception):
    """A transcript that cannot be read or written; the message is one line that says why."""


class NotKeptError(TranscriptError):
    """The disk refused an event; what it held is not on disk."""


@dataclass(frozen=True)
class Transcript:
    """A transcript as it was read. ``torn`` holds the numbers of lines that were passed over."""

    path: Path
    session: Session
    events: tuple[Event, ...]
    torn: tuple[int, ...] = ()

    @property
    def warning(self) -> str | None:
        """What to tell the user, if a part of the file was lost."""
        if not self.torn:
            return None
        lines = ", ".join(map(str, self.torn))
        return f"{self.path.name}: line {lines} is torn (a write was cut off) and was left out"


def read(path: Path) -> Transcript:
    """The transcript in that file. Raises TranscriptError with file, line and cause."""
    try:
        return parse(path, path.read_bytes())
    except OSError as error:
        raise TranscriptError(f"{path}: {error.strerror or error}") from None


def first_line(path: Path) -> Session:
    """What was set before the first word, without reading what follows. Raises TranscriptError."""
    try:
        with path.open("rb") as file:
            return parse(path, file.readline()).session
    except OSError as error:
        raise TranscriptError(f"{path}: {error.strerror or error}") from None


def parse(path: Path, data: bytes) -> Transcript:
    """The transcript in ``data``; ``path`` only names it. Raises TranscriptError as ``read`` does."""
    lines = data.split(b"\n")
    events: list[Event] = []
    torn: list[int] = []
    session: Session | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            if session is None:
                raise TranscriptError(f"{path}: not a transcript: line 1 is not JSON") from None
            torn.append(number)
            continue
        try:
            if not isinstance(record, dict):
                raise EventError("it is not a JSON object")
            if session is None:
                session = parse_session(record)
            else:
                events.append(parse_event(record))
        except EventError as error:
            raise TranscriptError(f"{path}: line {number}: {error}") from None
    if session is None:
        raise TranscriptError(f"{path}: not a transcript: the file is empty")
    return Transcript(path, session, tuple(events), tuple(torn))


def looks_like_transcript(text: str) -> bool:
    """Whether a text is a transcript rather than an answer."""
    first = text.lstrip().split("\n", 1)[0]
    return first.startswith("{") and '"interviewer-transcript"' in first


def locked(path: Path) -> FileLock:
    """The lock of a transcript, taken; a context manager. Raises TranscriptError where it is held."""
    lock = FileLock(path.with_suffix(".lock"), timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise TranscriptError(
            f"{path.stem} is open in another window; close it there first"
        ) from None
    except OSError as error:
        raise TranscriptError(f"{path}: {error.strerror or error}") from None
    return lock


class Writer:
    """Appends events to one transcript; holds its lock while open. Its folder must be there."""

    def __init__(self, path: Path) -> None:
        self.path = path = path.resolve()  # one file has one lock, whatever it is called
        self._cut_off = False
        self._lock = locked(path)
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            self._end_torn_line()
        except OSError as error:
            self._lock.release()
            raise TranscriptError(f"{path}: {error.strerror or error}") from None

    def _end_torn_line(self) -> None:
        size = os.fstat(self._file).st_size
        if size and os.pread(self._file, 1, size - 1) != b"\n":
            self._write(b"\n")

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._file, data) :]
        os.fsync(self._file)

    def append(self, line: Line) -> None:
        """Write one line and flush it to disk. Raises NotKeptError."""
        text = json.dumps(line.model_dump(mode="json"), ensure_ascii=False)
        data = text.encode("utf-8", "replace") + b"\n"
        try:
            if self._cut_off:
                self._end_torn_line()
            if os.fstat(self._file).st_nlink == 0:
                raise OSError(None, "the file was deleted while it was open")
            self._cut_off = True  # until the whole line is on disk
            self._write(data)
            self._cut_off = False
        except OSError as error:
            raise NotKeptError(f"{self.path}: {error.strerror or error}") from None

    def close(self) -> None:
        """Let go of file and lock. A transcript already closed stays so."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
