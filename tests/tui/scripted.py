"""An engine that says what it is told to, and records what it was asked."""

import asyncio
from collections.abc import AsyncIterator

from interviewer.core.grading import Judgment, Quote, Remark, Verdict, to_judge
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.core.text import sentences
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    FollowUp,
    JudgeRequest,
    ReplyRequest,
)


class ScriptedEngine:
    """``gate``, while set, is waited for before every follow-up and after the first piece of a stream.

    ``bench``, while set, is waited for before every judgment. ``lingers`` is whether a call that is
    not waited for any longer holds on until it is cancelled once more.

    ``judge`` finds a criterion in each sentence, in order, as long as there are sentences.
    """

    info = EngineInfo(kind="openai", model="scripted", host="localhost")

    def __init__(self) -> None:
        self.follow_ups = ["And what came of that?", "How did that end?", "Who else saw it?"]
        self.pieces = ["First piece, ", "second piece."]
        self.gate: asyncio.Event | None = None
        self.bench: asyncio.Event | None = None
        self.lingers = False
        self.asked: list[AskRequest] = []
        self.closed = False
        self.broken: Exception | None = None

    async def ask(self, request: AskRequest) -> FollowUp:
        """The next of ``follow_ups``."""
        self.asked.append(request)
        await self._pass(self.gate)
        if self.broken:
            raise self.broken
        text = self.follow_ups[len(self.asked) - 1]
        return FollowUp(
            request.offers[0].pattern, None, text, "answer", Usage(prompt=900, completion=30)
        )

    async def judge(self, request: JudgeRequest) -> Judgment:
        """One sentence, one criterion."""
        await self._pass(self.bench)
        found = [
            Quote(n=said.n, text=said.text[start:end])
            for said in request.thread
            for start, end in sentences(said.text)
        ]
        verdicts = tuple(
            Verdict(
                criterion=criterion.id,
                met=at < len(found),
                quotes=(found[at],) if at < len(found) else (),
            )
            for at, criterion in enumerate(to_judge(request.rubric, request.form))
        )
        remark = Remark(kind="thin", quote=found[0], say="Say what you said.")
        return Judgment(verdicts=verdicts, remarks=(remark,))

    async def reply(self, request: ReplyRequest) -> AsyncIterator[str | Usage]:
        """The pieces."""
        async for piece in self._stream():
            yield piece

    async def debrief(self, request: DebriefRequest) -> AsyncIterator[str | Usage]:
        """The pieces."""
        async for piece in self._stream():
            yield piece

    async def _stream(self) -> AsyncIterator[str]:
        if self.broken:
            raise self.broken
        for number, piece in enumerate(self.pieces):
            if number:
                await self._pass(self.gate)
            yield piece

    async def _pass(self, gate: asyncio.Event | None) -> None:
        try:
            if gate:
                await gate.wait()
        except asyncio.CancelledError:
            if self.lingers:
                await asyncio.Event().wait()
            raise

    async def close(self) -> None:
        """Remembers that it was closed."""
        self.closed = True
