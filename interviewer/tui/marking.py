"""Where the evidence stands in an answer: its text cut into pieces, each with what is said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from interviewer.core.scorecard import Scorecard
from interviewer.core.text import clean

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Mark:
    """Characters ``start`` to ``end`` of a text: ``heard``, or the kind of a finding.

    ``ref`` is shown where the mark ends.
    """

    start: int
    end: int
    kind: str
    ref: str


@dataclass(frozen=True)
class Piece:
    """A run of clean text with the kinds of all marks over it; a reference is of kind ``ref``."""

    text: str
    kinds: frozenset[str] = frozenset()


def pieces(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """``text`` in order, each piece filtered; without the references it is ``clean(text)``."""
    cuts = {0, len(text)}
    for mark in marks:
        cuts |= {_within(mark.start, text), _within(mark.end, text)}
    found: list[Piece] = []
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        kinds = frozenset(m.kind for m in marks if m.start <= start and end <= m.end)
        found.append(Piece(clean(text[start:end]), kinds))
        refs = [m.ref for m in marks if _within(m.end, text) == end and m.start < m.end]
        if refs:
            found.append(Piece(_joined(refs), frozenset({"ref"})))
    return found


def superscript(number: int) -> str:
    """``¹²`` for 12."""
    return str(number).translate(_SUPERSCRIPT)


def _within(offset: int, text: str) -> int:
    return max(0, min(offset, len(text)))


def _joined(refs: Iterable[str]) -> str:
    """Numbers as superscripts, ``¹⁻³˙⁵``; words in angle brackets, ``⟨thin⟩``."""
    known = dict.fromkeys(refs)
    numbers = "˙".join(_runs(sorted(int(r) for r in known if r.isdecimal())))
    return numbers + "".join(f"⟨{r}⟩" for r in known if not r.isdecimal())


def _runs(numbers: Sequence[int]) -> list[str]:
    """Three or more in a row as a range: ``¹⁻⁴``, ``⁷``."""
    found: list[str] = []
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        if len(run) > 2:
            found.append(f"{superscript(run[0])}⁻{superscript(run[-1])}")
        else:
            found += [superscript(number) for number in run]
    return found


def numbered(card: Scorecard) -> dict[str, int]:
    """Each criterion that was met, and the number under which its evidence is found in the answers."""
    met = [r.id for r in card.results if r.evidence]
    return {criterion: number for number, criterion in enumerate(met, 1)}


def marks_of(card: Scorecard, n: int) -> list[Mark]:
    """The marks of a scorecard in answer ``n``: evidence by number, remarks by their kind."""
    numbers = numbered(card)
    found = [
        Mark(span.start, span.end, "heard", str(numbers[result.id]))
        for result in card.results
        for span in result.evidence
        if span.n == n
    ]
    for finding in card.findings:
        if finding.criterion in numbers:
            continue  # said when asked: its words are marked as heard
        if finding.n == n and finding.kind in ("thin", "risk", "cut") and finding.end is not None:
            found.append(Mark(finding.start or 0, finding.end, finding.kind, finding.kind))
    return found
