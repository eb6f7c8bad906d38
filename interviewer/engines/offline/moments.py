"""Moments of an answer that rules notice: something skipped, decided, said to somebody, claimed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from interviewer.core.data import Span
from interviewer.core.figures import figures
from interviewer.core.grading import Said
from interviewer.core.rubric import Moment
from interviewer.engines.offline.anchors import anchor
from interviewer.engines.offline.moment_cues import (
    AGAINST,
    CHANGED,
    COST,
    DECIDED,
    HABIT,
    LESSON,
    PLAN,
    SECRET,
    SPEECH,
    STANCE,
    SURE,
    TALK,
    TECHNOLOGY,
    THIN,
    TROUBLE,
    UPON_OTHERS,
    VALUES,
    WE,
    is_charge,
)
from interviewer.engines.offline.reading.cues import BECAUSE, STATES, own_acts
from interviewer.engines.offline.reading.passage import Sentence, Story, story

_ASIDE = re.compile(
    r"\b(?:told|asked|thought to) myself\b|\b(?:said|told you|mentioned) (?:it|that|so|this)\b",
    re.IGNORECASE,
)
"""Words to oneself, or about this very talk; nothing to take hold of."""

MOST_OF_A_KIND = 3
"""Moments of one kind in one answer; more than anybody could ask about."""


@dataclass(frozen=True)
class Held:
    """Words worth taking hold of, what kind of moment they are, and the value at stake if any."""

    kind: Moment
    span: Span
    value: str | None


def moments(said: Said) -> list[Held]:
    """The moments of one answer, the best kind first; no two overlap but for a value."""
    told = story([said])
    found: list[Held] = []
    for kind, rule in _RULES:
        of_a_kind = 0
        for span, value in rule(told):
            if of_a_kind == MOST_OF_A_KIND:
                break
            if kind != "value" and any(
                h.span.start < span.end and span.start < h.span.end for h in found
            ):
                continue
            if _ASIDE.search(span.text) or in_speech(said.text, span.start):
                continue
            found.append(Held(kind, span, value))
            of_a_kind += 1
    return found


def in_speech(text: str, start: int) -> bool:
    """Whether a place stands inside words that are told as spoken."""
    before = text[:start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


_Moments = Iterator[tuple[Span, str | None]]


def _if_any(span: Span | None, value: str | None = None) -> _Moments:
    if span:
        yield span, value


def _cue(
    pattern: re.Pattern[str], least: int = 3, whole: bool = False
) -> Callable[[Story], _Moments]:
    """The words from each match of ``pattern`` on; with ``whole`` from where its clause begins."""

    def rule(told: Story) -> _Moments:
        for sentence in told:
            if match := pattern.search(sentence.text):
                start = clause_start(sentence, match.end()) if whole else match.start()
                yield from _if_any(anchor(sentence, start, least=least))

    return rule


def clause_start(sentence: Sentence, at: int) -> int:
    borders = re.finditer(r"[,;:()—–]\s+|\s(?:and|but|so|because|then)\s", sentence.text[:at])
    return max((m.end() for m in borders), default=0)


def _thin(kind: str) -> Callable[[Story], _Moments]:
    """A moment that matters, told in a word."""

    def rule(told: Story) -> _Moments:
        for sentence in told:
            if match := THIN[kind].search(sentence.text):
                span = anchor(sentence, *match.span()) or anchor(sentence, match.start())
                yield from _if_any(span)

    return rule


def _decisions(reasoned: bool) -> Callable[[Story], _Moments]:
    """A choice that was made, with its reason or without."""

    def rule(told: Story) -> _Moments:
        for sentence in told:
            match = DECIDED.search(sentence.text)
            if match and _has_reason(told, sentence) == reasoned:
                yield from _if_any(anchor(sentence, match.start(), least=4))

    return rule


def _has_reason(told: Story, sentence: Sentence) -> bool:
    near = told[sentence.index : sentence.index + 2]
    return any(BECAUSE.search(s.text) for s in near)


def _changes(told: Story) -> _Moments:
    """A figure in the air: a change with nothing to hold it against."""
    for sentence in told:
        match = CHANGED.search(sentence.text)
        if not match or sentence.at < 0.3:
            continue
        known = re.search(r"\bfrom\b.+\bto\b|\bcompared\b|\bagainst\b|\bmeasured\b", sentence.text)
        if len(figures(sentence.text)) < 2 and not known:
            start = clause_start(sentence, match.end())
            yield from _if_any(anchor(sentence, start, least=3))


def _unheard(pattern: re.Pattern[str]) -> Callable[[Story], _Moments]:
    """Somebody who is spoken of or to, and whose words are not told there."""

    def rule(told: Story) -> _Moments:
        for sentence in told:
            match = pattern.search(sentence.text)
            if match and not SPEECH.search(sentence.text):
                yield from _if_any(anchor(sentence, match.start()))

    return rule


def we_acts(told: Story) -> _Moments:
    """What "we" did, where no "I" stands near; what merely befell them is none ("we lost a day")."""
    for sentence in told:
        acts = (
            m for m in WE.finditer(sentence.text) if m.group("verb").lower() not in STATES | {"did"}
        )
        match = next(acts, None)
        if match and not re.search(r"\bI\b", sentence.text):
            yield from _if_any(anchor(sentence, match.start(), least=3))


def _values(told: Story) -> _Moments:
    for value, cues in VALUES.items():
        for sentence in told:
            if match := cues.search(sentence.text):
                start = clause_start(sentence, match.end())
                yield from _if_any(anchor(sentence, start, least=3), value)


def _acts(told: Story) -> _Moments:
    """What the speaker did, first what others had to live with."""
    acts = [a for s in told for a in own_acts(s) if not is_charge(s.text[a.start : a.end])]
    acts = [a for a in acts if not re.search(r"\bif\s*$", a.sentence.text[: a.start])]
    acts.sort(key=lambda a: not UPON_OTHERS.search(a.sentence.text[a.start : a.end]))
    for act in acts:
        span = anchor(act.sentence, act.start, least=4) or (
            anchor(act.sentence, act.start, least=3) if act.sentence.text[0] != "I" else None
        )
        if span and re.match(r"I\b|[A-Z]", span.text):
            yield span, None


_RULES: tuple[tuple[Moment, Callable[[Story], _Moments]], ...] = (
    ("secret", _cue(SECRET)),
    ("hard", _thin("hard")),
    ("talk", _thin("talk")),
    ("better", _thin("better")),
    ("learned", _thin("learned")),
    ("certain", _cue(SURE, whole=True)),
    ("decision", _decisions(reasoned=False)),
    ("plan", _cue(PLAN, least=4)),
    ("change", _changes),
    ("against", _unheard(AGAINST)),
    ("told", _unheard(TALK)),
    ("reasoned", _decisions(reasoned=True)),
    ("we", we_acts),
    ("stance", _cue(STANCE, least=4)),
    ("habit", _cue(HABIT, least=4)),
    ("cost", _cue(COST, whole=True)),
    ("lesson", _cue(LESSON, least=4)),
    ("part", _cue(TECHNOLOGY, least=3, whole=True)),
    ("value", _values),
    ("act", _acts),
    ("trouble", _cue(TROUBLE, least=4, whole=True)),
)  # fmt: skip
