"""What an answer would be better without: a wind-up, a repetition, praise of oneself, a long way in."""

import re
from collections.abc import Iterator, Sequence

from interviewer.core.grading import BRIEF_WORDS, Quote
from interviewer.core.text import WORD, count_words
from interviewer.engines.offline.moment_cues import TROUBLE
from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Find, Sentence, Story

LONG_WAY = 30
"""Words that bring nothing before the problem; fewer are not worth a remark."""

_WIND_UP = cue(r"""
    (?:that's|what) a (?:great|good|really good|interesting|tough) question
    where (?:do|should|shall) i (?:start|begin)
    how (?:long|much time) (?:have you got|do (?:i|we) have) | let me think(?: about that)?
    i should say that in an interview
    (?:was|is) that (?:the sort of thing|what) you (?:wanted|meant)
    i could talk about this for hours | long story short | to make a long story short
    i (?:have|'ve got) so many (?:examples|stories)
""")
_OPENING_SENTENCES = 6

_PRAISE = cue(r"""
    i(?:'m| am) (?:an? )?(?:very |really |extremely |quite |just |naturally )*(?:good|great|excellent|\
      natural|born|strong|inspiring|empathetic|adaptable|passionate|servant) (?:leader|listener|\
      communicator|manager|team player|mentor|coach|person|problem solver)
    i(?:'m| am) (?:very|really|extremely|highly) (?:empathetic|adaptable|hard-?working|passionate|\
      organi[sz]ed|driven|proactive|dedicated|results-oriented|detail-oriented|people-oriented|motivated)
    i(?:'m| am) (?:a |very much a )?(?:people person|perfectionist|team player|natural leader|born leader)
    (?:it's|it is) in my dna | everybody says so
""")
_DENIED = re.compile(
    r"\b(?:thought|think|told|said|says|if|not|never|wish|believed)\b", re.IGNORECASE
)

_LEAST_REPEATED = 6
_SAME = 0.85


def wind_ups(told: Story) -> Iterator[Find]:
    """Words before the story that are not the story."""
    for sentence in told[:_OPENING_SENTENCES]:
        if match := _WIND_UP.search(sentence.text):
            yield Find(sentence, match.start(), match.end())


def praises(told: Story) -> Iterator[Find]:
    """What one says of oneself instead of showing it."""
    for sentence in told:
        match = _PRAISE.search(sentence.text)
        if match and not _DENIED.search(sentence.text[: match.start()]):
            yield Find(sentence, match.start(), match.end())


def repeated(told: Story) -> Iterator[Sentence]:
    """Sentences that say in the same words what another had said before them."""
    seen: list[tuple[int, frozenset[str]]] = []
    for sentence in told:
        words = [w.group().casefold() for w in WORD.finditer(sentence.text)]
        if len(words) < _LEAST_REPEATED:
            continue
        now = frozenset(words)
        if any(_same(now, before) for n, before in seen if n == sentence.n):
            yield sentence
        seen.append((sentence.n, now))


def _same(now: frozenset[str], before: frozenset[str]) -> bool:
    """Nearly the same words, and no figure that differs."""
    differing = now ^ before
    if any(c.isdigit() for word in differing for c in word):
        return False
    return len(now & before) >= _SAME * len(now | before)


def way_in(told: Sequence[Sentence], problem: Find, heard: Sequence[Find]) -> Quote | None:
    """The longest run of sentences before a late problem in which nothing was heard.

    None where the problem comes soon, or where all that goes before it brings something.
    """
    before = [s for s in told if s.n == problem.sentence.n and s.start < problem.sentence.start]
    if sum(s.words for s in before) < BRIEF_WORDS:
        return None
    useful = {f.sentence.start for f in heard if f.sentence.n == problem.sentence.n}
    runs: list[list[Sentence]] = [[]]
    for sentence in before:
        if sentence.start in useful or TROUBLE.search(sentence.text):
            runs.append([])
        else:
            runs[-1].append(sentence)
    longest = max(runs, key=lambda run: sum(s.words for s in run))
    if sum(s.words for s in longest) < LONG_WAY:
        return None
    return Quote(n=problem.sentence.n, text=_text_of(longest))


def _text_of(run: Sequence[Sentence]) -> str:
    """The sentences as they stand one after another; the last ones where they are long."""
    kept = list(run)
    while len(kept) > 1 and count_words(" ".join(s.source for s in kept)) > BRIEF_WORDS:
        kept.pop()
    return " ".join(s.source for s in kept)
