"""The command as a whole: help, versions, schemas, exit codes, and what it does not import."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer import __version__
from interviewer.cli import COMMANDS
from tests.running import Command

HEAVY = ("textual", "openai", "tiktoken", "jinja2", "httpx2", "rich")


def test_help_lists_every_command(command: Command) -> None:
    ran = command("--help")
    assert ran.code == 0
    assert all(f"\n  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(command: Command, name: str) -> None:
    ran = command(name, "--help")
    assert ran.code == 0
    assert COMMANDS[name][1].split()[0].rstrip(".") in ran.out


def test_the_version_is_that_of_the_package(command: Command) -> None:
    assert __version__ in command("--version").out


def test_an_unknown_command_is_told(command: Command) -> None:
    ran = command("interrogate")
    assert ran.code == 2
    assert "interrogate" in ran.err


@pytest.mark.parametrize("name", ["transcript", "scorecard", "guide", "rubric"])
def test_schemas_are_json_schema(command: Command, name: str) -> None:
    assert name in command("schema").out.split()
    schema = json.loads(command("schema", name).out)
    assert schema["$schema"].endswith("2020-12/schema")


def test_guides_and_rubrics_are_listed_and_shown(command: Command) -> None:
    assert "netflix-em" in command("guides").out
    shown = command("guides", "netflix-em").out
    assert "onsite-1/" in shown
    assert "challenged the status quo" in " ".join(shown.split())
    assert command("rubrics").out.count("\n") >= 5
    assert "solution.alternatives" in command("rubrics", "spsil").out
    assert command("rubrics", "nope").code == 2


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("--version",),
        ("sessions",),
        ("guides",),
        ("rubrics", "spsil"),
        ("schema", "scorecard"),
        ("grade", "-", "--engine", "offline", "--json"),
        ("practice", "--plain", "--engine", "offline"),
    ],
)
def test_light_commands_import_nothing_heavy(args: tuple[str, ...]) -> None:
    code = (
        "import sys\n"
        "from interviewer.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        f"print('HEAVY', sorted(m for m in {HEAVY!r} if m in sys.modules))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *args],
        input="I led a team. It failed. I fixed it.",
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.rstrip().endswith("HEAVY []")


def test_a_guide_says_what_its_rounds_are_and_what_may_be_left_out(command: Command) -> None:
    shown = " ".join(command("guides", "netflix-em").out.split())
    assert "A call of 30 to 45 minutes with somebody who could become your manager" in shown
    assert "onsite-2/leader: Leader of a partner team (engineering manager, optional)" in shown
    assert shown.count("optional)") == 2


@pytest.mark.parametrize(
    ("kind", "listed", "good"),
    [("prompts/guides", "guides", "netflix-em"), ("rubrics", "rubrics", "spsil")],
)
def test_one_bad_file_does_not_hide_the_others(
    command: Command, home: Path, kind: str, listed: str, good: str
) -> None:
    folder = home / "config" / kind
    folder.mkdir(parents=True)
    for name in ("a-bad-one", "b-bad-one"):
        (folder / f"{name}.toml").write_text("id = ", encoding="utf-8")
    ran = command(listed)
    assert ran.code == 2
    assert good in ran.out
    assert "a-bad-one" not in ran.out
    assert "a-bad-one.toml: not valid TOML" in ran.err
    assert "b-bad-one.toml: not valid TOML" in ran.err
    assert ran.err.count("\n") == 1
