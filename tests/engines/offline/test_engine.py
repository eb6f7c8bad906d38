"""The engine as the interview sees it: it asks, judges, replies and debriefs with no network at all."""

import socket
from typing import Any

import pytest

from interviewer.content import DEFAULT_GUIDE, load_guide, load_rubric
from interviewer.core.scorecard import Usage
from interviewer.engines.errors import EngineError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    JudgeRequest,
    Offer,
    ReplyRequest,
    Scene,
    Utterance,
)
from tests.engines.offline.reading import card, thread
from tests.engines.offline.tables import HOLLOW, SPOKEN, WE

GUIDE = load_guide(DEFAULT_GUIDE)
ASKED = "Tell me about a time you failed."


def scene(graded: bool = True) -> Scene:
    place = next(r for r in GUIDE.rounds if r.graded == graded)
    said = (Utterance(1, "interviewer", ASKED), Utterance(3, "candidate", SPOKEN.text))
    return Scene(GUIDE, place, place.sittings[0], said)


async def spoken(stream: Any) -> str:
    return "".join([piece async for piece in stream if not isinstance(piece, Usage)])


async def test_it_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the offline engine opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    engine = OfflineEngine()
    offer = Offer("p", "t", "missing", ("What came of it?",), (), None)
    answers = thread(SPOKEN.text)
    asked = await engine.ask(AskRequest(scene(), ASKED, answers, (offer,), frozenset()))
    judged = await engine.judge(JudgeRequest(load_rubric("spsil"), "retrospective", ASKED, answers))
    replied = await spoken(engine.reply(ReplyRequest(scene(), "What is the pay?", True, False)))
    told = await spoken(engine.debrief(DebriefRequest(scene(), ((ASKED, card(answers)),))))
    await engine.close()
    assert asked.text == "What came of it?"
    assert judged.verdicts
    assert replied
    assert told


async def test_it_says_when_it_has_nothing_left_to_ask() -> None:
    offer = Offer("p", "t", "missing", ("What came of it?",), (), None)
    said = frozenset({"What came of it?"})
    with pytest.raises(EngineError):
        await OfflineEngine().ask(AskRequest(scene(), ASKED, thread("I moved it."), (offer,), said))


async def test_the_debrief_quotes_and_says_what_was_not_heard() -> None:
    graded = ((ASKED, card(thread(SPOKEN.text))), (ASKED, card(thread(HOLLOW.text))))
    told = await spoken(OfflineEngine().debrief(DebriefRequest(scene(), graded)))
    keep = next(f for f in graded[0][1].findings if f.kind == "keep")
    assert (keep.text or "?")[:40] in told
    assert told.count("I did not hear") == 1
    assert "structure check" in told


async def test_the_debrief_says_how_often_something_was_missing_and_where_most_was_heard() -> None:
    cards = [card(thread(told.text)) for told in (SPOKEN, WE, HOLLOW)]
    graded = tuple((ASKED, card) for card in cards)
    told = await spoken(OfflineEngine().debrief(DebriefRequest(scene(), graded)))
    unmet = sum(r.met == "no" for c in cards for r in c.results if r.id == "solution.alternatives")
    assert f"({unmet} of 3 answers). What other options" in told
    parts = [d for c in cards for d in c.dimensions or () if d.name == "Lessons"]
    assert (
        f"least of Lessons ({sum(d.score for d in parts)} of {sum(d.max for d in parts)})" in told
    )


async def test_a_debrief_in_which_nothing_was_heard_names_no_best_part() -> None:
    graded = ((ASKED, card(thread("It was a day like any other day."))),)
    told = await spoken(OfflineEngine().debrief(DebriefRequest(scene(), graded)))
    assert "I heard most" not in told
    assert told.count("I did not hear") == 1


async def test_a_round_without_grades_is_a_talk() -> None:
    told = await spoken(OfflineEngine().debrief(DebriefRequest(scene(graded=False), ())))
    assert "not graded" in told


async def test_a_talk_says_what_was_exchanged() -> None:
    guide = load_guide("netflix-em")
    asked, tell = guide.question("change-now").text, guide.fact("timeline").text
    said = [asked, "My company is being sold.", "What then?", "I go.", tell, "Is it stock or cash?"]
    lines = tuple(
        Utterance(n, "candidate" if n in (2, 4, 6) else "interviewer", text)
        for n, text in enumerate(said, 1)
    )
    talk = Scene(guide, *guide.sitting("recruiter-screen"), lines)
    told = await spoken(OfflineEngine().debrief(DebriefRequest(talk, ())))
    assert f"{asked} — “My company is being sold.”" in told
    assert "I go." not in told
    assert "What you asked:\n- “Is it stock or cash?”" in told
    assert f"What you were told:\n- {tell}" in told
