"""Progress: how each criterion moved over sessions, a table for each rubric and engine."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer

from interviewer.content import known_rubrics
from interviewer.core.progress import Table, tables
from interviewer.core.text import shorten
from interviewer.pages.progress import HEAD, NOTHING, rows, title
from interviewer.storage.history import history
from interviewer.tui import words
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.plain import Plain

INDENT = "  "
MARGIN = 6
"""Cells left and right of a table."""


class ProgressScreen(Screen[None]):
    """Reads what is kept, and shows it."""

    ABOUT = (
        "For each criterion how often it was asked of an answer, how the last three answers met it, "
        "and how those before them did. What different engines graded is kept apart, since they do "
        "not judge alike; answers that had to be short are left out."
    )
    CSS_PATH = "progress.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "app.back", "Back", key_display="esc"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._tables: Sequence[Table] | None = None

    def compose(self) -> ComposeResult:
        """One long page."""
        yield Bar("Progress", words.LEGEND, id="progress-bar")
        with VerticalScroll(id="progress"):
            yield Plain(id="tables")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to read."""
        self.query_one("#progress").focus()
        self._read()

    def on_resize(self) -> None:
        """Labels take what width there is."""
        self._show()

    @work(thread=True, group="reading", exclusive=True, exit_on_error=False)
    def _read(self) -> None:
        """Beside the screen: there may be many sessions."""
        past = history()
        found = tables(past, known_rubrics(a.card.rubric for s in past for a in s.graded))
        self.app.call_from_thread(self._found, found)

    def _found(self, found: Sequence[Table]) -> None:
        self._tables = found
        self._show()

    def _show(self) -> None:
        if self._tables is None:
            return
        width = self.size.width - MARGIN
        shown = [content(table, width) for table in self._tables]
        self.query_one("#tables", Plain).show(Content("\n\n").join(shown) if shown else NOTHING)


def content(table: Table, width: int) -> Content:
    """A table in so many cells; labels are cut to what its figures leave."""
    found = rows(table)
    widths = [max(len(cell) for cell in column) for column in _columns(table)]
    room = max(12, width - sum(w + 2 for w in widths))
    room = min(room, max(len(row.cells[0]) for row in found) + len(INDENT))
    head = _aligned(HEAD, room, widths)
    parts: list[Content | str | tuple[str, str]] = [(f"{title(table)}\n", "bold $primary")]
    parts.append((f"{head}\n", "dim"))
    for row in found:
        indent = "" if row.heads else INDENT
        label = indent + shorten(row.cells[0], room - len(indent))
        text = _aligned((label, *row.cells[1:]), room, widths)
        parts.append((f"{text}\n", "bold" if row.heads else ""))
    return Content.assemble(*parts).rstrip()


def _columns(table: Table) -> list[tuple[str, ...]]:
    """The columns but that of the labels, heads included."""
    lines = [HEAD, *(row.cells for row in rows(table))]
    return list(zip(*lines, strict=True))[1:]


def _aligned(cells: Sequence[str], room: int, widths: Sequence[int]) -> str:
    label, *figures = cells
    padded = [cell.ljust(width) for cell, width in zip(figures, widths, strict=True)]
    return "  ".join([label.ljust(room), *padded]).rstrip()
