"""Which questions a sitting asks: seeded, so that the same seed asks the same."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from interviewer.core.drawing import Draw, Past
from interviewer.core.guide import PLACEHOLDER, Category, Guide, Question, Round, Sitting


@dataclass(frozen=True)
class Wish:
    """What the candidate asked to practise; empty means no wish."""

    questions: tuple[str, ...] = ()
    category: Category | None = None
    company: str | None = None


def choose(
    guide: Guide,
    place: Round,
    sitting: Sitting,
    seed: int,
    wish: Wish | None = None,
    past: Past | None = None,
    leaning: Mapping[str, float] | None = None,
) -> list[Question]:
    """The questions of a sitting in the order in which they are asked.

    A sitting says how many of each category it wants. Questions kept for it come first, then those
    that fit anywhere, spread over the sitting's share of forms. A wish reaches beyond what is kept
    for the sitting. With a ``past``, what was asked before comes last (``repeated`` tells which), and
    what was left weak is favoured; the same seed and past ask the same. ``leaning`` says by how much
    more a question weighs than others, by its id or by that of something that it touches.
    Empty if the wish leaves nothing. Raises KeyError for a wished question that there is not.
    """
    wish = wish or Wish()
    if wish.questions:
        return [guide.question(q) for q in dict.fromkeys(wish.questions)]
    rng = random.Random(f"{seed}:{place.id}/{sitting.id}")
    wanted = (
        {wish.category: sum(sitting.categories.values())} if wish.category else sitting.categories
    )
    places = _places(place, sitting)
    draw = Draw(guide, past, sitting, places, sum(wanted.values()), rng) if past else None
    chosen: list[Question] = []
    for category, count in wanted.items():
        pool = [
            q for q in guide.questions if q.category == category and _fits(q, place, sitting, wish)
        ]
        rng.shuffle(pool)
        if leaning:
            pool = _leant(pool, leaning, rng)
        chosen += draw.take(pool, count) if draw else _spread(pool, count, places, sitting)
    return chosen


def repeated(chosen: Iterable[Question], past: Past) -> list[str]:
    """The ids of what was asked before, since the guide holds nothing else that fits."""
    return [q.id for q in chosen if q.id in past.asked]


def _leant(
    pool: list[Question], leaning: Mapping[str, float], rng: random.Random
) -> list[Question]:
    """The pool in an order by lot, in which what weighs twice as much is twice as likely to be first."""
    lots = {
        q.id: rng.random() ** (1 / (1 + sum(leaning.get(id_, 0.0) for id_ in (q.id, *q.touches))))
        for q in pool
    }
    return sorted(pool, key=lambda q: -lots[q.id])


def _places(place: Round, sitting: Sitting) -> set[str]:
    """The names under which a question can be kept for this sitting."""
    return {place.id, f"{place.id}/{sitting.id}"}


def _fits(question: Question, place: Round, sitting: Sitting, wish: Wish) -> bool:
    if wish.company and question.company.casefold() != wish.company.casefold():
        return False
    if wish.category or wish.company:
        return True
    if question.rounds and _places(place, sitting).isdisjoint(question.rounds):
        return False
    return not sitting.forms or question.form in sitting.forms


def _spread(pool: list[Question], count: int, places: Set[str], sitting: Sitting) -> list[Question]:
    """``count`` of the pool: one of each topic, then those kept for this place, then the others.

    Each time a form that had the least of its share so far; a second of a topic only when nothing
    else is left.
    """
    topical = {q for topic in sitting.topics for q in topic}
    chosen: list[Question] = []
    for topic in sitting.topics:
        if found := next((q for q in pool if q.id in topic), None):
            pool.remove(found)
            chosen.append(found)
    while pool and len(chosen) < count:
        used = Counter(q.form for q in chosen)
        best = min(
            pool,
            key=lambda q: (
                q.id in topical,
                places.isdisjoint(q.rounds),
                (used[q.form] + 1) / sitting.share(q.form),
            ),
        )
        pool.remove(best)
        chosen.append(best)
    return chosen[:count]


def fill(guide: Guide, question: Question, seed: int) -> str:
    """The question as it is asked, ``[placeholders]`` filled from the guide."""
    rng = random.Random(f"{seed}:{question.id}")
    return PLACEHOLDER.sub(lambda gap: rng.choice(guide.placeholders[gap[1]]), question.text)
