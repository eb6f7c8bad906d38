"""How the screens word what they show. Plain strings from plain records; no screen is needed."""

from datetime import UTC, datetime

from interviewer.core.acknowledging import TOO_LONG
from interviewer.core.events import CloseReason, Probe, Question
from interviewer.core.guide import YOUR_QUESTIONS, Guide
from interviewer.core.scorecard import EngineInfo, Finding, FindingKind, Scorecard
from interviewer.core.state import Interview
from interviewer.core.text import spoken_seconds
from interviewer.interview.choice import Choice
from interviewer.storage.sessions import Summary
from interviewer.wording import DOTS, DOTS_LEGEND, clock, titles

OVER: dict[CloseReason, str] = {
    "finished": "The interview is over.",
    "left": "The interview was ended early.",
    "end_of_input": "The interview ended where its input did.",
}
MARKS = DOTS
LEGEND = DOTS_LEGEND
HELD_BACK = "A simulation gives its feedback at the end."
SIGNS: dict[FindingKind, str] = {
    "keep": "Keep",
    "thin": "Thin",
    "missing": "Not heard",
    "risk": "Risk",
    "cut": "Cut",
}

SITUATION = 30
"""Seconds of a story within which its situation should be told."""

LONG = 2 * 60
"""Seconds after which an answer is long for one go."""


def place(interview: Interview) -> str:
    """Where in the round one is: ``question 2 of 4, follow-up 1``."""
    if interview.closed:
        return "over"
    thread = interview.thread
    if thread is None:
        return "the opening"
    if thread.question.question == YOUR_QUESTIONS:
        return "your questions"
    questions = [t.question for t in interview.threads]
    total = max(len(interview.session.questions or ()), len({q.question for q in questions}))
    number, _, again = titles(questions)[thread.question.n].partition(",")
    follow_up = f", follow-up {len(thread.probes)}" if thread.probes else ""
    return f"{number} of {total}{again and ',' + again}{follow_up}"


def round_name(guide: Guide, place: str) -> str:
    """How a round is called, with its sitting where it has several; the id where there is no such."""
    try:
        stage, sitting = guide.sitting(place)
    except KeyError:
        return place
    return stage.name if len(stage.sittings) == 1 else f"{stage.name} · {sitting.name}"


def clocks(interview: Interview, wall: float, minutes: int) -> str:
    """What was said as spoken time, and the time of the wall; first the one that the round is held by."""
    of = f" of {minutes} min"
    if interview.session.clock == "wall":
        return f"{clock(wall)}{of} on the clock · {clock(interview.spoken)} spoken"
    return f"{clock(interview.spoken)}{of} spoken · {clock(wall)} on the clock"


def length(text: str, prompt: Question | Probe | None) -> str:
    """How long what is being written would take aloud; a word more where that is long for its part."""
    seconds = spoken_seconds(text)
    story = isinstance(prompt, Question) and prompt.form in ("retrospective", "habitual")
    if seconds > TOO_LONG:
        mark = " · over 4 minutes"
    elif seconds > LONG:
        mark = " · over 2 minutes"
    elif seconds > SITUATION and story:
        mark = " · the situation's 30 s are over"
    else:
        mark = ""
    return f"~{clock(seconds)} spoken{mark}" if seconds else ""


def engine(info: EngineInfo) -> str:
    """Who interviews, briefly."""
    return "offline" if info.kind == "offline" else info.model or info.host or "a model"


def choice(chosen: Choice) -> str:
    """Who will interview, and whether anything leaves this machine."""
    if chosen.kind == "offline":
        return "offline structure check; nothing leaves this machine"
    asks = "" if chosen.agreed else "; asks before anything is sent"
    return f"{chosen.model or 'a model'} at {chosen.host}{asks}"


def when(started: str) -> str:
    """The local day and time of a session: ``22 Nov 14:59``; the text itself if it is no time."""
    try:
        moment = datetime.fromisoformat(started)
    except ValueError:
        return started
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return f"{moment.astimezone():%d %b %H:%M}"


def history(summary: Summary) -> tuple[str, str, str, str, str]:
    """A session in a list: when, which round, with whom, how many answers, what came of it."""
    if summary.broken:
        return summary.id, "cannot be read", "", "", ""
    if summary.open:
        outcome = "open"
    elif summary.score is None:
        outcome = "not graded"
    else:
        outcome = f"{summary.score} of {summary.max}"
    where = f"{summary.round} · drill {summary.drill}" if summary.drill else summary.round
    answers = f"{summary.answers} answer{'' if summary.answers == 1 else 's'}"
    return when(summary.started), where, summary.engine, answers, outcome


def sign(card: Scorecard, finding: Finding) -> str:
    """What kind of point it is; one that was met, if only when asked, is not thin but late."""
    late = finding.kind == "thin" and any(
        r.id == finding.criterion and r.met == "prompted" for r in card.results
    )
    return "Sooner" if late else SIGNS[finding.kind]


def points(count: int) -> str:
    """The heading over so many points."""
    return {1: "One point", 2: "Two points"}.get(count, "Three points")


def progress(done: int, whole: int, width: int) -> str:
    """A line of ``width`` cells, filled as far as one has come."""
    width = max(width, 1)
    filled = round(width * done / whole) if whole else 0
    return "━" * filled + "─" * (width - filled)
