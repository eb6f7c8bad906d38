"""What an evaluation has judged so far, so that one that was interrupted goes on where it stopped."""

import json
import os
from pathlib import Path

from pydantic import BaseModel, ValidationError

from interviewer.core.grading import Judgment
from interviewer.core.scorecard import EngineInfo
from interviewer.paths import private, state_dir
from interviewer.storage.transcript import NotKeptError


class Kept(BaseModel):
    """A judgment under the key of what was judged, and the engine as it then called itself."""

    key: str
    engine: EngineInfo
    judgment: Judgment


class Judgments:
    """The judgments of the evaluation ``name`` in the state folder, a line each, flushed one by one.

    ``found`` is what was there already; what cannot be read of it is judged anew. Raises
    NotKeptError.
    """

    def __init__(self, name: str) -> None:
        self._file = state_dir() / "evaluations" / f"{name}.jsonl"
        try:
            private(private(state_dir()) / self._file.parent.name)
            self.found = _read(self._file)
        except OSError as error:
            raise self._not_kept(error) from None

    def keep(self, kept: Kept) -> None:
        """Have it on disk, on a line of its own even after one that was torn. Raises NotKeptError."""
        line = json.dumps(kept.model_dump(mode="python"), ensure_ascii=True)
        try:
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "wb") as out:
                out.write(f"\n{line}\n".encode())
                out.flush()
                os.fsync(out.fileno())
        except OSError as error:
            raise self._not_kept(error) from None

    def drop(self) -> None:
        """The evaluation is complete: nothing of it is kept."""
        self._file.unlink(missing_ok=True)

    def _not_kept(self, error: OSError) -> NotKeptError:
        return NotKeptError(f"{self._file}: {error.strerror or error}")


def _read(file: Path) -> dict[str, Kept]:
    found: dict[str, Kept] = {}
    for line in file.read_bytes().splitlines() if file.exists() else ():
        try:
            kept = Kept.model_validate_json(line)
        except ValidationError:
            continue
        found[kept.key] = kept
    return found
