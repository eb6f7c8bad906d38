"""What the candidate waits for, until they do not want to wait any longer."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from interviewer.engines.errors import EngineError

Result = TypeVar("Result")


class NotWaitedError(EngineError):
    """The candidate would not wait for the model."""


class Patience:
    """Waits for one thing at a time; ``hurry`` ends the wait with NotWaitedError."""

    def __init__(self) -> None:
        self._waiting: _Wait | None = None

    def hurry(self) -> bool:
        """Wait no longer. False where nothing is waited for, or not any longer already."""
        return self._waiting is not None and self._waiting.hurry()

    async def wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        """The result of ``work``. Raises NotWaitedError, and whatever ``work`` raises."""
        with self._begun() as waiting:
            return await waiting.until(work)

    async def each(self, stream: AsyncIterator[Result]) -> AsyncIterator[Result]:
        """The pieces of a stream, as long as they are waited for."""

        async def following() -> Result:
            return await anext(stream)

        with self._begun() as waiting:
            while True:
                try:
                    piece = await waiting.until(following())
                except StopAsyncIteration:
                    return
                yield piece

    @contextmanager
    def _begun(self) -> Iterator["_Wait"]:
        """A wait, until it ends; the end of an old one leaves the one that took its place alone."""
        self._waiting = waiting = _Wait()
        try:
            yield waiting
        finally:
            if self._waiting is waiting:
                self._waiting = None


class _Wait:
    """One wait: for a result, or for a stream piece by piece."""

    def __init__(self) -> None:
        self._task: asyncio.Future[Any] | None = None
        self._hurried = False

    def hurry(self) -> bool:
        """Do not wait any longer; once."""
        if self._hurried:
            return False
        self._hurried = True
        if self._task:
            self._task.cancel()
        return True

    async def until(self, work: Coroutine[Any, Any, Result]) -> Result:
        """The result of ``work``, unless this was hurried."""
        self._task = task = asyncio.ensure_future(work)
        if self._hurried:  # between two pieces
            task.cancel()
        try:
            return await task
        except asyncio.CancelledError:
            if self._hurried and not _cancelled():
                raise NotWaitedError("the model was not waited for") from None
            raise


def _cancelled() -> bool:
    """Whether whoever waits is cancelled too, and not only what they waited for."""
    waiter = asyncio.current_task()
    return waiter is not None and waiter.cancelling() > 0
