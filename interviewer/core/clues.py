"""What a follow-up was testing: the guide's clues to guess from, and what the reply to it gave."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.data import Span
from interviewer.core.events import Probe
from interviewer.core.guide import Guide
from interviewer.core.scorecard import CriterionResult, Scorecard
from interviewer.core.state import Interview, Thread, Turn

MOST_CHOICES = 4


@dataclass(frozen=True)
class Heard:
    """A criterion that was heard in a reply, and the first words that met it."""

    criterion: str
    quote: str


@dataclass(frozen=True)
class Clue:
    """A follow-up to guess about.

    ``asked`` is what it followed up on and ``said`` what the candidate had said to that. ``choices``
    hold what it tested at ``right``. ``heard`` is what the reply to it gave, None where it was not
    graded; ``wanted`` is the criterion that the follow-up was to draw out, where it was one.
    """

    number: int
    asked: str
    said: str
    probe: Probe
    choices: tuple[str, ...]
    right: int
    reply: str
    heard: tuple[Heard, ...] | None

    @property
    def wanted(self) -> str | None:
        """The criterion that the follow-up was to draw out, where there is one."""
        return self.probe.criterion

    @property
    def answered(self) -> tuple[Heard, ...]:
        """Those of what was heard that answer the follow-up."""
        heard = self.heard or ()
        return tuple(h for h in heard if self.wanted in (None, h.criterion))


def clues(interview: Interview, guide: Guide) -> list[Clue]:
    """Every follow-up of an interview that was answered, in order."""
    return [
        _clue(interview, guide, number, thread, before, turn)
        for number, thread in enumerate(interview.threads, 1)
        for before, turn in zip(thread.turns, thread.turns[1:], strict=False)
        if isinstance(turn.prompt, Probe) and turn.answer
    ]


def _clue(
    interview: Interview, guide: Guide, number: int, thread: Thread, before: Turn, turn: Turn
) -> Clue:
    probe = turn.prompt
    assert isinstance(probe, Probe)
    choices = choices_for(probe, thread, guide, f"{interview.session.seed}:{probe.n}")
    return Clue(
        number=number,
        asked=before.prompt.text,
        said=before.answer.text if before.answer else "",
        probe=probe,
        choices=choices,
        right=choices.index(probe.tests),
        reply=turn.answer.text if turn.answer else "",
        heard=_heard(thread.scorecard, probe, turn),
    )


def choices_for(probe: Probe, thread: Thread, guide: Guide, seed: str) -> tuple[str, ...]:
    """What the follow-up tests, among what three others test; the same ``seed`` gives the same.

    The others could have been asked about the same question as well; fewer where there are fewer.
    """
    rng = random.Random(seed)
    known = {q.id: q for q in guide.questions}.get(thread.question.question)
    fitting = [p.tests for p in guide.patterns if known is None or known.category in p.categories]
    others = sorted(set(fitting) - {probe.tests})
    found = [*rng.sample(others, min(MOST_CHOICES - 1, len(others))), probe.tests]
    rng.shuffle(found)
    return tuple(found)


def _heard(card: Scorecard | None, probe: Probe, turn: Turn) -> tuple[Heard, ...] | None:
    """What was heard in the reply: the criterion that was wanted, and what no earlier answer had met."""
    if card is None or card.status != "graded" or turn.answer is None:
        return None
    replies = {turn.answer.n, *(aside.n for aside, _ in turn.asides)}
    found = []
    for result in card.results:
        here = [s for s in result.evidence if s.n in replies]
        if here and (result.id == probe.criterion or not _earlier(result, here)):
            found.append(Heard(result.id, here[0].text))
    return tuple(found)


def _earlier(result: CriterionResult, here: Sequence[Span]) -> bool:
    first = min(s.n for s in here)
    return any(s.n < first for s in result.evidence)
