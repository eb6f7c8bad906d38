"""Reading files of labelled answers, and where the shipped ones are."""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from interviewer.content import ContentError, labelled_folder, load_rubric
from interviewer.core.labels import (
    Honest,
    LabelError,
    Labelled,
    Payload,
    Row,
    check_criteria,
    parse_row,
)

KEPT_BACK = "kept-back"
"""The folder of shipped answers that no rule was written against, and that nobody should read."""


@dataclass(frozen=True)
class Sheet:
    """A file of rows, whichever sorts of them it holds."""

    path: Path
    rows: tuple[Row, ...]

    @property
    def labelled(self) -> dict[str, list[Labelled]]:
        """The labelled answers by the rubric of their questions."""
        rows = [row for row in self.rows if isinstance(row, Labelled)]
        rows.sort(key=lambda row: row.rubric)
        return {rubric: list(found) for rubric, found in groupby(rows, lambda row: row.rubric)}

    @property
    def honest(self) -> list[Honest]:
        """The passages in which nothing speaks to a grader."""
        return [row for row in self.rows if isinstance(row, Honest)]

    @property
    def payloads(self) -> list[Payload]:
        """The attacks."""
        return [row for row in self.rows if isinstance(row, Payload)]


def shipped() -> list[Path]:
    """The files that came with the program, those that were kept back last."""
    folder = labelled_folder()
    return sorted(folder.glob("*.jsonl")) + sorted((folder / KEPT_BACK).glob("*.jsonl"))


def is_kept_back(path: Path) -> bool:
    """Whether a shipped file is one of those that nobody should read."""
    return path.parent.name == KEPT_BACK


def read_sheet(path: Path) -> Sheet:
    """The rows of a file. Raises LabelError that names file, line and cause."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "not UTF-8 text"
        raise LabelError(f"{path}: {cause}") from None
    rows: dict[str, Row] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = _checked(parse_row(line))
            if row.id in rows:
                raise LabelError(f"id: {row.id!r} is there already")
        except (LabelError, ContentError) as error:
            raise LabelError(f"{path}:{number}: {error}") from None
        rows[row.id] = row
    if not rows:
        raise LabelError(f"{path}: there are no labelled answers in it")
    return Sheet(path, tuple(rows.values()))


def _checked(row: Row) -> Row:
    if isinstance(row, Labelled):
        check_criteria(row, load_rubric(row.rubric))
    return row
