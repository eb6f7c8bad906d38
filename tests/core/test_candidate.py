"""Scripted candidates: what brings a hidden fact out, and what a faulty script is told."""

from typing import Any

import pytest

from interviewer.core.candidate import CandidateError, parse_candidate
from tests.core.scripts import script


def test_a_fact_comes_out_for_the_question_at_its_place() -> None:
    story = parse_candidate(script()).stories[0]
    found = story.hidden_in("You said “it got tense”. What did you say there?", ())
    assert found is not None
    assert found.id == "what-was-said"


@pytest.mark.parametrize(
    "follow_up",
    [
        "You said “we moved on”. What did you say there?",  # another place
        "You said “it got tense”. What did you learn from it?",  # another question
        "You said “it got tense, what did you say”. How long did it take?",  # asked only in the quote
    ],
)
def test_it_does_not_come_out_for_another_question_or_place(follow_up: str) -> None:
    assert parse_candidate(script()).stories[0].hidden_in(follow_up, ()) is None


def test_it_comes_out_once() -> None:
    story = parse_candidate(script()).stories[0]
    assert story.hidden_in("“it got tense”: what was said?", {"what-was-said"}) is None


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ({"spots": ["never said"]}, "“never said” is not in the opening"),
        ({"opening": ""}, "at least 1 character"),
        ({"kind": "song"}, "stories.0.kind"),
        ({"otherwise": []}, "at least 1 item"),
        ({"spotz": []}, "spotz"),
    ],
)
def test_a_faulty_story_is_named_with_its_cause(change: dict[str, Any], cause: str) -> None:
    data = script()
    data["stories"][0] |= change
    with pytest.raises(CandidateError, match=r"stories") as error:
        parse_candidate(data)
    assert cause in str(error.value)


def test_a_pattern_that_does_not_compile_is_named() -> None:
    data = script()
    data["stories"][0]["hidden"][0]["asked_by"] = [{"asks": "("}]
    with pytest.raises(CandidateError, match="no regular expression"):
        parse_candidate(data)
