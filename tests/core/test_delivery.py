"""What code counts about how an answer was told."""

import pytest

from interviewer.core.delivery import measure


@pytest.mark.parametrize(
    ("text", "i", "we"),
    [
        ("I'm sure I did it, and I’ve said so. Than I.", 4, 0),
        ("i called, then i'd wait", 2, 0),
        ("We're fine; we’ll go. WE went", 0, 3),
        ("i.e. the I/O path, see (i) and I-95", 0, 0),
        ("it is in Wi-Fi and AI", 0, 0),
        ("our team did it themselves", 0, 0),
    ],
)
def test_who_acts(text: str, i: int, we: int) -> None:
    counted = measure([text], None)
    assert (counted.i, counted.we) == (i, we)


def test_words_seconds_and_figures_are_of_the_whole_thread() -> None:
    counted = measure(["word " * 150, "It fell from 9 to 4."], None)
    assert (counted.words, counted.spoken_seconds, counted.figures) == (156, 62, 2)


def test_seconds_to_the_problem_are_of_the_first_answer() -> None:
    first = "word " * 25 + "It broke."
    assert measure([first, "more"], first.index("It")).seconds_to_problem == 10
    assert measure([first], 0).seconds_to_problem == 0
    assert measure([first], None).seconds_to_problem is None
