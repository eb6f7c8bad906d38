"""The base of every record that is read from a file or written to one."""

from pydantic import BaseModel, ConfigDict, ValidationError


class Record(BaseModel):
    """Frozen, and strict about its keys: a misspelt key in a content file is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A verbatim run of an answer: ``text`` equals characters ``start`` to ``end`` of answer ``n``."""

    n: int
    start: int
    end: int
    text: str


def first_fault(error: ValidationError) -> str:
    """Key and cause of the first thing that is wrong, in one line: ``rounds.1.minutes: …``."""
    fault = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in fault["loc"])
    cause = fault["msg"].removeprefix("Value error, ")
    return f"{where}: {cause}" if where else cause
