"""Drills of a guide: what may stand in one, and the one that every guide has."""

from typing import Any

import pytest

from interviewer.core.drill import SHORT
from interviewer.core.guide import GuideError
from tests.interview.tiny import tiny_guide

DRILL: dict[str, Any] = {
    "id": "sceptic",
    "name": "To a sceptic",
    "sitting": "graded/talk",
    "opening": "I have doubts.",
    "closing": "That is all.",
    "patterns": ["outcome"],
}


def test_every_guide_has_the_short_one_and_may_say_it_in_its_own_way() -> None:
    assert tiny_guide().all_drills == {"short": SHORT}
    own = {"id": "short", "name": "Brief", "opening": "Briefly.", "closing": "Done.", "words": 60}
    drills = tiny_guide(drills=[DRILL, own]).all_drills
    assert list(drills) == ["short", "sceptic"]
    assert drills["short"].words == 60


def test_a_drill_changes_what_the_sitting_says_and_only_where_it_tells_what_it_looks_for() -> None:
    drill = tiny_guide(drills=[DRILL]).all_drills["sceptic"]
    assert drill.manner == {"opening": "I have doubts.", "closing": "That is all."}
    asked = drill.model_copy(update={"looks_for": "proof"})
    assert asked.manner["looks_for"] == "proof"


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ({"sitting": "graded/nobody"}, "drill sceptic: unknown sitting graded/nobody"),
        ({"patterns": ["outcome", "gone"]}, "drill sceptic: unknown patterns gone"),
        ({"probes": 9}, "drill sceptic: probes"),
    ],
)
def test_what_a_drill_names_is_there(change: dict[str, Any], cause: str) -> None:
    with pytest.raises(GuideError, match=cause):
        tiny_guide(drills=[DRILL | change])


def test_the_facts_of_the_day_are_facts() -> None:
    with pytest.raises(GuideError, match="on_the_day: unknown facts gone"):
        tiny_guide(on_the_day=["pay", "gone"])
