"""The reader does not fall back on labelled answers that it was neither written nor learned from."""

import asyncio

import pytest

from interviewer.core.measures import Measures
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.evaluating import Evaluation
from interviewer.interview.labelled import read_sheet, shipped
from tests.gold import SETS, labelled

FLOORS = {
    "spsil": (0.85, 0.88, 0.90),
    "spsil-voices": (0.84, 0.87, 0.87),
    "threads": (0.80, 0.88, 0.88),
    "hypothetical": (0.73, 0.87, 0.84),
    "hypothetical-voices": (0.80, 0.89, 0.86),
    "culture": (0.79, 0.82, 0.75),
    "culture-voices": (0.81, 0.92, 0.88),
    "system-design": (0.79, 0.89, 0.87),
    "system-design-voices": (0.70, 0.86, 0.87),
}
"""Least accuracy, true negatives and precision: a point or two below what was measured."""


def measured(names: set[str], kept_back: bool = False) -> list[Measures]:
    sheets = [
        read_sheet(path)
        for path in shipped()
        if path.stem in names and (path.parent.name == "kept-back") == kept_back
    ]
    evaluation = Evaluation(sheets, 1, OfflineEngine())
    report = asyncio.run(evaluation.report("2026-11-24", lambda made, of: None))
    return [found.measures for found in report.sets]


@pytest.mark.parametrize("name", FLOORS)
def test_agreement_with_the_labels(name: str) -> None:
    [found] = measured({name}, kept_back=True)
    rates = found.agreement
    got = (rates.accuracy, rates.true_negative_rate, rates.precision)
    for rate, floor in zip(got, FLOORS[name], strict=True):
        assert rate is not None
        assert rate >= floor


@pytest.mark.parametrize("kept_back", [False, True])
def test_every_shipped_answer_is_graded_alike_twice_and_quoted_verbatim(kept_back: bool) -> None:
    for found in measured(set(SETS), kept_back):
        repeats, verbatim, answers = found.repeats, found.verbatim, found.answers
        assert repeats is not None
        assert repeats.identical.part == repeats.identical.of == answers
        assert verbatim.part == verbatim.of > 0


@pytest.mark.parametrize("name", FLOORS)
def test_a_part_is_kept_back(name: str) -> None:
    kept_back, rest = labelled(name, sealed=True), labelled(name)
    assert 0.2 < len(kept_back) / len(kept_back + rest) < 0.4
    assert not {a.question for a in kept_back} & {a.question for a in rest}
    families = {a.family for a in kept_back if a.family}
    assert not families & {a.family for a in rest}
