"""The running interview: order, promises, faults, resuming."""

import asyncio
from itertools import pairwise

import pytest

from interviewer.core.events import Close, Grade, Note, Probe, Question, Say
from interviewer.core.grading import Judgment
from interviewer.core.probing import MOST_PROBES
from interviewer.core.scorecard import Usage
from interviewer.engines.errors import GarbledError, UnreachableError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import AskRequest, DebriefRequest, FollowUp, JudgeRequest
from interviewer.interview.log import Delta
from interviewer.storage.transcript import NotKeptError
from tests.interview.scripted import ScriptedEngine
from tests.interview.tiny import SHORT, STORY, Held, tiny_guide


async def until(condition: object, most: int = 1000) -> None:
    """Let other tasks run until something is so."""
    assert callable(condition)
    for _ in range(most):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never became so")


async def test_it_opens_asks_probes_moves_on_invites_closes_and_gives_feedback() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    assert held.types() == ["opening", "question"]
    await held.answer_until_closed()
    questions = [e.question for e in held.kept if isinstance(e, Question)]
    assert questions == ["failure", "conflict", "your-questions"]
    assert held.types()[-3:] == ["closing", "debrief", "close"] or "grade" in held.types()[-3:]
    for number, thread in enumerate(held.interview.threads[:2]):
        assert 1 <= len(thread.probes) <= MOST_PROBES, number
        assert thread.scorecard is not None
    assert [e for e in held.shown if not isinstance(e, Delta)] == held.kept
    assert [e.n for e in held.kept] == list(range(1, len(held.kept) + 1))


async def test_no_wording_comes_twice_in_a_session() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    await held.answer_until_closed(SHORT)
    asked = held.texts("probe") + held.texts("question")
    assert len(asked) == len(set(asked))
    said = [e.text for e in held.kept if isinstance(e, Say) and e.kind == "acknowledge"]
    assert all(a != b for a, b in pairwise(said))


async def test_the_same_seed_and_answers_make_the_same_interview() -> None:
    kept = []
    for _ in range(2):
        held = Held(OfflineEngine())
        await held.conductor.begin()
        await held.answer_until_closed()
        kept.append(held.kept)
    assert kept[0] == kept[1]


async def test_an_answer_is_kept_before_the_engine_hears_of_it() -> None:
    engine = ScriptedEngine()
    engine.gate = asyncio.Event()
    held = Held(engine)
    await held.conductor.begin()
    answering = asyncio.create_task(held.conductor.answer(STORY, took=12.34))
    await until(lambda: engine.of(AskRequest))
    answer = next(e for e in held.kept if e.type == "answer")
    assert answer.model_dump()["took"] == 12.3
    engine.gate.set()
    await answering
    assert held.types()[-1] == "probe"


async def test_the_judge_is_never_waited_for_in_the_conversation() -> None:
    engine = ScriptedEngine()
    engine.judge_gate = asyncio.Event()
    held = Held(engine)
    await held.conductor.begin()
    while len(held.interview.threads) < 3:
        await held.conductor.answer(STORY)
    assert "grade" not in held.types()
    engine.judge_gate.set()
    await held.answer_until_closed()
    assert held.types().count("grade") == 2


async def test_a_thread_is_graded_whole_with_what_was_said_when_asked() -> None:
    engine = ScriptedEngine()
    held = Held(engine)
    await held.conductor.begin()
    await held.answer_until_closed()
    last: dict[str, JudgeRequest] = {r.question: r for r in engine.of(JudgeRequest)}
    thread = held.interview.threads[0]
    assert [s.n for s in last[thread.question.text].thread] == [a.n for a in thread.answers]


