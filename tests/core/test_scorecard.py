"""The scorecard's JSON, which is the same on disk and on standard output."""

from typing import Any

import pytest
from pydantic import ValidationError

from interviewer.core.data import Span
from interviewer.core.delivery import Delivery
from interviewer.core.scorecard import (
    CriterionResult,
    DimensionResult,
    EngineInfo,
    Finding,
    Rewrite,
    Scorecard,
)

ROLE = Span(n=3, start=0, end=13, text="I ran billing")


def card() -> Scorecard:
    """Half a dimension, one point worth saying."""
    results = (
        CriterionResult(id="situation.role", met="unprompted", evidence=(ROLE,), ask=None),
        CriterionResult(id="situation.people", met="no", evidence=(), ask="Who else?"),
    )
    return Scorecard(
        rubric="spsil",
        rubric_hash="abc",
        status="graded",
        score=1,
        unprompted=1,
        max=2,
        band="partial",
        engine=EngineInfo(kind="offline"),
        dimensions=(
            DimensionResult(id="situation", name="Situation", score=1, max=2, criteria=results),
        ),
        findings=(
            Finding(kind="keep", n=3, start=0, end=13, text="I ran billing", say="Keep this."),
            Finding(kind="missing", say="I did not hear who else.", criterion="situation.people"),
        ),
        delivery=Delivery(words=3, spoken_seconds=1, seconds_to_problem=None, i=1, we=0, figures=0),
        next_time=("Who else?",),
    )


def test_the_json_has_the_keys_of_the_format_in_its_order() -> None:
    data = card().model_dump(mode="json")
    assert list(data) == [
        "rubric",
        "rubric_hash",
        "status",
        "score",
        "unprompted",
        "max",
        "band",
        "engine",
        "dimensions",
        "findings",
        "delivery",
        "next_time",
    ]
    assert data["engine"] == {"kind": "offline"}
    assert data["dimensions"][0]["criteria"] == [
        {
            "id": "situation.role",
            "met": "unprompted",
            "evidence": [{"n": 3, "start": 0, "end": 13, "text": "I ran billing"}],
            "ask": None,
        },
        {"id": "situation.people", "met": "no", "evidence": [], "ask": "Who else?"},
    ]
    assert list(data["findings"][0]) == ["kind", "n", "start", "end", "text", "say"]
    assert list(data["findings"][1]) == ["kind", "say", "criterion"]
    assert list(data["delivery"]) == [
        "words",
        "spoken_seconds",
        "seconds_to_problem",
        "i",
        "we",
        "figures",
    ]


def test_a_card_that_is_not_graded_says_why_and_nothing_else() -> None:
    refused = Scorecard(
        rubric="spsil",
        rubric_hash="abc",
        status="not_graded",
        reason="too little was said",
        engine=EngineInfo(kind="offline"),
    )
    data = refused.model_dump(mode="json")
    assert data["reason"] == "too little was said"
    assert not {"score", "unprompted", "max", "band", "dimensions", "delivery"} & set(data)


def test_a_rewrite_is_written_only_where_there_is_one() -> None:
    rewrite = Rewrite(n=3, start=0, end=13, text="I ran billing", better="Billing was mine")
    data = card().model_copy(update={"rewrite": rewrite}).model_dump(mode="json")
    assert data["rewrite"] == {
        "n": 3,
        "start": 0,
        "end": 13,
        "text": "I ran billing",
        "better": "Billing was mine",
    }
    assert "rewrite" not in card().model_dump(mode="json")


def test_it_is_read_back_as_it_was_with_what_a_later_version_added() -> None:
    data = card().model_dump(mode="json")
    assert Scorecard.model_validate(data) == card()
    data["engine"]["temperature"] = None
    data["dimensions"][0]["criteria"][0]["confidence"] = 0.5
    data["later"] = ["x"]
    assert Scorecard.model_validate(data).model_dump(mode="json") == data


@pytest.mark.parametrize(
    "changes", [{"score": None}, {"dimensions": None}, {"status": "not_graded"}, {"score": "many"}]
)
def test_half_a_card_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Scorecard.model_validate({**card().model_dump(mode="json"), **changes})


def test_only_what_is_missing_can_be_said_without_words() -> None:
    assert Finding(kind="missing", say="I did not hear it.").text is None
    with pytest.raises(ValidationError, match="quotes the words"):
        Finding(kind="risk", say="It may be heard against you.", n=3)


def test_the_results_are_in_order() -> None:
    assert [r.id for r in card().results] == ["situation.role", "situation.people"]


def test_three_points_come_first_and_further_ones_have_their_words() -> None:
    keep, missing = card().findings
    cut = keep.model_copy(update={"kind": "cut"})
    told = card().model_copy(update={"findings": (keep, missing, missing, missing, cut)})
    assert told.points == (keep, missing, missing)
    assert told.further == (cut,)


@pytest.mark.parametrize(
    ("engine", "label"),
    [
        (EngineInfo(kind="offline"), "offline structure check"),
        (EngineInfo(kind="openai", model="gpt-6-luna", host="h:1"), "gpt-6-luna at h:1"),
        (EngineInfo(kind="openai", host="h:1"), "a model at h:1"),
        (EngineInfo(kind="openai", model="gpt-6-luna"), "gpt-6-luna"),
    ],
)
def test_an_engine_is_called_by_its_name(engine: EngineInfo, label: str) -> None:
    assert engine.label == label
