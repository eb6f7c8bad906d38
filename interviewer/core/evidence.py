"""Finding a quote in an answer: exactly, or not at all.

Fuzzy matching would let "90 %" pass for "40 %" and an inserted "not" for nothing, so a quote counts
only when it is an exact run of whole words after white space, quotation marks and NFKC are evened
out. Super- and subscripts are compared as they stand, since NFKC would turn ``10²`` into ``102``.
"""

import re
import unicodedata

from interviewer.core.data import Span

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("‘’‚‛`´＇", "'"))
_CLUSTER = re.compile(r"\s+|\S[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")


def _even(cluster: str) -> str:
    if cluster.isspace():
        return " "
    if unicodedata.decomposition(cluster[0]).startswith(("<super>", "<sub>")):
        return cluster
    return unicodedata.normalize("NFKC", cluster.translate(_QUOTES)).translate(_QUOTES)


def _evened(text: str) -> tuple[str, list[int], list[int]]:
    """The evened text, and for each of its characters where its source starts and ends."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        piece = _even(match.group())
        out.append(piece)
        starts.extend([match.start()] * len(piece))
        ends.extend([match.end()] * len(piece))
    return "".join(out), starts, ends


def locate(quote: str, text: str, n: int = 1) -> Span | None:
    """Where ``quote`` stands in ``text`` (answer ``n``), as an exact slice of it; None if it does not.

    A quote begins and ends with whole words and holds at least one letter or digit.
    """
    wanted = _evened(quote)[0].strip()
    if not any(c.isalnum() for c in wanted):
        return None
    source, starts, ends = _evened(text)
    at = source.find(wanted)
    while at >= 0:
        stop = at + len(wanted)
        split_before = at > 0 and source[at].isalnum() and source[at - 1].isalnum()
        split_after = stop < len(source) and source[stop - 1].isalnum() and source[stop].isalnum()
        if not split_before and not split_after:
            start, end = starts[at], ends[stop - 1]
            return Span(n=n, start=start, end=end, text=text[start:end])
        at = source.find(wanted, at + 1)
    return None
