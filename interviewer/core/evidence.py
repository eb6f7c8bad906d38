"""Finding a quote in an answer: exactly, or not at all.

Fuzzy matching would let "90 %" pass for "40 %" and an inserted "not" for nothing, so a quote counts
only when it is an exact run of whole words after white space, quotation marks and NFKC are evened
out. Superscripts, subscripts, fractions and circled figures are compared as they stand, since NFKC
would turn ``10²`` into ``102``.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

from interviewer.core.addressed import addressed
from interviewer.core.data import Span

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("‘’‚‛`´＇", "'"))
_RAW = ("<super>", "<sub>", "<fraction>", "<circle>")
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PIECE = re.compile(rf"(?P<plain>[!-_a-~]+(?![{_MARKS}]))|(?P<space>\s+)|\S[{_MARKS}]*")
"""Runs that are even already, white space, and single characters with their combining marks."""

_INSIDE_WORD = re.compile(
    r"(?<=\w)(?=\w)|(?<=\w)(?=['\-‐]\w)|(?<=\w['\-‐])(?=\w)|(?<=\d)(?=[.,:/]\d)|(?<=\d[.,:/])(?=\d)"
)
"""Borders at which no quote may begin or end: "I can" is no quote of "I can't", nor 4 of 4.5."""

_Evened = tuple[str, "array[int]", "array[int]"]


def _even(cluster: str) -> str:
    if unicodedata.decomposition(cluster[0]).startswith(_RAW):
        return cluster
    return unicodedata.normalize("NFKC", cluster.translate(_QUOTES)).translate(_QUOTES)


def _evened(text: str) -> _Evened:
    """The evened text, and for each of its characters where its source starts and ends."""
    out: list[str] = []
    starts, ends = array("L"), array("L")
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if match.lastgroup == "plain":
            out.append(match.group())
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            piece = " " if match.lastgroup == "space" else _even(match.group())
            out.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
    return "".join(out), starts, ends


@lru_cache(maxsize=16)
def _evened_answer(text: str) -> _Evened:
    """A thread's answers are searched for dozens of quotes each; even them once."""
    return _evened(text)


def locate(quote: str, text: str, n: int = 1) -> Span | None:
    """Where ``quote`` first stands in ``text`` (answer ``n``), as an exact slice of it, or None.

    A quote begins and ends with whole words and holds at least one letter or digit.
    """
    wanted = _evened(quote)[0].strip()
    if not any(c.isalnum() for c in wanted):
        return None
    source, starts, ends = _evened_answer(text)
    at = source.find(wanted)
    while at >= 0:
        stop = at + len(wanted)
        whole = (at == 0 or starts[at - 1] != starts[at]) and (
            stop == len(source) or starts[stop - 1] != starts[stop]
        )
        if whole and not _INSIDE_WORD.match(source, at) and not _INSIDE_WORD.match(source, stop):
            start, end = starts[at], ends[stop - 1]
            return Span(n=n, start=start, end=end, text=text[start:end])
        at = source.find(wanted, at + 1)
    return None


@dataclass(frozen=True)
class Source:
    """An answer to quote from: ``heard`` is its text with what is addressed to a grader blanked out.

    What is blanked is no white space either, so that no quote reaches across it. ``addressed`` are
    the passages that are.
    """

    n: int
    text: str
    heard: str
    addressed: tuple[Span, ...]

    @classmethod
    @lru_cache(maxsize=16)  # a judgment is checked and then counted, and several may be
    def of(cls, n: int, text: str) -> "Source":
        """The answer ``n`` of that text."""
        heard, passages = text, addressed(text)
        for start, end in passages:
            heard = heard[:start] + "\0" * (end - start) + heard[end:]
        spans = (Span(n=n, start=a, end=b, text=text[a:b]) for a, b in passages)
        return cls(n, text, heard, tuple(spans))

    def locate(self, quote: str) -> Span | None:
        """Where the quote stands in what was heard."""
        span = locate(quote, self.heard, self.n)
        return span if span and span.text == self.text[span.start : span.end] else None
