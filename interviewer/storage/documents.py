"""Reading a CV or a job post: Markdown, plain text, or the text of a PDF."""

import logging
import stat
import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.core.text import clean, line

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_BYTES = 2_000_000
MOST_PAGES = 20
MOST_CHARACTERS = 200_000
"""Of a PDF's text; what is packed small can be very long."""

TEXTS = (".md", ".markdown", ".txt")


class DocumentError(Exception):
    """A document that cannot be used; the message is one line that says what to do."""


def read(name: str) -> str:
    """The text of a document, without anything a terminal could act on. Raises DocumentError."""
    shown = line(name)
    kind = Path(name).suffix.lower()
    if kind not in (*TEXTS, ".pdf"):
        raise DocumentError(f"{shown}: give a .md, .txt or .pdf file")
    data = _bytes(name, shown)
    text = clean(_pdf(data, shown) if kind == ".pdf" else _text(data, shown))
    if not text.strip():
        what = "has no text in it, as a scan has none; save its words as .txt and give that"
        raise DocumentError(f"{shown} {what if kind == '.pdf' else 'is empty; give another file'}")
    return text


def _bytes(name: str, shown: str) -> bytes:
    try:
        path = Path(name).expanduser()
        if not stat.S_ISREG(path.stat().st_mode):
            raise DocumentError(f"{shown} is no file; give a .md, .txt or .pdf file")
        with path.open("rb") as source:
            data = source.read(MOST_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"{shown}: {error.strerror or error}; check the path") from None
    except (ValueError, RuntimeError):  # a zero byte in it, a ~user that nobody knows
        raise DocumentError(f"{shown} cannot be the name of a file; check the path") from None
    if len(data) > MOST_BYTES:
        raise DocumentError(
            f"{shown} is larger than {MOST_BYTES // 1_000_000} MB; save its words as .txt"
        )
    return data


def _text(data: bytes, shown: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DocumentError(f"{shown} is no UTF-8 text; save it as UTF-8") from None
    if "\0" in text:
        raise DocumentError(f"{shown} is no text; give a .md, .txt or .pdf file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _pdf(data: bytes, shown: str) -> str:
    """The text of all pages. What is wrong inside a PDF is told in one line, whatever it is."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _pages(data, shown)
    except DocumentError:
        raise
    except Exception:  # the library raises whatever it stumbles over
        raise DocumentError(
            f"{shown} cannot be read as a PDF; export it again, or save its words as .txt"
        ) from None
    finally:
        log.setLevel(level)


def _pages(data: bytes, shown: str) -> str:
    from pypdf import PdfReader  # only who gives a PDF pays for it

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        raise DocumentError(f"{shown} is encrypted; save it without a password")
    if len(reader.pages) > MOST_PAGES:
        raise DocumentError(
            f"{shown} has {len(reader.pages)} pages; give one of {MOST_PAGES} at most"
        )
    texts: list[str] = []
    for page in reader.pages:
        texts.append(page.extract_text())
        if sum(map(len, texts)) > MOST_CHARACTERS:
            break
    return "\n".join(texts)[:MOST_CHARACTERS]


def _opens(reader: "PdfReader") -> bool:
    """Whether it opens without a password, as one does that is only locked against changes."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # a cipher that the library knows only with help
        return False
