"""A candidate who sits through whole interviews, and a record of everything that came up in them.

They answer by scripts, each of which draws out some follow-ups that have not come yet.
"""

from collections import Counter
from collections.abc import Iterable
from random import Random

from interviewer.core.choosing import choose
from interviewer.core.events import Event, Probe, Question, Say
from interviewer.core.guide import YOUR_QUESTIONS, Category, Guide
from interviewer.core.probing import Occasion
from interviewer.core.rubric import Form
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.conductor import Conductor
from tests.guides.whole_answers import GOES_ON, NO_ANSWERS, PARTS, Part, sentences_of
from tests.interview.tiny import Held

SHORT = "The quietest engineers were heard first."
"""A value is at stake in it."""


def everything(kind: tuple[Category, Form]) -> str:
    """The answer that lacks nothing, read out: nothing calls for a follow-up but depth."""
    return Part(tuple(range(len(sentences_of(kind)))), read_out=True).of(kind)


def scripts() -> dict[tuple[Category, Form], list[list[str]]]:
    """For each kind of question what is said to one after the other: an answer, then replies."""
    return {
        kind: [list(turns) for turns in NO_ANSWERS.get(kind, ())]
        + [[part.of(kind), *GOES_ON] for part in parts]
        for kind, parts in PARTS.items()
    }


class Candidate:
    """Answers by the scripts for each kind of question; skips what can bring up nothing new.

    When all scripts are used up, as after new weights were learned, parts of answers are tried by
    chance for what is left.
    """

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.places: set[str] = set()
        self.questions: set[str] = set()
        self.patterns: set[str] = set()
        self.reasons: set[str] = set()
        self.values: set[str] = set()
        self.said: set[str] = set()
        self._scripts = scripts()
        self._script: list[str] = []
        self._chance = Random(0)
        self._asked_for: Counter[str] = Counter()

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
        if asked.question.question == YOUR_QUESTIONS:
            await conductor.answer(self._own_question())
            return
        if not asked.probes:
            self._script = self._next_script(asked.question, conductor.sitting.counterpart)
        if self._script:
            await conductor.answer(self._script.pop(0))
        else:
            await conductor.skip()

    def _next_script(self, asked: Question, counterpart: str) -> list[str]:
        """What to answer first and then, one thing after the other; empty to skip the question."""
        question = self.guide.question(asked.question)
        kind = question.category, question.form
        if question.plays:
            lines_left = not self.said.issuperset(question.plays)
            return [SHORT, *GOES_ON] if lines_left else []
        if asked.rubric is None:
            return [] if "value" in self.reasons else [SHORT]
        fitting = Occasion(self.guide, *kind, counterpart).patterns
        left = [p for p in fitting if p.id not in self.patterns]
        if any(p.id == "push-back" for p in left):
            return [everything(kind)]  # it comes where nothing else is left to ask for
        if left and self._scripts.get(kind):
            return self._scripts[kind].pop(0)
        by_chance = any(not p.after for p in left) and not any(self._scripts.values())
        return [self._by_chance(kind), *GOES_ON] if by_chance else []

    def _by_chance(self, kind: tuple[Category, Form]) -> str:
        """Some sentences of the answer that tells everything, for what no script drew out."""
        share = self._chance.choice((0.1, 0.2, 0.4, 0.7))
        every = range(len(sentences_of(kind)))
        places = [place for place in every if self._chance.random() < share]
        return Part(tuple(places or every), read_out=self._chance.random() < 0.7).of(kind)

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
