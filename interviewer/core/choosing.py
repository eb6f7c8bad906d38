"""Which questions a sitting asks: seeded, so that the same seed asks the same."""

import random
import re
from collections.abc import Collection
from dataclasses import dataclass

from interviewer.core.guide import Category, Guide, Question, Round, Sitting

_PLACEHOLDER = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True)
class Wish:
    """What the candidate asked to practise; empty means no wish."""

    questions: tuple[str, ...] = ()
    category: Category | None = None
    company: str | None = None


def choose(
    guide: Guide, place: Round, sitting: Sitting, seed: int, wish: Wish | None = None
) -> list[Question]:
    """The questions of a sitting in the order in which they are asked.

    A sitting says how many of each category it wants. Questions kept for it come first, then those
    that fit anywhere, spread over their forms. Empty if the wish leaves nothing.
    """
    wish = wish or Wish()
    if wish.questions:
        return [guide.question(q) for q in wish.questions]
    rng = random.Random(f"{seed}:{place.id}/{sitting.id}")
    wanted = (
        {wish.category: sum(sitting.categories.values())} if wish.category else sitting.categories
    )
    chosen: list[Question] = []
    for category, count in wanted.items():
        pool = [
            q for q in guide.questions if q.category == category and _fits(q, place, sitting, wish)
        ]
        chosen += _spread(pool, count, rng, {f"{place.id}/{sitting.id}", place.id})
    return chosen


def _fits(question: Question, place: Round, sitting: Sitting, wish: Wish) -> bool:
    if wish.company and question.company.casefold() != wish.company.casefold():
        return False
    if wish.category or wish.company:
        return True
    if question.rounds and not {place.id, f"{place.id}/{sitting.id}"} & set(question.rounds):
        return False
    return not sitting.forms or question.form in sitting.forms


def _spread(
    pool: list[Question], count: int, rng: random.Random, places: Collection[str]
) -> list[Question]:
    """``count`` of the pool: those kept for this place first, each time a form used least so far."""
    rng.shuffle(pool)
    chosen: list[Question] = []
    while pool and len(chosen) < count:
        used = [q.form for q in chosen]
        best = min(
            pool, key=lambda q: (not set(places) & set(q.rounds), used.count(q.form), pool.index(q))
        )
        pool.remove(best)
        chosen.append(best)
    return chosen


def fill(guide: Guide, question: Question, seed: int) -> str:
    """The question as it is asked, ``[placeholders]`` filled from the guide.

    A placeholder for which the guide has no words is dropped with its brackets.
    """
    rng = random.Random(f"{seed}:{question.id}")

    def filled(match: re.Match[str]) -> str:
        choices = guide.placeholders.get(match.group(1))
        return rng.choice(choices) if choices else match.group(1)

    return _PLACEHOLDER.sub(filled, question.text)
