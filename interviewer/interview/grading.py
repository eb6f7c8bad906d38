"""Grading what is already there: a text, or the questions of a transcript."""

import re
from dataclasses import dataclass

from interviewer.content import ContentError, load_guide, load_rubric, open_rubric
from interviewer.core.grading import Said
from interviewer.core.guide import YOUR_QUESTIONS, Question
from interviewer.core.rubric import Form
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import fold
from interviewer.engines.protocol import Engine
from interviewer.interview.judging import form_for, judge, said, said_before
from interviewer.storage.transcript import Transcript, TranscriptError

DEFAULT_QUESTION = "Tell me about a time that shows how you lead."

_PUT_LIKE: tuple[tuple[re.Pattern[str], Form, str], ...] = (
    (
        re.compile(r"what would you|how would you|imagine\b|suppose\b", re.I),
        "hypothetical",
        "hypothetical",
    ),
    (re.compile(r"design\b|build an?\b|architect", re.I), "design", "system-design"),
    (re.compile(r"how do you\b|how often do you\b|as a manager, how", re.I), "habitual", "spsil"),
)
"""How form and rubric of a question that the guide does not have are told from how it begins."""


@dataclass(frozen=True)
class GradedQuestion:
    """A question, and the grade of what was answered to it."""

    question: str
    scorecard: Scorecard


async def grade_text(
    text: str,
    engine: Engine,
    guide_id: str,
    question: str | None = None,
    rubric_id: str | None = None,
    repeat: int = 1,
) -> GradedQuestion:
    """Grade a lone answer. ``question`` is an id of the guide or the text of any question.

    The rubric is the one named, else the question's, else that of questions put like it. Judged
    ``repeat`` times, the grade is what most judgments say. Raises ContentError or EngineError.
    """
    known = _known(guide_id, question)
    asked = known.text if known else (question or DEFAULT_QUESTION)
    form, usual = (known.form, known.rubric) if known else _put_like(asked)
    rubric = open_rubric(rubric_id) if rubric_id else load_rubric(usual)
    thread = (Said(n=1, asked=asked, text=text),)
    graded = await judge(engine, rubric, form_for(rubric, form), asked, thread, repeat=repeat)
    return GradedQuestion(asked, graded.scorecard)


async def grade_transcript(
    transcript: Transcript,
    engine: Engine,
    question: str | None = None,
    rubric_id: str | None = None,
    repeat: int = 1,
) -> list[GradedQuestion]:
    """Grade every question of a transcript that was answered and is graded, or only the one named.

    Raises TranscriptError where that leaves nothing, ContentError or EngineError.
    """
    found: list[GradedQuestion] = []
    interview = fold(transcript.session, transcript.events)
    for thread in interview.threads:
        asked = thread.question
        if question and question.casefold() not in (asked.question, asked.text.casefold()):
            continue
        own = asked.question == YOUR_QUESTIONS
        name = (None if own else rubric_id) or asked.rubric
        if name and thread.answers:
            rubric = open_rubric(name) if name == rubric_id else load_rubric(name)
            form = form_for(rubric, asked.form)
            before = said_before(interview, thread)
            graded = await judge(engine, rubric, form, asked.text, said(thread), before, repeat)
            found.append(GradedQuestion(asked.text, graded.scorecard))
    if not found:
        what = (
            f"no answer to {question!r}" if question else "no answer to a question that is graded"
        )
        raise TranscriptError(f"{transcript.path.name}: it has {what}")
    return found


def _known(guide_id: str, question: str | None) -> Question | None:
    """The guide's question of that id or of that very text. Raises ContentError for a wrong id."""
    if not question:
        return None
    wanted = question.casefold().strip()
    guide = load_guide(guide_id)
    known = next((q for q in guide.questions if wanted in (q.id, q.text.casefold())), None)
    if known is None and " " not in wanted:
        raise ContentError(
            f"no question {question!r} in {guide.id}; `interviewer guides {guide.id}` lists them"
        )
    return known


def _put_like(asked: str) -> tuple[Form, str]:
    """Form and rubric of a question that is not in the guide."""
    for pattern, form, rubric in _PUT_LIKE:
        if pattern.match(asked.strip()):
            return form, rubric
    return "retrospective", "spsil"
