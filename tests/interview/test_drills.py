"""Drills: an answer found in what is kept, its question put once more, kept like any interview."""

from pathlib import Path

import pytest

from interviewer.core.choosing import Wish
from interviewer.core.events import Close, Debrief, Note, Probe, Question, Say
from interviewer.core.state import Interview, Thread, fold
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview import drills, setup
from interviewer.interview.errors import SetupError
from interviewer.pages.outline import outline
from interviewer.storage import sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import TranscriptError, read
from tests.interview.scripted import ScriptedEngine
from tests.interview.test_setup import ignore
from tests.interview.tiny import SHORT, STORY

DESIGN = "I would keep two tables and a queue that reads every play event as it comes in."
QUESTIONS = ("team-conflict", "content-creator-metrics")


async def practised(*answers: str, questions: tuple[str, ...] = QUESTIONS, **more: str) -> Path:
    """An interview that was held with these answers, one a question, and skipped from there."""
    settings = Settings.model_validate({"round": "manager-screen", **more})
    wish = Wish(questions)
    sitting = setup.start(settings, OfflineEngine(), ignore, seed=7, wish=wish)
    await sitting.conductor.begin()
    for text in answers:
        await sitting.conductor.answer(text)
        await sitting.conductor.skip()
    await sitting.conductor.end("left")
    await sitting.close()
    return sitting.writer.path


def begun(
    drill: str,
    found: tuple[Interview, Thread],
    engine: OfflineEngine | ScriptedEngine | None = None,
) -> setup.Sitting:
    return drills.start(drill, *found, engine or OfflineEngine(), ignore)


def folded(path: Path) -> Interview:
    transcript = read(path)
    return fold(transcript.session, transcript.events)


async def test_a_story_told_again_is_asked_once_graded_and_compared() -> None:
    source = await practised(STORY, DESIGN)
    sitting = begun("short", drills.find(None, None))
    session = sitting.conductor.interview.session
    assert (session.drill, session.probes, session.questions) == ("short", 0, ["team-conflict"])
    assert session.source is not None
    assert session.source.session == source.stem
    await sitting.conductor.begin()
    asked = sitting.conductor.interview.awaiting
    assert asked is not None
    assert asked.text.endswith(" Tell it again, in 90 words.")
    await sitting.conductor.answer(SHORT)
    await sitting.close()
    kept = folded(sitting.writer.path)
    assert isinstance(kept.events[-1], Close)
    assert not [e for e in kept.events if isinstance(e, Probe)]
    assert len([e for e in kept.events if isinstance(e, Question)]) == 1
    (note,) = [e for e in kept.events if isinstance(e, Note)]
    assert note.text.startswith("Heard of it before: what your own role was;")
    (debrief,) = kept.debriefs
    assert debrief.text.startswith("8 words of 90.\n\n")
    assert "Lost, " in debrief.text
    assert "you had said “I led the payments team of six" in debrief.text


async def test_it_replays_and_exports_like_any_other() -> None:
    source = await practised(STORY)
    sitting = begun("short", drills.find(None, None))
    await sitting.conductor.begin()
    await sitting.conductor.answer(SHORT)
    await sitting.close()
    page = outline(folded(sitting.writer.path))
    assert f"Drill: short on a question of session {source.stem}" in page.about
    assert page.debriefs[0].startswith("8 words of 90.")
    assert sessions.summary(sitting.writer.path.stem).drill == "short"


async def test_it_is_compared_after_it_was_left_and_resumed_too() -> None:
    await practised(STORY)
    sitting = begun("short", drills.find(None, None))
    await sitting.conductor.begin()
    await sitting.close()
    again = setup.resume(read(sitting.writer.path), OfflineEngine(), ignore)
    await again.conductor.begin()
    await again.conductor.answer(SHORT)
    await again.close()
    (debrief,) = folded(again.writer.path).debriefs
    assert "Lost, " in debrief.text


async def test_where_the_first_telling_is_gone_it_is_debriefed_as_usual() -> None:
    source = await practised(STORY)
    sitting = begun("short", drills.find(None, None))
    await sitting.conductor.begin()
    await sitting.close()
    sessions.delete(source.stem)
    again = setup.resume(read(sitting.writer.path), OfflineEngine(), ignore)
    await again.conductor.begin()
    await again.conductor.answer(STORY)
    await again.close()
    (debrief,) = folded(again.writer.path).debriefs
    assert "of 90" not in debrief.text
    assert debrief.text


async def test_skipped_there_is_nothing_to_compare() -> None:
    await practised(STORY)
    sitting = begun("short", drills.find(None, None))
    await sitting.conductor.begin()
    await sitting.conductor.skip()
    await sitting.close()
    (debrief,) = folded(sitting.writer.path).debriefs
    assert "nothing to compare" in debrief.text


