"""How things are worded: exact, honest, short."""

import pytest

from interviewer import wording
from interviewer.core.data import Span
from interviewer.core.scorecard import EngineInfo, Usage
from tests.tui.story import card


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (67.9, "1:07"), (3750, "1:02:30"), (-5, "0:00")]
)
def test_clock(seconds: float, shown: str) -> None:
    assert wording.clock(seconds) == shown


def test_who_counted_decides_how_the_score_is_called() -> None:
    heard = card()
    assert wording.headline(heard) == "2 of 3 criteria heard, 1 of them unprompted: sound."
    model = EngineInfo(kind="openai", model="m", host="h")
    opinion = heard.model_copy(update={"engine": model, "unprompted": 2})
    assert wording.headline(opinion) == "2 of 3 criteria met, in the model's opinion: sound."


def test_not_graded_says_why() -> None:
    none = card().model_copy(update={"status": "not_graded", "reason": "too little was said"})
    assert wording.headline(none) == "Not graded: too little was said."


def test_tokens_are_told_when_there_are_any() -> None:
    assert wording.tokens(Usage(prompt=0, completion=0)) == ""
    assert wording.tokens(Usage(prompt=1200, completion=34, estimated=True)) == "~1,234 tokens"


def test_what_landed_in_two_places_shows_both_and_no_more() -> None:
    kept = card()
    first, *rest = kept.findings
    assert (first.kind, first.criterion) == ("keep", "story.start")
    assert wording.quotes(kept, first) == ["We shipped late"]
    spans = tuple(Span(n=3, start=at, end=at + 2, text=text) for at, text in enumerate("abc"))
    dimension = (kept.dimensions or ())[0]
    for criterion, shown in (("solution.own", ["a", "b"]), ("solution.steps", ["a"])):
        result = dimension.criteria[0].model_copy(update={"id": criterion, "evidence": spans})
        told = dimension.model_copy(update={"criteria": (result,)})
        both = kept.model_copy(update={"rubric": "spsil", "dimensions": (told,)})
        point = first.model_copy(update={"criterion": criterion, "text": "a"})
        assert wording.quotes(both, point) == shown
    assert [wording.quotes(kept, finding) for finding in rest] == [[]]
