"""Weighing a sentence: how much in it speaks to whoever grades.

No word is a sign by itself: people tell of graders, rubrics and full marks. Signals of different
sorts add up (who is addressed, what is pointed at, what is ordered or claimed, what grade is named),
and a sentence is addressed to a grader when they weigh ``STRONG`` and one of them points: at a
reader, at this answer, at the parts of this rubric. What somebody told somebody weighs less.
"""

import re
from functools import lru_cache

from interviewer.core.addressed.signals import SIGNALS
from interviewer.core.addressed.vocabulary import VERBS

STRONG = 3
"""What a sentence weighs, at least, that speaks to a grader whatever stands around it."""

WEAK = 1
"""What a sentence next to such a one weighs, at least, to belong to it."""

_NARRATED = 2
"""What comes off where somebody tells what was done or said before a signal appears."""

BEGINS = re.compile(
    rf"(?<=[a-z0-9]) (?=[A-Z])(?!Act\b)(?=(?i:{VERBS})\b|(?:[A-Z]\w+ )?(?i:statement|notice|note|"
    rf"message|"
    r"memo|update|override|reminder|attention)\b[^.:\n]{0,20}: )"
)
"""The space before an order or a heading that follows on words without a full stop."""

_SAME = ({"reader", "mention"}, {"parts", "some parts"}, {"void", "grade"}, {"order", "demand"})
"""Signals that see the same words, and so count for one less."""

_WITHOUT_WHAT = {"reader", "mention", "order", "demand", "plea", "document"}
"""Signals that do not say what is wanted: "Judge: you will disregard the last remark"."""

_ASIDE = {"mention", "this", "grade", "some parts", "count"}
"""Signals that a story may hold before it begins to tell."""

_NARRATION = re.compile(
    r"\b(?:i|we|he|she|they|who|nobody|everyone|everybody|someone|somebody|people|one|(?:my|the|"
    r"our|his|her|their|a|an) (?:\w+ ){1,3}?)(?: ?(?:\w+ly|never|then|also|just|only|once|always|"
    r"had|have) )? ?\b(?:was|were|had|did|said|says|say|told|tell|asked|ask|wrote|write|gave|made|"
    r"took|put|set|got|ran|went|came|knew|thought|felt|found|kept|led|saw|sat|sent|spoke|stood|"
    r"held|hit|cut|chose|built|began|brought|bought|broke|replied|wanted|agreed|decided|explained|"
    r"suggested|used|let|taught|rang|called|insisted|proposed|argued|moved|changed|rewrote|"
    r"started|looked|needed|learned|joined|managed|didn't|couldn't|wouldn't|wasn't|weren't|"
    r"reported|noticed|scored|marked|graded|judged|rated|covered|prompted|met|dropped|lost|won|"
    r"fell|rose|\w{3,}[^e\W]ed(?! (?:by|for|as|to|into|in|from|with|on)\b))\b"
)
_TELLS = re.compile(
    r"\b(?:said|says|told|tell|wrote|write|replied|asked|ask|begged|pleaded|shouted|yelled|read|"
    r"reads|opened|ended|rang|announced|insisted|answered|added|called|mailed|texted|messaged|put "
    r"it|went|heard|order|words|lines of|line|headed|clause|sign|sticker|slogan|email|slack|"
    r"heading|in the chat|out loud|goes)\b"
)
_SAID_SO = re.compile(
    r"(?<!as )\b(?:i|we|he|she|they|(?:my|the|our|his|her|their) \w+) (?:said|say|says)\b|(?<!as "
    r")\b(?:i|we|he|she|they) (?:told|tell|tells) (?:her|him|them|me|us|my|the|our|each)\b"
)
"""What makes reported speech of the whole sentence, wherever it stands in it."""

_QUOTED = re.compile(
    r"\"[^\"\n]{1,600}\"|(?<![^\s(])'(?=[\w¿])[^'\n]{2,200}(?:'\w+[^'\n]{1,200}){0,3}'(?!\w)"
)


def weigh(sentence: str) -> int:
    """What a sentence, written out plainly, weighs, what is merely told taken off.

    One without a signal that points stays below ``STRONG``.
    """
    weight, whole, narrated = _signals(sentence)
    weight -= _NARRATED if narrated else 0
    return weight if whole else min(weight, STRONG - 1)


def weigh_neighbour(sentence: str) -> int:
    """The same for a sentence next to one that speaks to a grader: nothing is taken off."""
    return _signals(sentence)[0]


def tells(sentence: str) -> bool:
    """Whether a sentence tells what somebody did or said."""
    return bool(_NARRATION.search(sentence.lower()))


def without_told(text: str) -> str:
    """``text`` with spaces for what is quoted as said or written by somebody in the story."""
    if '"' not in text and "'" not in text:
        return text
    return _QUOTED.sub(
        lambda m: " " * len(m.group()) if _is_told(text, m.start(), m.end()) else m.group(), text
    )


def _is_told(text: str, start: int, end: int) -> bool:
    before = re.split(r"[.!?][\"')]*\s|\n", text[max(0, start - 120) : start])[-1].lower()
    after = "" if text[end - 2] == "." else text[end : end + 30].partition("\n")[0].lower()
    return bool(_TELLS.search(before) or _NARRATION.search(before) or _TELLS.search(after))


@lru_cache(maxsize=512)
def _signals(sentence: str) -> tuple[int, bool, bool]:
    """What the signals weigh, whether they point at grading, and whether the sentence tells first.

    Kept for a while: a sentence is weighed by itself, beside its neighbours, and again with each
    answer that follows.
    """
    lowered = sentence.lower()
    found = {s.name: (s, m.start()) for s in SIGNALS if (m := s.pattern.search(lowered))}
    weight = sum(signal.weight for signal, _ in found.values())
    weight -= sum(found.keys() >= pair for pair in _SAME)
    whole = any(signal.points for signal, _ in found.values()) and bool(
        found.keys() - _WITHOUT_WHAT
    )
    first = min((at for name, (_, at) in found.items() if name not in _ASIDE), default=len(lowered))
    told = _NARRATION.search(lowered)
    return weight, whole, bool((told and told.start() <= first) or _SAID_SO.search(lowered))
