"""What a follow-up must be before anybody sees it."""

import pytest

from interviewer.core.linting import MOST_WORDS, faults, skeleton

PASSES = [
    "What other options did you consider?",
    "How did your team react to that?",
    "You said “it got tense”. What did you say then?",
    "You said “great, isn't it? we scored, and why not”. What happened next?",
    'You said "was it A or B". What did you answer?',
    "How did you measure that, or if there was no figure, what did you see change?",
    "What figure would show it or, if there is none, what did you see change?",
    "When that failed, what did you do?",
    "Looking back, what would you do differently now?",
    "If you had thirty seconds, how would you bring me to the problem?",
    "Walk me through it: what happened first?",
    "Tell me more about “the nightly batch”: how did it come about?",
    "What didn't they know at that point?",
    "Which people or teams were affected?",
    "What went wrong between the first plan and the launch?",
    "What did you yourself do or say?",
    "What, if anything, did you keep?",
    "When, in your view, did it turn?",
    "Tell me about “the launch”: when did you first doubt it?",
    "Who, of the people you asked, was against it?",
    "Tell me more about the migration?",
]
ONE, WORDS, LINE = "exactly one question", f"at most {MOST_WORDS} words", "one line"
PRAISE, LEAD = "praise", "lead"
OPEN = "ask an open question: begin with what, how, why, who, which, when or where"
EITHER, TWO, GRADING = "either-or", "not two", "grading"
FAILS = [
    ("", ONE),
    ("Tell me more.", ONE),
    ("What did you do? Why?", ONE),
    ("What did you do? I wonder.", ONE),
    ("What did you " + "then " * 30 + "do?", WORDS),
    ("What happened\nthen?", LINE),
    ("Great story. What happened next?", PRAISE),
    ("Interesting, what followed?", PRAISE),
    ("Thank you for sharing that. What was next?", PRAISE),
    ("That sounds tough. What did you do?", PRAISE),
    ("That was a weak answer. What else?", PRAISE),
    ("I love that. What came next?", PRAISE),
    ("Didn't you think of asking them first?", LEAD),
    ("Why didn’t you ask them first?", LEAD),
    ("You told her first, right?", LEAD),
    ("It must have been hard, what did you do?", LEAD),
    ("Would it have been better to wait?", LEAD),
    ("Surely there was a figure?", LEAD),
    ("I imagine they were angry: how did they take it?", LEAD),
    ("Did you think of anything else?", OPEN),
    ("And were there other options?", OPEN),
    ("Can you tell me more about the migration?", OPEN),
    ("Could you walk me through it?", OPEN),
    ("When that failed, did you tell anybody?", OPEN),
    ("Tell me more: did they know?", OPEN),
    ("You said “it got tense”. Was it loud?", OPEN),
    ("You said “it got tense”: was that a surprise?", OPEN),
    ("Should others do the same?", OPEN),
    ("Will it last?", OPEN),
    ("Was it the batch or the stream?", EITHER),
    ("When you chose, did you go by cost or by speed?", EITHER),
    ("You said “we chose”. Was that for cost or for speed?", EITHER),
    ("Which mattered more: speed or safety?", EITHER),
    ("What did you do, and why?", TWO),
    ("What did you do and how did it end?", TWO),
    ("What did you do, how did you do it?", TWO),
    ("What would meet the criteria?", GRADING),
    ("Your answer scored low: what else?", GRADING),
]


@pytest.mark.parametrize("text", PASSES)
def test_open_neutral_questions_pass(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(("text", "fault"), FAILS)
def test_the_fault_is_named(text: str, fault: str) -> None:
    assert fault in "; ".join(faults(text))


def test_all_faults_are_told_at_once() -> None:
    assert len(faults("Great! Was it A or B, and why? Right?")) >= 3


def test_a_wording_is_known_again_whatever_words_it_took_hold_of() -> None:
    one = skeleton("You said “it got tense”.  What did you say?")
    assert one == skeleton('You said "we moved on". What did YOU say?')
    assert one != skeleton("You said “it got tense”. What did they say?")
