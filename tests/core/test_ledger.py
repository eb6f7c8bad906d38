"""The ledger: figures that a candidate states about themselves, and where they do not agree."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Answer, Event, Question, Session
from interviewer.core.ledger import ledger
from interviewer.core.scorecard import EngineInfo
from interviewer.core.state import Interview, fold
from interviewer.core.statements import statements


def sitting(*answers: str, form: str = "retrospective") -> Interview:
    """A sitting in which each answer is one to a question of its own."""
    session = Session(
        id="s",
        started="2026-11-22T14:59:03Z",
        guide="small",
        round="talk/first",
        mode="practice",
        engine=EngineInfo(kind="offline"),
        seed=1,
        app="test",
    )
    events: list[Event] = []
    for number, text in enumerate(answers):
        n = 2 * number + 1
        asked = Question(n=n, at=n, question=f"q{n}", text="Tell me.", rubric="spsil", form=form)
        events += [asked, Answer(n=n + 1, at=n, to=n, text=text)]
    return fold(session, events)


def quoted(*sittings: Sequence[str]) -> list[tuple[str, str]]:
    """The contradictions over sittings, each of some answers, as pairs of quotes."""
    held = {f"session-{number}": sitting(*answers) for number, answers in enumerate(sittings)}
    return [(c.first.span.text, c.second.span.text) for c in ledger(held).contradictions]


CONTRADICT = [
    ("I manage six engineers.", "My nine engineers were on call."),
    ("I manage six engineers at the moment.", "I currently manage nine engineers."),
    ("I lead a team of six.", "There are nine engineers on my team."),
    ("My team of six did it.", "One of my nine engineers left."),
    ("I’m managing 6 people.", "My whole team is nine people."),
    ("I lead the payments team of six.", "My payments team has nine engineers."),
    ("We were six engineers.", "There were nine of us."),
    ("I managed the six-person playback team.", "I led the playback team of nine."),
    ("I lead a 6-person team.", "I have twelve people on my team."),
    ("I managed a team of six.", "I was the manager of nine engineers."),
    ("I'm responsible for 14 engineers.", "Twenty-one engineers report to me."),
    ("I am an engineering manager of a team of 12.", "I manage twenty people."),
    ("I manage about 10 people.", "I manage twenty people."),
    ("I manage ten to twelve engineers.", "I manage fifteen engineers."),
    ("I manage over twenty engineers.", "My team is nine."),
    ("I manage up to eight engineers.", "I lead a team of twelve."),
    ("I have six direct reports.", "My nine direct reports trust me."),
    ("I manage six reports.", "I have eight directs."),
    ("I manage two teams.", "My four teams are in Berlin."),
    ("I lead three engineering teams.", "I run five teams."),
    ("I've been managing people for eight years.", "I have four years as a manager behind me."),
    ("I've been a manager for ten years.", "I have 5 years of management experience as a manager."),
    ("I have 12 years of experience.", "I bring 20 years of experience to this."),
    ("I have ten years of experience with Java.", "I have 4 years of experience with Java."),
    ("I've been in the industry for 15 years.", "I have ten years of experience."),
    ("I've been at Acme for four years.", "I spent seven years at Acme."),
    ("I joined Acme in 2019.", "I joined Acme back in 2021."),
    ("My budget is $2 million.", "I have a budget of $3.5M."),
    ("I own a cloud budget of 300k.", "My cloud budget is 900k."),
    ("We have two million users.", "We serve 40 million users worldwide."),
    ("Our 300 customers are banks.", "We have 900 customers."),
    (
        "The billing service handles 5,000 requests per second.",
        "Our billing service handles 50k requests a second.",
    ),
    ("We had nine outages a month.", "We had three outages per month."),
    ("The billing migration went live in May 2021.", "The billing migration went live in 2022."),
    ("The billing migration was in May.", "The billing migration was in July."),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_figures_that_do_not_agree(one: str, other: str) -> None:
    assert len(quoted([one], [other])) == 1
    assert len(quoted([one, other])) == 1
    assert quoted([one], [one]) == []


AGREE = [
    # the same, or as good as the same
    ("I manage six engineers.", "My six engineers were on call."),
    ("I manage 6 engineers.", "I lead a team of six."),
    ("I manage about ten people.", "I manage eleven people."),
    ("I manage ten to twelve engineers.", "My team of eleven did it."),
    ("I manage over ten engineers.", "I lead a team of twelve."),
    ("I have 12 years of experience.", "I have 11 years of experience."),
    ("I have a dozen people on my team.", "I manage twelve people."),
    # another thing, or of another kind
    ("I have six direct reports.", "I lead a team of forty."),
    ("I manage three teams.", "I manage nine engineers."),
    ("I manage six engineers.", "We are nineteen people."),
    ("I have 12 years of experience.", "I have five years as a manager."),
    ("I have ten years of experience with Java.", "I have 4 years of experience with Go."),
    ("I've been at Acme for four years.", "I spent seven years at Globex."),
    ("I joined Acme in 2019.", "I joined Globex in 2021."),
    ("We have two million users.", "We have 300 customers."),
    ("We had nine outages a month.", "We had three incidents a month."),
    ("The billing migration was in May.", "The search migration was in July."),
    ("The billing migration started in May.", "The billing migration ended in July."),
    ("The launch was in May.", "The launch was in July."),
    ("I own a cloud budget of 300k.", "My training budget is 20k."),
    # another team, time or place
    ("I lead the payments team of six.", "I lead the search team of nine."),
    ("I managed six engineers back then.", "I manage nine engineers now."),
    ("I managed six engineers.", "I manage nine engineers."),
    ("At Acme I managed six engineers.", "I managed nine engineers at Globex."),
    ("In 2019 I managed six engineers.", "In 2022 I managed nine engineers."),
    ("My former team of six was quick.", "My team is nine people."),
    # only a part
    ("I manage nine engineers.", "My two senior engineers disagreed."),
    ("I manage nine engineers.", "My three engineers on call were tired."),
    ("I manage nine engineers.", "Six of my engineers agreed."),
    ("I manage nine engineers.", "I asked six engineers."),
    ("I manage nine engineers.", "I lead four engineers on that project."),
    ("I manage nine engineers.", "I manage six engineers and three designers."),
    ("We have two million users.", "We had 300 users who could not log in."),
    # told as a change
    ("I manage six engineers.", "The team grew from six to nine engineers. I manage nine people."),
    ("My team of six did it.", "We grew to nine people. My team of nine did it."),
    ("I manage nine engineers.", "Initially my team of four was enough."),
    ("I manage nine engineers.", "By the end my team of twelve had shipped it."),
    ("My team of nine did it.", "The team shrank to six people. My team of six was tired."),
    # not so
    ("I manage six engineers.", "If I managed nine engineers, I would split them."),
    ("I manage six engineers.", "Imagine my nine engineers all disagree."),
    ("I manage six engineers.", "I'd want my nine engineers to choose."),
    ("I manage six engineers.", "I do not manage nine engineers."),
    ("I manage six engineers.", "Should I manage nine engineers?"),
    ("I manage six engineers.", "I plan to hire, and then my team of nine will ship."),
    # somebody else
    ("I manage six engineers.", "Ana manages nine engineers."),
    ("I manage six engineers.", "Their team of nine was slow."),
    ("I manage six engineers.", "My manager's nine engineers were slow."),
    ("I manage six engineers.", 'She said: "my nine engineers will not do that."'),
    ("I manage six engineers.", "He told me my team of nine was too large."),
    ("I manage six engineers.", "We worked with a team of nine."),
    # no amount of it
    ("I manage six engineers.", "I managed to hire nine engineers."),
    ("I manage six engineers.", "I manage nine percent of the budget."),
    ("I manage six engineers.", "My team is one of three."),
]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_figures_that_may_both_be_so(one: str, other: str) -> None:
    assert quoted([one], [other]) == []
    assert quoted([other], [one]) == []


def test_the_words_are_those_of_the_candidate_and_told_with_their_places() -> None:
    first, second = "At first, hello. I manage six engineers, all in Oslo.", "My nine engineers."
    found = ledger({"a": sitting("Yes.", first), "b": sitting(second)})
    (pair,) = found.contradictions
    assert (pair.first.session, pair.first.span.n) == ("a", 4)
    assert first[pair.first.span.start : pair.first.span.end] == "I manage six engineers"
    assert (pair.second.session, pair.second.span.text) == ("b", "My nine engineers")
    assert [e.what for e in found.entries] == ["the size of your team"] * 2


def test_one_answer_is_not_held_against_itself() -> None:
    assert quoted(["I manage six engineers. My nine engineers are in Oslo."]) == []


def test_an_invented_situation_is_no_fact() -> None:
    told = {"a": sitting("I manage six engineers."), "b": sitting("My nine engineers.")}
    assert ledger(told).contradictions
    told["b"] = sitting("My nine engineers.", form="hypothetical")
    assert not ledger(told).contradictions


def test_a_change_of_something_else_explains_nothing() -> None:
    change = "Outages went from 9 a month to 1, and the billing team copied it."
    assert quoted([f"I manage six engineers. {change}"], ["I manage nine engineers."])
    change = "Traffic grew from 2 to 40 requests a second."
    assert quoted([f"I manage six engineers. {change}"], ["I manage nine engineers."])


def test_what_is_said_again_and_again_is_told_once() -> None:
    assert len(quoted(["I manage six engineers."], ["My team of nine."], ["My team of nine."])) == 1


PIECES = [text for pair in (*CONTRADICT, *AGREE) for text in pair]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=6))
def test_every_quote_stands_in_the_answer(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for entry in ledger({"a": sitting(text)}).entries:
        assert entry.span.text == text[entry.span.start : entry.span.end] != ""
    for found in statements(text):
        assert found.range.low <= found.range.high


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
def test_a_contradiction_is_between_two_entries(pieces: list[str]) -> None:
    found = ledger({f"s{n}": sitting(text) for n, text in enumerate(pieces)})
    assert all(c.first in found.entries and c.second in found.entries for c in found.contradictions)
