"""An interview that is fitted to a CV and a job post, from its files to its follow-ups."""

from pathlib import Path

import pytest

from interviewer.core.events import Probe, Say
from interviewer.core.grading import Said
from interviewer.core.grounding import cv, job
from interviewer.core.grounding.lines import Ground
from interviewer.core.guide import Pattern
from interviewer.core.probing import Option
from interviewer.core.scorecard import EngineInfo
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import AskRequest, FollowUp, JudgeRequest, ReplyRequest, Scene
from interviewer.interview import grounding, setup
from interviewer.interview.asking import Asked, ask
from interviewer.interview.checking import unfounded
from interviewer.interview.patience import Patience
from interviewer.storage.documents import DocumentError
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import read
from tests.core.grounding.documents import CV, EXAMPLES, JOB
from tests.interview.scripted import ScriptedEngine
from tests.interview.tiny import Held, tiny_guide

GROUNDS = [*cv.take(CV), *job.take(JOB)]
CLAIM = "Cut p99 latency of the seat search by 40 % in four months"
STORY = "The seat search was slow. We moved it off the shared database, and it got faster."
OPENINGS = ["You have been {role}.", "The post is {post}."]
PATTERN = {
    "id": "from-the-cv",
    "tests": "what the CV says",
    "reasons": ["claim"],
    "wordings": ["Which line of your CV is that?", "What says your CV?"],
    "anchored": ["Your CV says “{anchor}”. How was that measured?"],
}
GUIDE = tiny_guide(grounded_openings=OPENINGS, grounded_patterns=[PATTERN])
SETTINGS = Settings(cv=str(EXAMPLES / "cv.md"), job=str(EXAMPLES / "job.md"))


def ignore(_: object) -> None:
    """Nobody watches."""


# --- in the conversation ---------------------------------------------------------------------------


async def test_the_opening_shows_that_the_cv_was_read() -> None:
    held = Held(OfflineEngine(), guide=GUIDE, grounding=GROUNDS)
    await held.conductor.begin()
    assert held.texts("say") == [
        "I am Kim. We have half an hour. You have been Engineering Manager at Harbour Ferries."
    ]


async def test_a_round_without_grades_opens_with_the_post() -> None:
    held = Held(OfflineEngine(), guide=GUIDE, grounding=GROUNDS, round="ungraded/screen")
    await held.conductor.begin()
    assert held.texts("say")[0].endswith("The post is Engineering Manager, Playback Reliability.")


async def test_without_documents_the_opening_is_that_of_the_sitting() -> None:
    held = Held(OfflineEngine(), guide=GUIDE)
    await held.conductor.begin()
    assert held.texts("say") == ["I am Kim. We have half an hour."]


async def test_a_claim_of_the_cv_is_taken_hold_of_offline() -> None:
    held = Held(OfflineEngine(), guide=GUIDE, grounding=GROUNDS)
    await held.conductor.begin()
    await held.conductor.answer(f"{STORY} It was 40 percent in the end.")
    (probe,) = [e for e in held.kept if isinstance(e, Probe)]
    assert (probe.pattern, probe.reason, probe.anchor) == ("from-the-cv", "claim", CLAIM)
    assert probe.text == f"Your CV says “{CLAIM}”. How was that measured?"


async def test_a_claim_is_taken_hold_of_once_in_a_sitting_resumed_or_not() -> None:
    held = Held(OfflineEngine(), guide=GUIDE, grounding=GROUNDS)
    await held.conductor.begin()
    await held.conductor.answer(f"{STORY} It was 40 percent in the end.")
    again = Held(OfflineEngine(), held.kept, GUIDE, grounding=GROUNDS)
    await again.conductor.begin()
    await again.answer_until_closed(f"{STORY} It was 40 percent in the end.")
    probes = [e for e in [*held.kept, *again.kept] if isinstance(e, Probe)]
    assert [p.anchor for p in probes if p.pattern == "from-the-cv"] == [CLAIM]
    assert len(probes) > 2


async def test_without_a_cv_its_patterns_are_never_used() -> None:
    held = Held(OfflineEngine(), guide=GUIDE)
    await held.conductor.begin()
    await held.answer_until_closed(f"{STORY} It was 40 percent in the end.")
    assert "from-the-cv" not in [e.pattern for e in held.kept if isinstance(e, Probe)]


async def test_the_judge_gets_no_line_of_cv_or_post() -> None:
    engine = ScriptedEngine()
    held = Held(engine, guide=GUIDE, grounding=GROUNDS)
    await held.conductor.begin()
    await held.answer_until_closed("We talked about it and it went well.")
    judged = engine.of(JudgeRequest)
    assert judged
    assert not [g.text for g in GROUNDS for request in judged if g.text in repr(request)]


async def test_who_asks_and_who_replies_gets_them() -> None:
    engine = ScriptedEngine()
    held = Held(engine, guide=GUIDE, grounding=GROUNDS)
    await held.conductor.begin()
    await held.conductor.answer(STORY)
    await held.conductor.answer("What do you mean by that?")
    for request in [*engine.of(AskRequest), *engine.of(ReplyRequest)]:
        assert request.scene.grounding == tuple(GROUNDS)


# --- what a follow-up may quote --------------------------------------------------------------------


