"""Finding the sentences that speak to whoever grades, and what belongs to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.addressed.features import lean
from interviewer.core.addressed.hidden import codes, deciphered
from interviewer.core.addressed.languages import grading_clauses, is_foreign
from interviewer.core.addressed.weighing import (
    BEGINS,
    STRONG,
    WEAK,
    tells,
    weigh,
    weigh_neighbour,
    without_told,
)
from interviewer.core.text import sentences

_HIDDEN = STRONG - 1
"""What a sentence weighs, at least, that was written so that a person would not read it."""

_MOST_BETWEEN = 4
"""Sentences without a sign that may stand between two that speak to a grader."""

_MOST_BEFORE = 2
"""Such sentences between one that speaks to a grader and one that only may."""

READY = 8
"""What a sentence leans, so much below nothing, to lengthen a run of sentences that lean."""

LEAST_RUN = 20
"""What the sentences of a run, each with ``READY``, lean together to speak to a grader."""

LEAST_BESIDE = 6
"""The same in a text most of which speaks to a grader anyhow."""


@dataclass
class _Sentence:
    """A sentence, where it stands, and whether it speaks to a grader."""

    start: int
    end: int
    text: str
    speaks: bool
    foreign: bool = False


def spoken(whole: str, text: str, blocks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Start and end of the sentences of ``text`` that speak to a grader, or go on from one that does.

    ``text`` is ``whole`` with line breaks for ``blocks`` that speak to a grader by their form.
    """
    found = [_Sentence(a, b, "", True) for a, b in blocks]
    clauses: list[tuple[int, int]] = []
    coded = _coded(text)
    told = without_told(text)
    for start, end in parts(text):
        sentence = told[start:end]
        code = next(((a, b) for a, b in coded if a < end and start < b), None)
        speaks = bool(code) or _speaks(sentence)
        one = _Sentence(start, end if not code else min(code[1], end), sentence, speaks)
        clause = grading_clauses(sentence)
        if clause and not speaks:
            one.foreign = one.speaks = clause == (0, len(sentence))
            if not one.speaks:
                clauses.append((start + clause[0], start + clause[1]))
        found.append(one)
    found.sort(key=lambda s: s.start)
    _take(whole, found, LEAST_RUN)
    if any(s.speaks for s in found):
        _spread(whole, found)
        _spread(whole, found[::-1])
    if sum(s.end - s.start for s in found if s.speaks) * 2 > len(whole.strip()):
        _take(whole, found, LEAST_BESIDE)
    return [(s.start, s.end) for s in found if s.speaks and s.text] + clauses


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of sentences, and of what was put behind one that has no full stop."""
    for start, end in sentences(text):
        at = start
        for match in BEGINS.finditer(text, start, end):
            yield at, match.start()
            at = match.end()
        yield at, end


def _speaks(sentence: str) -> bool:
    if weigh(sentence) >= STRONG:
        return True
    return any(weigh_neighbour(meaning) >= _HIDDEN for meaning in deciphered(sentence))


def _coded(text: str) -> list[tuple[int, int]]:
    return [
        (start, end) for start, end, meaning in codes(text) if weigh_neighbour(meaning) >= _HIDDEN
    ]


def _take(whole: str, found: Sequence[_Sentence], least: int) -> None:
    """Take runs of sentences, each in a paragraph, that weigh enough; one that speaks does."""
    start = run = most = 0
    for i, one in enumerate(found):
        if run <= 0 or not _together(whole, found[i - 1], one):
            start, run, most = i, 0, least - 1
        run += LEAST_RUN if one.speaks else lean(one.text) + READY
        if run > most:
            most = run
            for each in found[start : i + 1]:
                each.speaks = True
            start = i + 1


def _spread(whole: str, found: Sequence[_Sentence]) -> None:
    """Take along what goes on from a sentence that speaks to a grader, in its paragraph.

    That is the next one, if it weighs anything or is as foreign as the first, with what little
    stands between.
    """
    last: int | None = None
    for i, one in enumerate(found):
        if last is None:
            last = i if one.speaks else None
            continue
        between = found[last + 1 : i]
        if _together(whole, found[last], one) and _goes_on(found[last], between, one):
            for each in (*between, one):
                each.speaks = True
            one.foreign |= found[last].foreign
        if one.speaks:
            last = i


def _goes_on(first: _Sentence, between: Sequence[_Sentence], one: _Sentence) -> bool:
    """Whether ``one`` belongs to ``first``; a story that somebody told between the two does not."""
    if one.speaks:
        return len(between) < 2 or (
            len(between) <= _MOST_BETWEEN and not any(tells(s.text) for s in between)
        )
    if not between and first.foreign and is_foreign(one.text):
        return True
    return len(between) <= _MOST_BEFORE and weigh_neighbour(one.text) >= WEAK + len(between)


def _together(whole: str, one: _Sentence, other: _Sentence) -> bool:
    """Whether no empty line stands between the two."""
    first, second = sorted((one, other), key=lambda s: s.start)
    between = whole[first.end : second.start] if first.end < second.start else ""
    return between.count("\n") < 2
