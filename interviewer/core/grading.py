"""From verdicts to a scorecard: checks every quote, then counts. Pure arithmetic over an engine's word."""

from collections.abc import Mapping, Sequence
from typing import Literal

from interviewer.core.advice import ask_for, invents, is_sound_rewrite, lacks_figures
from interviewer.core.data import Record, Span
from interviewer.core.delivery import measure
from interviewer.core.evidence import Source
from interviewer.core.figures import has_figure
from interviewer.core.findings import Outcome, about, findings, next_time
from interviewer.core.rubric import Criterion, Form, Rubric
from interviewer.core.scorecard import (
    CriterionResult,
    DimensionResult,
    EngineInfo,
    Finding,
    FindingKind,
    Met,
    Rewrite,
    Scorecard,
    Usage,
)
from interviewer.core.text import count_words, sentences

BRIEF_WORDS = 75
"""Thirty seconds of speech: within these the problem must be reached."""

Veto = Literal["quote", "mark", "needs"]
"""What a verdict lacks that code does not accept: words that were said, the mark that its criterion
asks of them, or another criterion that it hangs on."""


Results = Mapping[str, tuple[Met, tuple[Span, ...]]]
"""For each criterion of a question, by id, how it was met and the words that meet it."""


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
    """An engine's word on one criterion; ``ask`` asks for what is missing in the story's own words."""

    criterion: str
    met: bool
    quotes: tuple[Quote, ...] = ()
    ask: str | None = None


class Remark(Record):
    """A finding as an engine offers it, its quote not yet checked.

    ``criterion`` is the one that it is about, where it is about one.
    """

    kind: FindingKind
    quote: Quote
    say: str
    criterion: str | None = None


class Suggestion(Record):
    """How an engine would say the quoted words; not trusted until checked."""

    quote: Quote
    better: str


class Judgment(Record):
    """What an engine says of a thread. ``refused`` is why it could not judge at all."""

    verdicts: tuple[Verdict, ...] = ()
    remarks: tuple[Remark, ...] = ()
    suggestion: Suggestion | None = None
    refused: str | None = None
    usage: Usage | None = None


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
    if reason := ungradable(rubric, form, judgment):
        return not_graded(rubric, engine, reason)
    results = check(rubric, form, thread, judgment)
    return scorecard(rubric, form, thread, judgment, results, engine)


def ungradable(rubric: Rubric, form: Form, judgment: Judgment) -> str | None:
    """Why a judgment leads to no grade, if it does not."""
    given = {v.criterion for v in judgment.verdicts}
    missing = [c.id for c in to_judge(rubric, form) if c.id not in given]
    return judgment.refused or (
        _left_out(missing, len(to_judge(rubric, form))) if missing else None
    )


def check(rubric: Rubric, form: Form, thread: Sequence[Said], judgment: Judgment) -> Results:
    """What code accepts of a judgment that is whole."""
    verdicts = {v.criterion: v for v in judgment.verdicts}
    criteria = rubric.criteria(form)
    answers = [Source.of(s.n, s.text) for s in thread]
    first = [a for a, s in zip(answers, thread, strict=True) if s.asked == thread[0].asked]
    evidence = _evidence(criteria, verdicts, answers)
    unprompted = _evidence(criteria, verdicts, first)
    return {
        c: ("no" if not spans else "unprompted" if unprompted[c] else "prompted", spans)
        for c, spans in evidence.items()
    }


