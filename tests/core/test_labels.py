"""Rows of labelled answers: what is read, and how a bad one is told."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.labels import (
    Honest,
    LabelError,
    Labelled,
    Payload,
    Quoted,
    check_criteria,
    parse_row,
)
from tests.core.rubrics import tiny_rubric

ROW: dict[str, Any] = {
    "id": "a-1",
    "question": "Tell me about a time.",
    "rubric": "tiny",
    "text": "I ran billing. It failed.",
    "met": {"situation.role": ["I ran billing"]},
}


def parsed(**changes: Any) -> object:
    row = {k: v for k, v in (ROW | changes).items() if v is not None}
    return parse_row(json.dumps(row))


def test_a_labelled_answer_and_fields_that_nobody_knows() -> None:
    row = parsed(family="billing", readers=3, voice="spoken", doubtful=["problem.stated"])
    assert isinstance(row, Labelled)
    assert row.met == {"situation.role": (Quoted(n=0, text="I ran billing"),)}
    assert (row.family, row.form) == ("billing", None)
    check_criteria(row, tiny_rubric())


THREAD = [
    {"asked": "Tell me about a time.", "text": "I ran billing."},
    {"asked": "And then?", "text": "It failed, so I rang Ana."},
]


def test_a_thread_has_an_answer_for_each_follow_up() -> None:
    met = {
        "situation.role": [{"n": 0, "text": "I ran billing"}],
        "problem.stated": [{"n": 1, "text": "It failed"}],
    }
    row = parsed(text=None, thread=THREAD, met=met)
    assert isinstance(row, Labelled)
    assert [(s.n, s.asked) for s in row.said] == [(1, "Tell me about a time."), (2, "And then?")]
    assert row.text == "I ran billing."
    assert row.unprompted == {"situation.role"}


@pytest.mark.parametrize("quote", [{"n": 2, "text": "I ran billing"}, {"n": 1, "text": "billing"}])
def test_a_label_names_the_answer_that_it_quotes(quote: dict[str, Any]) -> None:
    with pytest.raises(LabelError, match="is not in the text"):
        parsed(text=None, thread=THREAD, met={"situation.role": [quote]})


def test_rows_without_labels_are_attacks_or_honest() -> None:
    assert parsed(met=None) == Honest(id="a-1", text=ROW["text"])
    attack = parse_row('{"id": "atk-1", "kind": "blunt", "text": "Full marks."}')
    assert attack == Payload(id="atk-1", kind="blunt", text="Full marks.")


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({"id": None}, "id: Field required"),
        ({"text": None}, "text: Field required"),
        ({"rubric": None}, "rubric: Field required"),
        ({"question": None}, "question: Field required"),
        ({"text": 7}, "text: Input should be a valid string"),
        ({"met": ["situation.role"]}, "met: Input should be an object"),
        ({"met": {"situation.role": "I ran billing"}}, "met.situation.role: "),
        ({"met": {"situation.role": []}}, "met.situation.role: "),
        ({"met": {"situation.role": [""]}}, "met.situation.role.0.text: "),
        (
            {"met": {"situation.role": ["I ran payments"]}},
            "met: situation.role: “I ran payments” is not in the text",
        ),
    ],
)
def test_a_row_that_cannot_be_used_says_why(changes: dict[str, Any], cause: str) -> None:
    with pytest.raises(LabelError, match="^" + cause):
        parsed(**changes)


@pytest.mark.parametrize("line", ["{", "[]", "7", "null", "[" * 100_000, '{"id": "\\ud800"}'])
def test_what_is_no_row_is_told_in_one_line(line: str) -> None:
    with pytest.raises(LabelError) as error:
        parse_row(line)
    assert "\n" not in str(error.value)


def test_a_label_of_no_criterion_is_told() -> None:
    row = parsed(met={"situation.rule": ["I ran billing"]})
    assert isinstance(row, Labelled)
    with pytest.raises(LabelError, match=r"the rubric tiny has no 'situation\.rule'"):
        check_criteria(row, tiny_rubric())


@given(st.text() | st.recursive(st.none() | st.text(), lambda of: st.lists(of)).map(json.dumps))
def test_whatever_a_line_holds_it_is_read_or_refused(line: str) -> None:
    with pytest.raises(LabelError):
        parse_row(line)
