"""The replies that a model gives in JSON, and reading them out of what it really wrote."""

import json
from collections.abc import Collection
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from interviewer.core.data import first_fault
from interviewer.core.grading import Quote, Remark, Verdict
from interviewer.engines.protocol import Heard

Item = TypeVar("Item", bound=BaseModel)

MOST_STARTS = 50
"""How many opening braces are tried in search of the object."""


class _Reply(BaseModel):
    # Strict towards a server that enforces schemas, lenient towards one that does not.
    model_config = ConfigDict(extra="ignore", json_schema_extra={"additionalProperties": False})


class FollowUpReply(_Reply):
    heard: Heard
    pattern: str
    anchor: str | None
    text: str


class QuoteReply(_Reply):
    n: int
    text: str


class VerdictReply(_Reply):
    criterion: str
    quotes: list[QuoteReply]
    met: bool


class RemarkReply(_Reply):
    kind: Literal["thin", "risk", "cut", "keep"]
    n: int
    text: str
    say: str


class JudgmentReply(_Reply):
    verdicts: list[VerdictReply]
    remarks: list[RemarkReply]


SCHEMAS: dict[str, type[BaseModel]] = {"follow_up": FollowUpReply, "judgment": JudgmentReply}


def response_format(name: str) -> dict[str, Any]:
    """The ``response_format`` that asks a server to enforce the schema of that name."""
    schema = SCHEMAS[name].model_json_schema()
    return {
        "type": "json_schema",
        "json_schema": {"name": name, "strict": True, "schema": schema},
    }


def json_object(text: str, key: str) -> dict[str, Any]:
    """The JSON object in ``text`` that has ``key``; fences and prose around it are passed over.

    Raises ValueError if there is none, in words that go after the model's name.
    """
    decoder = json.JSONDecoder(strict=False)
    start = text.find("{")
    for _ in range(MOST_STARTS):
        if start < 0:
            break
        try:
            found, _end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict) and key in found:
            return found
        start = text.find("{", start + 1)
    raise ValueError("did not reply with the JSON object that it was asked for")


def read_follow_up(text: str) -> FollowUpReply:
    """The follow-up in a reply. Raises ValueError, in words that go after the model's name."""
    try:
        return FollowUpReply.model_validate(json_object(text, "text"))
    except ValidationError as error:
        raise ValueError(f"replied in another shape: {first_fault(error)}") from None


def read_judgment(
    text: str, wanted: Collection[str]
) -> tuple[dict[str, Verdict], tuple[Remark, ...]]:
    """The well-formed verdicts on ``wanted`` criteria by id, the first on each, and the remarks.

    Raises ValueError where there are no verdicts at all, in words that go after the model's name.
    """
    found = json_object(text, "verdicts")
    verdicts: dict[str, Verdict] = {}
    for item in _valid(VerdictReply, found["verdicts"]):
        if item.criterion in wanted and item.criterion not in verdicts:
            quotes = tuple(Quote(n=q.n, text=q.text) for q in item.quotes)
            verdicts[item.criterion] = Verdict(
                criterion=item.criterion, met=item.met, quotes=quotes
            )
    remarks = tuple(
        Remark(kind=r.kind, quote=Quote(n=r.n, text=r.text), say=r.say)
        for r in _valid(RemarkReply, found.get("remarks"))
    )
    return verdicts, remarks


def _valid(kind: type[Item], items: Any) -> list[Item]:
    """The items that have the right shape; what is malformed counts as left out."""
    if not isinstance(items, list):
        return []
    valid: list[Item] = []
    for item in items:
        try:
            valid.append(kind.model_validate(item))
        except ValidationError:
            continue
    return valid
