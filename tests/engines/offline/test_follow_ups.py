"""What is told only when asked counts as prompted, whatever part of the story it is."""

import pytest

from tests.engines.offline.reading import card, thread

STORY = (
    "I was lead of the checkout team at a small travel site, six engineers. In March our "
    "payment page "
    "was timing out for one in ten users. I pulled the logs, then I moved the fraud check to the "
    "background."
)
ASKED = [
    (
        "What other options did you consider?",
        "We looked at buying a bigger plan from the vendor. But it would have cost 40k a year.",
        "solution.alternatives",
    ),
    (
        "What made you choose that course?",
        "Because the contract ran until December and it was the cheaper way.",
        "solution.reasoning",
    ),
    (
        "How did your team react to that?",
        "Priya was against it. She said it would never pass, so I took her with me and she "
        "agreed to a trial.",
        "solution.people",
    ),
    (
        "How did you know that it had worked?",
        "Timeouts went from ten percent to under one, on the same dashboard.",
        "impact.measured",
    ),
    (
        "What came of it in the end?",
        "The complaints stopped and the page has been quiet since.",
        "impact.result",
    ),
    (
        "What would you do differently now?",
        "I'd have talked to the fraud team first. I had assumed they would say no.",
        "lessons.own_part",
    ),
    (
        "What has happened since?",
        "Since then I invite them to the first review of anything near payments.",
        "lessons.applied",
    ),
    (
        "What did that teach you?",
        "That the people downstream often know the fix long before the people who own it.",
        "lessons.stated",
    ),
    (
        "What made that hard?",
        "The logs were only kept for a day, and nobody knew which team owned the check.",
        "problem.difficulty",
    ),
    (
        "What was at stake?",
        "We were losing about 3,000 bookings a week and the summer was coming.",
        "problem.stakes",
    ),
]


@pytest.mark.parametrize(("asked", "answer", "criterion"), ASKED)
def test_a_criterion_met_when_asked_is_prompted(asked: str, answer: str, criterion: str) -> None:
    said = thread(STORY, answer, asked=("Tell me about a time.", asked))
    before = {r.id: r.met for r in card(said[:1]).results}
    after = {r.id: r for r in card(said).results}
    assert before[criterion] == "no"
    assert after[criterion].met == "prompted"
    assert {s.n for s in after[criterion].evidence} == {5}


def test_what_the_first_answer_met_stays_unprompted() -> None:
    said = thread(STORY, "I led it, yes, and I had six engineers.")
    results = {r.id: r.met for r in card(said).results}
    assert results["situation.role"] == results["situation.people"] == "unprompted"


def test_an_empty_follow_up_adds_nothing() -> None:
    alone = [r.met for r in card(thread(STORY)).results]
    assert [r.met for r in card(thread(STORY, "Hm, not really, no.")).results] == alone
