"""Loops on disk."""

import stat

import pytest

from interviewer.core.loop import Loop
from interviewer.paths import loops_dir
from interviewer.storage import loops
from interviewer.storage.loops import LoopError

FIRST = Loop(id="20261122-145903-aaaa", guide="netflix-em", seed=7, mode="simulation", minutes=20)
SECOND = Loop(id="20261123-145903-bbbb", guide="netflix-em", seed=8, mode="practice")


def test_a_loop_is_kept_for_the_user_alone() -> None:
    loops.save(FIRST)
    assert loops.load(FIRST.id) == FIRST
    assert stat.S_IMODE(loops.path_of(FIRST.id).stat().st_mode) == 0o600
    assert stat.S_IMODE(loops_dir().stat().st_mode) == 0o700
    assert [f.name for f in loops_dir().iterdir()] == [f"{FIRST.id}.json"]


def test_what_this_version_does_not_know_is_kept() -> None:
    loops.save(Loop(**SECOND.model_dump(), colour="blue"))
    assert loops.load(SECOND.id).model_dump()["colour"] == "blue"


def test_the_newest_comes_first_and_a_beginning_is_enough() -> None:
    loops.save(SECOND)
    loops.save(FIRST)
    assert loops.ids() == [SECOND.id, FIRST.id]
    assert loops.find("last") == SECOND
    assert loops.find("20261122") == FIRST
    with pytest.raises(LoopError, match="beginning of 2 loops"):
        loops.find("202611")


@pytest.mark.parametrize("name", ["nothing", "", "../loops/x", "last"])
def test_what_there_is_not(name: str) -> None:
    with pytest.raises(LoopError, match=r"no loop .*--loop new"):
        loops.find(name)


@pytest.mark.parametrize(
    ("text", "fault"),
    [("{", "not JSON"), ("[" * 9999, "not JSON"), ('{"id":"x"}', "guide"), ("7", "valid")],
)
def test_a_broken_file_is_told_by_name(text: str, fault: str) -> None:
    loops.save(FIRST)
    loops.path_of(FIRST.id).write_text(text)
    with pytest.raises(LoopError, match=fault) as told:
        loops.load(FIRST.id)
    assert str(loops.path_of(FIRST.id)) in str(told.value)
    assert "\n" not in str(told.value)
