"""Running the command as a user does, without another process, and an answer to give it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]

STORY = (
    "I managed the six-person playback team at a streaming start-up in 2021. Every Friday evening "
    "the login service fell over, and about 300 customers could not watch. Nobody knew why, because "
    "the logs were rotated before anybody looked.\n\n"
    "First I kept the logs for a month. Then I asked Ana, who ran operations, to sit with us on a "
    "Friday. She refused, so I offered to take her weekend shift, and she came. We could have "
    "rewritten the service, but I decided against it because the audit was in May.\n\n"
    "Outages went from 9 a month to 1, and the billing team copied the way we keep logs. I should "
    "have asked operations first, and since then I do that before every release."
)
