"""Whether there is anything in an answer to judge; where there is not, why."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from interviewer.core.addressed import without_addressed
from interviewer.core.addressed.features import own_act
from interviewer.core.figures import has_figure
from interviewer.core.text import count_words

LEAST_WORDS = 4
"""Fewer words than these are no answer that could be read."""

LEAST_BESIDE = 20
"""Fewer words than these are no answer beside a longer passage to whoever grades."""

LEAST_UNTOLD = 2 * LEAST_BESIDE
"""The same where nothing is told in them that somebody did, and no figure."""

_LETTERS = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the a an and or but of to in on at for with from by as is are was were be been i you he she it we "
    "they me him her us them my your his its our their this that these those not no so if then than "
    "when what which who how do did does have has had will would can could should there one all more "
    "up out about after before because into over just now".split()
)
_OTHERS = {
    "German": "der die das und ist nicht ich wir sie ein eine einen mit von zu den dem auf für war "
    "haben hatte dass auch im es als aber wurde nach bei",
    "French": "le la les des et est je nous une un que qui dans pour avec sur pas au du ce il elle "
    "était avons mais ont plus cette mon notre",
    "Spanish": "el la los las y es que de en un una por con para no se su mi como pero fue nuestro "
    "equipo más lo al del cuando",
    "Portuguese": "o a os as e é que de em um uma por com para não se meu nossa mas foi mais do da "
    "equipe quando eu",
    "Italian": "il lo la gli le e è che di in un una per con non si mio nostro ma era del della nel "
    "quando più sono abbiamo",
    "Dutch": "de het een en is niet ik we wij van in op met voor te dat die was zijn had maar ook "
    "aan bij naar",
    "Polish": "i w na z do się nie to że jest jak był było ale mój nasz przez po od co za dla",
    "Swedish": "och att det som en är på för inte jag vi med av den till har var men ett om hade",
    "Turkish": "ve bir bu için ile da de çok ben biz ama olarak gibi daha sonra",
}
_FOREIGN = {name: frozenset(words.split()) for name, words in _OTHERS.items()}
_LEAST_FOREIGN = 4
"""Different words of another language; fewer may be names, or notes such as "met legal"."""

_LOREM = frozenset(
    "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore "
    "dolore magna aliqua".split()
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_IN_WORDS = ("wert", "erty", "trew", "ytre")
"""Runs along the keys that words have: "property", "strewn"."""

_NO_VOWEL = ("https", "xhtml")
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class Illegible:
    """What stands in the place of an answer; ``reason`` completes "Not graded: …."."""

    kind: Literal["little", "addressed", "other_language", "nonsense"]
    reason: str


def nothing_to_judge(text: str) -> str | None:
    """Why ``text`` cannot be judged, to complete "Not graded: …."; None when it can be tried."""
    found = illegible(text)
    return found.reason if found else None


def illegible(text: str) -> Illegible | None:
    """What makes ``text`` no answer that could be read; None when it can be tried.

    In doubt there is something to judge: terse notes and second-language English always are.
    """
    if not text.strip():
        return Illegible("little", "nothing was said")
    if not any(c.isalpha() for c in text):
        return Illegible("nonsense", "there are no words in it")
    kept = without_addressed(text)
    if kept != text and _is_hardly_left(kept, count_words(text)):
        return Illegible("addressed", "it only talks to whoever grades it")
    if language := _other_language(kept):
        reason = f"it reads as {language}, and only English can be graded"
        return Illegible("other_language", reason)
    if _is_gibberish(_LETTERS.findall(kept)):
        return Illegible("nonsense", "it does not read as sentences or notes")
    if count_words(kept) < LEAST_WORDS:
        return Illegible("little", "too little was said to judge")
    return None


def _is_hardly_left(kept: str, words: int) -> bool:
    """Whether next to nothing was said besides what was said to a grader, or nothing is told in it."""
    left = count_words(kept)
    if left < LEAST_WORDS:
        return words >= LEAST_WORDS
    least = LEAST_BESIDE if own_act(kept) or has_figure(kept) else LEAST_UNTOLD
    return left < least and left * 2 < words


def _other_language(text: str) -> str | None:
    """The language ``text`` is in, if it is clearly another than English."""
    letters = [c for c in text if c.isalpha()]
    if sum(_is_latin(c) for c in letters) * 2 < len(letters):
        return "another script than English uses"
    words = _LETTERS.findall(text.lower() if text.isupper() else text)
    counts = {name: _foreign_words(words, known) for name, known in _FOREIGN.items()}
    name = max(counts, key=counts.__getitem__)
    return name if counts[name] and counts[name] * 6 >= len(words) else None


def _foreign_words(words: list[str], known: frozenset[str]) -> int:
    """How many words are of the language that has the words ``known``; 0 if English may be meant.

    Capitals are names and abbreviations; a word of both languages speaks for neither.
    """
    theirs, ours = known - _ENGLISH, _ENGLISH - known
    foreign = [w for w in words if len(w) > 1 and w in theirs]
    english = sum(w.lower() in ours for w in words)
    clear = len(set(foreign)) >= _LEAST_FOREIGN and len(foreign) > 2 * english
    return len(foreign) if clear else 0


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00" or "\uff21" <= letter <= "\uff5a"


def _is_gibberish(written: list[str]) -> bool:
    """Keys struck at random, one word over and over, or filler text."""
    words = [w.lower() for w in written]
    if not words:
        return True
    if len(words) >= 5 and Counter(words).most_common(1)[0][1] * 10 > len(words) * 6:
        return True
    if len(set(words)) <= max(3, len(words) // 12) and len(words) >= 12:
        return True
    known = sum(w in _ENGLISH for w in words)
    if sum(w in _LOREM for w in words) >= 5 and known * 5 < len(words):
        return True
    long = [w for w in written if len(w) > 3]
    mashed = sum(map(_is_mashed, long))
    return mashed * 2 >= max(1, len(long)) and known * 5 < len(words)


def _is_mashed(word: str) -> bool:
    """A word that no hand means to write: no vowel, a long run of consonants, a run along the keys."""
    if not word.isascii() or len(word) > 30:
        return len(word) > 30
    if word.isupper() and len(word) <= 6:
        return False
    word = word.lower()
    if re.search(r"(.)\1{3}", word) or re.search(r"[^aeiouy]{7}", word):
        return True
    if len(word) >= 5 and not _VOWELS & set(word):
        return word not in _NO_VOWEL
    runs = {word[i : i + 4] for i in range(len(word) - 3)} - set(_IN_WORDS)
    return any(run in row or run[::-1] in row for run in runs for row in _ROWS)
