"""Finding words that speak to whoever grades, so that nobody takes them for an answer.

A forged verdict, a forged turn of the conversation, a closing tag, an order to ignore the rubric, in
any language or code: nothing inside them is evidence. What counts is who is spoken to and of what,
and a form that no spoken answer has, so that a story about scores, rubrics and instructions stays
whole.
"""

from collections.abc import Callable

from interviewer.core.addressed.folding import plain
from interviewer.core.addressed.forms import (
    Spans,
    bracketed,
    elements,
    fenced,
    turns,
    written,
)
from interviewer.core.addressed.spoken import spoken

_FINDERS: tuple[Callable[[str], Spans], ...] = (
    elements,
    fenced,
    bracketed,
    turns,
    written,
)


def without_addressed(text: str) -> str:
    """``text`` with what is addressed to a grader replaced by as many line breaks; offsets hold."""
    pieces: list[str] = []
    at = 0
    for start, end in addressed(text):
        pieces += text[at:start], "\n" * (end - start)
        at = end
    return "".join([*pieces, text[at:]])


def addressed(text: str) -> list[tuple[int, int]]:
    """Start and end of each passage that speaks to a grader, in order, none next to another."""
    seen = plain(text)
    kept = seen.text
    found: list[tuple[int, int]] = []
    for find in _FINDERS:
        if spans := list(find(kept)):
            found += spans
            kept = _blanked(kept, spans)
    found += spoken(seen.text, kept, found)
    passages: list[tuple[int, int]] = []
    for start, end in sorted(seen.source(a, b) for a, b in found if a < b):
        if passages and not text[passages[-1][1] : start].strip():
            passages[-1] = (passages[-1][0], max(end, passages[-1][1]))
        else:
            passages.append((start, end))
    return passages


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = "\n" * (end - start)
    return "".join(characters)
