"""A sitting as a screen sees it: what has happened, what runs, what went wrong. Knows no screen."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from interviewer import wording
from interviewer.core.events import Amend, Close, Event, Question
from interviewer.core.self_rating import unrated
from interviewer.core.state import Interview, Thread
from interviewer.interview.again import earlier_cards
from interviewer.interview.conductor import Conductor
from interviewer.interview.log import Shown
from interviewer.interview.setup import Sitting
from interviewer.storage.transcript import NotKeptError
from interviewer.tui import words
from interviewer.tui.blocks import Feed

Begin = Callable[[Callable[[Shown], None]], Awaitable[Sitting]]
"""Makes a sitting ready, given who wants to be told of its events. May ask the user first."""

Verb = Callable[[], Awaitable[None]]
"""One thing that the conductor does."""


class Live:
    """``clock`` counts seconds, from any zero.

    ``verb`` is what the conductor does or is about to do, None while it listens. ``fault`` is what
    went wrong, told until something else is done; ``hint`` is told until the candidate goes on
    writing. ``rates`` is whether the candidate rates an answer before they see its grade, ``rating``
    whether they are being asked to, ``ending`` whether they have said that it ends now.
    """

    def __init__(self, clock: Callable[[], float], rates: bool) -> None:
        self.feed = Feed(rates=rates)
        self.sitting: Sitting | None = None
        self.verb: Verb | None = None
        self.fault = ""
        self.hint = ""
        self.rating = self.ending = False
        self._taken_back = False
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
        self.feed.cards = not interview.held_back
        self.feed.earlier = earlier_cards(interview.session)
        self.feed.warning = sitting.warning
        self.feed.events = list(interview.events)
        self._zero = self._clock() - interview.at
        self._asked_at = self._clock()

    def take(self, shown: Shown) -> None:
        """Take in what happened. When it is over, nothing is held back any more."""
        self.feed.take(shown)
        if isinstance(shown, Close):
            self.feed.cards = True
        elif isinstance(shown, Amend):
            self._taken_back = False
        if isinstance(shown, Event):
            self._asked_at = self._clock()

    @property
    def unrated(self) -> Thread | None:
        """The question that the candidate should rate now."""
        asks = self.interview and self.interview.session.mode == "practice" and self.feed.rates
        return unrated(self.interview) if self.interview and asks else None

    @property
    def repeatable(self) -> Thread | None:
        """The question that can be tried again now; in a simulation none before its end."""
        return self.interview.repeatable if self.interview and self.feed.cards else None

    def take_back(self) -> str | None:
        """The last answer, to be written anew; None where the interviewer has gone on."""
        answer = self.conductor.unheard if self.conductor else None
        self._taken_back = answer is not None
        return answer.text if answer else None

    @property
    def amending(self) -> bool:
        """Whether the last answer was taken back, and what is sent next takes its place."""
        return self._taken_back and bool(self.conductor and self.conductor.unheard)

    def sending(self, text: str) -> Verb | str:
        """What the conductor does with a text that is sent; or, in a line, why nothing is done."""
        if self.verb or self.conductor is None:
            return "Nothing was sent: one moment, the last answer is still being heard."
        if self.ending:
            return partial(self.conductor.end, "left")
        if self.conductor.interview.awaiting is None and not self.amending:
            return self.conductor.begin
        if not text:
            return "Nothing was sent: the answer is empty. F3 skips the question."
        if self.amending:
            return partial(self.conductor.amend, text)
        return partial(self.conductor.answer, text, self.took)

    async def let_go(self) -> str | None:
        """Let go of the file; returns the session's id if it can be resumed."""
        sitting, self.sitting = self.sitting, None
        if sitting is None:
            return None
        interview = sitting.conductor.interview
        sitting.conductor.pause()
        await sitting.close()
        return None if interview.closed else interview.session.id

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
            back = (
                ", F5 takes your answer back" if self.conductor and self.conductor.unheard else ""
            )
            return f"thinking…  Esc does not wait for it{back}"
        if self.amending:
            return "Your answer is back. Enter sends it again, in place of the first."
        if self.repeatable and self.interview and isinstance(self.interview.awaiting, Question):
            return "listening…  F4 tries the last question again"
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
        clocks = words.clocks(interview, wall, self.conductor.minutes)
        used = (wording.tokens(interview.usage), words.engine(self.conductor.engine.info))
        return clocks, " · ".join(u for u in used if u)
