"""Judging many answers, so that whatever stops it loses nothing that a model has said."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256

from interviewer import __version__
from interviewer.core.grading import Judgment, Said
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import EngineInfo
from interviewer.engines.protocol import Engine
from interviewer.interview.judging import judgment_of
from interviewer.interview.repeating import few_at_once
from interviewer.storage.judgments import Judgments, Kept

Done = Callable[[int, int], None]
"""Is told how many judgments there are, of how many."""


@dataclass(frozen=True)
class Job:
    """A judgment to be made: of the answers to a question, for the ``run``-th time."""

    rubric: Rubric
    form: Form
    thread: tuple[Said, ...]
    run: int = 0

    @cached_property
    def key(self) -> str:
        """The same for the same job, today and tomorrow."""
        said = [(s.asked, s.text) for s in self.thread]
        return _hash([self.rubric.hash, self.form, said, self.run])


async def judge_all(
    engine: Engine, jobs: Sequence[Job], done: Done
) -> tuple[dict[str, Judgment], EngineInfo]:
    """The judgment of each job by its key, and the engine as it calls itself by then.

    A model's judgments are kept on disk until all are there, and found again by the next call with
    the same jobs and engine. Raises EngineError, and NotKeptError where one could not be kept.
    """
    unlike = {job.key: job for job in jobs}
    judgments: dict[str, Judgment] = {}

    async def judge(job: Job, keep: Callable[[Kept], None] | None) -> None:
        asked = job.thread[0].asked
        judgment = await judgment_of(engine, job.rubric, job.form, asked, job.thread)
        if keep:
            keep(Kept(key=job.key, engine=engine.info, judgment=judgment))
        judgments[job.key] = judgment
        done(len(judgments), len(unlike))

    if engine.info.kind == "offline":  # it is done again as soon as it is read again
        await few_at_once([partial(judge, job, None) for job in unlike.values()])
        return judgments, engine.info

    name = _hash([__version__, engine.info.model_dump(), sorted(unlike)])
    kept = Judgments(name)
    judgments |= {key: one.judgment for key, one in kept.found.items()}
    left = [job for key, job in unlike.items() if key not in judgments]
    await few_at_once([partial(judge, job, kept.keep) for job in left])
    kept.drop()
    return judgments, _named(engine.info, kept)


def _named(info: EngineInfo, kept: Judgments) -> EngineInfo:
    """A server that was to choose its model has named it by now, or had when it was last asked."""
    known = [one.engine for one in kept.found.values() if one.engine.model]
    return info if info.model or not known else known[-1]


def _hash(parts: object) -> str:
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:24]