async def asked(text: str, pattern: str, grounds: list[Ground]) -> Asked:
    """What becomes of a model's follow-up, where nothing else is given."""
    engine = ScriptedEngine()
    engine.follow_ups.extend([FollowUp(pattern, None, text, "answer")] * 2)
    stage, sitting = GUIDE.sitting("graded/talk")
    scene = Scene(GUIDE, stage, sitting, (), tuple(grounds))
    patterns: list[Pattern] = [*GUIDE.grounded_patterns, *GUIDE.patterns]
    options = [Option(p, p.reasons[0], 9.0 - n) for n, p in enumerate(patterns)]
    answers = (Said(n=2, asked="Why?", text=STORY),)
    return await ask(engine, Patience(), scene, "Why?", answers, options, frozenset())


QUOTED = f"Your CV says “{CLAIM}”. What is that compared with?"


@pytest.mark.parametrize(
    ("text", "pattern", "grounds", "used"),
    [
        (QUOTED, "from-the-cv", GROUNDS, True),
        ("You say “The seat search was slow”. What did that mean?", "from-the-cv", GROUNDS, True),
        (QUOTED, "differently", GROUNDS, False),
        (QUOTED, "from-the-cv", [], False),
        (QUOTED.replace("40", "90"), "from-the-cv", GROUNDS, False),
        ("“Lead eight engineers”: how would you?", "from-the-cv", GROUNDS, False),
    ],
)
async def test_words_of_the_cv_are_quoted_by_its_own_pattern_only(
    text: str, pattern: str, grounds: list[Ground], used: bool
) -> None:
    found = await asked(text, pattern, grounds)
    assert (found.fallback is None) == used


def test_a_figure_of_cv_or_post_is_none_that_was_made_up() -> None:
    stage, sitting = GUIDE.sitting("ungraded")
    text = "The post asks for 1,200 requests a second."
    assert unfounded(text, GUIDE, Scene(GUIDE, stage, sitting, ()))
    assert not unfounded(text, GUIDE, Scene(GUIDE, stage, sitting, (), tuple(GROUNDS)))


# --- files, transcript, and what is told -----------------------------------------------------------


async def test_lines_are_kept_and_files_are_not() -> None:
    taken = grounding.gather(SETTINGS)
    sitting = setup.start(SETTINGS, OfflineEngine(), ignore, seed=7, grounding=taken)
    await sitting.conductor.begin()
    await sitting.close()
    kept = read(sitting.writer.path)
    assert tuple(kept.session.grounding or ()) == taken
    text = sitting.writer.path.read_text(encoding="utf-8")
    for never in ("cv.md", "job.md", str(EXAMPLES), "Lindqvist", "salary"):
        assert never not in text
    again = setup.resume(kept, OfflineEngine(), ignore)
    opening = next(e for e in again.conductor.interview.events if isinstance(e, Say))
    assert "Engineering Manager at Harbour Ferries" in opening.text
    await again.close()


async def test_the_same_seed_and_files_give_the_same_interview() -> None:
    chosen = []
    for files in (SETTINGS, SETTINGS, Settings()):
        sitting = setup.start(
            Settings(), OfflineEngine(), ignore, seed=3, grounding=grounding.gather(files)
        )
        chosen.append(sitting.conductor.interview.session.questions)
        await sitting.close()
    assert chosen[0] == chosen[1] != chosen[2]


async def test_a_transcript_without_lines_has_no_such_field() -> None:
    sitting = setup.start(Settings(), OfflineEngine(), ignore, seed=7)
    await sitting.close()
    assert "grounding" not in sitting.writer.path.read_text(encoding="utf-8")


async def test_what_was_taken_can_be_left_out_of_what_is_resumed(tmp_path: Path) -> None:
    taken = grounding.gather(SETTINGS)
    sitting = setup.start(SETTINGS, OfflineEngine(), ignore, seed=7, grounding=taken)
    await sitting.close()
    before = sitting.writer.path.read_bytes()
    bare = setup.ungrounded(read(sitting.writer.path))
    again = setup.resume(bare, OfflineEngine(), ignore)
    assert again.conductor.interview.session.grounding is None
    await again.close()
    assert sitting.writer.path.read_bytes() == before


def test_it_is_told_what_was_taken_and_that_it_stays() -> None:
    rows = grounding.told(grounding.gather(SETTINGS), EngineInfo(kind="offline"))
    assert "stay on this machine" in rows[0]
    assert "- role, line 13: Engineering Manager at Harbour Ferries, 2021 – present" in rows
    assert "Taken from the job post:" in rows
    assert len(rows) == 3 + len(GROUNDS)


def test_it_is_told_where_it_is_sent() -> None:
    engine = EngineInfo(kind="openai", model="m", host="model.test")
    assert "sent to model.test" in grounding.told(GROUNDS, engine)[0]


def test_a_document_of_which_nothing_is_of_use_is_told(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("I am me.", encoding="utf-8")
    settings = Settings(cv=str(tmp_path / "cv.txt"))
    assert grounding.gather(settings) == ()
    rows = grounding.told((), EngineInfo(kind="offline"), grounding.given(settings))
    assert rows == ["Nothing was taken from your CV: no line of it was found to be of use."]
    assert grounding.told((), EngineInfo(kind="offline"), grounding.given(Settings())) == []


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(DocumentError, match=r"nowhere\.md"):
        grounding.gather(Settings(job="nowhere.md"))
