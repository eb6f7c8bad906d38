"""What is heard in an answer, and in which words: what rules found, weighed by what was learned.

Rules and weights each hear things that are not there; together they do so least. In doubt nothing
was heard.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from interviewer.core.figures import has_figure
from interviewer.core.rubric import Criterion
from interviewer.engines.offline.learned.features import Counted, count
from interviewer.engines.offline.learned.weighing import Weights, summed
from interviewer.engines.offline.reading.passage import LONG_QUOTE, Find, Sentence, Story

LEAST_CHANCE = 0.55
"""Of a criterion's being met, for it to be heard: what is said to be there must be there."""

LEAST_CHANCE_ASKED = 0.5
"""The same in the reply to a follow-up, in which less is said and more of it is to the point."""

PERHAPS = 0.12
"""The chance from which it may have been met: to ask for what was said is worse than not to ask."""

LEAST_SCORE = 0.0
"""Of a sentence, to be quoted beside a better one."""

MOST_FINDS = 4

Finds = Mapping[str, Sequence[Find]]


def hear(
    criteria: Sequence[Criterion], story: Story, finds: Finds, learned: Mapping[str, Weights]
) -> dict[str, list[Find]]:
    """For each criterion that was heard the words to quote, the best first.

    ``finds`` are what rules found in the story. Where nothing was ``learned`` they are all there is.
    """
    if not learned:
        return {c.id: list(finds.get(c.id, ())) for c in criteria}
    counted = count(story, finds)
    heard = {}
    for criterion in criteria:
        weights, found = learned[criterion.id], finds.get(criterion.id, ())
        scores = [weights.score(sentence) for sentence in counted]
        least = LEAST_CHANCE_ASKED if story and story[0].later else LEAST_CHANCE
        if story and _chance(weights, story, scores, found) >= least:
            heard[criterion.id] = _chosen(criterion, story, scores, found, weights)
    return heard


def likely_in(
    criteria: Sequence[Criterion], story: Story, finds: Finds, learned: Mapping[str, Weights]
) -> set[str]:
    """The ids of the criteria that may have been met in a story, heard or not."""
    counted = count(story, finds)
    likely = set()
    for criterion in criteria if story else ():
        weights, found = learned[criterion.id], finds.get(criterion.id, ())
        scores = [weights.score(sentence) for sentence in counted]
        if found or _chance(weights, story, scores, found) >= PERHAPS:
            likely.add(criterion.id)
    return likely


def _chance(
    weights: Weights, story: Story, scores: Sequence[float], found: Sequence[Find]
) -> float:
    places = len({f.sentence.index for f in found})
    return weights.chance(summed(scores, places, weights.asked_for(story)), story[0].later)


def _chosen(
    criterion: Criterion,
    story: Story,
    scores: Sequence[float],
    found: Sequence[Find],
    weights: Weights,
) -> list[Find]:
    """The words of the best sentences; where the criterion asks for a mark, first those that bear it."""
    best_first = sorted(story, key=lambda s: -scores[s.index])
    chosen = [
        find
        for place, sentence in enumerate(best_first)
        if place == 0 or scores[sentence.index] >= LEAST_SCORE or criterion.mark == "two_places"
        for find in _words(sentence, found, weights)
    ]
    if criterion.mark == "figure":
        chosen.sort(key=lambda find: not has_figure(find.quote.text))
        if not has_figure(chosen[0].quote.text):
            bearing = (s for s in best_first if has_figure(s.text))
            chosen[:0] = [Find(s, 0, len(s.text)) for s in bearing][:1]
    return chosen[:MOST_FINDS]


def _words(sentence: Sentence, found: Sequence[Find], weights: Weights) -> Iterator[Find]:
    """What rules found in a sentence; else the sentence, or of a long one the clause that says most."""
    by_rule = [find for find in found if find.sentence.index == sentence.index]
    if by_rule:
        yield from by_rule
    elif sentence.words <= LONG_QUOTE:
        yield Find(sentence, 0, len(sentence.text))
    else:
        clauses = [Find(sentence, start, end) for start, end in sentence.clauses()]
        yield max(clauses, key=lambda clause: weights.score(_alone(clause)))


def _alone(clause: Find) -> Counted:
    """A clause as it would be counted if it were all that was said."""
    source = clause.sentence.source[clause.start : clause.end]
    return count(Story([replace(clause.sentence, index=0, source=source)]), {})[0]
