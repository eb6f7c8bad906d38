"""A plan of practice up to the day of the interview: what on which day, never more than fits.

A weak point is practised as early as there is room, and comes back one, three and six days later.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

RETURNS = (1, 3, 6)
"""How many days after its first practice a weak point comes back."""

LIGHT = 15
"""Minutes on the day before the interview, at most."""

MOST_DAYS = 366
"""As far ahead as a plan reaches."""

WEEKDAY, WEEKEND = 30, 60
"""Minutes a day, where nothing else is said."""

Kind = Literal["round", "question", "drill", "facts"]


class PlanError(Exception):
    """A date or a length that no plan can be made for; the message says what to give instead."""


@dataclass(frozen=True)
class Exercise:
    """One thing to do: ``what`` in words, why, how long it takes, and the command that begins it.

    ``shorter`` is the same in less time, for a day without room for all of it.
    """

    kind: Kind
    what: str
    why: str
    minutes: int
    command: str
    shorter: "Exercise | None" = None


@dataclass(frozen=True)
class WeakPoint:
    """Something to come back to: ``visits`` are its first practice and those that follow, in order."""

    id: str
    visits: tuple[Exercise, ...]


@dataclass
class Day:
    """A day of the plan. ``room`` is how many minutes it has in all."""

    date: date
    room: int
    exercises: list[Exercise] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """How long its exercises take."""
        return sum(e.minutes for e in self.exercises)

    def holds(self, exercise: Exercise) -> bool:
        """Whether there is room for this besides what is there, and it is not there already."""
        fits = self.minutes + exercise.minutes <= self.room
        return fits and all(e.command != exercise.command for e in self.exercises)


@dataclass(frozen=True)
class Plan:
    """The days up to the interview, its own day last, and what found no room in them."""

    days: tuple[Day, ...]
    left_out: tuple[Exercise, ...]


def usual_minutes(day: date) -> int:
    """Half an hour on a weekday, an hour at the weekend."""
    return WEEKEND if day.weekday() >= 5 else WEEKDAY


def make_plan(
    today: date,
    interview: date,
    weak: Sequence[WeakPoint],
    new: Sequence[Exercise],
    eve: Exercise,
    closing: Exercise,
    minutes_on: Callable[[date], int] = usual_minutes,
) -> Plan:
    """What to practise on which day.

    ``weak`` and ``new`` come in the order of what matters: every weak point is practised once before
    any comes back, and what is ``new`` is spread over the room that is left. The day before the
    interview is light, with ``eve`` in it where there were days before it; the day itself has
    nothing but ``closing``. Raises PlanError where the interview is not ahead, or too far.
    """
    ahead = (interview - today).days
    if ahead < 1:
        raise PlanError(f"{interview} is not ahead; give the date of an interview to come")
    if ahead > MOST_DAYS:
        raise PlanError(f"{interview} is more than a year ahead; plan again when it is nearer")
    days = list(_days(today, ahead, minutes_on))
    if ahead > 1:
        _first_fit(days[-1:], eve)
    first = [_first_fit(days, p.visits[0]) for p in weak]
    left_out = [p.visits[0] for p, day in zip(weak, first, strict=True) if day is None]
    for point, begun in zip(weak, first, strict=True):
        if begun:
            _come_back(days, point, begun)
    left_out += _spread(days, new)
    return Plan((*days, Day(interview, closing.minutes, [closing])), tuple(left_out))


def _days(today: date, ahead: int, minutes_on: Callable[[date], int]) -> Iterator[Day]:
    for after in range(ahead):
        day = today + timedelta(days=after)
        room = minutes_on(day)
        yield Day(day, min(room, LIGHT) if after == ahead - 1 else room)


def _first_fit(days: Sequence[Day], exercise: Exercise) -> Day | None:
    """The day that takes it, the earliest with room; None where none has."""
    versions = [e for e in (exercise, exercise.shorter) if e]
    for day in days:
        for version in versions:
            if day.holds(version):
                day.exercises.append(version)
                return day
    return None


def _spread(days: Sequence[Day], exercises: Sequence[Exercise]) -> list[Exercise]:
    """Each a step further along the days, later or else earlier; returns what found no room."""
    left_out = []
    for number, exercise in enumerate(exercises):
        start = number * len(days) // len(exercises)
        if not _first_fit([*days[start:], *reversed(days[:start])], exercise):
            left_out.append(exercise)
    return left_out


def _come_back(days: Sequence[Day], point: WeakPoint, begun: Day) -> None:
    """Visit a weak point again, as soon after its time as there is room, and never out of order."""
    before = begun.date
    for after, exercise in zip(RETURNS, point.visits[1:], strict=False):
        due = max(begun.date + timedelta(days=after), before + timedelta(days=1))
        if day := _first_fit([d for d in days if d.date >= due], exercise):
            before = day.date
