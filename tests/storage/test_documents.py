"""Reading a CV or a job post from a file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.storage.documents import MOST_BYTES, MOST_PAGES, DocumentError, read
from tests.support.pdfs import locked, pdf

LINES = ("Engineering Manager at Harbour, 2019 - 2023", "Cut p99 latency by 40 % in a quarter.")


def put(folder: Path, name: str, data: bytes) -> str:
    file = folder / name
    file.write_bytes(data)
    return str(file)


def refused(name: str) -> str:
    with pytest.raises(DocumentError) as told:
        read(name)
    assert "\n" not in str(told.value)
    assert "\x1b" not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize("name", ["cv.md", "cv.MD", "cv.txt", "cv.markdown"])
def test_text_is_read_as_it_stands(tmp_path: Path, name: str) -> None:
    assert read(put(tmp_path, name, "# Mira\r\n\r\n- ä".encode())) == "# Mira\n\n- ä"


def test_a_mark_at_the_beginning_is_no_text(tmp_path: Path) -> None:
    assert read(put(tmp_path, "cv.txt", b"\xef\xbb\xbfMira")) == "Mira"


def test_nothing_that_acts_on_a_terminal_is_left(tmp_path: Path) -> None:
    text = read(put(tmp_path, "cv.md", "a\x1b[31mb\x07\u202ec\u200fd".encode()))
    assert text == "a␛[31mbcd"


def test_the_text_of_every_page_of_a_pdf_is_read(tmp_path: Path) -> None:
    text = read(put(tmp_path, "cv.pdf", pdf(LINES, ("Second page.",))))
    assert [row for row in text.split("\n") if row] == [*LINES, "Second page."]


def test_a_pdf_that_is_only_locked_against_changes_is_read(tmp_path: Path) -> None:
    assert LINES[1] in read(put(tmp_path, "cv.pdf", locked(pdf(LINES), "")))


def test_a_damaged_table_is_read_without_a_word(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The library warns of what it mends; nobody is to see that between two questions."""
    data = pdf(LINES)
    broken = data.replace(b"startxref\n", b"startxref\n9")
    assert LINES[1] in read(put(tmp_path, "cv.pdf", broken))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("cv.docx", b"PK", "give a .md, .txt or .pdf file"),
        ("cv", b"Mira", "give a .md, .txt or .pdf file"),
        ("cv.md", b"", "is empty"),
        ("cv.txt", b" \n\t\n", "is empty"),
        ("cv.txt", "Müller".encode("latin-1"), "save it as UTF-8"),
        ("cv.txt", b"a\0b", "is no text"),
        ("cv.txt", b"x" * (MOST_BYTES + 1), "larger than 2 MB"),
        ("cv.pdf", b"", "cannot be read as a PDF"),
        ("cv.pdf", b"no pdf at all", "cannot be read as a PDF"),
        ("cv.pdf", pdf(LINES)[:200], "cannot be read as a PDF"),
        ("cv.pdf", locked(pdf(LINES), "secret"), "is encrypted"),
        ("cv.pdf", pdf(()), "has no text in it"),
        ("cv.pdf", pdf(*[("x",)] * (MOST_PAGES + 1)), "has 21 pages"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_what_cannot_be_used_says_what_to_do(
    tmp_path: Path, name: str, data: bytes, cause: str
) -> None:
    told = refused(put(tmp_path, name, data))
    assert cause in told
    assert name in told


def test_a_path_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    assert "check the path" in refused(str(tmp_path / "none.md"))
    assert "check the path" in refused("zero\0.md")
    assert "check the path" in refused("x" * 5000 + ".md")
    (tmp_path / "folder.md").mkdir()
    assert "is no file" in refused(str(tmp_path / "folder.md"))
    assert "no␛" in refused(str(tmp_path / "no\x1b[31m.md"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cv.md")
    assert "is no file" in refused(str(tmp_path / "cv.md"))


def test_the_home_folder_may_be_written_short(tmp_path: Path) -> None:
    put(tmp_path, "cv.md", b"Mira")
    assert read("~/cv.md") == "Mira"


def test_who_gives_no_pdf_does_not_wait_for_its_library() -> None:
    code = (
        "import sys, interviewer.cli.practice, interviewer.storage.documents\n"
        "print('pypdf' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
