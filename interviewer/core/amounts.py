"""Amounts in spoken English: "six", "about 20", "ten to twelve", "$2.5 million", each as a range."""

import re
from dataclasses import dataclass

_ONES = "zero one two three four five six seven eight nine".split()
_TEENS = ("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = (
    {word: n for n, word in enumerate(_ONES + _TEENS)}
    | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
    | {"a": 1, "an": 1}
)
_SCALES = {
    **dict.fromkeys(("k", "thousand"), 1e3),
    **dict.fromkeys(("m", "million"), 1e6),
    **dict.fromkeys(("bn", "billion"), 1e9),
    "dozen": 12.0,
    "hundred": 100.0,
}

_NUMBER = (
    r"(?:[€$£]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    rf"|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:])}))?"
    rf"|{'|'.join(_TEENS + _ONES)}|an?(?= (?:dozen|hundred)\b))"
    r"(?:\s?(?:k|m|bn)\b|[ -](?:dozen|hundred|thousand|million|billion)\b)?"
)
_LOOSE = r"about|around|roughly|approximately|some|nearly|almost|close to|maybe|circa"
_MORE = r"(?:just |well )?over|more than|at least"
_LESS = r"(?:just |well )?under|fewer than|less than|up to|at most"

AMOUNT = (
    r"(?<![\w.,$€£-])(?:"
    rf"between (?:{_NUMBER}) and (?:{_NUMBER})"
    rf"|(?:(?:{_LOOSE}|{_MORE}|{_LESS})\s|~\s?)?(?:{_NUMBER})(?:(?: to | or |\s?[-–]\s?)(?:{_NUMBER}))?"
    r"(?:\+| or so\b)?)(?![\w%])"
)
"""A pattern without groups of its own, for use within others; to be read without regard to case."""

_PARTS = re.compile(_NUMBER, re.IGNORECASE)


@dataclass(frozen=True)
class Range:
    """From ``low`` to ``high``, both of which it can be."""

    low: float
    high: float

    def apart(self, other: "Range", slack: float = 0.0) -> bool:
        """Whether the two cannot be the same amount, not even ``slack`` apart."""
        return self.low > other.high + slack or other.low > self.high + slack


def amount(text: str) -> Range:
    """The range that a text matched by ``AMOUNT`` stands for. Raises ValueError for any other."""
    values = [_value(m.group()) for m in _PARTS.finditer(text)]
    if not values:
        raise ValueError(f"{text!r} is no amount")
    low, high = min(values), max(values)
    said = text.casefold()
    if re.match(_MORE, said) or "+" in said:
        return Range(low, 1.5 * high)
    if re.match(_LESS, said):
        return Range(0.0, high)
    if re.match(rf"{_LOOSE}|~", said) or said.endswith("or so"):
        return Range(low - max(1.0, 0.2 * low), high + max(1.0, 0.2 * high))
    return Range(low, high)


def _value(number: str) -> float:
    """What one number stands for: digits or words, then perhaps thousands and the like."""
    pieces = re.findall(r"[\d.,]+|[a-z]+", number.casefold())
    first = pieces[0]
    total = float(first.replace(",", "")) if first[0].isdigit() else float(_VALUES[first])
    for piece in pieces[1:]:
        total = total * _SCALES[piece] if piece in _SCALES else total + _VALUES[piece]
    return total
