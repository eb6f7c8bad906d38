"""Words, and the one filter that foreign text passes before it reaches a screen, a page or a pipe."""

import json
import re

WORDS_A_MINUTE = 150
"""The pace of unhurried speech; what turns a typed answer into seconds."""

WORD = re.compile(r"[^\W_]+(?:[.,:'’\-/][^\W_]+)*")
SENTENCE_END = re.compile(r"(?<=[.!?…])([\"'”’)\]]*)\s+|\n+")

_ESC = "\x1b"
_DROPPED = {
    *range(0x00, 0x20),
    *range(0x7F, 0xA0),
    *(0x061C, 0x200E, 0x200F),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    *(0x2028, 0x2029, 0xFEFF),
    *range(0xE0000, 0xE0080),
} - {ord("\t"), ord("\n"), ord(_ESC)}
_TABLE: dict[int, str | None] = dict.fromkeys(_DROPPED) | {ord(_ESC): "␛"}


def clean(text: str) -> str:
    """``text`` without anything a terminal or a page could act on.

    Drops C0 (but tab and newline), DEL, C1, bidirectional controls, invisible tags and lone
    surrogates; shows ESC as ``␛``. Works per character, so the borders of streamed chunks do not
    matter. Stored text is never changed by it.
    """
    return text.translate(_TABLE)


def escaped(json_text: str) -> str:
    """JSON in which whatever ``clean`` would drop is written as ``\\u…``: the same data, and harmless."""
    return "".join(json.dumps(c)[1:-1] if ord(c) in _TABLE and c != "\n" else c for c in json_text)


def line(text: str) -> str:
    """``clean`` text on one line."""
    return " ".join(clean(text).split())


def count_words(text: str) -> int:
    """How many words a person would speak."""
    return sum(1 for _ in WORD.finditer(text))


def spoken_seconds(text: str) -> int:
    """Seconds it takes to say ``text`` aloud, at 150 words a minute."""
    return round(count_words(text) * 60 / WORDS_A_MINUTE)


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end offsets of the sentences of ``text``, white space trimmed."""
    spans: list[tuple[int, int]] = []
    start = 0
    ends = [(max(m.start(), m.end(1)), m.end()) for m in SENTENCE_END.finditer(text)]
    for stop, after in [*ends, (len(text), len(text))]:
        piece = text[start:stop]
        if stripped := piece.strip():
            lead = len(piece) - len(piece.lstrip())
            spans.append((start + lead, start + lead + len(stripped)))
        start = after
    return spans


def shorten(text: str, most: int) -> str:
    """At most ``most`` characters of one line, cut between words."""
    flat = line(text)
    if len(flat) <= most:
        return flat
    return flat[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
