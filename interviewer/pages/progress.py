"""What every face shows of progress, row by row, before any markup."""

from dataclasses import dataclass

from interviewer.core.progress import Counts, Group, Row, Table
from interviewer.core.scorecard import Met
from interviewer.core.text import line
from interviewer.wording import DOTS

NOTHING = "Nothing has been graded yet."
HEAD = ("", "ASKED", "LAST 3", "BEFORE", "OVER TIME")

NEWEST = 10
"""Answers that a spark shows."""


@dataclass(frozen=True)
class Shown:
    """A row: a dimension (``heads``) or a criterion, with its cells as in ``HEAD``.

    The last cell goes from the oldest answer to the newest.
    """

    heads: bool
    cells: tuple[str, str, str, str, str]


def title(table: Table) -> str:
    """By which rubric, graded by whom, over how many answers."""
    answers = f"{table.answers} answer{'' if table.answers == 1 else 's'}"
    return line(f"{table.name}: {answers}, {table.engine}")


def rows(table: Table) -> list[Shown]:
    """Each dimension, and under it its criteria."""
    found: list[Shown] = []
    for group in table.groups:
        found.append(_dimension(group))
        found += map(_criterion, group.rows)
    return found


def _dimension(group: Group) -> Shown:
    cells = (line(group.name), "", _percent(group.recent), _percent(group.before), "")
    return Shown(True, cells)


def _criterion(row: Row) -> Shown:
    spark = "".join(DOTS[m] for m in row.met[-NEWEST:])
    cells = (line(row.label), str(len(row.met)), _counts(row.recent), _counts(row.before), spark)
    return Shown(False, cells)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}".replace("%", " %")


def _counts(of: Counts) -> str:
    """How often in which way, those that did not happen left out: ``2● 1○``."""
    numbers: tuple[tuple[int, Met], ...] = (
        (of.unprompted, "unprompted"),
        (of.prompted, "prompted"),
        (of.no, "no"),
    )
    return " ".join(f"{number}{DOTS[met]}" for number, met in numbers if number)
