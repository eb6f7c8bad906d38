"""Reading what a model really wrote."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.grading import Judgment, Quote
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
    read = read_judgment(json.dumps(written), ["a.one", "a.two", "a.three", "a.four"])
    (verdict,) = read.verdicts
    assert (verdict.criterion, verdict.met) == ("a.one", True)
    assert verdict.quotes == (Quote(n=1, text="yes"),)
    assert [r.say for r in read.remarks] == ["Say more."]


def test_a_judgment_without_remarks_is_one() -> None:
    assert read_judgment('{"verdicts": []}', ["a.one"]) == Judgment()


@pytest.mark.parametrize(
    ("met", "ask", "read"),
    [
        (False, "What came of it?", "What came of it?"),
        (False, "  ", None),
        (False, None, None),
        (False, ["What?"], None),
        (True, "What came of it?", None),
    ],
)
def test_an_ask_is_for_what_is_unmet_and_never_makes_a_verdict_malformed(
    met: bool, ask: object, read: str | None
) -> None:
    verdict = {"criterion": "a.one", "quotes": [], "met": met, "ask": ask}
    for written in (verdict, {k: v for k, v in verdict.items() if k != "ask" or ask is not None}):
        found = read_judgment(json.dumps({"verdicts": [written]}), ["a.one"])
        assert [v.ask for v in found.verdicts] == [read]


@pytest.mark.parametrize(
    ("rewrite", "better"),
    [
        ({"n": 1, "text": "tense", "better": "We argued."}, "We argued."),
        ({"n": 1, "text": "tense"}, None),
        ("We argued.", None),
        (None, None),
    ],
)
def test_a_rewrite_is_read_or_left_out(rewrite: object, better: str | None) -> None:
    found = read_judgment(json.dumps({"verdicts": [], "rewrite": rewrite}), [])
    assert (found.suggestion.better if found.suggestion else None) == better
