"""How scorecards, probes and tokens are worded for people, in whatever face they are shown."""

from interviewer.content import ContentError, load_rubric
from interviewer.core.events import Probe
from interviewer.core.guide import Reason
from interviewer.core.rubric import Criterion
from interviewer.core.scorecard import Met, Scorecard, Usage
from interviewer.core.text import shorten

MARKS: dict[Met, str] = {"unprompted": "[x]", "prompted": "[~]", "no": "[ ]"}
"""How a criterion was met, where there is nothing but text."""

DOTS: dict[Met, str] = {"unprompted": "●", "prompted": "◐", "no": "○"}
"""The same as one sign, where there is more than text."""

DOTS_LEGEND = "● said unprompted   ◐ said when asked   ○ not heard"

FURTHER = "Also about your words"
"""The heading over what is said about them besides the three points."""

NEXT = "For next time"
"""The heading over what to say or to answer next time."""

LEGEND = "[x] said unprompted   [~] said when asked   [ ] not heard"

_BECAUSE: dict[Reason, str] = {
    "missing": "something was not heard yet",
    "thin": "something was told by a thread",
    "claim": "something was stated and not explained",
    "value": "a value was at stake",
    "depth": "a full answer gets one more question",
}


def clock(seconds: float) -> str:
    """Minutes and seconds, or hours too: ``3:07``, ``1:02:30``."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{second:02d}" if hours else f"{minutes}:{second:02d}"


def why(probe: Probe) -> str:
    """Why a follow-up was asked, with the words that it took hold of."""
    because = f"{_BECAUSE[probe.reason]} ({probe.value})" if probe.value else _BECAUSE[probe.reason]
    held = f", at “{probe.anchor}”" if probe.anchor else ""
    return f"asked because {because}{held}; it tests {probe.tests}"


def headline(card: Scorecard) -> str:
    """The score and its band in a line; who counted it decides how it is called."""
    if card.status == "not_graded":
        return f"Not graded: {card.reason}."
    asked = f", {card.unprompted} of them unprompted" if card.unprompted != card.score else ""
    what = "heard" if card.engine.kind == "offline" else "met, in the model's opinion"
    return f"{card.score} of {card.max} criteria {what}{asked}: {card.band}."


def asked(card: Scorecard) -> tuple[str, ...]:
    """What came only when it was asked for: what a first answer should carry, and what can wait.

    Empty where nothing was prompted, or where the rubric knows of no opening.
    """
    known = _criteria(card)
    if not any(c.opening for c in known.values()):
        return ()
    prompted = [known[r.id] for r in card.results if r.met == "prompted" and r.id in known]
    opening = [c.label for c in prompted if c.opening]
    rest = [c.label for c in prompted if not c.opening]
    said = (
        ("Being asked is no fault. Better in your first answer", opening),
        ("Fine to keep until you are asked", rest),
    )
    return tuple(f"{lead}: {'; '.join(of)}." for lead, of in said if of)


def rewrite(card: Scorecard) -> str:
    """How a model would say a sentence of theirs; empty where it offers nothing."""
    if card.rewrite is None:
        return ""
    return f"You could say: “{card.rewrite.better}” Now it is: “{shorten(card.rewrite.text, 140)}”"


def delivery(card: Scorecard) -> str:
    """What was counted about how it was told; empty where nothing was."""
    if (counted := card.delivery) is None:
        return ""
    parts = [f"{counted.words} words, about {counted.spoken_seconds} s aloud"]
    if counted.seconds_to_problem is not None:
        parts.append(f"{counted.seconds_to_problem} s to the problem")
    parts.append(f"“I” {counted.i}, “we” {counted.we}, figures {counted.figures}")
    return "; ".join(parts) + "."


def tokens(usage: Usage) -> str:
    """What models have used; empty where none was asked. ``~`` where some of it is an estimate."""
    used = usage.prompt + usage.completion
    return f"{'~' if usage.estimated else ''}{used:,} tokens" if used else ""


def repeated(card: Scorecard) -> str:
    """How often it was judged, and what the mark of a borderline criterion means; empty for once."""
    if card.repeats is None:
        return ""
    if not any(r.borderline for r in card.results):
        return f"Judged {card.repeats} times, the same each time."
    return f"wavered: judged {card.repeats} times, not the same each time; what most said counts."


def labels(card: Scorecard) -> dict[str, str]:
    """What each criterion of a card is about; its id where the rubric is gone or has changed.

    A borderline one is marked.
    """
    known = {c.id: c.label for c in _criteria(card).values()}
    return {
        r.id: known.get(r.id, r.id) + (" (wavered)" if r.borderline else "") for r in card.results
    }


def _criteria(card: Scorecard) -> dict[str, Criterion]:
    """The criteria of a card's rubric by id; none where it is gone."""
    try:
        return {c.id: c for c in load_rubric(card.rubric).all_criteria}
    except ContentError:
        return {}
