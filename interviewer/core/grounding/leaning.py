"""Which questions a job post leans towards: those that touch what it asks for."""

from collections import Counter
from collections.abc import Sequence

from interviewer.core.grounding.lines import Ground, of
from interviewer.core.grounding.words import content_words
from interviewer.core.guide import Guide

MOST_OF_A_MEANING = 3.0
MOST_OF_A_QUESTION = 1.5
"""How far the post makes something weigh more, where without it everything weighs 1."""

NAMED = 2.0
"""A word of the name of a value says more than one of its explanation."""

SHARED = 0.5
"""What a word weighs that the post shares with a question itself."""


def leaning(guide: Guide, grounds: Sequence[Ground]) -> dict[str, float]:
    """For ids of values and the like, and of questions, how much more they weigh; only what does.

    A word that explains several values counts for each of them that much less.
    """
    post = {word for ground in of(grounds, "job") for word in content_words(ground.text)}
    if not post:
        return {}
    means = {
        m.id: (content_words(f"{m.name} {m.id}"), content_words(m.means))
        for m in guide.meanings.values()
    }
    spread = Counter(word for name, meant in means.values() for word in name | meant)
    found: dict[str, float] = {}
    for id_, (name, meant) in means.items():
        weight = sum((NAMED if w in name else 1.0) / spread[w] for w in (name | meant) & post)
        found[id_] = round(min(weight, MOST_OF_A_MEANING), 3)
    for question in guide.questions:
        weight = SHARED * len(content_words(question.text) & post)
        found[question.id] = min(weight, MOST_OF_A_QUESTION)
    return {id_: weight for id_, weight in found.items() if weight}
