"""A candidate who sits through whole interviews, and a record of everything that came up in them.

They tell all but a few things, and answer follow-ups with all of those but one: so that it is asked
for. What has come up they skip.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from interviewer.content import load_rubric
from interviewer.core.choosing import choose
from interviewer.core.events import Event, Probe, Question, Say
from interviewer.core.guide import YOUR_QUESTIONS, Guide, Pattern
from interviewer.core.guide import Question as Asked
from interviewer.core.rubric import Form
from interviewer.core.state import Thread
from interviewer.core.text import sentences
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.offline.reader import read
from interviewer.interview.conductor import Conductor
from tests.engines.offline.reading import thread
from tests.guides.whole_answers import ON_REQUEST, WHOLE
from tests.interview.tiny import Held

SHORT = (
    "I am in Leeds.",
    "It got tense with the product manager and I talked to them. In the end it went well, and I "
    "learned a lot.",
    "We decided to move everyone to one backlog, and incidents dropped by 40 %. Nobody told support.",
    "I would ask for a small team first. I always say what I think. It is the best way.",
    "I would put a queue in front and a cache behind it.",
    "The quietest engineers were heard first.",
)
"""Nothing to take hold of, vague, all "we", mere intent, a sketch, and a value at stake."""

OFTEN = 4
"""Every so many answers, and always where nobody grades, a short one is given."""

AT_MOST = 3
"""What is told only when asked for: three follow-ups that gain, and one more."""


def told(rubric: str) -> list[str]:
    """The sentences of the answer that tells everything."""
    text = " ".join(WHOLE[rubric].split())
    return [text[a:b] for a, b in sentences(text)]


@cache
def evidence(rubric: str, form: Form) -> dict[str, frozenset[str]]:
    """Which of them meet each criterion, as the offline engine hears them: without them it is unmet."""
    whole = told(rubric)
    found = _met(rubric, form, whole)
    while again := {
        c: more
        for c, sentences in found.items()
        if (more := _met(rubric, form, [s for s in whole if s not in sentences]).get(c))
    }:
        found |= {c: found[c] | more for c, more in again.items()}
    return found


def _met(rubric: str, form: Form, answer: Sequence[str]) -> dict[str, frozenset[str]]:
    """The criteria that an answer meets, each with the sentences that are quoted for it."""
    verdicts = read(load_rubric(rubric), form, thread(" ".join(answer))).verdicts
    return {
        v.criterion: frozenset(s for s in answer for q in v.quotes if q.text in s)
        for v in verdicts
        if v.met
    }


class Candidate:
    """Answers every question so that a follow-up comes that has not come yet."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.places: set[str] = set()
        self.questions: set[str] = set()
        self.patterns: set[str] = set()
        self.reasons: set[str] = set()
        self.values: set[str] = set()
        self.said: set[str] = set()
        self._tried: Counter[str] = Counter()
        self._asked_for: Counter[str] = Counter()
        self._never: frozenset[str] = frozenset()
        self._later: list[str] = []
        self._shorts = 0

    async def sit(self, place: str, seed: int) -> None:
        """Hold this sitting from its opening to its close."""
        stage, sitting = self.guide.sitting(place)
        held = Held(
            OfflineEngine(),
            guide=self.guide,
            round=place,
            seed=seed,
            questions=[q.id for q in choose(self.guide, stage, sitting, seed)],
            minutes=stage.minutes[1],
        )
        await held.conductor.begin()
        while held.interview.awaiting:
            happened = list(held.kept)
            held.kept.clear()
            await self._respond(held.conductor)
            self._note(happened)
        self._note(held.kept)
        self.places.add(place)

    async def _respond(self, conductor: Conductor) -> None:
        asked = conductor.interview.threads[-1]
        question = asked.question.question
        if question == YOUR_QUESTIONS:
            await conductor.answer(self._own_question())
        elif asked.probes:
            await conductor.answer(self._reply(asked))
        elif not self._is_wanted(asked.question):
            await conductor.skip()
        else:
            await conductor.answer(self._answer(asked.question))

    def _answer(self, asked: Question) -> str:
        """All but what a follow-up that is wanted asks for, and but a few other things."""
        question = self.guide.question(asked.question)
        self._tried[question.form] += 1
        turn = self._tried[question.form]
        self._never, self._later = frozenset(), []
        if asked.rubric is None or turn % OFTEN == 0:
            self._shorts += 1
            return SHORT[self._shorts % len(SHORT)]
        found = evidence(question.rubric, question.form)
        wanted = self._wanted(question)
        self._never = found[wanted]
        later = [c for c in ON_REQUEST[question.rubric] if c in found and c != wanted]
        self._later = (later * 2)[turn % len(later) :][:AT_MOST]
        without = self._never.union(*(found[c] for c in self._later))
        return " ".join(s for s in told(question.rubric) if s not in without)

    def _reply(self, thread: Thread) -> str:
        """What was asked for, or else the next of the things that were held back."""
        question = self.guide.question(thread.question.question)
        asked_for = thread.probes[-1].criterion
        found = evidence(question.rubric, question.form)
        if self._later and not found.get(asked_for or "", frozenset()) - self._never:
            asked_for = self._later.pop(0)
        words = found.get(asked_for or "", frozenset()) - self._never
        return " ".join(s for s in told(question.rubric) if s in words) or "That was all of it."

    def _is_wanted(self, asked: Question) -> bool:
        """Whether an answer to this question could call for a follow-up that has not come up."""
        question = self.guide.question(asked.question)
        if asked.rubric is None:
            return question.id not in self.questions
        return bool(question.plays) or any(
            p.id not in self.patterns for p in self._follow_ups(question)
        )

    def _follow_ups(self, question: Asked) -> list[Pattern]:
        """Those that can ask for something which the answer that tells everything holds."""
        known = set(evidence(question.rubric, question.form))
        return [
            p
            for p in self.guide.patterns
            if question.category in p.categories
            and (not p.forms or question.form in p.forms)
            and known.intersection(p.criteria)
        ]

    def _wanted(self, question: Asked) -> str:
        """The criterion that a follow-up draws out which has not come up, or was least tried."""
        usable = self._follow_ups(question)
        pattern = min(usable, key=lambda p: (p.id in self.patterns, self._tried[p.id]))
        self._tried[pattern.id] += 1
        known = evidence(question.rubric, question.form)
        drawn = [c for c in pattern.criteria if c in known]
        return drawn[self._tried[pattern.id] % len(drawn)]

    def _own_question(self) -> str:
        """For the next fact that was not told yet, in the next of its own words."""
        untold = [f for f in self.guide.facts if f.text not in self.said]
        if not untold:
            return "No, thank you."
        fact = min(untold, key=lambda f: self._asked_for[f.id])
        words = fact.about[self._asked_for[fact.id] % len(fact.about)]
        self._asked_for[fact.id] += 1
        return f"What can you say about this: {words}?"

    def _note(self, events: Iterable[Event]) -> None:
        """What these events brought up."""
        for event in events:
            if isinstance(event, Question):
                self.questions.add(event.question)
            if isinstance(event, Probe):
                self.patterns.add(event.pattern)
                self.reasons.add(event.reason)
                self.values |= {event.value} if event.value else set()
            if isinstance(event, Say | Question | Probe):
                self.said.add(event.text)


def places(guide: Guide) -> list[str]:
    """Every sitting as ``round/sitting``."""
    return [f"{r.id}/{s.id}" for r in guide.rounds for s in r.sittings]


def covering(guide: Guide, seeds: int) -> list[tuple[str, int]]:
    """Few sittings and seeds, every sitting among them, that ask between them all they can ask."""
    asked = {
        (place, seed): {q.id for q in choose(guide, *guide.sitting(place), seed)}
        for place in places(guide)
        for seed in range(seeds)
    }
    left = set.union(*asked.values())
    held: list[tuple[str, int]] = []
    while left:
        best = max(asked, key=lambda held: len(asked[held] & left))
        left -= asked[best]
        held.append(best)
    return held + [(p, 0) for p in places(guide) if p not in {place for place, _ in held}]
