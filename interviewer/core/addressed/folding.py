"""Writing text out plainly, so that words can be found however they are dressed up.

Wide, accented, invisible and lookalike letters, ``&#69;`` and ``%45`` become the letters that they
stand for. Every character of the plain text knows where it came from.
"""

import html
import re
import unicodedata
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Plain:
    """The text written out, where the source of each of its characters stands, and its length."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    length: int

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source the characters from ``start`` to ``end`` (at least one) stand.

        Marks on the last of them, which are not written out, go with it.
        """
        after = self.starts[end] if end < len(self.text) else self.length
        return self.starts[start], max(self.ends[end - 1], after)


_PIECE = re.compile(
    r"(?P<plain>[\x00-$'-\[\]-\x7f]+(?![^\x00-\x7f]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)"
    r"|(?P<percent>(?:%[2-7][0-9a-fA-F])+)"
    r"|(?P<escape>\\u[0-9a-fA-F]{4}|\\x[2-7][0-9a-fA-F])"
    r"|(?P<tags>[\U000e0000-\U000e007f]+)"
    r"|(?P<word>\w+)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_NEEDS_NOTHING = re.compile(r"[\x00-$'-\[\]-\x7f]*")

_SIGNS = dict.fromkeys("“”„‟«»＂「」『』", '"') | dict.fromkeys("‘’‚‛`´＇", "'")
_SIGNS |= dict.fromkeys("。｡؟۔।॥", ". ") | {"…": "..."}
_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u034f\u061c\u064b-\u0652\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0100-\U000e01ef]"
)
_LOOKALIKES = dict(
    zip(
        "авсԁеԍһіјкӏмнорԛгѕтѵѡхуАВЕКМНОРСТХУІЈЅԌαβεηικνορτυχγωΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳ",
        "abcdeghijklmhopqrstvwxyABEKMHOPCTXYIJSGabenikvoptuxywABEZHIKMNOPTYXcj",
        strict=True,
    )
)
_EXACT = frozenset("асԁеһіјорԛѕѵхуАВЕКМНОРСТХІЈЅοινρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
"""Those that nobody could tell apart: a word of nothing else is no word of their own alphabet."""

_NAMED = re.compile(
    r"(?:LATIN|NEGATIVE|REGIONAL|SQUARED|CROSSED)\b.*\b(?:LETTER|CAPITAL|TURNED|REVERSED)(?: SMALL)?"
    r"(?: CAPITAL)?(?: REVERSED| TURNED| DOTLESS| SCRIPT| OPEN)* ([A-Z])(?: WITH .*)?"
)


def plain(text: str) -> Plain:
    """``text`` written out plainly, as upper and lower case as before."""
    if _NEEDS_NOTHING.fullmatch(text):
        return Plain(text, range(len(text)), range(1, len(text) + 1), len(text))
    out: list[str] = []
    starts, ends = array("L"), array("L")
    for match in _PIECE.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or ""
        if kind == "plain":
            out.append(match.group())
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            continue
        for at, stop, letters in _WRITTEN_OUT[kind](match.group()):
            out.append(letters)
            starts.extend([start + at] * len(letters))
            ends.extend([start + stop] * len(letters))
    return Plain("".join(out), starts, ends, len(text))


_Pieces = list[tuple[int, int, str]]
"""Start, end and what is written instead, within a piece."""


def _entity(piece: str) -> _Pieces:
    return [(0, len(piece), html.unescape(piece))]


def _percent(piece: str) -> _Pieces:
    return [(i, i + 3, chr(int(piece[i + 1 : i + 3], 16))) for i in range(0, len(piece), 3)]


def _escape(piece: str) -> _Pieces:
    letter = chr(int(piece[2:], 16))
    return [(0, len(piece), letter if letter.isprintable() else " ")]


def _tags(piece: str) -> _Pieces:
    """Letters that no screen shows; on a line of their own, since nobody said them."""
    letters = [chr(ord(c) - 0xE0000) for c in piece]
    shown = [c if c.isprintable() else " " for c in letters]
    shown[0], shown[-1] = "\n" + shown[0], shown[-1] + "\n"
    return [(i, i + 1, c) for i, c in enumerate(shown)]


def _word(piece: str) -> _Pieces:
    if all(c in _LOOKALIKES or c.isascii() for c in piece) and (
        any(c.isascii() and c.isalpha() for c in piece) or _EXACT.issuperset(piece)
    ):
        return [(i, i + 1, _LOOKALIKES.get(c, c)) for i, c in enumerate(piece)]
    return [(i, i + 1, _letter(c)) for i, c in enumerate(piece)]


def _other(piece: str) -> _Pieces:
    return [(0, 1, "" if _UNSEEN.match(piece) else _SIGNS.get(piece) or _letter(piece))]


_WRITTEN_OUT: dict[str, Callable[[str], _Pieces]] = {
    "entity": _entity,
    "percent": _percent,
    "escape": _escape,
    "tags": _tags,
    "word": _word,
    "other": _other,
}


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    """The Latin letter that a letter is a form of, without accents; of any other what NFKC makes."""
    if letter.isascii():
        return letter
    if "HANGUL" not in (name := unicodedata.name(letter, "")):
        base = unicodedata.normalize("NFKD", letter)[0]
        if base.isascii() and base.isalnum():
            letters = unicodedata.normalize("NFKC", letter)
            return letters if letters.isascii() else base
    if named := _NAMED.fullmatch(name):
        return named[1].lower() if "CAPITAL LETTER" not in name else named[1]
    letters = unicodedata.normalize("NFKC", letter)
    return "".join(_SIGNS.get(c, c) for c in letters)
