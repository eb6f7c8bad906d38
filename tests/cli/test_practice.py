"""An interview on standard input and output, and taking it up again."""

import json
from pathlib import Path

import pytest

from interviewer.paths import sessions_dir
from interviewer.storage import sessions
from interviewer.storage.transcript import read
from tests.running import STORY, Command

OFFLINE = ("--plain", "--engine", "offline", "--seed", "7")


def newest() -> Path:
    return sessions.path_of(sessions.ids()[0])


def test_an_answer_piped_in_is_probed_and_graded(command: Command) -> None:
    ran = command("practice", *OFFLINE, stdin=STORY)
    assert ran.code == 0
    events = read(newest()).events
    types = [e.type for e in events]
    assert types.count("answer") == 1
    assert types[types.index("answer") + 2] == "probe"
    assert events[-1].model_dump()["reason"] == "end_of_input"
    probe = next(e for e in events if e.type == "probe").model_dump()
    assert " ".join(probe["text"].split()[:4]) in ran.out
    assert "Feedback on question 1" in ran.out
    assert "Debrief" in ran.out
    assert "Not affiliated" in ran.err or "not affiliated" in ran.err
    assert all(len(line) <= 80 for line in ran.out.splitlines())


def test_two_empty_lines_end_an_answer_and_one_parts_paragraphs(command: Command) -> None:
    ran = command("practice", *OFFLINE, stdin="One.\n\nStill one.\n\n\nTwo.\n\n\n/end\n")
    assert ran.code == 0
    answers = [e.model_dump()["text"] for e in read(newest()).events if e.type == "answer"]
    assert answers == ["One.\n\nStill one.", "Two."]


def test_the_due_question_is_recorded_as_unanswered_at_the_end_of_input(command: Command) -> None:
    command("practice", *OFFLINE, stdin="")
    types = [e.type for e in read(newest()).events]
    assert "answer" not in types
    assert types.count("question") == 1
    assert types[-1] == "close"


def test_leaving_and_resuming_loses_nothing(command: Command) -> None:
    left = command("practice", *OFFLINE, stdin=f"{STORY}\n\n\n/leave\n")
    assert left.code == 0
    assert "interviewer resume" in left.err
    before = newest().read_bytes()
    ran = command("resume", *OFFLINE[:3], stdin="It took a month.\n\n\n/end\n")
    assert ran.code == 0
    assert newest().read_bytes().startswith(before)
    kept = read(newest())
    asked = next(e for e in kept.events if e.type == "probe").model_dump()["text"]
    assert asked.split()[0] in ran.out
    answers = [e.model_dump()["text"] for e in kept.events if e.type == "answer"]
    assert answers == [STORY, "It took a month."]
    again = command("resume", newest().stem, stdin="")
    assert again.code == 2
    assert "is over" in again.err


def test_a_draft_that_was_left_begins_the_next_answer(command: Command) -> None:
    command("practice", *OFFLINE, stdin="/leave\n")
    sessions.save_draft(newest(), "I had begun")
    ran = command("resume", *OFFLINE[:3], stdin="and went on.\n\n\n/end\n")
    assert "I had begun" in ran.err
    answers = [e.model_dump()["text"] for e in read(newest()).events if e.type == "answer"]
    assert answers == ["I had begun\nand went on."]
    assert sessions.load_draft(newest()) == ""


@pytest.mark.parametrize(
    ("words", "answers", "draft"),
    [("/leave", [], "I had begun"), ("/skip", [], ""), ("/end", ["I had begun"], "")],
)
def test_a_command_is_one_also_after_some_typing(
    command: Command, words: str, answers: list[str], draft: str
) -> None:
    command("practice", *OFFLINE, stdin=f"I had begun\n{words}\n/leave\n")
    kept = read(newest())
    assert [e.model_dump()["text"] for e in kept.events if e.type == "answer"] == answers
    assert sessions.load_draft(newest()) == draft


def test_a_transcript_from_elsewhere_changes_nothing_but_itself(
    command: Command, tmp_path: Path
) -> None:
    command("practice", *OFFLINE, stdin="/leave\n")
    victim = tmp_path / "victim.draft"
    victim.write_text("precious")
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o755)
    session, *events = newest().read_text().splitlines(keepends=True)
    evil = {**json.loads(session), "id": "../../victim"}
    file = folder / "x.jsonl"
    file.write_text(json.dumps(evil) + "\n" + "".join(events))
    ran = command("resume", str(file), *OFFLINE[:3], stdin="Yes.\n\n\n/end\n")
    assert ran.code == 0
    assert victim.read_text() == "precious"
    assert folder.stat().st_mode & 0o777 == 0o755
    assert "precious" not in file.read_text()


def test_skipping_and_the_candidates_own_questions(command: Command) -> None:
    skips = "/skip\n" * 4
    stdin = skips + "How long does the process take?\n\n\nNo, that's all.\n\n\n"
    ran = command("practice", *OFFLINE, "--round", "recruiter-screen", stdin=stdin)
    assert ran.code == 0
    assert "months" in ran.out
    assert "Feedback on question" not in ran.out


def test_simulation_keeps_feedback_to_the_end(command: Command) -> None:
    ran = command(
        "practice", *OFFLINE, "--mode", "simulation", stdin=f"{STORY}\n\n\n/skip\n{STORY}"
    )
    assert ran.out.index("Feedback on question 1") > ran.out.rindex("Feedback on question 1") - 1
    last_spoken = ran.out.index("Feedback on question 1")
    closing = read(newest()).events
    said = next(e.model_dump()["text"] for e in closing if e.model_dump().get("kind") == "closing")
    assert ran.out.index(" ".join(said.split()[:3])) < last_spoken


def test_the_same_seed_asks_the_same(command: Command) -> None:
    texts = []
    for _ in range(2):
        command("practice", *OFFLINE, stdin=STORY)
        texts.append([e.model_dump().get("text") for e in read(newest()).events])
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (("--round", "round-9"), "no round 'round-9' in netflix-em; there are: recruiter-screen"),
        (("--guide", "acme"), "no guide 'acme'; there are: netflix-em"),
        (("--question", "nope"), "no question 'nope'"),
        (("--company", "Nobody"), "no question that fits"),
        (("--engine", "oracle"), "oracle"),
        (("--seed", "x"), "x"),
    ],
)
def test_what_cannot_be_held_is_told_in_one_line(
    command: Command, args: tuple[str, ...], cause: str
) -> None:
    ran = command("practice", "--plain", *args)
    assert ran.code == 2
    assert cause in ran.err
    assert len(ran.err.strip().splitlines()) == 1
    assert not list(sessions_dir().glob("*.jsonl"))


def test_a_key_in_the_environment_is_no_consent(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    ran = command("practice", "--plain", "--seed", "7", stdin=STORY)
    assert ran.code == 0
    assert "api.openai.com" in ran.err
    assert "staying offline" in ran.err
    assert json.loads(newest().read_text().splitlines()[0])["engine"] == {"kind": "offline"}
    assert "sk-secret" not in ran.out + ran.err + newest().read_text()


def test_without_a_terminal_the_bare_command_holds_a_round(command: Command) -> None:
    ran = command(stdin=STORY)
    assert ran.code == 0
    assert "Feedback on question 1" in ran.out
