"""The plan and the progress, as they are printed."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from interviewer.paths import private, sessions_dir
from tests.running import STORY, Command

EXAMPLES = Path(__file__).parents[2] / "examples"
OFFLINE = ("--plain", "--engine", "offline", "--seed", "7")


def ahead(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()


@pytest.fixture
def kept() -> None:
    """Two whole interviews, a broken file, and one whose date is none."""
    folder = private(sessions_dir())
    for number, name in enumerate(("manager-screen", "director")):
        text = (EXAMPLES / "transcripts" / f"{name}.jsonl").read_text(encoding="utf-8")
        (folder / f"2026112{number}-000000-aaaa.jsonl").write_text(text, encoding="utf-8")
        dated = text.replace('"started": "2026-', '"started": "some day in ', 1)
        (folder / f"2026111{number}-000000-aaaa.jsonl").write_text(dated, encoding="utf-8")
    (folder / "20261130-000000-aaaa.jsonl").write_text("{", encoding="utf-8")


@pytest.mark.usefixtures("kept")
def test_a_plan_goes_to_the_day_and_no_further(command: Command) -> None:
    ran = command("plan", "--date", ahead(8), "--json")
    assert ran.code == 0
    days = json.loads(ran.out)["days"]
    assert [d["date"] for d in days] == [ahead(i) for i in range(9)]
    assert [e["kind"] for e in days[-1]["exercises"]] == ["facts"]
    assert [e["command"] for e in days[-2]["exercises"]] == ["interviewer drill testing"]
    assert "heard in 0 of the last" in days[0]["exercises"][0]["why"]
    assert any("never practised" in e["why"] for d in days for e in d["exercises"])


@pytest.mark.usefixtures("kept")
def test_it_is_printed_day_by_day_with_commands_to_type(command: Command) -> None:
    ran = command("plan", "--date", ahead(3))
    assert f"{ahead(0)}, " in ran.out
    assert f"{ahead(3)}, 5 min" in ran.out
    assert "interviewer practice --guide netflix-em --question " in ran.out
    assert "No room for: " in ran.out


def test_the_hours_given_are_kept(command: Command) -> None:
    for hours, most in (("0.5", 30), ("2", 120)):
        ran = command("plan", "--date", ahead(8), "--hours", hours, "--json")
        minutes = [d["minutes"] for d in json.loads(ran.out)["days"]]
        assert max(minutes) <= most
        assert max(minutes) > most / 2


def test_every_command_of_a_plan_is_one(command: Command) -> None:
    plan = json.loads(command("plan", "--date", ahead(20), "--hours", "3", "--json").out)
    commands = {e["command"] for d in plan["days"] for e in d["exercises"]}
    held = next(c for c in sorted(commands) if "--round" in c).split()[1:]
    assert command(*held, *OFFLINE, stdin="/end\n").code == 0
    assert command("guides", "netflix-em").code == 0


def test_a_guide_of_ones_own_is_planned_for(command: Command) -> None:
    guide = str(EXAMPLES / "guides" / "harbour-em.toml")
    ran = command("plan", "--date", ahead(5), "--guide", guide)
    assert "Hiring manager, A talk about how you lead" in ran.out
    assert f"--guide {guide} --round hiring-manager/talk" in ran.out


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (("--date", ahead(0)), "is not ahead"),
        (("--date", "2020-01-01"), "2020-01-01 is not ahead"),
        (("--date", "9999-12-31"), "more than a year ahead"),
        (("--date", "soon"), "does not match the format"),
        (("--date", "2027-02-30"), "does not match the format"),
        ((), "--date"),
        (("--date", ahead(3), "--hours", "0"), "--hours"),
        (("--date", ahead(3), "--guide", "nope"), "no guide 'nope'"),
    ],
)
def test_what_cannot_be_planned_is_one_line(
    command: Command, args: tuple[str, ...], cause: str
) -> None:
    ran = command("plan", *args)
    assert ran.code == 2
    assert cause in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.usefixtures("kept")
def test_progress_is_a_table_for_each_rubric(command: Command) -> None:
    ran = command("progress")
    assert ran.code == 0
    assert "SPSIL: 4 answers, offline structure check" in ran.out
    row = next(r for r in ran.out.splitlines() if r.startswith("  what your own role was"))
    asked, *counts, spark = row.split()[5:]
    assert (asked, len(spark)) == ("4", 4)
    assert sum(int(count[:-1]) for count in counts) == 4
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    records = [json.loads(line) for line in command("progress", "--json").out.splitlines()]
    spsil = next(r for r in records if r["rubric"] == "spsil")
    assert spsil["answers"] == 4
    assert spsil["groups"][0]["rows"][0]["id"] == "situation.role"


def test_a_short_retelling_does_not_count_as_a_loss(command: Command) -> None:
    command("practice", *OFFLINE, "--question", "team-conflict", stdin=STORY)
    before = command("progress").out
    command("drill", "short", *OFFLINE[:3], stdin="We fixed it.")
    assert command("progress").out == before
    command("drill", "sceptic", *OFFLINE[:3], stdin=STORY)
    assert command("progress").out != before


def test_nothing_graded_is_said(command: Command) -> None:
    ran = command("progress")
    assert (ran.code, ran.out) == (0, "")
    assert "`interviewer practice`" in ran.err
    assert command("progress", "--json").out == ""
