"""The sessions on this machine: finding, listing and deleting them; drafts beside them."""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from interviewer.core.state import Interview, fold
from interviewer.paths import is_file, sessions_dir
from interviewer.storage.files import write_private
from interviewer.storage.transcript import (
    NotKeptError,
    Transcript,
    TranscriptError,
    first_line,
    locked,
    read,
)


def new_id(now: datetime) -> str:
    """An id that sorts by time, to a quarter of a millisecond: ``20261122-145903-7f3a1c``."""
    within = now.microsecond * 16**3 // 1_000_000
    return f"{now.astimezone(UTC):%Y%m%d-%H%M%S}-{within:03x}{secrets.token_hex(2)[:3]}"


def path_of(session_id: str) -> Path:
    """Where the transcript of that session is."""
    return sessions_dir() / f"{session_id}.jsonl"


def ids() -> list[str]:
    """All sessions, the newest first."""
    return sorted((f.stem for f in sessions_dir().glob("*.jsonl")), reverse=True)


def find(name: str) -> Path:
    """The transcript of a file name, an id, the unique beginning of one, or ``last``.

    Raises TranscriptError that says what there is.
    """
    if name.endswith(".jsonl") or os.sep in name or is_file(name):
        return Path(name)
    known = ids()
    if name == "last" and known:
        return path_of(known[0])
    matching = [name] if name in known else [i for i in known if name and i.startswith(name)]
    if len(matching) == 1:
        return path_of(matching[0])
    if matching:
        raise TranscriptError(
            f"{name} is the beginning of {len(matching)} sessions; give more of it"
        )
    raise TranscriptError(f"no file and no session {name!r}; `interviewer sessions` lists them")


@dataclass(frozen=True)
class Summary:
    """A session in one line of a list. ``broken`` says why it cannot be read, if so."""

    id: str
    started: str = ""
    guide: str = ""
    round: str = ""
    drill: str | None = None
    engine: str = ""
    answers: int = 0
    score: int | None = None
    max: int | None = None
    open: bool = False
    broken: str | None = None


def summary(session_id: str) -> Summary:
    """What a list shows of a session; never raises for a broken file."""
    try:
        transcript = read(path_of(session_id))
    except TranscriptError as error:
        return Summary(session_id, broken=str(error))
    return summarise(transcript)


def summarise(transcript: Transcript) -> Summary:
    """What a list shows of a transcript."""
    state = fold(transcript.session, transcript.events)
    score, most = total(state)
    return Summary(
        id=transcript.path.stem,
        started=transcript.session.started,
        guide=transcript.session.guide,
        round=transcript.session.round,
        drill=transcript.session.drill,
        engine=transcript.session.engine.kind,
        answers=sum(len(t.answers) for t in state.threads),
        score=score,
        max=most,
        open=state.closed is None,
    )


def named(loop: str) -> dict[str, Interview]:
    """The sittings of a loop by their ids, the oldest first; what cannot be read is passed over."""
    found: dict[str, Interview] = {}
    for session_id in reversed(ids()):
        try:
            if first_line(path_of(session_id)).loop == loop:
                transcript = read(path_of(session_id))
                found[session_id] = fold(transcript.session, transcript.events)
        except TranscriptError:
            continue
    return found


def total(state: Interview) -> tuple[int | None, int | None]:
    """The sum of all graded questions and its maximum; None where nothing was graded."""
    cards = [t.scorecard for t in state.standing if t.scorecard and t.scorecard.status == "graded"]
    if not cards:
        return None, None
    return sum(c.score or 0 for c in cards), sum(c.max or 0 for c in cards)


def latest_open() -> str | None:
    """The newest session that can be resumed."""
    return next((i for i in ids() if (s := summary(i)).open and not s.broken), None)


def delete(session_id: str) -> None:
    """Remove a session with its draft and lock. Raises TranscriptError, also while it is being held."""
    path = path_of(session_id)
    try:
        with locked(path):
            path.unlink()
            draft_of(path).unlink(missing_ok=True)
    except OSError as error:
        raise TranscriptError(f"{session_id}: {error.strerror or error}") from None
    path.with_suffix(".lock").unlink(missing_ok=True)


def draft_of(transcript: Path) -> Path:
    """Where what is being typed is kept: beside the transcript."""
    return transcript.with_suffix(".draft")


def save_draft(transcript: Path, text: str) -> None:
    """Keep what is being typed; an empty draft is none. Raises NotKeptError."""
    file = draft_of(transcript)
    try:
        if text:
            write_private(file, text)
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise NotKeptError(f"{file}: {error.strerror or error}") from None


def load_draft(transcript: Path) -> str:
    """What was being typed when the session was left, or nothing."""
    try:
        return draft_of(transcript).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
