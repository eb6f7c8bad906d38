"""Writing a whole file: all of it or nothing, and readable by the user alone."""

import os
import secrets
from pathlib import Path


def write_private(file: Path, text: str) -> None:
    """Replace ``file`` by ``text``, flushed to disk, with mode 0600. Raises OSError."""
    part = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
