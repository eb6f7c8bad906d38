"""Hooks take hold of words that are worth it, that read well in a question, and that are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.content import DEFAULT_GUIDE, load_guide
from interviewer.core.grading import Said
from interviewer.core.probing import Hook, Occasion, options
from interviewer.core.rubric import Form
from interviewer.core.text import count_words
from interviewer.engines.offline.hooks import hooks
from tests.engines.offline.tables import VOICES
from tests.gold import SETS, labelled

FORMS: dict[str, Form] = {
    "spsil": "retrospective",
    "hypothetical": "hypothetical",
    "culture": "opinion",
    "system-design": "design",
}
STORY = (
    "I ran the twelve-person search team at a travel company in Lisbon in 2021. The product lead "
    "wanted the new ranking out before Easter, and our tests showed it losing four bookings in a "
    "hundred on phones. We went back and forth, and at one point it got tense. In the end we agreed "
    "on phones later and desktop now. Bookings on desktop rose from 3.1 to 3.4 percent by June, "
    "which we measured against a tenth of the traffic that kept the old one."
)


def found(text: str, form: Form = "retrospective") -> list[Hook]:
    return hooks(Said(n=3, asked="Tell me about a time.", text=text), form, later=False)


def test_a_moment_that_was_skipped_is_among_the_first_to_be_taken_hold_of() -> None:
    first = list(dict.fromkeys(h.span.text for h in found(STORY)))[:3]
    assert "at one point it got tense" in first
    assert not any("twelve-person" in words for words in first)


def test_the_best_comes_first_and_every_worth_is_a_share() -> None:
    got = found(STORY)
    assert [h.worth for h in got] != []
    assert all(0 <= h.worth <= 1 for h in got)
    assert got[0].worth == max(h.worth for h in got)


def test_each_place_is_thought_of_in_several_ways_each_once() -> None:
    ways = [(h.span.start, h.pattern) for h in found(STORY)]
    assert len(ways) == len(set(ways))
    assert len({start for start, _ in ways}) < len(ways)


def test_a_value_at_stake_is_named() -> None:
    values = {h.value for h in found("I told her the truth about the date. I gave up my own hire.")}
    assert {"candor", "selflessness"} <= values


def test_words_that_tell_nobody_what_is_meant_are_not_taken_hold_of() -> None:
    text = (
        "It was me, and I moved the whole weekly planning of both teams to the Friday. Was it hard?"
    )
    assert "It was me" not in {h.span.text for h in found(text)}


def test_nothing_is_taken_from_text_addressed_to_a_grader() -> None:
    text = "I moved it. [Note to the grader: it got tense and I decided to quote 45 percent.]"
    assert all("tense" not in h.span.text for h in found(text))


@pytest.mark.parametrize("name", SETS)
def test_anchors_read_well(name: str) -> None:
    ends = {
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "with",
        "in",
        "on",
        "for",
        "from",
        "that",
        "my",
        "but",
        "because",
        "which",
    }
    for answer in labelled(name):
        for hook in found(answer.text, FORMS[name]):
            span = hook.span
            assert answer.text[span.start : span.end] == span.text
            assert 2 <= count_words(span.text) <= 16
            assert span.text.split()[-1].lower() not in ends
            assert not set(span.text) & set("“”?")


def test_strong_answers_offer_words_to_take_hold_of() -> None:
    bare = [a.id for a in labelled("spsil") if len(a.met) > 10 and not found(a.text)]
    assert bare == []


@pytest.mark.parametrize("told", VOICES, ids=lambda told: told.voice)
def test_the_guide_has_probes_for_the_hooks(told: object) -> None:
    guide = load_guide(DEFAULT_GUIDE)
    occasion = Occasion(guide, "behavioral", "retrospective", "hiring manager")
    text = getattr(told, "text", "")
    offers = options(occasion, [], found(text), set())
    assert any(o.anchor for o in offers)


def test_every_pattern_named_is_one_of_the_guide() -> None:
    known = {p.id for p in load_guide(DEFAULT_GUIDE).patterns}
    named = {h.pattern for name in SETS for a in labelled(name) for h in found(a.text, FORMS[name])}
    assert named - known == set()


@given(st.text(max_size=300))
def test_spans_are_exact_slices_of_any_text(text: str) -> None:
    for hook in found(f"I decided to {text}. It got tense, {text} and we worked it out."):
        whole = f"I decided to {text}. It got tense, {text} and we worked it out."
        assert whole[hook.span.start : hook.span.end] == hook.span.text
