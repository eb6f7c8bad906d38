"""Where the candidate writes."""

from textual.app import App, ComposeResult

from interviewer.tui.widgets.composer import Composer
from tests.tui.driving import until


class OneComposer(App[None]):
    """Nothing but a composer, and what it sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    def compose(self) -> ComposeResult:
        """Only that."""
        yield Composer()

    def on_composer_sent(self, event: Composer.Sent) -> None:
        """Remember it."""
        self.sent.append(event.text)


async def test_enter_sends_and_the_other_keys_break_the_line() -> None:
    app = OneComposer()
    async with app.run_test() as pilot:
        await pilot.press("a", "ctrl+j", "b", "shift+enter", "c", "enter")
        await until(pilot, lambda: app.sent)
        assert app.sent == ["a\nb\nc"]


async def test_what_was_written_after_sending_stays() -> None:
    app = OneComposer()
    async with app.run_test():
        composer = app.query_one(Composer)
        composer.fill("  sent\nmore")
        composer.took("sent")
        assert composer.text == "more"
        composer.took("something else")
        assert composer.text == "more"
