"""Writing in one's own editor."""

from pathlib import Path

import pytest

from interviewer.paths import state_dir
from interviewer.tui.editor import EditorError, command, edit


def script(folder: Path, text: str) -> str:
    """An editor that does this to the file it is given."""
    file = folder / "editor"
    file.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    file.chmod(0o700)
    return str(file)


def test_the_text_comes_back_as_it_was_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", script(tmp_path, 'printf " and more\\n" >> "$1"'))
    assert edit("Some\nlines") == "Some\nlines and more"
    assert list(state_dir().iterdir()) == []


def test_an_editor_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", script(tmp_path, "exit 3"))
    with pytest.raises(EditorError, match="ended with 3; nothing was changed"):
        edit("text")
    assert list(state_dir().iterdir()) == []


def test_an_editor_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/ed")
    with pytest.raises(EditorError, match="No such file"):
        edit("text")


@pytest.mark.parametrize(
    ("named", "run"), [("code -w", ["code", "-w"]), ("", ["vi"]), ('bad "quote', ["vi"])]
)
def test_which_editor(named: str, run: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setenv("VISUAL", named)
    assert command() == run
