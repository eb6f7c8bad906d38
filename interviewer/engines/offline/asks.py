"""Questions for what was not heard, worded with the candidate's own story."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from interviewer.core.data import Span
from interviewer.core.grading import Said
from interviewer.core.rubric import Criterion
from interviewer.core.text import count_words
from interviewer.engines.offline.anchors import anchor
from interviewer.engines.offline.moments import clause_start, moments
from interviewer.engines.offline.reading.passage import Find

LEAST_WORDS = 4
"""Fewer words between quotation marks tell nobody which moment is meant."""

MOST_USES = 2
"""Questions about the same words; a third would sound like a fault of the machine."""

_STANDS = re.compile(
    r"(?!(?i:if|when|while|because|since|although|though|after|before|once|as|unless|until|where|what|"
    r"which|how|why|or|with|to|by|from|of|for|"
    r"I (?:don['’]t know|think|guess|believe|never)|I['’]ve never|I['’]ll come back)\b)"
    r"(?!.*(?:→|->|=|\b(?:thing|rule|lesson|part|time) I\b|\b(?:say|said|told)(?: to)? \w+$))"
    r"(?:[A-Z\d]|(?:we|he|she|they|it|this|there|the|an?|my|our|his|her|their|its|nobody|no|one|"
    r"every\w*|each|some|both|two|three|four|five)\b)"
)
"""Words that stand by themselves: they begin with whoever or whatever it is that does something."""

Heard = Mapping[str, Sequence[Find]]
"""For each criterion that applies, by id, where it was heard; empty where it was not."""


def asks(criteria: Sequence[Criterion], heard: Heard, thread: Sequence[Said]) -> dict[str, str]:
    """A question for each criterion that was not heard and that some words of the story lead to.

    What is of most worth chooses first, and the same words are not taken hold of over and over.
    """
    held: dict[str, list[Span]] = {}
    for moment in chain.from_iterable(moments(said) for said in thread):
        held.setdefault(moment.kind, []).append(moment.span)
        if moment.kind != "we" and moment.span.text.lower().startswith("we "):
            held.setdefault("we", []).append(moment.span)
    uses: dict[str, int] = {}
    found: dict[str, str] = {}
    for criterion in sorted(criteria, key=lambda c: -c.worth):
        if heard.get(criterion.id) or not criterion.ask_about:
            continue
        words = [w for w in _words(criterion, heard, held) if uses.get(w, 0) < MOST_USES]
        if words:
            best = min(words, key=lambda w: uses.get(w, 0))
            uses[best] = uses.get(best, 0) + 1
            found[criterion.id] = criterion.ask_about.replace("{anchor}", best)
    return found


def _words(criterion: Criterion, heard: Heard, held: Mapping[str, Sequence[Span]]) -> Iterator[str]:
    """What the question could take hold of, the best first."""
    for source in criterion.about:
        spans = held.get(source) or [s for f in heard.get(source, ()) if (s := _cut(f))]
        yield from (words for s in spans if _stands(words := " ".join(s.text.split())))


def _stands(words: str) -> bool:
    return bool(_STANDS.match(words)) and count_words(words) >= LEAST_WORDS


def _cut(find: Find) -> Span | None:
    """The words of a find that read well by themselves: from where it or its clause begins."""
    start = find.start if find.alone else clause_start(find.sentence, find.start)
    return anchor(find.sentence, start, least=LEAST_WORDS)
