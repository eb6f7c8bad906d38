"""An interview as one HTML page: no script, nothing fetched, every foreign character escaped."""

from collections.abc import Iterator, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from interviewer import wording
from interviewer.core.data import Span
from interviewer.core.state import Interview
from interviewer.core.text import clean
from interviewer.pages.outline import outline
from interviewer.pages.standing import TITLE


def html(interview: Interview) -> str:
    """The page, complete."""
    environment = Environment(
        loader=PackageLoader("interviewer.pages", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: clean(value) if type(value) is str else value,
    )
    environment.filters["pieces"] = _pieces
    return (
        environment.get_template("page.html").render(
            page=outline(interview),
            marks=wording.MARKS,
            next=wording.NEXT,
            further=wording.FURTHER,
            shown=TITLE,
        )
        + "\n"
    )


def _pieces(text: str, marks: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """``text`` cut at its marks, each piece with whether it is marked."""
    at = 0
    for mark in marks:
        if text[at : mark.start]:
            yield text[at : mark.start], False
        yield text[mark.start : mark.end], True
        at = mark.end
    if text[at:]:
        yield text[at:], False
