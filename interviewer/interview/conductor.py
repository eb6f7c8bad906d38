"""The running interview: asks, listens, follows up, moves on, and closes.

A face gives it the candidate's words and is told of every event through ``show``.
"""

import asyncio
import random
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial

from interviewer.core.acknowledging import acknowledgement
from interviewer.core.choosing import fill
from interviewer.core.events import (
    Again,
    Amend,
    Answer,
    Close,
    CloseReason,
    Debrief,
    Event,
    Probe,
    Question,
    Say,
    SelfRating,
)
from interviewer.core.grounding.lines import Ground
from interviewer.core.grounding.openings import opening
from interviewer.core.guide import IN_ROLE, YOUR_QUESTIONS, Category, Guide
from interviewer.core.probing import Occasion, Option
from interviewer.core.retelling import Retelling
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import Usage
from interviewer.core.state import Interview, Thread
from interviewer.core.telling import to_tell
from interviewer.core.text import count_words
from interviewer.engines.offline.heard import has_no_more_questions
from interviewer.engines.protocol import (
    DebriefRequest,
    Engine,
    Heard,
    ReplyRequest,
    Scene,
    Utterance,
)
from interviewer.interview.asking import NOTHING, Asked, Worded, ask
from interviewer.interview.checking import misquoted, unfounded
from interviewer.interview.following import Clock, Place, offers, reply_heard
from interviewer.interview.grader import Grader
from interviewer.interview.judging import Listener, said
from interviewer.interview.log import Log, Shown
from interviewer.interview.patience import NotWaitedError, Patience
from interviewer.interview.speaking import stream
from interviewer.storage.transcript import NotKeptError

THEIR_QUESTIONS = 1 / 9
"""The usual share of a round kept for the candidate's own questions: five minutes of 45."""

A_QUESTION = 1 / 6
"""What must be left besides when a question is begun, follow-ups included."""

MOST_OWN_QUESTIONS = 4
"""How many questions of the candidate there is time for in the usual share."""

Line = Say | Question | Probe | Answer
"""What is spoken, by either."""