def scorecard(
    rubric: Rubric,
    form: Form,
    thread: Sequence[Said],
    judgment: Judgment,
    results: Results,
    engine: EngineInfo,
) -> Scorecard:
    """The scorecard that ``results`` add up to, with what else the judgment says."""
    offered = {v.criterion: v.ask for v in judgment.verdicts}
    criteria = rubric.criteria(form)
    answers = [Source.of(s.n, s.text) for s in thread]
    met = {c: how for c, (how, _) in results.items()}
    evidence = {c: spans for c, (_, spans) in results.items()}
    heard = [a.heard for a in answers]
    measurable = not lacks_figures(thread[0].asked, heard)
    asks = {
        c.id: ask_for(c, offered.get(c.id), heard, measurable)
        for c in criteria
        if not evidence[c.id]
    }
    outcome = Outcome(criteria, met, evidence, asks, measurable)
    dimensions = _dimensions(rubric, outcome)
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
        findings=findings(
            outcome,
            _remarked(judgment.remarks, answers, criteria),
            next((span for a in answers for span in a.addressed), None),
        ),
        delivery=measure(heard, min(problem, default=None)),
        next_time=next_time(outcome),
        rewrite=_rewrite(judgment.suggestion, answers),
    )


def veto(criterion: Criterion, verdict: Verdict, thread: Sequence[Said]) -> Veto:
    """Why a verdict that says met did not count."""
    answers = [Source.of(s.n, s.text) for s in thread]
    if not _located(verdict, answers):
        return "quote"
    return "needs" if _borne(criterion, verdict, answers) else "mark"


def _dimensions(rubric: Rubric, outcome: Outcome) -> tuple[DimensionResult, ...]:
    """The results by dimension; a dimension of which nothing applies is left out."""
    found: list[DimensionResult] = []
    for dimension in rubric.dimensions:
        results = tuple(
            CriterionResult(
                id=c.id,
                met=outcome.met[c.id],
                evidence=tuple(outcome.evidence[c.id]),
                ask=outcome.asks.get(c.id),
            )
            for c in dimension.criteria
            if c in outcome.criteria
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
    criteria: Sequence[Criterion], verdicts: dict[str, Verdict], answers: Sequence[Source]
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


def _borne(criterion: Criterion, verdict: Verdict, answers: Sequence[Source]) -> tuple[Span, ...]:
    """The quotes of a verdict that stand in the named answer; none if they lack the mark."""
    if not verdict.met:
        return ()
    spans = _located(verdict, answers)
    if criterion.mark == "figure" and not any(has_figure(s.text) for s in spans):
        return ()
    if criterion.mark == "two_places" and not _in_two_places(spans):
        return ()
    return spans


def _located(verdict: Verdict, answers: Sequence[Source]) -> tuple[Span, ...]:
    """Where the quotes of a verdict stand; what stands nowhere is no quote."""
    by_number = {a.n: a for a in answers}
    located = (by_number[q.n].locate(q.text) for q in verdict.quotes if q.n in by_number)
    return tuple(dict.fromkeys(s for s in located if s))


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
    criterion: Criterion, evidence: dict[str, tuple[Span, ...]], first: Source
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


def _remarked(
    remarks: Sequence[Remark], answers: Sequence[Source], criteria: Sequence[Criterion]
) -> list[Finding]:
    """Remarks as findings; what is quoted wrongly or brings in a figure or name is dropped."""
    by_number = {a.n: a for a in answers}
    heard = [a.heard for a in answers]
    known = {c.id for c in criteria}
    found: list[Finding] = []
    for remark in remarks:
        answer = by_number.get(remark.quote.n)
        span = answer.locate(remark.quote.text) if answer else None
        if span and remark.kind != "missing" and not invents(remark.say, heard):
            criterion = remark.criterion if remark.criterion in known else None
            found.append(about(span, remark.kind, remark.say, criterion))
    return list(dict.fromkeys(found))


def _rewrite(suggestion: Suggestion | None, answers: Sequence[Source]) -> Rewrite | None:
    """A suggestion for words that stand in an answer, unless it says what nobody said."""
    answer = next((a for a in answers if suggestion and a.n == suggestion.quote.n), None)
    if not suggestion or not answer or not (span := answer.locate(suggestion.quote.text)):
        return None
    better = suggestion.better.strip()
    if better == span.text or not is_sound_rewrite(better, [a.heard for a in answers]):
        return None
    return Rewrite(n=span.n, start=span.start, end=span.end, text=span.text, better=better)
