"""What counts as a figure: digits, numbers in words, and ratios such as "halved"."""

import re

_UNITS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundreds?|thousands?|millions?|billions?|dozens?"
)
_RATIOS = (
    "halves|half|halved|halving|doubled?|doubling|tripled?|quadrupled?|twice|thrice|"
    "(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?|none|nobody|nothing"
)
_FIGURE = re.compile(
    rf"[€$£]?\d[\d.,:]*\s?(?:%|percent|per cent|k\b|m\b|x\b)?|\b(?:{_UNITS})(?:-(?:{_UNITS}))?\b"
    rf"|\b(?:{_RATIOS})\b",
    re.IGNORECASE,
)
# "one" and "two" are figures, but "no one", "one of", "that one", "one day" count nothing.
_NO_FIGURE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which|another|only|hard|first|good|bad)[ -]one\b"
    r"|\bone (?:of|by|another|day|time|thing|on one)\b|\bone-(?:on|to)-ones?\b|\b1:1s?\b|\bone-off\b",
    re.IGNORECASE,
)


def figures(text: str) -> list[str]:
    """The figures in ``text``, in order."""
    blanked = _NO_FIGURE.sub(lambda m: " " * len(m.group()), text)
    return [text[m.start() : m.end()].strip() for m in _FIGURE.finditer(blanked)]


def has_figure(text: str) -> bool:
    """Whether ``text`` holds at least one figure."""
    return bool(figures(text))
