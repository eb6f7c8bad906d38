"""Hooks take hold of words that are worth it, that read well in a question, and that are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.content import DEFAULT_GUIDE, load_guide
from interviewer.core.grading import Said
from interviewer.core.probing import Hook, Occasion, options
from interviewer.core.text import count_words
from interviewer.engines.offline.hooks import hooks
from tests.engines.offline.tables import VOICES
from tests.gold import SETS, labelled


def found(text: str) -> list[Hook]:
    return hooks(Said(n=3, asked="Tell me about a time.", text=text))


def first(text: str) -> tuple[str, str, str]:
    hook = found(text)[0]
    return hook.reason, hook.patterns[0], hook.span.text


@pytest.mark.parametrize(
    ("text", "reason", "pattern", "anchor"),
    [
        (
            "We sat down with sales. It got tense. Then we moved on.",
            "thin",
            "tell-me-more",
            "It got tense",
        ),
        ("He had a plan and we worked it out.", "thin", "tell-me-more", "we worked it out"),
        ("In the end it went well.", "thin", "measured", "it went well"),
        (
            "So I had a difficult conversation with him.",
            "thin",
            "word-for-word",
            "I had a difficult conversation with him",
        ),
        ("I learned a lot from it.", "thin", "learned", "I learned a lot"),
        (
            "After that I decided to cancel the launch.",
            "claim",
            "why-that-choice",
            "I decided to cancel the launch",
        ),
        (
            "There was no other option at that point in the year.",
            "claim",
            "alternatives",
            "There was no other option",
        ),
        (
            "The roadmap had slipped. I kept it to myself for a month.",
            "claim",
            "who-knew",
            "I kept it to myself for a month",
        ),
        (
            "I left. My product manager was furious about the delay.",
            "claim",
            "other-side",
            "My product manager was furious",
        ),
        (
            "We rebuilt the billing pipeline over the summer.",
            "claim",
            "own-role",
            "We rebuilt the billing pipeline",
        ),
        (
            "I usually start with the person who is quietest.",
            "claim",
            "recent-example",
            "I usually start with the person",
        ),
    ],
)
def test_the_best_hook_fits_what_was_said(
    text: str, reason: str, pattern: str, anchor: str
) -> None:
    got = first(text)
    assert got[:2] == (reason, pattern)
    assert got[2].startswith(anchor)


def test_a_choice_with_its_reason_is_not_asked_why() -> None:
    reasoned = found("I decided to cancel the launch, because the audit was in May.")
    assert "why-that-choice" not in {p for h in reasoned[:1] for p in h.patterns}
    assert reasoned[0].patterns[0] == "alternatives"


def test_a_change_that_was_measured_is_not_asked_how() -> None:
    text = "I moved the batch to Sunday. Then nobody had to wait. Failures fell from nine to one."
    assert not [h for h in found(text) if h.patterns[0] == "measured"]


def test_a_value_at_stake_is_named() -> None:
    values = {h.value for h in found("I told her the truth about the date. I gave up my own hire.")}
    assert {"candor", "selflessness"} <= values


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
        for hook in hooks(Said(n=3, asked=answer.question, text=answer.text)):
            span = hook.span
            assert answer.text[span.start : span.end] == span.text
            assert 2 <= count_words(span.text) <= 12
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
    named = {
        p
        for name in SETS
        for a in labelled(name)
        for h in hooks(Said(n=1, asked=a.question, text=a.text))
        for p in h.patterns
    }
    assert named - known == set()


@given(st.text(max_size=300))
def test_spans_are_exact_slices_of_any_text(text: str) -> None:
    for hook in found(f"I decided to {text}. It got tense, {text} and we worked it out."):
        whole = f"I decided to {text}. It got tense, {text} and we worked it out."
        assert whole[hook.span.start : hook.span.end] == hook.span.text
