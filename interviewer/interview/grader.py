"""Grading beside the conversation: a thread that was left is judged while the talk goes on."""

import asyncio
from collections.abc import Mapping

from interviewer.core.events import Grade
from interviewer.core.rubric import Form, Rubric
from interviewer.core.self_rating import Scale, scales
from interviewer.core.state import Thread
from interviewer.engines.errors import EngineError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import Engine
from interviewer.interview.judging import Graded, form_for, judge, said, said_before
from interviewer.interview.log import Log


class Grader:
    """Grades threads one beside the other, each of them once at a time."""

    def __init__(self, log: Log, engine: Engine, rubrics: Mapping[str, Rubric]) -> None:
        self._log = log
        self._engine = engine
        self._rubrics = rubrics
        self._running: dict[int, asyncio.Task[None]] = {}

    def rubric(self, thread: Thread) -> tuple[Rubric, Form] | None:
        """What a thread is graded by; None where it is not."""
        name = thread.question.rubric
        if name is None or name not in self._rubrics:
            return None
        return self._rubrics[name], form_for(self._rubrics[name], thread.question.form)

    def scales(self, thread: Thread) -> tuple[Scale, ...]:
        """The dimensions by which a thread is graded; empty where it is not."""
        graded_by = self.rubric(thread)
        return scales(*graded_by) if graded_by else ()

    def start(self, thread: Thread) -> None:
        """Begin to grade a thread, unless it is graded, being graded, or has nothing to grade."""
        n = thread.question.n
        if thread.scorecard or n in self._running or not thread.answers or not self.rubric(thread):
            return
        task = asyncio.create_task(self._grade(thread, self._engine))
        self._running[n] = task
        task.add_done_callback(lambda done: self._ended(n, done))

    def _ended(self, n: int, task: asyncio.Task[None]) -> None:
        """A grade that could not be written is tried again before the interview closes."""
        del self._running[n]
        if not task.cancelled():
            task.exception()

    async def regrade(self, n: int) -> None:
        """Judge question ``n`` anew; where that fails, its grade stands.

        Raises EngineError, or ValueError where it cannot be graded or is being graded.
        """
        thread = next((t for t in self._log.interview.threads if t.question.n == n), None)
        if thread is None or n in self._running or not thread.answers or not self.rubric(thread):
            raise ValueError("this question cannot be graded now")
        self._record(thread, await self._judge(thread, self._engine))

    async def settle(self) -> None:
        """Wait for every grade under way."""
        await asyncio.gather(*self._running.values())

    async def settle_by_rules(self) -> None:
        """Judge by rules whatever has no grade yet."""
        offline = OfflineEngine()
        for thread in self._log.interview.threads:
            if not thread.scorecard and thread.answers and self.rubric(thread):
                self._log.note("fallback", "the model's grade was not waited for, so rules judged")
                await self._grade(thread, offline)

    async def stop(self) -> None:
        """Drop what is under way; a resumed interview begins it anew."""
        running = list(self._running.values())
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _grade(self, thread: Thread, engine: Engine) -> None:
        self._record(thread, await self._judged(thread, engine))

    def _record(self, thread: Thread, graded: Graded) -> None:
        card = graded.scorecard
        self._log.record(
            Grade(
                **self._log.next(),
                to=thread.question.n,
                scorecard=card,
                engine=card.engine,
                usage=graded.usage,
            )
        )

    async def _judged(self, thread: Thread, engine: Engine) -> Graded:
        try:
            return await self._judge(thread, engine)
        except EngineError as error:
            self._log.note("fault", f"the model did not judge, so rules did: {error}")
            return await self._judge(thread, OfflineEngine())

    async def _judge(self, thread: Thread, engine: Engine) -> Graded:
        found = self.rubric(thread)
        assert found is not None
        before = said_before(self._log.interview, thread)
        return await judge(engine, *found, thread.question.text, said(thread), before)
