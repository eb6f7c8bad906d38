"""How each criterion moved over sessions. What different engines graded is never added up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from interviewer.core.past import PastSession
from interviewer.core.rubric import Rubric
from interviewer.core.scorecard import Met, Scorecard

RECENT = 3
"""How many of the last answers are held against those before."""


@dataclass(frozen=True)
class Counts:
    """How often a criterion was asked of an answer, and how it was met."""

    asked: int
    unprompted: int
    prompted: int

    @property
    def no(self) -> int:
        """How often it was not met."""
        return self.asked - self.unprompted - self.prompted

    @property
    def unaided(self) -> float:
        """The share of answers that met it, one that had to be asked for it as half; 0 of none."""
        return (self.unprompted + self.prompted / 2) / self.asked if self.asked else 0.0


def count(met: Sequence[Met]) -> Counts:
    """Counts over some answers."""
    return Counts(len(met), met.count("unprompted"), met.count("prompted"))


@dataclass(frozen=True)
class Row:
    """A criterion over time; ``met`` from the oldest answer to the newest."""

    id: str
    label: str
    met: tuple[Met, ...]

    @property
    def recent(self) -> Counts:
        """The last few answers."""
        return count(self.met[-RECENT:])

    @property
    def before(self) -> Counts:
        """Those before them."""
        return count(self.met[:-RECENT])


@dataclass(frozen=True)
class Group:
    """A dimension over time."""

    id: str
    name: str
    rows: tuple[Row, ...]

    @property
    def recent(self) -> float | None:
        """The share of its criteria that the last few answers met."""
        return _share([r.recent for r in self.rows])

    @property
    def before(self) -> float | None:
        """The share that those before them met."""
        return _share([r.before for r in self.rows])


def _share(counts: Sequence[Counts]) -> float | None:
    asked = sum(c.asked for c in counts)
    return sum(c.unprompted + c.prompted for c in counts) / asked if asked else None


@dataclass(frozen=True)
class Table:
    """What one engine graded by one rubric: ``answers`` of them, the oldest first."""

    rubric: str
    name: str
    engine: str
    answers: int
    groups: tuple[Group, ...]


@dataclass
class _Tally:
    """A table while it is being filled."""

    answers: int = 0
    dimensions: dict[str, str] = field(default_factory=dict)
    stands_in: dict[str, str] = field(default_factory=dict)
    met: dict[str, list[Met]] = field(default_factory=dict)

    def add(self, card: Scorecard) -> None:
        self.answers += 1
        for dimension in card.dimensions or ():
            self.dimensions[dimension.id] = dimension.name
            for result in dimension.criteria:
                self.stands_in[result.id] = dimension.id
                self.met.setdefault(result.id, []).append(result.met)


def tables(sessions: Iterable[PastSession], rubrics: Mapping[str, Rubric]) -> list[Table]:
    """A table for each rubric and engine, in the order in which they first came up.

    ``sessions`` come oldest first. A rubric that is gone
    leaves the ids of its criteria.
    """
    tallies: dict[tuple[str, str], _Tally] = {}
    for session in sessions:
        for answer in session.graded:
            key = (answer.card.rubric, answer.card.engine.label)
            tallies.setdefault(key, _Tally()).add(answer.card)
    return [_table(*key, tally, rubrics.get(key[0])) for key, tally in tallies.items()]


def _table(rubric_id: str, engine: str, tally: _Tally, rubric: Rubric | None) -> Table:
    known = {c.id: c.label for c in rubric.all_criteria} if rubric else {}
    order = [c for c in known if c in tally.met] + [c for c in tally.met if c not in known]
    groups = (
        Group(
            id=dimension,
            name=name,
            rows=tuple(
                Row(c, known.get(c, c), tuple(tally.met[c]))
                for c in order
                if tally.stands_in[c] == dimension
            ),
        )
        for dimension, name in tally.dimensions.items()
    )
    return Table(
        rubric=rubric_id,
        name=rubric.name if rubric else rubric_id,
        engine=engine,
        answers=tally.answers,
        groups=tuple(g for g in groups if g.rows),
    )
