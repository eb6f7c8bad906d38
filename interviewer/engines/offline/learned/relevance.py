"""Whether there is an answer at all: off the topic, made of nonsense or of slogans, there is none.

Who speaks of whom, and of what on the whole, tells a story of the speaker's own from a recipe.
"""

import re
from functools import cache

from interviewer.engines.offline.learned.features import Counted, alone
from interviewer.engines.offline.learned.weighing import Scoring, read_weights
from interviewer.engines.offline.reading.passage import Story

FEW = 4
"""So many criteria may be heard by mistake in what is no answer."""

LIKELY, CERTAIN = 0.0, 2.2
"""The scores from which it is no answer: where few criteria were heard, and where more were."""

_SPEAKS_OF = {
    "I": re.compile(r"\b(?:I|me|my|mine|myself)\b"),
    "we": re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE),
    "you": re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE),
    "they": re.compile(r"\b(?:he|she|they|him|her|them|his|their)\b", re.IGNORECASE),
    "is": re.compile(r"\b(?:is|are|has|have)\b"),
}


def is_answer(rubric_id: str, story: Story, heard: int) -> bool:
    """Whether a first answer, in which so many criteria were heard, is one at all."""
    if not story or rubric_id not in _known():
        return True
    score = _known()[rubric_id].score(about(story))
    return score < (LIKELY if heard <= FEW else CERTAIN)


def about(story: Story) -> Counted:
    """Who is spoken of, as shares of the sentences, and where all words together point on average."""
    count = len(story)
    shares = {
        who: 3 * sum(bool(pattern.search(s.text)) for s in story) / count
        for who, pattern in _SPEAKS_OF.items()
    }
    points = zip(*(alone(sentence).meaning for sentence in story), strict=True)
    return Counted(shares, [sum(axis) / count for axis in points])


@cache
def _known() -> dict[str, Scoring]:
    return {rubric: Scoring(**row) for rubric, row in read_weights("relevance").items()}
