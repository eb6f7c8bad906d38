"""Where the candidate writes: many lines, pastes, an editor of one's own."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from interviewer.core.text import clean


def tidy(text: str) -> str:
    """Pasted text with ordinary line ends and nothing that a terminal would act on."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


class Composer(TextArea):
    """A text area in which Enter sends."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", "Send", tooltip="Send what is written"),
        Binding(
            "ctrl+j,shift+enter", "newline", "Line", tooltip="Break the line", key_display="^j"
        ),
        Binding("ctrl+o", "editor", "Editor", tooltip="Write in $EDITOR"),
    ]

    class Sent(Message):
        """The candidate sends what is written."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class EditorWanted(Message):
        """The candidate would rather write in their own editor."""

    def __init__(self) -> None:
        super().__init__(
            id="composer",
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder="Answer as you would aloud.",
        )
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        """Keys that do something are taken here, in the order in which they were typed.

        A binding would be carried out beside the queue: Enter would overtake the last letters.
        """
        action = {
            "enter": self.action_send,
            "ctrl+j": self.action_newline,
            "shift+enter": self.action_newline,
            "ctrl+o": self.action_editor,
        }.get(event.key)
        if action:
            event.prevent_default()
            event.stop()
            action()

    def action_send(self) -> None:
        """Enter: send it."""
        self.post_message(self.Sent(self.text))

    def action_newline(self) -> None:
        """Break the line."""
        self.replace("\n", *self.selection, maintain_selection_offset=False)

    def action_editor(self) -> None:
        """Ask for the editor."""
        self.post_message(self.EditorWanted())

    def on_paste(self, event: events.Paste) -> None:
        """Many lines at once stay many lines, and are not sent."""
        event.prevent_default()
        event.stop()
        self.replace(tidy(event.text), *self.selection, maintain_selection_offset=False)

    def fill(self, text: str) -> None:
        """Write this in place of what is there, the cursor at its end."""
        self.text = tidy(text)
        self.move_cursor(self.document.end)

    def took(self, sent: str) -> None:
        """What was sent is kept elsewhere now; what was written after it stays."""
        rest = self.text.lstrip()
        if rest.startswith(sent):
            self.fill(rest[len(sent) :].lstrip())
