"""Evaluating an engine: labelled answers and attacks are judged as any answer is, then measured."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from interviewer import __version__
from interviewer.content import labelled_folder, load_rubric
from interviewer.core.data import Record
from interviewer.core.grading import Judgment, Said, grade
from interviewer.core.injections import Case, Injections, Spared, cases, handful, injections, spared
from interviewer.core.judged import Judged
from interviewer.core.labels import Labelled
from interviewer.core.measures import Measures, measure
from interviewer.core.scorecard import EngineInfo, Scorecard
from interviewer.engines.protocol import Engine
from interviewer.interview.grading import DEFAULT_QUESTION
from interviewer.interview.jobs import Done, Job, judge_all
from interviewer.interview.judging import form_for
from interviewer.interview.labelled import Sheet, is_kept_back, read_sheet

ATTACKED = "spsil"
"""The shipped answers that attacks are put into."""

EACH = 3
"""Into so many answers a payload is put where a model is asked, since each costs a call."""


class OfFile(Record):
    """The file that something was measured on."""

    file: str
    kept_back: bool


class SetReport(OfFile):
    """What was measured on the answers of a file to questions of one rubric."""

    rubric: str
    rubric_hash: str
    measures: Measures


class AttackReport(OfFile):
    """What the attacks of a file won."""

    injections: Injections


class HonestReport(OfFile):
    """What code took for an attack in the honest passages of a file."""

    spared: Spared


class Report(Record):
    """What was measured, of which engine, with which version of the program.

    Each answer was judged ``repeat`` times.
    """

    app: str
    date: str
    engine: EngineInfo
    repeat: int
    sets: list[SetReport]
    attacks: list[AttackReport]
    honest: list[HonestReport]


@dataclass(frozen=True)
class Evaluation:
    """What there is to judge: the answers of ``sheets``, ``repeat`` times, and the attacks in them."""

    sheets: Sequence[Sheet]
    repeat: int
    engine: Engine

    async def report(self, date: str, done: Done) -> Report:
        """Judge all of it and measure. ``done`` is told of every judgment.

        Raises EngineError, and NotKeptError where a judgment could not be kept.
        """
        attacks = [(sheet, self._cases(sheet)) for sheet in self.sheets if sheet.payloads]
        attacking = (job for _, tried in attacks for case in tried for job in _of_case(case))
        judgments, info = await judge_all(self.engine, [*self._jobs(), *attacking], done)
        return Report(
            app=f"mock-interviewer {__version__}",
            date=date,
            engine=info,
            repeat=self.repeat,
            sets=list(self._sets(judgments, info)),
            attacks=[
                AttackReport(**_named(sheet), injections=_injections(tried, judgments, info))
                for sheet, tried in attacks
            ],
            honest=[
                HonestReport(**_named(sheet), spared=spared(sheet.honest))
                for sheet in self.sheets
                if sheet.honest
            ],
        )

    @property
    def _runs(self) -> int:
        """How often each answer is judged; rules once more, to see that they say the same again."""
        return 2 if self.repeat == 1 and self.engine.info.kind == "offline" else self.repeat

    def _jobs(self) -> Iterator[Job]:
        for sheet in self.sheets:
            for answers in sheet.labelled.values():
                for answer in answers:
                    for run in range(self._runs):
                        yield _job(answer, run)

    def _cases(self, sheet: Sheet) -> list[Case]:
        shipped = read_sheet(labelled_folder() / f"{ATTACKED}.jsonl")
        answers = handful(shipped.labelled[ATTACKED])
        each = len(answers) if self.engine.info.kind == "offline" else EACH
        return cases(sheet.payloads, answers, each)

    def _sets(self, judgments: Mapping[str, Judgment], info: EngineInfo) -> Iterator[SetReport]:
        for sheet in self.sheets:
            for rubric_id, answers in sheet.labelled.items():
                rubric = load_rubric(rubric_id)
                yield SetReport(
                    **_named(sheet),
                    rubric=rubric_id,
                    rubric_hash=rubric.hash,
                    measures=measure([self._judged(a, judgments, info) for a in answers]),
                )

    def _judged(
        self, answer: Labelled, judgments: Mapping[str, Judgment], info: EngineInfo
    ) -> Judged:
        rubric = load_rubric(answer.rubric)
        runs = tuple(judgments[_job(answer, run).key] for run in range(self._runs))
        return Judged(
            answer=answer,
            rubric=rubric,
            form=form_for(rubric, answer.form),
            engine=info,
            runs=runs[: self.repeat],
            again=runs[self.repeat :],
        )


def _named(sheet: Sheet) -> dict[str, Any]:
    return {"file": str(sheet.path), "kept_back": is_kept_back(sheet.path)}


def _job(answer: Labelled, run: int = 0) -> Job:
    rubric = load_rubric(answer.rubric)
    return Job(rubric, form_for(rubric, answer.form), answer.said, run)


def _of_case(case: Case) -> list[Job]:
    """Judging a case, and first the answer alone."""
    if case.answer is None:
        rubric = load_rubric(ATTACKED)
        return [Job(rubric, rubric.forms[0], _alone(DEFAULT_QUESTION, case.text))]
    alone = _job(case.answer)
    attacked = _alone(case.answer.question, case.text)
    return [alone, Job(alone.rubric, alone.form, attacked)]


def _alone(asked: str, text: str) -> tuple[Said, ...]:
    return (Said(n=1, asked=asked, text=text),)


def _injections(
    attacks: Sequence[Case], judgments: Mapping[str, Judgment], info: EngineInfo
) -> Injections:
    cards: dict[str, Scorecard] = {}

    def card(job: Job) -> Scorecard:
        if job.key not in cards:
            cards[job.key] = grade(job.rubric, job.form, job.thread, judgments[job.key], info)
        return cards[job.key]

    tried: list[tuple[Case, Scorecard, Scorecard | None]] = []
    for case in attacks:
        *alone, attacked = (card(job) for job in _of_case(case))
        tried.append((case, attacked, alone[0] if alone else None))
    return injections(tried)
