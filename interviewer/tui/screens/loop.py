"""Where a loop stands: its sittings, what they showed, and after the last one how it goes on."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer

from interviewer.content import ContentError
from interviewer.interview import looping
from interviewer.pages import looping as pages
from interviewer.storage import loops
from interviewer.storage.loops import LoopError
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.plain import Plain


class LoopScreen(Screen[None]):
    """The loop of that id as text that scrolls; what is wrong with it, if it cannot be shown."""

    ABOUT = (
        "Each value, quality and competency with the words of yours that showed it, or that it was "
        "not seen; then the figures you gave, and those that do not agree. No verdict on hiring."
    )
    CSS_PATH = "loop.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "app.back", "Back", key_display="esc"),
    ]

    def __init__(self, loop: str) -> None:
        super().__init__()
        self._loop = loop

    def compose(self) -> ComposeResult:
        """A bar, the text, the keys."""
        yield Bar("The loop", id="loop-bar")
        with VerticalScroll(id="loop"):
            yield Plain("one moment…", id="loop-text")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """The text has the keys for scrolling."""
        self.query_one("#loop").focus()
        self._look()

    @work(thread=True, group="looking", exclusive=True, exit_on_error=False)
    def _look(self) -> None:
        """Read the sessions beside the screen: there may be many."""
        try:
            found = looping.progress(loops.find(self._loop))
            where, text = pages.summary(found), pages.text(found)
        except (ContentError, LoopError) as error:
            where, text = "", str(error)
        self.app.call_from_thread(self._show, where, text)

    def _show(self, where: str, text: str) -> None:
        self.query_one("#loop-bar", Bar).show("The loop", where)
        self.query_one("#loop-text", Plain).show(text)
