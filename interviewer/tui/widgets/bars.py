"""Bars of one line: something on the left, something on the right."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from interviewer.core.text import line
from interviewer.tui.widgets.plain import Plain


class Bar(Horizontal):
    """A line with two ends; where it is too narrow, the left is cut."""

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id, classes="bar")
        self._left = Plain(line(left), classes="left")
        self._right = Plain(line(right), classes="right")

    def compose(self) -> ComposeResult:
        """The two ends."""
        yield self._left
        yield self._right

    def show(self, left: str, right: str) -> None:
        """Show this instead."""
        self._left.show(line(left))
        self._right.show(line(right))
