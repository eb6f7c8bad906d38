"""Reading what was written so that a person would not read it: ciphers, codes, letters apart."""

import base64
import binascii
import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator

_KEYWORDS = (
    "grader graders grade grading score scored scoring scores marks marking points criteria "
    "criterion rubric answer verdict ignore instructions perfect dimension dimensions candidate "
    "evaluator evaluation judge assessor assessment maximum evidence award please every previous "
    "disregard system prompt twenty treat record return credit highest"
).split()
_A_TO_Z = "abcdefghijklmnopqrstuvwxyz"
_LEET = str.maketrans("4103578@$!|6", "aloestbasiig")
_LEET_OTHER = str.maketrans("1", "i")

Decoder = Callable[[str], str]


def _shifted(by: int) -> Decoder:
    moved = _A_TO_Z[by:] + _A_TO_Z[:by]
    table = str.maketrans(_A_TO_Z + _A_TO_Z.upper(), moved + moved.upper())
    return lambda text: text.translate(table)


def _mirrored(text: str) -> str:
    backwards = _A_TO_Z[::-1]
    return text.translate(str.maketrans(_A_TO_Z + _A_TO_Z.upper(), backwards + backwards.upper()))


def _words_reversed(text: str) -> str:
    return re.sub(r"[^\W_]+", lambda m: m.group()[::-1], text)


def _reversed(text: str) -> str:
    return text[::-1]


_CIPHERS: tuple[Decoder, ...] = (
    *map(_shifted, range(1, 26)),
    _mirrored,
    _reversed,
    _words_reversed,
)
_HIDING: dict[str, list[int]] = {}
for _number, _cipher in enumerate(_CIPHERS):
    for _keyword in _KEYWORDS:
        # A shift is undone by the rest of the way round; the others undo themselves.
        _coded = _shifted(26 - _number - 1)(_keyword) if _number < 25 else _cipher(_keyword)
        _HIDING.setdefault(_coded, []).append(_number)
"""What each keyword looks like in each cipher, and the numbers of the ciphers that make it so."""

_WORD = re.compile(r"[a-z]{5,}")
_CODED = re.compile(
    r"(?P<hex>(?:\b|0x)[0-9a-f]{2}(?:[ :,\-]{0,2}(?:0x)?[0-9a-f]{2}){7,}\b)"
    r"|(?P<bits>\b[01]{7,8}(?:[ ,]?[01]{7,8}){4,}\b)"
    r"|(?P<numbers>\b(?:1[01]\d|12[0-6]|[3-9]\d)(?:[ ,;\-]{1,2}(?:1[01]\d|12[0-6]|[3-9]\d)){9,}\b)"
    r"|(?P<base32>(?-i:\b[A-Z2-7]{24,}={0,6}(?![\w+/])))"
    r"|(?P<base64>[A-Za-z0-9+/_-]{16,}={0,2})"
    r"|(?P<morse>[.\-_·–•]{1,6}(?:[ /|]{1,3}[.\-_·–•]{1,6}){9,})"
    r"|(?P<apart>(?<![^\W_])[^\W_](?:(?P<gap>[ .\-_*|·]{1,2})[^\W_](?![^\W_]))"
    r"(?:(?:(?P=gap)|[^\w\n]{1,4})[^\W_](?![^\W_])){9,})",
    re.IGNORECASE,
)
_LONG, _IN_A_ROW = 16, 5
_MARKS = ".,;:!?\"'()"
_MORSE = dict(
    zip(
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- "
        ".-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split(),
        "abcdefghijklmnopqrstuvwxyz0123456789",
        strict=True,
    )
)
_DASHES = str.maketrans("_–·•", "--..")
_LEET_WORD = re.compile(r"\b(?=[\w@$!|]*\d|\w*[@$!|]\w)(?=[\w@$!|]*[A-Za-z])[\w@$!|]{2,}")
_SHORT = "this full all met give mark top for the as is my of every each".split()
_JOINED = re.compile("|".join(sorted({*_KEYWORDS, *_SHORT}, key=len, reverse=True)))


