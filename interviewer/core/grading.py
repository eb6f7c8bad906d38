"""From verdicts to a scorecard: checks every quote, then counts. Pure arithmetic over an engine's word."""

from collections.abc import Sequence

from interviewer.core.data import Record, Span
from interviewer.core.delivery import measure
from interviewer.core.evidence import locate
from interviewer.core.figures import has_figure
from interviewer.core.rubric import Criterion, Form, Rubric
from interviewer.core.scorecard import (
    CriterionResult,
    DimensionResult,
    EngineInfo,
    Finding,
    FindingKind,
    Met,
    Scorecard,
    Usage,
)
from interviewer.core.text import count_words, sentences

BRIEF_WORDS = 75
"""Thirty seconds of speech: within these the problem must be reached."""


class Said(Record):
    """An answer as a judge gets it: the number of its event, the question or probe, and the words."""

    n: int
    asked: str
    text: str


class Quote(Record):
    """Words that an engine says stand in answer ``n``; not trusted until located."""

    n: int
    text: str


class Verdict(Record):
    """An engine's word on one criterion."""

    criterion: str
    met: bool
    quotes: tuple[Quote, ...] = ()


class Remark(Record):
    """A finding as an engine offers it, its quote not yet checked."""

    kind: FindingKind
    quote: Quote
    say: str


class Judgment(Record):
    """What an engine says of a thread. ``refused`` is why it could not judge at all."""

    verdicts: tuple[Verdict, ...] = ()
    remarks: tuple[Remark, ...] = ()
    refused: str | None = None
    usage: Usage | None = None


def not_graded(rubric: Rubric, engine: EngineInfo, reason: str) -> Scorecard:
    """A scorecard that says why there is none."""
    return Scorecard(
        rubric=rubric.id, rubric_hash=rubric.hash, status="not_graded", reason=reason, engine=engine
    )


def to_judge(rubric: Rubric, form: Form) -> tuple[Criterion, ...]:
    """The criteria an engine is asked about; what code computes alone is left out."""
    return tuple(c for c in rubric.criteria(form) if c.mark != "within_75_words")


def grade(
    rubric: Rubric, form: Form, thread: Sequence[Said], judgment: Judgment, engine: EngineInfo
) -> Scorecard:
    """The scorecard of a thread. ``thread[0]`` is the first answer; what it meets is unprompted."""
    if judgment.refused:
        return not_graded(rubric, engine, judgment.refused)
    verdicts = {v.criterion: v for v in judgment.verdicts}
    if missing := [c.id for c in to_judge(rubric, form) if c.id not in verdicts]:
        return not_graded(rubric, engine, f"the judge left out {', '.join(missing)}")
    evidence = {c.id: _evidence(c, verdicts[c.id], thread) for c in to_judge(rubric, form)}
    for criterion in rubric.criteria(form):
        if criterion.mark == "within_75_words":
            evidence[criterion.id] = _brief(evidence, thread[0])
    for criterion in rubric.criteria(form):
        if any(not evidence.get(need) for need in criterion.needs):
            evidence[criterion.id] = ()
    return _scorecard(rubric, form, thread, evidence, judgment.remarks, engine)


def _evidence(criterion: Criterion, verdict: Verdict, thread: Sequence[Said]) -> tuple[Span, ...]:
    """The quotes of a verdict that really stand in the named answer and bear the criterion's mark."""
    if not verdict.met:
        return ()
    texts = {said.n: said.text for said in thread}
    located = (locate(q.text, texts[q.n], q.n) for q in verdict.quotes if q.n in texts)
    spans = tuple(dict.fromkeys(s for s in located if s))
    if criterion.mark == "figure" and not any(has_figure(s.text) for s in spans):
        return ()
    if criterion.mark == "two_places" and not _in_two_places(spans):
        return ()
    return spans


def _in_two_places(spans: Sequence[Span]) -> bool:
    return any(
        a.n != b.n or a.end <= b.start or b.end <= a.start
        for i, a in enumerate(spans)
        for b in spans[i + 1 :]
    )


