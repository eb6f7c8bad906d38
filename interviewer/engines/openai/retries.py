"""Sending a request again where that may help. The SDK would also do it after each silent minute."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from interviewer.engines.openai.faults import NO_CREDIT

Response = TypeVar("Response")
Sleep = Callable[[float], Awaitable[None]]

FIRST_WAIT = 0.5
"""Seconds before the second try; doubles with each."""

LONGEST_WAIT = 10.0
"""Seconds; a server that wants to be left alone for longer is not tried again."""


async def with_retries(
    send: Callable[[], Awaitable[Response]], most: int, sleep: Sleep = asyncio.sleep
) -> Response:
    """What ``send`` gives, tried again up to ``most`` times. Raises the last of the SDK's errors."""
    import openai

    for tried in range(most):
        try:
            return await send()
        except openai.APIError as error:
            wait = _wait(error, FIRST_WAIT * 2**tried)
            if wait is None:
                raise
        await sleep(wait)
    return await send()


def _wait(error: Any, usual: float) -> float | None:
    """How many seconds to wait after ``error``; None where another try cannot help."""
    import openai

    if isinstance(error, openai.APITimeoutError):  # one limit was waited for already
        return None
    if isinstance(error, openai.APIConnectionError):
        return usual
    if not isinstance(error, openai.APIStatusError) or not _may_pass(error):
        return None
    told = _told(error.response.headers)
    if told is None:
        return usual
    return told if told <= LONGEST_WAIT else None


def _may_pass(error: Any) -> bool:
    if error.status_code == 429:
        return not any(mark in error.response.text for mark in NO_CREDIT)
    return error.status_code in (408, 409) or error.status_code >= 500


def _told(headers: Any) -> float | None:
    """The seconds that the server asks for, if it says so in figures."""
    for name, seconds in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        value = headers.get(name, "")
        if value.replace(".", "", 1).isdecimal():
            return float(value) * seconds
    return None
