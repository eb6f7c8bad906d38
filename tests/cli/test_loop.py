"""A whole loop on standard input and output, and what it shows."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interviewer.paths import sessions_dir
from interviewer.storage import loops, sessions
from interviewer.storage.transcript import Transcript, read
from tests.running import STORY, Command

ON = ("practice", "--loop", "--plain", "--engine", "offline")
NEW = ("practice", "--loop", "new", "--plain", "--engine", "offline")
SITTINGS = 10


def told(team: str) -> str:
    """An answer with a team of that size."""
    return f"I manage {team} engineers today. {STORY.partition('.')[2]}"


def manager_screen() -> Transcript:
    found = [read(sessions.path_of(name)) for name in sessions.ids()]
    return next(t for t in found if t.session.round == "manager-screen/manager")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_whole_loop(command: Command) -> None:
    begun = command(*ON, "--seed", "3", stdin=told("six"))
    assert begun.code == 0
    (loop,) = loops.ids()
    assert f"Loop {loop}: 1 of {SITTINGS} sittings done; next: Manager screen." in begun.err
    teams = ["six", "nine", *["six"] * (SITTINGS - 2)]
    for number, team in enumerate(teams[1:], 2):
        ran = command(*ON, stdin=told(team))
        assert ran.code == 0
        assert f"{number} of {SITTINGS} sittings done" in ran.err
        assert "Debrief" in ran.out
        assert "asked again" not in ran.err
    held = [read(sessions.path_of(name)) for name in sessions.ids()]
    assert {t.session.loop for t in held} == {loop}
    asked = [e.model_dump()["question"] for t in held for e in t.events if e.type == "question"]
    asked = [q for q in asked if q != "your-questions"]
    assert len(asked) == len(set(asked)) == SITTINGS

    shown = command("loop")
    assert shown.code == 0
    assert shown.out.count("[x] ") == SITTINGS
    assert all(f"\n{title}\n" in shown.out for title in ("Values", "Qualities", "Competencies"))
    out = flat(shown.out)
    assert "“I manage six engineers” in Recruiter screen, and “I manage nine engineers” in" in out
    assert "If this is the same team, expect to be asked." in out
    assert "What a committee would ask next:" in out
    assert "How it goes on" in out
    assert "everybody's feedback is put side by side" in out
    assert "no verdict on hiring" in out
    assert all(len(row) <= 80 for row in shown.out.splitlines())

    data = json.loads(command("loop", loop[:15], "--json").out)
    assert data["finished"]
    assert {s["state"] for s in data["sittings"]} == {"done"}
    assert data["after"][0]["id"] == "decision"
    texts = {t.session.id: t for t in held}
    for meaning in data["standing"]:
        for one in meaning["shown"]:
            answers = [e.model_dump() for e in texts[one["session"]].events if e.type == "answer"]
            answer = next(a for a in answers if a["n"] == one["span"]["n"])
            assert answer["text"][one["span"]["start"] : one["span"]["end"]] == one["span"]["text"]
    assert {m["seen"] for m in data["standing"]} >= {"shown", "not asked"}
    assert data["contradictions"]

    over = command("practice", "--loop", loop, *ON[2:], stdin="")
    assert over.code == 2
    assert "is finished" in over.err
    command(*ON, stdin="")
    assert len(loops.ids()) == 2


def test_what_is_not_done_yet_is_to_come_and_there_is_no_closing_page(command: Command) -> None:
    command(*ON, "--seed", "3", stdin=told("six"))
    command(*ON, stdin=f"{STORY}\n\n\n/leave\n")
    out = command("loop").out
    assert out.count("[x] ") == 1
    assert out.count("[~] Manager screen") == 1
    assert out.count("[ ] ") == SITTINGS - 2
    assert "How it goes on" not in out
    before = sessions.ids()
    command(*ON, stdin="It took a month.\n\n\n/end\n")
    assert sessions.ids() == before
    assert manager_screen().events[-1].type == "close"
    assert command("loop").out.count("[x] ") == 2


def test_one_round_alone(command: Command) -> None:
    command(*ON, "--seed", "3", stdin=told("six"))
    command(*ON, stdin=STORY)
    out = command("loop", "--round", "manager-screen").out
    assert "Manager screen" in out
    assert "Recruiter screen" not in out
    wrong = command("loop", "--round", "lunch")
    assert wrong.code == 2
    assert "recruiter-screen, manager-screen" in wrong.err


def test_loops_side_by_side(command: Command) -> None:
    command(*NEW, "--seed", "1", stdin="")
    command(*NEW, "--seed", "2", "--mode", "simulation", stdin="")
    first = next(name for name in loops.ids() if loops.load(name).seed == 1)
    command("practice", "--loop", first, *ON[2:], stdin="")
    listed = command("loop", "--list").out.splitlines()[1:]
    rows = {row.split()[0]: row for row in listed}
    assert list(rows) == loops.ids()
    assert "2 of 10" in rows.pop(first)
    (second,) = rows.values()
    assert "simulation" in second
    assert "1 of 10" in second


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("practice", "--loop", "nothing", "--plain"), "no loop 'nothing'"),
        (("practice", "--loop", "--round", "onsite-1", "--plain"), "--loop decides"),
        (("practice", "--loop", "--question", "trade-offs", "--plain"), "--loop decides"),
        (("practice", "--loop", "--seed", "8", "--plain"), "--seed was set when"),
        (("practice", "--loop", "--minutes", "9", "--plain"), "--minutes was set when"),
        (("practice", "--loop", "--mode", "simulation", "--plain"), "--mode was set when"),
        (("loop", "nothing"), "no loop 'nothing'"),
    ],
)
def test_what_cannot_be_is_one_line(command: Command, args: tuple[str, ...], said: str) -> None:
    command(*ON, "--seed", "7", stdin="")
    before = sessions.ids()
    ran = command(*args)
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert sessions.ids() == before


def test_the_same_again_is_no_contradiction(command: Command) -> None:
    set_once = ("--seed", "7", "--mode", "practice", "--guide", "netflix-em")
    assert command(*ON, *set_once, stdin="").code == 0
    assert command(*ON, *set_once, stdin="").code == 0
    assert len(loops.ids()) == 1


def test_a_name_is_wrong_also_where_there_is_no_loop(command: Command) -> None:
    ran = command("loop", "nothing")
    assert ran.code == 2
    assert "no loop 'nothing'" in ran.err


def test_where_there_is_none_it_is_said_how_to_begin(command: Command) -> None:
    for args in (("loop",), ("loop", "--list")):
        ran = command(*args)
        assert (ran.code, ran.out) == (0, "")
        assert "interviewer practice --loop" in ran.err


def test_a_loop_whose_guide_is_gone(command: Command, home: Path) -> None:
    command(*ON, stdin="")
    (loop,) = loops.ids()
    loops.save(loops.load(loop).model_copy(update={"guide": "lost"}))
    ran = command("loop")
    assert ran.code == 2
    assert "no guide 'lost'" in ran.err
    assert "no guide 'lost'" in command("loop", "--list").out


def test_what_a_sitting_showed_stands_after_its_debrief(command: Command) -> None:
    ran = command("practice", "--plain", "--engine", "offline", "--seed", "7", stdin=STORY)
    assert ran.out.index("Debrief") < ran.out.index("What was shown")
    assert "What a committee would ask next:" in ran.out
    replayed = command("replay", "last", "--plain").out
    for form in ("md", "html"):
        page = command("export", "last", "--format", form).out
        assert "What was shown" in page
        assert "committee would ask next" in page
    assert "What was shown" in replayed


def test_a_kill_in_the_middle_loses_neither_the_answer_nor_the_place(command: Command) -> None:
    command(*ON, "--seed", "3", stdin="")
    process = subprocess.Popen(
        [sys.executable, "-m", "interviewer", *ON],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    os.write(process.stdin.fileno(), f"{told('six')}\n\n\n".encode())
    end = time.monotonic() + 30
    while not any(b'"answer"' in f.read_bytes() for f in sessions_dir().glob("*.jsonl")):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdin.close()
    assert command("loop").out.count("[~] Manager screen") == 1
    ran = command(*ON, stdin="/end\n")
    assert ran.code == 0
    assert "2 of 10 sittings done" in ran.err
    answers = [e.model_dump()["text"] for e in manager_screen().events if e.type == "answer"]
    assert answers == [told("six")]
