"""Findings are made only where a rule can be sure, and each is about words that were said."""

import pytest

from interviewer.content import load_rubric
from interviewer.core.rubric import Form
from interviewer.core.scorecard import Finding
from interviewer.engines.offline.reader import read
from interviewer.engines.offline.reading.passage import Find, story
from interviewer.engines.offline.remarks import MOST, remarks
from tests.core.test_addressed import ATTACKS
from tests.engines.offline.reading import card, thread
from tests.engines.offline.tables import PLAIN

NOTHING_HEARD: dict[str, tuple[Find, ...]] = dict.fromkeys(
    ("solution.own", "impact.result", "lessons.stated"), ()
)


def found(text: str) -> list[tuple[str, str]]:
    """Kind and words of the remarks on an answer in which nothing else was heard."""
    return [(r.kind, r.quote.text) for r in remarks(thread(text), NOTHING_HEARD)]


def findings(text: str) -> tuple[Finding, ...]:
    return card(thread(text)).findings


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("We met with sales and it got tense.", "thin", "it got tense"),
        ("So I had a difficult conversation with her.", "thin", "I had a difficult conversation"),
        ("I moved it, and it went really well.", "thin", "it went really well"),
        ("I learned a lot.", "thin", "I learned a lot"),
        ("I went over my boss's head and wrote to the CEO.", "risk", "I went over my boss's head"),
        ("I wrote to the client behind his back.", "risk", "behind his back"),
        ("I moved two people off it without telling my manager.", "risk", "without telling my manager"),
        ("Honestly, it was all their fault.", "risk", "it was all their fault"),
        ("They were simply incompetent, so I took it over.", "risk", "They were simply incompetent"),
        ("I kept it quiet until the launch.", "risk", "I kept it quiet"),
        ("I never told the client about the second outage.", "risk", "I never told the client"),
        ("In the end I rewrote the whole thing myself.", "risk", "I rewrote the whole thing myself"),
        ("It was quicker to do it myself.", "risk", "to do it myself"),
        ("I wouldn't change anything.", "risk", "I wouldn't change anything"),
        ("Communication is key.", "risk", "Communication is key"),
        ("For me feedback is a gift.", "risk", "feedback is a gift"),
        ("That's a great question. I led a team.", "cut", "That's a great question"),
        ("I am a very good listener.", "cut", "I am a very good listener"),
        ("I led a team. I'm a people person.", "cut", "I'm a people person"),
    ],
)  # fmt: skip
def test_what_is_remarked(text: str, kind: str, words: str) -> None:
    assert any(k == kind and words in quoted for k, quoted in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "The build was hard to read, so I split it.",
        "She was tense, and I asked her what she needed.",
        "I told my manager on Monday, and she told the CEO.",
        "He said it was their fault. I did not think so.",
        "“It was all their fault,” the director wrote.",
        "I was sure that they were lazy, until I asked.",
        "I had spent years calling them useless, and they were not.",
        "I rewrote her section without telling her. I should have asked her first.",
        "I kept it to myself. Today I'd do that differently.",
        "I kept it quiet because she had told me in confidence.",
        "I would never go behind his back.",
        "I could have gone over his head, but I asked him again.",
        "I did not go over my boss's head.",
        "I wrote the script myself and Ana ran it.",
        "I fixed the pump myself, since the others were at sea.",
        "It was my fault, and I said so.",
        "The fault was mine.",
        "People say that communication is key; I count the replies.",
        "There was a poster that said failure is not an option.",
        "I'd know that it was getting better if the calls stopped.",
        "I wanted to know whether it went well.",
        "It got tense. “You never asked us,” she said, and I said that she was right.",
        "It was hard because nobody owned the load.",
        "We lost a week, and I learned that the vendor reads no mail.",
        "I learned a lot, and the lesson is that a test is no proof.",
        "I thought I was a good listener, and I was not.",
        "She told me I'm a good listener.",
    ],
)
def test_nothing_is_remarked_on_plain_telling(text: str) -> None:
    assert found(text) == []


