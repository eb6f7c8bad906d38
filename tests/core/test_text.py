"""Words, sentences, and the filter that foreign text passes."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.text import clean, count_words, line, sentences, shorten, spoken_seconds

ANY = st.text(st.characters(exclude_categories=()), max_size=60) | st.text(
    "\x00\x07\x1b\x7f\x9b\u202e\u2066\u2028\ufeff[]0;\n\tab", max_size=40
)
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY)
def test_nothing_a_terminal_acts_on_is_left(text: str) -> None:
    left = clean(text)
    assert not set(left) & set(BIDI)
    for character in left:
        assert unicodedata.category(character) not in ("Cc", "Cs") or character in "\t\n"


@given(ANY, ANY)
def test_the_borders_of_chunks_do_not_matter(one: str, other: str) -> None:
    assert clean(one) + clean(other) == clean(one + other)


@given(ANY)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk="),
        ("\x1b[2Jgone", "␛[2Jgone"),
        ("\x9b31mred", "31mred"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("safe \u202egnp.exe", "safe gnp.exe"),
        ("hi\U000e0041\U000e0042", "hi"),
        ("family 👩\u200d👧, naïve, 90 %", "family 👩\u200d👧, naïve, 90 %"),
    ],
)
def test_clean_by_example(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_a_line_is_one_line() -> None:
    assert line("  two\n\nlines\t\x1b[0m ") == "two lines ␛[0m"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("—  …", 0),
        ("It's well-known: 3.5 of 1,200", 5),
        ("from 41 to 9 %", 4),
        ("and/or", 1),
        ("snake_case", 2),
    ],
)
def test_words_are_counted_as_spoken(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_minute_holds_150_words() -> None:
    assert spoken_seconds("word " * 150) == 60
    assert spoken_seconds("") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two!  Three?", ["One.", "Two!", "Three?"]),
        ("She said “no.” Then she left.", ["She said “no.”", "Then she left."]),
        ("It took 3.5 days", ["It took 3.5 days"]),
        ("- first\n- second\n\nlast", ["- first", "- second", "last"]),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


@given(st.text("ab .!?”\n", max_size=80))
def test_sentences_lose_no_word_and_do_not_overlap(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text("ab ,.", max_size=60), st.integers(5, 30))
def test_what_is_shortened_fits(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= most


def test_shorten_cuts_between_words() -> None:
    assert shorten("we moved to nightly batches", 16) == "we moved to…"
    assert shorten("short", 16) == "short"
