"""The log of a running interview: numbers, stamps and keeps whatever happens, and then shows it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from interviewer.core.events import Event, Note, Say, SayKind, Spent
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.core.state import Interview


@dataclass(frozen=True)
class Delta:
    """A piece of text as it streams; the event with the whole text follows."""

    kind: Literal["reply", "debrief"]
    text: str


Shown = Event | Delta


class Log:
    """Nothing is shown that was not kept.

    ``keep`` puts an event on disk and may raise TranscriptError; ``show`` tells whoever watches;
    ``clock`` counts seconds, from any zero.
    """

    def __init__(
        self,
        interview: Interview,
        keep: Callable[[Event], None],
        show: Callable[[Shown], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.interview = interview
        self.show = show
        self._keep = keep
        self._clock = clock
        self._zero = clock() - interview.at

    def next(self) -> dict[str, Any]:
        """Number and time of the next event."""
        return {"n": self.interview.last_n + 1, "at": round(self._clock() - self._zero, 2)}

    def record(self, event: Event) -> None:
        """Keep an event, take it in, show it."""
        self._keep(event)
        self.interview.apply(event)
        self.show(event)

    def say(
        self,
        kind: SayKind,
        text: str,
        to: int | None = None,
        engine: EngineInfo | None = None,
        usage: Usage | None = None,
    ) -> None:
        """The interviewer speaks without asking."""
        self.record(Say(**self.next(), kind=kind, text=text, to=to, engine=engine, usage=usage))

    def spent(self, on: str, usage: Usage) -> None:
        """Tokens that nothing which is shown accounts for."""
        self.record(Spent(**self.next(), on=on, usage=usage))

    def note(self, kind: str, text: str, detail: str | None = None) -> None:
        """Something to know that nobody said; ``detail`` is why, for whoever reads the transcript."""
        self.record(Note(**self.next(), kind=kind, text=text, detail=detail))
