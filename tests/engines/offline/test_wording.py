"""A follow-up uses the candidate's words where it can, and no wording twice."""

from interviewer.content import DEFAULT_GUIDE, load_guide
from interviewer.core.grading import Said
from interviewer.core.linting import faults, skeleton
from interviewer.core.probing import Occasion, options
from interviewer.engines.offline.hooks import hooks
from interviewer.engines.offline.wording import follow_up
from interviewer.engines.protocol import AskRequest, Offer, Scene
from tests.engines.offline.tables import VOICES

GUIDE = load_guide(DEFAULT_GUIDE)
OCCASION = Occasion(GUIDE, "behavioral", "retrospective", "hiring manager")
PLACE, SITTING = GUIDE.sitting(GUIDE.rounds[0].id)


def request(text: str, said: frozenset[str], used: set[str]) -> AskRequest:
    answer = Said(n=3, asked="Tell me about a time.", text=text)
    chosen = options(OCCASION, [], hooks(answer, "retrospective", later=False), used)
    offers = tuple(
        Offer(
            o.pattern.id,
            o.pattern.tests,
            o.reason,
            o.pattern.wordings,
            o.pattern.anchored,
            o.anchor,
        )
        for o in chosen
    )
    return AskRequest(Scene(GUIDE, PLACE, SITTING, ()), answer.asked, (answer,), offers, said)


def test_it_takes_hold_of_the_candidates_words() -> None:
    asked = follow_up(request("It got tense.", frozenset(), set()), "answer")
    assert asked
    assert asked.anchor == "It got tense"
    assert "“It got tense”" in asked.text


def test_it_takes_hold_of_the_same_words_once() -> None:
    said = frozenset({"You said “It got tense”. What were the actual words?"})
    asked = follow_up(request("It got tense.", said, set()), "answer")
    assert asked
    assert asked.anchor is None


def test_no_wording_twice_in_a_session() -> None:
    said: frozenset[str] = frozenset()
    for round_ in range(60):
        text = VOICES[round_ % len(VOICES)].text
        asked = follow_up(request(text, said, set()), "answer")
        if asked is None:
            continue
        assert faults(asked.text) == []
        assert skeleton(asked.text) not in {skeleton(s) for s in said}
        said |= {asked.text}
    assert len(said) > 30


def test_it_says_so_when_every_wording_is_used() -> None:
    offer = Offer("p", "t", "missing", ("What then?", "What came next?"), (), None)
    answer = Said(n=1, asked="", text="I moved it.")
    scene = Scene(GUIDE, PLACE, SITTING, ())
    said = frozenset({"What then?", "What came next?"})
    assert follow_up(AskRequest(scene, "q", (answer,), (offer,), said), "answer") is None
