"""Holding a loop: finding or beginning one, where it stands, and its next sitting."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from interviewer.content import ContentError, load_guide
from interviewer.core.grounding.lines import Ground
from interviewer.core.guide import Guide
from interviewer.core.loop import Loop, Step, steps
from interviewer.core.state import Interview
from interviewer.engines.protocol import Engine
from interviewer.interview import setup
from interviewer.interview.errors import SetupError
from interviewer.interview.log import Shown
from interviewer.storage import loops, sessions
from interviewer.storage.loops import LoopError
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import read


@dataclass(frozen=True)
class Progress:
    """Where a loop stands. ``sessions`` are all its sittings by id, in the order of the plan."""

    loop: Loop
    guide: Guide
    steps: tuple[Step, ...]
    sessions: Mapping[str, Interview]

    @property
    def held(self) -> dict[str, Interview]:
        """The sittings that are over."""
        return {name: i for name, i in self.sessions.items() if i.closed}

    def of_round(self, stage: str) -> "Progress":
        """The same with the sittings of one round alone."""
        steps = tuple(s for s in self.steps if s.place.partition("/")[0] == stage)
        held = {n: i for n, i in self.sessions.items() if i.session.round.startswith(f"{stage}/")}
        return Progress(self.loop, self.guide, steps, held)

    @property
    def done(self) -> int:
        """How many sittings of the plan are over."""
        return sum(step.state == "done" for step in self.steps)

    @property
    def next(self) -> Step | None:
        """What to go on with: what is open, else what is to come; None when all is done."""
        unfinished = [step for step in self.steps if step.state != "done"]
        return next((step for step in unfinished if step.state == "open"), None) or next(
            iter(unfinished), None
        )


def begin(settings: Settings, seed: int | None = None, minutes: int | None = None) -> Loop:
    """A new loop, kept. Raises ContentError where its guide cannot be used, or LoopError."""
    load_guide(settings.guide)
    loop = Loop(
        id=sessions.new_id(datetime.now(UTC)),
        guide=setup.found_again(settings.guide),
        seed=random.SystemRandom().randrange(1_000_000) if seed is None else seed,
        mode=settings.mode,
        minutes=minutes,
    )
    loops.save(loop)
    return loop


def progress(loop: Loop) -> Progress:
    """Where a loop stands now. Raises ContentError where its guide is gone."""
    guide = load_guide(loop.guide)
    held = sessions.named(loop.id)
    found = tuple(steps(guide, loop.seed, held))
    order = {step.place: number for number, step in enumerate(found)}
    names = sorted(held, key=lambda name: order.get(held[name].session.round, len(order)))
    return Progress(loop, guide, found, {name: held[name] for name in names})


def unfinished() -> Progress | None:
    """The newest loop with something left to do. One that cannot be read is passed over."""
    return next((found for found in _readable() if found.next), None)


def newest() -> Progress | None:
    """The newest loop, finished or not. One that cannot be read is passed over."""
    return next(_readable(), None)


def _readable() -> Iterator[Progress]:
    for loop_id in loops.ids():
        try:
            yield progress(loops.load(loop_id))
        except (LoopError, ContentError):
            continue


def sit(
    found: Progress,
    settings: Settings,
    engine: Engine,
    show: Callable[[Shown], None],
    grounds: Sequence[Ground] = (),
) -> setup.Sitting:
    """The loop's open sitting, or its next, with what was taken from a CV.

    Raises SetupError when all are done, and as those do.
    """
    loop, step = found.loop, found.next
    if step is None:
        raise SetupError(
            f"the loop {loop.id} is finished; `interviewer loop {loop.id}` shows it, "
            "`interviewer practice --loop new` begins another"
        )
    if step.session:
        return setup.resume(read(sessions.path_of(step.session)), engine, show)
    wanted = {"guide": loop.guide, "mode": loop.mode, "round": step.place}
    return setup.start(
        settings.model_copy(update=wanted),
        engine,
        show,
        loop.seed,
        minutes=loop.minutes,
        loop=loop.id,
        grounding=grounds,
    )
