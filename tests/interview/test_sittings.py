"""What a sitting of the guide adds to the conversation: telling unasked, playing a part, presenting."""

from itertools import pairwise

import pytest

from interviewer.content import load_guide
from interviewer.core.events import Event, Probe, Question, Say
from interviewer.core.guide import IN_ROLE, STEP_OUT, YOUR_QUESTIONS
from interviewer.core.state import Interview, Thread
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.offline.replies import AGAIN
from tests.interview.tiny import Held

GUIDE = load_guide("netflix-em")
RECRUITER = GUIDE.sitting("recruiter-screen")[1]
ASKED = ["background", "how-hands-on", "areas-that-draw-you", "change-now"]


def held(place: str, questions: list[str], events: list[Event] | None = None) -> Held:
    stage, sitting = GUIDE.sitting(place)
    return Held(
        OfflineEngine(),
        events or [],
        guide=GUIDE,
        round=f"{stage.id}/{sitting.id}",
        questions=questions,
        minutes=stage.minutes[1],
    )


def told(interview: Interview) -> list[str]:
    return [e.text for e in interview.events if isinstance(e, Say) and e.kind == "tell"]


# --- telling unasked -------------------------------------------------------------------------------


async def test_after_each_question_a_recruiter_tells_something_and_asks_on() -> None:
    talk = held("recruiter-screen", ASKED)
    await talk.conductor.begin()
    await talk.answer_until_closed("I ran a team of six.")
    expected = [GUIDE.fact(f).text for f in RECRUITER.tells]
    assert told(talk.interview) == expected[: len(ASKED)]
    spoken = [e for e in talk.kept if not (isinstance(e, Say) and e.kind == "acknowledge")]
    after = [b for a, b in pairwise(spoken) if getattr(a, "kind", "") == "tell"]
    assert {type(e) for e in after} == {Question}


async def test_what_the_candidate_has_asked_already_is_not_told_again() -> None:
    talk = held("recruiter-screen", ASKED)
    await talk.conductor.begin()
    await talk.conductor.answer("What are the next steps?")
    await talk.answer_until_closed("I ran a team of six.")
    stages = GUIDE.fact("stages").text
    assert stages not in told(talk.interview)
    assert len(told(talk.interview)) == len(ASKED)


async def test_killed_anywhere_nothing_is_told_twice_or_left_out() -> None:
    whole = held("recruiter-screen", ASKED[:2])
    await whole.conductor.begin()
    await whole.answer_until_closed("I ran a team of six.")
    for count in range(1, len(whole.kept)):
        again = held("recruiter-screen", ASKED[:2], whole.kept[:count])
        await again.conductor.begin()
        await again.answer_until_closed("I ran a team of six.")
        assert told(again.interview) == told(whole.interview), count


async def test_nobody_else_tells_unasked() -> None:
    talk = held("manager-screen", ["resolve-conflict"])
    await talk.conductor.begin()
    await talk.answer_until_closed()
    assert told(talk.interview) == []


@pytest.mark.parametrize(("place", "most"), [("recruiter-screen", 10), ("manager-screen", 4)])
async def test_a_recruiter_has_time_for_more_questions(place: str, most: int) -> None:
    talk = held(place, ["last-year"])
    await talk.conductor.begin()
    await talk.conductor.skip()
    while not talk.interview.closed:
        await talk.conductor.answer("What is the salary?")
    assert len(talk.texts("answer")) == most


async def test_more_of_a_recruiters_round_is_left_for_them() -> None:
    talk = held("recruiter-screen", ASKED)
    await talk.conductor.begin()
    talk.interview.spoken = 60 * 18
    await talk.conductor.skip()
    assert talk.interview.threads[-1].question.question == YOUR_QUESTIONS


# --- role-play -------------------------------------------------------------------------------------

PLAYED = "promised-for-month-end"


async def played(*answers: str, question: str = PLAYED) -> tuple[Held, Thread]:
    talk = held("onsite-2/partner", [question])
    await talk.conductor.begin()
    for text in answers:
        await talk.conductor.answer(text)
    return talk, talk.interview.threads[0]


async def test_a_part_is_played_to_its_end_and_left() -> None:
    talk, thread = await played("I would call them.", "With you.", "It was hard to say.", "Facts.")
    assert [p.pattern for p in thread.probes] == [IN_ROLE, IN_ROLE, STEP_OUT]
    assert tuple(p.text for p in thread.probes[:2]) == GUIDE.question(PLAYED).plays
    assert talk.interview.threads[-1].question.question == YOUR_QUESTIONS


async def test_in_a_part_nobody_takes_notes() -> None:
    talk, _ = await played("I would call them.", "With you.", "It was hard to say.")
    before = [a for a, b in pairwise(talk.kept) if isinstance(b, Probe)]
    assert [type(e).__name__ for e in before] == ["Answer", "Answer", "Say"]


async def test_a_question_to_the_person_played_is_an_answer() -> None:
    _, thread = await played("What did you promise them, exactly?")
    assert [p.pattern for p in thread.probes] == [IN_ROLE]


async def test_a_question_about_the_question_is_not() -> None:
    talk, thread = await played("What do you mean by that?")
    assert thread.probes == []
    assert talk.texts("say")[-1] == AGAIN[0]


async def test_a_single_line_is_followed_by_one_about_what_was_said() -> None:
    said = "I would tell the directors that it slips because the tests failed."
    _, thread = await played(said, said, question="slips-a-month-before")
    *_, last = thread.probes
    assert last.pattern == IN_ROLE
    assert last.anchor
    assert last.anchor in said


async def test_a_part_is_taken_up_where_it_broke_off() -> None:
    first, _ = await played("I would call them.")
    again = held("onsite-2/partner", [PLAYED], first.kept)
    await again.conductor.begin()
    await again.answer_until_closed("With you.")
    assert [p.pattern for p in again.interview.threads[0].probes] == [IN_ROLE, IN_ROLE, STEP_OUT]


async def test_a_part_is_graded_as_a_hypothetical() -> None:
    talk, thread = await played("I would call them.")
    await talk.conductor.end("left")
    assert thread.scorecard
    assert thread.scorecard.rubric == "hypothetical"


# --- a write-up ------------------------------------------------------------------------------------


async def test_the_first_design_is_presented_as_a_write_up() -> None:
    talk = held("technical-screen/write-up", ["train-booking", "resolve-conflict"])
    await talk.conductor.begin()
    await talk.conductor.skip()
    first, second = (t.question.text for t in talk.interview.threads)
    assert first == f"{GUIDE.question('train-booking').text} {talk.conductor.sitting.presented_as}"
    assert second == GUIDE.question("resolve-conflict").text


async def test_a_story_is_not_presented_as_a_write_up() -> None:
    talk = held("technical-screen/write-up", ["resolve-conflict"])
    await talk.conductor.begin()
    assert talk.texts("question") == [GUIDE.question("resolve-conflict").text]


async def test_where_it_is_not_asked_for_a_design_stands_alone() -> None:
    talk = held("technical-screen/design", ["train-booking"])
    await talk.conductor.begin()
    assert talk.texts("question") == [GUIDE.question("train-booking").text]
