"""An answer, a dodge, a true "none", a refusal and a question back are told apart; in doubt an answer."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.engines.offline.heard import has_no_more_questions, heard
from interviewer.engines.protocol import Heard

KINDS: list[tuple[str, Heard]] = [
    ("I moved the batch to Sunday and told the team on Monday.", "answer"),
    ("Because it was cheaper.", "answer"),
    ("Twelve people.", "answer"),
    ("No, I would not.", "answer"),
    ("I told him: why don't you ask her?", "answer"),
    ("So I asked her what she wanted, and she said, does it matter?", "answer"),
    ("I can't share the figures, but the cost came down by about half within a year.", "answer"),
    ("I have never had that exact case, but at the bank I once let a contractor go on day two.", "answer"),
    (
        "Hm. I think I'm a good listener and people trust me. I care about the team, and I try to "
        "be there for everyone. I don't really have a better answer than that.",
        "answer",
    ),
    (
        "Sorry, where do you mean? I suppose I take the escalations, mostly. The leads bring me "
        "whatever they cannot settle.",
        "answer",
    ),
    ("Sorry, what do you mean by that? I take the escalations, mostly, and the hiring.", "answer"),
    ("Can we leave it there?", "refusal"),
    ("I'm sorry, I don't have more on this one.", "refusal"),
    ("None.", "none"),
    ("No, not really.", "none"),
    ("I don't have an example of that.", "none"),
    ("I honestly can't think of one.", "none"),
    ("That has never happened to me.", "none"),
    ("We didn't consider any others.", "none"),
    ("I'd rather not say.", "refusal"),
    ("I can't talk about that, it is under NDA.", "refusal"),
    ("Pass.", "refusal"),
    ("Let's skip this one.", "refusal"),
    ("Do you mean my team or the whole department?", "question"),
    ("Good question. Do you mean at work or in private?", "question"),
    ("Could you repeat the question please", "question"),
    ("Sorry, I didn't catch that.", "question"),
    ("How many users? Is it one region? Do we need live numbers?", "question"),
    ("It depends, you know how it is.", "dodge"),
    ("Well, that's a good question.", "dodge"),
    ("As I said, it all worked out.", "dodge"),
    ("", "answer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds_of_reply(text: str, kind: Heard) -> None:
    assert heard(text) == kind


@pytest.mark.parametrize("text", [text for text, kind in KINDS if kind != "answer"])
def test_a_long_reply_is_an_answer_whatever_it_begins_with(text: str) -> None:
    told = " I moved the nightly batch to Sunday and asked Ana to sit with us on the first one." * 3
    assert heard(text + told) == "answer"


@given(st.text(max_size=400))
def test_any_text_is_some_kind(text: str) -> None:
    assert heard(text) in get_args(Heard)


@pytest.mark.parametrize(
    "text",
    [
        "", "No.", "No, thank you.", "No more questions from me.", "That's all.", "I'm good, thanks.",
        "Nothing else.", "You've covered everything.", "I don't have any.", "Not at the moment.", "Thanks!",
    ],
)  # fmt: skip
def test_done_asking(text: str) -> None:
    assert has_no_more_questions(text)


@pytest.mark.parametrize(
    "text",
    [
        "How does the team decide what to drop?",
        "No, but tell me how the team decides.",
        "Thanks. I'd like to know who runs on-call.",
        "Tell me about the team.",
        "Nothing about pay? When is that discussed?",
    ],
)
def test_still_asking(text: str) -> None:
    assert not has_no_more_questions(text)
