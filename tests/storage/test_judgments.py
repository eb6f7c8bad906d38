"""What an evaluation has judged so far is kept, found again, and gone when it is complete."""

import stat
from pathlib import Path

import pytest

from interviewer.core.grading import Judgment, Quote, Verdict
from interviewer.core.scorecard import EngineInfo
from interviewer.paths import state_dir
from interviewer.storage.judgments import Judgments, Kept
from interviewer.storage.transcript import NotKeptError

ENGINE = EngineInfo(kind="openai", model="m", host="h")


def one(key: str, text: str = "I ran it") -> Kept:
    verdict = Verdict(criterion="a.b", met=True, quotes=(Quote(n=1, text=text),))
    return Kept(key=key, engine=ENGINE, judgment=Judgment(verdicts=(verdict,)))


def file() -> Path:
    [found] = (state_dir() / "evaluations").iterdir()
    return found


def test_what_was_kept_is_found_by_the_same_name_alone() -> None:
    judgments = Judgments("run")
    judgments.keep(one("k1"))
    judgments.keep(one("k2", "“so”\u2028\n\x1b"))
    assert Judgments("run").found.keys() == {"k1", "k2"}
    assert Judgments("run").found["k1"] == one("k1")
    assert Judgments("other").found == {}


def test_a_torn_line_is_lost_alone() -> None:
    judgments = Judgments("run")
    judgments.keep(one("k1"))
    judgments.keep(one("k2"))
    file().write_bytes(file().read_bytes().rstrip()[:-20])
    again = Judgments("run")
    again.keep(one("k3"))
    assert again.found.keys() == {"k1"}
    assert Judgments("run").found.keys() == {"k1", "k3"}


def test_nobody_else_can_read_it() -> None:
    Judgments("run").keep(one("k1"))
    assert stat.S_IMODE(file().stat().st_mode) == 0o600
    assert stat.S_IMODE(file().parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(state_dir().stat().st_mode) == 0o700


def test_a_complete_evaluation_leaves_nothing() -> None:
    judgments = Judgments("run")
    judgments.keep(one("k1"))
    judgments.drop()
    assert list((state_dir() / "evaluations").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(home: Path) -> None:
    home.parent.mkdir(exist_ok=True)
    home.write_text("in the way")
    with pytest.raises(NotKeptError, match="evaluations"):
        Judgments("run")
