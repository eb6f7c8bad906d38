"""How the candidate would rate the answer that they have just given, before its grade is shown."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button

from interviewer import wording
from interviewer.core.self_rating import Scale
from interviewer.core.text import line, shorten
from interviewer.storage.transcript import NotKeptError
from interviewer.tui.live import Live
from interviewer.tui.widgets.plain import Plain

HOW = "Your own points, before the feedback is shown. Digits or ←/→ set them, ↑/↓ choose the line."


class RatingDialog(ModalScreen[dict[str, int]]):
    """Hands back points by dimension; empty where the candidate would not."""

    ABOUT = (
        "Rate your answer as the interviewer would, without looking: the feedback then shows how far "
        "the two are apart. What you leave at – is not rated. Settings (s at home) switch this off."
    )
    CSS_PATH = "dialog.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "The line above", show=False),
        Binding("down", "move(1)", "The line below", show=False),
        Binding("left", "change(-1)", "A point less", show=False),
        Binding("right", "change(1)", "A point more", show=False),
        Binding("enter", "keep", "Keep", tooltip="Keep these points"),
        Binding("escape", "skip", "Skip", tooltip="Do not rate this one"),
        Binding("f1", "app.help", "Help", tooltip="What this screen is for, and its keys"),
    ]

    def __init__(self, title: str, question: str, scales: Sequence[Scale]) -> None:
        super().__init__()
        self._title = f"How was your answer to {line(title)}?"
        self._question = shorten(question, 180)
        self._scales = tuple(scales)
        self._points: dict[str, int] = {}
        self._at = 0

    def compose(self) -> ComposeResult:
        """The question, a line for each dimension, and what to press."""
        with Vertical(id="dialog"):
            yield Plain(self._title, id="dialog-title")
            yield Plain(self._question, id="dialog-text")
            yield Plain(id="rating")
            yield Plain(HOW, id="rating-how")
            with Horizontal(id="dialog-replies"):
                yield Button("Keep (enter)", id="keep", compact=True)
                yield Button("Skip (esc)", id="skip", compact=True)

    def on_mount(self) -> None:
        """Begin with nothing rated."""
        self._show()

    def _show(self) -> None:
        wide = max((len(line(s.name)) for s in self._scales), default=0)
        rows = []
        for at, scale in enumerate(self._scales):
            points = str(self._points.get(scale.id, "–"))
            here = "▸" if at == self._at else " "
            row = f"{here} {line(scale.name).ljust(wide)}  {points:>2} of {scale.most}"
            rows.append(Content.styled(row, "bold $accent" if at == self._at else ""))
        self.query_one("#rating", Plain).show(Content("\n").join(rows))

    def on_key(self, event: events.Key) -> None:
        """A digit sets the points of a line and goes on to the next."""
        if not (event.character and event.character in "0123456789"):
            return
        event.stop()
        scale = self._scales[self._at]
        if int(event.character) > scale.most:
            self._tell(f"{line(scale.name)} goes from 0 to {scale.most}.")
            return
        self._points[scale.id] = int(event.character)
        self.action_move(1)

    def action_move(self, by: int) -> None:
        """To another line."""
        self._at = max(0, min(self._at + by, len(self._scales) - 1))
        self._show()

    def action_change(self, by: int) -> None:
        """A point more or less; the first press begins at either end."""
        scale = self._scales[self._at]
        now = self._points.get(scale.id, -1 if by > 0 else scale.most + 1)
        self._points[scale.id] = max(0, min(now + by, scale.most))
        self._show()

    @on(Button.Pressed, "#keep")
    def action_keep(self) -> None:
        """Keep what is rated. An Enter that was meant for something else does nothing."""
        if self._points:
            self.dismiss(self._points)
        else:
            self._tell("Nothing is rated yet. Esc skips it.")

    @on(Button.Pressed, "#skip")
    def action_skip(self) -> None:
        """Do not rate this one."""
        self.dismiss({})

    def _tell(self, text: str) -> None:
        self.query_one("#rating-how", Plain).show(text)


async def ask_for_ratings(app: App[None], live: Live, redraw: Callable[[], None]) -> None:
    """Ask for a rating of every question that has ended, one at a time; its grade is shown then.

    Where the disk refuses one, that is told, none is asked for any more, and the grades are shown.
    """
    if live.rating:
        return
    live.rating = True
    try:
        while (thread := live.unrated) and live.conductor:
            question = thread.question
            titles = wording.titles(t.question for t in live.conductor.interview.threads)
            dialog = RatingDialog(titles[question.n], question.text, live.conductor.scales(thread))
            points = await app.push_screen_wait(dialog)
            live.conductor.rate(question.n, points)
    except NotKeptError as error:
        live.feed.rates = False
        live.hint = f"Your rating was not kept: {error}"
        redraw()
    finally:
        live.rating = False
