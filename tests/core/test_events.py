"""Events: what is written is read back, and what is not known is kept."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import (
    TYPES,
    Answer,
    Event,
    EventError,
    Session,
    parse_event,
    parse_session,
)
from interviewer.core.scorecard import EngineInfo

SESSION: dict[str, Any] = {
    "type": "session",
    "format": "interviewer-transcript",
    "version": 1,
    "id": "a",
    "started": "2026-11-22T14:59:03Z",
    "guide": "netflix-em",
    "round": "manager-screen",
    "mode": "practice",
    "engine": {"kind": "offline"},
    "seed": 7,
    "app": "x",
}
LINES: list[dict[str, Any]] = [
    {"type": "say", "n": 1, "at": 0.0, "kind": "opening", "text": "Hello."},
    {"type": "question", "n": 2, "at": 4.0, "question": "q", "text": "Why?", "form": "opinion"},
    {"type": "answer", "n": 3, "at": 131.2, "to": 2, "text": "Because.", "took": 124.8},
    {"type": "amend", "n": 4, "at": 132.0, "to": 3, "text": "Because of it."},
    {
        "type": "probe",
        "n": 5,
        "at": 133.0,
        "to": 3,
        "pattern": "alternatives",
        "reason": "missing",
        "criterion": "solution.alternatives",
        "tests": "judgment",
        "anchor": "of it",
        "text": "What else?",
        "engine": {"kind": "openai", "model": "m", "host": "h"},
        "usage": {"prompt": 9, "completion": 1, "estimated": False},
    },
    {
        "type": "grade",
        "n": 6,
        "at": 140.0,
        "to": 2,
        "scorecard": {
            "rubric": "r",
            "rubric_hash": "h",
            "status": "not_graded",
            "reason": "nothing was said",
            "engine": {"kind": "offline"},
            "findings": [],
            "next_time": [],
        },
        "engine": {"kind": "offline"},
    },
    {"type": "self_rating", "n": 6, "at": 140.5, "to": 2, "ratings": {"situation": 3}},
    {"type": "note", "n": 7, "at": 141.0, "kind": "pause", "text": "left"},
    {
        "type": "spent",
        "n": 7,
        "at": 141.0,
        "on": "reading along",
        "usage": {"prompt": 900, "completion": 80, "estimated": False},
    },
    {
        "type": "debrief",
        "n": 8,
        "at": 150.0,
        "text": "It showed this.",
        "engine": {"kind": "offline"},
    },
    {"type": "close", "n": 9, "at": 151.0, "reason": "finished"},
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
OWN = {name for kind in TYPES.values() for name in kind.model_fields} | {"type"}
UNKNOWN = st.dictionaries(
    st.text("abcdefgh_XYZ1", min_size=1, max_size=8).filter(lambda key: key not in OWN), VALUES
)


def written(line: Event | Session) -> dict[str, Any]:
    """A line as it is read from disk again."""
    read: dict[str, Any] = json.loads(json.dumps(line.model_dump(mode="json"), allow_nan=False))
    return read


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line["type"]))
def test_every_type_is_written_as_it_was_read(line: dict[str, Any]) -> None:
    event = parse_event(line)
    assert type(event) is TYPES[line["type"]]
    assert written(event) == line


def test_every_type_is_tried() -> None:
    assert {line["type"] for line in LINES} == set(TYPES)


def test_where_a_question_was_asked_before_is_written_as_it_was_read() -> None:
    for again in ({"n": 4}, {"session": "20261122-145903-7f3a", "n": 4}):
        line = {**LINES[1], "again": again}
        assert written(parse_event(line)) == line
        session = {**SESSION, "clock": "wall", "again": {"q": again}}
        assert written(parse_session(session)) == session


def test_a_session_is_written_as_it_was_read() -> None:
    assert written(parse_session(SESSION)) == SESSION


@given(st.sampled_from([SESSION, *LINES]), UNKNOWN)
def test_fields_that_are_not_known_are_kept(line: dict[str, Any], more: dict[str, Any]) -> None:
    data = {**line, **{k: v for k, v in more.items() if k not in Session.model_fields}}
    parsed = parse_session(data) if line is SESSION else parse_event(data)
    assert written(parsed) == data


@given(st.text(max_size=10).filter(lambda kind: kind not in TYPES), UNKNOWN)
def test_types_that_are_not_known_are_kept(kind: str, more: dict[str, Any]) -> None:
    data = {"type": kind, "n": 4, "at": 1.5, **more}
    event = parse_event(data)
    assert type(event) is Event
    assert written(event) == data


def test_absent_fields_are_not_written() -> None:
    answer = Answer(n=3, at=1.0, to=2, text="Because.")
    assert written(answer) == {"type": "answer", "n": 3, "at": 1.0, "to": 2, "text": "Because."}
    assert written(Session(**{**SESSION, "engine": EngineInfo(kind="offline")})) == SESSION


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"type": "answer", "n": 3, "at": 1.0, "text": "x"}, "to: Field required"),
        ({"type": "answer", "n": 0, "at": 1.0, "to": 2, "text": "x"}, "n: "),
        ({"type": "answer", "n": 3, "at": -1.0, "to": 2, "text": "x"}, "at: "),
        ({"type": "answer", "n": 3, "at": float("inf"), "to": 2, "text": "x"}, "at: "),
        ({"type": "probe", "n": 3, "at": 1.0, "reason": "whim"}, "to: Field required"),
        ({"type": "close", "n": 3, "at": 1.0, "reason": "whim"}, "reason: "),
        (
            {"type": "self_rating", "n": 3, "at": 1.0, "to": 2, "ratings": {"a": -1}},
            "ratings.a: ",
        ),
        ({"type": "later"}, "n: Field required"),
        ({}, "type: Field required"),
    ],
)
def test_what_is_no_event_says_key_and_cause(line: dict[str, Any], told: str) -> None:
    with pytest.raises(EventError) as error:
        parse_event(line)
    assert str(error.value).startswith(told)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"type": "say"}, "does not begin with a session line"),
        ({"format": "other"}, "does not begin with a session line"),
        ({"version": 2}, "version 2 is not one this program reads"),
        ({"mode": "exam"}, "mode: "),
        ({"engine": {}}, "engine.kind: Field required"),
    ],
)
def test_what_is_no_session_says_why(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(EventError, match=told):
        parse_session({**SESSION, **changes})
