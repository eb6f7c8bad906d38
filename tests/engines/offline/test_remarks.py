"""Findings are made only where a rule can be sure, and each is about words that were said."""

import pytest

from interviewer.core.grading import Said
from interviewer.engines.offline.remarks import remarks


def found(text: str) -> list[tuple[str, str]]:
    said = Said(n=3, asked="Tell me about a time.", text=text)
    return [(r.kind, r.quote.text) for r in remarks([said])]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("We met with sales and it got tense.", "thin", "it got tense"),
        ("So I had a difficult conversation with her.", "thin", "I had a difficult conversation"),
        ("I moved it, and it went really well.", "thin", "it went really well"),
        ("I learned a lot.", "thin", "I learned a lot"),
        ("I went over my boss's head and wrote to the CEO.", "risk", "I went over my boss's head"),
        ("Honestly, it was all their fault.", "risk", "it was all their fault"),
        ("In the end I rewrote the whole thing myself.", "risk", "I rewrote the whole thing myself"),
        ("I wouldn't change anything.", "risk", "I wouldn't change anything"),
        ("Communication is key.", "risk", "Communication is key"),
        ("That's a great question. I led a team.", "cut", "That's a great question"),
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
        "I wrote the script myself and Ana ran it.",
        "We lost a week, and I learned that the vendor reads no mail.",
    ],
)
def test_nothing_is_remarked_on_plain_telling(text: str) -> None:
    assert [k for k, _ in found(text) if k == "risk"] == []


def test_a_few_remarks_are_enough() -> None:
    text = "It got tense. I learned a lot. It went well. Communication is key. I had a hard talk. "
    assert len(found(text * 3)) <= 3
