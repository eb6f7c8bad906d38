"""Scorecards and conversations as plain text: 80 columns, no colour needed, nothing that acts."""

import textwrap
from collections.abc import Sequence

from interviewer import wording
from interviewer.core.scorecard import CriterionResult, Finding, Scorecard
from interviewer.core.text import clean, line, shorten
from interviewer.pages.standing import TITLE

WIDTH = 78


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


def scorecard(
    card: Scorecard,
    question: str | None = None,
    title: str | None = None,
    compared: Sequence[str] = (),
) -> str:
    """A scorecard for people: three points first, then the criteria.

    ``title`` is how the question is called, ``compared`` what the grade is held against.
    """
    title = f"Feedback on {title}" if title else "Feedback"
    parts = [f"{title} ({line(card.engine.label)})", "-" * 40]
    if question:
        parts += [paragraph(question, indent="  "), ""]
    if card.status == "not_graded":
        return "\n".join([*parts, paragraph(wording.headline(card))])
    told = wording.labels(card)
    parts += [*points(card), *next_time(card)]
    parts += ["", paragraph(wording.headline(card)), wording.LEGEND]
    parts += [*filter(None, [wording.repeated(card)])]
    parts += [*map(paragraph, wording.asked(card)), ""]
    parts += [*notes(compared)]
    for dimension in card.dimensions or ():
        parts.append(f"{line(dimension.name)}  {dimension.score}/{dimension.max}")
        for result in dimension.criteria:
            parts += criterion(result, told[result.id])
        parts.append("")
    if card.further:
        parts.append(f"{wording.FURTHER}:")
        parts += [row for finding in card.further for row in point(finding, " - ")] + [""]
    parts.append(paragraph(wording.delivery(card)))
    return "\n".join(parts).rstrip()


def notes(lines: Sequence[str]) -> list[str]:
    """What a grade is held against, a point each."""
    return [*(paragraph(text, "   ", " - ") for text in lines), *([""] if lines else [])]


def points(card: Scorecard) -> list[str]:
    """The three points that people see first."""
    numbered = enumerate(card.points, 1)
    return [row for number, finding in numbered for row in point(finding, f"{number}. ")]


def point(finding: Finding, lead: str) -> list[str]:
    """What is said of some words, and the words."""
    lines = [paragraph(finding.say, indent="   ", first=lead)]
    if finding.text:
        lines.append(paragraph(f"“{shorten(finding.text, 140)}”", indent="   "))
    return lines


def next_time(card: Scorecard) -> list[str]:
    """What to say or to answer next time, and how a model would say a sentence."""
    lines: list[str] = []
    if card.next_time:
        lines += ["", f"{wording.NEXT}:"]
        lines += [paragraph(advice, indent="   ", first=" - ") for advice in card.next_time]
    if said := wording.rewrite(card):
        lines += ["", paragraph(said)]
    return lines


def criterion(result: CriterionResult, label: str) -> list[str]:
    """A criterion with its first quote, or the question that asks for it."""
    lines = [paragraph(label, indent="      ", first=f"  {wording.MARKS[result.met]} ")]
    if result.evidence:
        lines.append(paragraph(f"“{shorten(result.evidence[0].text, 130)}”", indent="      "))
    elif result.ask:
        lines.append(paragraph(result.ask, indent="         ", first="      -> "))
    return lines


def debrief(text: str) -> str:
    """The debrief for people."""
    return "\n".join(["Debrief", "-" * 40, paragraph(text)])


def standing(lines: Sequence[str]) -> str:
    """What was shown, for people."""
    told = [paragraph(row, "    " if row.startswith("  ") else "") for row in lines]
    return "\n".join([TITLE, "-" * 40, *told])


def table(rows: Sequence[Sequence[str]]) -> str:
    """Left-aligned columns."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