class Conductor:
    """Conducts one sitting. ``keep`` may raise TranscriptError, and so may every method.

    ``retelling`` is given where a story is told once more, to be held against the first telling.
    """

    def __init__(
        self,
        interview: Interview,
        guide: Guide,
        rubrics: Mapping[str, Rubric],
        engine: Engine,
        keep: Callable[[Event], None],
        show: Callable[[Shown], None],
        clock: Callable[[], float] = time.monotonic,
        retelling: Retelling | None = None,
    ) -> None:
        self.interview = interview
        self.guide = guide
        self.engine = engine
        self.round, self.sitting = guide.sitting(interview.session.round)
        self._retelling = retelling
        self._drill = guide.all_drills.get(interview.session.drill or "")
        if self._drill:
            self.sitting = self.sitting.model_copy(update=self._drill.manner)
        self.minutes = interview.session.minutes or self.round.minutes[1]
        kept = self.sitting.for_your_questions
        self._kept = kept / self.round.minutes[1] if kept else THEIR_QUESTIONS
        self._log = Log(interview, keep, show, clock)
        self._grader = Grader(self._log, engine, rubrics)
        self.scales, self.grade_again = self._grader.scales, self._grader.regrade
        self._patience = Patience()
        self._stream = partial(stream, engine, self._patience, self._log)
        self._listener: tuple[int, Listener] | None = None

    # --- what a face calls ---------------------------------------------------------------------

    async def begin(self) -> None:
        """Open the interview, or take up a transcript where it broke off."""
        if not self.interview.events:
            seed = self.interview.session.seed
            grounded = opening(self.guide, self.round.graded, self._grounding, seed)
            self._log.say("opening", f"{self.sitting.opening} {grounded}".rstrip())
            if self._retelling:
                self._log.note("drill", self._retelling.heard())
            await self._next_question()
            return
        self._log.note("resume", "the interview goes on")
        for thread in self.interview.threads[:-1]:
            self._grader.start(thread)
        if self.interview.closing:
            await self._finish("finished")
        elif not self.interview.threads:
            await self._next_question()
        elif self.interview.awaiting is None:
            await self._respond()

    async def answer(self, text: str, took: float | None = None) -> None:
        """Take an answer: on disk first, then heard. Raises ValueError if nothing was asked."""
        prompt = self.interview.awaiting
        if prompt is None:
            raise ValueError("nothing was asked")
        seconds = None if took is None else round(took, 1)
        self._log.record(Answer(**self._log.next(), to=prompt.n, text=text, took=seconds))
        await self._respond()

    @property
    def unheard(self) -> Answer | None:
        """The last answer, as long as the interviewer has not gone on and it can be taken back."""
        if self.interview.closed or self.interview.closing or self.interview.awaiting:
            return None
        return self.interview.thread.turns[-1].answer if self.interview.thread else None

    async def amend(self, text: str) -> None:
        """Take this in place of the last answer. Raises ValueError if the interviewer has gone on."""
        if (answer := self.unheard) is None:
            raise ValueError("the interviewer has gone on")
        self._stop_listening()
        self._log.record(Amend(**self._log.next(), to=answer.n, text=text))
        await self._respond()

    async def again(self, n: int) -> None:
        """Ask question ``n`` once more, now; what is under way is left, or asked later if unanswered.

        Raises ValueError where no such question has been graded, or the interview is over.
        """
        tried = next((t for t in self.interview.threads if t.question.n == n and t.scorecard), None)
        if tried is None or self.interview.closed:
            raise ValueError("this question cannot be tried again here")
        self._leave()
        await asyncio.sleep(0)
        question = tried.question
        self._log.record(
            question.model_copy(update={**self._log.next(), "again": Again(n=question.n)})
        )

    def rate(self, n: int, ratings: Mapping[str, int]) -> None:
        """Keep how the candidate rates their answers to question ``n``; empty if they would not."""
        self._log.record(SelfRating(**self._log.next(), to=n, ratings=dict(ratings)))

    async def skip(self) -> None:
        """Leave the question under way and go on."""
        if self.interview.threads and self._thread().question.question == YOUR_QUESTIONS:
            await self._finish("finished")
        else:
            await self._next_question()

    async def end(self, reason: CloseReason) -> None:
        """Close now: grade what was answered and say what was heard."""
        if not self.interview.closed:
            await self._finish(reason)

    def pause(self) -> None:
        """Note that the candidate leaves and may come back; they can also where this is not kept."""
        if not self.interview.closed:
            with suppress(NotKeptError):
                self._log.note("pause", "the interview was left here")

    def hurry(self) -> bool:
        """Do not wait for the model any longer; the offline engine steps in. False: nothing waits."""
        return self._patience.hurry()

    async def release(self) -> None:
        """Stop what runs beside the interview and let the engine go."""
        self._stop_listening()
        await self._grader.stop()
        await self.engine.close()

    # --- the conversation ----------------------------------------------------------------------

    async def _respond(self) -> None:
        """React to the last answer: reply, follow up, or go on."""
        thread = self._thread()
        last = thread.turns[-1].answer
        assert last is not None
        if thread.question.question == YOUR_QUESTIONS:
            await self._their_turn(thread, last)
            return
        place = self._place(thread)
        kind = reply_heard(place)
        for _ in range(2):  # a model may hear another kind of reply than rules do
            if kind == "question":
                await self._reply(last, invited=False)
                return
            offered = self._in_manner(offers(place, kind, self._clock()))
            if not offered or len(thread.probes) == self.interview.session.probes:
                break
            asked = await self._worded(thread, offered, kind)
            if asked.worded:
                self._probe(last, asked.worded)
                return
            if asked.heard == kind:
                break
            kind = asked.heard
        await self._next_question()

    async def _worded(self, thread: Thread, offered: Sequence[Option], kind: Heard) -> Asked:
        """The follow-up in words, unless the engine hears a reply that calls for none."""
        answers = said(thread)
        if listener := self._listening(thread):
            listener.listen(answers)
        result = await ask(
            self.engine,
            self._patience,
            self._scene(),
            thread.question.text,
            answers,
            offered,
            frozenset(self.interview.asked),
            self.guide.question(thread.question.question).touches,
            kind,
        )
        if result.wasted != NOTHING:
            self._log.spent("follow-ups that were not used", result.wasted)
        if result.fallback:
            self._log.note("fallback", f"worded offline: {result.fallback}", result.detail)
        return result

    def _in_manner(self, offers: list[Option]) -> list[Option]:
        """In a drill, the follow-ups that are its own, where one of them fits."""
        own = self._drill.patterns if self._drill else ()
        return [o for o in offers if o.pattern.id in own] or offers

    def _probe(self, last: Answer, worded: Worded) -> None:
        option, follow_up = worded.option, worded.follow_up
        if option.pattern.id != IN_ROLE:  # who is played takes no notes
            self._acknowledge()
        self._log.record(
            Probe(
                **self._log.next(),
                to=last.n,
                pattern=option.pattern.id,
                reason=option.reason,
                criterion=option.criterion,
                value=option.value,
                tests=option.pattern.tests,
                anchor=follow_up.anchor,
                text=follow_up.text,
                engine=worded.engine,
                usage=follow_up.usage,
            )
        )

    async def _next_question(self) -> None:
        """Leave the thread to the judge; ask the next question, or invite the candidate's own."""
        if self.interview.threads:
            self._leave()
            await asyncio.sleep(0)  # an instant judge is done by now, before the next question
            if self._thread().turns[-1].answer:
                self._acknowledge()
        if fact := to_tell(self.interview, self.guide, self.sitting):
            self._log.say("tell", fact.text)
        asked = self.interview.begun
        planned = [q for q in self.interview.session.questions or () if q not in asked]
        seed = self.interview.session.seed
        if planned and (not asked or self._time_for(A_QUESTION)):
            question = self.guide.question(planned[0])
            text = fill(self.guide, question, seed)
            if not asked and question.form == "design":
                text = f"{text} {self.sitting.presented_as}".rstrip()
            if self._drill and self._drill.again:
                text = f"{text} {self._drill.again}"
            before = (self.interview.session.again or {}).get(question.id)
            self._ask(question.id, text, question.rubric, question.form, before)
        elif self.interview.session.drill:
            await self._finish("finished")
        else:
            text = random.Random(f"{seed}:invite").choice(self.guide.invitations)
            self._ask(YOUR_QUESTIONS, text, "candidate-questions", "questions")

    async def _their_turn(self, thread: Thread, last: Answer) -> None:
        """The candidate asks; the interviewer answers from the guide's facts."""
        if has_no_more_questions(last.text):
            await self._finish("finished")
            return
        await self._reply(last, invited=True)
        if len(thread.turns[-1].asides) >= round(MOST_OWN_QUESTIONS * self._kept / THEIR_QUESTIONS):
            await self._finish("finished")

    async def _reply(self, last: Answer, invited: bool) -> None:
        design = self._kind(self._thread())[1] == "design"
        request = ReplyRequest(self._scene(), last.text, invited, design)
        text, engine, usage = await self._stream(
            "reply",
            lambda e: e.reply(request),
            lambda text: "" if design else unfounded(text, self.guide, request.scene),
        )
        self._log.say("reply", text, to=last.n, engine=engine, usage=usage)

    async def _finish(self, reason: CloseReason) -> None:
        """Close in character, wait for the grades, debrief, end."""
        if not self.interview.closing:
            self._log.say("closing", self.sitting.closing)
        self._stop_listening()
        for thread in self.interview.threads:
            self._grader.start(thread)
        try:
            await self._patience.wait(self._grader.settle())
        except NotWaitedError:
            await self._grader.settle_by_rules()
        if not self.interview.debriefs and self._retelling:
            self._compare(self._retelling)
        elif not self.interview.debriefs:
            cards = [(t.question.text, t.scorecard) for t in self.interview.standing if t.scorecard]
            request = DebriefRequest(self._scene(), tuple(cards), self._unanswered())
            text, engine, usage = await self._stream(
                "debrief", lambda e: e.debrief(request), lambda text: misquoted(text, request.scene)
            )
            self._log.record(Debrief(**self._log.next(), text=text, engine=engine, usage=usage))
        self._log.record(Close(**self._log.next(), reason=reason))

    def _compare(self, retelling: Retelling) -> None:
        """A story told once more is debriefed by what of it survived."""
        thread = self.interview.thread
        words = sum(count_words(a.text) for a in thread.answers) if thread else 0
        card = thread.scorecard if thread else None
        engine = card.engine if card else self.engine.info
        text = retelling.survived(words, card)
        self._log.record(Debrief(**self._log.next(), text=text, engine=engine))

    # --- small things --------------------------------------------------------------------------

    def _leave(self) -> None:
        """Give the thread under way to the judge, beside the conversation."""
        self._stop_listening()
        self._grader.start(self._thread())

    def _listening(self, thread: Thread) -> Listener | None:
        """What listens to the thread under way; None where it is not graded."""
        graded_by = self._grader.rubric(thread)
        if graded_by is None:
            return None
        question = thread.question
        if self._listener is None or self._listener[0] != question.n:
            listener = Listener(self.engine, *graded_by, question.text, self._read_along)
            self._listener = (question.n, listener)
        return self._listener[1]

    def _read_along(self, usage: Usage) -> None:
        """A disk that refuses to keep the bill does not keep the judge from reading."""
        with suppress(NotKeptError):
            self._log.spent("reading along", usage)

    def _stop_listening(self) -> None:
        if self._listener:
            self._listener[1].stop()
            self._listener = None

    def _ask(
        self, question_id: str, text: str, rubric: str, form: Form, again: Again | None = None
    ) -> None:
        self._log.record(
            Question(
                **self._log.next(),
                question=question_id,
                text=text,
                rubric=rubric if self.round.graded else None,
                form=form,
                again=again,
            )
        )

    def _acknowledge(self) -> None:
        """A neutral sign of having heard, once for an answer."""
        if said := acknowledgement(self.guide, self.interview):
            self._log.say("acknowledge", said)

    @property
    def _grounding(self) -> tuple[Ground, ...]:
        """What was taken from the candidate's CV and the job post, if anything."""
        return tuple(self.interview.session.grounding or ())

    def _thread(self) -> Thread:
        assert self.interview.thread is not None
        return self.interview.thread

    def _kind(self, thread: Thread) -> tuple[Category, Form]:
        if thread.question.question == YOUR_QUESTIONS:
            return "culture", "questions"
        question = self.guide.question(thread.question.question)
        return question.category, question.form

    def _place(self, thread: Thread) -> Place:
        occasion = Occasion(self.guide, *self._kind(thread), self.sitting.counterpart)
        sitting = [p for t in self.interview.threads for p in t.probes]
        return Place(occasion, thread, self._listening(thread), sitting, self._grounding)

    def _clock(self) -> Clock:
        """A question has had its share when the time that is gone would do for it and those before."""
        planned = len(self.interview.session.questions or ()) or 1
        asked = sum(t.question.question != YOUR_QUESTIONS for t in self.interview.threads)
        left = max(planned - asked, 0) / max(planned, asked)
        return Clock(
            out_of_time=not self._time_for(0),
            pressed=not self._time_for(left * (1 - THEIR_QUESTIONS)),
        )

    def _unanswered(self) -> tuple[str, ...]:
        """The questions that were skipped or left. To ask none of one's own is no gap."""
        threads = [t for t in self.interview.standing if t.question.question != YOUR_QUESTIONS]
        return tuple(t.question.text for t in threads if not t.answers)

    def _time_for(self, share: float) -> bool:
        """Whether this share of the round is left before the candidate's own questions."""
        return self.interview.elapsed < self.minutes * 60 * (1 - self._kept - share)

    def _scene(self) -> Scene:
        lines = tuple(
            Utterance(e.n, "candidate", self.interview.text_of(e))
            if isinstance(e, Answer)
            else Utterance(e.n, "interviewer", e.text)
            for e in self.interview.events
            if isinstance(e, Line)
        )
        return Scene(self.guide, self.round, self.sitting, lines, grounding=self._grounding)
