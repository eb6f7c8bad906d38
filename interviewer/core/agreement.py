"""How well verdicts agree with labels: counts, rates, kappas, and how sure one can be of them."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewer.core.data import Record

Totals = Sequence[tuple[int, int]]
"""For each answer the sum that was given and the sum of its labels."""


@dataclass(frozen=True)
class Counts:
    """Verdicts against labels. A rate is None where there is nothing to take it of."""

    met_rightly: int = 0
    met_wrongly: int = 0
    unmet_rightly: int = 0
    unmet_wrongly: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.met_rightly + other.met_rightly,
            self.met_wrongly + other.met_wrongly,
            self.unmet_rightly + other.unmet_rightly,
            self.unmet_wrongly + other.unmet_wrongly,
        )

    @staticmethod
    def of(met: bool, label: bool) -> "Counts":
        """One verdict and its label."""
        return Counts(met and label, met and not label, not met and not label, not met and label)

    @property
    def all(self) -> int:
        """How many verdicts."""
        return self.met_rightly + self.met_wrongly + self.unmet_rightly + self.unmet_wrongly

    @property
    def accuracy(self) -> float | None:
        """The share of verdicts that agree with the label."""
        return share(self.met_rightly + self.unmet_rightly, self.all)

    @property
    def precision(self) -> float | None:
        """Of what was said to be met, the share that is."""
        return share(self.met_rightly, self.met_rightly + self.met_wrongly)

    @property
    def true_positives(self) -> float | None:
        """Of what is met, the share that was found."""
        return share(self.met_rightly, self.met_rightly + self.unmet_wrongly)

    @property
    def true_negatives(self) -> float | None:
        """Of what is not met, the share that was said not to be."""
        return share(self.unmet_rightly, self.unmet_rightly + self.met_wrongly)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: agreement beyond what two who guess at these rates would reach."""
        if self.accuracy is None:
            return None
        said = (self.met_rightly + self.met_wrongly) / self.all
        true = (self.met_rightly + self.unmet_wrongly) / self.all
        chance = said * true + (1 - said) * (1 - true)
        return None if chance == 1 else (self.accuracy - chance) / (1 - chance)


class Agreement(Record):
    """Verdicts against labels: how many of each kind, and the rates; None where there is none."""

    met_rightly: int
    met_wrongly: int
    unmet_rightly: int
    unmet_wrongly: int
    accuracy: float | None
    true_positive_rate: float | None
    true_negative_rate: float | None
    precision: float | None
    kappa: float | None

    @classmethod
    def of(cls, counts: Counts) -> "Agreement":
        """The rates of these counts."""
        return cls(
            met_rightly=counts.met_rightly,
            met_wrongly=counts.met_wrongly,
            unmet_rightly=counts.unmet_rightly,
            unmet_wrongly=counts.unmet_wrongly,
            accuracy=counts.accuracy,
            true_positive_rate=counts.true_positives,
            true_negative_rate=counts.true_negatives,
            precision=counts.precision,
            kappa=counts.kappa,
        )


def share(part: int, whole: int) -> float | None:
    """A part of a whole as a rate; None where there is no whole."""
    return part / whole if whole else None


def weighted_kappa(totals: Totals) -> float | None:
    """Quadratic weighted kappa of the sums; None where either side never varies."""
    count = len(totals)
    given = sum(g for g, _ in totals)
    labels = sum(label for _, label in totals)
    apart = count * sum((g - label) ** 2 for g, label in totals)
    # every sum given against every sum of labels, multiplied out
    by_chance = count * sum(g * g + label * label for g, label in totals) - 2 * given * labels
    return None if by_chance == 0 else 1 - apart / by_chance


def interval(
    figure: Callable[[Totals], float | None],
    totals: Totals,
    times: int = 1000,
    seed: int = 0,
) -> tuple[float, float] | None:
    """The bootstrap's middle 95 % of a figure over answers drawn again; None where it has none."""
    rng = random.Random(seed)
    drawn = (figure(rng.choices(totals, k=len(totals))) for _ in range(times if totals else 0))
    found = sorted(value for value in drawn if value is not None)
    if not found:
        return None
    return found[int(len(found) * 0.025)], found[min(int(len(found) * 0.975), len(found) - 1)]


class Weighted(Record):
    """A quadratic weighted kappa with the bootstrap's middle 95 %; None where nothing varies."""

    kappa: float | None
    low: float | None
    high: float | None


class Share(Record):
    """``part`` of ``of``."""

    part: int
    of: int

    @property
    def rate(self) -> float | None:
        """As a rate; None of nothing."""
        return share(self.part, self.of)
