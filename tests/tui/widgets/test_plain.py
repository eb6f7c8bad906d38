"""The one widget for text from elsewhere."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from interviewer.core.text import clean
from interviewer.tui.widgets.plain import shown


@given(st.text())
def test_a_text_is_shown_as_it_stands_but_for_what_acts(text: str) -> None:
    assert shown(text).plain == clean(text)


def test_styles_are_kept_only_on_clean_text() -> None:
    kept = Content.assemble(("bold", "bold"), " plain")
    assert shown(kept) is kept
    unclean = Content("a\x1b[31mb", strip_control_codes=False).stylize("bold")
    assert shown(unclean).plain == "a␛[31mb"
    assert not shown(unclean).spans
