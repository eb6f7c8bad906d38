"""Agreement of verdicts with labels, against figures worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.agreement import Counts, interval, weighted_kappa

PAIRS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=30)


def test_counts_and_rates_by_hand() -> None:
    counts = Counts(met_rightly=20, met_wrongly=5, unmet_rightly=15, unmet_wrongly=10)
    assert counts.all == 50
    assert counts.accuracy == pytest.approx(0.7)
    assert counts.precision == pytest.approx(0.8)
    assert counts.true_positives == pytest.approx(2 / 3)
    assert counts.true_negatives == pytest.approx(0.75)
    assert counts.kappa == pytest.approx(0.4)


def test_a_rate_of_nothing_is_none() -> None:
    assert Counts().accuracy is None
    assert Counts().kappa is None
    assert Counts(met_rightly=3).true_negatives is None
    assert Counts(met_rightly=3).kappa is None


@pytest.mark.parametrize(
    ("met", "label", "field"),
    [
        (True, True, "met_rightly"),
        (True, False, "met_wrongly"),
        (False, False, "unmet_rightly"),
        (False, True, "unmet_wrongly"),
    ],
)
def test_each_verdict_counts_in_one_place(met: bool, label: bool, field: str) -> None:
    counts = Counts.of(met, label)
    assert getattr(counts, field) == 1
    assert (counts + counts).all == 2


def test_weighted_kappa_by_hand() -> None:
    assert weighted_kappa([(0, 0), (2, 2), (4, 4)]) == pytest.approx(1)
    # apart: (1 + 0 + 1) / 3; by chance: (25 differences of 0..4) worked out on paper
    assert weighted_kappa([(1, 0), (2, 2), (3, 4)]) == pytest.approx(0.8)
    assert weighted_kappa([(4, 0), (2, 2), (0, 4)]) == pytest.approx(-1)
    assert weighted_kappa([(3, 3), (3, 3)]) is None
    assert weighted_kappa([]) is None


@given(PAIRS)
def test_weighted_kappa_is_at_most_one_and_blind_to_sides(pairs: list[tuple[int, int]]) -> None:
    found = weighted_kappa(pairs)
    turned = weighted_kappa([(b, a) for a, b in pairs])
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert found <= 1
        assert found == pytest.approx(turned)


def test_the_interval_is_repeatable_and_holds_the_figure() -> None:
    pairs = [(n, n + (n % 3) - 1) for n in range(1, 20)]
    found = interval(weighted_kappa, pairs)
    assert found == interval(weighted_kappa, pairs)
    assert found is not None
    low, high = found
    assert low <= (weighted_kappa(pairs) or 0) <= high
    assert interval(weighted_kappa, []) is None
