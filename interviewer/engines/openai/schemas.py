"""The replies that a model gives in JSON, and reading them out of what it really wrote."""

import json
from collections.abc import Collection
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from interviewer.core.data import first_fault
from interviewer.core.grading import Judgment, Quote, Remark, Suggestion, Verdict
from interviewer.engines.protocol import Heard

Item = TypeVar("Item", bound=BaseModel)

MOST_STARTS = 50
"""How many opening braces are tried in search of the object."""


def _strict(schema: dict[str, Any]) -> None:
    """Every field required and none besides, as servers that enforce a schema want it."""
    schema["additionalProperties"] = False
    schema["required"] = list(schema["properties"])
    for field in schema["properties"].values():
        field.pop("default", None)


class _Reply(BaseModel):
    # Strict towards a server that enforces schemas, lenient towards one that does not.
    model_config = ConfigDict(extra="ignore", json_schema_extra=_strict)


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
    ask: str | None = None

    @field_validator("ask", mode="before")
    @classmethod
    def _is_text(cls, ask: object) -> str | None:
        """A question that is none makes no verdict malformed."""
        return ask if isinstance(ask, str) else None


class RemarkReply(_Reply):
    kind: Literal["thin", "risk", "cut", "keep"]
    n: int
    text: str
    say: str


class RewriteReply(_Reply):
    n: int
    text: str
    better: str


class JudgmentReply(_Reply):
    verdicts: list[VerdictReply]
    remarks: list[RemarkReply]
    rewrite: RewriteReply | None


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


def read_judgment(text: str, wanted: Collection[str]) -> Judgment:
    """The well-formed verdicts on ``wanted`` criteria, the first on each, and what else is well-formed.

    Raises ValueError where there are no verdicts at all, in words that go after the model's name.
    """
    found = json_object(text, "verdicts")
    verdicts: dict[str, Verdict] = {}
    for item in _valid(VerdictReply, found["verdicts"]):
        if item.criterion in wanted and item.criterion not in verdicts:
            quotes = tuple(Quote(n=q.n, text=q.text) for q in item.quotes)
            ask = item.ask.strip() or None if item.ask and not item.met else None
            verdicts[item.criterion] = Verdict(
                criterion=item.criterion, met=item.met, quotes=quotes, ask=ask
            )
    remarks = tuple(
        Remark(kind=r.kind, quote=Quote(n=r.n, text=r.text), say=r.say)
        for r in _valid(RemarkReply, found.get("remarks"))
    )
    rewrites = _valid(RewriteReply, [found.get("rewrite")])
    suggestions = [Suggestion(quote=Quote(n=r.n, text=r.text), better=r.better) for r in rewrites]
    return Judgment(
        verdicts=tuple(verdicts.values()),
        remarks=remarks,
        suggestion=next(iter(suggestions), None),
    )


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
