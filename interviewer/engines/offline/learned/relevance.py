"""Whether there is an answer at all: off the topic, made of nonsense or of slogans, there is none.

A text is weighed by its words, as shares of its sentences, and by where they point on the whole: that
tells what somebody did at work from a recipe, from history and from talk about the answer itself.
"""

from functools import cache

from interviewer.engines.offline.learned.features import Counted, alone
from interviewer.engines.offline.learned.weighing import Scoring, read_weights
from interviewer.engines.offline.reading.passage import Story

LEAST, EACH = -1.5, 0.25
"""The score from which a text is no answer where nothing was heard, and what each criterion adds."""

_WORD = "word "
"""What the names of the features that are counted begin with."""


def is_answer(story: Story, heard: int) -> bool:
    """Whether a first answer, in which so many criteria were heard, is one at all."""
    return not story or _known().score(about(story)) < LEAST + EACH * heard


def about(story: Story) -> Counted:
    """The share of sentences that each word is in, and where all words point on average."""
    shares: dict[str, float] = {}
    told = [alone(sentence) for sentence in story]
    for one in told:
        for name in one.features:
            if name.startswith(_WORD):
                shares[name] = shares.get(name, 0.0) + 1 / len(told)
    points = zip(*(one.meaning for one in told), strict=True)
    return Counted(shares, [sum(axis) / len(told) for axis in points])


@cache
def _known() -> Scoring:
    return Scoring(**read_weights("relevance"))
