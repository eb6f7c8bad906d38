"""Reading what a model really wrote."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.grading import Quote
from interviewer.engines.openai.schemas import json_object, read_follow_up, read_judgment

GOOD = {"heard": "answer", "pattern": "alternatives", "anchor": "my words", "text": "Why {so}?"}
WRITTEN = json.dumps(GOOD)


@pytest.mark.parametrize(
    "text",
    [
        WRITTEN,
        f"```json\n{WRITTEN}\n```",
        f"```\n{WRITTEN}```",
        f"Here it is, as {{you}} asked: {WRITTEN} Anything else?",
        f"\ufeff  {WRITTEN}\n\n",
        json.dumps({**GOOD, "mood": "curious"}),
        json.dumps(GOOD, indent=2),
        f'{{"thinking": "none"}} {WRITTEN}',
    ],
)
def test_an_object_is_found_in_what_stands_around_it(text: str) -> None:
    assert read_follow_up(text).model_dump() == GOOD


def test_a_raw_line_break_in_a_string_is_let_pass() -> None:
    assert read_follow_up(WRITTEN.replace("my words", "my\nwords")).anchor == "my\nwords"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        '"text"',
        WRITTEN[:-3],
        json.dumps({**GOOD, "heard": "applause"}),
        json.dumps({k: v for k, v in GOOD.items() if k != "pattern"}),
        '{"text": ' + "[" * 5000,
    ],
)
def test_what_is_no_follow_up_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"did not reply with|another shape"):
        read_follow_up(text)


@given(st.text(alphabet='{}[]",:\\ antextu0'))
def test_whatever_is_written_is_an_object_or_none(text: str) -> None:
    with suppress(ValueError):
        assert "text" in json_object(text, "text")


def test_malformed_verdicts_count_as_left_out() -> None:
    written = {
        "verdicts": [
            {"criterion": "a.one", "quotes": [{"n": 1, "text": "yes"}], "met": True},
            {"criterion": "a.one", "quotes": [], "met": False},
            {"criterion": "a.two", "quotes": "yes", "met": True},
            {"criterion": "a.three", "met": True},
            {"criterion": "b.other", "quotes": [], "met": True},
            "a.four",
        ],
        "remarks": [
            {"kind": "thin", "n": 1, "text": "tense", "say": "Say more."},
            {"kind": "lovely", "n": 1, "text": "tense", "say": "Oh."},
        ],
    }
    verdicts, remarks = read_judgment(json.dumps(written), ["a.one", "a.two", "a.three", "a.four"])
    assert list(verdicts) == ["a.one"]
    assert verdicts["a.one"].met
    assert verdicts["a.one"].quotes == (Quote(n=1, text="yes"),)
    assert [r.say for r in remarks] == ["Say more."]


def test_a_judgment_without_remarks_is_one() -> None:
    verdicts, remarks = read_judgment('{"verdicts": []}', ["a.one"])
    assert (verdicts, remarks) == ({}, ())
