"""An engine that says what a test tells it to, and keeps every request it got."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Any, TypeVar

from interviewer.core.grading import Judgment, Quote, Verdict, to_judge
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    FollowUp,
    JudgeRequest,
    ReplyRequest,
)

Given = TypeVar("Given", FollowUp, Judgment, str)


class ScriptedEngine:
    """Follow-ups, judgments, replies and debriefs are taken from queues; an exception is raised.

    Where a queue is empty there is an answer of its own: a plain question, a judgment that meets
    every criterion with the first answer's first sentence, a short text. ``gate``, where set, is
    waited for before anything is given.
    """

    def __init__(self) -> None:
        self.info = EngineInfo(kind="openai", model="scripted", host="model.test")
        self.requests: list[Any] = []
        self.follow_ups: deque[FollowUp | Exception] = deque()
        self.judgments: deque[Judgment | Exception] = deque()
        self.texts: deque[str | Exception] = deque()
        self.gate: asyncio.Event | None = None
        self.judge_gate: asyncio.Event | None = None
        self.closed = False

    async def ask(self, request: AskRequest) -> FollowUp:
        await self._noted(request)
        if self.follow_ups:
            return _or_raise(self.follow_ups.popleft())
        offer = request.offers[0]
        asked = f"What happened then, number {len(request.said)}?"
        return FollowUp(offer.pattern, None, asked, "answer", Usage(prompt=10, completion=5))

    async def judge(self, request: JudgeRequest) -> Judgment:
        self.requests.append(request)
        if self.judge_gate:
            await self.judge_gate.wait()
        if self.judgments:
            return _or_raise(self.judgments.popleft())
        return everything_met(request)

    async def reply(self, request: ReplyRequest) -> AsyncIterator[str | Usage]:
        async for piece in self._text(request, "We ship every week."):
            yield piece

    async def debrief(self, request: DebriefRequest) -> AsyncIterator[str | Usage]:
        async for piece in self._text(request, "You told one story."):
            yield piece

    async def close(self) -> None:
        self.closed = True

    async def _text(self, request: Any, usual: str) -> AsyncIterator[str | Usage]:
        await self._noted(request)
        text = self.texts.popleft() if self.texts else usual
        for word in _or_raise(text).split(" "):
            yield word + " "
        yield Usage(prompt=20, completion=7)

    async def _noted(self, request: Any) -> None:
        self.requests.append(request)
        if self.gate:
            await self.gate.wait()

    def of(self, kind: type) -> list[Any]:
        """The requests of one kind, in order."""
        return [r for r in self.requests if isinstance(r, kind)]


def everything_met(request: JudgeRequest) -> Judgment:
    """A judgment that says met throughout and quotes the whole of the first answer."""
    first = request.thread[0]
    quote = Quote(n=first.n, text=first.text)
    return Judgment(
        verdicts=tuple(
            Verdict(criterion=c.id, met=True, quotes=(quote,))
            for c in to_judge(request.rubric, request.form)
        ),
        usage=Usage(prompt=100, completion=50),
    )


def _or_raise(value: Given | Exception) -> Given:
    if isinstance(value, Exception):
        raise value
    return value
