"""The state of an interview is a fold over its events; resuming is folding the file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from interviewer.core.events import (
    Amend,
    Answer,
    Close,
    Debrief,
    Event,
    Grade,
    Probe,
    Question,
    Say,
    SelfRating,
    Session,
)
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.scorecard import Scorecard, Usage
from interviewer.core.text import spoken_seconds

THINKING_SECONDS = 4
"""A fair pause before an answer, which the round's clock counts in place of typing."""


@dataclass
class Turn:
    """A prompt and what the candidate said to it; ``asides`` are questions back, with the replies."""

    prompt: Question | Probe
    answer: Answer | None = None
    asides: list[tuple[Answer, Say]] = field(default_factory=list)


@dataclass
class Thread:
    """A question of the guide, its probes and the answers to them: one story.

    ``ratings`` are the candidate's own, empty where they would not, None while they were not asked.
    """

    question: Question
    turns: list[Turn]
    scorecard: Scorecard | None = None
    ratings: dict[str, int] | None = None

    @property
    def answers(self) -> list[Answer]:
        """What counts as answered, in order.

        A question back does not, unless asking is part of the task, as in a design exercise. At the
        end, when it is the candidate's turn to ask, only questions do.
        """
        asked = [[aside for aside, _ in t.asides] for t in self.turns]
        if self.question.question == YOUR_QUESTIONS:
            return [question for questions in asked for question in questions]
        answers: list[Answer] = []
        for turn, questions in zip(self.turns, asked, strict=True):
            if self.question.form == "design":
                answers += questions
            if turn.answer:
                answers.append(turn.answer)
        return answers

    @property
    def probes(self) -> list[Probe]:
        """The follow-ups, in order."""
        return [t.prompt for t in self.turns if isinstance(t.prompt, Probe)]


@dataclass
class Interview:
    """Where an interview stands. Built by ``fold`` and kept current by ``apply``."""

    session: Session
    events: list[Event] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)
    debriefs: list[Debrief] = field(default_factory=list)
    closed: Close | None = None
    spoken: float = 0.0

    @property
    def last_n(self) -> int:
        """The number of the last event, 0 before the first."""
        return self.events[-1].n if self.events else 0

    @property
    def at(self) -> float:
        """Seconds of interview so far."""
        return self.events[-1].at if self.events else 0.0

    @property
    def elapsed(self) -> float:
        """Seconds of the round that are gone, by the clock that was chosen for it."""
        return self.at if self.session.clock == "wall" else self.spoken

    @property
    def thread(self) -> Thread | None:
        """The thread under way, or the last."""
        return self.threads[-1] if self.threads else None

    @property
    def awaiting(self) -> Question | Probe | None:
        """What the candidate has been asked and has not answered yet."""
        if self.closed or not self.threads or self.threads[-1].turns[-1].answer:
            return None
        return self.threads[-1].turns[-1].prompt

    @property
    def begun(self) -> set[str]:
        """The ids of the questions so far; not of one that waits because another was tried again."""
        put_off = {
            thread.question.n
            for thread, after in pairwise(self.threads)
            if not thread.answers and after.question.again and after.question.again.session is None
        }
        return {t.question.question for t in self.threads if t.question.n not in put_off}

    @property
    def standing(self) -> list[Thread]:
        """The threads that count: of a question that was tried again, the last that was answered."""
        last: dict[str, Thread] = {}
        for thread in self.threads:
            name = thread.question.question
            if thread.answers or name not in last:
                last[name] = thread
        return [thread for thread in self.threads if last[thread.question.question] is thread]

    @property
    def repeatable(self) -> Thread | None:
        """The last question that was graded, which can be tried again."""
        graded = [t for t in self.threads if t.scorecard and t.question.question != YOUR_QUESTIONS]
        return graded[-1] if graded else None

    @property
    def held_back(self) -> bool:
        """Whether its feedback is not shown yet: a simulation keeps a straight face until the end."""
        return self.session.mode == "simulation" and self.closed is None

    @property
    def closing(self) -> bool:
        """Whether the interviewer has said the closing words."""
        return any(isinstance(e, Say) and e.kind == "closing" for e in self.events)

    @property
    def asked(self) -> set[str]:
        """The texts of all questions and probes so far, to use none twice."""
        return {t.prompt.text for t in self._turns()}

    @property
    def usage(self) -> Usage:
        """All tokens of the session."""
        parts = [u for e in self.events if isinstance(u := getattr(e, "usage", None), Usage)]
        return sum(parts, Usage())

    def answer(self, n: int) -> Answer:
        """The answer of that number, as last amended; KeyError if there is none."""
        for turn in self._turns():
            for answer in [*(a for a, _ in turn.asides), turn.answer]:
                if answer and answer.n == n:
                    return answer
        raise KeyError(n)

    def text_of(self, answer: Answer) -> str:
        """What counts as said in it; its own words where a file from elsewhere answers nothing asked."""
        try:
            return self.answer(answer.n).text
        except KeyError:
            return answer.text

    def apply(self, event: Event) -> None:
        """Take in the next event."""
        self.events.append(event)
        match event:
            case Question():
                self.threads.append(Thread(event, [Turn(event)]))
            case Probe() if self.threads:
                self.threads[-1].turns.append(Turn(event))
            case Answer():
                if turn := self._turn(event.to):
                    turn.answer = event
                self.spoken += THINKING_SECONDS
            case Amend():
                self._amend(event)
            case Say(kind="reply"):
                self._reply(event)
            case Grade():
                for thread in self.threads:
                    if thread.question.n == event.to:
                        thread.scorecard = event.scorecard
            case SelfRating():
                for thread in self.threads:
                    if thread.question.n == event.to:
                        thread.ratings = event.ratings
            case Debrief():
                self.debriefs.append(event)
            case Close():
                self.closed = event
            case _:
                pass
        if isinstance(event, Say | Question | Probe | Answer):
            self.spoken += spoken_seconds(event.text)

    def _turns(self) -> list[Turn]:
        return [turn for thread in self.threads for turn in thread.turns]

    def _turn(self, prompt_n: int) -> Turn | None:
        return next((t for t in self._turns() if t.prompt.n == prompt_n), None)

    def _amend(self, event: Amend) -> None:
        for turn in self._turns():
            if turn.answer and turn.answer.n == event.to:
                self.spoken += spoken_seconds(event.text) - spoken_seconds(turn.answer.text)
                turn.answer = turn.answer.model_copy(update={"text": event.text})

    def _reply(self, event: Say) -> None:
        """A reply makes the answer that it is to an aside: the prompt is open again."""
        for turn in self._turns():
            if turn.answer and turn.answer.n == event.to:
                turn.asides.append((turn.answer, event))
                turn.answer = None


def fold(session: Session, events: Iterable[Event]) -> Interview:
    """The interview that these events make."""
    interview = Interview(session)
    for event in events:
        interview.apply(event)
    return interview
