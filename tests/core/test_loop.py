"""The plan of a loop, and where it stands."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Close, Session
from interviewer.core.guide import Guide, parse_guide
from interviewer.core.loop import place_name, plan, steps
from interviewer.core.scorecard import EngineInfo
from interviewer.core.state import Interview, fold
from tests.core.test_guide import SMALL


def guide(*rounds: tuple[str, bool, dict[str, bool]]) -> Guide:
    """Rounds with their sittings: id, whether they are variants, and which are optional."""
    data: dict[str, Any] = copy.deepcopy(SMALL)
    stage, first = data["rounds"][0], data["rounds"][0]["sittings"][0]
    data["rounds"] = [
        {
            **stage,
            "id": name,
            "name": name.title(),
            "variants": variants,
            "sittings": [
                {**first, "id": s, "name": s.title(), "optional": optional}
                for s, optional in sittings.items()
            ],
        }
        for name, variants, sittings in rounds
    ]
    data["questions"][0]["rounds"] = []
    return parse_guide(data)


FOUR = guide(
    ("call", False, {"only": False}),
    ("screen", True, {"a": False, "b": False, "c": False}),
    ("day", False, {"one": False, "two": False, "three": True}),
    ("last", False, {"four": False, "five": True}),
)


def held(place: str, closed: bool = True) -> Interview:
    session = Session(
        id="s",
        started="2026-11-22T14:59:03Z",
        guide="small",
        round=place,
        mode="practice",
        engine=EngineInfo(kind="offline"),
        seed=1,
        app="test",
    )
    return fold(session, [Close(n=1, at=1.0, reason="finished")] if closed else [])


@given(st.integers())
def test_a_plan_has_all_that_must_be_one_variant_and_one_optional(seed: int) -> None:
    places = plan(FOUR, seed)
    assert places == plan(FOUR, seed)
    assert places[0] == "call/only"
    assert places[1] in ("screen/a", "screen/b", "screen/c")
    rest = places[2:]
    assert rest in (
        ["day/one", "day/two", "day/three", "last/four"],
        ["day/one", "day/two", "last/four", "last/five"],
    )


def test_seeds_choose_differently() -> None:
    assert len({tuple(plan(FOUR, seed)) for seed in range(40)}) == 6


@pytest.mark.parametrize("seed", range(8))
def test_what_is_held_already_stays_in_the_plan(seed: int) -> None:
    assert {"screen/b", "last/five"} <= set(plan(FOUR, seed, {"screen/b", "last/five"}))
    assert len(plan(FOUR, seed, {"screen/b", "last/five"})) == 6


def test_over_is_done_and_the_rest_is_open_or_to_come() -> None:
    sessions = {
        "1": held("call/only"),
        "2": held("screen/c", closed=False),
        "3": held("elsewhere/gone"),
    }
    found = steps(FOUR, 3, sessions)
    assert [(s.place, s.state, s.session) for s in found[:3]] == [
        ("call/only", "done", "1"),
        ("screen/c", "open", "2"),
        ("day/one", "to come", None),
    ]
    assert all(s.state == "to come" for s in found[2:])


def test_a_place_held_twice_is_done_if_one_of_them_is_over() -> None:
    both = {"1": held("call/only"), "2": held("call/only", closed=False)}
    assert (steps(FOUR, 1, both)[0].state, steps(FOUR, 1, both)[0].session) == ("done", "1")
    both = {"1": held("call/only", closed=False), "2": held("call/only")}
    assert (steps(FOUR, 1, both)[0].state, steps(FOUR, 1, both)[0].session) == ("done", "2")


def test_a_sitting_is_called_by_its_round_and_its_own_name() -> None:
    assert place_name(FOUR, "call/only") == "Call"
    assert place_name(FOUR, "day/two") == "Day, Two"
    assert place_name(FOUR, "lost/place") == "lost/place"
