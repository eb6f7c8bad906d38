"""The conversation: scrolls, follows the bottom, and lets go when the reader scrolls up."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from interviewer import wording
from interviewer.core.text import clean, shorten
from interviewer.tui.blocks import Block
from interviewer.tui.widgets.plain import Plain


class BlockView(Plain):
    """One block of the conversation. The text stands in the block, not in the widget."""

    def __init__(self, block: Block) -> None:
        super().__init__(content(block), classes=f"block -{block.kind}")
        self.block = block

    def become(self, block: Block) -> None:
        """Show the block as it is now."""
        if block != self.block:
            self.block = block
            self.show(content(block))


class CardView(BlockView, can_focus=True):
    """The feedback on a question, in brief; Enter opens all of it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", "Open this feedback")]

    class Opened(Message):
        """Somebody wants the whole feedback on a question."""

        def __init__(self, question: int) -> None:
            super().__init__()
            self.question = question

    def action_open(self) -> None:
        """Ask for the whole of it."""
        self.post_message(self.Opened(self.block.question))

    def on_click(self) -> None:
        """A click is as good as Enter."""
        self.action_open()


class Conversation(VerticalScroll, can_focus=True):
    """Shows blocks, and changes only what changed."""

    def __init__(self) -> None:
        super().__init__(id="conversation")
        self._views: dict[str, BlockView] = {}

    def on_mount(self) -> None:
        """Begin at the bottom."""
        self.anchor()

    def follow(self) -> None:
        """Go to the bottom and stay there."""
        self.anchor()

    def show(self, blocks: Sequence[Block]) -> None:
        """Show these blocks, in this order."""
        wanted = {block.key for block in blocks}
        for key in [k for k in self._views if k not in wanted]:
            self._views.pop(key).remove()
        views: dict[str, BlockView] = {}
        before: BlockView | None = None
        for block in blocks:
            view = self._views.get(block.key)
            if view is None:
                view = CardView(block) if block.kind == "card" else BlockView(block)
                if before is None:
                    self.mount(view, before=0 if self._views else None)
                else:
                    self.mount(view, after=before)
            else:
                view.become(block)
            views[block.key] = before = view
        self._views = views


def content(block: Block) -> Content:
    """A block as styled content; everything from elsewhere filtered."""
    if block.kind == "card":
        return _card(block)
    parts: list[str | Content | tuple[str, str]] = []
    if block.label:
        parts.append((clean(block.label) + "\n", "bold $primary"))
    parts.append(clean(block.text).strip("\n"))
    if block.why:
        parts.append(("\n↳ " + clean(block.why), "italic dim"))
    return Content.assemble(*parts)


def _card(block: Block) -> Content:
    """Three points, each with its words, then the score."""
    card = block.card
    assert card is not None
    parts: list[str | Content | tuple[str, str]] = [
        (clean(block.label), "bold"),
        (f"  {clean(card.engine.label)}\n", "dim"),
    ]
    for number, finding in enumerate(card.points, 1):
        parts.append(f"{number}. {clean(finding.say)}\n")
        if quote := finding.text:
            parts.append((f"   “{shorten(quote, 100)}”\n", "italic dim"))
    parts.append((clean(wording.headline(card)), "bold"))
    parts += [f"\n· {clean(line)}" for line in block.compared]
    return Content.assemble(*parts)
