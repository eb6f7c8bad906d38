"""The pace of a replay: how long before each event, and where the playhead stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from interviewer.core.events import Answer, Event, Probe, Question, Say

LONGEST_PAUSE = 2.0
"""Seconds at normal speed: nobody wants to watch somebody think, or type."""

LONGEST_TYPING = 1.5
SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


def waits(events: Sequence[Event]) -> list[float]:
    """Seconds to wait before each event at normal speed; typing and long pauses are shortened."""
    found: list[float] = []
    before = 0.0
    for event in events:
        longest = LONGEST_TYPING if isinstance(event, Answer) else LONGEST_PAUSE
        found.append(max(0.0, min(event.at - before, longest)))
        before = event.at
    return found


def turns(events: Sequence[Event]) -> list[int]:
    """The positions at which somebody has just asked, answered, or said all that they had to say."""
    spoken = [
        (position, event)
        for position, event in enumerate(events, 1)
        if isinstance(event, Say | Question | Probe | Answer)
    ]
    following = [event for _, event in spoken[1:]]
    return [
        position
        for (position, event), after in zip_longest(spoken, following)
        if not (isinstance(event, Say) and isinstance(after, Say | Question | Probe))
    ]


def questions(events: Sequence[Event]) -> list[int]:
    """The positions at which a question of the guide has just been asked."""
    return [position for position, event in enumerate(events, 1) if isinstance(event, Question)]


@dataclass
class Playhead:
    """Where a replay stands: ``position`` events have been shown."""

    events: Sequence[Event]
    position: int = 0
    speed: float = 1.0
    playing: bool = True

    @property
    def at_end(self) -> bool:
        """Whether everything has been shown."""
        return self.position >= len(self.events)

    @property
    def wait(self) -> float:
        """Seconds until the next event is due, at this speed."""
        return waits(self.events)[self.position] / self.speed

    @property
    def time(self) -> float:
        """Seconds of interview at this position."""
        return self.events[self.position - 1].at if self.position else 0.0

    def step(self, by: int) -> None:
        """Go on or back by so many events."""
        self.position = max(0, min(self.position + by, len(self.events)))

    def jump(self, places: Sequence[int], by: int) -> None:
        """Go to the next of these positions (1) or the one before (-1); past the last, to the end."""
        if by > 0:
            self.position = next((p for p in places if p > self.position), len(self.events))
        else:
            self.position = next((p for p in reversed(places) if p < self.position), 0)

    def toggle(self) -> None:
        """Play or pause; at the end, play from the beginning."""
        if self.at_end and not self.playing:
            self.position = 0
        self.playing = not self.playing

    def faster(self, by: int) -> None:
        """The next speed up (1) or down (-1)."""
        if by > 0:
            self.speed = next((s for s in SPEEDS if s > self.speed), max(self.speed, SPEEDS[-1]))
        else:
            lower = [s for s in SPEEDS if s < self.speed]
            self.speed = lower[-1] if lower else min(self.speed, SPEEDS[0])
