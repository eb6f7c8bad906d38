"""Amounts in spoken English."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.amounts import AMOUNT, Range, amount

FOUND = re.compile(AMOUNT, re.IGNORECASE)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("six", 6, 6),
        ("Twelve", 12, 12),
        ("twenty-five", 25, 25),
        ("ninety nine", 99, 99),
        ("1,200", 1200, 1200),
        ("2.5", 2.5, 2.5),
        ("$2.5 million", 2.5e6, 2.5e6),
        ("50k", 50e3, 50e3),
        ("three thousand", 3e3, 3e3),
        ("one hundred", 100, 100),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("six or seven", 6, 7),
        ("10-12", 10, 12),
        ("between ten and twelve", 10, 12),
        ("about 20", 16, 24),
        ("about four", 3, 5),
        ("~40", 32, 48),
        ("over ten", 10, 15),
        ("10+", 10, 15),
        ("up to nine", 0, 9),
        ("20 or so", 16, 24),
    ],
)
def test_an_amount_is_read_whole(said: str, low: float, high: float) -> None:
    match = FOUND.search(f"It was {said} of them.")
    assert match is not None
    assert match.group() == said
    assert amount(said) == Range(low, high)


@pytest.mark.parametrize("text", ["none of it", "40% of them", "v2beta", "often", "someone else"])
def test_what_is_no_amount(text: str) -> None:
    assert FOUND.search(text) is None


def test_two_amounts_are_two() -> None:
    assert [m.group() for m in FOUND.finditer("six engineers and two designers")] == ["six", "two"]


def test_a_text_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="many"):
        amount("many")


@given(st.integers(0, 10**9))
def test_digits_mean_what_they_say(number: int) -> None:
    for said in (str(number), f"{number:,}"):
        match = FOUND.fullmatch(said)
        assert match is not None
        assert amount(match.group()) == Range(number, number)


ranges = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Range(min(p), max(p)))


@given(ranges, ranges, st.integers(0, 5))
def test_ranges_are_apart_when_no_two_amounts_in_them_are_close(
    one: Range, other: Range, slack: int
) -> None:
    gap = max(one.low, other.low) - min(one.high, other.high)
    assert one.apart(other, slack) == other.apart(one, slack) == (gap > slack)
