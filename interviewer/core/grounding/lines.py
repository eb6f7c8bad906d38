"""What was taken from a CV or a job post: short lines, each with where it stands."""

from collections.abc import Iterable
from typing import Literal

from interviewer.core.data import Stored
from interviewer.core.text import line

Source = Literal["cv", "job"]
Kind = Literal["role", "team", "claim", "technology", "post", "must", "duty", "domain"]

MOST_CHARACTERS = 160
"""The longest line that is taken; more of a sentence than this is nothing to speak of."""


class Ground(Stored):
    """A line of the candidate's CV or of the job post.

    ``source`` is "cv" or "job", ``kind`` says what it is about, ``text`` are its words without markup,
    ``line`` is the number of the line of the document where it begins, from 1.
    """

    source: str
    kind: str
    text: str
    line: int


def of(grounds: Iterable[Ground], source: Source, *kinds: Kind) -> list[Ground]:
    """Those of one document, and of these kinds if any are named, in order."""
    return [g for g in grounds if g.source == source and (not kinds or g.kind in kinds)]


def clipped(text: str) -> str:
    """``text`` on one line, at most ``MOST_CHARACTERS`` of it, cut between words."""
    flat = line(text)
    if len(flat) <= MOST_CHARACTERS:
        return flat
    return flat[: MOST_CHARACTERS + 1].rpartition(" ")[0].rstrip(",;:") or flat[:MOST_CHARACTERS]
