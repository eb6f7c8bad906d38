"""From verdicts to a scorecard: checks every quote, then counts. Pure arithmetic over an engine's word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.addressed import without_addressed
from interviewer.core.data import Record, Span
from interviewer.core.delivery import measure
from interviewer.core.evidence import locate
from interviewer.core.figures import has_figure
from interviewer.core.findings import about, findings, next_asks
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

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


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


@dataclass(frozen=True)
class _Answer:
    """An answer, and ``heard``: the same with what is addressed to a grader blanked out.

    What is blanked is no white space either, so that no quote reaches across it.
    """

    n: int
    text: str
    heard: str

    @classmethod
    def of(cls, said: Said) -> "_Answer":
        kept = zip(said.text, without_addressed(said.text), strict=True)
        return cls(said.n, said.text, "".join(a if a == b else "\0" for a, b in kept))

    def locate(self, quote: str) -> Span | None:
        """Where the quote stands in what was heard."""
        span = locate(quote, self.heard, self.n)
        return span if span and span.text == self.text[span.start : span.end] else None


def not_graded(rubric: Rubric, engine: EngineInfo, reason: str) -> Scorecard:
    """A scorecard that says why there is none."""
    return Scorecard(
        rubric=rubric.id, rubric_hash=rubric.hash, status="not_graded", reason=reason, engine=engine
    )


def _left_out(missing: Sequence[str], of: int) -> str:
    if len(missing) > 3:
        return f"the judge gave no verdict on {len(missing)} of {of} criteria"
    return f"the judge gave no verdict on {', '.join(missing)}"


def to_judge(rubric: Rubric, form: Form) -> tuple[Criterion, ...]:
    """The criteria an engine is asked about; what code computes alone is left out."""
    return tuple(c for c in rubric.criteria(form) if c.mark != "within_75_words")


def grade(
    rubric: Rubric, form: Form, thread: Sequence[Said], judgment: Judgment, engine: EngineInfo
) -> Scorecard:
    """The scorecard of a thread.

    What answers the first question itself, and no follow-up to it, is unprompted.
    """
    if judgment.refused:
        return not_graded(rubric, engine, judgment.refused)
    verdicts = {v.criterion: v for v in judgment.verdicts}
    if missing := [c.id for c in to_judge(rubric, form) if c.id not in verdicts]:
        return not_graded(rubric, engine, _left_out(missing, len(to_judge(rubric, form))))
    criteria = rubric.criteria(form)
    answers = [_Answer.of(s) for s in thread]
    first = [a for a, s in zip(answers, thread, strict=True) if s.asked == thread[0].asked]
    evidence = _evidence(criteria, verdicts, answers)
    unprompted = _evidence(criteria, verdicts, first)
    met: dict[str, Met] = {
        c: "no" if not spans else "unprompted" if unprompted[c] else "prompted"
        for c, spans in evidence.items()
    }
    dimensions = _dimensions(rubric, criteria, met, evidence)
    score = sum(d.score for d in dimensions)
    problems = [p for c in criteria if c.mark == "within_75_words" for p in _problems(c, evidence)]
    problem = [s.start for s in problems if s.n == thread[0].n]
    return Scorecard(
        rubric=rubric.id,
        rubric_hash=rubric.hash,
        status="graded",
        score=score,
        unprompted=sum(m == "unprompted" for m in met.values()),
        max=len(criteria),
        band=rubric.band(score, len(criteria)),
        engine=engine,
        dimensions=dimensions,
        findings=findings(criteria, evidence, _remarked(judgment.remarks, answers)),
        delivery=measure([said.text for said in thread], min(problem, default=None)),
        next_time=next_asks(criteria, evidence),
    )


def _dimensions(
    rubric: Rubric,
    criteria: Sequence[Criterion],
    met: dict[str, Met],
    evidence: dict[str, tuple[Span, ...]],
) -> tuple[DimensionResult, ...]:
    """The results by dimension; a dimension of which nothing applies is left out."""
    found: list[DimensionResult] = []
    for dimension in rubric.dimensions:
        results = tuple(
            CriterionResult(
                id=c.id,
                met=met[c.id],
                evidence=evidence[c.id],
                ask=None if evidence[c.id] else c.ask,
            )
            for c in dimension.criteria
            if c in criteria
        )
        score = sum(r.met != "no" for r in results)
        if results:
            found.append(
                DimensionResult(
                    id=dimension.id,
                    name=dimension.name,
                    score=score,
                    max=len(results),
                    criteria=results,
                )
            )
    return tuple(found)


def _evidence(
    criteria: Sequence[Criterion], verdicts: dict[str, Verdict], answers: Sequence[_Answer]
) -> dict[str, tuple[Span, ...]]:
    """What these answers hold for each criterion: no evidence, not met."""
    found = {
        c.id: _borne(c, verdicts[c.id], answers) if c.mark != "within_75_words" else ()
        for c in criteria
    }
    for criterion in criteria:
        if criterion.mark == "within_75_words":
            found[criterion.id] = _brief(criterion, found, answers[0])
    while hanging := [
        c.id for c in criteria if found[c.id] and not all(found[need] for need in c.needs)
    ]:
        found |= dict.fromkeys(hanging, ())
    return found


def _borne(criterion: Criterion, verdict: Verdict, answers: Sequence[_Answer]) -> tuple[Span, ...]:
    """The quotes of a verdict that stand in the named answer; none if they lack the mark."""
    if not verdict.met:
        return ()
    by_number = {a.n: a for a in answers}
    located = (by_number[q.n].locate(q.text) for q in verdict.quotes if q.n in by_number)
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


def _problems(brief: Criterion, evidence: dict[str, tuple[Span, ...]]) -> list[Span]:
    """What must be reached soon, wherever it stands."""
    return [s for need in brief.needs for s in evidence[need]]


def _brief(
    criterion: Criterion, evidence: dict[str, tuple[Span, ...]], first: _Answer
) -> tuple[Span, ...]:
    """Evidence that the problem came within 75 words, after some context or in one sentence with it."""
    problems = [s for s in _problems(criterion, evidence) if s.n == first.n]
    if not problems:
        return ()
    problem = min(problems, key=lambda s: s.start)
    start, end = next(
        ((a, b) for a, b in sentences(first.heard) if a <= problem.start < b),
        (problem.start, problem.end),
    )
    if count_words(first.heard[:start]) >= BRIEF_WORDS:
        return ()
    if any(s.n == first.n and s.start < end for c in criterion.context for s in evidence[c]):
        return (problem,)
    return ()


def _remarked(remarks: Sequence[Remark], answers: Sequence[_Answer]) -> list[Finding]:
    """Remarks as findings; what is quoted wrongly or brings in a number of its own is dropped."""
    texts = {a.n: a.text for a in answers}
    said = {number for text in texts.values() for number in _NUMBER.findall(text)}
    found: list[Finding] = []
    for remark in remarks:
        span = locate(remark.quote.text, texts.get(remark.quote.n, ""), remark.quote.n)
        if span and remark.kind != "missing" and set(_NUMBER.findall(remark.say)) <= said:
            found.append(about(span, remark.kind, remark.say))
    return list(dict.fromkeys(found))
