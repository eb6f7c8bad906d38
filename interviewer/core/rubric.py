"""A rubric: dimensions of binary criteria, what meets each, and the question that asks for it."""

import hashlib
import json
from typing import Any, Literal, get_args

from pydantic import Field, ValidationError, field_validator, model_validator

from interviewer.core.data import Record, first_fault

Form = Literal["retrospective", "habitual", "hypothetical", "design", "opinion", "questions"]
"""How a question is put; decides which criteria its answer can meet."""

Mark = Literal["figure", "two_places", "within_75_words"]
"""What code checks of the evidence: it holds a figure, stands in two separate places, or (computed
by code alone, never judged) what the criterion ``needs`` is reached within 75 words."""

Moment = Literal[
    "secret", "hard", "talk", "better", "learned", "certain", "decision", "plan", "change",
    "against", "told", "reasoned", "we", "stance", "habit", "cost", "lesson", "part", "value",
    "act", "trouble",
]  # fmt: skip
"""A kind of moment in an answer that a question can take hold of: a decision, what "we" did, …"""


class RubricError(Exception):
    """A rubric that cannot be used; the message names key and cause."""


class Criterion(Record):
    """One thing that an answer does or does not do.

    ``label`` completes "I did not hear …"; ``met``, ``unmet`` and ``edge`` tell a judge where the
    line runs; ``ask`` is the question that asks for it. ``forms`` empty means every form of the
    rubric. ``needs`` are criteria without which it cannot be met; ``context``, for the mark
    ``within_75_words`` alone, are those of which one must come before that. ``worth`` is how much a
    missing one hurts: it orders what is said and asked first, never the score. A ``late`` one is
    asked for when the rest has been. An ``opening`` one is what a first answer should carry unasked.

    ``ask_about`` is ``ask`` with ``{anchor}`` in it, for the candidate's own words; ``about`` tells
    which, the best first: those that met another criterion, or a kind of moment. ``ask_seen`` stands
    for ``ask`` in a story about people, which may hold no figure.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+\.[a-z0-9_-]+$")
    label: str = Field(min_length=1)
    met: str = Field(min_length=1)
    unmet: str = ""
    edge: str = ""
    ask: str
    ask_about: str = ""
    about: tuple[str, ...] = ()
    ask_seen: str = ""
    opening: bool = False
    forms: tuple[Form, ...] = ()
    mark: Mark | None = None
    needs: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    worth: int = Field(default=1, ge=1, le=9)
    late: bool = False

    @field_validator("ask", "ask_about", "ask_seen")
    @classmethod
    def _is_a_question(cls, ask: str) -> str:
        if not ask.endswith("?"):
            raise ValueError("must end with a question mark")
        return ask

    @model_validator(mode="after")
    def _says_what_it_takes_hold_of(self) -> "Criterion":
        if bool(self.about) != ("{anchor}" in self.ask_about):
            raise ValueError("ask_about: it takes {anchor} in it, and in about the words for it")
        return self

    @model_validator(mode="after")
    def _has_what_its_mark_takes(self) -> "Criterion":
        brief = self.mark == "within_75_words"
        if brief and not self.needs:
            raise ValueError("needs: the mark within_75_words takes what must be reached")
        if brief != bool(self.context):
            raise ValueError("context: the mark within_75_words takes one, and no other does")
        return self


class Dimension(Record):
    """A named group of criteria."""

    id: str
    name: str
    criteria: tuple[Criterion, ...] = Field(min_length=1)


class Band(Record):
    """A name for a share of the maximum: it holds from ``at`` upwards."""

    at: float = Field(ge=0, le=1)
    name: str


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
        for dimension in self.dimensions:
            for criterion in dimension.criteria:
                if criterion.id.split(".")[0] != dimension.id:
                    raise ValueError(
                        f"criterion {criterion.id}: stands in dimension {dimension.id}"
                    )
                self._check_reach(criterion)
        ids = [c.id for c in self.all_criteria]
        for criterion in self.all_criteria:
            if unknown := set(criterion.about) - set(ids) - set(get_args(Moment)):
                raise ValueError(
                    f"criterion {criterion.id}: about: {min(unknown)} is neither a criterion nor a "
                    "kind of moment"
                )
        if twice := {i for i in ids if ids.count(i) > 1}:
            raise ValueError(f"criterion {min(twice)}: the id is used twice")
        if empty := [form for form in self.forms if not self.criteria(form)]:
            raise ValueError(f"forms: no criterion applies to {empty[0]}")
        shares = [band.at for band in self.bands]
        if shares != sorted(set(shares)) or shares[0] != 0:
            raise ValueError("bands: shares must rise from 0")
        return self

    def _check_reach(self, criterion: Criterion) -> None:
        """What a criterion hangs on can be met wherever it can be met itself."""
        if unknown := set(criterion.forms) - set(self.forms):
            raise ValueError(
                f"criterion {criterion.id}: forms: {min(unknown)} is none of the rubric's"
            )
        for form in criterion.forms or self.forms:
            applying = {c.id for c in self.criteria(form)}
            for key, ids in (("needs", criterion.needs), ("context", criterion.context)):
                if missing := set(ids) - applying:
                    raise ValueError(
                        f"criterion {criterion.id}: {key}: no {min(missing)} for the form {form}"
                    )

    @property
    def all_criteria(self) -> tuple[Criterion, ...]:
        """Every criterion, in order."""
        return tuple(c for d in self.dimensions for c in d.criteria)

    def criteria(self, form: Form) -> tuple[Criterion, ...]:
        """The criteria that an answer to a question of this form can meet, in order."""
        return tuple(c for c in self.all_criteria if not c.forms or form in c.forms)

    def criterion(self, criterion_id: str) -> Criterion:
        """The criterion of that id; KeyError if there is none."""
        return {c.id: c for c in self.all_criteria}[criterion_id]

    def band(self, score: int, most: int) -> str:
        """The name of the band in which ``score`` of ``most`` falls."""
        return [b.name for b in self.bands if b.at * most <= score][-1]

    @property
    def hash(self) -> str:
        """Twelve hex digits that change whenever the rubric does."""
        text = json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def parse_rubric(data: dict[str, Any]) -> Rubric:
    """A rubric from the tables of its file. Raises RubricError with criterion, key and cause."""
    try:
        return Rubric.model_validate(data)
    except ValidationError as error:
        raise RubricError(first_fault(error, data)) from None
