"""A rubric: dimensions of binary criteria, what meets each, and the question that asks for it."""

import hashlib
import json
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator

from interviewer.core.data import Record, first_fault

Form = Literal["retrospective", "habitual", "hypothetical", "design", "opinion", "questions"]
"""How a question is put; decides which criteria its answer can meet."""

Mark = Literal["figure", "two_places", "within_75_words"]
"""What code checks of the evidence: it holds a figure, stands in two separate places, or (computed
by code alone, never judged) the problem is reached within 75 words."""


class RubricError(Exception):
    """A rubric that cannot be used; the message names key and cause."""


class Criterion(Record):
    """One thing that an answer does or does not do."""

    id: str = Field(pattern=r"^[a-z]+\.[a-z_]+$")
    label: str
    met: str
    unmet: str = ""
    edge: str = ""
    ask: str = Field(pattern=r"\?$")
    forms: tuple[Form, ...] = ()
    mark: Mark | None = None
    needs: tuple[str, ...] = ()
    worth: int = Field(default=1, ge=1, le=9)


class Dimension(Record):
    """A named group of criteria."""

    id: str
    name: str
    criteria: tuple[Criterion, ...] = Field(min_length=1)


class Band(Record):
    """A name for a share of the maximum: it holds from ``at`` upwards."""

    at: float = Field(ge=0, le=1)
    name: str
    means: str


class Rubric(Record):
    """How the answers to one kind of question are graded."""

    id: str
    name: str
    about: str
    credit: str = ""
    forms: tuple[Form, ...] = Field(min_length=1)
    dimensions: tuple[Dimension, ...] = Field(min_length=1)
    bands: tuple[Band, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _is_sound(self) -> "Rubric":
        ids = [c.id for d in self.dimensions for c in d.criteria]
        if twice := {i for i in ids if ids.count(i) > 1}:
            raise ValueError(f"criterion ids used twice: {', '.join(sorted(twice))}")
        for dimension in self.dimensions:
            for criterion in dimension.criteria:
                if criterion.id.split(".")[0] != dimension.id:
                    raise ValueError(f"{criterion.id} stands in dimension {dimension.id}")
                if unknown := set(criterion.needs) - set(ids):
                    raise ValueError(f"{criterion.id} needs unknown {', '.join(sorted(unknown))}")
        if [b.at for b in self.bands] != sorted({b.at for b in self.bands}) or self.bands[0].at:
            raise ValueError("bands: shares must rise from 0")
        return self

    def criteria(self, form: Form) -> tuple[Criterion, ...]:
        """The criteria that an answer to a question of this form can meet, in order."""
        return tuple(
            c for d in self.dimensions for c in d.criteria if not c.forms or form in c.forms
        )

    def criterion(self, criterion_id: str) -> Criterion:
        """The criterion of that id; KeyError if there is none."""
        for dimension in self.dimensions:
            for criterion in dimension.criteria:
                if criterion.id == criterion_id:
                    return criterion
        raise KeyError(criterion_id)

    def band(self, score: int, most: int) -> str:
        """The name of the band in which ``score`` of ``most`` falls."""
        share = score / most
        return [b.name for b in self.bands if b.at <= share][-1]

    @property
    def hash(self) -> str:
        """Twelve hex digits that change whenever the rubric does."""
        text = json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def parse_rubric(data: dict[str, Any]) -> Rubric:
    """A rubric from the tables of its file. Raises RubricError with key and cause."""
    try:
        return Rubric.model_validate(data)
    except ValidationError as error:
        raise RubricError(first_fault(error)) from None
