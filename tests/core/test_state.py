"""The state of an interview is a fold over its events."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import (
    Again,
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
    SelfRating,
    Session,
)
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.scorecard import EngineInfo, Scorecard, Usage
from interviewer.core.state import THINKING_SECONDS, Interview, fold

OFFLINE = EngineInfo(kind="offline")
SESSION = Session(
    id="a",
    started="2026-11-22T14:59:03Z",
    guide="g",
    round="r",
    mode="practice",
    engine=OFFLINE,
    seed=7,
    app="x",
)
TEXTS = st.sampled_from(["I did.", "word " * 50, "It broke because of me."])
NUMBERS = st.integers(1, 12)


def question(n: int, name: str = "q", **more: Any) -> Question:
    return Question(n=n, at=n, question=name, text=f"Question {n}?", **more)


def answer(n: int, to: int, text: str = "I did.") -> Answer:
    return Answer(n=n, at=n, to=to, text=text)


def probe(n: int, to: int) -> Probe:
    return Probe(
        n=n, at=n, to=to, pattern="p", reason="missing", tests="something", text=f"Probe {n}?"
    )


def reply(n: int, to: int) -> Say:
    return Say(n=n, at=n, kind="reply", text="It is so.", to=to)


def grade(n: int, to: int, reason: str = "nothing was said") -> Grade:
    card = Scorecard(
        rubric="r", rubric_hash="h", status="not_graded", reason=reason, engine=OFFLINE
    )
    usage = Usage(prompt=10, completion=2, estimated=n > 8)
    return Grade(n=n, at=n, to=to, scorecard=card, engine=OFFLINE, usage=usage)


def folded(*events: Event) -> Interview:
    return fold(SESSION, events)


EVENTS = st.lists(
    st.one_of(
        NUMBERS.map(question),
        NUMBERS.map(lambda n: question(n, YOUR_QUESTIONS)),
        st.builds(answer, NUMBERS, NUMBERS, TEXTS),
        st.builds(lambda n, to, text: Amend(n=n, at=n, to=to, text=text), NUMBERS, NUMBERS, TEXTS),
        st.builds(probe, NUMBERS, NUMBERS),
        st.builds(reply, NUMBERS, NUMBERS),
        st.builds(grade, NUMBERS, NUMBERS),
        NUMBERS.map(lambda n: Close(n=n, at=n, reason="left")),
        NUMBERS.map(lambda n: Event(type="later", n=n, at=n)),
    ),
    max_size=15,
)


@given(EVENTS, st.integers(0, 15))
def test_going_on_from_any_point_is_folding_all(events: list[Event], cut: int) -> None:
    begun = fold(SESSION, events[:cut])
    for event in events[cut:]:
        begun.apply(event)
    assert begun == fold(SESSION, events)


@given(EVENTS)
def test_any_order_of_events_can_be_folded(events: list[Event]) -> None:
    interview = fold(SESSION, events)
    assert interview.events == events
    assert interview.spoken >= 0
    for thread in interview.threads:
        assert thread.turns[0].prompt is thread.question
        for given_answer in thread.answers:
            assert interview.answer(given_answer.n).n == given_answer.n


def test_before_the_first_event_nothing_is_asked() -> None:
    interview = folded()
    assert (interview.last_n, interview.at, interview.thread, interview.awaiting) == (
        0,
        0.0,
        None,
        None,
    )


def test_what_was_asked_is_awaited_until_it_is_answered() -> None:
    asked = question(1)
    assert folded(asked).awaiting == asked
    assert folded(asked, answer(2, to=1)).awaiting is None
    followed = folded(asked, answer(2, to=1), probe(3, to=2))
    assert followed.awaiting == probe(3, to=2)
    assert folded(asked, Close(n=2, at=2, reason="left")).awaiting is None


def test_a_thread_is_a_question_its_probes_and_the_answers() -> None:
    interview = folded(
        question(1), answer(2, to=1), probe(3, to=2), answer(4, to=3), question(5, "other")
    )
    first, second = interview.threads
    assert [a.n for a in first.answers] == [2, 4]
    assert [p.n for p in first.probes] == [3]
    assert second.answers == []
    assert interview.thread is second
    assert interview.asked == {"Question 1?", "Probe 3?", "Question 5?"}


def test_an_amended_answer_has_its_new_words_and_their_time() -> None:
    long, short = answer(2, to=1, text="word " * 150), answer(2, to=1, text="I did.")
    amend = Amend(n=3, at=3, to=2, text="I did.")
    amended = folded(question(1), long, amend)
    assert amended.answer(2).text == "I did."
    assert [a.text for a in amended.threads[0].answers] == ["I did."]
    assert amended.spoken == folded(question(1), short).spoken
    assert amended.events[1] == long


def test_a_question_back_that_was_replied_to_leaves_the_prompt_open() -> None:
    interview = folded(question(1), answer(2, to=1, text="Do you mean at work?"), reply(3, to=2))
    assert interview.awaiting == question(1)
    assert interview.threads[0].answers == []
    assert [a.n for a, _ in interview.threads[0].turns[0].asides] == [2]
    assert interview.answer(2).text == "Do you mean at work?"
    interview.apply(answer(4, to=1))
    assert [a.n for a in interview.threads[0].answers] == [4]


def test_in_a_design_exercise_asking_is_part_of_the_answer() -> None:
    interview = folded(question(1, form="design"), answer(2, to=1), reply(3, to=2), answer(4, to=1))
    assert [a.n for a in interview.threads[0].answers] == [2, 4]


def test_when_it_is_their_turn_only_what_they_asked_counts() -> None:
    interview = folded(
        question(1, YOUR_QUESTIONS), answer(2, to=1), reply(3, to=2), answer(4, to=1)
    )
    assert [a.n for a in interview.threads[0].answers] == [2]


def test_a_later_grade_replaces_an_earlier_one_of_its_question() -> None:
    interview = folded(
        question(1), question(2, "other"), grade(3, to=1), grade(9, to=1, reason="x")
    )
    card = interview.threads[0].scorecard
    assert card is not None
    assert card.reason == "x"
    assert interview.threads[1].scorecard is None
    assert interview.usage == Usage(prompt=20, completion=4, estimated=True)


def test_the_clock_counts_speech_and_a_pause_to_think_and_no_typing() -> None:
    interview = folded(
        question(1),  # two words, one second
        answer(2, to=1, text="word " * 150),
        Note(n=3, at=900, kind="pause", text="word " * 150),
        Say(n=4, at=901, kind="acknowledge", text="word " * 75),
    )
    assert interview.spoken == 1 + THINKING_SECONDS + 60 + 30
    assert interview.at == 901


def test_the_wall_clock_counts_instead_where_it_was_chosen() -> None:
    events = [question(1), answer(2, to=1, text="word " * 150), question(90, "other")]
    spoken = fold(SESSION, events)
    wall = fold(SESSION.model_copy(update={"clock": "wall"}), events)
    assert spoken.elapsed == spoken.spoken
    assert wall.elapsed == 90


def test_a_question_that_waits_while_another_is_tried_again_is_not_begun() -> None:
    once_more = question(4, "first", again=Again(n=1))
    events = [question(1, "first"), answer(2, to=1), question(3, "second"), once_more]
    assert folded(*events).begun == {"first"}
    assert folded(*events[:3]).begun == {"first", "second"}
    begun = [
        events[0],
        events[1],
        events[2],
        answer(4, to=3),
        question(5, "first", again=Again(n=1)),
    ]
    assert folded(*begun).begun == {"first", "second"}


def test_a_question_of_another_session_that_was_skipped_is_begun() -> None:
    asked = question(1, "first"), question(2, "second", again=Again(session="other", n=9))
    assert folded(*asked).begun == {"first", "second"}


def test_of_a_question_that_was_tried_again_the_last_answers_count() -> None:
    events = [
        question(1, "first"),
        answer(2, to=1),
        question(3, "second"),
        question(4, "first", again=Again(n=1)),
        answer(5, to=4),
        question(6, "first", again=Again(n=1)),
        question(7, "second"),
    ]
    assert [t.question.n for t in folded(*events).standing] == [3, 4]
    assert [t.question.n for t in folded(*events, answer(8, to=7)).standing] == [4, 7]


def test_the_last_question_that_was_graded_can_be_tried_again() -> None:
    assert folded(question(1), answer(2, to=1)).repeatable is None
    graded = folded(question(1), answer(2, to=1), grade(3, to=1), question(4, YOUR_QUESTIONS))
    assert graded.repeatable is graded.threads[0]


def test_a_rating_stands_beside_its_question_and_the_last_counts() -> None:
    def rating(n: int, points: int) -> SelfRating:
        return SelfRating(n=n, at=n, to=1, ratings={"situation": points})

    interview = folded(question(1), question(2, "other"), rating(3, 4), rating(4, 1))
    assert interview.threads[0].ratings == {"situation": 1}
    assert interview.threads[1].ratings is None


def test_debriefs_are_kept_in_order() -> None:
    one = Debrief(n=1, at=1, text="a", engine=OFFLINE)
    other = Debrief(n=2, at=2, text="b", engine=OFFLINE)
    assert folded(one, other).debriefs == [one, other]


def test_an_answer_that_nobody_gave_is_not_found() -> None:
    with pytest.raises(KeyError):
        folded(question(1)).answer(2)
