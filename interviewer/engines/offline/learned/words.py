"""Words as points in a small space in which words of like meaning lie near each other.

``words.txt`` holds some 12,000 English words, the most frequent first, each with 32 coordinates of one
byte. They come from GloVe (Pennington and others 2014, public domain) and all-MiniLM-L6-v2 (Apache
2.0), put side by side and reduced to their 32 principal directions.
"""

import base64
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt

DIMENSIONS = 32

_FREQUENT = 100
"""The rank at which a word counts half: the most frequent ones say least."""


@cache
def _known() -> dict[str, tuple[int, str]]:
    """Each word's rank and its coordinates as they stand in the file."""
    text = files(__package__).joinpath("words.txt").read_text(encoding="ascii")
    pairs = (entry.split() for entry in text.splitlines())
    return {word: (rank, code) for rank, (word, code) in enumerate(pairs, 1)}


@lru_cache(maxsize=8192)
def _point(word: str) -> tuple[float, ...] | None:
    """A word's coordinates times its weight; None for a word that is not known."""
    if word not in _known():
        return None
    rank, code = _known()[word]
    weight = rank / (rank + _FREQUENT)
    return tuple((byte - 128) * weight for byte in base64.b64decode(code))


def meaning(words: Iterable[str]) -> list[float]:
    """The direction in which words in lower case point together, of length 1; zeros for unknown ones."""
    points = [point for word in words if (point := _point(word))]
    total = [sum(axis) for axis in zip(*points, strict=True)] or [0.0] * DIMENSIONS
    length = sqrt(sum(x * x for x in total)) or 1.0
    return [x / length for x in total]
