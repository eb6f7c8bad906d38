"""Reading an answer to a behavioural question: which rule finds which SPSIL criterion."""

from collections.abc import Callable, Iterable
from itertools import islice

from interviewer.engines.offline.reading.passage import Find, Story
from interviewer.engines.offline.reading.spsil import impact, lessons, problem, situation, solution
from interviewer.engines.offline.reading.spsil.plot import Plot, plot

_RULES: dict[str, Callable[[Plot], Iterable[Find]]] = {
    "situation.role": situation.role,
    "situation.setting": situation.setting,
    "situation.people": situation.people,
    "problem.stated": problem.stated,
    "problem.stakes": problem.stakes,
    "problem.specific": problem.specific,
    "problem.difficulty": problem.difficulty,
    "solution.own": solution.own,
    "solution.steps": solution.steps,
    "solution.alternatives": solution.alternatives,
    "solution.reasoning": solution.reasoning,
    "solution.people": solution.people,
    "impact.result": impact.result,
    "impact.quantified": impact.quantified,
    "impact.measured": impact.measured,
    "impact.breadth": impact.breadth,
    "lessons.stated": lessons.stated,
    "lessons.own_part": lessons.own_part,
    "lessons.applied": lessons.applied,
}


ENOUGH = 40
"""Finds that are looked for; nobody says the same thing more often."""


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in a story, by criterion."""
    told = plot(story)
    return {criterion: list(islice(rule(told), ENOUGH)) for criterion, rule in _RULES.items()}
