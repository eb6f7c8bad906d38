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
from tests.engines.offline.tables import HOLLOW, SPOKEN

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
    assert "I did not hear" in told
    assert "structure check" in told


async def test_a_round_without_grades_is_a_talk() -> None:
    told = await spoken(OfflineEngine().debrief(DebriefRequest(scene(graded=False), ())))
    assert "not graded" in told
