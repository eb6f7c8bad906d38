"""What sittings showed, in plain lines: per value, quality and competency, with the words that did."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from interviewer.content import ContentError, load_guide
from interviewer.core.standing import GROUPS, Group, Shown, Standing, standing
from interviewer.core.state import Interview
from interviewer.core.text import line, shorten

TITLE = "What was shown"

NEXT = "What a committee would ask next"

EVIDENCE_ONLY = "Evidence and doubts, read from what you said; no verdict on hiring."

_GROUPS: dict[Group, str] = {
    "values": "Values",
    "qualities": "Qualities",
    "competencies": "Competencies",
    "principles": "Principles",
}
_QUOTE = 160

Where = Callable[[Shown], str]
"""Tells in which answer some words stand."""


def of_sitting(interview: Interview) -> tuple[str, ...]:
    """What one sitting showed, of what it asked about; nothing where its guide is gone or nothing was.

    A line that begins with two spaces belongs to the one before.
    """
    found: tuple[Standing, ...] = ()
    with suppress(ContentError):
        found = standing(load_guide(interview.session.guide), {interview.session.id: interview})
    asked = [s for s in found if s.seen != "not asked"]
    if not asked:
        return ()
    return (*shown(asked, lambda s: _question(interview, s)), "", *next_asked(asked))


def shown(found: Iterable[Standing], where: Where) -> list[str]:
    """Group by group: each meaning, how it stands, and the words that showed it."""
    by_group = {group: [s for s in found if s.group == group] for group in GROUPS}
    lines: list[str] = []
    for group, members in by_group.items():
        told = [s for s in members if s.seen != "not asked"]
        if told:
            lines += ["", _GROUPS[group]]
        for one in told:
            lines += _meaning(one, where)
        if silent := [line(s.name) for s in members if s.seen == "not asked"]:
            lines += [*([] if told else ["", _GROUPS[group]]), f"- Not asked: {', '.join(silent)}"]
    return lines[1:]


def _meaning(one: Standing, where: Where) -> list[str]:
    if one.seen == "not seen":
        return [f"- {line(one.name)}: not seen. It was asked about; I did not hear it."]
    thin = "only when asked" if all(s.prompted for s in one.shown) else "in one answer only"
    how = "shown" if one.seen == "shown" else f"shown {thin}"
    told = [f"  “{shorten(s.span.text, _QUOTE)}” ({where(s)})" for s in one.shown]
    return [f"- {line(one.name)}: {how}", *told]


def next_asked(found: Iterable[Standing]) -> list[str]:
    """What a committee would ask next about what is not shown, or only thinly."""
    asks = [f"- {line(s.name)}: {line(s.next)}" for s in found if s.next]
    return [f"{NEXT}:", *asks, "", EVIDENCE_ONLY] if asks else [EVIDENCE_ONLY]


def _question(interview: Interview, one: Shown) -> str:
    """Which question of the sitting it was said to, and whether only when asked."""
    numbers = {
        answer.n: number
        for number, thread in enumerate(interview.threads, 1)
        for answer in thread.answers
    }
    when = ", when asked" if one.prompted else ""
    return f"question {numbers.get(one.span.n, '?')}{when}"
