"""Nothing on a scorecard is put into the candidate's mouth, whatever a judge invents.

``python -m tests.bench.verbatim 100000`` tries many more.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core import evidence
from interviewer.core.data import Span
from tests.bench.verbatim import case, faults


@given(st.randoms())
def test_every_quote_on_a_card_is_a_run_of_words_of_its_answer(rng: random.Random) -> None:
    assert faults(case(rng))[1] == []


def test_most_cases_put_something_to_the_test() -> None:
    rng = random.Random(1)
    assert sum(faults(case(rng))[0] for _ in range(200)) > 200


def _anywhere(quote: str, text: str, n: int = 1) -> Span | None:
    """A lenient search: any case, and parts of words."""
    at = text.lower().find(quote.strip().lower()) if quote.strip() else -1
    end = at + len(quote.strip())
    return Span(n=n, start=at, end=end, text=text[at:end]) if at >= 0 else None


def _loosely(quote: str, text: str, n: int = 1) -> Span | None:
    """A lenient search: the first word will do."""
    first = (quote.split() or [""])[0]
    return _anywhere(f"{first} ", f"{text} ", n) if first else None


@pytest.mark.parametrize("lenient", [_anywhere, _loosely])
def test_a_check_that_let_more_through_would_be_found_out(
    monkeypatch: pytest.MonkeyPatch, lenient: object
) -> None:
    monkeypatch.setattr(evidence, "locate", lenient)
    rng = random.Random(2)
    assert any(faults(case(rng))[1] for _ in range(100))
