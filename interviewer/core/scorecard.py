"""The scorecard: what was judged, with evidence, and what code counted. No score comes from a model."""

from typing import Any, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer, model_validator

from interviewer.core.data import Span, Sparse, Stored
from interviewer.core.delivery import Delivery

Met = Literal["unprompted", "prompted", "no"]
FindingKind = Literal["missing", "thin", "risk", "cut", "keep"]


class EngineInfo(Sparse):
    """Which engine spoke or judged. ``host`` is where a model was reached, never with a key."""

    kind: Literal["offline", "openai"]
    model: str | None = None
    host: str | None = None

    @property
    def label(self) -> str:
        """How a person calls it."""
        if self.kind == "offline":
            return "offline structure check"
        name = self.model or "a model"
        return f"{name} at {self.host}" if self.host else name


class Usage(Stored):
    """Tokens of one call. ``estimated`` where the server did not say and tiktoken counted."""

    prompt: int = 0
    completion: int = 0
    estimated: bool = False

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            prompt=self.prompt + other.prompt,
            completion=self.completion + other.completion,
            estimated=self.estimated or other.estimated,
        )


class CriterionResult(Stored):
    """One criterion: whether it was met, in which words, and if not, the question that asks for it.

    ``borderline`` where it was judged several times and not the same each time; written only then.
    """

    id: str
    met: Met
    evidence: tuple[Span, ...]
    ask: str | None
    borderline: bool = False

    @model_serializer(mode="wrap")
    def _without_firmness(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {k: v for k, v in handler(self).items() if k != "borderline" or v}


class DimensionResult(Stored):
    """A dimension: how many of its criteria were met."""

    id: str
    name: str
    score: int
    max: int
    criteria: tuple[CriterionResult, ...]


class Finding(Sparse):
    """A point worth saying; all but ``missing`` are about words at ``start`` to ``end`` of answer ``n``.

    ``criterion`` is the one that it is about, where it is about one.
    """

    kind: FindingKind
    n: int | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    say: str
    criterion: str | None = None

    @model_validator(mode="after")
    def _quotes(self) -> "Finding":
        if self.kind != "missing" and None in (self.n, self.start, self.end, self.text):
            raise ValueError(f"a finding of kind {self.kind} quotes the words it is about")
        return self


class Rewrite(Span):
    """Words of an answer, and how a model would say them without a figure or name of its own."""

    better: str


class Scorecard(Sparse):
    """The grade of one thread. Not graded means no score, no band, no dimensions, but a reason.

    ``repeats`` is how many times it was judged, where that is more than once.
    """

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
    rewrite: Rewrite | None = None
    repeats: int | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> "Scorecard":
        if self.status == "not_graded" and not self.reason:
            raise ValueError("not graded, and no reason")
        result = (self.score, self.unprompted, self.max, self.band, self.dimensions)
        if self.status == "graded" and None in result:
            raise ValueError("graded, but without score, unprompted, max, band or dimensions")
        return self

    @property
    def points(self) -> tuple[Finding, ...]:
        """The three findings that people see first."""
        return self.findings[:3]

    @property
    def further(self) -> tuple[Finding, ...]:
        """What is said about words of theirs besides the three."""
        return tuple(f for f in self.findings[3:] if f.text is not None)

    @property
    def results(self) -> tuple[CriterionResult, ...]:
        """Every criterion's result, in the rubric's order."""
        return tuple(c for d in self.dimensions or () for c in d.criteria)
