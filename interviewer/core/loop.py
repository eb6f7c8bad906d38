"""A loop: every round of a guide, held over many sittings. Where it stands is in its sittings."""

import random
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from pydantic import Field

from interviewer.core.data import Record, Sparse
from interviewer.core.events import Mode
from interviewer.core.guide import Guide
from interviewer.core.state import Interview

State = Literal["done", "open", "to come"]


class Loop(Sparse):
    """What is set once, when a loop begins. ``minutes`` is the length of every sitting, if set."""

    id: str
    guide: str
    seed: int
    mode: Mode
    minutes: int | None = Field(default=None, ge=1, le=240)


class Step(Record):
    """A sitting of the plan. ``session`` is the one that holds it, once there is one."""

    place: str
    name: str
    state: State
    session: str | None = None


def plan(guide: Guide, seed: int, held: Collection[str] = ()) -> list[str]:
    """The places (``round/sitting``) of a loop in order.

    Every sitting that is not optional, one of those that stand for one another, and one of the
    optional ones. The seed chooses, unless one of them is among those ``held`` already.
    """
    rng = random.Random(f"{seed}:loop")
    optional = [
        f"{stage.id}/{s.id}"
        for stage in guide.rounds
        for s in stage.sittings
        if s.optional and not stage.variants
    ]
    left_out = set(optional) - {_one(rng, optional, held)}
    places: list[str] = []
    for stage in guide.rounds:
        found = [f"{stage.id}/{s.id}" for s in stage.sittings]
        if stage.variants:
            places.append(_one(rng, found, held))
        else:
            places += [place for place in found if place not in left_out]
    return places


def _one(rng: random.Random, places: Sequence[str], held: Collection[str]) -> str:
    """The one that is held, else one by chance; nothing where there is none."""
    chosen = rng.choice(places) if places else ""
    return next((place for place in places if place in held), chosen)


def steps(guide: Guide, seed: int, sessions: Mapping[str, Interview]) -> list[Step]:
    """Where a loop stands, from its ``sessions`` by id: over is done, else it is open.

    A place that was held more than once is done if any of them is over.
    """
    held: dict[str, tuple[State, str]] = {}
    for name, interview in sorted(sessions.items()):
        place = interview.session.round
        if interview.closed:
            held[place] = ("done", name)
        elif held.get(place, ("open",))[0] == "open":
            held[place] = ("open", name)
    found: list[Step] = []
    for place in plan(guide, seed, held):
        state, session = held.get(place, ("to come", None))
        found.append(Step(place=place, name=place_name(guide, place), state=state, session=session))
    return found


def place_name(guide: Guide, place: str) -> str:
    """How a sitting is called: by its round, and where that has several, by its own name too."""
    try:
        stage, sitting = guide.sitting(place)
    except KeyError:
        return place
    return stage.name if len(stage.sittings) == 1 else f"{stage.name}, {sitting.name}"
