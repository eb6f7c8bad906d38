"""What may be asked next, and when to stop."""

from typing import Any

import pytest

from interviewer.core.data import Span
from interviewer.core.guide import Guide, Pattern
from interviewer.core.probing import (
    MOST_PROBES,
    Hook,
    Occasion,
    Option,
    enough,
    in_depth,
    once_more,
    options,
)
from interviewer.core.rubric import Criterion
from tests.core.rubrics import tiny_rubric

WORDS = Span(n=3, start=0, end=12, text="it got tense")


def guide(*patterns: Pattern) -> Guide:
    """A guide that is nothing but its patterns."""
    bare: Any = Guide.model_construct
    made: Guide = bare(patterns=patterns, values=())
    return made


def at(*patterns: Pattern, counterpart: str = "manager") -> Occasion:
    return Occasion(guide(*patterns), "behavioral", "retrospective", counterpart)


def pattern(name: str, *criteria: str, **more: Any) -> Pattern:
    return Pattern(
        id=name,
        tests="something",
        criteria=criteria,
        wordings=("What else?", "What then?"),
        **{"reasons": ("missing", "thin", "claim"), **more},
    )


def hook(pattern: str, worth: float = 0.5) -> Hook:
    return Hook(reasons=("thin", "claim"), pattern=pattern, span=WORDS, worth=worth)


def found(
    patterns: list[Pattern], unmet: list[str], hooks: tuple[Hook, ...] = (), used: str = ""
) -> list[Option]:
    missing: list[Criterion] = [tiny_rubric().criterion(c) for c in unmet]
    return options(at(*patterns), missing, hooks, {used})


ROLE, RESULT = pattern("role", "situation.role"), pattern("result", "impact.result")


def test_the_gap_worth_most_comes_first() -> None:
    offered = found([ROLE, RESULT], ["situation.role", "impact.result"])
    assert [(o.pattern.id, o.reason, o.criterion) for o in offered] == [
        ("result", "missing", "impact.result"),
        ("role", "missing", "situation.role"),
    ]


def test_what_is_asked_late_waits_for_what_is_worth_less() -> None:
    rubric = tiny_rubric()
    late = rubric.criterion("impact.own").model_copy(update={"late": True, "worth": 5})
    own = pattern("own", "impact.own")
    unmet = [late, rubric.criterion("situation.role")]
    offered = options(at(ROLE, own), unmet, (), ())
    assert [o.pattern.id for o in offered] == ["role", "own"]


def test_a_pattern_is_offered_once_for_its_best_gap() -> None:
    both = pattern("both", "situation.role", "impact.result")
    offered = found([both], ["situation.role", "impact.result"])
    assert [o.criterion for o in offered] == ["impact.result"]


def test_nothing_is_offered_for_what_is_met_used_or_of_another_kind() -> None:
    design = pattern("design", "impact.result", categories=("system-design",))
    habitual = pattern("habitual", "impact.result", forms=("habitual",))
    claims = pattern("claims", "impact.result", reasons=("claim",))
    assert found([ROLE, design, habitual, claims], ["impact.result"]) == []
    assert found([RESULT], ["impact.result"], used="result") == []


def test_what_hangs_on_another_gap_is_not_asked_for_yet() -> None:
    figure = pattern("figure", "impact.figure")
    assert found([figure], ["impact.result", "impact.figure"]) == []
    assert [o.criterion for o in found([figure], ["impact.figure"])] == ["impact.figure"]


def test_words_worth_taking_hold_of_come_before_a_small_gap_and_after_a_big_one() -> None:
    tell = pattern("tell")
    offered = found([ROLE, RESULT, tell], ["situation.role", "impact.result"], (hook("tell"),))
    assert [o.pattern.id for o in offered] == ["result", "tell", "role"]
    assert (offered[1].reason, offered[1].criterion, offered[1].anchor) == ("thin", None, WORDS)


def test_a_probe_for_a_gap_may_take_hold_of_words() -> None:
    [offered] = found([RESULT], ["impact.result"], (hook("result"),))
    assert (offered.reason, offered.criterion, offered.anchor) == (
        "missing",
        "impact.result",
        WORDS,
    )


def test_what_promises_most_comes_first() -> None:
    offered = found([pattern("b"), pattern("a")], [], (hook("b", 0.3), hook("a", 0.6)))
    assert [o.pattern.id for o in offered] == ["a", "b"]


def test_a_reason_is_one_that_the_pattern_serves_and_a_value_one_that_there_is() -> None:
    values = [pattern("a", reasons=("claim", "value"))]
    lost = hook("a").model_copy(update={"reasons": ("value", "thin", "claim"), "value": "no-such"})
    [offered] = options(at(*values), [], (lost,), ())
    assert (offered.reason, offered.value) == ("claim", None)
    assert options(at(pattern("a", reasons=("missing",))), [], (hook("a"),), ()) == []


def test_a_pattern_of_some_counterparts_is_for_nobody_else() -> None:
    push = pattern("push", "impact.result", counterparts=("director",))
    unmet = [tiny_rubric().criterion("impact.result")]
    assert options(at(push), unmet, (), ()) == []
    assert [o.pattern for o in options(at(push, counterpart="director"), unmet, (), ())] == [push]


def test_after_a_reply_that_was_none_it_is_asked_again_once() -> None:
    again = pattern("again", reasons=("unanswered",), after=("dodge",))
    near = pattern("near", reasons=("unanswered",), after=("none",))
    [option] = once_more(at(again, near, ROLE), "dodge", ())
    assert (option.pattern, option.reason) == (again, "unanswered")
    assert once_more(at(again, near), "dodge", {"again"}) == []
    assert in_depth(at(again, near), ()) == []


@pytest.mark.parametrize(
    ("asked", "barren", "pressed", "late", "leave"),
    [
        (0, 0, False, False, False),
        (0, 0, True, True, False),  # a strong answer, and one at the end, gets one all the same
        (1, 0, False, False, False),
        (1, 1, False, False, False),
        (1, 0, True, False, False),
        (1, 0, False, True, True),
        (2, 0, False, False, False),
        (2, 0, True, False, True),
        (2, 2, False, False, True),
        (3, 1, False, False, False),
        (MOST_PROBES, 0, False, False, True),
    ],
)
def test_two_to_four_probes_and_at_least_one(
    asked: int, barren: int, pressed: bool, late: bool, leave: bool
) -> None:
    assert enough(asked, barren, pressed, late) is leave
