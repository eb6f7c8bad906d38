"""The offline engine's judgment: which criteria its rules heard, each with the words it heard.

It reads structure: what is said, not how well. In doubt it says "I did not hear …".
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from interviewer.core.grading import Judgment, Said, Verdict, to_judge
from interviewer.core.rubric import Form, Rubric
from interviewer.engines.offline.reading.passage import (
    Find,
    Story,
    follow_up,
    quotes_of,
    story,
)
from interviewer.engines.offline.remarks import remarks

Reader = Callable[[Story], dict[str, list[Find]]]

RUBRICS = ("spsil", "hypothetical", "culture", "system-design", "candidate-questions")
"""Those that there are rules for, each in a module of its name."""

MOST_QUOTES = 2


def read(rubric: Rubric, form: Form, thread: Sequence[Said]) -> Judgment:
    """Verdicts on every criterion of ``to_judge``; refused for a rubric that no rules were written for."""
    if rubric.id not in RUBRICS:
        return Judgment(refused=f"the offline engine has no rules for the rubric {rubric.name}")
    found = _reader(rubric.id)
    readings = [found(story(thread[:1])), *(found(follow_up(said)) for said in thread[1:])]
    if len(thread) > 1:
        readings.append(found(story(thread)))  # for what only several answers together meet
    verdicts = []
    for criterion in to_judge(rubric, form):
        finds = next((f for reading in readings if (f := reading.get(criterion.id))), [])
        quotes = quotes_of(finds, MOST_QUOTES)
        verdicts.append(Verdict(criterion=criterion.id, met=bool(quotes), quotes=quotes))
    return Judgment(verdicts=tuple(verdicts), remarks=remarks(thread))


def warm() -> None:
    """Load all rules, a tenth of a second's work, so that no answer waits for it."""
    for rubric_id in RUBRICS:
        _reader(rubric_id)


def _reader(rubric_id: str) -> Reader:
    """The rules for a rubric, loaded when they are first needed: compiling them takes a while."""
    module = import_module(f"interviewer.engines.offline.reading.{rubric_id.replace('-', '_')}")
    return cast(Reader, module.found)
