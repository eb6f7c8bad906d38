"""How the offline reader does on the labelled answers: ``python -m tests.gold.measure [--sealed]``."""

import sys
from collections import defaultdict

from interviewer.content import load_rubric
from interviewer.core.grading import Said, grade
from interviewer.core.legibility import nothing_to_judge
from interviewer.core.scorecard import EngineInfo
from interviewer.engines.offline.reader import read
from tests.gold import SETS, Labelled, labelled
from tests.gold.agreement import Counts, interval, weighted_kappa

OFFLINE = EngineInfo(kind="offline")


def heard(answer: Labelled) -> dict[str, bool]:
    """Each criterion that applies, and whether the reader heard it."""
    rubric = load_rubric(answer.rubric)
    form = answer.form_in(rubric)
    if nothing_to_judge(answer.text):
        return {c.id: False for c in rubric.criteria(form)}
    thread = [Said(n=1, asked=answer.question, text=answer.text)]
    card = grade(rubric, form, thread, read(rubric, form, thread), OFFLINE)
    return {r.id: r.met != "no" for r in card.results}


def measure(
    name: str, sealed: bool = False
) -> tuple[Counts, dict[str, Counts], list[tuple[int, int]]]:
    """Counts over a set and for each criterion, and the sums heard and labelled of each answer."""
    each = defaultdict[str, Counts](Counts)
    sums: list[tuple[int, int]] = []
    for answer in labelled(name, sealed):
        found = heard(answer)
        for criterion, met in found.items():
            each[criterion] += Counts.of(met, criterion in answer.met)
        sums.append((sum(found.values()), len(answer.met & found.keys())))
    return sum(each.values(), Counts()), each, sums


def told(counts: Counts) -> str:
    """Counts in a line; a dash where there is nothing to take a rate of."""
    rates = {
        "accuracy": counts.accuracy,
        "true negatives": counts.true_negatives,
        "precision": counts.precision,
        "kappa": counts.kappa,
    }
    shown = (f"{name} {'-' if rate is None else f'{rate:.3f}'}" for name, rate in rates.items())
    return "  ".join([*shown, f"of {counts.all}"])


if __name__ == "__main__":
    wanted = [a for a in sys.argv[1:] if not a.startswith("-")] or list(SETS)
    for name in wanted:
        total, each, sums = measure(name, sealed="--sealed" in sys.argv)
        for criterion, counts in each.items():
            print(f"{criterion:26}{told(counts)}")
        print(f"{name.upper():26}{told(total)}")
        if (kappa := weighted_kappa(sums)) and (between := interval(weighted_kappa, sums)):
            low, high = between
            print(
                f"{'sums':26}quadratic weighted kappa {kappa:.3f} (95 %: {low:.3f} to {high:.3f})\n"
            )
