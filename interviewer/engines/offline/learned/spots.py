"""Where an interviewer would take hold of an answer, and what they would ask there, as learned.

``examples/gold/learn_spots.py`` learns the weights from answers in which a reader marked the words,
each with one or two kinds of follow-up.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import exp

from interviewer.core.data import Span
from interviewer.core.rubric import Form
from interviewer.core.text import count_words
from interviewer.engines.offline.learned.features import Counted, count
from interviewer.engines.offline.learned.weighing import Scoring, read_weights
from interviewer.engines.offline.reading.passage import Sentence, Story

SHORT = 14
"""Words of a sentence that is looked at whole."""

LEAST_WORDS = 5
"""Of a clause of a longer one that is looked at by itself; a shorter one goes with the next."""

_HANGS = re.compile(
    r"(?:who|whom|whose|which|where|that|because|since|with|at|in|on|of)\b", re.IGNORECASE
)

GROUPS: dict[Form, str] = {
    "retrospective": "story",
    "habitual": "story",
    "hypothetical": "hypothetical",
    "opinion": "opinion",
    "design": "design",
}
"""The weights for each form of question; the candidate's own questions are not followed up."""


@dataclass(frozen=True)
class Spot:
    """A clause worth taking hold of: the chance of it, and that of each kind of follow-up."""

    clause: Sentence
    chance: float
    kinds: Mapping[str, float]


def spots(told: Story, form: Form, moments: Mapping[str, Sequence[Span]]) -> list[Spot]:
    """Every clause of an answer with its chance, the likeliest first. ``moments`` are those rules found."""
    group = GROUPS.get(form)
    if group is None:
        return []
    where, kinds = _weights(group)
    read = clauses(told)
    found = []
    for clause, counted in zip(read, counts(read, moments), strict=True):
        chances = {kind: _chance(scoring, counted) for kind, scoring in kinds.items()}
        found.append(Spot(clause, _chance(where, counted), chances))
    return sorted(found, key=lambda spot: -spot.chance)


def _chance(scoring: Scoring, counted: Counted) -> float:
    return 1 / (1 + exp(-scoring.score(counted)))


def clauses(told: Story) -> Story:
    """The clauses of an answer, each as if it were a sentence of its own; short sentences are whole."""
    cut = [
        replace(s, start=s.start + start, source=s.source[start:end])
        for s in told
        for start, end in _cuts(s)
        if count_words(s.source[start:end])
    ]
    return Story(replace(clause, index=index) for index, clause in enumerate(cut))


def _cuts(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the clauses begin and end; one that hangs on what stands before it goes with that."""
    if sentence.words <= SHORT:
        return [(0, len(sentence.source))]
    cuts: list[tuple[int, int]] = []
    for start, end in sentence.clauses(LEAST_WORDS):
        if cuts and _HANGS.match(sentence.text, start):
            cuts[-1] = (cuts[-1][0], end)
        else:
            cuts.append((start, end))
    return cuts


def counts(read: Story, moments: Mapping[str, Sequence[Span]]) -> list[Counted]:
    """What is counted in each clause; which moments rules found there counts too."""
    found = []
    for clause, counted in zip(read, count(read, {}), strict=True):
        start, end = clause.start, clause.start + len(clause.source)
        held = {
            f"moment {kind}": 2.0
            for kind, spans in moments.items()
            if any(span.start < end and start < span.end for span in spans)
        }
        found.append(Counted({**counted.features, **held}, counted.meaning))
    return found


@cache
def _weights(group: str) -> tuple[Scoring, Mapping[str, Scoring]]:
    rows = read_weights("spots")[group]
    return Scoring(**rows["where"]), {kind: Scoring(**row) for kind, row in rows["kinds"].items()}
