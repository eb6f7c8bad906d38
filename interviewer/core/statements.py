"""What a candidate states about themselves in figures: who they lead, for how long, how much, when.

Only what is plainly theirs and plainly so is taken: nothing hypothetical, asked, denied, quoted or
said of somebody else, nothing that counts only a part, and nothing told as changing. What was told as a
change is kept apart, since it explains two figures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Literal

from interviewer.core.amounts import AMOUNT, Range, amount
from interviewer.core.stating import MONTHS, Kind, rules
from interviewer.core.text import sentences

Time = Literal["now", "then"]

LONGEST = 600
"""Characters of a sentence that is looked at; nobody says more in one breath."""

_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
_UNREAL = re.compile(
    r"\b(?:would|could|should|might|if|imagin\w+|suppos\w+|let's say|say I|hypothetical\w*|ideally|"
    r"hop(?:e|ed|ing)|plan(?:ned|s|ning)? to|want(?:ed|s)? to|going to|will|unless|whether|wish\w*|"
    r"as though)\b"
    r"|\w'(?:ll|d)\b"
    r"|\b(?:said|told|asked|claimed|thought|wrote|believed)(?: (?:me|us|him|her|them|everybody))?(?: that)? "
    r"(?:I|we|my|our)\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:gr[eo]w\w*|shr[aiu]nk|doubl\w+|tripl\w+|halved|expanded|scaled|went from|increased|"
    r"reduced|dropped|rose|by then|by the end|eventually|initially|originally|at first|"
    r"started (?:out )?with|began with|ended up|became|peak\w*|later|since then|"
    r"hired|lost|at one point|temporarily|from \S+ to \S+)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|no longer|nobody|without|instead of|rather than)\b|n't\b", re.I
)
_COMPOSITE = re.compile(
    rf"\s*(?:,|,? and|,? plus|&|,? as well as)\s+(?:{AMOUNT})\s+(?!of\b)\w", re.I
)
_CHANGE = re.compile(rf"\bfrom (?P<n>{AMOUNT})(?: \w+){{0,2}} to (?P<m>{AMOUNT})", re.IGNORECASE)
_GREW = re.compile(rf"\bgr[eo]w(?:n|ing)?(?: \w+){{0,2}} to (?P<m>{AMOUNT})", re.IGNORECASE)
_SHRANK = re.compile(rf"\bshr[aiu]nk(?: \w+){{0,2}} to (?P<m>{AMOUNT})", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"\b(?:teams?|engineers?|developers?|people|reports|headcount|org\w*|us|we)\b", re.I
)
_PAST = re.compile(
    r"\b(?:former|previous|old|last (?:job|role|company|team)|back then|at the time)\b", re.I
)
_PRESENT = re.compile(r"\b(?:current|currently|now|today|these days)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACE = re.compile(r"\b(?:[Aa]t|joined|[Ff]or) ([A-Z]\w+)")


@dataclass(frozen=True)
class Statement:
    """A figure, said at ``start`` to ``end``. ``about`` tells what is counted, where that has a name.

    ``time`` is whether it holds today; ``years`` and ``places`` are those of the whole answer.
    """

    kind: Kind
    about: str
    range: Range
    start: int
    end: int
    time: Time | None
    years: frozenset[str]
    places: frozenset[str]


@dataclass(frozen=True)
class Change:
    """A figure told as having changed: anything within ``range`` was true at some time.

    ``people`` is whether it counts people or teams.
    """

    range: Range
    people: bool


def statements(text: str) -> list[Statement]:
    """The statements of an answer, in order; of two about the same words the first rule's."""
    years = frozenset(_YEAR.findall(text))
    places = frozenset(_PLACE.findall(text))
    found: list[Statement] = []
    for start, sentence in _plain(text):
        if _CHANGING.search(sentence):
            continue
        for kind, match in _matches(sentence):
            begin, end = start + match.start(), start + match.end()
            if not any(begin < s.end and s.start < end for s in found):
                when = _time(match, sentence)
                found += [
                    Statement(what, about, size, begin, end, when, years, places)
                    for what, about, size in _sizes(kind, match)
                ]
    return sorted(found, key=lambda s: s.start)


def changes(text: str) -> list[Change]:
    """What an answer tells as having grown or shrunk."""
    found: list[Change] = []
    for _, sentence in _plain(text):
        for clause in re.split(r"[,;:]\s", sentence):
            people = bool(_OF_PEOPLE.search(clause))
            ranges = [_spanning(amount(m["n"]), amount(m["m"])) for m in _CHANGE.finditer(clause)]
            ranges += [Range(0.0, amount(m["m"]).high) for m in _GREW.finditer(clause)]
            ranges += [Range(amount(m["m"]).low, inf) for m in _SHRANK.finditer(clause)]
            found += [Change(reach, people) for reach in ranges]
    return found


def _spanning(one: Range, other: Range) -> Range:
    return Range(min(one.low, other.low), max(one.high, other.high))


def _plain(text: str) -> Iterator[tuple[int, str]]:
    """The sentences that say how things are, with their places; what is in quotes is blanked."""
    blanked = _QUOTED.sub(lambda m: " " * len(m.group()), text).replace("’", "'")
    for start, end in sentences(blanked):
        sentence = blanked[start:end].replace("\n", " ")
        if len(sentence) <= LONGEST and not sentence.endswith("?") and not _UNREAL.search(sentence):
            yield start, sentence


def _matches(sentence: str) -> Iterator[tuple[Kind, re.Match[str]]]:
    for kind, rule in rules():
        for match in rule.finditer(sentence):
            clause = re.split(r"[,;:]", sentence[: match.start()])[-1]
            if _DENIED.search(clause + match.group()) or _COMPOSITE.match(sentence, match.end()):
                continue
            yield kind, match


def _sizes(kind: Kind, match: re.Match[str]) -> Iterator[tuple[Kind, str, Range]]:
    """What is counted, of what, and how much; a date is a year, a month, or both."""
    groups = match.groupdict()
    about = " ".join(filter(None, (groups.get(g) for g in ("about", "unit", "per")))).casefold()
    if groups.get("n"):
        yield kind, about, amount(match["n"])
        return
    if month := groups.get("month"):
        at = float(MONTHS.index(month.casefold()))
        yield "month", about, Range(at, at)
    if year := groups.get("year"):
        yield kind, about, Range(float(year), float(year))


def _time(match: re.Match[str], sentence: str) -> Time | None:
    groups = match.groupdict()
    if groups.get("then") or _PAST.search(sentence):
        return "then"
    return "now" if groups.get("now") or _PRESENT.search(sentence) else None
