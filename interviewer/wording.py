"""How scorecards, probes and tokens are worded for people, in whatever face they are shown."""

from interviewer.content import ContentError, load_rubric
from interviewer.core.events import Probe
from interviewer.core.guide import Reason
from interviewer.core.scorecard import Finding, Met, Scorecard, Usage

MARKS: dict[Met, str] = {"unprompted": "[x]", "prompted": "[~]", "no": "[ ]"}
"""How a criterion was met, where there is nothing but text."""

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


def quotes(card: Scorecard, finding: Finding) -> list[str]:
    """The words that a point is about: both places, where only two show what landed."""
    about = [finding.text] if finding.text else []
    if finding.kind == "keep" and finding.criterion and _in_two_places(card, finding.criterion):
        about += [s.text for r in card.results if r.id == finding.criterion for s in r.evidence]
    return list(dict.fromkeys(about))[:2]


def _in_two_places(card: Scorecard, criterion: str) -> bool:
    try:
        return load_rubric(card.rubric).criterion(criterion).mark == "two_places"
    except (ContentError, KeyError):
        return False


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


def labels(card: Scorecard) -> dict[str, str]:
    """What each criterion of a card is about; its id where the rubric is gone or has changed."""
    try:
        rubric = load_rubric(card.rubric)
    except ContentError:
        return {r.id: r.id for r in card.results}
    known = {c.id: c.label for d in rubric.dimensions for c in d.criteria}
    return {r.id: known.get(r.id, r.id) for r in card.results}
