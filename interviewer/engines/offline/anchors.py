"""Cutting words out of an answer so that they read well between quotation marks in a question."""

import re

from interviewer.core.data import Span
from interviewer.core.text import WORD, line
from interviewer.engines.offline.reading.passage import Sentence

MOST_WORDS = 12
LEAST_WORDS = 2
MOST_CHARACTERS = 110

_LEAD = re.compile(
    r"(?:[\s\-–—*•.,;:)\d]*(?:\b(?:so|and|but|then|well|now|um|uh|okay|ok|anyway|yeah|yes|"
    r"no|also|because|"
    r"since|which|that|after that|in the end|first|next|later|finally|like|right|oh|look|honestly|"
    r"basically|actually|of course|i mean|you know|i think|i guess)\b[\s,]+)?)+",
    re.IGNORECASE,
)
_BORDER = re.compile(
    r"[,;:()—–.!?\n]|\s(?:because|which|who|whom|whose|that|so that|and|but|or|so|when|"
    r"while|where|until|"
    r"before|after|since|if|unless|although|though|as|for|with|without|in|on|at|by|from|"
    r"to|into|over|"
    r"about|during|than|instead|rather|against|through|within|under|near|like|only)\s",
    re.IGNORECASE,
)
_BAD_END = frozenset(
    "a an the and or but so because which who that to of in on at by for from with "
    "without into onto over "
    "about as than if when while where until before after since my our your his her "
    "their its this these "
    "those i we he she they it is are was were be been being am had has have do did does "
    "not no very "
    "really just also some any every each all both more most too quite rather would "
    "could should will "
    "can might may must let don't didn't wasn't isn't couldn't wouldn't against beside "
    "upon toward towards put take like between only even i'd i'm i've want wants wanted "
    "then said ever whatever whenever fewer whose".split()
)
_INSIDE = re.compile(r"\b(?:what|which|who|whom|whose|how|where|why|whether)\s+$", re.IGNORECASE)
"""Before the words: they are part of a clause that does not stand alone ("what I've changed is …")."""

_MAY_END = frozenset("about through up down out off back away it him her them me us".split())
_CUT_OFF = re.compile(
    r"\b(?:an?|the|very|more|most)\s+\w+(?:able|ible|ive|ful|ous|ical|ary)$", re.IGNORECASE
)
_JOINS = frozenset(("and", "or", "but", "which", "who", "because", "that"))
_QUOTE_MARKS = frozenset('"“”„«»{}<>[]?|\\')


def anchor(
    sentence: Sentence,
    start: int,
    end: int | None = None,
    least: int = LEAST_WORDS,
    most: int = MOST_WORDS,
) -> Span | None:
    """At least ``least`` and at most ``most`` words of ``sentence`` from ``start``.

    They end before ``end`` or where the sense allows. None where no such cut reads well.
    """
    text = sentence.text
    lead = _LEAD.match(text, start)
    start = lead.end() if lead else start
    if _INSIDE.search(text[:start]):
        return None
    stop = len(text) if end is None else end
    words = list(WORD.finditer(text, start, stop))
    if len(words) < least:
        return None
    hard = re.search(r"[;:()—–!?\n]|[.,](?=\s|$)|\s[–-]\s", text[words[0].start() : stop])
    limit = words[0].start() + hard.start() if hard else stop
    inside = [w for w in words if w.end() <= limit]
    whole = len(inside) <= most and (end is None or hard is not None)
    if len(inside) > most:
        borders = [m.start() for m in _BORDER.finditer(text, words[0].start(), limit)]
        cut = max((b for b in borders if b <= words[most - 1].end()), default=None)
        if cut is None:
            return None
        inside = [w for w in inside if w.end() <= cut]
    _trim(inside, whole)
    return _span(sentence, inside) if len(inside) >= least else None


def _trim(words: list[re.Match[str]], whole: bool) -> None:
    """Drop what hangs at the end: "… and wrote", "… so that no", "… from the".

    A ``whole`` clause, which the speaker ended there, may end in a particle or a pronoun ("what I
    cared about", "we got through it").
    """
    while words:
        if whole and words[-1].group().lower() in _MAY_END:
            return
        last = words[-1].group().replace("’", "'")
        last = last if last == "May" else last.lower()
        before = words[-2].group().lower() if len(words) > 1 else ""
        if last not in _BAD_END and before not in _JOINS:
            return
        words.pop()
        whole = False


def _span(sentence: Sentence, words: list[re.Match[str]]) -> Span | None:
    start, end = words[0].start(), words[-1].end()
    if sentence.text[end : end + 1] == "%":
        end += 1
    if start and sentence.text[start - 1] in "€$£":
        start -= 1
    text = sentence.source[start:end]
    if _CUT_OFF.search(text):
        return None
    if (
        len(text) > MOST_CHARACTERS
        or _QUOTE_MARKS & set(text)
        or line(text) != " ".join(text.split())
    ):
        return None
    at = sentence.start + start
    return Span(n=sentence.n, start=at, end=at + len(text), text=text)
