"""The conversation: changes only what changed, follows the bottom, lets go."""

from textual.app import App, ComposeResult

from interviewer.tui.blocks import Block
from interviewer.tui.widgets.conversation import BlockView, CardView, Conversation
from tests.tui.driving import until
from tests.tui.story import card


class OneConversation(App[None]):
    """Nothing but a conversation."""

    def compose(self) -> ComposeResult:
        """Only that."""
        yield Conversation()


def blocks(count: int) -> list[Block]:
    """So many turns."""
    return [Block(str(n), "candidate", f"Turn {n}.\nIt has\nsome lines.") for n in range(count)]


async def test_what_did_not_change_stays_the_same_widget() -> None:
    app = OneConversation()
    async with app.run_test() as pilot:
        conversation = app.query_one(Conversation)
        one, two, three = blocks(3)
        conversation.show([one, three])
        await until(pilot, lambda: len(app.query(BlockView)) == 2)
        first, last = app.query(BlockView)
        marked = Block("card", "card", label="Feedback", card=card(), question=1)
        changed = Block("2", "candidate", "Better.")
        conversation.show([one, two, marked, changed])
        await until(pilot, lambda: len(app.query(BlockView)) == 4)
        assert [v.block for v in app.query(BlockView)] == [one, two, marked, changed]
        views = list(app.query(BlockView))
        assert (views[0], views[3]) == (first, last)
        assert isinstance(views[2], CardView)
        conversation.show([two])
        await until(pilot, lambda: [v.block for v in app.query(BlockView)] == [two])
        conversation.show([one, two])
        await until(pilot, lambda: [v.block for v in app.query(BlockView)] == [one, two])


async def test_it_follows_the_bottom_until_somebody_scrolls_up() -> None:
    app = OneConversation()
    async with app.run_test(size=(60, 20)) as pilot:
        conversation = app.query_one(Conversation)
        conversation.show(blocks(20))
        await until(pilot, lambda: conversation.max_scroll_y > 0)
        await until(pilot, lambda: conversation.scroll_y == conversation.max_scroll_y)
        conversation.show(blocks(30))
        await until(pilot, lambda: len(app.query(BlockView)) == 30)
        await until(pilot, lambda: conversation.scroll_y == conversation.max_scroll_y)
        conversation.focus()
        await pilot.press("pageup")
        await until(
            pilot,
            lambda: (
                conversation.scroll_y == conversation.scroll_target_y < conversation.max_scroll_y
            ),
        )
        where = conversation.scroll_y
        conversation.show(blocks(40))
        await until(pilot, lambda: len(app.query(BlockView)) == 40)
        assert conversation.scroll_y == where
        conversation.follow()
        await until(pilot, lambda: conversation.scroll_y == conversation.max_scroll_y)
