"""Drills: an answer that was graded is found in what is kept, and its question put once more."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime

from interviewer import __version__
from interviewer.content import load_guide
from interviewer.core.clues import Clue, clues
from interviewer.core.events import DrillSource, Session
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.state import Interview, Thread, fold
from interviewer.engines.protocol import Engine
from interviewer.interview import setup
from interviewer.interview.errors import SetupError
from interviewer.interview.log import Shown
from interviewer.interview.retold import retelling_of
from interviewer.storage import sessions
from interviewer.storage.transcript import TranscriptError, read

NOTHING_KEPT = "no graded answer is kept here yet; `interviewer practice` is where one comes from"

STORIES = ("retrospective", "habitual")
"""The forms of question that are answered by a story; where none is named, a story is taken up."""

TESTING = "testing"
"""The drill that asks for no answer and needs no guide; every other is an interview."""


def answered(interview: Interview) -> list[Thread]:
    """The questions of an interview that a drill can take up: answered, graded, and told of."""
    if interview.held_back:
        return []
    return [t for t in interview.threads if can_be_drilled(t)]


def can_be_drilled(thread: Thread) -> bool:
    """Whether a question can be put once more: it was answered and graded, and is the guide's."""
    graded = thread.scorecard is not None and thread.scorecard.status == "graded"
    return graded and thread.question.question != YOUR_QUESTIONS


def find(session: str | None, question: str | None) -> tuple[Interview, Thread]:
    """The answer to take up again, and the interview that it is from.

    Of the session named, or the newest that has it (and is no drill itself); the question named, or
    the story with the most to gain. Raises TranscriptError that says what to do.
    """
    if session:
        transcript = read(sessions.find(session))
        interview = fold(transcript.session, transcript.events)
        return interview, _picked(interview, question, transcript.path.stem)
    without_story: tuple[Interview, Thread] | None = None
    for interview in _kept():
        threads = [] if interview.session.drill else answered(interview)
        named = [t for t in threads if question in (None, t.question.question)]
        if not named:
            continue
        found = interview, _most_to_gain(named)
        if question or found[1].question.form in STORIES:
            return found
        without_story = without_story or found
    if without_story:
        return without_story
    if question:
        raise TranscriptError(f"no graded answer to {question!r} is kept here")
    raise TranscriptError(NOTHING_KEPT)


def find_clues(session: str | None, question: str | None) -> tuple[Interview, list[Clue]]:
    """The follow-ups to guess about, and the interview that they are from.

    Of the session named, or the newest that has some; only those on the question named, if one is.
    Raises TranscriptError or ContentError that says what to do.
    """
    if session:
        transcript = read(sessions.find(session))
        kept: Iterable[Interview] = [fold(transcript.session, transcript.events)]
    else:
        kept = _kept()
    for interview in kept:
        found = [] if interview.held_back else _clues(interview, question)
        if found:
            return interview, found
    where = session or "what is kept here"
    about = f" on {question!r}" if question else ""
    raise TranscriptError(f"{where} has no follow-up{about} that was answered and may be told of")


def _clues(interview: Interview, question: str | None) -> list[Clue]:
    if not any(thread.probes for thread in interview.threads):
        return []
    found = clues(interview, load_guide(interview.session.guide))
    asked = [t.question.question for t in interview.threads]
    return [c for c in found if question in (None, asked[c.number - 1])]


def _kept() -> Iterator[Interview]:
    """The interviews that are kept, the newest first; what cannot be read is left out."""
    for name in sessions.ids():
        try:
            transcript = read(sessions.path_of(name))
        except TranscriptError:
            continue
        yield fold(transcript.session, transcript.events)


def _picked(interview: Interview, question: str | None, name: str) -> Thread:
    threads = answered(interview)
    if not threads:
        held_back = " until it is over" if interview.held_back else ""
        raise TranscriptError(f"{name} has no graded answer{held_back}")
    named = [t for t in threads if question in (None, t.question.question)]
    if not named:
        there_are = ", ".join(t.question.question for t in threads)
        raise TranscriptError(f"{name} has no graded answer to {question!r}; it has {there_are}")
    return _most_to_gain(named)


def _most_to_gain(threads: Sequence[Thread]) -> Thread:
    """The one with the most criteria unmet; a story, where one of them is."""
    stories = [t for t in threads if t.question.form in STORIES]
    return max(stories or threads, key=_unmet)


def _unmet(thread: Thread) -> int:
    card = thread.scorecard
    return (card.max or 0) - (card.score or 0) if card else 0


def start(
    drill_id: str,
    interview: Interview,
    thread: Thread,
    engine: Engine,
    show: Callable[[Shown], None],
) -> setup.Sitting:
    """The drill as a sitting of its own: that question, put once more.

    Raises SetupError, ContentError or TranscriptError.
    """
    before, question = interview.session, thread.question
    guide = load_guide(before.guide)
    drill = guide.all_drills.get(drill_id)
    if drill is None:
        raise SetupError(
            f"{guide.id} has no drill {drill_id!r}; there are "
            f"{', '.join([*guide.all_drills, TESTING])}"
        )
    try:
        guide.question(question.question)
        stage, sitting = guide.sitting(drill.sitting or before.round)
    except KeyError as missing:
        raise SetupError(f"guide {guide.id} no longer has {missing}; the drill needs it") from None
    now = datetime.now(UTC)
    session = Session(
        id=sessions.new_id(now),
        started=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        guide=before.guide,
        round=f"{stage.id}/{sitting.id}",
        mode="practice",
        engine=engine.info,
        seed=before.seed,
        app=f"mock-interviewer {__version__}",
        minutes=drill.minutes,
        questions=[question.question],
        drill=drill.id,
        source=DrillSource(session=before.id, n=question.n),
        probes=drill.probes,
    )
    return setup.begin(session, guide, engine, show, retelling_of(drill, thread.scorecard))
