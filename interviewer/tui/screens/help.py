"""F1: what this screen is for, and every key that does something on it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from interviewer.tui.widgets.plain import Plain


class HelpScreen(ModalScreen[None]):
    """A short text and a list of keys."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "app.pop_screen")]

    def __init__(self, text: str, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._text = text
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The text, then the keys."""
        wide = max((len(key) for key, _ in self._keys), default=0)
        lines = [
            Content.assemble((key.rjust(wide), "bold $accent"), "  " + what)
            for key, what in self._keys
        ]
        with Vertical(id="dialog"):
            yield Plain("Help", id="dialog-title")
            yield Plain(self._text, id="dialog-text")
            with VerticalScroll(id="help-keys"):
                yield Plain(Content("\n").join(lines))
