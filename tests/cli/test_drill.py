"""Drills on standard input and output."""

import pytest

from interviewer.core.events import Probe
from interviewer.core.state import fold
from interviewer.paths import sessions_dir
from interviewer.storage import sessions
from interviewer.storage.transcript import read
from tests.running import STORY, Command

OFFLINE = ("--plain", "--engine", "offline")
SECOND = "We kept the logs because nobody could say what had failed."


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def source(command: Command) -> str:
    """An interview of one question, with two follow-ups that were answered."""
    told = f"{STORY}\n\n\n{SECOND}\n\n\nIt took a month.\n\n\n/end\n"
    practice = ("practice", *OFFLINE, "--seed", "7", "--question", "team-conflict")
    assert command(*practice, stdin=told).code == 0
    return sessions.ids()[0]


def probes(name: str) -> list[Probe]:
    kept = read(sessions.path_of(name))
    return fold(kept.session, kept.events).threads[0].probes


def test_again_in_90_words_shows_what_survived(command: Command, source: str) -> None:
    ran = command("drill", "short", *OFFLINE, stdin="I led the playback team. I kept the logs.")
    assert ran.code == 0
    out = flat(ran.out)
    assert "Heard of it before: what your own role was" in out
    assert "Tell it again, in 90 words." in out
    assert out.index("Feedback on question 1") < out.index("9 words of 90.")
    assert "Still there, " in out
    assert "Lost, " in out
    assert len(sessions.ids()) == 2
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert "drill short" in command("sessions").out
    replayed = flat(command("replay", "last", "--plain").out)
    assert "9 words of 90." in replayed
    assert f"Drill: short on a question of session {source}" in replayed


def test_too_long_is_said_and_read_all_the_same(command: Command, source: str) -> None:
    ran = command("drill", "short", source, *OFFLINE, stdin=STORY + " " + "More words. " * 20)
    assert "more than 90. All of it was read." in flat(ran.out)


def test_left_and_resumed(command: Command, source: str) -> None:
    left = command("drill", "short", *OFFLINE, stdin="/leave\n")
    assert "interviewer resume" in left.err
    ran = command("resume", *OFFLINE, stdin="I led the playback team.")
    assert "5 words of 90." in flat(ran.out)


def test_a_sceptic_asks_the_same_question_and_follows_up(command: Command, source: str) -> None:
    ran = command("drill", "sceptic", *OFFLINE, stdin=f"{STORY}\n\n\nYes.\n\n\nNo.\n")
    assert ran.code == 0
    assert ran.out.count("Carol: ") >= 4
    kept = read(sessions.path_of(sessions.ids()[0]))
    assert (kept.session.drill, kept.session.round) == ("sceptic", "onsite-2/director")
    assert "your-questions" not in str(kept.events)


def test_guessing_tells_what_was_tested_and_whether_the_reply_gave_it(
    command: Command, source: str
) -> None:
    first, second = probes(source)[:2]
    shown = command("drill", "testing", stdin="")
    assert flat(first.text) in flat(shown.out)
    assert flat(second.text) not in flat(shown.out)
    at = next(n for n in range(1, 5) if f"{n}. {first.tests}" in flat(shown.out))
    ran = command("drill", "testing", stdin=f"{at}\n9\nno idea\n")
    out = flat(ran.out)
    assert f"It was {at}, as you said: {first.tests}." in out
    assert "(There is no 9; 1 to 4.)" in ran.err
    assert f": {second.tests}." in out
    assert flat(SECOND) in out
    assert "I heard " in out or "Your reply did not say." in out
    other = at % 4 + 1
    assert f"It was {at}, not {other}: " in flat(
        command("drill", "testing", source, stdin=f"{other}\n/leave\n").out
    )
    assert sessions.ids() == [source]


def test_a_reply_that_said_nothing_new_is_told(command: Command) -> None:
    practice = ("practice", *OFFLINE, "--seed", "7", "--question", "team-conflict")
    command(*practice, stdin=f"{STORY}\n\n\nIt was what it was, I suppose.\n\n\n/end\n")
    assert "Your reply did not say." in flat(command("drill", "testing", stdin="\n").out)


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (("short",), "no graded answer is kept here yet"),
        (("testing",), "no follow-up that was answered"),
        (("short", "nope"), "no session 'nope'"),
        (("testing", "nope"), "no session 'nope'"),
    ],
)
def test_with_nothing_to_take_up_it_says_what_to_do(
    command: Command, args: tuple[str, ...], cause: str
) -> None:
    ran = command("drill", *args, *OFFLINE)
    assert ran.code == 2
    assert cause in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_drill_that_there_is_not_is_told_with_those_that_there_are(
    command: Command, source: str
) -> None:
    ran = command("drill", "shorter", *OFFLINE)
    assert ran.code == 2
    assert "short, sceptic, partner, testing" in ran.err


def test_broken_sessions_stop_nothing(command: Command, source: str) -> None:
    (sessions_dir() / "99990101-000000-aaaa.jsonl").write_text("{", encoding="utf-8")
    assert command("drill", "testing", stdin="\n").code == 0


def test_what_comes_from_a_file_does_nothing_to_the_terminal(command: Command, source: str) -> None:
    path = sessions.path_of(source)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("It took a month.", "\\u001b]52;c;x\\u0007 month."), "utf-8")
    ran = command("drill", "testing", stdin="\n\n\n")
    assert "month." in ran.out
    assert "\x1b" not in ran.out


def test_the_drills_of_a_guide_are_shown(command: Command) -> None:
    shown = flat(command("guides", "netflix-em").out)
    assert "sceptic: To a sceptical director" in shown
    assert "short: Again, in 90 words" in shown
