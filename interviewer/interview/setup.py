"""Setting up a sitting: a new one, or one that was left."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from interviewer import __version__
from interviewer.content import load_guide, load_rubric
from interviewer.core.choosing import Wish, choose, repeated
from interviewer.core.events import Again, Amend, Answer, Event, Session
from interviewer.core.grounding.leaning import leaning
from interviewer.core.grounding.lines import Ground
from interviewer.core.guide import YOUR_QUESTIONS, Guide
from interviewer.core.retelling import Retelling
from interviewer.core.rubric import Rubric
from interviewer.core.state import Interview, fold
from interviewer.engines.protocol import Engine
from interviewer.interview import history
from interviewer.interview.conductor import Conductor
from interviewer.interview.errors import SetupError
from interviewer.interview.log import Shown
from interviewer.interview.retold import taken_up_again
from interviewer.paths import private, sessions_dir
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import Transcript, TranscriptError, Writer, read


@dataclass
class Sitting:
    """A sitting that is ready: who conducts it, and the transcript it is kept in."""

    conductor: Conductor
    writer: Writer
    warning: str | None = None

    async def close(self) -> None:
        """Stop what runs and let go of the file."""
        await self.conductor.release()
        self.writer.close()


def start(
    settings: Settings,
    engine: Engine,
    show: Callable[[Shown], None],
    seed: int | None = None,
    wish: Wish | None = None,
    minutes: int | None = None,
    loop: str | None = None,
    grounding: Sequence[Ground] = (),
    again: Mapping[str, Again] | None = None,
) -> Sitting:
    """A new sitting, its transcript begun. Raises SetupError, ContentError or TranscriptError.

    Past sessions have a say in what is asked, unless a ``seed`` was set outside a ``loop``. ``again``
    says where its questions were asked before, by their ids.
    """
    guide = load_guide(settings.guide)
    try:
        place, sitting = guide.sitting(settings.round)
    except KeyError:
        raise SetupError(
            f"no round {settings.round!r} in {guide.id}; there are: {', '.join(places(guide))}"
        ) from None
    past = None
    if loop or seed is None:
        past = history.known(guide, found_again(settings.guide), loop)
    seed = random.SystemRandom().randrange(1_000_000) if seed is None else seed
    try:
        questions = choose(guide, place, sitting, seed, wish, past, leaning(guide, grounding))
    except KeyError as unknown:
        raise SetupError(
            f"no question {unknown} in {guide.id}; `interviewer guides {guide.id}` lists them"
        ) from None
    if not questions:
        companies = sorted({q.company for q in guide.questions})
        raise SetupError(
            f"{guide.id} has no question that fits; it has questions of {', '.join(companies)}"
        )
    now = datetime.now(UTC)
    session = Session(
        id=sessions.new_id(now),
        started=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        guide=found_again(settings.guide),
        round=f"{place.id}/{sitting.id}",
        mode=settings.mode,
        engine=engine.info,
        seed=seed,
        app=f"mock-interviewer {__version__}",
        minutes=minutes or place.minutes[1],
        questions=[q.id for q in questions],
        loop=loop,
        grounding=list(grounding) or None,
        clock=settings.clock,
        again=dict(again) if again else None,
    )
    begun = begin(session, guide, engine, show)
    if past and (twice := repeated(questions, past)):
        begun.warning = f"{guide.id} holds no more that fits here; asked again: {', '.join(twice)}"
    return begun


def begin(
    session: Session,
    guide: Guide,
    engine: Engine,
    show: Callable[[Shown], None],
    retelling: Retelling | None = None,
) -> Sitting:
    """The sitting of a session that is new: its transcript is begun with it.

    Raises ContentError or TranscriptError.
    """
    rubrics = load_rubrics(guide)
    try:
        private(sessions_dir())
    except OSError as error:
        raise TranscriptError(f"{sessions_dir()}: {error.strerror or error}") from None
    writer = Writer(sessions.path_of(session.id))
    try:
        writer.append(session)
    except TranscriptError:
        writer.close()
        writer.path.unlink(missing_ok=True)
        raise
    return _sitting(fold(session, ()), guide, rubrics, engine, writer, show, retelling)


def resume(transcript: Transcript, engine: Engine, show: Callable[[Shown], None]) -> Sitting:
    """The sitting of a transcript, to go on where it broke off.

    Raises SetupError if it is over or its guide has changed, ContentError or TranscriptError.
    """
    interview = fold(transcript.session, transcript.events)
    if interview.closed:
        raise SetupError(
            f"{transcript.session.id} is over; `interviewer replay {transcript.session.id}` plays it"
        )
    guide = load_guide(transcript.session.guide)
    in_order(transcript)
    asked = [t.question.question for t in interview.threads]
    try:
        guide.sitting(transcript.session.round)
        for question in {*(transcript.session.questions or ()), *asked} - {YOUR_QUESTIONS}:
            guide.question(question)
    except KeyError as missing:
        raise SetupError(
            f"guide {guide.id} no longer has {missing}; the session needs it"
        ) from None
    rubrics = load_rubrics(guide)
    writer = Writer(transcript.path)
    retelling = taken_up_again(transcript.session, guide)
    sitting = _sitting(interview, guide, rubrics, engine, writer, show, retelling)
    sitting.warning = transcript.warning
    return sitting


def ungrounded(transcript: Transcript) -> Transcript:
    """The same without what was taken from CV and job post; on disk it stays."""
    session = transcript.session.model_copy(update={"grounding": None})
    return replace(transcript, session=session)


def in_order(transcript: Transcript) -> None:
    """Raises SetupError where events cannot be added: those that are there are not numbered in order."""
    numbers = [e.n for e in transcript.events]
    if numbers != sorted(set(numbers)):
        raise SetupError(
            f"{transcript.path.name}: its events are not numbered in order; it can be replayed only"
        )


def _sitting(
    interview: Interview,
    guide: Guide,
    rubrics: dict[str, Rubric],
    engine: Engine,
    writer: Writer,
    show: Callable[[Shown], None],
    retelling: Retelling | None,
) -> Sitting:
    def keep(event: Event) -> None:
        writer.append(event)
        if isinstance(
            event, Answer | Amend
        ):  # it is no draft any more, before anything else happens
            sessions.save_draft(writer.path, "")

    conductor = Conductor(interview, guide, rubrics, engine, keep, show, retelling=retelling)
    return Sitting(conductor, writer)


def found_again(guide: str) -> str:
    """A guide's id, or its file in a form that does not depend on today's folder."""
    return str(Path(guide).resolve()) if guide.endswith(".toml") else guide


def load_rubrics(guide: Guide) -> dict[str, Rubric]:
    """Every rubric that the guide's questions are graded by, and that of the candidate's own."""
    return {
        r: load_rubric(r) for r in {"candidate-questions", *(q.rubric for q in guide.questions)}
    }


def places(guide: Guide) -> list[str]:
    """What ``--round`` takes: each round, and where it has several, each of its sittings."""
    found: list[str] = []
    for stage in guide.rounds:
        found.append(stage.id)
        if len(stage.sittings) > 1:
            found += [f"{stage.id}/{s.id}" for s in stage.sittings]
    return found


def find_open(name: str | None) -> Transcript:
    """The transcript to resume: the one named, or the newest that is open.

    Raises TranscriptError that says what to do.
    """
    if name is None:
        name = sessions.latest_open()
        if name is None:
            raise TranscriptError("no session is open; `interviewer practice` starts one")
    path: Path = sessions.find(name)
    return read(path)
