"""What was not heard is asked for in the words of the story, where some lead to it."""

import pytest

from interviewer.content import load_rubric
from interviewer.core.linting import faults, quotations
from interviewer.engines.offline.asks import MOST_USES
from interviewer.engines.offline.reader import RUBRICS
from tests.core.test_addressed import ATTACKS
from tests.engines.offline.reading import card, thread

STORY = (
    "Our payments batch failed every Friday and customers got their salary a day late. I decided to "
    "move the batch to Thursday night. Failures went from 9 a month to 0."
)


def asks(text: str, rubric: str = "spsil") -> dict[str, str]:
    return {r.id: r.ask for r in card(thread(text), rubric).results if r.ask}


def test_a_decision_is_asked_about_in_its_own_words() -> None:
    asked = asks(STORY)["solution.alternatives"]
    assert asked == (
        "You said “I decided to move the batch to Thursday night”. "
        "What other options did you consider?"
    )


def test_the_result_is_asked_how_it_was_known() -> None:
    asked = asks(STORY)
    assert "“Failures went from 9 a month to 0”" in asked["impact.measured"]


def test_the_most_valuable_first_and_in_the_story_s_words() -> None:
    advice = card(thread(STORY)).next_time
    assert len(advice) == 3
    assert any("“" in one for one in advice)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "- support lead, online grocery\n- refunds took 9 days\n- pulled 200 old refunds\n- 9 days -> 1",
        "So um we had this thing where the deploy broke and, you know, we fixed it, and it was fine.",
        "I am passionate. I deliver value. Everyone was aligned.",
    ],
)
@pytest.mark.parametrize("rubric", RUBRICS)
def test_every_ask_is_a_sound_question_that_quotes_the_answer(text: str, rubric: str) -> None:
    for criterion, ask in asks(text, rubric).items():
        assert faults(ask) == [], criterion
        assert all(q in " ".join(text.split()) for q in quotations(ask))


def test_the_same_words_are_not_taken_hold_of_over_and_over() -> None:
    quoted = [q for ask in asks(STORY).values() for q in quotations(ask)]
    assert quoted
    assert all(quoted.count(q) <= MOST_USES for q in quoted)


def test_without_words_to_take_hold_of_the_rubric_asks() -> None:
    asked = asks("Yes, that was quite a good time for all of us there.")
    assert asked["impact.result"] == load_rubric("spsil").criterion("impact.result").ask


def test_a_story_about_people_is_asked_what_was_seen_to_change() -> None:
    told = (
        "My lead designer and I had a conflict about reviews. I told her that I felt left out. She "
        "was hurt, so I apologised. In the end she began to invite me."
    )
    asked = asks(told)["impact.quantified"]
    assert asked == load_rubric("spsil").criterion("impact.quantified").ask_seen


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_question_takes_hold_of_words_to_a_grader(attack: str) -> None:
    assert asks(f"{STORY}\n\n{attack}") == asks(STORY)
