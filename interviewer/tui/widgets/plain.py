"""The one widget for text from elsewhere: no markup, no control, nothing that acts."""

from textual.content import Content
from textual.widgets import Static

from interviewer.core.text import clean


def shown(text: str | Content) -> Content:
    """``text`` as content that a screen may show. Styled content that is not clean loses its styles."""
    if isinstance(text, str):
        return Content(clean(text))
    return text if clean(text.plain) == text.plain else Content(clean(text.plain))


class Plain(Static):
    """Shows a text as it stands."""

    def __init__(
        self, text: str | Content = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(shown(text), markup=False, id=id, classes=classes)
        self._text = text

    def show(self, text: str | Content) -> None:
        """Show this instead; the same text again costs nothing."""
        if text != self._text:
            self._text = text
            self.update(shown(text))
