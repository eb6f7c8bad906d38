"""Playing scripted candidates against an engine, to measure the interviewer."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from interviewer import __version__
from interviewer.content import labelled_folder, load_guide, load_rubric
from interviewer.core.candidate import (
    Candidate,
    CandidateError,
    Kind,
    Reply,
    Story,
    parse_candidate,
)
from interviewer.core.conversations import Asked, Figures, Played, figures
from interviewer.core.data import Record
from interviewer.core.events import Probe, Session
from interviewer.core.guide import Guide
from interviewer.core.scorecard import EngineInfo
from interviewer.core.state import fold
from interviewer.engines.protocol import Engine
from interviewer.interview.conductor import Conductor
from interviewer.interview.labelled import KEPT_BACK, is_kept_back
from interviewer.interview.setup import load_rubrics

SEED = 1
MOST_TURNS = 12
"""Replies to one question; more than any interview has."""


class CandidateFigures(Record):
    """What was measured with one candidate."""

    id: str
    manner: str
    figures: Figures


class PlayedSet(Record):
    """What was measured with the candidates of a folder, all together and one by one."""

    folder: str
    kept_back: bool
    all: Figures
    candidates: list[CandidateFigures]


class Conversations(Record):
    """What was measured, of which engine, with which version of the program and which guide."""

    app: str
    date: str
    engine: EngineInfo
    guide: str
    sets: list[PlayedSet]


def shipped_candidates() -> list[Path]:
    """The scripts that came with the program, those that were kept back last."""
    folders = (labelled_folder() / "candidates", labelled_folder() / KEPT_BACK / "candidates")
    return [file for folder in folders for file in sorted(folder.glob("*.toml"))]


def read_candidate(path: Path, guide: Guide) -> Candidate:
    """A candidate whose questions the guide has. Raises CandidateError that names file and cause."""
    try:
        candidate = parse_candidate(tomllib.loads(path.read_bytes().decode()))
        for story in candidate.stories:
            _check(story, guide)
    except OSError as error:
        raise CandidateError(f"{path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CandidateError(f"{path}: not valid TOML: {error}") from None
    except CandidateError as error:
        raise CandidateError(f"{path}: {error}") from None
    return candidate


def _check(story: Story, guide: Guide) -> None:
    try:
        question = guide.question(story.question)
    except KeyError:
        raise CandidateError(f"the guide {guide.id} has no question {story.question!r}") from None
    known = {c.id for c in load_rubric(question.rubric).all_criteria}
    for criterion in (*story.met, *(c for h in story.hidden for c in h.meets)):
        if criterion not in known:
            raise CandidateError(
                f"story {story.question}: the rubric {question.rubric} has no {criterion!r}"
            )


async def play_all(
    paths: Sequence[Path],
    guide_id: str,
    engine: Engine,
    date: str,
    done: Callable[[int, int], None],
    each: Callable[[Path, Played], None],
) -> Conversations:
    """Play every story of every file; ``each`` is told of one, ``done`` how many of how many.

    Raises CandidateError, ContentError and EngineError.
    """
    guide = load_guide(guide_id)
    read = [(path, read_candidate(path, guide)) for path in paths]
    total = sum(len(candidate.stories) for _, candidate in read)
    played: dict[Path, list[Played]] = {}
    for path, candidate in read:
        for story in candidate.stories:
            found = await play(candidate, story, guide, engine)
            played.setdefault(path, []).append(found)
            each(path, found)
            done(sum(map(len, played.values())), total)
    folders = {path.parent: None for path in paths}
    return Conversations(
        app=f"mock-interviewer {__version__}",
        date=date,
        engine=engine.info,
        guide=guide.id,
        sets=[_set(f, {p: s for p, s in played.items() if p.parent == f}) for f in folders],
    )


def _set(folder: Path, played: dict[Path, list[Played]]) -> PlayedSet:
    return PlayedSet(
        folder=str(folder),
        kept_back=is_kept_back(folder),
        all=figures([story for stories in played.values() for story in stories]),
        candidates=[
            CandidateFigures(
                id=stories[0].candidate.id,
                manner=stories[0].candidate.manner,
                figures=figures(stories),
            )
            for stories in played.values()
        ],
    )


async def play(candidate: Candidate, story: Story, guide: Guide, engine: Engine) -> Played:
    """One story told to the interviewer, who asks until they leave the question. Nothing is kept."""
    interview = fold(_session(story, guide, engine.info), ())
    conductor = Conductor(interview, guide, load_rubrics(guide), engine, _forget, _forget)
    teller = Teller(story)
    try:
        await conductor.begin()
        await conductor.answer(story.opening)
        for _ in range(MOST_TURNS):
            probe = interview.awaiting
            if not isinstance(probe, Probe):
                break
            await conductor.answer(teller.reply(probe))
    finally:
        await conductor.release()
    question = guide.question(story.question)
    criteria = load_rubric(question.rubric).criteria(question.form)
    return Played(candidate, story, frozenset(c.id for c in criteria), tuple(teller.asked))


class Teller:
    """Tells a story: hidden facts to whoever asks for them, else the replies of the script in order."""

    def __init__(self, story: Story) -> None:
        self.asked: list[Asked] = []
        self._story = story
        self._others = iter(story.otherwise)
        self._told: set[str] = set()
        self._met = set(story.met)
        self._heard = [story.opening]
        self._last: Kind = story.kind

    def reply(self, probe: Probe) -> str:
        """What the candidate says to it; to the same one again, the next reply of the script."""
        again = bool(self.asked) and self.asked[-1].probe == probe
        found = None if again else self._story.hidden_in(probe.text, self._told)
        reply = Reply(says=found.reply) if found else next(self._others, self._story.otherwise[-1])
        if again:
            self.asked[-1] = replace(self.asked[-1], reply=reply.kind)
        else:
            heard, met = tuple(self._heard), frozenset(self._met)
            told = found.id if found else None
            self.asked.append(Asked(probe, heard, met, self._last, reply.kind, told))
        if found:
            self._told.add(found.id)
            self._met.update(found.meets)
        self._last = reply.kind
        self._heard.append(reply.says)
        return reply.says


def _session(story: Story, guide: Guide, engine: EngineInfo) -> Session:
    """A sitting of that one question, with a person who asks such questions."""
    question = guide.question(story.question)
    graded = [f"{r.id}/{s.id}" for r in guide.rounds if r.graded for s in r.sittings]
    fitting = [
        p
        for p in graded
        if {p, p.partition("/")[0]} & set(question.rounds)
        or (not question.rounds and question.category in guide.sitting(p)[1].categories)
    ]
    return Session(
        id="played",
        started="",
        guide=guide.id,
        round=next(iter(fitting or graded)),
        mode="practice",
        engine=engine,
        seed=SEED,
        app="",
        questions=[question.id],
    )


def _forget(_: object) -> None:
    """Nothing that is played is kept or shown."""
