"""What conversations with scripted candidates show: drawn out, reasons, stops, repeats."""

from typing import Any

from interviewer.core.candidate import Kind, parse_candidate
from interviewer.core.conversations import Asked, Played, figures, holds
from interviewer.core.events import Probe
from tests.core.scripts import script

CANDIDATE = parse_candidate(script())
STORY = CANDIDATE.stories[0]
CRITERIA = frozenset({"situation.people", "problem.difficulty", "impact.result"})


def asked(
    told: str | None = None, reply: Kind = "answer", last: Kind = "answer", **probe: Any
) -> Asked:
    shape = {
        "n": 4,
        "at": 0.0,
        "to": 3,
        "pattern": "tell-me-more",
        "reason": "thin",
        "tests": "depth",
        "anchor": "it got tense",
        "text": "You said “it got tense”. What happened there?",
    } | probe
    heard = (STORY.opening,)
    return Asked(Probe(**shape), heard, frozenset(STORY.met), last, reply, told)


def missing(criterion: str) -> Asked:
    return asked(reason="missing", anchor=None, criterion=criterion)


def played(*found: Asked) -> Played:
    return Played(CANDIDATE, STORY, CRITERIA, found)


def test_a_fact_counts_until_the_second_try() -> None:
    out = asked("what-was-said")
    assert played(out).drawn == ["what-was-said"]
    assert played(asked(), out).drawn == ["what-was-said"]
    assert played(asked(), asked(), out).drawn == []
    elsewhere = asked(anchor="we moved on")
    assert played(elsewhere, elsewhere, out).drawn == ["what-was-said"]


def test_a_reason_holds_only_where_the_script_bears_it_out() -> None:
    def ok(one: Asked) -> bool:
        return holds(played(one), one)

    assert ok(asked())
    assert not ok(asked(anchor="it got loud"))
    assert not ok(asked(anchor=None))
    assert ok(missing("impact.result"))
    assert not ok(missing("situation.people"))  # said already
    assert not ok(missing("tension.cost"))  # not one of this question
    assert ok(asked(reason="unanswered", last="dodge", anchor=None))
    assert ok(asked(reason="unanswered", last="attack", anchor=None))
    assert not ok(asked(reason="unanswered", anchor=None))
    deep = asked(reason="depth", anchor=None)
    assert not ok(deep)
    assert holds(played(asked(), deep), deep)


def test_a_stop_is_justified_by_what_happened_before_it() -> None:
    assert played(asked("what-was-said")).stop == "all told"
    assert played(asked()).stop == ""
    assert played(asked(), asked()).stop == "nothing gained"
    assert played(asked(), asked(), asked()).stop == ""  # one too many
    assert played(asked(reply="refusal")).stop == "refusal"
    assert played().stop == ""


def test_the_figures_count_what_was_asked() -> None:
    double = asked(text="What did you do and what did they do?")
    leading = asked(text="Wouldn't you agree that it was hard?")
    found = figures([played(asked("what-was-said"), double, leading)])
    assert (found.stories, found.follow_ups) == (1, 3)
    assert found.drawn.rate == 1.0
    assert found.on_a_spot.rate == 1.0
    assert (found.double, found.leading) == (1, 1)
    assert found.repeats == 2  # the same kind three times
    assert found.reasons_used == {"thin": 3}
