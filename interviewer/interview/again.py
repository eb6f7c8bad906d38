"""Trying questions of an earlier sitting again: how it begins, and what was graded then."""

from collections.abc import Collection
from dataclasses import dataclass

from interviewer.core.choosing import Wish
from interviewer.core.events import Again, Session
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.movement import Earlier
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import Interview, fold
from interviewer.interview.errors import SetupError
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import TranscriptError, read


@dataclass(frozen=True)
class Repeat:
    """With what a sitting begins in which questions are tried again."""

    settings: Settings
    seed: int
    wish: Wish
    again: dict[str, Again]


def repeat(interview: Interview, settings: Settings, questions: Collection[str] = ()) -> Repeat:
    """Try again what was answered in an interview, or only the questions of these ids.

    Guide, round and seed are those of then, so that the words are the same; the mode is practice.
    Raises SetupError where one was not answered.
    """
    session = interview.session
    answered = {
        t.question.question: Again(session=session.id, n=t.question.n)
        for t in interview.standing
        if t.answers and (not questions or t.question.question in questions)
    }
    answered.pop(YOUR_QUESTIONS, None)
    if missing := [q for q in questions if q not in answered]:
        raise SetupError(f"{session.id} has no answer to {missing[0]!r} that could be tried again")
    if not answered:
        raise SetupError(f"{session.id} has no answered question that could be tried again")
    changes = {"guide": session.guide, "round": session.round, "mode": "practice"}
    wish = Wish(questions=tuple(answered))
    return Repeat(settings.model_copy(update=changes), session.seed, wish, answered)


def earlier_cards(session: Session) -> Earlier:
    """The grades of then by session and question, of sessions that are still on this machine."""
    named = {again.session for again in (session.again or {}).values()}
    found: dict[tuple[str, int], Scorecard] = {}
    for name in named.intersection(sessions.ids()):
        assert name is not None  # it is the name of a file
        try:
            transcript = read(sessions.path_of(name))
        except TranscriptError:
            continue
        before = fold(transcript.session, transcript.events)
        if not before.held_back:
            found |= {(name, t.question.n): t.scorecard for t in before.threads if t.scorecard}
    return found
