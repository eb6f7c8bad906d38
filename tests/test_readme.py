"""What the README tells to type exists, and what it links to is there."""

import re
import shlex
from pathlib import Path

import pytest

from interviewer.content import load_guide
from tests.running import Command

TOP = Path(__file__).parents[1]
README = (TOP / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
LINES = [
    found.group(1)
    for block in BLOCKS[2:]
    for found in re.finditer(r"(?:^|\| |=\S+ )interviewer ?([^\n#<]*)", block, re.MULTILINE)
]


def test_the_first_sentence_and_the_first_two_commands() -> None:
    assert README.startswith("# interviewer\n\nA mock interviewer for the terminal")
    assert BLOCKS[0].strip().endswith(".venv/bin/interviewer")
    assert BLOCKS[1].strip().endswith("-m pytest")


@pytest.mark.parametrize("line", LINES)
def test_every_command_and_option_exists(line: str, command: Command) -> None:
    words = shlex.split(line)
    name = words[0] if words and not words[0].startswith("-") else ""
    shown = command(*([name] if name else []), "--help")
    assert shown.code == 0
    for option in (w for w in words if re.match(r"--?\w", w)):
        assert re.search(rf"{re.escape(option)}\b", shown.out), option


def test_the_questions_and_rounds_named_are_in_the_guide() -> None:
    guide = load_guide("netflix-em")
    for question in re.findall(r"--question ([\w-]+)", README):
        guide.question(question)
    for place in re.findall(r"--round (\S+)", README):
        guide.sitting(place)


def test_every_file_that_is_linked_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (TOP / target).exists(), target
