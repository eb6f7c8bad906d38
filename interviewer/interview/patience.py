"""What the candidate waits for, until they do not want to wait any longer."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any, TypeVar

from interviewer.engines.errors import EngineError
from interviewer.engines.protocol import AskRequest, Engine, FollowUp

Result = TypeVar("Result")


class NotWaitedError(EngineError):
    """The candidate would not wait for the model."""


class Patience:
    """Waits for one thing at a time; ``hurry`` ends the wait with NotWaitedError."""

    def __init__(self) -> None:
        self._task: asyncio.Future[Any] | None = None
        self._hurried = False

    def hurry(self) -> None:
        """Wait no longer. Nothing happens where nothing is waited for."""
        if self._task and not self._task.done():
            self._hurried = True
            self._task.cancel()

    async def wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        """The result of ``work``. Raises NotWaitedError, and whatever ``work`` raises."""
        self._hurried = False
        self._task = task = asyncio.ensure_future(work)
        try:
            return await task
        except asyncio.CancelledError:
            if self._hurried:
                raise NotWaitedError("the model was not waited for") from None
            raise
        finally:
            self._task = None

    async def ask(self, engine: Engine, request: AskRequest) -> FollowUp:
        """A follow-up of the engine, as long as it is waited for."""
        return await self.wait(engine.ask(request))

    async def each(self, stream: AsyncIterator[Result]) -> AsyncIterator[Result]:
        """The pieces of a stream, as long as they are waited for."""

        async def following() -> Result:
            return await anext(stream)

        while True:
            try:
                piece = await self.wait(following())
            except StopAsyncIteration:
                return
            yield piece
