"""The user's own editor, for answers that are easier to write there."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

from interviewer.paths import private, state_dir


class EditorError(Exception):
    """The editor could not be used; the message is one line that says why."""


def command() -> list[str]:
    """The editor that the environment names, else vi."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(named) or ["vi"]
    except ValueError:  # an open quotation mark
        return ["vi"]


def edit_aside(app: App[None], text: str) -> str:
    """``text`` as the user leaves it in their editor, the screens stepping aside for it.

    Raises EditorError.
    """
    fault: EditorError | None = None
    try:
        with app.suspend():
            try:
                text = edit(text)
            except EditorError as error:  # nothing may leave suspend() but its end
                fault = error
    except SuspendNotSupported as error:
        raise EditorError(str(error)) from None
    if fault:
        raise fault
    return text


def edit(text: str) -> str:
    """``text`` as the user leaves it in the editor. Blocks; the terminal must be free.

    Raises EditorError.
    """
    editor = command()
    try:
        handle, name = tempfile.mkstemp(suffix=".txt", prefix="answer-", dir=private(state_dir()))
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as out:
            out.write(text)
        try:
            ended = subprocess.run([*editor, name], check=False)
            if ended.returncode:
                raise EditorError(f"{editor[0]} ended with {ended.returncode}; nothing was changed")
            return Path(name).read_text(encoding="utf-8", errors="replace").rstrip("\n")
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise EditorError(f"{editor[0]}: {error.strerror or error}") from None
