"""What a scorecard says in words: what landed, what to mend, what was missing, what to do next time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from interviewer.core.data import Span
from interviewer.core.figures import figures
from interviewer.core.rubric import Criterion
from interviewer.core.scorecard import Finding, FindingKind, Met
from interviewer.core.text import count_words

MOST_MISSING = 3
"""More than these at once help nobody; the criteria below them show the rest."""

MOST_NEXT = 3

NOT_HEARD = "I did not hear "
"""How a finding about something missing begins; a label follows."""

TO_GRADER = "This speaks to whoever grades; it was not read as part of your answer."

_USE: tuple[FindingKind, ...] = ("risk", "thin", "cut")
_TELLING = range(6, 26)
"""Words; a shorter or longer quote shows its point less well."""


@dataclass(frozen=True)
class Outcome:
    """What grading found of a thread, criterion by criterion.

    ``evidence`` holds the words that meet each, ``asks`` the question that asks for each that is
    unmet. ``measurable`` is whether the story can be expected to hold figures.
    """

    criteria: Sequence[Criterion]
    met: Mapping[str, Met]
    evidence: Mapping[str, Sequence[Span]]
    asks: Mapping[str, str]
    measurable: bool

    @property
    def missing(self) -> list[Criterion]:
        """What is unmet, the most worth first; nothing that hangs on something else unmet."""
        unmet = [c for c in self.criteria if c.id in self.asks]
        loose = [c for c in unmet if all(self.evidence[need] for need in c.needs)]
        return sorted(loose, key=lambda c: (c.mark == "figure" and not self.measurable, -c.worth))

    @property
    def prompted(self) -> list[Criterion]:
        """What was met only when asked, though the opening should carry it; the most worth first."""
        found = [c for c in self.criteria if c.opening and self.met[c.id] == "prompted"]
        return sorted(found, key=lambda c: -c.worth)


def findings(
    outcome: Outcome, remarked: Sequence[Finding], addressed: Span | None
) -> tuple[Finding, ...]:
    """The points worth saying. People see three first: one that landed, one to mend, one missing.

    ``remarked`` is what an engine found besides, ``addressed`` words that speak to whoever grades.
    No two are about the same words or the same criterion, and what was addressed comes last.
    """
    to_mend = [f for f in remarked if f.kind != "keep"] + _sooner(outcome)
    mend = _unlike(sorted(to_mend, key=lambda f: _USE.index(f.kind)), ())
    keep = _unlike([f for f in remarked if f.kind == "keep"], mend) or _best(outcome, mend)
    said = {f.criterion for f in mend}
    missing = [
        Finding(kind="missing", say=f"{NOT_HEARD}{c.label}.", criterion=c.id)
        for c in outcome.missing
        if c.id not in said
    ][:MOST_MISSING]
    groups = (keep, mend, missing)
    told = [f for group in groups for f in group[:1]]
    told += [f for group in (mend, missing, keep) for f in group[1:]]
    if addressed:
        told.append(about(addressed, "cut", TO_GRADER))
    return tuple(told)


def next_time(outcome: Outcome) -> tuple[str, ...]:
    """The questions to have an answer to next time, the most worth first, each once."""
    return tuple(dict.fromkeys(outcome.asks[c.id] for c in outcome.missing))[:MOST_NEXT]


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


def _sooner(outcome: Outcome) -> list[Finding]:
    """The point of most worth that came only when asked."""
    return [
        about(
            outcome.evidence[c.id][0],
            "thin",
            f"I heard {c.label} only when I asked. That is no fault, but it belongs in your first answer.",
            c.id,
        )
        for c in outcome.prompted[:1]
    ]


def _unlike(found: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    """Those of ``found`` that are about other words and criteria than what goes before them."""
    before = list(others)
    kept: list[Finding] = []
    for finding in found:
        if not any(_alike(finding, other) for other in before):
            kept.append(finding)
            before.append(finding)
    return kept


def _alike(one: Finding, other: Finding) -> bool:
    if one.criterion and one.criterion == other.criterion:
        return True
    if one.n != other.n or None in (one.start, one.end, other.start, other.end):
        return False
    return (one.start or 0) < (other.end or 0) and (other.start or 0) < (one.end or 0)


def _best(outcome: Outcome, mend: Sequence[Finding]) -> list[Finding]:
    """The best moment: words that meet what is of most worth, concrete and short.

    None where little is met, since praise would be a filler; and none that needs two places.
    """
    met = [c for c in outcome.criteria if outcome.evidence[c.id]]
    if len(met) * 2 < len(outcome.criteria):
        return []
    shown: dict[Span, list[Criterion]] = {}
    for criterion in met:
        if criterion.mark != "two_places":
            for span in outcome.evidence[criterion.id]:
                shown.setdefault(span, []).append(criterion)
    found = [
        about(
            span,
            "keep",
            f"Keep this: it shows {_named(shown[span])}.",
            _heaviest(shown[span])[0].id,
        )
        for span in sorted(shown, key=lambda span: -_weight(span, shown[span]))
    ]
    return _unlike(found, mend)[:1]


def _weight(span: Span, criteria: Sequence[Criterion]) -> int:
    """How well some words show what they show: by worth, figures and brevity."""
    words = count_words(span.text)
    too_short = 2 * (words < _TELLING.start)
    too_long = max(0, words - _TELLING.stop) // 5
    return max(c.worth for c in criteria) + min(len(figures(span.text)), 2) - too_short - too_long


def _heaviest(criteria: Sequence[Criterion]) -> list[Criterion]:
    return sorted(criteria, key=lambda c: -c.worth)


def _named(criteria: Sequence[Criterion]) -> str:
    """The two labels of most worth."""
    return ", and ".join(c.label for c in _heaviest(criteria)[:2])
