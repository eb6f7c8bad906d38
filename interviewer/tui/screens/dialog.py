"""A question with a few answers, over whatever is on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button

from interviewer.core.text import line
from interviewer.tui.widgets.plain import Plain


@dataclass(frozen=True)
class Reply:
    """One answer: ``value`` is handed back, ``key`` is the letter that gives it."""

    value: str
    label: str
    key: str


class Dialog(ModalScreen[str]):
    """Hands back the value of a reply; Escape is the last of them, which changes nothing."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "refuse", "Back"),
        Binding("left,up", "app.focus_previous", show=False),
        Binding("right,down", "app.focus_next", show=False),
        Binding("pageup", "page(-1)", "Scroll up", show=False),
        Binding("pagedown", "page(1)", "Scroll down", show=False),
    ]

    def __init__(self, title: str, text: str, replies: Sequence[Reply]) -> None:
        super().__init__()
        self._title = line(title)
        self._text = text
        self.replies = tuple(replies)

    def compose(self) -> ComposeResult:
        """Title, text, and a button for every reply."""
        with Vertical(id="dialog"):
            yield Plain(self._title, id="dialog-title")
            with VerticalScroll(id="dialog-scroll", can_focus=False):
                yield Plain(self._text, id="dialog-text")
            with Horizontal(id="dialog-replies"):
                for reply in self.replies:
                    label = Content(f"{reply.label} ({reply.key})")
                    yield Button(label, id=f"reply-{reply.value}", compact=True)

    def on_mount(self) -> None:
        """An Enter too many changes nothing."""
        self.query_one(f"#reply-{self.replies[-1].value}").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button gives its reply."""
        self.dismiss((event.button.id or "").removeprefix("reply-"))

    def on_key(self, event: events.Key) -> None:
        """So does its letter."""
        for reply in self.replies:
            if event.key == reply.key:
                event.stop()
                self.dismiss(reply.value)
                return

    def action_page(self, pages: int) -> None:
        """Read what does not fit."""
        text = self.query_one("#dialog-scroll")
        if pages < 0:
            text.scroll_page_up(animate=False)
        else:
            text.scroll_page_down(animate=False)

    def action_refuse(self) -> None:
        """Escape changes nothing."""
        self.dismiss(self.replies[-1].value)
