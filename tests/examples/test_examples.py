"""The examples work as they stand."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.core.events import Answer, Debrief, Grade, Probe
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import fold
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.grading import grade_text
from interviewer.pages import FORMATS, page
from interviewer.storage.transcript import read

EXAMPLES = Path(__file__).parents[2] / "examples"
ANSWERS = sorted((EXAMPLES / "answers").glob("*.txt"))
TRANSCRIPTS = sorted((EXAMPLES / "transcripts").glob("*.jsonl"))


def graded(name: str, rubric: str | None = None) -> Scorecard:
    text = (EXAMPLES / "answers" / f"{name}.txt").read_text(encoding="utf-8")
    found = asyncio.run(grade_text(text, OfflineEngine(), "netflix-em", rubric_id=rubric))
    assert found.scorecard.status == "graded"
    return found.scorecard


def test_there_are_six_answers_and_five_transcripts() -> None:
    assert len(ANSWERS) == 6
    assert len(TRANSCRIPTS) == 5


def test_answers_of_different_quality_are_told_apart() -> None:
    scores = {name: graded(name).score or 0 for name in ("strong", "no-lessons", "all-we", "vague")}
    assert scores["strong"] > scores["no-lessons"] > scores["all-we"] > scores["vague"]


def test_each_is_faulted_for_what_it_lacks() -> None:
    def unmet(card: Scorecard) -> set[str]:
        return {r.id for r in card.results if r.met == "no"}

    assert {"lessons.stated", "lessons.own_part", "lessons.applied"} <= unmet(graded("no-lessons"))
    assert "solution.own" in unmet(graded("all-we"))
    assert {"impact.quantified", "impact.measured", "solution.alternatives"} <= unmet(
        graded("vague")
    )
    assert graded("hypothetical", "hypothetical").rubric == "hypothetical"
    assert "solution.own" not in unmet(graded("terse-notes"))


@pytest.mark.parametrize("file", ANSWERS, ids=lambda f: f.stem)
def test_the_script_grades_an_answer(file: Path) -> None:
    script = EXAMPLES / "grade_an_answer.py"
    ran = subprocess.run(
        [sys.executable, str(script), str(file)], capture_output=True, text=True, check=True
    )
    assert re.match(r"\d+ of \d+ \(offline structure check\)", ran.stdout)
    assert "“" in ran.stdout


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda f: f.stem)
def test_a_transcript_is_whole_and_every_quote_in_it_verbatim(file: Path) -> None:
    transcript = read(file)
    assert transcript.warning is None
    interview = fold(transcript.session, transcript.events)
    assert interview.closed is not None
    kinds = {type(e) for e in transcript.events}
    assert {Answer, Probe, Grade, Debrief} <= kinds
    for thread in interview.threads:
        for result in thread.scorecard.results if thread.scorecard else ():
            for span in result.evidence:
                assert interview.answer(span.n).text[span.start : span.end] == span.text
    for form in FORMATS:
        assert page(interview, form)
