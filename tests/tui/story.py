"""A whole interview as events, for replays and lists."""

import tomllib
from typing import Any

from interviewer.core.events import (
    Answer,
    Close,
    Debrief,
    Event,
    Grade,
    Probe,
    Question,
    Say,
    Session,
)
from interviewer.core.grading import Judgment, Quote, Said, Verdict, grade
from interviewer.core.rubric import parse_rubric
from interviewer.core.scorecard import EngineInfo, Scorecard
from tests.tui.content import RUBRIC

OFFLINE = EngineInfo(kind="offline")
FIRST = "We shipped late. I cut the scope in half."
SECOND = "It went live in May."


def session(name: str, **more: Any) -> Session:
    """The first line."""
    values: dict[str, Any] = {
        "id": name,
        "started": "2026-11-22T14:59:03Z",
        "guide": "small",
        "round": "screen/manager",
        "mode": "practice",
        "engine": OFFLINE,
        "seed": 7,
        "app": "test",
        "minutes": 30,
        "questions": ["first", "second"],
    }
    return Session(**(values | more))


def card() -> Scorecard:
    """Two of three criteria: the first unprompted, the last when asked."""
    rubric = parse_rubric(tomllib.loads(RUBRIC))
    thread = (Said(n=3, asked="1", text=FIRST), Said(n=5, asked="2", text=SECOND))
    quotes = {"story.start": (3, "We shipped late"), "story.end": (5, SECOND)}
    verdicts = tuple(
        Verdict(criterion=c.id, met=True, quotes=(Quote(n=quotes[c.id][0], text=quotes[c.id][1]),))
        if c.id in quotes
        else Verdict(criterion=c.id, met=False)
        for c in rubric.criteria("retrospective")
    )
    return grade(rubric, "retrospective", thread, Judgment(verdicts=verdicts), OFFLINE)


def asked_and_answered() -> list[Event]:
    """One question, a follow-up, both answered; then a second question."""
    return [
        Say(n=1, at=0.0, kind="opening", text="Hello, I am Dana."),
        Question(n=2, at=1.0, question="first", text="Tell me about a time.", rubric="tiny"),
        Answer(n=3, at=61.0, to=2, text=FIRST, took=60.0),
        Probe(
            n=4,
            at=62.0,
            to=3,
            pattern="then",
            reason="missing",
            criterion="story.end",
            tests="what followed",
            anchor="I cut the scope",
            text="What came of that?",
        ),
        Answer(n=5, at=90.0, to=4, text=SECOND, took=28.0),
        Grade(n=6, at=90.1, to=2, scorecard=card(), engine=OFFLINE),
        Question(n=7, at=91.0, question="second", text="Tell me about a conflict.", rubric="tiny"),
    ]


def to_the_end() -> list[Event]:
    """All of it."""
    return [
        *asked_and_answered(),
        Answer(n=8, at=100.0, to=7, text="There was none."),
        Debrief(n=9, at=101.0, text="You told how it began.", engine=OFFLINE),
        Close(n=10, at=101.5, reason="finished"),
    ]