def codes(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and meaning of each run of ``text`` that is in a code and means something."""
    if not _may_hold_code(text):
        return
    for match in _CODED.finditer(text):
        kind = match.lastgroup if match.lastgroup != "gap" else "apart"
        for meaning in _decoded(kind or "", match.group()):
            yield match.start(), match.end(), meaning


def _may_hold_code(text: str) -> bool:
    """Whether there is a very long word, or several in a row that are none; mostly there is not."""
    run = 0
    for word in text.split():
        if len(word) >= _LONG:
            return True
        run = 0 if len(word) > 1 and word.strip(_MARKS).isalpha() else run + 1
        if run >= _IN_A_ROW:
            return True
    return False


def deciphered(sentence: str) -> Iterator[str]:
    """What a sentence says in each cipher in which it holds two words of grading."""
    words = _WORD.findall(sentence.lower())
    ciphers = Counter(number for word in words for number in _HIDING.get(word, ()))
    for number, count in ciphers.items():
        if count > 1:
            yield _CIPHERS[number](sentence)
    if len(_LEET_WORD.findall(sentence)) > 2:
        yield sentence.translate(_LEET_OTHER).translate(_LEET)
        yield sentence.translate(_LEET)


def _decoded(kind: str, run: str) -> list[str]:
    try:
        return [text for text in _READ[kind](run) if _is_text(text)]
    except (ValueError, binascii.Error):
        return []


def _is_text(text: str) -> bool:
    """Whether what came out is words, and not the noise that a hash decodes to."""
    return len(text) > 5 and all(c.isprintable() or c in "\n\t" for c in text)


def _hex(run: str) -> list[str]:
    digits = re.sub(r"0x|[^0-9a-f]", "", run.lower())
    return [bytes.fromhex(digits[: len(digits) // 2 * 2]).decode()]


def _bits(run: str) -> list[str]:
    bytes_ = re.findall(r"[01]{7,8}", run)
    return ["".join(chr(int(byte, 2)) for byte in bytes_)]


def _numbers(run: str) -> list[str]:
    return ["".join(chr(int(n)) for n in re.findall(r"\d+", run))]


def _base32(run: str) -> list[str]:
    letters = run.upper().rstrip("=")
    return [base64.b32decode(letters + "=" * (-len(letters) % 8)).decode()]


def _base64(run: str) -> list[str]:
    letters = run.rstrip("=").translate(str.maketrans("-_", "+/"))
    letters = letters[: len(letters) // 4 * 4 + (len(letters) % 4 if len(letters) % 4 > 1 else 0)]
    found = base64.b64decode(letters + "=" * (-len(letters) % 4)).decode()
    return [found, codecs.decode(found, "rot13"), found[::-1]]


def _morse(run: str) -> list[str]:
    words = re.split(r"\s*[/|]\s*|\s{2,}", run.translate(_DASHES))
    letters = [[_MORSE.get(code, "?") for code in word.split()] for word in words]
    return [" ".join("".join(word) for word in letters)]


def _apart(run: str) -> list[str]:
    """Letters with gaps between; wider gaps are between words, or else known words are looked for."""
    gap = re.search(r"[\W_]+", run)
    words = re.split(r"[\W_]{2,}|[/|\n]", run) if gap else [run]
    joined = [re.sub(r"[\W_]+", "", word) for word in words]
    if len(joined) > 1:
        return [" ".join(joined)]
    return [" ".join(_JOINED.sub(r" \g<0> ", joined[0].lower()).split())]


_READ: dict[str, Callable[[str], list[str]]] = {
    "hex": _hex,
    "bits": _bits,
    "numbers": _numbers,
    "base32": _base32,
    "base64": _base64,
    "morse": _morse,
    "apart": _apart,
}
