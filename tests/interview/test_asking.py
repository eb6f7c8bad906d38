"""Every follow-up is checked before anybody sees it, whoever worded it."""

import pytest

from interviewer.core.data import Span
from interviewer.core.grading import Said
from interviewer.core.probing import Option
from interviewer.engines.errors import TimedOutError
from interviewer.engines.protocol import AskRequest, FollowUp, Heard, Scene
from interviewer.interview.asking import Asked, ask
from interviewer.interview.patience import Patience
from tests.interview.scripted import ScriptedEngine
from tests.interview.tiny import tiny_guide

GUIDE = tiny_guide()
ANSWERS = (Said(n=2, asked="Why?", text="We moved to nightly batches. Ana was against it."),)


async def asked(engine: ScriptedEngine, said: frozenset[str] = frozenset()) -> Asked:
    stage, sitting = GUIDE.sitting("graded/talk")
    options = [Option(p, p.reasons[0], 1.0) for p in GUIDE.patterns]
    return await ask(
        engine, Patience(), Scene(GUIDE, stage, sitting, ()), "Why?", ANSWERS, options, said
    )


def follow_up(text: str, pattern: str = "outcome", anchor: str | None = None) -> FollowUp:
    return FollowUp(pattern, anchor, text, "answer")


async def test_a_sound_follow_up_is_taken_with_the_option_it_uses() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.append(
        follow_up("What did Ana say to “nightly  batches”?", "own-role", "nightly batches")
    )
    found = await asked(engine)
    assert found.worded is not None
    assert found.worded.option.pattern.id == "own-role"
    assert found.worded.engine == engine.info
    assert found.fallback is None


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (follow_up("What happened? And why?"), "exactly one question"),
        (follow_up("Great answer. What happened?"), "praise"),
        (follow_up("Don't you think that was wrong?"), "lead"),
        (follow_up(" ".join(["word"] * 31) + "?"), "at most 30 words"),
        (follow_up("What happened?", "interrogation"), "patterns offered"),
        (follow_up("What of that?", anchor="weekly batches"), "exactly as they stand"),
        (follow_up("You said “weekly batches”. What of it?"), "exactly as they stand"),
        (follow_up("What came of it?"), "asked before"),
    ],
)
async def test_what_is_wrong_is_said_and_asked_once_more(wrong: FollowUp, complaint: str) -> None:
    engine = ScriptedEngine()
    engine.follow_ups.extend([wrong, follow_up("How did that end?")])
    found = await asked(engine, frozenset({"What came of it?"}))
    assert found.worded is not None
    assert found.worded.follow_up.text == "How did that end?"
    retried: AskRequest = engine.requests[1]
    assert retried.complaint is not None
    assert complaint in retried.complaint


async def test_after_two_failures_it_is_worded_offline_and_told() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.extend([follow_up("Nice!"), follow_up("Nice!")])
    found = await asked(engine)
    assert found.worded is not None
    assert found.worded.engine.kind == "offline"
    assert found.fallback


async def test_a_fault_is_not_asked_again() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.append(TimedOutError("model.test did not answer"))
    found = await asked(engine)
    assert len(engine.requests) == 1
    assert found.fallback == "model.test did not answer"
    assert found.worded is not None


async def test_words_that_were_said_may_be_quoted_with_a_stop_of_its_own() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.append(follow_up("You said “Ana was against it.” What was her case?"))
    found = await asked(engine)
    assert found.fallback is None


@pytest.mark.parametrize(
    ("text", "named", "kept"),
    [
        ("You said “Ana was against it”. What was her case?", "batches", "Ana was against it"),
        ("You said “Ana was against it”. What was her case?", None, "Ana was against it"),
        ("You said “Ana was against it”. What was her case?", "against it", "against it"),
        ("What was Ana's case?", "Ana was against it", "Ana was against it"),
        ("What was Ana's case?", None, None),
    ],
)
async def test_the_anchor_is_what_the_question_quotes(
    text: str, named: str | None, kept: str | None
) -> None:
    engine = ScriptedEngine()
    engine.follow_ups.append(follow_up(text, anchor=named))
    found = await asked(engine)
    assert found.worded is not None
    assert found.worded.follow_up.anchor == kept
    assert found.fallback is None


async def test_of_equals_what_takes_hold_of_the_last_answer_is_offered_first() -> None:
    engine = ScriptedEngine()
    stage, sitting = GUIDE.sitting("graded/talk")
    answers = (*ANSWERS, Said(n=4, asked="And then?", text="It held."))
    anchors = (None, Span(n=2, start=0, end=2, text="We"), Span(n=4, start=0, end=2, text="It"))
    options = [
        Option(p, p.reasons[0], gain, anchor=anchor)
        for p, gain, anchor in zip(GUIDE.patterns, (2.0, 1.0, 1.0), anchors, strict=False)
    ]
    scene = Scene(GUIDE, stage, sitting, ())
    await ask(engine, Patience(), scene, "Why?", answers, options, frozenset())
    assert [o.anchor for o in engine.requests[0].offers] == [None, anchors[2], anchors[1]]


@pytest.mark.parametrize("heard", ["none", "refusal", "question"])
async def test_a_reply_that_calls_for_no_probe_gets_none(heard: Heard) -> None:
    engine = ScriptedEngine()
    engine.follow_ups.append(FollowUp("outcome", None, "What came of it?", heard))
    found = await asked(engine)
    assert found.heard == heard
    assert found.worded is None


async def test_when_every_wording_is_used_there_is_no_follow_up() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.append(TimedOutError("gone"))
    said = frozenset(w for p in GUIDE.patterns for w in p.wordings)
    found = await asked(engine, said)
    assert found.worded is None
    assert found.fallback == "gone"


async def test_the_request_holds_nothing_of_the_rubric() -> None:
    engine = ScriptedEngine()
    await asked(engine)
    request: AskRequest = engine.requests[0]
    for offer in request.offers:
        assert not hasattr(offer, "criterion")
    assert "impact.result" not in repr(request.offers)


async def test_the_request_says_which_value_is_at_stake() -> None:
    engine = ScriptedEngine()
    stage, sitting = GUIDE.sitting("graded/talk")
    options = [Option(GUIDE.patterns[0], "value", 1.0, value="candor")]
    scene = Scene(GUIDE, stage, sitting, ())
    await ask(engine, Patience(), scene, "Why?", ANSWERS, options, frozenset(), ("judgment",))
    request: AskRequest = engine.requests[0]
    assert [o.value for o in request.offers] == ["candor"]
    assert request.touches == ("judgment",)
