"""Role-play: whose turn it is to say what."""

from typing import Any

import pytest

from interviewer.core.guide import IN_ROLE, STEP_OUT, Guide, GuideError, Question, parse_guide
from interviewer.core.role_play import in_role
from tests.core.test_guide import SMALL

LINES = ("What do I tell sales?", "What else have you got?", "Why should I wait?")


def pattern(pattern_id: str) -> dict[str, Any]:
    return {
        "id": pattern_id,
        "tests": "holding a position",
        "reasons": ["claim"],
        "categories": [],
        "wordings": [f"What of {pattern_id}?", f"How does {pattern_id} go on?"],
        "anchored": ["“{anchor}”: what is that to me?"],
    }


def playing(*lines: str) -> tuple[Guide, Question]:
    """A guide whose first question is played with these lines."""
    question = {**SMALL["questions"][0], "plays": list(lines)}
    patterns = [*SMALL["patterns"], pattern(IN_ROLE), pattern(STEP_OUT)]
    guide = parse_guide({**SMALL, "questions": [question], "patterns": patterns})
    return guide, guide.questions[0]


def said(lines: int, used: list[str]) -> tuple[str, tuple[str, ...]] | None:
    """Pattern and wordings of what comes next after ``used`` in a role-play of so many lines."""
    option = in_role(*playing(*LINES[:lines]), used)
    return (option.pattern.id, option.pattern.wordings) if option else None


def test_the_lines_come_in_their_order() -> None:
    assert said(2, []) == (IN_ROLE, LINES[:1])
    assert said(2, [IN_ROLE]) == (IN_ROLE, LINES[1:2])


def test_then_the_interviewer_steps_out_once() -> None:
    for lines in (2, 3):
        option = said(lines, [IN_ROLE] * lines)
        assert option
        assert option[0] == STEP_OUT
        assert said(lines, [*[IN_ROLE] * lines, STEP_OUT]) is None


def test_who_has_one_line_only_goes_on_with_what_they_heard() -> None:
    option = in_role(*playing(LINES[0]), [IN_ROLE])
    assert option
    assert option.pattern.anchored == ("“{anchor}”: what is that to me?",)


def test_a_line_of_the_questions_own_takes_hold_of_no_words() -> None:
    option = in_role(*playing(LINES[0]), [])
    assert option
    assert option.pattern.anchored == ()


def test_where_nobody_is_played_there_is_no_role() -> None:
    assert in_role(*playing(), []) is None


def test_more_lines_than_follow_ups_leave_room_for_are_refused() -> None:
    with pytest.raises(GuideError, match="question failed: plays: "):
        playing(*LINES, "And then?")


def test_a_guide_without_the_patterns_for_it_is_refused() -> None:
    question = {**SMALL["questions"][0], "plays": list(LINES)}
    with pytest.raises(GuideError, match="plays needs a pattern in-role, step-out"):
        parse_guide({**SMALL, "questions": [question]})
