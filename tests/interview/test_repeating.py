"""A few calls at once: all of them made, none left running."""

import asyncio
from functools import partial

import pytest

from interviewer.interview.repeating import few_at_once


async def test_every_call_is_made_and_never_too_many_at_once() -> None:
    made: list[int] = []
    running: set[int] = set()
    most = 0

    async def call(number: int) -> None:
        nonlocal most
        running.add(number)
        most = max(most, len(running))
        await asyncio.sleep(0)
        running.remove(number)
        made.append(number)

    await few_at_once([partial(call, n) for n in range(10)], most=3)
    assert sorted(made) == list(range(10))
    assert most == 3
    await few_at_once([])


async def test_a_fault_stops_the_rest_and_is_told() -> None:
    begun: list[int] = []
    stopped: list[int] = []

    async def call(number: int) -> None:
        begun.append(number)
        if number == 1:
            raise ValueError("no")
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            stopped.append(number)
            raise

    with pytest.raises(ValueError, match="no"):
        await few_at_once([partial(call, n) for n in range(9)], most=3)
    assert begun == [0, 1, 2]
    assert stopped == [0, 2]


async def test_calls_that_never_wait_can_be_interrupted() -> None:
    made: list[int] = []

    begun = asyncio.Event()

    async def call(number: int) -> None:
        made.append(number)
        begun.set()

    task = asyncio.create_task(few_at_once([partial(call, n) for n in range(1000)]))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(made) < 1000
