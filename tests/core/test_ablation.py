"""Families of answers: did the dimension that was taken out fall, and did the others stay?"""

import pytest

from interviewer.core.ablation import Version, ablations

WHOLE = Version(
    id="whole",
    family="bridge",
    labels={"problem": 4, "impact": 4, "lessons": 3},
    given={"problem": 4, "impact": 3, "lessons": 2},
)


def without_impact(given: dict[str, int]) -> Version:
    labels = {"problem": 4, "impact": 0, "lessons": 2}
    return Version(id="less", family="bridge", labels=labels, given=given)


@pytest.mark.parametrize(
    ("given", "fell", "moved", "passed"),
    [
        ({"problem": 4, "impact": 0, "lessons": 2}, 3, {}, True),
        ({"problem": 3, "impact": 2, "lessons": 3}, 1, {"problem": -1, "lessons": 1}, True),
        ({"problem": 4, "impact": 3, "lessons": 2}, 0, {}, False),
        ({"problem": 4, "impact": 4, "lessons": 2}, -1, {}, False),
        ({"problem": 2, "impact": 0, "lessons": 2}, 3, {"problem": -2}, False),
        ({"problem": 4, "impact": 0, "lessons": 4}, 3, {"lessons": 2}, False),
    ],
)
def test_what_was_taken_out_falls_and_the_rest_stays(
    given: dict[str, int], fell: int, moved: dict[str, int], passed: bool
) -> None:
    [found] = ablations([without_impact(given), WHOLE])
    assert (found.whole, found.version, found.dimension) == ("whole", "less", "impact")
    assert (found.fell, found.moved, found.passed) == (fell, moved, passed)


def test_a_version_that_lacks_nothing_and_other_families_are_no_ablations() -> None:
    same = WHOLE.model_copy(update={"id": "same"})
    other = WHOLE.model_copy(update={"id": "other", "family": "tunnel"})
    assert ablations([WHOLE, same, other]) == []
