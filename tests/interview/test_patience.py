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
    assert patience.hurry()
    with pytest.raises(NotWaitedError):
        await waiting
    assert ended.is_set()


async def test_hurrying_with_nothing_to_wait_for_does_nothing() -> None:
    patience = Patience()
    assert not patience.hurry()

    async def work() -> str:
        return "calm"

    assert await patience.wait(work()) == "calm"
    assert not patience.hurry()


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


async def test_a_stream_can_be_hurried_between_two_pieces() -> None:
    async def stream() -> AsyncIterator[int]:
        yield 1
        yield 2

    patience = Patience()
    pieces = patience.each(stream())
    assert await anext(pieces) == 1
    assert patience.hurry()
    with pytest.raises(NotWaitedError):
        await anext(pieces)


async def lingering(cancelled: asyncio.Event) -> None:
    """Holds on when it is cancelled, until it is cancelled once more."""
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        cancelled.set()
        await asyncio.Event().wait()


async def test_what_is_hurried_once_is_not_hurried_again() -> None:
    patience, cancelled = Patience(), asyncio.Event()
    waiting = asyncio.create_task(patience.wait(lingering(cancelled)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert patience.hurry()
    await cancelled.wait()
    assert not patience.hurry()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):  # and not the error that lets the work go on
        await waiting


async def test_the_end_of_an_old_wait_leaves_the_new_one_alone() -> None:
    patience, cancelled = Patience(), asyncio.Event()
    old = asyncio.create_task(patience.wait(lingering(cancelled)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    old.cancel()
    await cancelled.wait()
    new = asyncio.create_task(patience.wait(asyncio.Event().wait()))
    await asyncio.sleep(0)
    old.cancel()
    with pytest.raises(asyncio.CancelledError):
        await old
    assert patience.hurry()
    with pytest.raises(NotWaitedError):
        await new


async def test_a_stream_ends_where_it_ends() -> None:
    async def stream() -> AsyncIterator[int]:
        yield 1
        yield 2

    assert [piece async for piece in Patience().each(stream())] == [1, 2]
