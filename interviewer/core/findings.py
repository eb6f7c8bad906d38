"""What a scorecard says in words: what landed, what was thin, what was missing, in order of use."""

from collections.abc import Mapping, Sequence

from interviewer.core.data import Span
from interviewer.core.rubric import Criterion
from interviewer.core.scorecard import Finding, FindingKind

MOST_MISSING = 3
"""More than these at once help nobody; the criteria below them show the rest."""

NOT_HEARD = "I did not hear "
"""How a finding about something missing begins; a label and its question follow."""

_USE: tuple[FindingKind, ...] = ("risk", "thin", "cut", "keep")

Evidence = Mapping[str, Sequence[Span]]
"""For each criterion of a question, by id, the words that meet it; empty where it is not met."""


def findings(
    criteria: Sequence[Criterion], evidence: Evidence, remarked: Sequence[Finding]
) -> tuple[Finding, ...]:
    """The points worth saying. People see three first: one that landed, one to mend, one missing.

    ``remarked`` is what an engine found besides.
    """
    ordered = sorted(remarked, key=lambda finding: _USE.index(finding.kind))
    mend = [f for f in ordered if f.kind != "keep"]
    keep = [f for f in ordered if f.kind == "keep"] or _best(criteria, evidence)
    missing = [
        Finding(kind="missing", say=f"{NOT_HEARD}{c.label}. {c.ask}", criterion=c.id)
        for c in _askable(criteria, evidence)[:MOST_MISSING]
    ]
    groups = (keep, mend, missing)
    return tuple(f for group in groups for f in group[:1]) + tuple(
        f for group in (mend, missing, keep) for f in group[1:]
    )


def next_asks(criteria: Sequence[Criterion], evidence: Evidence) -> tuple[str, ...]:
    """The questions to be ready for next time."""
    return tuple(c.ask for c in _askable(criteria, evidence)[:MOST_MISSING])


def _askable(criteria: Sequence[Criterion], evidence: Evidence) -> list[Criterion]:
    """What is missing, the most worth first; nothing that hangs on something else that is missing."""
    unmet = [c for c in criteria if not evidence[c.id] and all(evidence[need] for need in c.needs)]
    return sorted(unmet, key=lambda c: -c.worth)


def _best(criteria: Sequence[Criterion], evidence: Evidence) -> list[Finding]:
    """The met criterion of most worth; none where little is met, since praise would be a filler."""
    met = [c for c in criteria if evidence[c.id]]
    if len(met) * 2 < len(criteria):
        return []
    best = max(met, key=lambda c: (c.mark != "two_places", c.worth))  # what one quote can show
    return [about(evidence[best.id][0], "keep", f"Keep this: it shows {best.label}.", best.id)]


def about(span: Span, kind: FindingKind, say: str, criterion: str | None = None) -> Finding:
    """A finding about these words."""
    return Finding(
        kind=kind,
        n=span.n,
        start=span.start,
        end=span.end,
        text=span.text,
        say=say,
        criterion=criterion,
    )
