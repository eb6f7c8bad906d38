"""Judging beside the conversation: never waited for in it, always checked by code."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from interviewer.core.events import Probe, Question, Say
from interviewer.core.grading import Judgment, Said, Verdict, grade, to_judge
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.legibility import nothing_to_judge
from interviewer.core.majority import majority
from interviewer.core.rubric import Criterion, Form, Rubric
from interviewer.core.scorecard import Scorecard, Usage
from interviewer.core.state import Interview, Thread
from interviewer.engines.errors import EngineError
from interviewer.engines.offline.heard import heard, heard_first
from interviewer.engines.offline.reader import perhaps, read
from interviewer.engines.protocol import Engine, JudgeRequest, Utterance
from interviewer.interview.repeating import few_at_once


@dataclass(frozen=True)
class Graded:
    """A scorecard and what it cost."""

    scorecard: Scorecard
    usage: Usage | None = None


def said(thread: Thread) -> tuple[Said, ...]:
    """The answers of a thread as a judge gets them."""
    asked = {t.prompt.n: t.prompt.text for t in thread.turns}
    return tuple(Said(n=a.n, asked=asked.get(a.to, ""), text=a.text) for a in thread.answers)


def said_before(interview: Interview, thread: Thread) -> tuple[Utterance, ...]:
    """What the interviewer had said before the last of the candidate's own questions.

    Empty for every other thread: its answers are judged by themselves.
    """
    if thread.question.question != YOUR_QUESTIONS or not thread.answers:
        return ()
    last = thread.answers[-1].n
    return tuple(
        Utterance(e.n, "interviewer", e.text)
        for e in interview.events
        if e.n < last
        and (isinstance(e, Question | Probe) or (isinstance(e, Say) and e.kind != "acknowledge"))
    )


def form_for(rubric: Rubric, form: str | None) -> Form:
    """The form by which a rubric grades: that of the question, or else the rubric's first."""
    return next((f for f in rubric.forms if f == form), rubric.forms[0])


async def judgment_of(
    engine: Engine,
    rubric: Rubric,
    form: Form,
    question: str,
    thread: Sequence[Said],
    conversation: tuple[Utterance, ...] = (),
) -> Judgment:
    """What an engine says of a thread; refused, without asking it, where there is nothing to judge.

    Raises EngineError.
    """
    if not thread:
        return Judgment(refused="the question was not answered")
    reasons = [_nothing_told(s, form, first=at == 0) for at, s in enumerate(thread)]
    if all(reasons):
        return Judgment(refused=reasons[0])
    return await engine.judge(JudgeRequest(rubric, form, question, tuple(thread), conversation))


def _nothing_told(answer: Said, form: Form, first: bool) -> str | None:
    """Why an answer cannot be judged by itself; None when it can be tried."""
    if reason := nothing_to_judge(answer.text):
        return reason
    kind = heard_first(answer.text, form) if first else heard(answer.text)
    return "there was nothing to tell" if kind in ("none", "refusal") else None


async def judge(
    engine: Engine,
    rubric: Rubric,
    form: Form,
    question: str,
    thread: Sequence[Said],
    conversation: tuple[Utterance, ...] = (),
    repeat: int = 1,
) -> Graded:
    """The scorecard of a thread; not graded, with the reason, where there is nothing to judge.

    Judged ``repeat`` times, it says what most judgments say. Raises EngineError.
    """
    once = partial(judgment_of, engine, rubric, form, question, thread, conversation)
    # an instant judge must not be kept waiting by tasks of its own
    judgments = [await once()] if repeat == 1 else await _several(once, repeat)
    card = majority(rubric, form, thread, judgments, engine.info)
    spent = [judgment.usage for judgment in judgments if judgment.usage]
    return Graded(card, sum(spent, Usage()) if spent else None)


async def _several(once: Callable[[], Awaitable[Judgment]], repeat: int) -> list[Judgment]:
    """So many judgments, in the order in which they were asked for."""
    judgments: dict[int, Judgment] = {}

    async def run(number: int) -> None:
        judgments[number] = await once()

    await few_at_once([partial(run, number) for number in range(repeat)])
    return [judgments[number] for number in range(repeat)]


class Listener:
    """What has been heard of the thread under way, to choose the next probe by.

    A model's verdicts on earlier answers count as soon as they are there; whatever it has not read
    yet, the offline reader reads. Nothing waits for the model. ``spent`` is told of its tokens.
    """

    def __init__(
        self,
        engine: Engine,
        rubric: Rubric,
        form: Form,
        question: str,
        spent: Callable[[Usage], None],
    ) -> None:
        self._engine = engine
        self._spent = spent
        self.rubric = rubric
        self.form = form
        self._question = question
        self._read: tuple[int, Judgment] = (0, Judgment())
        self._task: asyncio.Task[None] | None = None
        self._wanted = to_judge(rubric, form)

    def listen(self, thread: Sequence[Said]) -> None:
        """Let a model read what has been said so far, beside the conversation."""
        if self._engine.info.kind != "offline" and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._judge(tuple(thread)))

    async def _judge(self, thread: tuple[Said, ...]) -> None:
        request = JudgeRequest(self.rubric, self.form, self._question, thread)
        try:
            judgment = await self._engine.judge(request)
        except EngineError:
            return  # the offline reader stands in; the grade at the end tells of faults
        if {c.id for c in self._wanted} <= {v.criterion for v in judgment.verdicts}:
            self._read = (len(thread), judgment)
        if judgment.usage:
            self._spent(judgment.usage)

    def unmet(self, thread: Sequence[Said]) -> list[Criterion]:
        """The criteria that nothing said so far meets for certain, in the rubric's order."""
        card = grade(self.rubric, self.form, thread, self._heard(thread), self._engine.info)
        met = {r.id for r in card.results if r.met != "no"}
        return [c for c in self.rubric.criteria(self.form) if c.id not in met]

    def missing(self, thread: Sequence[Said]) -> list[Criterion]:
        """Those of them that cannot have been met either, as far as rules can tell, to be asked for."""
        maybe = perhaps(self.rubric, self.form, thread)
        return [c for c in self.unmet(thread) if c.id not in maybe]

    def gained(self, thread: Sequence[Said]) -> int:
        """How many criteria the last answer newly met."""
        return len(self.unmet(thread[:-1])) - len(self.unmet(thread))

    def _heard(self, thread: Sequence[Said]) -> Judgment:
        """The model's verdicts on the answers that it has read; of the rest what rules hear in them."""
        count, judgment = self._read
        seen = {v.criterion: v for v in judgment.verdicts if v.met}
        unread = {s.n for s in thread[count:]}
        rules = read(self.rubric, self.form, thread)
        heard = {
            v.criterion: [q for q in v.quotes if q.n in unread or not count]
            for v in rules.verdicts
            if v.met
        }
        verdicts = []
        for criterion in self._wanted:
            quotes = tuple(heard.get(criterion.id, ()))
            fresh = Verdict(criterion=criterion.id, met=bool(quotes), quotes=quotes)
            verdicts.append(seen.get(criterion.id, fresh))
        return Judgment(verdicts=tuple(verdicts))

    def stop(self) -> None:
        """Nobody needs to know any more; a whole judgment follows."""
        if self._task:
            self._task.cancel()
