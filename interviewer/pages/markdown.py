"""An interview as Markdown. What was said stands in block quotes, its markup characters escaped."""

import re
from collections.abc import Sequence

from interviewer import wording
from interviewer.core.scorecard import Finding, Scorecard
from interviewer.core.state import Interview
from interviewer.core.text import clean, line, shorten
from interviewer.pages.outline import Feedback, Line, outline
from interviewer.pages.standing import TITLE

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+!|~&^$=@-])")
_LINKED = re.compile(r"(\bhttps?|\bftp|\bwww)([:.])", re.IGNORECASE)


def markdown(interview: Interview) -> str:
    """The conversation, then the feedback on each question, then the debrief."""
    page = outline(interview)
    parts = [f"# {_inline(page.title)}", "\n".join(f"{_inline(a)}  " for a in page.about)]
    if page.notice:
        parts.append(f"_{_inline(page.notice)}_")
    parts.append("## Conversation")
    parts += [_said(spoken) for spoken in page.lines]
    parts += [_feedback(f) for f in page.feedback]
    for debrief in page.debriefs:
        parts += ["## Debrief", _quote(debrief)]
    if page.shown:
        parts += [f"## {TITLE}", _listed(page.shown)]
    return "\n\n".join(parts) + "\n"


def _listed(lines: Sequence[str]) -> str:
    """Lines of a list as they are, the rest as paragraphs."""
    told: list[str] = []
    for row in lines:
        if row.startswith("  "):
            told.append(f"  - {_inline(row)}")
        elif row.startswith("- "):
            told.append(f"- {_inline(row[2:])}")
        else:
            told.append(f"\n{_inline(row)}\n" if row else "")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(told)).strip()


def _said(spoken: Line) -> str:
    if spoken.kind == "note":
        return f"_{spoken.time} {_inline(spoken.text)}_"
    why = f" _({_inline(spoken.why)})_" if spoken.why else ""
    return f"**{_inline(spoken.speaker)}** {spoken.time}{why}\n\n{_quote(spoken.text)}"


def _feedback(feedback: Feedback) -> str:
    card = feedback.card
    head = f"## Feedback on {_inline(feedback.title)}\n\n{_quote(feedback.question)}"
    score = f"**{_inline(feedback.headline)}**"
    if card.status == "not_graded":
        return f"{head}\n\n{score}"
    points = [f"{number}. {_point(f)}" for number, f in enumerate(card.points, 1)]
    told = [head, "\n".join(points)]
    if card.next_time:
        advice = "\n".join(f"- {_inline(advice)}" for advice in card.next_time)
        told.append(f"{wording.NEXT}:\n\n{advice}")
    told += [_inline(feedback.rewrite), f"{score} ({_inline(card.engine.label)})"]
    told += [_inline(note) for note in (feedback.repeated, *feedback.asked)]
    told += ["\n".join(f"- {_inline(note)}" for note in feedback.compared)]
    told = [part for part in told if part]
    told.append(_criteria(card, feedback))
    if card.further:
        further = "\n".join(f"- {_point(f)}" for f in card.further)
        told.append(f"{wording.FURTHER}:\n\n{further}")
    return "\n\n".join([*told, _inline(feedback.delivery)])


def _point(finding: Finding) -> str:
    quote = f" “{_inline(shorten(finding.text, 160))}”" if finding.text else ""
    return _inline(finding.say) + quote


def _criteria(card: Scorecard, feedback: Feedback) -> str:
    lines: list[str] = []
    for dimension in card.dimensions or ():
        lines.append(f"### {_inline(dimension.name)} {dimension.score}/{dimension.max}\n")
        for result in dimension.criteria:
            told = f" “{_inline(shorten(result.evidence[0].text, 160))}”" if result.evidence else ""
            ask = f" {_inline(result.ask)}" if result.ask else ""
            lines.append(
                f"- `{wording.MARKS[result.met]}` {_inline(feedback.labels[result.id])}:{told}{ask}"
            )
        lines.append("")
    return "\n".join(lines).rstrip()


def _inline(text: str) -> str:
    return _escaped(line(text))


def _quote(text: str) -> str:
    return "\n".join(f"> {_escaped(part)}".rstrip() for part in clean(text).strip().split("\n"))


def _escaped(text: str) -> str:
    """Nothing in ``text`` is markup, a heading or a link, not even one that a viewer makes itself."""
    return _LINKED.sub(r"\1\\\2", _ACTIVE.sub(r"\\\1", text))
