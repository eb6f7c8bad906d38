"""The loops on this machine: what each was begun with. What was held is in its sessions."""

import json
from pathlib import Path

from pydantic import ValidationError

from interviewer.core.data import first_fault
from interviewer.core.loop import Loop
from interviewer.paths import loops_dir, private
from interviewer.storage.files import write_private


class LoopError(Exception):
    """A loop that cannot be read, written or found; the message is one line that says why."""


def path_of(loop_id: str) -> Path:
    """Where that loop is kept."""
    return loops_dir() / f"{loop_id}.json"


def ids() -> list[str]:
    """All loops, the newest first."""
    return sorted((f.stem for f in loops_dir().glob("*.json")), reverse=True)


def save(loop: Loop) -> None:
    """Keep a loop. Raises LoopError."""
    file = path_of(loop.id)
    try:
        private(file.parent)
        write_private(file, json.dumps(loop.model_dump(mode="json"), ensure_ascii=False) + "\n")
    except OSError as error:
        raise LoopError(f"{file}: {error.strerror or error}") from None


def load(loop_id: str) -> Loop:
    """The loop of that id. Raises LoopError with file and cause."""
    file = path_of(loop_id)
    try:
        loop = Loop.model_validate(json.loads(file.read_bytes()))
    except OSError as error:
        raise LoopError(f"{file}: {error.strerror or error}") from None
    except ValidationError as error:
        raise LoopError(f"{file}: {first_fault(error)}") from None
    except (ValueError, RecursionError):
        raise LoopError(f"{file}: not a loop: it is not JSON") from None
    return loop.model_copy(update={"id": loop_id})  # as its sessions know it


def find(name: str) -> Loop:
    """The loop of an id, the unique beginning of one, or ``last``. Raises LoopError."""
    known = ids()
    if name == "last" and known:
        return load(known[0])
    matching = [name] if name in known else [i for i in known if name and i.startswith(name)]
    if len(matching) == 1:
        return load(matching[0])
    if matching:
        raise LoopError(f"{name} is the beginning of {len(matching)} loops; give more of it")
    raise LoopError(
        f"no loop {name!r}; `interviewer loop --list` lists them, "
        "`interviewer practice --loop new` begins one"
    )