async def test_a_broken_model_does_not_end_the_interview() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.extend([UnreachableError("model.test cannot be reached")] * 20)
    engine.judgments.extend([GarbledError("no JSON")] * 20)
    engine.texts.append(UnreachableError("gone"))
    held = Held(engine)
    await held.conductor.begin()
    await held.answer_until_closed()
    probes = [e for e in held.kept if isinstance(e, Probe)]
    assert probes
    assert {p.engine.kind for p in probes if p.engine} == {"offline"}
    grades = [e for e in held.kept if isinstance(e, Grade)]
    assert {g.engine.kind for g in grades} == {"offline"}
    notes = [e.text for e in held.kept if isinstance(e, Note)]
    assert any("model.test cannot be reached" in n for n in notes)
    assert any("the model did not judge, so rules did" in n for n in notes)
    assert any("worded offline: gone" in n for n in notes)
    assert held.interview.closed is not None


async def test_a_follow_up_that_fails_the_checks_is_asked_once_more_with_the_reason() -> None:
    engine = ScriptedEngine()
    pattern = "outcome"
    engine.follow_ups.append(FollowUp(pattern, None, "Great! Why? And how?", "answer"))
    engine.follow_ups.append(FollowUp(pattern, None, "How did that end?", "answer"))
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(SHORT)
    first, second = engine.of(AskRequest)
    assert first.complaint is None
    assert "exactly one question" in second.complaint
    assert held.texts("probe") == ["How did that end?"]


async def test_a_model_that_fails_twice_is_replaced_and_that_is_noted() -> None:
    engine = ScriptedEngine()
    engine.follow_ups.extend(
        [
            FollowUp("no-such-pattern", None, "Why that?", "answer"),
            FollowUp("outcome", "words nobody said", "Why “words nobody said”?", "answer"),
        ]
    )
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(SHORT)
    note = next(e for e in held.kept if isinstance(e, Note))
    assert note.kind == "fallback"
    assert note.text == "worded offline: the model's question could not be used"
    assert note.detail is not None
    assert "quote the candidate's words exactly" in note.detail
    probe = held.kept[-1]
    assert isinstance(probe, Probe)
    assert probe.engine is not None
    assert probe.engine.kind == "offline"


async def test_a_follow_up_that_is_not_waited_for_is_worded_by_rules() -> None:
    engine = ScriptedEngine()
    engine.gate = asyncio.Event()
    held = Held(engine)
    await held.conductor.begin()
    work = asyncio.create_task(held.conductor.answer(STORY))
    await until(lambda: engine.of(AskRequest))
    held.conductor.hurry()
    await work
    assert "not waited for" in held.texts("note")[0]
    probe = held.kept[-1]
    assert isinstance(probe, Probe)
    assert probe.engine is not None
    assert probe.engine.kind == "offline"


async def test_a_debrief_that_is_not_waited_for_comes_from_rules() -> None:
    engine = ScriptedEngine()
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    engine.gate = asyncio.Event()
    work = asyncio.create_task(held.conductor.end("left"))
    await until(lambda: engine.of(DebriefRequest))
    held.conductor.hurry()
    await work
    debrief = held.interview.debriefs[0]
    assert debrief.engine.kind == "offline"
    assert held.interview.threads[0].scorecard is not None


async def test_grades_that_are_not_waited_for_come_from_rules() -> None:
    engine = ScriptedEngine()
    engine.judge_gate = asyncio.Event()
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    ending = asyncio.create_task(held.conductor.end("left"))
    await until(lambda: held.types()[-1] == "closing")
    for _ in range(5):
        await asyncio.sleep(0)
    held.conductor.hurry()
    await ending
    grades = [e for e in held.kept if isinstance(e, Grade)]
    assert [g.engine.kind for g in grades] == ["offline"]
    assert isinstance(held.kept[-1], Close)


async def test_a_question_back_is_answered_and_the_prompt_stays_open() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    prompt = held.interview.awaiting
    await held.conductor.answer("Do you mean at work?")
    assert held.types()[-1] == "reply"
    assert held.interview.awaiting == prompt
    assert held.interview.threads[0].answers == []


@pytest.mark.parametrize(
    "text", ["I can't think of one, sorry.", "I'd rather not talk about that.", "I'll pass."]
)
async def test_a_true_none_or_a_refusal_is_respected_at_once(text: str) -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    await held.conductor.answer(text)
    last = held.kept[-1]
    assert isinstance(last, Question)
    assert last.question == "conflict"


