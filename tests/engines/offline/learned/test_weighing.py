"""What is learned is applied as it was learned, and every file of weights is whole."""

import pytest

from interviewer.content import load_rubric
from interviewer.core.grading import Said
from interviewer.engines.offline.learned.features import alone, count
from interviewer.engines.offline.learned.weighing import (
    LEAST,
    MOST,
    OFTEN,
    Weights,
    substance,
    summed,
    weights,
)
from interviewer.engines.offline.learned.words import DIMENSIONS
from interviewer.engines.offline.reading.passage import Find, Story, follow_up, story
from tests.gold import SETS

TEXT = "I ran billing for a chain of gyms. It failed every night. So I rang Ana."


def told(text: str = TEXT) -> Story:
    return story([Said(n=1, asked="Tell me about a time.", text=text)])


def weighing(base: float = 0.0, **features: float) -> Weights:
    named = {name.replace("_", " "): weight for name, weight in features.items()}
    return Weights(base, [0.0] * 3 * DIMENSIONS, named, [0.0] * 6, [0.0] * 6, {})


@pytest.mark.parametrize("name", SETS)
def test_every_criterion_that_is_judged_has_weights(name: str) -> None:
    rubric = load_rubric(name)
    judged = {c.id for d in rubric.dimensions for c in d.criteria if c.mark != "within_75_words"}
    assert weights(name).keys() == judged
    for one in weights(name).values():
        assert len(one.meaning) == 3 * DIMENSIONS
        assert len(one.verdict) == len(one.reply) == len(summed([], 0, 0.0))
        assert one.verdict[1] >= 0 or one.verdict[2] >= 0  # what speaks for it speaks for it


def test_no_weights_were_learned_for_other_rubrics() -> None:
    assert weights("candidate-questions") == {}


def test_features_add_up_within_bounds() -> None:
    sentence = count(told(), {})[0]
    assert weighing(word_billing=1.5, word_salad=9.0).score(sentence) == 1.5
    assert weighing(-2.0, pair_ran_billing=0.5).score(sentence) == -1.5
    assert weighing(99.0).score(sentence) == MOST
    assert weighing(-99.0).score(sentence) == LEAST


def test_what_a_rule_heard_is_told_to_the_sentences_beside_it() -> None:
    said = told()
    found = {"problem.stated": [Find(said[1], 0, 10)]}
    before, itself, after = (set(c.features) for c in count(said, found))
    assert "after problem.stated" in before
    assert "rule problem.stated" in itself
    assert "before problem.stated" in after


def test_a_verdict_is_weighed_by_the_best_two_and_by_what_rules_heard() -> None:
    assert summed([1.0, 4.0, 2.0], 2, 0.5) == (1.0, 2.0, 2 / 3, 1.0, 2 / OFTEN, 0.5)
    assert summed([], 0, 0.0) == (1.0, LEAST / 2, LEAST / 3, 0.0, 0.0, 0.0)
    assert summed([1.0], 9, 0.0)[4] == 1.0


@pytest.mark.parametrize(
    ("asked", "criterion"),
    [
        ("What other options did you consider?", "solution.alternatives"),
        ("What did you learn?", "lessons.stated"),
        ("How did she take that?", "solution.people"),
        ("You said “we could not”. Why did you choose this course?", "solution.reasoning"),
    ],
)
def test_a_follow_up_asks_for_its_criterion(asked: str, criterion: str) -> None:
    reply = follow_up(Said(n=3, asked=asked, text="Well, nothing much."))
    likely = {c: one.asked_for(reply) for c, one in weights("spsil").items()}
    assert max(likely, key=likely.__getitem__) == criterion
    assert weights("spsil")[criterion].asked_for(told()) == 0


def test_what_says_nothing_is_left_out_and_the_rest_is_numbered_anew() -> None:
    said = told(
        "Well, where should I begin, that is a good question. I ran billing for a chain of gyms. "
        "You know how these things are, I could go on about it for hours. It failed every night."
    )
    kept = substance(said)
    assert [s.text for s in kept] == [
        "I ran billing for a chain of gyms.",
        "It failed every night.",
    ]
    assert [s.index for s in kept] == [0, 1]
    assert kept[0].at == 0
    assert all(said[0].n == s.n and s.start for s in kept)
    assert substance(Story()) == ()


def test_a_sentence_by_itself_knows_no_place() -> None:
    assert not any(
        name.startswith(("fifth", "later", "rule")) for name in alone(told()[0]).features
    )
