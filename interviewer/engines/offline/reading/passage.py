"""What the offline reader reads: the sentences and clauses of a thread, each with its place.

Text addressed to a grader is blanked out first, so no rule ever sees it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from interviewer.core.addressed import without_addressed
from interviewer.core.grading import Quote, Said
from interviewer.core.text import count_words, sentences

LONG_QUOTE = 30
"""Words; of a longer sentence only the clauses around what was found are quoted."""

MOST_SENTENCES = 500
"""More than anybody says in one sitting; the rules read no further."""

LONGEST = 600
"""Characters of a sentence that the rules look at; nobody says more in one breath."""

_POINT = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|St|Prof|vs|approx|no|e\.g|i\.e|incl|etc(?=\. [a-z]))\.", re.IGNORECASE
)
_WRAPPED = re.compile(r"(?<=[a-z,])[ \t]*\n(?=[ \t]*[a-z])")
_BORDER = re.compile(r"[,;:()—–]+\s+|\s[—–-]\s|\s*\n+\s*")
_BUZZ = re.compile(
    r"\b(?:align(?:ed|ing|ment|s)?|stakeholders?|robust|scal(?:able|e up)|leverag\w+|best "
    r"practices?|data-(?:driven|informed)|"
    r"holistic\w*|empower\w*|transparency|world-class|passion\w*|journey|synerg\w+|"
    r"impactful|excellence|cutting-edge|"
    r"state-of-the-art|high-perform\w+|success metrics|deliverables?|workstreams?|mindset|"
    r"innovation|strategic\w*|"
    r"proactive\w*|ownership|accountability|empathy|integrity|servant leader\w*|growth "
    r"areas?|win-win|core values?|"
    r"cross-functional\w*|dynamic|seamless\w*|vision|roadmap alignment|value-add|"
    r"optimi[sz]\w+|maximi[sz]\w+|KPIs?|OKRs?|"
    r"pros and cons|trade-?offs?|customer-centric|deep dives?|low-hanging|buy-in|"
    r"perspectives|collaborat\w+|"
    r"authentic\w*|partnership|psychological safety|context (?:rather than|over|"
    r"not) control|radical candor|"
    r"quantified|measurable|inclusive|hands-on|end to end|extensive|superior|tremendous|"
    r"outcomes?|breadth|influence|logical|"
    r"cloud-native|event-driven|microservices?|observability|graceful degradation)\b",
    re.IGNORECASE,
)
_SOLID = re.compile(r"[\d\"“”€£$]|\b(?:he|she|him|her|his)\b|(?<=[a-z,] )(?!I\b|I['’])[A-Z][a-z]+")
_LINK = re.compile(r"(?:[\s,;]+(?:and|then|so|but|because))+$", re.IGNORECASE)
_TRIM = " \t\n-–—*•·,;:.(→>"


@dataclass(frozen=True)
class Sentence:
    """A sentence of answer ``n``, at character ``start``, the ``index``-th of what is read together.

    ``source`` is how it stands there, ``text`` the same with line breaks as spaces.

    ``at`` is its place there, as the share of words before it. ``asked`` is the question or probe
    that it answers, ``later`` whether that was a probe.
    """

    n: int
    index: int
    start: int
    source: str
    at: float
    asked: str
    later: bool = False

    @cached_property
    def text(self) -> str:
        """What rules look at."""
        return self.source.replace("\n", " ")

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    @cached_property
    def hollow(self) -> bool:
        """Whether it is made of vocabulary rather than of things: many large words, nothing to point at."""
        buzz = len({m.group().lower() for m in _BUZZ.finditer(self.text)})
        return buzz >= 2 and not _SOLID.search(self.text)

    def clauses(self, least: int = 5) -> list[tuple[int, int]]:
        """Start and end of its clauses; one of fewer than ``least`` words goes with the next."""
        cuts = [0]
        for border in _BORDER.finditer(self.text):
            if count_words(self.text[cuts[-1] : border.start()]) >= least:
                cuts.append(border.end())
        return list(pairwise([*cuts, len(self.text)]))

    def around(self, start: int, end: int) -> str:
        """The words to quote for a find at ``start`` to ``end``: the sentence, or its clauses there."""
        if self.words <= LONG_QUOTE:
            return self.source.strip(_TRIM)
        borders = [(m.start(), m.end()) for m in _BORDER.finditer(self.text)]
        left = max((b for _, b in borders if b <= start), default=0)
        right = min((a for a, _ in borders if a >= end), default=len(self.text))
        if count_words(self.text[left:right]) < 5:
            right = min((a for a, _ in borders if a > right), default=len(self.text))
        return self.source[left:right].strip(_TRIM)


class Story(tuple[Sentence, ...]):
    """The sentences that are read together, in the order in which they were said."""

    __slots__ = ()


@dataclass(frozen=True)
class Find:
    """Something that a rule found: where in which sentence."""

    sentence: Sentence
    start: int
    end: int
    alone: bool = False

    @property
    def quote(self) -> Quote:
        """The words around it; just those found, where they stand ``alone``."""
        if self.alone:
            words = self.sentence.source[self.start : self.end].strip(_TRIM)
            return Quote(n=self.sentence.n, text=_LINK.sub("", words).strip(_TRIM) or words)
        return Quote(n=self.sentence.n, text=self.sentence.around(self.start, self.end))


def follow_up(said: Said) -> Story:
    """The sentences of the answer to a probe; it may tell any part of the story, so each stands midway."""
    return Story(replace(s, at=0.5, later=True) for s in story([said]))


def story(thread: Sequence[Said]) -> Story:
    """The sentences of a thread."""
    pieces = [(said, a, b, text) for said in thread for text, a, b in _sentences(said.text)]
    pieces = pieces[:MOST_SENTENCES]
    total = sum(count_words(text[a:b]) for _, a, b, text in pieces) or 1
    found: list[Sentence] = []
    before = 0
    for index, (said, start, end, text) in enumerate(pieces):
        cut = text[start : min(end, start + LONGEST)]
        found.append(Sentence(said.n, index, start, cut, before / total, said.asked))
        before += count_words(text[start:end])
    return Story(found)


@lru_cache(maxsize=32)
def _sentences(text: str) -> tuple[tuple[str, int, int], ...]:
    """The blanked text with start and end of each sentence; offsets are those of the answer.

    Kept for a while, since an answer is read again with each one that follows.
    """
    kept = without_addressed(text)
    flat = _WRAPPED.sub(lambda m: " " * len(m.group()), kept)
    flat = _POINT.sub(lambda m: m.group()[:-1].replace(".", "·") + "·", flat)
    return tuple((kept, a, b) for a, b in sentences(flat))


def each(pattern: re.Pattern[str], where: Iterable[Sentence]) -> Iterator[Find]:
    """The first match of ``pattern`` in each sentence that is not hollow, as it is found."""
    for sentence in where:
        if not sentence.hollow and (match := pattern.search(sentence.text)):
            yield Find(sentence, match.start(), match.end())


def find(pattern: re.Pattern[str], where: Iterable[Sentence]) -> list[Find]:
    """The first match of ``pattern`` in each sentence that is not hollow."""
    return list(each(pattern, where))


def quotes_of(found: Iterable[Find], most: int) -> tuple[Quote, ...]:
    """The words of the first finds, each once."""
    quotes = dict.fromkeys(f.quote for f in found)
    return tuple(q for q in quotes if any(c.isalnum() for c in q.text))[:most]
