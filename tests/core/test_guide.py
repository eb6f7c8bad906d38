"""What a guide may hold, and what is said of one that cannot be used."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from interviewer.core.guide import GuideError, parse_guide

SMALL: dict[str, Any] = {
    "id": "small",
    "company": "Harbour",
    "role": "Engineering manager",
    "about": "A small guide.",
    "notice": "A rehearsal.",
    "source": "Written for a test.",
    "rounds": [
        {
            "id": "talk",
            "name": "A talk",
            "about": "A talk.",
            "minutes": [30, 45],
            "graded": True,
            "sittings": [
                {
                    "id": sitting,
                    "name": sitting,
                    "counterpart": "hiring manager",
                    "interviewer": "Ada, engineering manager",
                    "looks_for": "How you work.",
                    "opening": "Hello.",
                    "closing": "Goodbye.",
                    "categories": {"behavioral": 1},
                }
                for sitting in ("first", "second")
            ],
        }
    ],
    "questions": [
        {
            "id": "failed",
            "text": "Tell me about a time [something] failed.",
            "category": "behavioral",
            "form": "retrospective",
            "rubric": "spsil",
            "company": "ours",
            "rounds": ["talk", "talk/second"],
            "touches": ["candor"],
        }
    ],
    "patterns": [
        {
            "id": "outcome",
            "tests": "following a thing to its end",
            "reasons": ["missing"],
            "wordings": ["What came of it?", "How did it end?"],
            "anchored": ["You said “{anchor}”. What came of that?"],
        }
    ],
    "values": [{"id": "candor", "name": "Candor", "means": "Saying what is so."}],
    "facts": [{"id": "length", "about": ["how long"], "text": "It takes two weeks."}],
    "invitations": ["What would you like to ask?"],
    "acknowledgements": ["Okay."],
    "placeholders": {"something": ["a launch"]},
}

Change = Callable[[dict[str, Any]], object]


def test_a_guide_is_read() -> None:
    guide = parse_guide(SMALL)
    assert guide.question("failed").touches == ("candor",)
    assert guide.pattern("outcome").categories == ("behavioral",)
    assert guide.round("talk").minutes == (30, 45)


def test_meanings_are_found_whatever_group_they_are_in() -> None:
    quality = {"id": "depth", "name": "Depth", "means": "Knowing how it works."}
    meanings = parse_guide({**SMALL, "qualities": [quality]}).meanings
    assert {i: m.name for i, m in meanings.items()} == {"candor": "Candor", "depth": "Depth"}


def test_forms_that_are_only_named_have_equal_shares() -> None:
    data = copy.deepcopy(SMALL)
    data["rounds"][0]["sittings"][0]["forms"] = ["habitual", "opinion"]
    sitting = parse_guide(data).rounds[0].sittings[0]
    assert (sitting.share("habitual"), sitting.share("opinion")) == (1, 1)
    assert "design" not in sitting.forms


def test_a_round_alone_means_its_first_sitting() -> None:
    guide = parse_guide(SMALL)
    assert guide.sitting("talk")[1].id == "first"
    assert guide.sitting("talk/second")[1].id == "second"


@pytest.mark.parametrize("place", ["", "walk", "talk/third", "walk/first", "talk/first/second"])
def test_a_place_that_there_is_not(place: str) -> None:
    with pytest.raises(KeyError):
        parse_guide(SMALL).sitting(place)


@pytest.mark.parametrize("find", ["question", "pattern", "round"])
def test_an_id_that_there_is_not(find: str) -> None:
    with pytest.raises(KeyError):
        getattr(parse_guide(SMALL), find)("nothing")


FAULTS: list[tuple[Change, str]] = [
    (lambda g: g.pop("company"), "company: "),
    (lambda g: g.update(colour="blue"), "colour: "),
    (lambda g: g.update(questions=[]), "questions: "),
    (lambda g: g.update(questions="none"), "questions: "),
    (lambda g: g.update(id="Not An Id"), "id: "),
    (lambda g: g["questions"][0].update(form="rhetorical"), "question failed: form: "),
    (lambda g: g["questions"][0].update(text=7), "question failed: text: "),
    (lambda g: g["questions"][0].update(colour="blue"), "question failed: colour: "),
    (lambda g: g["questions"][0].pop("rubric"), "question failed: rubric: "),
    (lambda g: g["questions"][0].pop("id"), "questions.0.id: "),
    (
        lambda g: g["questions"][0].update(rounds=["walk"]),
        "question failed: unknown round walk",
    ),
    (
        lambda g: g["questions"][0].update(rounds=["talk/third"]),
        "question failed: unknown round talk/third",
    ),
    (
        lambda g: g["questions"][0].update(touches=["speed"]),
        "question failed: touches unknown speed",
    ),
    (
        lambda g: g.update(placeholders={}),
        "question failed: placeholders hold no words for something",
    ),
    (lambda g: g.update(placeholders={"something": []}), "placeholders.something: "),
    (lambda g: g["questions"].append(g["questions"][0]), "questions: ids used twice: failed"),
    (lambda g: g["patterns"].append(g["patterns"][0]), "patterns: ids used twice: outcome"),
    (lambda g: g["facts"].append(g["facts"][0]), "facts: ids used twice: length"),
    (
        lambda g: g["rounds"][0]["sittings"][1].update(id="first"),
        "round talk: sittings: ids used twice: first",
    ),
    (
        lambda g: g.update(qualities=g["values"]),
        "principles, values, qualities and competencies: ids used twice: candor",
    ),
    (
        lambda g: g["rounds"][0].update(minutes=[45, 30]),
        "round talk: minutes: must be a range such as [30, 45]",
    ),
    (
        lambda g: g["rounds"][0].update(minutes=[0, 30]),
        "round talk: minutes: must be a range such as [30, 45]",
    ),
    (lambda g: g["rounds"][0].update(sittings=[]), "round talk: sittings: "),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(categories={"behavioral": 0}),
        "sitting first: categories.behavioral: ",
    ),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(categories={"coding": 1}),
        "sitting first: categories.coding",
    ),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(topics=[["failed", "nothing"]]),
        "sitting first: topics: unknown question nothing",
    ),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(tells=["length", "pay"]),
        "sitting first: tells: unknown fact pay",
    ),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(for_your_questions=30),
        "round talk: sitting first: for_your_questions takes the whole round",
    ),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(forms={"opinion": 0}),
        "sitting first: forms.opinion: ",
    ),
    (
        lambda g: g["rounds"][0]["sittings"][0].update(forms=[["opinion"]]),
        "sitting first: forms: ",
    ),
    (lambda g: g["patterns"][0].update(reasons=["boredom"]), "pattern outcome: reasons.0: "),
    (lambda g: g["patterns"][0].update(wordings=["What?"]), "pattern outcome: wordings: "),
    (
        lambda g: g["patterns"][0].update(anchored=["What came of that?"]),
        "pattern outcome: anchored: each wording must hold {anchor} once",
    ),
    (lambda g: g["facts"][0].update(about=[]), "fact length: about: "),
    (lambda g: g.update(after=["length", "pay"]), "after: unknown fact pay"),
]


@pytest.mark.parametrize(("change", "said"), FAULTS, ids=[said for _, said in FAULTS])
def test_a_fault_is_told_by_entry_and_key_in_one_line(change: Change, said: str) -> None:
    data = copy.deepcopy(SMALL)
    change(data)
    with pytest.raises(GuideError) as error:
        parse_guide(data)
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("wording", ["That was long.", "{minutes} and {minutes} minutes."])
def test_what_is_said_to_a_long_answer_says_how_long_it_was(wording: str) -> None:
    assert parse_guide(SMALL).long_answer == ()
    with pytest.raises(GuideError, match=r"each wording must hold \{minutes\} once"):
        parse_guide({**SMALL, "long_answer": [wording]})
