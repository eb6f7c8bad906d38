"""Waiting, until one does not want to wait any longer."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from interviewer.interview.patience import NotWaitedError, Patience


async def test_what_is_waited_for_comes() -> None:
    async def work() -> int:
        await asyncio.sleep(0)
        return 7

    assert await Patience().wait(work()) == 7


async def test_hurrying_ends_the_wait_and_the_work() -> None:
    ended = asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    patience = Patience()
    waiting = asyncio.create_task(patience.wait(work()))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    patience.hurry()
    with pytest.raises(NotWaitedError):
        await waiting
    assert ended.is_set()


async def test_hurrying_with_nothing_to_wait_for_does_nothing() -> None:
    patience = Patience()
    patience.hurry()

    async def work() -> str:
        return "calm"

    assert await patience.wait(work()) == "calm"


async def test_a_cancelled_task_is_cancelled_and_not_hurried() -> None:
    patience = Patience()
    waiting = asyncio.create_task(patience.wait(asyncio.Event().wait()))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_stream_can_be_hurried_in_the_middle() -> None:
    async def stream() -> AsyncIterator[str]:
        yield "one"
        await asyncio.Event().wait()
        yield "two"

    patience = Patience()
    pieces = patience.each(stream())
    assert await anext(pieces) == "one"
    following = asyncio.ensure_future(anext(pieces))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    patience.hurry()
    with pytest.raises(NotWaitedError):
        await following


async def test_a_stream_ends_where_it_ends() -> None:
    async def stream() -> AsyncIterator[int]:
        yield 1
        yield 2

    assert [piece async for piece in Patience().each(stream())] == [1, 2]
