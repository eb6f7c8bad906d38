"""A quote is exact, or it is none."""

import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from interviewer.core.evidence import locate

ANSWER = (
    "We moved to nightly batches — it took 4.5 days.  “Nobody” can't say we're slow;\n"
    "10² runs, 1,200 rows, 40 % less, at the café, a well-known x̂ and 5½ more."
)
WORDS = st.lists(
    st.text(st.characters(categories=("L", "N"), max_codepoint=0x2FF), min_size=1, max_size=6),
    min_size=1,
    max_size=12,
)
SPACES = st.sampled_from([" ", "  ", "\n", ", ", ". ", " — "])
QUOTABLE = st.text(st.characters(codec="utf-8") | st.sampled_from("ab1 .'“é²½\u0301"), max_size=50)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("We moved to nightly batches", "We moved to nightly batches"),
        ("We moved  to\nnightly", "We moved to nightly"),
        ('"Nobody" can’t say', "“Nobody” can't say"),
        (" it took 4.5 days. ", "it took 4.5 days."),
        ("10² runs", "10² runs"),
        ("cafe\u0301", "café"),
        ("5½ more", "5½ more"),
        ("1,200 rows, 40 % less", "1,200 rows, 40 % less"),
        ("we're slow; 10² runs", "we're slow;\n10² runs"),
    ],
)
def test_what_is_said_is_found_as_it_stands(quote: str, found: str) -> None:
    span = locate(quote, ANSWER, 3)
    assert span is not None
    assert (span.n, span.text) == (3, found)
    assert ANSWER[span.start : span.end] == found


@pytest.mark.parametrize(
    "quote",
    [
        "We never moved to nightly batches",
        "we moved to nightly batches",
        "it took 4.6 days",
        "it took 4",
        "5 days",
        "90 % less",
        "0 % less",
        "Nobody” can",
        "say we",
        "102 runs",
        "10 runs",
        "10",
        "x",
        "5",
        "51⁄2 more",
        "1",
        "200 rows",
        "well",
        "known",
        "atches",
        "We moved … batches",
        "",
        "“”",
        "—",
    ],
)
def test_what_is_not_said_like_that_is_not_found(quote: str) -> None:
    assert locate(quote, ANSWER) is None


@given(WORDS, st.data())
def test_any_run_of_whole_words_is_found(words: list[str], data: st.DataObject) -> None:
    text = words[0] + "".join(data.draw(SPACES) + word for word in words[1:])
    borders = [m.span() for m in re.finditer(r"\w+", text)]
    first = data.draw(st.integers(0, len(borders) - 1))
    last = data.draw(st.integers(first, len(borders) - 1))
    quote = text[borders[first][0] : borders[last][1]]
    span = locate(quote, text)
    assert span is not None
    assert span.text == text[span.start : span.end]
    assert span.text.split() == quote.split()


@given(QUOTABLE, QUOTABLE)
def test_whatever_is_found_is_a_slice(quote: str, text: str) -> None:
    if span := locate(quote, text):
        assert span.text == text[span.start : span.end]
        assert any(c.isalnum() for c in span.text)


@given(WORDS, st.data())
def test_a_changed_figure_is_no_quote(words: list[str], data: st.DataObject) -> None:
    figure, other = data.draw(st.tuples(st.integers(0, 999), st.integers(0, 999)))
    assume(figure != other)
    letters = [re.sub(r"[\W\d_]|[^\x00-\x7f]", "x", word) for word in words]
    text = " ".join([*letters, f"{figure} %", *letters])
    assert locate(f"{letters[-1]} {figure} %", text) is not None
    assert locate(f"{letters[-1]} {other} %", text) is None


@given(WORDS, st.data())
def test_an_inserted_not_is_no_quote(words: list[str], data: st.DataObject) -> None:
    assume("not" not in words)
    at = data.draw(st.integers(0, len(words)))
    assert locate(" ".join([*words[:at], "not", *words[at:]]), " ".join(words)) is None


def test_many_quotes_in_a_long_answer_are_found_fast() -> None:
    text = "\n".join(f"In week {i} “we” moved the café’s batch no. {i}." for i in range(2500))
    began = time.process_time()
    for i in range(0, 2500, 50):
        assert locate(f'In week {i} "we" moved the café\'s batch no. {i}', text) is not None
        assert locate(f"In week {i} we never moved", text) is None
    assert len(text) > 100_000
    assert time.process_time() - began < 2
