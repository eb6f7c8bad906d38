"""An interview as a page: Markdown, HTML or JSON. Everything foreign in it is text, and nothing acts."""

from interviewer.core.state import Interview

FORMATS = ("md", "html", "json")


def page(interview: Interview, form: str) -> str:
    """The interview in that format, ending in a newline."""
    if form == "html":
        from interviewer.pages.web import html  # only a page pays for the templates

        return html(interview)
    if form == "json":
        from interviewer.pages.data import whole

        return whole(interview)
    from interviewer.pages.markdown import markdown

    return markdown(interview)
