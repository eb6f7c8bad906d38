"""The offline engine's judgment: which criteria its rules heard, each with the words it heard.

It reads structure: what is said, not how well. In doubt it says "I did not hear …".
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from interviewer.core.grading import Judgment, Said, Verdict, to_judge
from interviewer.core.rubric import Criterion, Form, Rubric
from interviewer.engines.offline.asks import asks
from interviewer.engines.offline.hearing import hear, likely_in
from interviewer.engines.offline.learned.relevance import is_answer
from interviewer.engines.offline.learned.weighing import substance, weights
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

CERTAINLY = 12
"""As many criteria heard would make nearly any text an answer; one that is none even so surely strays."""


def read(rubric: Rubric, form: Form, thread: Sequence[Said]) -> Judgment:
    """Verdicts on every criterion of ``to_judge``; refused for a rubric that no rules were written for."""
    if rubric.id not in RUBRICS:
        return Judgment(refused=f"the offline engine has no rules for the rubric {rubric.name}")
    criteria = to_judge(rubric, form)
    readings = [_heard(rubric.id, criteria, story(thread[:1]))]
    readings += [_heard(rubric.id, criteria, follow_up(said)) for said in thread[1:]]
    if len(thread) > 1:  # several answers may meet together what none of them meets alone
        both = [c for c in criteria if c.mark == "two_places" or not weights(rubric.id)]
        readings.append(_heard(rubric.id, both, story(thread)))
    heard = {
        c.id: next((finds for reading in readings if (finds := reading.get(c.id))), [])
        for c in criteria
    }
    asked = asks(criteria, heard, thread)
    verdicts = []
    for criterion in criteria:
        quotes = quotes_of(heard[criterion.id], MOST_QUOTES)
        verdicts.append(
            Verdict(
                criterion=criterion.id,
                met=bool(quotes),
                quotes=quotes,
                ask=asked.get(criterion.id),
            )
        )
    return Judgment(verdicts=tuple(verdicts), remarks=remarks(thread, heard))


def strays(rubric: Rubric, opening: Said) -> bool:
    """Whether a first answer is certainly about something else than such questions are."""
    return rubric.id in RUBRICS and not is_answer(story([opening]), CERTAINLY)


def perhaps(rubric: Rubric, form: Form, thread: Sequence[Said]) -> frozenset[str]:
    """The criteria that may have been met, if not for certain: nobody should be asked for these."""
    if rubric.id not in RUBRICS:
        return frozenset()
    learned, criteria = weights(rubric.id), to_judge(rubric, form)
    likely: set[str] = set()
    for told in (story(thread[:1]), *map(follow_up, thread[1:])) if learned else ():
        said = substance(told)
        likely |= likely_in(criteria, said, _reader(rubric.id)(said), learned)
    return frozenset(likely)


def _heard(rubric_id: str, criteria: Sequence[Criterion], told: Story) -> dict[str, list[Find]]:
    """What is heard of the criteria in one answer."""
    learned = weights(rubric_id)
    said = substance(told) if learned else told
    heard = hear(criteria, said, _reader(rubric_id)(said), learned)
    later = bool(said) and said[0].later
    return heard if later or not learned or is_answer(said, len(heard)) else {}


def warm() -> None:
    """Load all rules and weights, under half a second's work, so that no answer waits for it."""
    told = story([Said(n=1, asked="", text="I ran a team of six.")])
    for rubric_id in RUBRICS:
        _heard(rubric_id, (), told)


def _reader(rubric_id: str) -> Reader:
    """The rules for a rubric, loaded when they are first needed: compiling them takes a while."""
    module = import_module(f"interviewer.engines.offline.reading.{rubric_id.replace('-', '_')}")
    return cast(Reader, module.found)
