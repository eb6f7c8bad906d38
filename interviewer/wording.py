"""How scorecards, probes and tokens are worded for people, in whatever face they are shown."""

from collections.abc import Iterable, Mapping

from interviewer.content import ContentError, load_rubric
from interviewer.core.events import Event, Grade, Probe, Question, SelfRating
from interviewer.core.guide import YOUR_QUESTIONS, Reason
from interviewer.core.movement import Earlier, Movement, movements
from interviewer.core.rubric import Criterion
from interviewer.core.scorecard import EngineInfo, Met, Scorecard, Usage
from interviewer.core.self_rating import gaps
from interviewer.core.text import shorten, spoken_seconds

MARKS: dict[Met, str] = {"unprompted": "[x]", "prompted": "[~]", "no": "[ ]"}
"""How a criterion was met, where there is nothing but text."""

DOTS: dict[Met, str] = {"unprompted": "●", "prompted": "◐", "no": "○"}
"""The same as one sign, where there is more than text."""

DOTS_LEGEND = "● said unprompted   ◐ said when asked   ○ not heard"

FURTHER = "Also about your words"
"""The heading over what is said about them besides the three points."""

NEXT = "For next time"
"""The heading over what to say or to answer next time."""

AMENDED = "taken back once, and said anew"
"""What is told of an answer that was amended."""

LEGEND = "[x] said unprompted   [~] said when asked   [ ] not heard"

_BECAUSE: dict[Reason, str] = {
    "missing": "something was not heard yet",
    "thin": "something was told by a thread",
    "claim": "something was stated and not explained",
    "value": "a value was at stake",
    "depth": "a full answer gets one more question",
    "unanswered": "what was asked is still open",
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


def titles(questions: Iterable[Question]) -> dict[int, str]:
    """How each question is called, by the number of its event: ``question 1``, and ``, again``."""
    numbers: dict[str, int] = {}
    found: dict[int, str] = {}
    for question in questions:
        if question.question == YOUR_QUESTIONS:
            found[question.n] = "your questions"
            continue
        number = numbers.setdefault(question.question, len(numbers) + 1)
        found[question.n] = f"question {number}{', again' if question.again else ''}"
    return found


def compared(events: Iterable[Event], earlier: Earlier) -> dict[int, tuple[str, ...]]:
    """What every grade is held against, by its question: one's own rating, and the time before.

    ``earlier`` are the grades of other sessions in which the same was asked.
    """
    events = list(events)
    cards = {e.to: e.scorecard for e in events if isinstance(e, Grade)}
    ratings = {e.to: e.ratings for e in events if isinstance(e, SelfRating)}
    moved = movements(events, earlier)
    return {
        n: (
            *_self_rated(card, ratings.get(n, {})),
            *(_moved(moved[n], labels(card)) if n in moved else ()),
        )
        for n, card in cards.items()
    }


def _self_rated(card: Scorecard, ratings: Mapping[str, int]) -> tuple[str, ...]:
    """One's own rating against the grade: in all, then each dimension in which they differ."""
    found = gaps(card, ratings)
    if not found:
        return ()
    own, graded, most = (sum(column) for column in zip(*(g[1:] for g in found), strict=True))
    whole = f"You gave yourself {own} of {most}; {_counted(card.engine, graded)}."
    return (
        whole,
        *(
            f"You gave yourself {g.own} of {g.most} for {g.name}; {_counted(card.engine, g.graded)}."
            for g in found
            if g.own != g.graded
        ),
    )


def _counted(engine: EngineInfo, score: int) -> str:
    return f"I heard {score}" if engine.kind == "offline" else f"the model finds {score}"


def _moved(moved: Movement, labels: Mapping[str, str]) -> tuple[str, ...]:
    """What moved against the time before: the totals, what came, what came sooner, what went."""
    then, now = moved.before, moved.after
    lines = [
        f"Against the time before: {then.score} of {then.max} then, {now.score} of {now.max} now; "
        f"unprompted {then.unprompted} then, {now.unprompted} now."
    ]
    heard = "heard" if now.engine.kind == "offline" else "met"
    for result in moved.gained:
        quote = f": “{shorten(result.evidence[0].text, 100)}”" if result.evidence else ""
        lines.append(f"Now {heard}: {labels[result.id]}{quote}")
    for lead, results in (
        ("Now without being asked", moved.sooner),
        (f"Not {heard} this time", moved.lost),
    ):
        if results:
            lines.append(f"{lead}: {'; '.join(labels[r.id] for r in results)}.")
    if then.engine.label != now.engine.label:
        lines.append(f"The time before was judged by another engine ({then.engine.label}).")
    return tuple(lines)


def aloud(text: str, amended: bool) -> str:
    """How long an answer takes aloud, and whether it was taken back once."""
    length = f"about {clock(spoken_seconds(text))} aloud"
    return f"{length}; {AMENDED}" if amended else length


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
