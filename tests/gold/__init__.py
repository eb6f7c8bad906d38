"""The labelled answers: loading them, and the part that is kept for a last measurement."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewer.core.rubric import Form, Rubric

HERE = Path(__file__).parent
SETS = ("spsil", "hypothetical", "culture", "system-design")


@dataclass(frozen=True)
class Labelled:
    """An answer and the criteria that it meets."""

    id: str
    question: str
    form: str
    rubric: str
    text: str
    met: frozenset[str]

    def form_in(self, rubric: Rubric) -> Form:
        """The form of its question, as the rubric knows it."""
        return next((f for f in rubric.forms if f == self.form), rubric.forms[0])


def labelled(name: str, sealed: bool = False) -> list[Labelled]:
    """The open answers of a set, or with ``sealed`` those kept back."""
    kept_back = set((HERE / "sealed.txt").read_text().split())
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [
        Labelled(
            id=row["id"],
            question=row["question"],
            form=row.get("form") or "retrospective",
            rubric=row["rubric"],
            text=row["text"],
            met=frozenset(row["met"]),
        )
        for row in rows
        if (row["id"] in kept_back) == sealed
    ]