def _brief(evidence: dict[str, tuple[Span, ...]], first: Said) -> tuple[Span, ...]:
    """Evidence that the problem came within 75 words, after some context or in one sentence with it."""
    problems = [s for s in evidence.get("problem.stated", ()) if s.n == first.n]
    if not problems:
        return ()
    problem = min(problems, key=lambda s: s.start)
    spans = sentences(first.text)
    sentence = next(
        ((a, b) for a, b in spans if a <= problem.start < b), (problem.start, problem.end)
    )
    if count_words(first.text[: sentence[0]]) >= BRIEF_WORDS:
        return ()
    context = [
        s
        for need in ("situation.role", "situation.setting", "situation.people")
        for s in evidence.get(need, ())
        if s.n == first.n and s.start < sentence[1]
    ]
    return (problem,) if context else ()


def _scorecard(
    rubric: Rubric,
    form: Form,
    thread: Sequence[Said],
    evidence: dict[str, tuple[Span, ...]],
    remarks: Sequence[Remark],
    engine: EngineInfo,
) -> Scorecard:
    first = thread[0].n
    applicable = rubric.criteria(form)
    dimensions: list[DimensionResult] = []
    for dimension in rubric.dimensions:
        results = tuple(
            CriterionResult(
                id=c.id,
                met=(met := _met(evidence[c.id], first)),
                evidence=evidence[c.id],
                ask=c.ask if met == "no" else None,
            )
            for c in dimension.criteria
            if c in applicable
        )
        if results:
            dimensions.append(
                DimensionResult(
                    id=dimension.id,
                    name=dimension.name,
                    score=sum(r.met != "no" for r in results),
                    max=len(results),
                    criteria=results,
                )
            )
    results = tuple(r for d in dimensions for r in d.criteria)
    score = sum(r.met != "no" for r in results)
    unmet = sorted((c for c in applicable if not evidence[c.id]), key=lambda c: -c.worth)
    problem = [s.start for s in evidence.get("problem.stated", ()) if s.n == first]
    return Scorecard(
        rubric=rubric.id,
        rubric_hash=rubric.hash,
        status="graded",
        score=score,
        unprompted=sum(r.met == "unprompted" for r in results),
        max=len(results),
        band=rubric.band(score, len(results)),
        engine=engine,
        dimensions=tuple(dimensions),
        findings=_findings(applicable, evidence, remarks, thread),
        delivery=measure([said.text for said in thread], min(problem, default=None)),
        next_time=tuple(c.ask for c in unmet[:3]),
    )


def _met(evidence: Sequence[Span], first: int) -> Met:
    if not evidence:
        return "no"
    return "unprompted" if any(s.n == first for s in evidence) else "prompted"


def _findings(
    applicable: Sequence[Criterion],
    evidence: dict[str, tuple[Span, ...]],
    remarks: Sequence[Remark],
    thread: Sequence[Said],
) -> tuple[Finding, ...]:
    """What to say first: the best that landed, what the engine remarked, what is missing; by worth."""
    texts = {said.n: said.text for said in thread}
    met = sorted((c for c in applicable if evidence[c.id]), key=lambda c: -c.worth)
    unmet = sorted((c for c in applicable if not evidence[c.id]), key=lambda c: -c.worth)
    keep = [
        _about(evidence[c.id][0], "keep", f"Keep this: it shows {c.label}.", c.id) for c in met[:1]
    ]
    remarked = [
        _about(span, remark.kind, remark.say)
        for remark in remarks
        if remark.kind != "missing"
        and remark.quote.n in texts
        and (span := locate(remark.quote.text, texts[remark.quote.n], remark.quote.n))
    ]
    missing = [
        Finding(kind="missing", say=f"I did not hear {c.label}. {c.ask}", criterion=c.id)
        for c in unmet[:3]
    ]
    return (*keep, *remarked, *missing)


def _about(span: Span, kind: FindingKind, say: str, criterion: str | None = None) -> Finding:
    return Finding(kind=kind, say=say, criterion=criterion, **span.model_dump())
