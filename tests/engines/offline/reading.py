"""Reading answers as an interview does, for the tests."""

from interviewer.content import load_rubric
from interviewer.core.grading import Said, grade
from interviewer.core.rubric import Form
from interviewer.core.scorecard import EngineInfo, Scorecard
from interviewer.engines.offline.reader import read

FORMS: dict[str, Form] = {
    "spsil": "retrospective",
    "hypothetical": "hypothetical",
    "culture": "opinion",
    "system-design": "design",
    "candidate-questions": "questions",
}


def thread(*answers: str, asked: tuple[str, ...] = ()) -> tuple[Said, ...]:
    """Answers 3, 5, 7 … to the questions in ``asked``."""
    questions = (*asked, *("Tell me about a time.",) * len(answers))
    return tuple(Said(n=3 + 2 * i, asked=questions[i], text=text) for i, text in enumerate(answers))


def card(said: tuple[Said, ...], rubric_id: str = "spsil") -> Scorecard:
    """The scorecard of a thread."""
    rubric, form = load_rubric(rubric_id), FORMS[rubric_id]
    judgment = read(rubric, form, said)
    return grade(rubric, form, said, judgment, EngineInfo(kind="offline"))


def met(text: str, rubric_id: str = "spsil") -> set[str]:
    """The criteria that a lone answer was heard to meet."""
    return {r.id for r in card(thread(text), rubric_id).results if r.met != "no"}
