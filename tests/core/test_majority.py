"""One card from several judgments: what most say, ties unmet, and what wavered."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.grading import Judgment, Quote, Said, Verdict, to_judge
from interviewer.core.majority import majority
from interviewer.core.scorecard import Scorecard, Usage
from tests.core.rubrics import tiny_rubric
from tests.core.test_grading import ENGINE, FIRST, LATER, QUOTES, met, thread

Quotes = Mapping[str, Sequence[str | Quote]]


def judgment(quotes: Quotes, n: int = 3) -> Judgment:
    return Judgment(
        verdicts=tuple(
            Verdict(
                criterion=c.id,
                met=c.id in quotes,
                quotes=tuple(
                    q if isinstance(q, Quote) else Quote(n=n, text=q) for q in quotes.get(c.id, ())
                ),
            )
            for c in to_judge(tiny_rubric(), "retrospective")
        ),
        usage=Usage(prompt=10, completion=1),
    )


def settled(judgments: Sequence[Judgment], said: Sequence[Said] | None = None) -> Scorecard:
    return majority(tiny_rubric(), "retrospective", said or thread(FIRST), judgments, ENGINE)


def wavered(card: Scorecard) -> set[str]:
    return {r.id for r in card.results if r.borderline}


WITHOUT_ROLE = {c: q for c, q in QUOTES.items() if c != "situation.role"}


def test_what_two_of_three_say_counts_and_the_third_makes_it_borderline() -> None:
    card = settled([judgment(WITHOUT_ROLE), judgment(QUOTES), judgment(QUOTES)])
    assert (card.score, card.repeats) == (6, 3)
    assert wavered(card) == {"situation.role", "situation.brief"}


def test_a_tie_is_unmet() -> None:
    card = settled([judgment(QUOTES), judgment(WITHOUT_ROLE)])
    assert met(card)["situation.role"] == "no"
    assert card.score == 4
    result = next(r for r in card.results if r.id == "situation.role")
    assert result.borderline
    assert result.ask == "What about situation role?"


def test_a_quote_that_nobody_said_has_no_vote() -> None:
    invented: Quotes = {**QUOTES, "situation.role": ["I ran payments"]}
    card = settled([judgment(invented), judgment(invented), judgment(QUOTES)])
    assert met(card)["situation.role"] == "no"


def test_evidence_is_that_of_the_first_which_says_what_most_say() -> None:
    other: Quotes = {**QUOTES, "situation.role": ["I ran billing."]}
    card = settled([judgment(WITHOUT_ROLE), judgment(other), judgment(QUOTES)])
    evidence = next(r for r in card.results if r.id == "situation.role").evidence
    assert [s.text for s in evidence] == ["I ran billing."]


def test_prompted_is_what_most_say_who_heard_it() -> None:
    said = thread(FIRST, LATER)
    later: Quotes = {**QUOTES, "situation.role": [Quote(n=5, text="I also wrote the guide")]}
    card = settled([judgment(QUOTES), judgment(later), judgment(later)], said)
    assert met(card)["situation.role"] == "prompted"
    assert "situation.role" in wavered(card)
    card = settled([judgment(QUOTES), judgment(QUOTES), judgment(later)], said)
    assert met(card)["situation.role"] == "unprompted"


def test_not_graded_where_no_more_than_half_were() -> None:
    refused = Judgment(refused="it is Latin")
    card = settled([judgment(QUOTES), refused])
    assert (card.status, card.reason, card.repeats) == ("not_graded", "it is Latin", 2)
    assert settled([refused, judgment(QUOTES), judgment(QUOTES)]).score == 6


def test_once_is_no_repeat_and_leaves_nothing_in_the_json() -> None:
    text = settled([judgment(QUOTES)]).model_dump_json()
    assert "repeats" not in text
    assert "borderline" not in text


def test_borderline_is_written_only_where_it_is_so_and_read_again() -> None:
    card = settled([judgment(WITHOUT_ROLE), judgment(QUOTES), judgment(QUOTES)])
    text = card.model_dump_json()
    assert text.count('"borderline":true') == 2
    assert '"borderline":false' not in text
    assert Scorecard.model_validate_json(text) == card


def test_the_same_each_time_is_the_card_of_one_time() -> None:
    once, thrice = settled([judgment(QUOTES)]), settled([judgment(QUOTES)] * 3)
    assert thrice.model_copy(update={"repeats": None}) == once


SUBSETS = st.lists(st.sets(st.sampled_from(sorted(QUOTES))), min_size=2, max_size=7)


@given(SUBSETS)
def test_more_than_half_of_the_cards_is_the_card(subsets: list[set[str]]) -> None:
    judgments = [judgment({c: QUOTES[c] for c in subset}) for subset in subsets]
    card = settled(judgments)
    cards = [met(settled([one])) for one in judgments]
    for criterion, said in met(card).items():
        votes = sum(found[criterion] != "no" for found in cards)
        assert (said != "no") == (votes * 2 > len(cards))
        assert (criterion in wavered(card)) == (0 < votes < len(cards))


@pytest.mark.parametrize("runs", [2, 3])
def test_evidence_is_verbatim(runs: int) -> None:
    card = settled([judgment(QUOTES)] * runs)
    assert all(FIRST[s.start : s.end] == s.text for r in card.results for s in r.evidence)
