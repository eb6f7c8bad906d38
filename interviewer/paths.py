"""Where data, state and config live; asked when needed, never at import.

``INTERVIEWER_HOME`` moves all three at once.
"""

import os
from pathlib import Path

from platformdirs import PlatformDirs


def _base(kind: str) -> Path:
    if home := os.environ.get("INTERVIEWER_HOME"):
        try:
            return Path(home).expanduser() / kind
        except RuntimeError:  # a ~user that nobody knows is a folder of that name
            return Path(home) / kind
    dirs = PlatformDirs("interviewer", appauthor=False)
    return {
        "config": dirs.user_config_path,
        "data": dirs.user_data_path,
        "state": dirs.user_state_path,
    }[kind]


def config_dir() -> Path:
    """The user's own guides, rubrics, prompts and ``config.toml``."""
    return _base("config")


def sessions_dir() -> Path:
    """The transcripts, with drafts and locks beside them."""
    return _base("data") / "sessions"


def loops_dir() -> Path:
    """The loops: a small file for each, beside the sessions' folder."""
    return _base("data") / "loops"


def state_dir() -> Path:
    """What the program remembers on its own, such as consent."""
    return _base("state")


def private(folder: Path) -> Path:
    """``folder``, made if need be, open to nobody but the user (0700)."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def is_file(name: str | Path) -> bool:
    """Whether there is a file of that name; False for what cannot be a name at all."""
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # too long, or with a zero byte in it
        return False