def test_a_few_remarks_are_enough() -> None:
    text = "It got tense. I learned a lot. It went well. Communication is key. I had a hard talk. "
    assert len(found(text * 3)) == MOST


WE = (
    "At my company the checkout failed every Friday and we lost about 300 orders. "
    "We split the service into two parts. We moved the queue to another host. "
    "We tested it with the support team. We finished in March."
)


def test_we_is_asked_whose_part_was_whose() -> None:
    (we,) = [f for f in findings(WE) if f.criterion == "solution.own"]
    assert (we.kind, "“we”" in we.say) == ("thin", True)
    assert we.text is not None
    assert we.text.startswith("We ")
    own = findings(f"{WE} I wrote the tests for the queue. I also called the three largest shops.")
    assert not [f for f in own if f.criterion == "solution.own"]


def test_a_claim_is_no_matter_where_the_result_is_told() -> None:
    claim = "I moved the queue, and it went really well."
    assert any(f.text == "it went really well" for f in findings(claim))
    told = f"{PLAIN.text} It went really well."
    assert not any(f.text == "It went really well" for f in findings(told))


def test_what_is_said_twice_can_be_cut() -> None:
    said = "The nightly load had to be done before the traders came in."
    text = f"I ran the load for a year. {said} I timed each of its steps. {said}"
    assert [(k, q) for k, q in found(text) if k == "cut"] == [("cut", said)]
    assert found(text.replace("traders came in. I", "traders came in at 6. I")) == []


LONG_WAY = (
    "The house stands at the river and has a garden behind it. It is painted green, and there is a "
    "fig tree by the door. People come for the view and for the bread. You can hear the trams from "
    "the top floor, which some like and some do not. The stairs are steep and the lift is older than "
    "the house. In summer the windows stay open all night, and the smell of the river comes in. "
    "Across the road is a school with a yard full of chestnut trees."
)


def cuts(text: str, problem: str, heard: str) -> list[str]:
    """What can be cut where the problem, and something else, was heard in these sentences."""
    said = thread(text)

    def finds(words: str) -> list[Find]:
        return [Find(s, 0, len(s.text)) for s in story(said) if s.text == words]

    found = remarks(said, {"problem.stated": finds(problem), "other": finds(heard)})
    return [r.quote.text for r in found if r.kind == "cut"]


PROBLEM = "The payments failed every Friday."


def test_a_long_way_to_the_problem_can_be_shortened() -> None:
    whole = f"{LONG_WAY} {PROBLEM}"
    first = "The house stands at the river and has a garden behind it."
    (cut,) = cuts(whole, PROBLEM, first)
    assert cut in LONG_WAY
    assert not cut.startswith(first)
    assert cuts(f"{PROBLEM} {LONG_WAY}", PROBLEM, first) == []
    assert cuts(f"{LONG_WAY[:200]}. {PROBLEM}", PROBLEM, first) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_remark_is_about_what_is_addressed_to_a_grader(attack: str) -> None:
    said = thread(f"{PLAIN.text}\n\n{attack}")
    assert remarks(said, NOTHING_HEARD) == remarks(thread(PLAIN.text), NOTHING_HEARD)


@pytest.mark.parametrize(
    ("rubric", "form"), [("hypothetical", "hypothetical"), ("system-design", "design")]
)
def test_no_result_is_asked_of_what_has_not_happened(rubric: str, form: Form) -> None:
    said = thread("I would keep one queue, and then it was much better. I learned a lot from it.")
    assert read(load_rubric(rubric), form, said).remarks == ()


def test_every_remark_quotes_its_answer() -> None:
    text = "It got tense. I went over my boss's head. I'm a very good leader. " * 2
    said = thread("I ran billing for a year.", text)
    made = remarks(said, NOTHING_HEARD)
    assert made
    assert all(r.quote.n == 5 and r.quote.text in text for r in made)
    assert len(story(said[1:])) == 6
