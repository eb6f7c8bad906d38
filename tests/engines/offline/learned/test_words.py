"""Words of like meaning point in like directions."""

from math import isclose

import pytest

from interviewer.engines.offline.learned.words import DIMENSIONS, meaning


def near(one: str, other: str) -> float:
    return sum(a * b for a, b in zip(meaning(one.split()), meaning(other.split()), strict=True))


@pytest.mark.parametrize(
    ("one", "like", "unlike"),
    [
        ("warehouse", "depot", "afternoon"),
        ("nurse", "doctor", "invoice"),
        ("the lorry broke down", "our truck failed", "i learned patience"),
        ("fewer complaints", "less criticism", "three engineers"),
    ],
)
def test_like_words_lie_near_each_other(one: str, like: str, unlike: str) -> None:
    assert near(one, like) > near(one, unlike)


def test_a_direction_has_length_one_and_unknown_words_none() -> None:
    assert isclose(sum(x * x for x in meaning(["team", "deadline"])), 1)
    assert meaning(["xqzzy", ""]) == [0.0] * DIMENSIONS
    assert meaning([]) == [0.0] * DIMENSIONS