@pytest.mark.parametrize(
    ("drill", "speaker", "place"),
    [("sceptic", "Carol", "onsite-2/director"), ("partner", "Joel", "onsite-2/partner")],
)
async def test_another_ear_asks_the_same_question_and_follows_up_in_its_own_way(
    drill: str, speaker: str, place: str
) -> None:
    await practised(STORY)
    sitting = begun(drill, drills.find(None, None))
    conductor = sitting.conductor
    own = conductor.guide.all_drills[drill]
    assert (conductor.interview.session.round, conductor.sitting.speaker) == (place, speaker)
    assert conductor.sitting.looks_for == own.looks_for
    await conductor.begin()
    while not conductor.interview.closed:
        await conductor.answer(SHORT)
    await sitting.close()
    kept = folded(sitting.writer.path)
    assert [t.question.question for t in kept.threads] == ["team-conflict"]
    assert next(e.text for e in kept.events if isinstance(e, Say)) == own.opening
    assert kept.threads[0].probes
    assert {p.pattern for p in kept.threads[0].probes} <= set(own.patterns)
    assert kept.threads[0].scorecard is not None
    (debrief,) = kept.debriefs
    assert "Still there" not in debrief.text


async def test_the_gaps_of_a_question_are_filled_as_before() -> None:
    await practised(DESIGN, questions=("core-datasets",))
    found = drills.find(None, "core-datasets")
    sitting = begun("short", found)
    await sitting.conductor.begin()
    asked = sitting.conductor.interview.awaiting
    assert asked is not None
    assert asked.text.startswith(found[1].question.text)
    await sitting.close()


async def test_a_model_grades_it_and_is_named_beside_the_rules_that_did_before() -> None:
    await practised(STORY)
    sitting = begun("short", drills.find(None, None), ScriptedEngine())
    await sitting.conductor.begin()
    await sitting.conductor.answer(STORY)
    await sitting.close()
    (debrief,) = [e for e in folded(sitting.writer.path).events if isinstance(e, Debrief)]
    assert "now by scripted at model.test; a difference may be theirs" in debrief.text
    assert debrief.engine.model == "scripted"


# --- which answer -----------------------------------------------------------------------------------


async def test_the_story_with_the_most_to_gain_is_taken_up() -> None:
    await practised(STORY, DESIGN, SHORT, questions=(*QUESTIONS, "effective-leader"))
    assert drills.find(None, None)[1].question.question == "effective-leader"
    assert drills.find(None, "team-conflict")[1].question.question == "team-conflict"
    assert drills.find(None, QUESTIONS[1])[1].question.question == QUESTIONS[1]


async def test_a_newer_session_without_a_story_is_passed_over_unless_there_is_no_other() -> None:
    await practised(DESIGN, questions=QUESTIONS[1:])
    assert drills.find(None, None)[1].question.question == QUESTIONS[1]
    older = sessions.path_of("20200101-000000-aaaa")
    (await practised(STORY)).rename(older)
    assert drills.find(None, None)[0].session.questions == list(QUESTIONS)


async def test_drills_are_not_what_a_drill_takes_up_unless_they_are_named() -> None:
    source = await practised(STORY)
    sitting = begun("short", drills.find(None, None))
    await sitting.conductor.begin()
    await sitting.conductor.answer(SHORT)
    await sitting.close()
    assert drills.find(None, None)[0].session.id == source.stem
    name = sitting.writer.path.stem
    assert drills.find(name, None)[0].session.id == name


async def test_an_open_simulation_keeps_its_feedback() -> None:
    path = await practised(STORY, mode="simulation")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(TranscriptError, match="no graded answer until it is over"):
        drills.find(path.stem, None)
    with pytest.raises(TranscriptError, match="no graded answer is kept here yet"):
        drills.find(None, None)
    with pytest.raises(TranscriptError, match="no follow-up that was answered"):
        drills.find_clues(None, None)


async def test_what_cannot_be_drilled_says_what_there_is() -> None:
    with pytest.raises(TranscriptError, match="`interviewer practice`"):
        drills.find(None, None)
    path = await practised(STORY)
    with pytest.raises(TranscriptError, match="no graded answer to 'nope'; it has team-conflict"):
        drills.find(path.stem, "nope")
    with pytest.raises(TranscriptError, match="no graded answer to 'nope' is kept here"):
        drills.find(None, "nope")
    before = sessions.ids()
    with pytest.raises(SetupError, match="there are short, sceptic, partner, testing"):
        begun("nope", drills.find(None, None))
    assert sessions.ids() == before


async def test_a_question_that_the_guide_no_longer_has_is_told() -> None:
    await practised(STORY)
    interview, thread = drills.find(None, None)
    gone = thread.question.model_copy(update={"question": "gone"})
    with pytest.raises(SetupError, match="no longer has 'gone'"):
        begun("short", (interview, Thread(gone, thread.turns, thread.scorecard)))
