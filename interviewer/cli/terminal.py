"""Whether a person sits at a terminal."""

import sys


def has_terminal() -> bool:
    """Whether both input and output are a terminal that screens can be drawn on."""
    return sys.stdin.isatty() and sys.stdout.isatty()
