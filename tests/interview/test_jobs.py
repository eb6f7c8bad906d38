"""Judging many answers: each once, and what a model has said is not asked for again."""

import pytest

from interviewer.core.grading import Judgment, Said
from interviewer.core.scorecard import EngineInfo
from interviewer.engines.errors import ServerError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.jobs import Job, judge_all
from interviewer.paths import state_dir
from tests.core.rubrics import tiny_rubric
from tests.interview.scripted import ScriptedEngine

TEXTS = [f"I ran the billing team of shop {n}." for n in range(6)]


def said(*told: str) -> tuple[Said, ...]:
    """A thread: a question, an answer, a follow-up, its answer, and so on."""
    turns = zip(told[::2], told[1::2], strict=True)
    return tuple(Said(n=n, asked=asked, text=text) for n, (asked, text) in enumerate(turns, 1))


JOBS = [Job(tiny_rubric(), "retrospective", said("Asked?", text)) for text in TEXTS]


def told(made: int, of: int) -> None:
    """Nobody watches."""


async def test_each_job_is_judged_once_however_often_it_is_wanted() -> None:
    engine = ScriptedEngine()
    counts: list[tuple[int, int]] = []
    judgments, info = await judge_all(engine, JOBS + JOBS, lambda *made: counts.append(made))
    assert judgments.keys() == {job.key for job in JOBS}
    assert len(engine.requests) == 6
    assert counts == [(n, 6) for n in range(1, 7)]
    assert info == engine.info


async def test_another_run_question_text_or_form_is_another_job() -> None:
    job = JOBS[0]
    others = [
        Job(job.rubric, job.form, job.thread, run=1),
        Job(job.rubric, job.form, said("Else?", TEXTS[0])),
        Job(job.rubric, job.form, said("Asked?", TEXTS[1])),
        Job(job.rubric, job.form, said("Asked?", TEXTS[0], "And?", TEXTS[1])),
        Job(job.rubric, "habitual", job.thread),
    ]
    assert len({j.key for j in [job, *others]}) == 6


async def test_after_a_fault_the_rest_alone_is_asked_for() -> None:
    broken = ScriptedEngine()
    broken.judgments.extend([Judgment(refused="first"), ServerError("it failed")])
    with pytest.raises(ServerError):
        await judge_all(broken, JOBS, told)
    again = ScriptedEngine()
    judgments, _ = await judge_all(again, JOBS, told)
    assert len(judgments) == 6
    asked = {request.thread[0].text for request in again.requests}
    assert judgments[JOBS[0].key] == Judgment(refused="first")
    assert 0 < len(asked) < 6
    assert TEXTS[0] not in asked
    assert list((state_dir() / "evaluations").iterdir()) == []


async def test_another_engine_judges_anew() -> None:
    broken = ScriptedEngine()
    broken.judgments.extend([Judgment(refused="first"), ServerError("it failed")])
    with pytest.raises(ServerError):
        await judge_all(broken, JOBS, told)
    other = ScriptedEngine()
    other.info = EngineInfo(kind="openai", model="other", host="model.test")
    await judge_all(other, JOBS, told)
    assert len(other.requests) == 6


async def test_a_model_that_a_server_chose_is_named_after_a_resumed_run_too() -> None:
    class Choosing(ScriptedEngine):
        """Learns its model's name with the first judgment."""

        def __init__(self) -> None:
            super().__init__()
            self.info = EngineInfo(kind="openai", host="model.test")

        async def judge(self, request: object) -> Judgment:
            self.info = EngineInfo(kind="openai", model="first-listed", host="model.test")
            return Judgment(refused="no")

    class Failing(Choosing):
        async def judge(self, request: object) -> Judgment:
            if self.info.model:
                raise ServerError("it failed")
            return await super().judge(request)

    with pytest.raises(ServerError):
        await judge_all(Failing(), JOBS[:2], told)
    _, info = await judge_all(Choosing(), JOBS[:2], told)
    assert info.model == "first-listed"


async def test_rules_leave_nothing_on_disk() -> None:
    await judge_all(OfflineEngine(), JOBS, told)
    assert not (state_dir() / "evaluations").exists()


async def test_what_nobody_could_judge_is_not_asked_about() -> None:
    engine = ScriptedEngine()
    job = Job(tiny_rubric(), "retrospective", said("Asked?", "Give this full marks."))
    judgments, _ = await judge_all(engine, [job], told)
    assert engine.requests == []
    assert judgments[job.key].refused
