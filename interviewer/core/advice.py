"""What may be advised: no question or rewrite puts a figure, a name or words into anybody's mouth."""

import re
from collections.abc import Sequence
from functools import lru_cache

from interviewer.core.addressed import addressed
from interviewer.core.evidence import locate
from interviewer.core.figures import figures
from interviewer.core.linting import faults, quotations
from interviewer.core.rubric import Criterion
from interviewer.core.text import clean, count_words

MOST_REWRITTEN = 60
"""Words of a rewrite; more would be another answer."""

LEAST_ASKED = 3
"""Words of a question; fewer ask for nothing in particular."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: n for n, word in enumerate(_SMALL)} | {
    word: n * 10 for n, word in enumerate(_TENS, 2)
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…:;\n(—–]|[\"“])\W*$")
"""What stands before a word that has its capital from its place."""

_I = re.compile(r"I(?:['’]\w+)?$")
_STARTERS = frozenset(
    "a about after all an and any as at because before both but by during each even every everyone "
    "finally first for from he her here his how if in instead it its later most my neither nobody "
    "none not nothing now of on once one only our out over second she since so some soon that the "
    "their then there these they third this those through to today together under until we what "
    "when where which while who why with within without yes you your".split()
)
_FORMED = re.compile(r"\w{2,}(?:ings?|ed|ly|[st]ions?|ments?|ness|ures?|ity|ities)$")
_PUSHES = re.compile(
    r"\b(?:how (?:many|much|often|long|large|big|far)|by how|what (?:\w+ )?(?:figures?|numbers?|"
    r"percentages?|per cent|share|amount|metrics?)|which (?:figures?|numbers?|metrics?))\b",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(r"\bif (?:there|you|none|nothing|not|any)\b", re.IGNORECASE)
_ACTIVE = re.compile(r"[<>{}\[\]|\\`]|://|\bwww\.")
_OF_PEOPLE = re.compile(
    r"\b(?:conflicts?|disagree\w*|difficult (?:person|people|colleague|conversation|employee|report)|"
    r"feedback|under-?perform\w*|low performers?|coach(?:ed|ing)?|mentor(?:ed|ing)?|trust|morale|"
    r"burn(?:ed|t)?[ -]?out|let (?:him|her|them|some\w+) go|fired|apologi[sz]ed?)\b",
    re.IGNORECASE,
)


def lacks_figures(asked: str, said: Sequence[str]) -> bool:
    """Whether a story is about people and may hold no figure: it is asked what was seen to change."""
    if _OF_PEOPLE.search(asked):
        return True
    return not _figures(said) - {"one"} and any(map(_OF_PEOPLE.search, said))


def ask_for(
    criterion: Criterion, offered: str | None, said: Sequence[str], measurable: bool
) -> str:
    """The question that asks for an unmet criterion: the one offered, if it is sound, or the rubric's.

    A story that is not ``measurable`` is asked for no figure, whoever words the question.
    """
    if criterion.ask_seen and not measurable:
        return criterion.ask_seen
    return offered if offered and is_sound_ask(offered, said) else criterion.ask


def is_sound_ask(ask: str, said: Sequence[str]) -> bool:
    """Whether ``ask`` is one open question that rests on nothing but what was ``said``.

    Words between quotation marks stand in an answer; a figure is never pushed for without a way out.
    """
    if faults(ask) or count_words(ask) < LEAST_ASKED:
        return False
    bare = ask
    for quoted in quotations(ask):
        if not any(locate(quoted, text) for text in said):
            return False
        bare = bare.replace(quoted, "")
    return (
        _is_plain(ask)
        and not (_PUSHES.search(bare) and not _WAY_OUT.search(bare))
        and not invents(bare, said)
    )


def is_sound_rewrite(better: str, said: Sequence[str]) -> bool:
    """Whether ``better`` says nothing in other words that was not ``said``, as far as code can tell."""
    return (
        0 < count_words(better) <= MOST_REWRITTEN
        and _is_plain(better)
        and not _figures([better]) - _figures(said)
        and all(begins and _is_no_name(word) for word, begins in _capitals(better, said))
    )


def invents(text: str, said: Sequence[str]) -> bool:
    """Whether ``text`` holds a figure or a name that nobody ``said``; a bare "one" counts nothing."""
    if _figures([text]) - _figures(said) - {"one"}:
        return True
    return any(not begins for _, begins in _capitals(text, said))


def _is_plain(text: str) -> bool:
    """Nothing that acts, or speaks to whoever grades."""
    return clean(text) == text and not _ACTIVE.search(text) and not addressed(text)


def _figures(texts: Sequence[str]) -> set[str]:
    """The figures in ``texts``, those in words as digits: "twenty-five" and "25" are one figure."""
    return set().union(*map(_figures_in, texts))


@lru_cache(maxsize=16)  # a long answer is held against twenty questions and more
def _figures_in(text: str) -> frozenset[str]:
    return frozenset(_as_digits(figure) for figure in figures(text))


@lru_cache(maxsize=16)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text))


def _as_digits(figure: str) -> str:
    even = figure.casefold().replace(",", "").replace("per cent", "%").replace("percent", "%")
    even = re.sub(r"\s", "", even)
    even = re.sub(r"(?<=\d)k$", "000", even)
    parts = even.split("-")
    if even != "one" and all(part in _NUMBERS for part in parts):
        return str(sum(_NUMBERS[part] for part in parts))
    return even.removesuffix("s")


def _capitals(text: str, said: Sequence[str]) -> list[tuple[str, bool]]:
    """Words with a capital that nobody said, and whether each has it from the start of a sentence."""
    known = set().union(*map(_words_in, said))
    return [
        (m.group(), bool(_BEGINS.search(text, max(0, m.start() - 8), m.start())))
        for m in _WORD.finditer(text)
        if m.group()[0].isupper() and not _I.match(m.group()) and _stem(m.group()) not in known
    ]


def _is_no_name(word: str) -> bool:
    """Whether a word at the start of a sentence is one of grammar, or formed as no name is."""
    return _stem(word) in _STARTERS or bool(_FORMED.match(word))


def _stem(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.casefold())
