"""Whether there is anything in an answer to judge; where there is not, why."""

import re
from collections import Counter

from interviewer.core.addressed import without_addressed
from interviewer.core.text import count_words

LEAST_WORDS = 4
"""Fewer words than these are no answer that could be read."""

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
_LOREM = frozenset(
    "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore "
    "dolore magna aliqua".split()
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")


def nothing_to_judge(text: str) -> str | None:
    """Why ``text`` cannot be judged, to complete "Not graded: …."; None when it can be tried.

    In doubt there is something to judge: terse notes and second-language English always are.
    """
    if not text.strip():
        return "nothing was said"
    if not any(c.isalpha() for c in text):
        return "there are no words in it"
    kept = without_addressed(text)
    if kept != text and count_words(kept) < LEAST_WORDS <= count_words(text):
        return "it only talks to whoever grades it"
    if language := _other_language(kept):
        return f"it reads as {language}, and only English can be graded"
    words = [w.lower() for w in _LETTERS.findall(kept)]
    if _is_gibberish(words):
        return "it does not read as sentences or notes"
    if count_words(kept) < LEAST_WORDS:
        return "too little was said to judge"
    return None


def _other_language(text: str) -> str | None:
    """The language ``text`` is in, if it is clearly another than English."""
    letters = [c for c in text if c.isalpha()]
    if sum(_is_latin(c) for c in letters) * 2 < len(letters):
        return "another script than English uses"
    words = [w.lower() for w in _LETTERS.findall(text)]
    english = sum(w in _ENGLISH for w in words)
    name, foreign = max(
        ((name, sum(w in known for w in words)) for name, known in _FOREIGN.items()),
        key=lambda pair: pair[1],
    )
    few = max(3, len(words) // 6)
    return name if foreign >= few and foreign > 2 * english else None


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00" or "\uff21" <= letter <= "\uff5a"


def _is_gibberish(words: list[str]) -> bool:
    """Keys struck at random, one word over and over, or filler text."""
    if not words:
        return True
    if len(words) >= 5 and Counter(words).most_common(1)[0][1] * 10 > len(words) * 6:
        return True
    if len(set(words)) <= max(3, len(words) // 12) and len(words) >= 12:
        return True
    if sum(w in _LOREM for w in words) >= 5 and sum(w in _ENGLISH for w in words) * 5 < len(words):
        return True
    mashed = sum(_is_mashed(w) for w in words if len(w) > 3)
    known = sum(w in _ENGLISH for w in words)
    return mashed * 2 >= max(1, sum(len(w) > 3 for w in words)) and known * 5 < len(words)


def _is_mashed(word: str) -> bool:
    """A word that no hand means to write: no vowel, a long run of consonants, a run along the keys."""
    if not word.isascii() or len(word) > 30:
        return len(word) > 30
    if re.search(r"(.)\1{3}", word) or re.search(r"[^aeiouy]{6}", word):
        return True
    if len(word) >= 5 and not _VOWELS & set(word):
        return True
    runs = (word[i : i + 4] for i in range(len(word) - 3))
    return any(run in row or run[::-1] in row for run in runs for row in _ROWS if run != "poit")
