"""Taking hold of a claim of the CV."""

from dataclasses import replace

import pytest

from interviewer.content import load_guide
from interviewer.core.data import Span
from interviewer.core.events import Probe
from interviewer.core.grading import Said
from interviewer.core.grounding import cv
from interviewer.core.grounding.claims import anchor, from_cv
from interviewer.core.probing import WHAT_WAS_SAID, Occasion, Option
from interviewer.core.rubric import Form
from tests.core.grounding.documents import CV

GUIDE = load_guide("netflix-em")
OCCASION = Occasion(GUIDE, "behavioral", "retrospective", "engineer")
GROUNDS = cv.take(CV)
SEARCH = "The seat search was slow, so we moved it off the shared database and it got faster."
FIGURE = "Customers saw an error in 2.1 percent of all cases."


def said(text: str, n: int = 3) -> Said:
    return Said(n=n, asked="Why?", text=text)


def probe(to: int, anchor: str | None, pattern: str = "from-the-cv") -> Probe:
    return Probe(
        n=to + 1, at=0, to=to, pattern=pattern, reason="claim", tests="", anchor=anchor, text="?"
    )


def offered(
    *answers: Said, asked: tuple[Probe, ...] = (), form: Form = "retrospective"
) -> list[Option]:
    return from_cv(Occasion(GUIDE, "behavioral", form, "engineer"), GROUNDS, answers, asked)


def held(options: list[Option]) -> str:
    (option,) = options
    assert option.anchor is not None
    return option.anchor.text


def test_words_that_both_have_take_hold_of_a_claim() -> None:
    options = offered(said(SEARCH))
    assert held(options) == "Cut p99 latency of the seat search by 40 % in four months"
    assert (options[0].pattern.id, options[0].reason) == ("from-the-cv", "claim")
    assert options[0].gain < WHAT_WAS_SAID / 2


def test_the_same_figure_does_so_before_most_of_what_was_said() -> None:
    options = offered(said(FIGURE), said(SEARCH, 5))
    assert held(options) == "Playback failures fell from 2.1 % to 0.6 % of all starts"
    assert options[0].gain > WHAT_WAS_SAID / 2


@pytest.mark.parametrize(
    "text", ["We argued about the plan.", "It took 6 of us.", "In 2021 I changed jobs.", ""]
)
def test_what_has_nothing_to_do_with_the_cv_takes_hold_of_none_of_it(text: str) -> None:
    assert offered(said(text)) == []


def test_a_question_gets_one_a_sitting_two_and_a_claim_is_taken_once() -> None:
    first = probe(3, "Cut p99 latency of the seat search by 40 % in four months")
    other = probe(9, "Took on-call pages from 31 a week to 6")
    assert offered(said(SEARCH), said("And so on.", 5), asked=(first,)) == []
    assert offered(said(SEARCH, 7), asked=(first,)) == []
    assert held(offered(said(SEARCH, 7), asked=(other,)))
    assert offered(said(FIGURE, 13), asked=(first, other)) == []
    assert held(offered(said(FIGURE, 13), asked=(probe(3, None, "measured"), other)))


def test_a_form_that_tells_of_nothing_is_not_asked_about_the_cv() -> None:
    assert offered(said(SEARCH), form="hypothetical") == []


def test_without_a_cv_there_is_nothing_to_take_hold_of() -> None:
    assert from_cv(OCCASION, [], [said(SEARCH)], []) == []


def test_a_guide_without_such_patterns_asks_nothing_of_a_cv() -> None:
    bare = GUIDE.model_copy(update={"grounded_patterns": ()})
    assert from_cv(replace(OCCASION, guide=bare), GROUNDS, [said(SEARCH)], []) == []


@pytest.mark.parametrize(
    ("claim", "taken"),
    [
        ("Cut cost by 40 %.", "Cut cost by 40 %"),
        ("With Ana, Bo and the whole of operations behind us, we cut pages from 31 a week to 6, "
         "and kept it there.", "we cut pages from 31 a week to 6"),
        ("Worked long and hard on the many large and small parts of a system that then served "
         "1,200 requests a second at its very peak without a fault",
         "parts of a system that then served 1,200 requests a second"),
        ("By 40 %.", None),
        ("He said “cut it by 40 %” and I did", None),
        ("No figure at all in here", None),
    ],
)  # fmt: skip
def test_a_claim_is_taken_hold_of_at_its_figure(claim: str, taken: str | None) -> None:
    found = anchor(claim)
    if taken is None:
        assert found is None
    else:
        start = claim.index(taken)
        assert found == Span(n=0, start=start, end=start + len(taken), text=taken)
