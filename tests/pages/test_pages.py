"""Pages of an interview: complete, escaped, and with the evidence marked where it stands."""

import json
import re
from html import unescape

import pytest

from interviewer.core.events import Amend, Answer, Close, Debrief, Grade, Note, Probe, Question, Say
from interviewer.core.scorecard import EngineInfo, Scorecard
from interviewer.core.state import Interview, fold
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.pages import FORMATS, page
from interviewer.pages.outline import outline
from tests.interview.tiny import STORY, Held, session

OFFLINE = EngineInfo(kind="offline")


@pytest.fixture
async def interview() -> Interview:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    await held.answer_until_closed()
    return held.interview


async def test_every_word_that_was_said_is_on_every_page(interview: Interview) -> None:
    for form in FORMATS:
        text = page(interview, form)
        bare = unescape(re.sub(r"<[^>]*>", "", text)) if form == "html" else text.replace("\\", "")
        flat = " ".join(bare.replace("\n> ", " ").split())
        for event in interview.events:
            if isinstance(event, Say | Question | Probe | Answer):
                for sentence in event.text.split("\n"):
                    assert " ".join(sentence.split()) in flat, (form, event.n)


async def test_the_evidence_is_marked_where_it_stands(interview: Interview) -> None:
    lines = outline(interview).lines
    first = next(spoken for spoken in lines if spoken.kind == "answer")
    assert first.text == STORY
    assert first.marks
    ends = 0
    for mark in first.marks:
        assert STORY[mark.start : mark.end] == mark.text
        assert mark.start >= ends
        ends = mark.end
    marked = re.findall(r"<mark>(.*?)</mark>", page(interview, "html"), re.DOTALL)
    assert unescape(marked[0]) == first.marks[0].text


async def test_json_is_the_transcript_again(interview: Interview) -> None:
    found = json.loads(page(interview, "json"))
    assert found["events"] == [e.model_dump(mode="json") for e in interview.events]


def test_notes_amendments_and_what_is_not_graded_are_shown() -> None:
    card = Scorecard(
        rubric="spsil",
        rubric_hash="0",
        status="not_graded",
        reason="nothing was said",
        engine=OFFLINE,
    )
    found = fold(
        session(guide="gone"),
        [
            Question(n=1, at=0, question="failure", text="Why?", rubric="spsil"),
            Answer(n=2, at=61, to=1, text="first try"),
            Amend(n=3, at=62, to=2, text="second try"),
            Note(n=4, at=63, kind="pause", text="the interview was left here"),
            Grade(n=5, at=64, to=1, scorecard=card, engine=OFFLINE),
            Debrief(n=6, at=65, text="Shown: little.", engine=OFFLINE),
            Close(n=7, at=66, reason="left"),
        ],
    )
    for form in ("md", "html"):
        text = page(found, form)
        assert "second try" in text
        assert "first try" not in text
        assert "Not graded: nothing was said" in text
        assert "the interview was left here" in text
        assert "1:01" in text


def test_spans_that_do_not_fit_are_not_marked() -> None:
    held = Held(OfflineEngine()).interview
    assert outline(held).lines == ()


async def test_an_open_simulation_shows_no_feedback_yet() -> None:
    held = Held(OfflineEngine(), mode="simulation")
    await held.conductor.begin()
    while len(held.interview.threads) < 2:
        await held.conductor.answer(STORY)
    assert held.interview.threads[0].scorecard is not None
    for form in ("md", "html"):
        text = page(held.interview, form)
        assert "Feedback" not in text
        assert "<mark>" not in text
    await held.conductor.end("left")
    assert "Feedback on question 1" in page(held.interview, "md")
