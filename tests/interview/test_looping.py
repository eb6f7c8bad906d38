"""A loop over many sittings: its next sitting, what it remembers, and what breaks it not."""

from itertools import count
from pathlib import Path

import pytest

from interviewer.core.drawing import stands_in
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.state import Interview, fold
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview import history, looping, setup
from interviewer.interview.errors import SetupError
from interviewer.interview.looping import Progress
from interviewer.paths import sessions_dir
from interviewer.storage import loops, sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import read
from tests.interview.tiny import STORY
from tests.tui.content import GUIDE, RUBRIC

SETTINGS = Settings(engine="offline")


@pytest.fixture(autouse=True)
def one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions that begin within the same second have ids in their order."""
    numbers = count()
    monkeypatch.setattr(sessions, "new_id", lambda _: f"20261122-145903-{next(numbers):04x}")


def ignore(_: object) -> None:
    """Nobody watches."""


def now(found: Progress) -> Progress:
    return looping.progress(found.loop)


def begin(seed: int = 3, settings: Settings = SETTINGS) -> Progress:
    return looping.progress(looping.begin(settings, seed))


async def hold(found: Progress, *answers: str, end: bool = True) -> Interview:
    """The next sitting of a loop: these answers, then the end."""
    sitting = looping.sit(now(found), SETTINGS, OfflineEngine(), ignore)
    await sitting.conductor.begin()
    for text in answers:
        await sitting.conductor.answer(text)
    if end:
        await sitting.conductor.end("left")
    await sitting.close()
    return sitting.conductor.interview


async def test_sittings_come_in_the_order_of_the_plan_until_all_are_done() -> None:
    found = begin()
    places = [step.place for step in found.steps]
    held = [await hold(found) for _ in places]
    assert [i.session.round for i in held] == places
    assert {i.session.loop for i in held} == {found.loop.id}
    assert now(found).next is None
    assert now(found).done == len(places)
    with pytest.raises(SetupError, match="finished"):
        await hold(found)


async def test_what_is_set_once_holds_for_every_sitting() -> None:
    loop = looping.begin(Settings(mode="simulation"), 3, 12)
    interview = await hold(looping.progress(loop))
    session = interview.session
    assert (session.seed, session.mode, session.minutes) == (3, "simulation", 12)


async def test_an_open_sitting_is_gone_on_with() -> None:
    found = begin()
    left = await hold(found, STORY, end=False)
    assert [s.state for s in now(found).steps[:2]] == ["open", "to come"]
    again = await hold(found)
    assert again.session.id == left.session.id
    assert again.closed
    assert [s.state for s in now(found).steps[:2]] == ["done", "to come"]


async def test_a_sitting_that_was_deleted_is_to_come_again() -> None:
    found = begin()
    sessions.delete((await hold(found)).session.id)
    assert now(found).done == 0
    assert now(found).next == found.steps[0]


async def test_two_loops_do_not_know_of_each_other() -> None:
    first, second = begin(1), begin(2)
    await hold(first)
    await hold(first)
    await hold(second)
    assert (now(first).done, now(second).done) == (2, 1)


async def test_the_newest_unfinished_loop_is_the_one_to_go_on_with() -> None:
    assert looping.unfinished() is None
    loops.save(begin().loop.model_copy(update={"id": "20200101-000000-aaaa"}))
    (newest, *_) = loops.ids()
    found = looping.unfinished()
    assert found is not None
    assert found.loop.id == newest
    for _ in found.steps:
        await hold(found)
    older = looping.unfinished()
    assert older is not None
    assert older.loop.id == "20200101-000000-aaaa"
    loops.path_of(newest).write_text("{")
    known = looping.newest()
    assert known is not None
    assert known.loop.id == older.loop.id


async def skip_through(found: Progress) -> setup.Sitting:
    """The next sitting of a loop with every question asked and none answered."""
    sitting = looping.sit(now(found), SETTINGS, OfflineEngine(), ignore)
    await sitting.conductor.begin()
    while not sitting.conductor.interview.closed:
        await sitting.conductor.skip()
    await sitting.close()
    return sitting


async def test_no_question_comes_twice_in_a_loop() -> None:
    found = begin(11)
    held = [await skip_through(found) for _ in found.steps]
    threads = [t for s in held for t in s.conductor.interview.threads]
    asked = [t.question.question for t in threads if t.question.question != YOUR_QUESTIONS]
    assert len(asked) == len(set(asked)) > 30
    assert all(s.warning is None for s in held)


async def test_what_runs_out_is_told_in_a_line(home: Path) -> None:
    head, rest = GUIDE.split("[[rounds]]")
    stage, questions = rest.split("[[questions]]", 1)
    second = stage.replace('id = "screen"', 'id = "again"')
    for name, text in (
        (
            "prompts/guides/small",
            f"{head}[[rounds]]{stage}[[rounds]]{second}[[questions]]{questions}",
        ),
        ("rubrics/tiny", RUBRIC),
    ):
        file = home / "config" / f"{name}.toml"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    found = begin(3, Settings(guide="small"))
    first, last = await skip_through(found), await skip_through(found)
    assert first.warning is None
    asked = [t.question.question for t in first.conductor.interview.threads][:2]
    assert last.warning == f"small holds no more that fits here; asked again: {', '.join(asked)}"


async def test_no_such_story_comes_back_once_as_a_hypothetical_question() -> None:
    found = begin(5)
    await skip_through(found)
    sitting = looping.sit(now(found), SETTINGS, OfflineEngine(), ignore)
    conductor = sitting.conductor
    await conductor.begin()
    while conductor.interview.threads[-1].question.form != "retrospective":
        await conductor.skip()
    storyless = found.guide.question(conductor.interview.threads[-1].question.question)
    await conductor.answer("I have no such story.")
    await conductor.end("left")
    await sitting.close()
    standing_in = []
    while now(found).next:
        sitting = await skip_through(found)
        asked = [t.question.question for t in sitting.conductor.interview.threads]
        questions = [found.guide.question(q) for q in asked if q != YOUR_QUESTIONS]
        assert storyless.id not in asked
        standing_in += [q for q in questions if stands_in(q, storyless)]
    assert standing_in
    past = history.known(found.guide, "netflix-em", found.loop.id)
    assert past is not None
    assert list(past.owed) == []
    assert past.resting == {storyless.id, standing_in[0].id}


async def test_a_seed_outside_a_loop_asks_the_same_whatever_was_held() -> None:
    def questions(seed: int | None) -> list[str] | None:
        sitting = setup.start(SETTINGS, OfflineEngine(), ignore, seed)
        sitting.writer.close()
        return sitting.conductor.interview.session.questions

    before = questions(7)
    sitting = setup.start(SETTINGS, OfflineEngine(), ignore, 7)
    await sitting.conductor.begin()
    await sitting.conductor.answer("I have no such story.")
    await sitting.conductor.end("left")
    await sitting.close()
    assert questions(7) == before
    asked = sitting.conductor.interview.threads[0].question.question
    assert all(asked not in (questions(None) or []) for _ in range(10))


async def test_history_is_what_the_last_sessions_of_this_guide_tell() -> None:
    guide = begin().guide
    assert history.known(guide, "netflix-em", None) is None
    interview = await hold(begin(), "I can't think of any.", STORY)
    first = interview.threads[0].question.question
    found = history.known(guide, "netflix-em", None)
    assert found is not None
    assert list(found.asked) == []
    assert first in found.resting
    within = history.known(guide, "netflix-em", interview.session.loop)
    assert within is not None
    assert within.asked[0] == first
    assert history.known(guide, "another", None) is None


async def test_a_broken_file_hides_nothing_else() -> None:
    found = begin()
    interview = await hold(found, STORY)
    for name, data in (("20990101-000000-aaaa", b"{}\n"), ("20990102-000000-aaaa", b"")):
        (sessions_dir() / f"{name}.jsonl").write_bytes(data)
    cut = sessions.path_of(interview.session.id)
    (sessions_dir() / "20990103-000000-aaaa.jsonl").write_bytes(
        cut.read_bytes().split(b"\n")[0] + b'\n{"type":"question"}\n'
    )
    assert now(found).done == 1
    assert history.known(found.guide, "netflix-em", found.loop.id) is not None


async def test_a_transcript_without_a_loop_reads_as_before() -> None:
    interview = await hold(begin())
    transcript = read(sessions.path_of(interview.session.id))
    assert fold(transcript.session, transcript.events).session.loop == interview.session.loop
    alone = setup.start(SETTINGS, OfflineEngine(), ignore, 7)
    await alone.close()
    assert b'"loop"' not in alone.writer.path.read_bytes()
