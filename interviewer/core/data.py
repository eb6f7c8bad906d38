"""The base of every record that is read from a file or written to one."""

from typing import Any

from pydantic import (
    BaseModel,
    ConfigDict,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)


class Record(BaseModel):
    """Frozen, and strict about its keys: a misspelt key in a content file is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stored(BaseModel):
    """Frozen, and part of a transcript: keys that this version does not know are kept."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Sparse(Stored):
    """A stored record that is written without its absent fields."""

    @model_serializer(mode="wrap")
    def _without_absent(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        known = type(self).model_fields
        return {k: v for k, v in handler(self).items() if v is not None or k not in known}


class Span(Stored):
    """A verbatim run of an answer: ``text`` equals characters ``start`` to ``end`` of answer ``n``."""

    n: int
    start: int
    end: int
    text: str


_ENTRY = {"criteria": "criterion"}
"""Names of lists whose entry is not their name without its last letter."""


def first_fault(error: ValidationError, data: object = None) -> str:
    """Key and cause of the first thing that is wrong, in one line: ``criterion solution.own: ask: …``.

    Given the ``data`` that was read, an entry of a list is named by its id instead of its place.
    """
    fault = error.errors(include_url=False)[0]
    entry = ""
    keys: list[str] = []
    here: Any = data
    for part in fault["loc"]:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            here = None
        if keys and isinstance(part, int) and isinstance(here, dict) and "id" in here:
            entry = f"{_ENTRY.get(keys[-1], keys[-1].removesuffix('s'))} {here['id']}"
            keys = []
        else:
            keys.append(str(part))
    cause = fault["msg"].removeprefix("Value error, ")
    return " ".join(": ".join(filter(None, (entry, ".".join(keys), cause))).split())
