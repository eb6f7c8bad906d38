"""What counts as a figure: digits, numbers in words, and ratios such as "halved"."""

import re

_COUNTS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundreds?|thousands?|millions?|billions?|dozens?"
)
_RATIOS = (
    "halves|half|halved|halving|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|quadrupled?|twice|thrice|"
    rf"(?:{_COUNTS})fold|(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?"
)
_FIGURE = re.compile(
    rf"[€$£]?\d+(?:[.,:]\d+)*\s?(?:%|percent\b|per cent\b|bn\b|k\b|m\b|x\b)?"
    rf"|\b(?:{_RATIOS})\b|\b(?:{_COUNTS})(?:-(?:{_COUNTS}))?\b",
    re.IGNORECASE,
)
_ZERO = re.compile(r"\b(?:none|nobody|no one|nothing)\b", re.IGNORECASE)
# "one" and "two" are figures, but "no one", "one of", "that one", "one day" count nothing.
_NO_FIGURE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which|another|only|hard|first|good|bad)[ -]one\b"
    r"|(?<!-)\bone (?:of|by|another|day|time|thing|on one)\b|\bone-(?:on|to)-ones?\b|\b1:1s?\b|\bone-off\b",
    re.IGNORECASE,
)


def figures(text: str) -> list[str]:
    """The figures in ``text``, in order."""
    blanked = _NO_FIGURE.sub(lambda m: " " * len(m.group()), text)
    return [text[m.start() : m.end()].strip() for m in _FIGURE.finditer(blanked)]


def has_figure(text: str) -> bool:
    """Whether ``text`` can bear a figure: it holds one, or says that something came to nothing."""
    return bool(figures(text)) or bool(_ZERO.search(text))
