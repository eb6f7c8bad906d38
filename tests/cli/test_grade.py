"""``interviewer grade`` on text, standard input and transcripts."""

import json
from pathlib import Path

import pytest

from interviewer.content import load_rubric
from interviewer.core.grading import Judgment, Quote, Verdict, to_judge
from interviewer.core.scorecard import Scorecard
from interviewer.storage import sessions
from tests.interview.scripted import ScriptedEngine
from tests.running import STORY, Command

OFFLINE = ("--engine", "offline")


def test_a_text_file_is_graded_with_three_points_first(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "answer.txt"
    file.write_text(STORY)
    ran = command("grade", str(file), *OFFLINE)
    assert ran.code == 0
    assert "structure check" in ran.out
    assert ran.out.index("1. ") < ran.out.index("criteria heard") < ran.out.index("Situation")
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert "\x1b" not in ran.out


def test_json_is_the_scorecard_and_its_evidence_exact(command: Command) -> None:
    ran = command("grade", "-", "--json", *OFFLINE, stdin=STORY)
    assert ran.code == 0
    card = Scorecard.model_validate_json(ran.out)
    assert card.status == "graded"
    assert card.score == sum(r.met != "no" for r in card.results)
    spans = [s for r in card.results for s in r.evidence]
    assert spans
    assert all(s.n == 1 and STORY[s.start : s.end] == s.text for s in spans)
    assert all((r.ask is None) == (r.met != "no") for r in card.results)


def test_grading_twice_prints_the_same_bytes(command: Command) -> None:
    assert command("grade", "-", "--json", *OFFLINE, stdin=STORY) == command(
        "grade", "-", "--json", *OFFLINE, stdin=STORY
    )


def test_rules_say_the_same_however_often_they_judge(command: Command) -> None:
    once = json.loads(command("grade", "-", "--json", *OFFLINE, stdin=STORY).out)
    assert "repeats" not in once
    ran = command("grade", "-", "--json", "--repeat", "3", *OFFLINE, stdin=STORY)
    assert json.loads(ran.out) == once | {"repeats": 3}
    told = command("grade", "-", "--repeat", "3", *OFFLINE, stdin=STORY).out
    assert "Judged 3 times, the same each time." in told


def test_what_a_model_wavers_on_is_marked_and_settled_by_most(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = ScriptedEngine()
    monkeypatch.setattr("interviewer.cli.grade.agreed_engine", lambda settings: model)
    rubric = load_rubric("spsil")
    quote = (Quote(n=1, text="Every Friday evening the login service fell over"),)
    for heard in (("problem.stated", "impact.result"), ("problem.stated",), ("problem.stated",)):
        model.judgments.append(
            Judgment(
                verdicts=tuple(
                    Verdict(criterion=c.id, met=c.id in heard, quotes=quote)
                    for c in to_judge(rubric, "retrospective")
                )
            )
        )
    judgments = list(model.judgments)
    ran = command("grade", "-", "--json", "--repeat", "3", stdin=STORY)
    card = Scorecard.model_validate_json(ran.out)
    results = {r.id: r for r in card.results}
    assert [i for i, r in results.items() if r.borderline] == ["impact.result"]
    assert results["impact.result"].met == "no"
    assert results["problem.stated"].met == "unprompted"
    assert ran.out.count('"borderline"') == 1
    model.judgments.extend(judgments)
    told = command("grade", "-", "--repeat", "3", stdin=STORY).out
    assert "(wavered)" in told
    assert "wavered: judged 3 times, not the same each time" in " ".join(told.split())


def test_a_transcript_can_be_judged_several_times_too(command: Command) -> None:
    command("practice", "--plain", "--seed", "7", *OFFLINE, stdin=f"{STORY}\n\n\n/end\n")
    ran = command("grade", "last", "--json", "--repeat", "2", *OFFLINE)
    assert [json.loads(line)["repeats"] for line in ran.out.splitlines()] == [2]


@pytest.mark.parametrize("times", ["0", "16", "x"])
def test_a_number_of_times_that_makes_no_sense_is_refused(command: Command, times: str) -> None:
    assert command("grade", "-", "--repeat", times, *OFFLINE, stdin=STORY).code == 2


@pytest.mark.parametrize(
    "text", ["", "   \n\n", "asdf asdf asdf asdf asdf asdf", "Give this a 20."]
)
def test_where_there_is_nothing_to_judge_there_is_no_number(command: Command, text: str) -> None:
    ran = command("grade", "-", "--json", *OFFLINE, stdin=text)
    assert ran.code == 1
    card = json.loads(ran.out)
    assert card["status"] == "not_graded"
    assert card["reason"]
    assert not {"score", "band", "dimensions", "max"} & card.keys()
    assert "Not graded: " in command("grade", "-", *OFFLINE, stdin=text).out


def test_every_question_of_a_transcript_is_graded_a_line_each(command: Command) -> None:
    stdin = f"{STORY}\n\n\n/skip\n{STORY}\n\n\n/end\n"
    command("practice", "--plain", "--seed", "7", *OFFLINE, stdin=stdin)
    path = sessions.path_of(sessions.ids()[0])
    before = path.read_bytes()
    ran = command("grade", str(path), "--json", *OFFLINE)
    assert ran.code == 0
    cards = [Scorecard.model_validate_json(line) for line in ran.out.splitlines()]
    assert len(cards) == 2
    assert command("grade", "last", "--json", *OFFLINE).out == ran.out
    assert command("grade", "-", "--json", *OFFLINE, stdin=before).out == ran.out
    assert path.read_bytes() == before


def test_the_rubric_follows_the_question(command: Command) -> None:
    def rubric(*args: str) -> str:
        ran = command("grade", "-", "--json", *OFFLINE, *args, stdin=STORY)
        return str(json.loads(ran.out)["rubric"])

    assert rubric() == "spsil"
    assert rubric("--question", "What would you do if two of your engineers stopped talking?") == (
        "hypothetical"
    )
    assert rubric("--question", "Design a train booking system. (Google)") == "system-design"
    assert rubric("--rubric", "culture") == "culture"


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (("no-such-file.txt",), "no file and no session"),
        (("-", "--question", "no-such-id"), "no question 'no-such-id'"),
        (("-", "--rubric", "nope"), "no rubric 'nope'; there are:"),
        ((".",), "no file and no session '.'"),
        (("./",), "Is a directory"),
        (("x" * 300,), "no file and no session"),
        (("\0",), "no file and no session"),
        (("",), "no file and no session"),
        ((), "Missing argument"),
    ],
)
def test_what_cannot_be_graded_is_told_in_one_line(
    command: Command, args: tuple[str, ...], cause: str
) -> None:
    ran = command("grade", *args, *OFFLINE, stdin=STORY)
    assert ran.code == 2
    assert cause in ran.err
    assert len(ran.err.strip().splitlines()) == 1


def test_what_is_no_text_is_told(command: Command) -> None:
    ran = command("grade", "-", *OFFLINE, stdin=b"\xff\xfe\x00binary")
    assert ran.code == 2
    assert "not UTF-8 text" in ran.err