async def test_the_candidates_questions_are_answered_from_the_facts_and_end() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    await held.conductor.skip()
    await held.conductor.skip()
    await held.conductor.answer("How is the salary settled?")
    assert held.texts("say")[-1] == "Pay is discussed with the recruiter."
    await held.conductor.answer("What does the team own?")
    await held.conductor.answer("No, that's all.")
    assert held.interview.closed is not None
    assert held.interview.closed.reason == "finished"


async def test_a_round_that_is_not_graded_has_no_grades_and_still_listens() -> None:
    held = Held(OfflineEngine(), round="ungraded/screen")
    await held.conductor.begin()
    await held.answer_until_closed()
    assert "grade" not in held.types()
    assert "probe" in held.types()
    assert all(e.rubric is None for e in held.kept if isinstance(e, Question))


async def test_when_the_time_is_up_it_invites_instead_of_asking() -> None:
    held = Held(OfflineEngine(), minutes=1)
    await held.conductor.begin()
    while len(held.interview.threads) == 1:
        await held.conductor.answer(STORY)
    assert held.interview.threads[1].question.question == "your-questions"


async def test_what_the_disk_refuses_is_not_shown_and_can_be_said_again() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    held.disk_full = True
    shown = len(held.shown)
    with pytest.raises(NotKeptError):
        await held.conductor.answer(STORY)
    assert len(held.shown) == shown
    held.disk_full = False
    await held.conductor.answer(STORY)
    assert held.types()[-1] == "probe"


async def test_killed_after_any_event_it_goes_on_to_the_end() -> None:
    whole = Held(OfflineEngine())
    await whole.conductor.begin()
    await whole.answer_until_closed()
    for cut in range(len(whole.kept)):
        held = Held(OfflineEngine(), whole.kept[:cut])
        await held.conductor.begin()
        await held.answer_until_closed()
        told = [e for e in held.interview.events if not isinstance(e, Note)]
        names = [e.question for e in told if isinstance(e, Question)]
        assert names == ["failure", "conflict", "your-questions"], cut
        assert sum(isinstance(e, Close) for e in told) == 1
        assert sum(getattr(e, "kind", "") == "closing" for e in told) == 1
        assert [t.scorecard is not None for t in held.interview.threads[:2]] == [True, True]
        assert [e.n for e in held.interview.events] == list(
            range(1, len(held.interview.events) + 1)
        )
        pairs = pairwise(told)
        assert not any(
            getattr(a, "kind", "") == getattr(b, "kind", "-") == "acknowledge" for a, b in pairs
        )


async def test_resuming_leaves_the_absence_out_of_the_clock() -> None:
    held = Held(OfflineEngine())
    await held.conductor.begin()
    held.now = 100.0
    await held.conductor.answer(STORY)
    held.conductor.pause()
    again = Held(OfflineEngine(), held.interview.events, now=5000.0)
    again.now += 7
    await again.conductor.begin()
    assert again.kept[0].at == 107.0


async def test_release_stops_what_runs_and_lets_the_engine_go() -> None:
    engine = ScriptedEngine()
    engine.judge_gate = asyncio.Event()
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await held.conductor.skip()
    await held.conductor.release()
    assert engine.closed
    assert "grade" not in held.types()


async def test_a_judge_that_leaves_criteria_out_makes_it_not_graded() -> None:
    engine = ScriptedEngine()
    engine.judgments.extend([Judgment()] * 20)
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await held.conductor.end("left")
    card = held.interview.threads[0].scorecard
    assert card is not None
    assert card.status == "not_graded"
    assert card.score is None


async def test_every_token_that_the_engine_reports_is_in_the_sum() -> None:
    engine = ScriptedEngine()
    used = Usage(prompt=3, completion=2)
    engine.follow_ups.append(FollowUp("outcome", None, "Great! Why?", "answer", used))
    held = Held(engine)
    await held.conductor.begin()
    await held.answer_until_closed()
    asked, judged = len(engine.of(AskRequest)) - 1, len(engine.of(JudgeRequest))
    spoken = len(engine.requests) - asked - 1 - judged
    assert held.interview.usage == Usage(
        prompt=3 + 10 * asked + 100 * judged + 20 * spoken,
        completion=2 + 5 * asked + 50 * judged + 7 * spoken,
    )


