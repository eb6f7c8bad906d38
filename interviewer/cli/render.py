"""Scorecards and conversations as plain text: 80 columns, no colour needed, nothing that acts."""

import textwrap
from collections.abc import Sequence

from interviewer.content import ContentError, load_rubric
from interviewer.core.rubric import Rubric
from interviewer.core.scorecard import CriterionResult, Scorecard, Usage
from interviewer.core.text import clean, line, shorten

WIDTH = 78
MARKS = {"unprompted": "[x]", "prompted": "[~]", "no": "[ ]"}
LEGEND = "[x] said unprompted   [~] said when asked   [ ] not heard"


def paragraph(text: str, indent: str = "", first: str | None = None) -> str:
    """``text``, filtered and wrapped; paragraphs and list lines keep their lines."""
    lines: list[str] = []
    for number, part in enumerate(clean(text).strip().split("\n")):
        lead = first if first is not None and not number else indent
        hang = indent + ("  " if part.startswith("- ") else "")
        lines += textwrap.wrap(
            part, WIDTH, initial_indent=lead, subsequent_indent=hang, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines)


def scorecard(card: Scorecard, question: str | None = None, number: int | None = None) -> str:
    """A scorecard for people: three points first, then the criteria."""
    title = "Feedback" if number is None else f"Feedback on question {number}"
    parts = [f"{title} ({line(card.engine.label)})", "-" * 40]
    if question:
        parts += [paragraph(question, indent="  "), ""]
    if card.status == "not_graded":
        return "\n".join([*parts, paragraph(f"Not graded: {card.reason}.")])
    rubric = _rubric(card)
    parts += points(card)
    parts += ["", headline(card), LEGEND, ""]
    for dimension in card.dimensions or ():
        parts.append(f"{line(dimension.name)}  {dimension.score}/{dimension.max}")
        for result in dimension.criteria:
            parts += criterion(result, rubric)
        parts.append("")
    if card.next_time:
        parts.append("Next time, be ready for:")
        parts += [paragraph(ask, indent="    ", first="  - ") for ask in card.next_time]
        parts.append("")
    if card.delivery:
        parts.append(delivery(card))
    return "\n".join(parts).rstrip()


def points(card: Scorecard) -> list[str]:
    """The three points that people see first."""
    lines: list[str] = []
    for number, finding in enumerate(card.findings[:3], 1):
        lines.append(paragraph(finding.say, indent="   ", first=f"{number}. "))
        if finding.text:
            lines.append(paragraph(f"“{shorten(finding.text, 140)}”", indent="   "))
    return lines


def headline(card: Scorecard) -> str:
    """Score and band in one line."""
    asked = f", {card.unprompted} of them unprompted" if card.unprompted != card.score else ""
    what = "heard" if card.engine.kind == "offline" else "met, in the model's opinion"
    return paragraph(f"{card.score} of {card.max} criteria {what}{asked}: {card.band}.")


def criterion(result: CriterionResult, rubric: Rubric | None) -> list[str]:
    """A criterion with its first quote, or the question that asks for it."""
    label = rubric.criterion(result.id).label if rubric else result.id
    lines = [paragraph(f"{label}", indent="      ", first=f"  {MARKS[result.met]} ")]
    if result.evidence:
        lines.append(paragraph(f"“{shorten(result.evidence[0].text, 130)}”", indent="      "))
    elif result.ask:
        lines.append(paragraph(result.ask, indent="         ", first="      -> "))
    return lines


def delivery(card: Scorecard) -> str:
    """What was counted, in a line or two."""
    counted = card.delivery
    assert counted is not None
    parts = [f"{counted.words} words, about {counted.spoken_seconds} s aloud"]
    if counted.seconds_to_problem is not None:
        parts.append(f"{counted.seconds_to_problem} s to the problem")
    parts.append(f"“I” {counted.i}, “we” {counted.we}, figures {counted.figures}")
    return paragraph("; ".join(parts) + ".")


def tokens(usage: Usage) -> str | None:
    """What the session has used; None where no model was asked."""
    if not usage.prompt and not usage.completion:
        return None
    about = " (partly an estimate)" if usage.estimated else ""
    return f"Tokens used: {usage.prompt} in, {usage.completion} out{about}."


def debrief(text: str) -> str:
    """The debrief for people."""
    return "\n".join(["Debrief", "-" * 40, paragraph(text)])


def _rubric(card: Scorecard) -> Rubric | None:
    """The rubric of a card, for its words; None if it is gone or has changed."""
    try:
        rubric = load_rubric(card.rubric)
    except ContentError:
        return None
    known = {c.id for d in rubric.dimensions for c in d.criteria}
    return rubric if all(r.id in known for r in card.results) else None


def table(rows: Sequence[Sequence[str]]) -> str:
    """Left-aligned columns."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
