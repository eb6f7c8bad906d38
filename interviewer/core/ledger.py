"""A ledger of what a candidate stated in figures over many sittings, and where it does not agree.

Rather miss a contradiction than make one up: two figures are held against each other only if they
count the same thing of the same subject, and nothing that was said explains both.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations

from interviewer.core.data import Record, Span
from interviewer.core.state import Interview, Thread
from interviewer.core.statements import Change, Statement, changes, statements
from interviewer.core.stating import Kind

_WHAT: dict[Kind, str] = {
    "people": "the size of your team",
    "us": "how many of you there were",
    "reports": "direct reports",
    "teams": "teams you lead",
    "managing": "years of managing",
    "experience": "years of experience",
    "tenure": "years at one place",
    "joined": "when you joined",
    "budget": "your budget",
    "scale": "users and load",
    "outages": "outages",
    "date": "when it happened",
    "month": "when it happened",
}

_SLACK: dict[Kind, float] = {"managing": 1, "experience": 1, "tenure": 1}
"""How far apart figures of a kind may be: years are rounded, and time goes by."""

_UNTOLD = ("hypothetical", "design")
"""Forms of question whose answers tell of teams and systems that there are not."""


class Entry(Record):
    """A figure that was stated: what it counts, the words, and the session they were said in."""

    what: str
    session: str
    span: Span


class Contradiction(Record):
    """Two entries that do not agree, the earlier first."""

    first: Entry
    second: Entry


class Ledger(Record):
    """All that was stated, in order, and what of it does not agree."""

    entries: tuple[Entry, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def ledger(sittings: Mapping[str, Interview]) -> Ledger:
    """The ledger over ``sittings``, by the ids of their sessions, the oldest first."""
    known: dict[tuple[str, ...], tuple[Entry, Statement]] = {}
    changed: list[Change] = []
    for session, interview in sittings.items():
        for thread in interview.threads:
            if thread.question.form in _UNTOLD:
                continue
            for entry, stated in _stated(session, thread):
                said = (session, stated.kind, stated.about, entry.span.text.casefold())
                known.setdefault(said, (entry, stated))  # said again, it tells nothing new
            changed += [c for answer in thread.answers for c in changes(answer.text)]
    found = list(known.values())
    pairs = [
        Contradiction(first=a, second=b)
        for (a, one), (b, other) in combinations(found, 2)
        if (a.session, a.span.n) != (b.session, b.span.n) and _differ(one, other, changed)
    ]
    return Ledger(
        entries=tuple(_once(e for e, _ in found)), contradictions=tuple(_each_once(pairs))
    )


def _stated(session: str, thread: Thread) -> list[tuple[Entry, Statement]]:
    return [
        (
            Entry(
                what=f"{_WHAT[s.kind]} ({s.about})" if s.about else _WHAT[s.kind],
                session=session,
                span=Span(n=a.n, start=s.start, end=s.end, text=a.text[s.start : s.end]),
            ),
            s,
        )
        for a in thread.answers
        for s in statements(a.text)
    ]


def _differ(one: Statement, other: Statement, changed: Iterable[Change]) -> bool:
    """Whether two statements count the same of the same, differ, and no change explains it."""
    if one.kind != other.kind or not one.range.apart(other.range, _SLACK.get(one.kind, 0)):
        return False
    named = one.kind != "people" or (one.about and other.about)  # "my team" may be any of them
    if named and one.about != other.about:
        return False
    if {one.time, other.time} == {"now", "then"}:
        return False
    if one.kind not in ("joined", "date", "month"):
        for mine, theirs in ((one.years, other.years), (one.places, other.places)):
            if mine and theirs and mine.isdisjoint(theirs):
                return False
    low, high = min(one.range.low, other.range.low), max(one.range.high, other.range.high)
    people = one.kind in ("people", "us", "reports", "teams")
    return not any(
        c.people == people and c.range.low <= low and high <= c.range.high for c in changed
    )


def _once(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for the same words; a date may have been read twice, by month and by year."""
    return list({(e.session, e.span.n, e.span.start): e for e in entries}.values())


def _each_once(pairs: Iterable[Contradiction]) -> list[Contradiction]:
    """A pair of words once, and the same two sayings only where they were first said."""
    kept: dict[tuple[str, str], Contradiction] = {}
    for pair in pairs:
        said = (pair.first.span.text.casefold(), pair.second.span.text.casefold())
        kept.setdefault((min(said), max(said)), pair)
    return list(kept.values())
