"""Whether a person sits at a terminal."""

import os
import sys


def has_terminal() -> bool:
    """Whether both input and output are a terminal that screens can be drawn on."""
    dumb = os.name == "posix" and os.environ.get("TERM", "") in ("", "dumb")
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb
