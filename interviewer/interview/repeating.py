"""Calling a judge many times: a few calls at once, and none left running when one fails."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

AT_ONCE = 4
"""Calls under way at a time: quicker than one by one, and no flood that a server would refuse."""


async def few_at_once(calls: Sequence[Callable[[], Awaitable[None]]], most: int = AT_ONCE) -> None:
    """Make all calls, begun in order; the first fault stops the rest and is raised."""
    waiting = iter(calls)

    async def work() -> None:
        for call in waiting:
            await call()
            await asyncio.sleep(0)  # rules never wait, and an interrupt must get through

    workers = [asyncio.create_task(work()) for _ in range(min(most, len(calls)))]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
