"""What an engine does, and what it gets and gives. Faces never know which engine is running."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Literal, Protocol

from interviewer.core.data import Span
from interviewer.core.grading import Judgment, Said
from interviewer.core.grounding.lines import Ground
from interviewer.core.guide import Guide, Reason, Round, Sitting, Unanswered
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import EngineInfo, Scorecard, Usage

Heard = Literal["answer", "refusal", "question", Unanswered]
"""What kind of reply the candidate gave."""


@dataclass(frozen=True)
class Utterance:
    """A line of the conversation so far. ``n`` is the number of its event."""

    n: int
    speaker: Literal["interviewer", "candidate"]
    text: str


@dataclass(frozen=True)
class Scene:
    """Who talks to whom about what: what every task knows.

    ``grounding`` are the lines taken from the candidate's CV and the job post, if any.
    """

    guide: Guide
    round: Round
    sitting: Sitting
    conversation: tuple[Utterance, ...]
    grounding: tuple[Ground, ...] = ()


@dataclass(frozen=True)
class Offer:
    """A probe pattern that may be used now. ``anchor`` are words that it could take hold of.

    ``value`` is the id of the guide's value that is at stake in them, where the reason is that.
    """

    pattern: str
    tests: str
    reason: Reason
    wordings: tuple[str, ...]
    anchored: tuple[str, ...]
    anchor: Span | None
    value: str | None = None


@dataclass(frozen=True)
class AskRequest:
    """Word the next follow-up. Holds nothing of the rubric, so that nothing of it can leak.

    ``offers`` come best first and are never empty. ``answers`` are the candidate's answers to the
    question under way. ``said`` are all questions and probes so far, none of which may be repeated.
    ``touches`` are ids of the guide's values and so on that the question touches. ``complaint`` says
    what was wrong with the last try.
    """

    scene: Scene
    question: str
    answers: tuple[Said, ...]
    offers: tuple[Offer, ...]
    said: frozenset[str]
    touches: tuple[str, ...] = ()
    complaint: str | None = None


@dataclass(frozen=True)
class FollowUp:
    """A follow-up as an engine words it; ``anchor`` the candidate's words it took hold of, unchecked."""

    pattern: str
    anchor: str | None
    text: str
    heard: Heard
    usage: Usage | None = None


@dataclass(frozen=True)
class JudgeRequest:
    """Judge the thread of one question against one rubric.

    ``conversation`` is what the interviewer had said before, where the candidate's own questions are
    judged, which may build on it; else empty.
    """

    rubric: Rubric
    form: Form
    question: str
    thread: tuple[Said, ...]
    conversation: tuple[Utterance, ...] = ()


@dataclass(frozen=True)
class ReplyRequest:
    """Answer what the candidate asked in their last utterance, from the guide's facts.

    ``invited`` when it is their turn to ask; otherwise they asked instead of answering. In a
    ``design`` exercise the candidate may ask what the task leaves open.
    """

    scene: Scene
    asked: str
    invited: bool
    design: bool


@dataclass(frozen=True)
class DebriefRequest:
    """Say what the sitting showed and did not show. ``graded`` is empty for a round without grades.

    ``unanswered`` are the questions that the candidate skipped or left.
    """

    scene: Scene
    graded: tuple[tuple[str, Scorecard], ...]
    unanswered: tuple[str, ...] = ()


class Engine(Protocol):
    """Everything may raise EngineError, and nothing else. Streams end with their Usage, if known."""

    @property
    def info(self) -> EngineInfo:
        """Which engine this is, as it stands in the transcript."""

    async def ask(self, request: AskRequest) -> FollowUp:
        """The next follow-up."""

    async def judge(self, request: JudgeRequest) -> Judgment:
        """Verdicts with quotes on every criterion of ``to_judge``, and remarks."""

    def reply(self, request: ReplyRequest) -> AsyncIterator[str | Usage]:
        """The interviewer's reply, as it comes."""

    def debrief(self, request: DebriefRequest) -> AsyncIterator[str | Usage]:
        """The debrief, as it comes."""

    async def close(self) -> None:
        """Let go of connections."""
