"""The scorecard: what was judged, with evidence, and what code counted. No score comes from a model."""

from typing import Any, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer

from interviewer.core.data import Record, Span
from interviewer.core.delivery import Delivery

Met = Literal["unprompted", "prompted", "no"]
FindingKind = Literal["missing", "thin", "risk", "cut", "keep"]


class EngineInfo(Record):
    """Which engine spoke or judged. ``host`` is where a model was reached, never with a key."""

    kind: Literal["offline", "openai"]
    model: str | None = None
    host: str | None = None

    @property
    def label(self) -> str:
        """How a person calls it."""
        return (
            "offline structure check" if self.kind == "offline" else f"{self.model} at {self.host}"
        )


class Usage(Record):
    """Tokens of one call. ``estimated`` where the server did not say and tiktoken counted."""

    prompt: int
    completion: int
    estimated: bool = False


class CriterionResult(Record):
    """One criterion: whether it was met, in which words, and if not, the question that asks for it."""

    id: str
    met: Met
    evidence: tuple[Span, ...]
    ask: str | None


class DimensionResult(Record):
    """A dimension: how many of its criteria were met."""

    id: str
    name: str
    score: int
    max: int
    criteria: tuple[CriterionResult, ...]


class Finding(Record):
    """A point worth saying. All but ``missing`` are about words at ``start`` to ``end`` of answer ``n``."""

    kind: FindingKind
    say: str
    criterion: str | None = None
    n: int | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None

    @model_serializer(mode="wrap")
    def _without_absent(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {k: v for k, v in handler(self).items() if v is not None}


class Scorecard(Record):
    """The grade of one thread. Not graded means no score, no band, no dimensions, but a reason."""

    rubric: str
    rubric_hash: str
    status: Literal["graded", "not_graded"]
    reason: str | None = None
    score: int | None = None
    unprompted: int | None = None
    max: int | None = None
    band: str | None = None
    engine: EngineInfo
    dimensions: tuple[DimensionResult, ...] | None = None
    findings: tuple[Finding, ...] = ()
    delivery: Delivery | None = None
    next_time: tuple[str, ...] = ()

    @model_serializer(mode="wrap")
    def _without_absent(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {k: v for k, v in handler(self).items() if v is not None}

    @property
    def results(self) -> tuple[CriterionResult, ...]:
        """Every criterion's result, in the rubric's order."""
        return tuple(c for d in self.dimensions or () for c in d.criteria)
