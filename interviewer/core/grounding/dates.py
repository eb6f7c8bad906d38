"""Years and spans of years, as a CV writes them."""

import re

NOW = 9999
"""The year in which something ends that has not ended."""

_MONTH = r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+|\d{1,2}[/.])?"
_YEAR = r"(?:19|20)\d\d"
_TODAY = r"(?:present|today|now|current(?:ly)?|ongoing|date|heute)"
_SPAN = re.compile(
    rf"\(?\b{_MONTH}(?P<from>{_YEAR})\s*(?:[-–—]|to|until)\s*(?:{_MONTH}(?P<to>{_YEAR})|{_TODAY})\b\)?"
    rf"|\(?\bsince\s+{_MONTH}(?P<since>{_YEAR})\b\)?",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(rf"[\s,(]\s*{_MONTH}(?P<year>{_YEAR})\s*\)?$", re.IGNORECASE)
_ANY = re.compile(rf"{_SPAN.pattern}|\b{_YEAR}\b", re.IGNORECASE)


def until(text: str) -> int | None:
    """The year until which a line says that something went on; ``NOW`` where it still does."""
    if span := _SPAN.search(text):
        return int(span["to"]) if span["to"] else NOW
    year = _LAST_YEAR.search(text)
    return int(year["year"]) if year else None


def without_dates(text: str) -> str:
    """``text`` with every year, and the month before it, blanked out; offsets hold."""
    return _ANY.sub(lambda found: " " * len(found.group()), text)
