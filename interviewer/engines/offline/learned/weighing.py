"""Weighing what was said, and what rules heard in it, by what was learned from labelled answers.

Each sentence gets a score for each criterion. The verdict comes of the two best scores and of
whether a rule heard the criterion, and of a reply also of whether it was asked for. Nothing is added
for length. ``examples/gold/learn.py`` learns the weights.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from math import exp
from typing import Any

from interviewer.engines.offline.learned.features import Counted, alone
from interviewer.engines.offline.reading.passage import Story

LEAST, MOST = -6.0, 6.0
"""Scores are kept between these, so that no single sentence decides alone."""

OFTEN = 3
"""Sentences in which a rule heard something, after which more of them say no more."""

FILLER = 1.0
"""The score from which a sentence is one of those that say nothing."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_QUOTED = re.compile(r"“[^”]*”")


@dataclass(frozen=True)
class Scoring:
    """What was learned to score sentences by: ``features`` and ``meaning`` add to a ``base``."""

    base: float
    meaning: Sequence[float]
    features: Mapping[str, float]

    def score(self, sentence: Counted) -> float:
        """How much a sentence speaks for it: a logit."""
        total = self.base + sum(a * b for a, b in zip(self.meaning, sentence.meaning, strict=True))
        known = self.features
        total += sum(known[n] * value for n, value in sentence.features.items() if n in known)
        return min(max(total, LEAST), MOST)


@dataclass(frozen=True)
class Weights(Scoring):
    """What was learned for one criterion.

    ``verdict`` weighs what ``summed`` gives of a first answer, ``reply`` of an answer to a follow-up.
    ``asked`` are the words by which a follow-up asks for the criterion.
    """

    verdict: Sequence[float]
    reply: Sequence[float]
    asked: Mapping[str, float]

    def chance(self, told: Sequence[float], later: bool) -> float:
        """The chance that an answer of which ``summed`` gives this meets the criterion, 0 to 1."""
        weights = self.reply if later else self.verdict
        return 1 / (1 + exp(-sum(a * b for a, b in zip(weights, told, strict=True))))

    def asked_for(self, story: Story) -> float:
        """The chance that the follow-up which a story replies to asks for this, 0 to 1; else 0."""
        if not (story and story[0].later):
            return 0.0
        total = sum(self.asked.get(word, 0.0) for word in ("", *asked_words(story[0].asked)))
        return 1 / (1 + exp(-total))


def summed(scores: Sequence[float], heard: int, asked: float) -> tuple[float, ...]:
    """What a verdict is weighed by: 1, the best scores, whether and how often a rule heard it, ``asked``."""
    best = sorted(scores, reverse=True)[:2]
    best += [LEAST] * (2 - len(best))
    return 1.0, best[0] / 2, best[1] / 3, float(heard > 0), min(heard, OFTEN) / OFTEN, asked


def asked_words(question: str) -> set[str]:
    """The words of a follow-up and its pairs of words; quotations in it ask for nothing."""
    words = _WORD.findall(_QUOTED.sub(" ", question).lower().replace("’", "'"))
    return {*words, *(f"{a} {b}" for a, b in pairwise(words))}


def substance(story: Story) -> Story:
    """The story without the sentences that say nothing, which would only make it longer."""
    said = [s for s in story if _filler().score(alone(s)) < FILLER]
    words = sum(s.words for s in said) or 1
    before = accumulate((s.words for s in said), initial=0)
    kept = zip(said, before, strict=False)
    return Story(
        replace(s, index=index, at=s.at if s.later else told / words)
        for index, (s, told) in enumerate(kept)
    )


@cache
def _filler() -> Scoring:
    return Scoring(**read_weights("filler"))


@cache
def weights(rubric_id: str) -> Mapping[str, Weights]:
    """The weights of a rubric's criteria; empty for a rubric that none were learned for."""
    if not files(__package__).joinpath(f"{rubric_id}.json").is_file():
        return {}
    return {criterion: Weights(**row) for criterion, row in read_weights(rubric_id).items()}


def read_weights(name: str) -> dict[str, Any]:
    """What a file of weights holds."""
    learned: dict[str, Any] = json.loads(
        files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8")
    )
    return learned
