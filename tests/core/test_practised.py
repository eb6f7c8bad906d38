"""What past sittings leave to know before the next questions are drawn."""

from collections.abc import Sequence

from interviewer.core.events import Answer, Event, Grade, Session
from interviewer.core.events import Question as Asked
from interviewer.core.guide import Guide
from interviewer.core.practised import Sat, past
from interviewer.core.scorecard import (
    CriterionResult,
    DimensionResult,
    EngineInfo,
    Met,
    Scorecard,
)
from interviewer.core.state import fold
from tests.core.test_drawing import drawing, touching

OFFLINE = EngineInfo(kind="offline")
POOL = [
    touching("frank", "candor"),
    touching("brave", "courage"),
    touching("both", "candor", "courage", form="habitual"),
    touching("would", "candor", form="hypothetical"),
    touching("would-too", "courage", form="hypothetical"),
]


def guide() -> Guide:
    return drawing(POOL, 1)[0]


def card(**met: Met) -> Scorecard:
    results = tuple(
        CriterionResult(id=f"{name}.told", met=how, evidence=(), ask=None)
        for name, how in met.items()
    )
    dimension = DimensionResult(id="d", name="D", score=0, max=len(results), criteria=results)
    return Scorecard(
        rubric="spsil",
        rubric_hash="…",
        status="graded",
        score=0,
        unprompted=0,
        max=len(results),
        band="…",
        engine=OFFLINE,
        dimensions=(dimension,),
    )


Told = tuple[str, str | None, Scorecard | None]
"""A question, what was answered, and the grade."""


def sat(*told: Told, none: Sequence[str] = (), here: bool = False) -> Sat:
    events: list[Event] = []
    for name, answer, graded in told:
        n = len(events) + 1
        events.append(Asked(n=n, at=n, question=name, text=name, rubric="spsil"))
        if answer:
            events.append(Answer(n=n + 1, at=n, to=n, text=answer))
        if graded:
            events.append(Grade(n=n + 2, at=n, to=n, scorecard=graded, engine=OFFLINE))
    session = Session(
        id="s",
        started="2026-11-22T14:59:03Z",
        guide="small",
        round="talk/first",
        mode="practice",
        engine=OFFLINE,
        seed=1,
        app="test",
    )
    return Sat(tuple(fold(session, events).threads), frozenset(none), here)


def test_only_what_is_practised_now_is_not_repeated() -> None:
    found = past(guide(), [sat(("frank", "Yes.", None)), sat(("brave", None, None), here=True)])
    assert list(found.asked) == ["brave"]
    assert found.touched == {"courage": 1}


def test_outside_a_loop_all_of_the_past_counts_for_balance() -> None:
    found = past(guide(), [sat(("frank", "Yes.", None)), sat(("both", "Yes.", None))])
    assert list(found.asked) == []
    assert found.touched == {"candor": 2, "courage": 1}


def test_a_question_that_the_guide_lost_is_no_matter() -> None:
    found = past(guide(), [sat(("lost", "No.", card(candor="no")), none=["lost"], here=True)])
    assert (found.weak, found.fresh, list(found.owed)) == ({}, frozenset(), [])


def test_half_unheard_is_weak() -> None:
    held = sat(("frank", "Yes.", card(candor="no", courage="prompted")))
    assert past(guide(), [held]).weak == {"candor": 1.0, "candor.told": 1.0}


def test_what_was_mended_lately_is_forgiven() -> None:
    bad, good = card(candor="no"), card(candor="unprompted")
    graded = [bad, bad, bad, good, good]
    held = [sat(("frank", "Yes.", one)) for one in graded]
    assert past(guide(), held[:4]).weak["candor"] == 2 / 3
    assert past(guide(), held).weak == {}


def test_fresh_is_what_was_answered_last() -> None:
    first, last = sat(("frank", "Yes.", None)), sat(("brave", None, None))
    assert past(guide(), [first, last]).fresh == {"candor"}


def test_no_story_is_owed_a_hypothetical_question_and_rests() -> None:
    found = past(guide(), [sat(("frank", "None.", None), none=["frank"])])
    assert (list(found.owed), found.resting) == (["frank"], {"frank"})


def test_in_a_later_sitting_it_is_paid_once_and_both_rest() -> None:
    held = [
        sat(("frank", "None.", None), ("would-too", "I would.", None), none=["frank"]),
        sat(("would-too", "I would.", None), ("would", "I would.", None)),
    ]
    found = past(guide(), held)
    assert (list(found.owed), found.resting) == ([], {"frank", "would"})


def test_one_hypothetical_question_pays_for_one() -> None:
    held = [
        sat(("frank", "None.", None), ("both", "None.", None), none=["frank", "both"]),
        sat(("would", "I would.", None)),
    ]
    found = past(guide(), held)
    assert (list(found.owed), found.resting) == (["frank"], {"frank", "both", "would"})


def test_a_story_told_after_all_undoes_it() -> None:
    held = [sat(("frank", "None.", None), none=["frank"]), sat(("frank", "Once I …", None))]
    found = past(guide(), held)
    assert (list(found.owed), found.resting) == ([], frozenset())


def test_nothing_to_say_to_a_hypothetical_question_is_not_asked_for_again() -> None:
    found = past(guide(), [sat(("would", "None.", None), none=["would"])])
    assert (list(found.owed), found.resting) == ([], {"would"})
