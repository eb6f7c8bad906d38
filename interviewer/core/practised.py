"""What past sittings leave to know before the next one is drawn: a fold over them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from interviewer.core.drawing import Past, stands_in
from interviewer.core.guide import Guide, Question
from interviewer.core.state import Thread

LATELY = 3
"""How many of the last answers tell whether something is weak; older ones are forgiven."""

WEAK = 0.5
"""The share of what could be heard that was not, from which on something is weak."""

TELLS = ("retrospective", "habitual")
"""Forms that ask for a story; who has none can be asked what they would do."""


@dataclass(frozen=True)
class Sat:
    """A sitting that was held.

    ``none`` are the questions to which the candidate had no story, ``here`` whether it belongs to
    what is being practised now, so that its questions are not repeated.
    """

    threads: Sequence[Thread]
    none: frozenset[str] = frozenset()
    here: bool = False


def past(guide: Guide, sittings: Sequence[Sat]) -> Past:
    """What these sittings, the oldest first, leave to know. Questions the guide lost are no matter."""
    known = {q.id: q for q in guide.questions}
    here = [s for s in sittings if s.here]
    owed, resting = _without_story(known, sittings)
    return Past(
        asked=[t.question.question for s in here for t in s.threads],
        touched=Counter(m for s in here or sittings for q in _asked(known, s) for m in q.touches),
        weak=_weak(guide, known, [t for s in sittings for t in s.threads]),
        fresh=_fresh(known, sittings),
        owed=owed,
        resting=resting,
    )


def _asked(known: Mapping[str, Question], sitting: Sat) -> list[Question]:
    names = [t.question.question for t in sitting.threads]
    return [known[name] for name in names if name in known]


def _fresh(known: Mapping[str, Question], sittings: Sequence[Sat]) -> frozenset[str]:
    """The meanings at stake in what was answered last."""
    for sitting in reversed(sittings):
        answered = {t.question.question for t in sitting.threads if t.answers}
        if found := [q for q in _asked(known, sitting) if q.id in answered]:
            return frozenset(m for q in found for m in q.touches)
    return frozenset()


def _weak(
    guide: Guide, known: Mapping[str, Question], threads: Iterable[Thread]
) -> dict[str, float]:
    """Meanings and criteria of which at least half was not heard lately, each with that share."""
    shares: dict[str, list[float]] = {}
    for thread in threads:
        if thread.scorecard is None or thread.question.question not in known:
            continue
        unmet = {r.id: float(r.met == "no") for r in thread.scorecard.results}
        for criterion, missed in unmet.items():
            shares.setdefault(criterion, []).append(missed)
        for meaning in known[thread.question.question].touches:
            shown_by = guide.meanings[meaning].shown_by
            told = [v for c, v in unmet.items() if not shown_by or c in shown_by]
            if told:
                shares.setdefault(meaning, []).append(sum(told) / len(told))
    lately = {name: found[-LATELY:] for name, found in shares.items()}
    average = {name: sum(found) / len(found) for name, found in lately.items()}
    return {name: share for name, share in average.items() if share >= WEAK}


def _without_story(
    known: Mapping[str, Question], sittings: Sequence[Sat]
) -> tuple[list[str], frozenset[str]]:
    """The questions that are still owed a hypothetical one, and those that rest.

    One without a story rests; the first hypothetical one that shares something with it, in a later
    sitting, stands in for it and rests too. A story told after all undoes it.
    """
    owed: list[str] = []
    resting: set[str] = set()
    for sitting in sittings:
        for thread in sitting.threads:
            question = known.get(thread.question.question)
            if question is None:
                continue
            if thread.answers and question.id in owed and question.id not in sitting.none:
                owed.remove(question.id)
                resting.discard(question.id)
            if settled := next((o for o in owed if stands_in(question, known[o])), None):
                owed.remove(settled)
                resting.add(question.id)
        for name in sorted(sitting.none & known.keys()):
            if name not in resting and known[name].form in TELLS:
                owed.append(name)
            resting.add(name)
    return owed, frozenset(resting)
