"""A labelled answer beside what an engine said of it, however often it was asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from interviewer.core.grading import Judgment, Said, grade
from interviewer.core.labels import Labelled
from interviewer.core.majority import majority
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import EngineInfo, Scorecard


@dataclass(frozen=True)
class Judged:
    """A labelled answer, and what an engine said of it: ``runs`` judgments that count together.

    ``again`` are further ones that only show whether they come out alike.
    """

    answer: Labelled
    rubric: Rubric
    form: Form
    engine: EngineInfo
    runs: tuple[Judgment, ...]
    again: tuple[Judgment, ...] = ()

    @property
    def thread(self) -> tuple[Said, ...]:
        """The answer as the judge got it."""
        return self.answer.said

    @cached_property
    def card(self) -> Scorecard:
        """The card that counts."""
        return majority(self.rubric, self.form, self.thread, self.runs, self.engine)

    @cached_property
    def cards(self) -> list[Scorecard]:
        """A card for each judgment, those of ``runs`` first."""
        every = self.runs + self.again
        return [grade(self.rubric, self.form, self.thread, j, self.engine) for j in every]

    @cached_property
    def met(self) -> dict[str, str]:
        """What the card that counts says is met; nothing where it is not graded."""
        return met_in(self.card)

    @cached_property
    def criteria(self) -> tuple[str, ...]:
        """The criteria that can be met, in order."""
        return tuple(c.id for c in self.rubric.criteria(self.form))

    def labels(self) -> dict[str, int]:
        """The score of each dimension by the labels."""
        return self._scores(self.answer.met)

    def given(self) -> dict[str, int]:
        """The score of each dimension as the engine gave it; 0 where it did not grade."""
        return self._scores(self.met)

    def _scores(self, met: Iterable[str]) -> dict[str, int]:
        found = set(met)
        return {
            d.id: sum(c.id in found for c in d.criteria if c.id in self.criteria)
            for d in self.rubric.dimensions
        }


def met_in(card: Scorecard) -> dict[str, str]:
    """The criteria that a card says are met, each with the first words that meet it."""
    return {r.id: r.evidence[0].text for r in card.results if r.met != "no"}
