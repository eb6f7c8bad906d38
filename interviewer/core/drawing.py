"""Drawing a sitting's questions in the light of what was asked before.

What was not asked yet comes first, over forms and values evenly. Weak spots are favoured, but never
in more than half of a sitting, and not what was practised last. A question to which the candidate
has no story comes back once, as a hypothetical one.
"""

import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, field

from interviewer.core.guide import Guide, Question, Sitting


@dataclass(frozen=True)
class Past:
    """What is known of earlier sittings, as ids of questions, meanings and criteria.

    ``asked`` are the questions not to repeat, the latest last. ``touched`` counts how often a meaning
    was at stake. ``weak`` holds meanings and criteria that were left weak, each with the share unmet
    (0 to 1), ``fresh`` the meanings practised last. ``owed`` are questions answered with "no such
    story", the oldest first; ``resting`` those that are not asked any more.
    """

    asked: Sequence[str] = ()
    touched: Mapping[str, int] = field(default_factory=dict)
    weak: Mapping[str, float] = field(default_factory=dict)
    fresh: Collection[str] = ()
    owed: Sequence[str] = ()
    resting: Collection[str] = ()


def pull(guide: Guide, question: Question, past: Past) -> float:
    """How much a question practises what was left weak, 0 to 2; 0 for what was practised last."""
    if not set(question.touches).isdisjoint(past.fresh):
        return 0.0
    meanings = [guide.meanings[m] for m in question.touches]
    values = [past.weak.get(m.id, 0.0) for m in meanings]
    criteria = [past.weak.get(c, 0.0) for m in meanings for c in m.shown_by]
    return max(values, default=0.0) + max(criteria, default=0.0)


class Draw:
    """Draws ``count`` questions of one sitting; ``places`` are the names they can be kept under."""

    def __init__(
        self,
        guide: Guide,
        past: Past,
        sitting: Sitting,
        places: Set[str],
        count: int,
        rng: random.Random,
    ) -> None:
        self._guide = guide
        self._past = past
        self._sitting = sitting
        self._topical = {q for topic in sitting.topics for q in topic}
        self._places = places
        self._rng = rng
        self._touched = Counter(past.touched)
        self._owed = [guide.question(q) for q in past.owed]
        self._stand_ins = (count + 1) // 2
        self._favours = count // 2

    def take(self, pool: Sequence[Question], count: int) -> list[Question]:
        """``count`` of the pool, which is shuffled; what was asked before only where it must be."""
        new = [q for q in pool if q.id not in self._past.asked and q.id not in self._past.resting]
        chosen: list[Question] = []
        topics = [[q for q in new if q.id in topic] for topic in self._sitting.topics]
        topics = [topic for topic in topics if topic]
        while new and len(chosen) < count:
            among = topics.pop(0) if topics else new
            best = self._next(among, Counter(q.form for q in chosen))
            new.remove(best)
            chosen.append(best)
            self._touched.update(best.touches)
        return chosen + self._asked_again(pool, chosen)[: count - len(chosen)]

    def _next(self, new: Sequence[Question], used: Counter[str]) -> Question:
        """What stands in for a missing story, else what is weak, else what was touched least."""
        if stand_in := self._stand_in(new):
            return stand_in

        def rank(question: Question) -> tuple[bool, bool, float]:
            return (
                question.id in self._topical,
                self._places.isdisjoint(question.rounds),
                (used[question.form] + 1) / self._sitting.share(question.form),
            )

        first = min(map(rank, new))
        even = [q for q in new if rank(q) == first]
        pulls = [pull(self._guide, q, self._past) for q in even]
        if self._favours > 0 and any(pulls):
            self._favours -= 1
            return self._rng.choices(even, pulls)[0]
        return min(even, key=self._touches)

    def _stand_in(self, new: Sequence[Question]) -> Question | None:
        """The hypothetical question that shares most with the oldest that is owed."""
        if self._stand_ins <= 0:
            return None
        for owed in self._owed:
            found = [q for q in new if stands_in(q, owed)]
            if found:
                self._owed.remove(owed)
                self._stand_ins -= 1
                self._favours -= 1
                return max(found, key=lambda q: len({*q.touches} & {*owed.touches}))
        return None

    def _touches(self, question: Question) -> tuple[int, int]:
        """How often what is at stake in it was touched: the least of it, then all of it."""
        times = [self._touched[m] for m in question.touches]
        return min(times, default=0), sum(times)

    def _asked_again(self, pool: Sequence[Question], chosen: Sequence[Question]) -> list[Question]:
        """What was asked before, the longest ago first; what rests comes after all others."""
        when = {question: at for at, question in enumerate(self._past.asked)}
        again = [q for q in pool if q not in chosen]
        return sorted(again, key=lambda q: (q.id in self._past.resting, when.get(q.id, -1)))


def stands_in(question: Question, owed: Question) -> bool:
    """Whether a question asks what one would do where the candidate has no story for ``owed``."""
    return question.form == "hypothetical" and not {*question.touches}.isdisjoint(owed.touches)
