"""How the candidate rates an answer before the grade is shown, and how far the two are apart."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import Interview, Thread


class Scale(NamedTuple):
    """A dimension that can be rated, from 0 to ``most``."""

    id: str
    name: str
    most: int


class Gap(NamedTuple):
    """A dimension as the candidate rated it and as it was graded."""

    name: str
    own: int
    graded: int
    most: int


class RatingError(Exception):
    """A rating that cannot be taken; the message is one line that says what is wanted."""


def scales(rubric: Rubric, form: Form) -> tuple[Scale, ...]:
    """The dimensions of a rubric with the points that an answer to a question of this form can get."""
    applying = {c.id for c in rubric.criteria(form)}
    counted = ((d, sum(c.id in applying for c in d.criteria)) for d in rubric.dimensions)
    return tuple(Scale(d.id, d.name, most) for d, most in counted if most)


def rateable(thread: Thread) -> bool:
    """Whether there is, or will be, a grade to hold a rating against. One's own questions are not rated."""
    if thread.question.question == YOUR_QUESTIONS or not thread.question.rubric:
        return False
    refused = thread.scorecard is not None and thread.scorecard.status == "not_graded"
    return bool(thread.answers) and not refused


def ended(interview: Interview, thread: Thread) -> bool:
    """Whether nothing more is going to be asked or said in this thread."""
    return thread is not interview.thread or interview.closing or thread.scorecard is not None


def unrated(interview: Interview) -> Thread | None:
    """The first thread that has ended and was neither rated nor passed over."""
    return next(
        (t for t in interview.threads if t.ratings is None and rateable(t) and ended(interview, t)),
        None,
    )


def last_rateable(interview: Interview) -> Thread | None:
    """The last thread that can be rated, under way or not."""
    return next((t for t in reversed(interview.threads) if rateable(t)), None)


def read_ratings(words: Sequence[str], on: Sequence[Scale]) -> dict[str, int]:
    """Points in the order of the dimensions. Raises RatingError that says which are wanted."""
    wanted = ", ".join(f"{s.name} 0-{s.most}" for s in on)
    if len(words) != len(on) or not all(w.isascii() and w.isdecimal() for w in words):
        raise RatingError(f"{len(on)} numbers are wanted: {wanted}")
    ratings = {scale.id: int(word) for scale, word in zip(on, words, strict=True)}
    for scale in on:
        if ratings[scale.id] > scale.most:
            raise RatingError(f"{scale.name} goes from 0 to {scale.most}; wanted are: {wanted}")
    return ratings


def gaps(card: Scorecard, ratings: Mapping[str, int]) -> tuple[Gap, ...]:
    """Each dimension that was both rated and graded, in the rubric's order."""
    return tuple(
        Gap(d.name, ratings[d.id], d.score, d.max) for d in card.dimensions or () if d.id in ratings
    )
