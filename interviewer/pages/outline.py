"""What every page shows of an interview, in order, before any markup."""

from dataclasses import dataclass

from interviewer import wording
from interviewer.content import ContentError, load_guide
from interviewer.core.data import Span
from interviewer.core.events import Amend, Answer, Event, Note, Probe, Question, Say, Session
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import Interview
from interviewer.interview.again import earlier_cards
from interviewer.pages.standing import of_sitting


@dataclass(frozen=True)
class Line:
    """Something said, or a note. ``marks`` are the words of an answer that were evidence.

    ``why`` is why a follow-up was asked; of an answer, how long it is aloud.
    """

    time: str
    speaker: str
    text: str
    kind: str
    why: str = ""
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Feedback:
    """A question with its scorecard; ``labels`` tells what each criterion is about.

    ``compared`` is what the grade is held against: one's own rating, and the time before.
    """

    title: str
    question: str
    card: Scorecard
    labels: dict[str, str]
    compared: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """The score in a line, or why there is none."""
        return wording.headline(self.card)

    @property
    def repeated(self) -> str:
        """How often it was judged, where that was more than once."""
        return wording.repeated(self.card)

    @property
    def asked(self) -> tuple[str, ...]:
        """What came only when it was asked for."""
        return wording.asked(self.card)

    @property
    def rewrite(self) -> str:
        """How a model would say a sentence."""
        return wording.rewrite(self.card)

    @property
    def delivery(self) -> str:
        """What was counted about how it was told."""
        return wording.delivery(self.card)


@dataclass(frozen=True)
class Outline:
    """A whole interview, ready to be marked up."""

    title: str
    about: tuple[str, ...]
    notice: str
    lines: tuple[Line, ...]
    feedback: tuple[Feedback, ...]
    debriefs: tuple[str, ...]
    shown: tuple[str, ...]


def outline(interview: Interview) -> Outline:
    """The interview as its pages tell it. A guide or rubric that is gone leaves out only its words."""
    session = interview.session
    company, place, interviewer, notice = _setting(interview)
    open_still = "" if interview.closed else ", not finished"
    titles = wording.titles(t.question for t in interview.threads)
    compared = wording.compared(interview.events, earlier_cards(session))
    return Outline(
        title=f"{company}: {place}",
        about=(
            f"Session {session.id}, {session.started}{open_still}",
            f"Engine: {session.engine.label}. Mode: {session.mode}. Seed: {session.seed}",
            *_drill(session),
        ),
        notice=notice,
        lines=tuple(
            found for event in interview.events if (found := _line(interview, event, interviewer))
        ),
        feedback=tuple(
            Feedback(
                titles[t.question.n],
                t.question.text,
                t.scorecard,
                wording.labels(t.scorecard),
                compared.get(t.question.n, ()),
            )
            for t in interview.threads
            if t.scorecard and not interview.held_back
        ),
        debriefs=tuple(d.text for d in interview.debriefs),
        shown=of_sitting(interview) if interview.closed else (),
    )


def _drill(session: Session) -> tuple[str, ...]:
    """Which drill it was, and on what; nothing for an interview that was none."""
    if session.drill is None:
        return ()
    of = f" on a question of session {session.source.session}" if session.source else ""
    return (f"Drill: {session.drill}{of}",)


def _setting(interview: Interview) -> tuple[str, str, str, str]:
    """Company, round, the interviewer's name, and the guide's notice."""
    session = interview.session
    try:
        guide = load_guide(session.guide)
        stage, sitting = guide.sitting(session.round)
    except (ContentError, KeyError):
        return session.guide, session.round, "Interviewer", ""
    place = stage.name if len(stage.sittings) == 1 else f"{stage.name}, {sitting.name}"
    return guide.company, place, sitting.speaker, guide.notice


def _line(interview: Interview, event: Event, interviewer: str) -> Line | None:
    time = wording.clock(event.at)
    match event:
        case Question():
            return Line(time, interviewer, event.text, "question")
        case Probe():
            return Line(time, interviewer, event.text, "probe", wording.why(event))
        case Say():
            return Line(time, interviewer, event.text, "say")
        case Answer():
            text = interview.text_of(event)
            marks = _marks(interview, event.n, text)
            amended = any(isinstance(e, Amend) and e.to == event.n for e in interview.events)
            return Line(time, "You", text, "answer", wording.aloud(text, amended), marks)
        case Note():
            return Line(time, "", event.text, "note")
        case _:
            return None


def _marks(interview: Interview, n: int, text: str) -> tuple[Span, ...]:
    """The evidence in answer ``n``, in order and without overlaps; stale spans are left out."""
    if interview.held_back:
        return ()
    spans = {
        s
        for t in interview.threads
        if t.scorecard
        for result in t.scorecard.results
        for s in result.evidence
        if s.n == n and text[s.start : s.end] == s.text
    }
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
