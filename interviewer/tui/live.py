"""A sitting as a screen sees it: what has happened, what runs, what went wrong. Knows no screen."""

import asyncio
from collections.abc import Awaitable, Callable

from interviewer import wording
from interviewer.core.events import Close, Event
from interviewer.core.state import Interview
from interviewer.interview.conductor import Conductor
from interviewer.interview.log import Shown
from interviewer.interview.setup import Sitting
from interviewer.storage.transcript import NotKeptError
from interviewer.tui import words
from interviewer.tui.blocks import Feed, held_back

Begin = Callable[[Callable[[Shown], None]], Awaitable[Sitting]]
"""Makes a sitting ready, given who wants to be told of its events. May ask the user first."""

Verb = Callable[[], Awaitable[None]]
"""One thing that the conductor does."""


class Live:
    """``clock`` counts seconds, from any zero.

    ``verb`` is what the conductor does or is about to do, None while it listens. ``fault`` is what
    went wrong, told until something else is done; ``hint`` is told until the candidate goes on
    writing.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.feed = Feed()
        self.sitting: Sitting | None = None
        self.verb: Verb | None = None
        self.fault = ""
        self.hint = ""
        self._one_at_a_time = asyncio.Lock()
        self._clock = clock
        self._zero = self._asked_at = clock()

    @property
    def conductor(self) -> Conductor | None:
        """Who conducts it; None until it has begun."""
        return self.sitting.conductor if self.sitting else None

    @property
    def interview(self) -> Interview | None:
        """Where it stands; None until it has begun."""
        return self.sitting.conductor.interview if self.sitting else None

    @property
    def over(self) -> bool:
        """Whether it has been closed."""
        return self.interview is not None and self.interview.closed is not None

    @property
    def took(self) -> float:
        """Seconds since the interviewer last spoke."""
        return self._clock() - self._asked_at

    def hold(self, sitting: Sitting) -> None:
        """This is the sitting from now on."""
        interview = sitting.conductor.interview
        self.sitting = sitting
        self.feed.interviewer = sitting.conductor.sitting.speaker
        self.feed.cards = not held_back(interview)
        self.feed.warning = sitting.warning
        self.feed.events = list(interview.events)
        self._zero = self._clock() - interview.at
        self._asked_at = self._clock()

    def take(self, shown: Shown) -> None:
        """Take in what happened. When it is over, nothing is held back any more."""
        self.feed.take(shown)
        if isinstance(shown, Close):
            self.feed.cards = True
        if isinstance(shown, Event):
            self._asked_at = self._clock()

    async def run(self, verb: Verb) -> None:
        """Let the conductor do it, once what it did before has let go.

        What goes wrong is told, and nothing is lost by it.
        """
        async with self._one_at_a_time:
            self.feed.streaming = self.fault = self.hint = ""  # what was cut short is over
            try:
                await verb()
            except NotKeptError as error:
                self.fault = f"Not kept: {error}. Your text is still here; Enter tries again."
            except Exception as error:  # whatever it is, the candidate's words outlive it
                self.fault = str(error) or type(error).__name__
                if self.sitting:
                    self.fault += ". Your text is still here; Enter tries again."
            finally:
                if self.verb is verb:  # and not one that is to take its place
                    self.verb, self.hint = None, ""

    @property
    def notice(self) -> str:
        """The line above the composer."""
        if told := self.hint or self.fault:
            return told
        if self.interview is None:
            return "one moment…"
        if self.over:
            return "F2 shows the feedback, Esc goes back."
        if self.verb:
            return "thinking…  Esc does not wait for it"
        return "listening…"

    @property
    def place(self) -> tuple[str, str]:
        """Who is across the table, and where in the round one is."""
        if self.conductor is None:
            return "…", ""
        across = f"{self.conductor.sitting.interviewer} · {self.conductor.round.name}"
        return across, words.place(self.conductor.interview)

    @property
    def status(self) -> tuple[str, str]:
        """The two clocks; what has been used, and by whom."""
        if self.conductor is None:
            return "", ""
        interview = self.conductor.interview
        wall = interview.at if interview.closed else self._clock() - self._zero
        clocks = f"{words.spoken(interview, self.conductor.minutes)} · {wording.clock(wall)} on the clock"
        used = (wording.tokens(interview.usage), words.engine(self.conductor.engine.info))
        return clocks, " · ".join(u for u in used if u)
