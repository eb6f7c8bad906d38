"""The reader does not fall back on the labelled answers that its rules were written against."""

import pytest

from tests.gold import SETS, labelled
from tests.gold.measure import measure

FLOORS = {
    "spsil": (0.85, 0.87, 0.87),
    "hypothetical": (0.86, 0.89, 0.86),
    "culture": (0.83, 0.90, 0.86),
    "system-design": (0.83, 0.85, 0.84),
}
"""Least accuracy, true negatives and precision: a point or two below what was measured."""


@pytest.mark.parametrize("name", SETS)
def test_agreement_with_the_labels(name: str) -> None:
    total, _, _ = measure(name)
    measured = (total.accuracy, total.true_negatives, total.precision)
    for rate, floor in zip(measured, FLOORS[name], strict=True):
        assert rate is not None
        assert rate >= floor


@pytest.mark.parametrize("name", SETS)
def test_a_sealed_part_is_kept_back(name: str) -> None:
    sealed, rest = labelled(name, sealed=True), labelled(name)
    assert 0.2 < len(sealed) / len(sealed + rest) < 0.4
    assert not {a.question for a in sealed} & {a.question for a in rest}
