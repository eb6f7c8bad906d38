"""What past sessions tell: when, where, which questions, and how their answers were graded."""

from dataclasses import dataclass
from datetime import UTC, datetime

from interviewer.core.events import Session
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import Interview, Thread


@dataclass(frozen=True)
class PastAnswer:
    """A question that was answered, by its id."""

    question: str


@dataclass(frozen=True)
class GradedAnswer(PastAnswer):
    """An answer with its grade."""

    card: Scorecard


@dataclass(frozen=True)
class PastSession:
    """A session that was held, with what was answered in it."""

    started: datetime
    guide: str
    place: str
    drill: str | None
    answers: tuple[PastAnswer, ...]

    @property
    def graded(self) -> tuple[GradedAnswer, ...]:
        """The answers with a grade."""
        return tuple(a for a in self.answers if isinstance(a, GradedAnswer))


def past(interview: Interview) -> PastSession | None:
    """What an interview tells; None where its date is none, or where it keeps its feedback back.

    An answer that had to be short is not graded here: held against others, it would look like a loss.
    """
    session = interview.session
    started = _moment(session)
    if started is None or interview.held_back:
        return None
    return PastSession(
        started=started,
        guide=session.guide,
        place=session.round,
        drill=session.drill,
        answers=tuple(
            _answer(t, session.probes is not None) for t in interview.threads if t.answers
        ),
    )


def _answer(thread: Thread, brief: bool) -> PastAnswer:
    question, card = thread.question.question, thread.scorecard
    if brief or card is None or card.status != "graded":
        return PastAnswer(question)
    return GradedAnswer(question, card)


def _moment(session: Session) -> datetime | None:
    try:
        moment = datetime.fromisoformat(session.started)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
