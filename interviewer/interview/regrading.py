"""Judging a question of a transcript again: the new grade is appended, and replaces the earlier."""

from pathlib import Path

from interviewer.content import load_rubric
from interviewer.core.state import Interview
from interviewer.engines.protocol import Engine
from interviewer.interview.grader import Grader
from interviewer.interview.log import Log
from interviewer.interview.setup import in_order
from interviewer.storage.transcript import TranscriptError, Writer, read


async def regrade(path: Path, interview: Interview, n: int, engine: Engine) -> None:
    """Judge question ``n`` of the interview that is in that file, and take the grade in.

    Raises EngineError where the engine fails (the old grade stands), ValueError where the question is
    not graded, ContentError, SetupError or TranscriptError.
    """
    read(path)  # a file that is gone is not begun anew
    with Writer(path) as writer:
        transcript = read(path)
        in_order(transcript)
        if list(transcript.events) != interview.events:
            raise TranscriptError(f"{path.stem} has changed since it was opened; open it again")
        names = {t.question.rubric for t in interview.threads if t.question.n == n}
        rubrics = {name: load_rubric(name) for name in names if name}
        log = Log(interview, writer.append, lambda _: None, clock=lambda: 0.0)  # no time passes
        await Grader(log, engine, rubrics).regrade(n)
