"""The offline engine's judgment: which criteria its rules heard, each with the words it heard.

It reads structure: what is said, not how well. In doubt it says "I did not hear …".
"""

from collections.abc import Callable, Sequence

from interviewer.core.grading import Judgment, Said, Verdict, to_judge
from interviewer.core.rubric import Form, Rubric
from interviewer.engines.offline.reading import (
    candidate_questions,
    culture,
    hypothetical,
    spsil,
    system_design,
)
from interviewer.engines.offline.reading.passage import (
    Find,
    Story,
    follow_up,
    quotes_of,
    story,
)

_READERS: dict[str, Callable[[Story], dict[str, list[Find]]]] = {
    "spsil": spsil.found,
    "hypothetical": hypothetical.found,
    "culture": culture.found,
    "system-design": system_design.found,
    "candidate-questions": candidate_questions.found,
}
MOST_QUOTES = 2


def read(rubric: Rubric, form: Form, thread: Sequence[Said]) -> Judgment:
    """Verdicts on every criterion of ``to_judge``; refused for a rubric that no rules were written for."""
    found = _READERS.get(rubric.id)
    if found is None:
        return Judgment(refused=f"the offline engine has no rules for the rubric {rubric.name}")
    readings = [found(story(thread[:1])), *(found(follow_up(said)) for said in thread[1:])]
    if len(thread) > 1:
        readings.append(found(story(thread)))  # for what only several answers together meet
    verdicts = []
    for criterion in to_judge(rubric, form):
        finds = next((f for reading in readings if (f := reading.get(criterion.id))), [])
        quotes = quotes_of(finds, MOST_QUOTES)
        verdicts.append(Verdict(criterion=criterion.id, met=bool(quotes), quotes=quotes))
    return Judgment(verdicts=tuple(verdicts))
