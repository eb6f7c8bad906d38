"""Pages of an interview: complete, escaped, and with the evidence marked where it stands."""

import json
import re
from html import unescape

import pytest

from interviewer.core.events import (
    Amend,
    Answer,
    Close,
    Debrief,
    Event,
    Grade,
    Note,
    Probe,
    Question,
    Say,
)
from interviewer.core.findings import about
from interviewer.core.scorecard import EngineInfo, Rewrite, Scorecard
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


async def test_advice_and_what_came_when_asked_are_on_the_pages(interview: Interview) -> None:
    events = list(interview.events)
    at, grade = next((i, e) for i, e in enumerate(events) if isinstance(e, Grade))
    first, *rest = grade.scorecard.dimensions or ()
    role = first.criteria[0].model_copy(update={"met": "prompted"})
    told = first.model_copy(update={"criteria": (role, *first.criteria[1:])})
    span = role.evidence[0]
    rewrite = Rewrite(**span.model_dump(), better="<b>I led payments.</b>")
    changes = {
        "dimensions": (told, *rest),
        "rewrite": rewrite,
        "next_time": ("What <i>changed</i>?",),
        "findings": (*grade.scorecard.findings[:1] * 3, about(span, "cut", "It was not read.")),
    }
    card = grade.scorecard.model_copy(update=changes)
    events[at] = grade.model_copy(update={"scorecard": card})
    changed = fold(interview.session, events)
    for form in ("md", "html"):
        text = page(changed, form)
        assert "<b>" not in text
        assert "<i>" not in text
        bare = unescape(text).replace("\\", "")
        assert "For next time" in bare
        assert "What <i>changed</i>?" in bare
        assert "You could say: “<b>I led payments.</b>”" in bare
        assert "Better in your first answer: what your own role was" in bare
        assert "Also about your words" in bare
        assert "It was not read." in bare


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
        assert "taken back once, and said anew" in text
        assert "0:01 aloud" in text
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


@pytest.mark.parametrize("form", ["md", "html"])
async def test_what_wavered_is_marked_on_pages(interview: Interview, form: str) -> None:
    def unsure(event: Event) -> Event:
        if not isinstance(event, Grade):
            return event
        first, *others = event.scorecard.dimensions or ()
        one, *rest = first.criteria
        marked = (one.model_copy(update={"borderline": True}), *rest)
        dimensions = (first.model_copy(update={"criteria": marked}), *others)
        changes = {"repeats": 3, "dimensions": dimensions}
        return event.model_copy(update={"scorecard": event.scorecard.model_copy(update=changes)})

    once = page(interview, form)
    assert "wavered" not in once
    shown = page(fold(interview.session, [unsure(e) for e in interview.events]), form)
    assert "wavered" in shown
    assert "judged 3 times" in shown
