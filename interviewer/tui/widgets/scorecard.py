"""A scorecard as styled content: three points, the answers with their evidence, the criteria."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from interviewer import wording
from interviewer.core.scorecard import CriterionResult, Finding, Scorecard
from interviewer.core.state import Thread
from interviewer.core.text import clean, line, shorten
from interviewer.tui import words
from interviewer.tui.marking import marks_of, numbered, pieces, superscript

Part = str | Content | tuple[str, str]

_STYLES = {
    "heard": "underline $text-success",
    "thin": "italic $text-warning",
    "risk": "bold $text-error",
    "cut": "strike dim",
    "ref": "not underline $text-accent",
}


def points(card: Scorecard) -> Content:
    """The three points that people see first."""
    return Content("\n\n").join(
        _point(finding, f"{number}  {words.sign(card, finding)}")
        for number, finding in enumerate(card.points, 1)
    )


def further(card: Scorecard) -> Content:
    """What else is said about words of theirs."""
    found = (_point(finding, words.sign(card, finding)) for finding in card.further)
    return Content("\n\n").join(found)


def _point(finding: Finding, sign: str) -> Content:
    parts: list[Part] = [(sign, "bold $accent"), f"\n{clean(finding.say)}"]
    if finding.text:
        parts.append((f"\n“{shorten(finding.text, 160)}”", "italic dim"))
    return Content.assemble(*parts)


def answers(thread: Thread, card: Scorecard | None) -> Content:
    """Every answer of a thread under what it answers, the evidence marked in it."""
    parts: list[Part] = []
    for turn in thread.turns:
        if turn.prompt is not thread.question:
            parts.append((f"{clean(turn.prompt.text)}\n\n", "bold"))
        given = [*(aside for aside, _ in turn.asides), turn.answer]
        for answer in [a for a in given if a]:
            for piece in pieces(answer.text, marks_of(card, answer.n) if card else ()):
                parts.append((piece.text, " ".join(_STYLES[k] for k in sorted(piece.kinds))))
            parts.append((f"\n{words.length(answer.text, None)}\n\n", "dim"))
        if turn.answer is None and not turn.asides:
            parts.append(("(not answered)\n\n", "italic dim"))
    return Content.assemble(*parts).rstrip()


def criteria(card: Scorecard, labels: Mapping[str, str]) -> Content:
    """The criteria by dimension: how each was met, and the question that asks for what was not."""
    numbers = numbered(card)
    parts: list[Part] = []
    for dimension in card.dimensions or ():
        parts.append((f"{line(dimension.name)}  {dimension.score}/{dimension.max}\n", "bold"))
        for result in dimension.criteria:
            parts += _criterion(result, labels[result.id], numbers.get(result.id))
        parts.append("\n")
    parts.append((wording.repeated(card), "dim"))
    return Content.assemble(*parts).rstrip()


def _criterion(result: CriterionResult, label: str, number: int | None) -> list[Part]:
    style = "dim" if result.met == "no" else ""
    parts: list[Part] = [
        (f"{words.MARKS[result.met]} ", "bold $text-success" if result.met != "no" else style),
        (f"{clean(label)} ", style),
    ]
    if number:
        parts.append((superscript(number), "$text-accent"))
    if result.met == "no" and result.ask:
        parts.append((f"\n    → {clean(result.ask)}", "italic"))
    return [*parts, "\n"]


def next_time(card: Scorecard) -> Content:
    """What to say or to answer next time, and how a model would say a sentence."""
    parts = [Content(f"· {clean(advice)}") for advice in card.next_time]
    if said := wording.rewrite(card):
        parts.append(Content(f"\n{clean(said)}"))
    return Content("\n").join(parts)


def compared(lines: Sequence[str]) -> Content:
    """What the grade is held against: one's own rating, and the time before."""
    return Content("\n").join(Content(f"· {clean(text)}") for text in lines)


def asked(card: Scorecard) -> Content:
    """What came only when it was asked for."""
    return Content("\n").join(Content(clean(note)) for note in wording.asked(card))
