"""How the offline reader does on the labelled answers: ``python -m tests.gold.measure [--sealed]``."""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from interviewer.content import load_rubric
from interviewer.core.grading import Said, grade
from interviewer.core.legibility import nothing_to_judge
from interviewer.core.scorecard import EngineInfo
from interviewer.engines.offline.reader import read
from tests.gold import SETS, Labelled, labelled

OFFLINE = EngineInfo(kind="offline")


@dataclass
class Agreement:
    """Counts of met and unmet, by the reader and by the label."""

    counts: Counter[tuple[bool, bool]] = field(default_factory=Counter)

    def add(self, heard: bool, label: bool) -> None:
        """Count one criterion of one answer."""
        self.counts[heard, label] += 1

    def _share(self, part: int, *rest: int) -> float:
        return part / max(1, part + sum(rest))

    @property
    def accuracy(self) -> float:
        """The share of verdicts that agree with the label."""
        right = self.counts[True, True] + self.counts[False, False]
        return self._share(right, self.counts[True, False], self.counts[False, True])

    @property
    def precision(self) -> float:
        """Of what was heard, the share that is there."""
        return self._share(self.counts[True, True], self.counts[True, False])

    @property
    def true_negatives(self) -> float:
        """Of what is not there, the share that was not heard."""
        return self._share(self.counts[False, False], self.counts[True, False])

    def __str__(self) -> str:
        return (
            f"accuracy {self.accuracy:.3f}  true negatives {self.true_negatives:.3f}  "
            f"precision {self.precision:.3f}  of {sum(self.counts.values())}"
        )


def heard(answer: Labelled) -> dict[str, bool]:
    """Each criterion that applies, and whether the reader heard it."""
    rubric = load_rubric(answer.rubric)
    form = answer.form_in(rubric)
    if nothing_to_judge(answer.text):
        return {c.id: False for c in rubric.criteria(form)}
    thread = [Said(n=1, asked=answer.question, text=answer.text)]
    card = grade(rubric, form, thread, read(rubric, form, thread), OFFLINE)
    return {r.id: r.met != "no" for r in card.results}


def measure(name: str, sealed: bool = False) -> tuple[Agreement, dict[str, Agreement]]:
    """Agreement over a set, and for each criterion."""
    total, each = Agreement(), defaultdict[str, Agreement](Agreement)
    for answer in labelled(name, sealed):
        for criterion, met in heard(answer).items():
            total.add(met, criterion in answer.met)
            each[criterion].add(met, criterion in answer.met)
    return total, each


if __name__ == "__main__":
    wanted = [a for a in sys.argv[1:] if not a.startswith("-")] or list(SETS)
    for name in wanted:
        total, each = measure(name, sealed="--sealed" in sys.argv)
        for criterion, agreement in each.items():
            print(f"{criterion:26}{agreement}")
        print(f"{name.upper():26}{total}\n")
