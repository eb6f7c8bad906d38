"""Practice on standard input and output: rating oneself, trying again, the clock."""

import io
from pathlib import Path

import pytest

from interviewer.core.events import Again, Event, Question, SelfRating
from interviewer.paths import sessions_dir
from interviewer.storage import sessions
from interviewer.storage.transcript import Transcript, read
from tests.running import STORY, Command

OFFLINE = ("practice", "--plain", "--engine", "offline", "--question", "team-conflict")
TO_THE_GRADE = f"{STORY}\n\n\n" + "I'd rather not say.\n\n\n" * 2
"""An answer, and a refusal of two follow-ups: the question is over, and graded."""


def newest() -> Transcript:
    """The last session; ids of the same second say nothing of the order."""
    found: list[Path] = sorted(sessions_dir().glob("*.jsonl"), key=lambda f: f.stat().st_mtime_ns)
    return read(found[-1])


def of(kind: type[Event]) -> list[Event]:
    """The events of one kind in the last session."""
    return [e for e in newest().events if isinstance(e, kind)]


class Keyboard(io.TextIOWrapper):
    """Standard input at which a person sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is standard input, a person types it."""
    monkeypatch.setattr(io, "TextIOWrapper", Keyboard)


def flat(text: str) -> str:
    """``text`` on one line."""
    return " ".join(text.split())


def test_a_pipe_is_not_asked_and_may_give_a_rating(command: Command) -> None:
    ran = command(*OFFLINE, stdin=TO_THE_GRADE + "/rate 4 4 0 4 3\n/end\n")
    assert ran.code == 0
    assert "your own guess" not in ran.out + ran.err
    assert [e.model_dump()["ratings"]["solution"] for e in of(SelfRating)] == [0]
    assert flat(ran.out).index("Feedback on question 1") < flat(ran.out).index("You gave yourself")
    assert "You gave yourself 0 of 5 for Solution; I heard 5." in flat(ran.out)
    for form in ("md", "html"):
        page = command("export", "last", "--format", form).out.replace("\\", "")
        assert "You gave yourself 0 of 5 for Solution; I heard 5." in page
    assert "You gave yourself 0 of 5" in flat(command("replay", "last", "--plain").out)


def test_a_rating_given_before_the_end_of_a_question_is_shown_with_its_grade(
    command: Command,
) -> None:
    ran = command(*OFFLINE, stdin=f"{STORY}\n\n\n/rate 4 4 0 4 3\n")
    card = flat(ran.out).split("Feedback on question 1")[1]
    assert "You gave yourself 0 of 5 for Solution; I heard 5." in card


@pytest.mark.parametrize("given", ["/rate", "/rate 1 2 3", "/rate 5 4 5 4 3", "/rate a b c d e"])
def test_what_is_no_rating_is_told_and_nothing_is_kept(command: Command, given: str) -> None:
    ran = command(*OFFLINE, stdin=f"{TO_THE_GRADE}{given}\n/end\n")
    assert ran.code == 0
    assert "Nothing was rated" in ran.err
    assert "Situation 0-4, Problem 0-4, Solution 0-5, Impact 0-4, Lessons 0-3" in flat(ran.err)
    assert not of(SelfRating)


def test_before_an_answer_there_is_nothing_to_rate_or_to_try_again(command: Command) -> None:
    ran = command(*OFFLINE, stdin="/rate 1 1 1 1 1\n/again\n/leave\n")
    assert "no answer to rate yet" in ran.err
    assert "Nothing has been graded yet" in ran.err


def test_a_simulation_neither_rates_nor_tries_again(command: Command) -> None:
    stdin = TO_THE_GRADE + "/rate 4 4 0 4 3\n/again\n/end\n"
    ran = command(*OFFLINE, "--mode", "simulation", stdin=stdin)
    assert "Nothing is rated in a simulation" in ran.err
    assert "Nothing is tried again in a simulation" in ran.err
    assert not of(SelfRating)
    assert len(of(Question)) == 2


@pytest.mark.usefixtures("person")
def test_a_person_is_asked_before_the_grade_is_shown(command: Command) -> None:
    ran = command(*OFFLINE, stdin=TO_THE_GRADE + "1 2 3\n4 4 0 4 3\n/end\n")
    assert "Before you see it, your own guess: Situation 0-4" in flat(ran.err)
    assert "5 numbers are wanted" in flat(ran.err)
    assert ran.out.count("Feedback on question 1") == 1
    assert "You gave yourself 0 of 5 for Solution; I heard 5." in flat(ran.out)
    kinds = [e.type for e in newest().events]
    assert kinds.count("self_rating") == 1


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("reply", ["\n", "What do you build?\n\n\n"])
def test_one_may_pass_over_it_and_what_is_no_rating_is_no_loss(
    command: Command, reply: str
) -> None:
    ran = command(*OFFLINE, stdin=f"{TO_THE_GRADE}{reply}/end\n")
    assert "Feedback on question 1" in ran.out
    assert "You gave yourself" not in ran.out
    assert [e.model_dump()["ratings"] for e in of(SelfRating)] == [{}]
    answers = [e.model_dump()["text"] for e in newest().events if e.type == "answer"]
    assert answers[3:] == ([reply.strip()] if reply.strip() else [])


