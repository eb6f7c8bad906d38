"""Labelled answers: the rows that ``interviewer eval`` reads, one JSON object a line."""

from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from interviewer.core.data import first_fault
from interviewer.core.grading import Said
from interviewer.core.rubric import Rubric

Words = Annotated[str, Field(min_length=1)]


class LabelError(Exception):
    """A row, or a file of them, that cannot be used; the message names place and cause."""


class _Row(BaseModel):
    """Frozen; fields that this version does not know are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Words
    text: str


class Honest(_Row):
    """A passage without labels, in which nothing speaks to whoever grades."""


class Turn(BaseModel):
    """A question or follow-up of a thread, and what was answered."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    asked: str
    text: str


class Quoted(BaseModel):
    """Words that meet a criterion: of the ``n``-th answer, counted from 0."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    n: int = Field(default=0, ge=0)
    text: Words


class Labelled(_Row):
    """An answer and the criteria that it meets, each with the words of ``text`` that meet it.

    ``form`` is that of the question; without one it is the rubric's first. Answers of one
    ``family`` are versions of one another. With a ``thread`` the answer is several, the first to
    the question and the others to follow-ups; ``text`` is then the first.
    """

    question: str
    rubric: Words
    met: dict[str, Annotated[tuple[Quoted, ...], Field(min_length=1)]]
    form: str | None = None
    family: str | None = None
    thread: tuple[Turn, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _of_a_thread(cls, row: Any) -> Any:
        """The text of a thread is its first answer."""
        match row:
            case {"thread": [{"text": str(first)}, *_], **rest} if "text" not in rest:
                return row | {"text": first}
        return row

    @field_validator("met", mode="before")
    @classmethod
    def _of_the_first_answer(cls, met: Any) -> Any:
        """Words without a number are the first answer's."""
        if not isinstance(met, dict):
            return met
        return {
            criterion: [{"text": q} if isinstance(q, str) else q for q in quotes]
            if isinstance(quotes, list | tuple)
            else quotes
            for criterion, quotes in met.items()
        }

    @model_validator(mode="after")
    def _quotes_itself(self) -> "Labelled":
        for criterion, quotes in self.met.items():
            for quote in quotes:
                if quote.n >= len(self.said) or quote.text not in self.said[quote.n].text:
                    raise ValueError(f"met: {criterion}: “{quote.text}” is not in the text")
        return self

    @property
    def said(self) -> tuple[Said, ...]:
        """The answers as a judge gets them, numbered from 1."""
        turns = self.thread or (Turn(asked=self.question, text=self.text),)
        return tuple(Said(n=n, asked=t.asked, text=t.text) for n, t in enumerate(turns, 1))

    @property
    def unprompted(self) -> frozenset[str]:
        """The criteria that the first answer meets."""
        return frozenset(c for c, quotes in self.met.items() if any(q.n == 0 for q in quotes))


class Payload(_Row):
    """Text that speaks to whoever grades, to be graded alone and within honest answers."""

    kind: str


Row = Labelled | Honest | Payload


def parse_row(line: str) -> Row:
    """What a line holds: with ``met`` a labelled answer, with a ``kind`` a payload, else honest words.

    Raises LabelError with the cause.
    """
    try:
        found = _Shape.model_validate_json(line)
        shape = Labelled if found.met is not None else Payload if found.kind is not None else Honest
        return shape.model_validate_json(line)
    except ValidationError as error:
        raise LabelError(first_fault(error).replace(" at line 1 column", ", column")) from None


class _Shape(BaseModel):
    """What tells one sort of row from another."""

    met: object = None
    kind: object = None


def check_criteria(row: Labelled, rubric: Rubric) -> None:
    """Raises LabelError where a label is of a criterion that the rubric does not have."""
    known = {c.id for c in rubric.all_criteria}
    if unknown := [c for c in row.met if c not in known]:
        raise LabelError(f"met: the rubric {rubric.id} has no {unknown[0]!r}")