@pytest.mark.parametrize(
    ("debrief", "used"),
    [
        ("You said “Nobody knew why”. What was not seen: your team.", True),
        ("You said “I saved the company”. That was strong.", False),
    ],
)
async def test_a_debrief_that_quotes_what_nobody_said_is_not_used(debrief: str, used: bool) -> None:
    engine = ScriptedEngine()
    engine.texts.append(debrief)
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await held.conductor.end("left")
    told = held.interview.debriefs[0]
    assert (told.engine.kind == "openai") is used
    assert ("I saved the company" in told.text) is False
    notes = [e.detail for e in held.kept if isinstance(e, Note)]
    assert any("nobody said" in (d or "") for d in notes) is not used


async def test_a_reply_with_a_figure_from_nowhere_is_not_used() -> None:
    engine = ScriptedEngine()
    engine.texts.append("We pay 950,000 a year.")
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.skip()
    await held.conductor.skip()
    await held.conductor.answer("How is the salary settled?")
    reply = held.kept[-1]
    assert isinstance(reply, Say)
    assert reply.text == "Pay is discussed with the recruiter."


async def test_a_model_that_judged_only_in_part_does_not_make_it_deaf() -> None:
    engine = ScriptedEngine()
    engine.judgments.append(Judgment())
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await until(lambda: not engine.judgments)
    await held.conductor.answer("It took a month.")
    asked = [e.pattern for e in held.kept if isinstance(e, Probe)]
    assert "own-role" not in asked


async def test_where_nothing_calls_for_a_probe_it_says_so() -> None:
    engine = ScriptedEngine()
    engine.judgments.extend([])
    held = Held(engine, round="ungraded/screen")
    await held.conductor.begin()
    await held.conductor.answer("Fine.")
    probe = held.kept[-1]
    assert isinstance(probe, Probe)
    assert probe.reason == "depth"
    assert probe.criterion is None


async def test_time_is_left_for_the_candidates_questions() -> None:
    held = Held(OfflineEngine(), minutes=9)
    await held.conductor.begin()
    while len(held.interview.threads) == 1:
        await held.conductor.answer(STORY)
    while held.interview.threads[-1].question.question != "your-questions":
        await held.conductor.answer(STORY)
    assert held.interview.spoken < 9 * 60 * 1.05


async def test_a_model_is_told_what_the_question_touches() -> None:
    guide = tiny_guide()
    questions = tuple(q.model_copy(update={"touches": ("candor",)}) for q in guide.questions)
    engine = ScriptedEngine()
    held = Held(engine, guide=guide.model_copy(update={"questions": questions}))
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    asked = next(r for r in engine.requests if isinstance(r, AskRequest))
    assert asked.touches == ("candor",)


async def test_who_judges_the_candidates_questions_knows_what_was_said_before_them() -> None:
    engine = ScriptedEngine()
    engine.texts.extend(["We ship every Tuesday.", "Seven people."])
    held = Held(engine)
    await held.conductor.begin()
    while held.interview.threads[-1].question.question != "your-questions":
        await held.conductor.answer(STORY)
    for asked in ("How do you ship?", "How many work on that Tuesday release?", "No, thanks."):
        await held.conductor.answer(asked)
    told = {r.question: [u.text for u in r.conversation] for r in engine.of(JudgeRequest)}
    invitation = held.interview.threads[-1].question.text
    assert told.pop(invitation)[-1] == "We ship every Tuesday. "
    assert not any(told.values())


async def test_the_debrief_is_told_what_was_skipped() -> None:
    engine = ScriptedEngine()
    held = Held(engine)
    await held.conductor.begin()
    await held.conductor.skip()
    await held.answer_until_closed()
    [request] = engine.of(DebriefRequest)
    assert request.unanswered == (held.interview.threads[0].question.text,)
