"""What there is to practise: what past sessions left weak, and what was never practised."""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, zip_longest

from interviewer.core.guide import Guide, Question
from interviewer.core.past import PastSession
from interviewer.core.planning import Exercise, WeakPoint
from interviewer.core.progress import Row, Table, tables
from interviewer.core.rubric import Criterion, Rubric

MOST_WEAK = 4
"""More weak points at once are no plan."""

WEAK = 0.5
"""A criterion is weak with this share of its last answers or less; what had to be asked for is half."""

ANSWER_MINUTES = 12
"""A question with its follow-ups takes about eight to twelve."""

SHORTER_MINUTES = 30
"""A sitting may be cut to this where a day has no room for all of it."""

GUESSING_MINUTES = 10
FACTS_MINUTES = 5


class Practice:
    """What a guide offers, held against what was practised so far.

    ``named`` is how the guide is called on the command line and in transcripts; ``sessions`` come
    oldest first.
    """

    def __init__(
        self,
        guide: Guide,
        named: str,
        rubrics: Mapping[str, Rubric],
        sessions: Sequence[PastSession],
    ) -> None:
        self._guide = guide
        self._named = shlex.quote(named)
        self._rubrics = rubrics
        self._sessions = sessions
        self._held = [s for s in sessions if s.guide == named and s.answers]
        self._taken: set[str] = set()
        self._weak = [self._point(at, *found) for at, found in enumerate(self._weakest())]

    @property
    def weak(self) -> Sequence[WeakPoint]:
        """What the last answers left out most, the weakest first, each with exercises for it."""
        return self._weak

    def new(self) -> list[Exercise]:
        """Sittings, questions and drills that were never practised, by turns."""
        turns = zip_longest(self._sittings(), self._untouched(), self._drills())
        return [exercise for exercise in chain.from_iterable(turns) if exercise]

    def eve(self) -> Exercise:
        """Something light for the day before."""
        return Exercise(
            kind="drill",
            what="What was each follow-up testing? Guess, over the last interview.",
            why="light, and nothing new",
            minutes=GUESSING_MINUTES,
            command="interviewer drill testing",
        )

    def closing(self) -> Exercise:
        """What there is on the day itself: facts to have in mind."""
        facts = {f.id: f.text for f in self._guide.facts}
        told = " ".join(" ".join(facts[f].split()) for f in self._guide.on_the_day)
        return Exercise(
            kind="facts",
            what=told or f"The interview at {self._guide.company}.",
            why="no practice any more; good to have in mind",
            minutes=FACTS_MINUTES if told else 0,
            command=f"interviewer guides {self._named}",
        )

    # --- weak points -----------------------------------------------------------------------------

    def _weakest(self) -> list[tuple[Row, list[Question]]]:
        """The weakest criteria, each with two questions of its own that can draw it out."""
        found: list[tuple[Row, list[Question]]] = []
        for row, criterion, rubric in self._weak_rows():
            questions = [
                q
                for q in self._least_asked()
                if q.rubric == rubric.id
                and q.id not in self._taken
                and criterion in rubric.criteria(q.form)
            ][:2]
            if questions and len(found) < MOST_WEAK:
                self._taken |= {q.id for q in questions}
                found.append((row, questions))
        return found

    def _weak_rows(self) -> list[tuple[Row, Criterion, Rubric]]:
        """Criteria missing in the last answers, the weakest and most worth first.

        Where several engines graded by a rubric, the one that graded last is believed.
        """
        last = {a.card.rubric: a.card.engine.label for s in self._sessions for a in s.graded}
        found = [
            (row, rubric.criterion(row.id), rubric)
            for table in tables(self._sessions, self._rubrics)
            if (rubric := self._rubrics.get(table.rubric)) and last[table.rubric] == table.engine
            for row in _rows(table)
            if row.id in {c.id for c in rubric.all_criteria} and row.recent.unaided <= WEAK
        ]
        return sorted(found, key=lambda f: (f[0].recent.unaided, -f[1].worth))

    def _point(self, at: int, row: Row, questions: Sequence[Question]) -> WeakPoint:
        """First a question, then that story shorter and to another ear, then another question."""
        recent = row.recent
        prompted = f", {recent.prompted} of them only when asked" if recent.prompted else ""
        why = (
            f"{row.label}: heard in {recent.asked - recent.no} of the last {recent.asked}{prompted}"
        )
        shorter, *to_others = self._guide.all_drills.values()
        other = to_others[at % len(to_others)] if to_others else shorter
        again = (
            Exercise(
                kind="drill",
                what=f"{drill.name}: {questions[0].text}",
                why=why,
                minutes=drill.minutes,
                command=f"interviewer drill {drill.id} --question {questions[0].id}",
            )
            for drill in (shorter, other)
        )
        return WeakPoint(
            row.id, (self._question(questions[0], why), *again, self._question(questions[-1], why))
        )

    # --- what is new -----------------------------------------------------------------------------

    def _sittings(self) -> Iterator[Exercise]:
        practised = {s.place for s in self._held if s.drill is None}
        for stage in self._guide.rounds:
            for sitting in stage.sittings:
                place = f"{stage.id}/{sitting.id}"
                if place not in practised and not sitting.optional:
                    name = f"{stage.name}, {sitting.name}"
                    most = stage.minutes[1]
                    shorter = self._round(place, name, min(most, SHORTER_MINUTES))
                    yield self._round(place, name, most, shorter)

    def _round(
        self, place: str, name: str, minutes: int, shorter: Exercise | None = None
    ) -> Exercise:
        return Exercise(
            kind="round",
            what=name,
            why="never practised",
            minutes=minutes,
            command=f"interviewer practice --guide {self._named} --round {place} "
            f"--minutes {minutes}",
            shorter=shorter,
        )

    def _untouched(self) -> Iterator[Exercise]:
        """Questions that between them touch every value and the like that none has touched so far."""
        touches = {q.id: q.touches for q in self._guide.questions}
        done = {t for q in {*self._asked, *self._taken} for t in touches.get(q, ())}
        left = [m for m in self._guide.meanings if m not in done]
        while left:
            best = max(self._least_asked(), key=lambda q: len(set(left) & set(q.touches)))
            names = [self._guide.meanings[m].name for m in left if m in best.touches]
            if not names:
                return
            left = [m for m in left if m not in best.touches]
            yield self._question(best, f"not touched on yet: {', '.join(names)}")

    def _drills(self) -> Iterator[Exercise]:
        """Drills that were never held; weak points have theirs already."""
        held = {s.drill for s in self._held}
        for drill in self._guide.all_drills.values():
            if drill.id not in held and not self._weak:
                yield Exercise(
                    kind="drill",
                    what=f"{drill.name}: the story with the most to gain",
                    why="never practised",
                    minutes=drill.minutes,
                    command=f"interviewer drill {drill.id}",
                )

    # --- small things ----------------------------------------------------------------------------

    @cached_property
    def _asked(self) -> dict[str, int]:
        """The questions that were asked, and when, as a place in their order."""
        asked = (a.question for s in self._held for a in s.answers)
        return {question: at for at, question in enumerate(asked, 1)}

    def _least_asked(self) -> list[Question]:
        """Those never asked first, then those asked longest ago."""
        return sorted(self._guide.questions, key=lambda q: self._asked.get(q.id, 0))

    def _question(self, question: Question, why: str) -> Exercise:
        return Exercise(
            kind="question",
            what=question.text,
            why=why,
            minutes=ANSWER_MINUTES,
            command=f"interviewer practice --guide {self._named} --question {question.id} "
            f"--minutes {ANSWER_MINUTES}",
        )


def _rows(table: Table) -> Iterable[Row]:
    return (row for group in table.groups for row in group.rows)
