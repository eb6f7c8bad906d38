"""Does taking a dimension out of an answer take it out of the score, and nothing else?

Families of labelled answers hold the same story whole and with a dimension taken out.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from interviewer.core.data import Record

MOST_MOVED = 1
"""By how much a dimension may move that was left as it is."""

Scores = Mapping[str, int]
"""A score for each dimension, in the rubric's order."""


class Version(Record):
    """An answer that is one of a family: its scores by its labels, and as an engine gave them."""

    id: str
    family: str
    labels: dict[str, int]
    given: dict[str, int]


class Ablation(Record):
    """A version without ``dimension``, beside the whole story.

    ``fell`` is by how much the engine's score of that dimension did, ``moved`` how far each other
    dimension went that moved at all, up or down. It ``passed`` if the dimension fell and every other
    stayed within one.
    """

    family: str
    whole: str
    version: str
    dimension: str
    fell: int
    moved: dict[str, int]
    passed: bool


def ablations(versions: Sequence[Version]) -> list[Ablation]:
    """Every version of a family beside the whole story, which is the one with the most labels.

    What was taken out is the dimension whose labels fell most; where none did, it is no such version.
    """
    found: list[Ablation] = []
    ordered = sorted(versions, key=lambda v: v.family)
    for family, members in groupby(ordered, key=lambda v: v.family):
        together = list(members)
        whole = max(together, key=lambda v: sum(v.labels.values()))
        for version in together:
            less = _fall(whole.labels, version.labels)
            dimension = max(less, key=less.__getitem__)
            if version is whole or less[dimension] <= 0:
                continue
            fall = _fall(whole.given, version.given)
            fell = fall.pop(dimension)
            moved = {d: -by for d, by in fall.items() if by}
            found.append(
                Ablation(
                    family=family,
                    whole=whole.id,
                    version=version.id,
                    dimension=dimension,
                    fell=fell,
                    moved=moved,
                    passed=fell > 0 and all(abs(by) <= MOST_MOVED for by in moved.values()),
                )
            )
    return found


def _fall(whole: Scores, version: Scores) -> dict[str, int]:
    return {dimension: whole[dimension] - score for dimension, score in version.items()}
