"""What counts as a figure."""

import pytest

from interviewer.core.figures import figures, has_figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 41 to 9 minutes.", ["41", "9"]),
        ("90 % of 1,200 in 2.5 h", ["90 %", "1,200", "2.5"]),
        ("it saved $2m, or 40k a year", ["$2m", "40k"]),
        ("twenty-one of forty", ["twenty-one", "forty"]),
        ("we halved it, then doubled that", ["halved", "doubled"]),
        ("two-thirds of a third", ["two-thirds", "a third"]),
        ("tenfold", ["tenfold"]),
        ("it went to zero", ["zero"]),
        ("much better, significantly faster", []),
        ("no one said a word, and one day I asked one of them", []),
        ("in my one-on-ones, and our 1:1", []),
        ("someone tended often to", []),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "bears"),
    [("nobody quit", True), ("none were left", True), ("9 left", True), ("it went well", False)],
)
def test_what_came_to_nothing_is_a_figure_too(text: str, bears: bool) -> None:
    assert has_figure(text) is bears


def test_a_long_run_of_digits_is_read_at_once() -> None:
    assert len(figures("1" * 50_000 + " " + "1.," * 20_000)) == 20_001