@pytest.mark.usefixtures("person")
def test_whoever_ends_early_is_asked_first_and_the_end_of_input_asks_no_more(
    command: Command,
) -> None:
    ran = command(*OFFLINE, stdin=f"{STORY}\n/end\n4 4 0 4 3\n")
    assert "You gave yourself 0 of 5 for Solution" in flat(ran.out)
    ran = command(*OFFLINE, stdin=STORY)
    assert ran.code == 0
    assert "your own guess" not in ran.err
    assert "Feedback on question 1" in ran.out


@pytest.mark.usefixtures("person")
def test_the_question_can_be_switched_off(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEWER_SELF_RATING", "false")
    ran = command(*OFFLINE, stdin=TO_THE_GRADE + "/end\n")
    assert "your own guess" not in ran.err
    assert "Feedback on question 1" in ran.out


def test_the_same_question_again_shows_what_moved(command: Command) -> None:
    short = "I talked to both of them.\n\n\n" + "I'd rather not say.\n\n\n" * 2
    ran = command(*OFFLINE, stdin=short + "/again\n" + TO_THE_GRADE + "/end\n")
    assert ran.out.count("Tell me about a time you solved a team conflict.") >= 3
    assert "Feedback on question 1, again" in ran.out
    card = flat(ran.out).split("Feedback on question 1, again")[1]
    assert "Against the time before: " in card
    assert "Now heard: another option that was weighed: “We could have rewritten" in card
    asked = [e for e in of(Question) if isinstance(e, Question) and e.again]
    assert [(e.question, e.again) for e in asked] == [("team-conflict", Again(n=2))]
    page = command("export", "last").out.replace("\\", "")
    assert "Against the time before: " in page


def test_a_question_of_an_earlier_session_again(command: Command) -> None:
    short = "I talked to both of them.\n\n\nI'd rather not say.\n\n\n/end\n"
    command(*OFFLINE, stdin=short)
    before = newest()
    name = before.session.id
    ran = command(
        *OFFLINE[:4], "--again", name, "--question", "team-conflict", stdin=TO_THE_GRADE + "/end\n"
    )
    assert ran.code == 0
    assert "Against the time before: " in flat(ran.out)
    asked = of(Question)[0]
    assert isinstance(asked, Question)
    assert asked.again == Again(session=name, n=2)
    now = newest().session.id
    assert "Against the time before: " in flat(command("replay", now, "--plain").out)
    command("sessions", "--delete", name, "--yes")
    shown = command("replay", now, "--plain")
    assert shown.code == 0
    assert "Feedback on question 1, again" in shown.out
    assert "Against the time before" not in shown.out


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (("--again", "nothing"), "no file and no session 'nothing'"),
        (("--again", "last", "--question", "team-conflict"), "no answer to 'team-conflict'"),
        (("--again", "last"), "no answered question"),
        (("--again", "last", "--round", "onsite-1"), "leave --round out"),
        (("--again", "last", "--seed", "0"), "leave --seed out"),
        (("--clock", "sun"), "sun"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(
    command: Command, args: tuple[str, ...], cause: str
) -> None:
    command(*OFFLINE, stdin="/leave\n")
    before = sessions.ids()
    ran = command("practice", "--plain", *args)
    assert ran.code == 2
    assert cause in ran.err
    assert sessions.ids() == before


def test_the_clock_is_chosen_for_a_session(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = command(*OFFLINE, stdin="/leave\n")
    assert "45 minutes of spoken time" in flat(ran.err)
    ran = command(*OFFLINE, "--clock", "wall", stdin="/leave\n")
    assert newest().session.clock == "wall"
    assert "45 minutes. Engine" in flat(ran.err)
    monkeypatch.setenv("INTERVIEWER_CLOCK", "wall")
    command(*OFFLINE, stdin="/leave\n")
    assert newest().session.clock == "wall"


def test_a_simulation_is_told_of_a_long_answer_too(command: Command) -> None:
    ran = command(*OFFLINE, "--mode", "simulation", stdin=" ".join([STORY] * 6) + "\n\n\n/end\n")
    assert "that was about five minutes" in flat(ran.out).casefold()
