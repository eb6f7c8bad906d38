"""Everything that happens in an interview, as records of one append-only log.

A transcript is a ``Session`` line and then events numbered 1, 2, 3 …. ``at`` is seconds of
interview since the session began, absences left out. Fields and types that this version does not
know are kept and passed over.
"""

from typing import Any, Literal

from pydantic import Field, NonNegativeInt, ValidationError

from interviewer.core.data import Sparse, first_fault
from interviewer.core.grounding.lines import Ground
from interviewer.core.guide import Reason
from interviewer.core.scorecard import EngineInfo, Scorecard, Usage

FORMAT = "interviewer-transcript"
VERSION = 1

Mode = Literal["practice", "simulation"]
Clock = Literal["spoken", "wall"]
SayKind = Literal["opening", "acknowledge", "tell", "reply", "closing"]
CloseReason = Literal["finished", "left", "end_of_input"]


MOST_EVENTS = 1_000_000
"""More than any sitting has; a number beyond it comes from elsewhere."""


class EventError(Exception):
    """A line that is no event; the message names key and cause."""


class Line(Sparse):
    """A line of a transcript."""

    type: str


class DrillSource(Sparse):
    """The question of another session that a drill takes up again: the number of its event there."""

    session: str
    n: int


class Again(Sparse):
    """Question ``n`` of a session, which is tried again; ``session`` absent means this one."""

    session: str | None = None
    n: int


class Session(Line):
    """The first line: what was set before the first word. ``loop`` is the id of its loop, if any.

    ``grounding`` is what was taken from a CV and a job post; the files themselves are not kept. In a
    drill, ``drill`` is its id, ``source`` what it takes up again, and ``probes`` how many follow-ups
    a question gets at most, where that is less than usual. ``clock`` is what counts as the round's
    time, absent for spoken. ``again`` holds, by the id of a question, where it was asked before.
    """

    type: Literal["session"] = "session"
    format: Literal["interviewer-transcript"] = "interviewer-transcript"
    version: Literal[1] = 1
    id: str
    started: str
    guide: str
    round: str
    mode: Mode
    engine: EngineInfo
    seed: int
    app: str
    minutes: int | None = None
    questions: list[str] | None = None
    loop: str | None = None
    grounding: list[Ground] | None = None
    drill: str | None = None
    source: DrillSource | None = None
    probes: int | None = None
    clock: Clock | None = None
    again: dict[str, Again] | None = None


class Event(Line):
    """Anything after the first line."""

    n: int = Field(ge=1, le=MOST_EVENTS)
    at: float = Field(ge=0, allow_inf_nan=False)


class Say(Event):
    """The interviewer speaks without asking.

    A ``reply`` answers the candidate's answer ``to``; what they ``tell`` they say unasked.
    """

    type: Literal["say"] = "say"
    kind: SayKind
    text: str
    to: int | None = None
    engine: EngineInfo | None = None
    usage: Usage | None = None


class Question(Event):
    """The interviewer asks a question of the guide, ``again`` where it was asked before."""

    type: Literal["question"] = "question"
    question: str
    text: str
    rubric: str | None = None
    form: str = "retrospective"
    again: Again | None = None


class Answer(Event):
    """The candidate answers the question or probe ``to``. ``took`` is seconds of wall clock."""

    type: Literal["answer"] = "answer"
    to: int
    text: str
    took: float | None = None


class Amend(Event):
    """The candidate replaces answer ``to`` before the interviewer has gone on."""

    type: Literal["amend"] = "amend"
    to: int
    text: str


class Probe(Event):
    """The interviewer follows up on answer ``to``, for a reason that can be named."""

    type: Literal["probe"] = "probe"
    to: int
    pattern: str
    reason: Reason
    criterion: str | None = None
    value: str | None = None
    tests: str
    anchor: str | None = None
    text: str
    engine: EngineInfo | None = None
    usage: Usage | None = None


class Grade(Event):
    """The scorecard of the thread that question ``to`` began; a later one replaces an earlier."""

    type: Literal["grade"] = "grade"
    to: int
    scorecard: Scorecard
    engine: EngineInfo
    usage: Usage | None = None


class SelfRating(Event):
    """The candidate's own rating of question ``to``: points by dimension; empty where they would not."""

    type: Literal["self_rating"] = "self_rating"
    to: int
    ratings: dict[str, NonNegativeInt]


class Note(Event):
    """Something to know that nobody said: ``pause``, ``resume``, ``fault``, ``fallback``."""

    type: Literal["note"] = "note"
    kind: str
    text: str
    detail: str | None = None


class Spent(Event):
    """Tokens that went into something which is no event of its own; ``on`` says what."""

    type: Literal["spent"] = "spent"
    on: str
    usage: Usage


class Debrief(Event):
    """What the sitting showed and did not show."""

    type: Literal["debrief"] = "debrief"
    text: str
    engine: EngineInfo
    usage: Usage | None = None


class Close(Event):
    """The interview is over."""

    type: Literal["close"] = "close"
    reason: CloseReason


TYPES: dict[str, type[Event]] = {
    kind.model_fields["type"].default: kind
    for kind in (
        Say,
        Question,
        Answer,
        Amend,
        Probe,
        Grade,
        SelfRating,
        Note,
        Spent,
        Debrief,
        Close,
    )
}


def parse_session(data: dict[str, Any]) -> Session:
    """The first line of a transcript. Raises EventError with key and cause."""
    if data.get("type") != "session" or data.get("format") != FORMAT:
        raise EventError("it does not begin with a session line of an interviewer transcript")
    if data.get("version") != VERSION:
        raise EventError(f"version {data.get('version')!r} is not one this program reads")
    try:
        return Session.model_validate(data)
    except ValidationError as error:
        raise EventError(first_fault(error)) from None


def parse_event(data: dict[str, Any]) -> Event:
    """An event; of a type that is not known, a plain ``Event`` that keeps all its fields.

    Raises EventError with key and cause.
    """
    kind = TYPES.get(str(data.get("type")), Event)
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise EventError(first_fault(error)) from None
