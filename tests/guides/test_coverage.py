"""Whatever the shipped guide holds comes up in some interview without a model."""

from typing import get_args

from interviewer.content import load_guide
from interviewer.core.guide import Guide, Reason
from tests.guides.rehearsal import Candidate, covering, places

SEEDS = 60
"""Seeds among which those are looked for that ask every question."""

MORE = 1
"""Rounds of all sittings that may be held besides, until everything has come up."""

NEVER: dict[str, dict[str, str]] = {}
"""What is known never to come up, by group and name, and why."""


async def test_everything_comes_up_in_some_interview() -> None:
    guide = load_guide("netflix-em")
    candidate = Candidate(guide)
    for place, seed in covering(guide, SEEDS):
        await candidate.sit(place, seed)
    for seed in range(SEEDS, SEEDS + MORE):
        for place in places(guide):
            if missing(guide, candidate) != _known():
                await candidate.sit(place, seed)
    never = missing(guide, candidate)
    for group, names in never.items():
        print(f"never comes up: {group}: {', '.join(names)}")
    assert never == _known()


def _known() -> dict[str, list[str]]:
    return {group: sorted(names) for group, names in NEVER.items()}


def missing(guide: Guide, candidate: Candidate) -> dict[str, list[str]]:
    """What has not come up yet, by group; a group of which nothing is missing is left out."""
    asked = [q for q in guide.questions if q.id in candidate.questions]
    touched = candidate.values.union(*(q.touches for q in asked))
    aloud = "\n".join(candidate.said)
    sittings = [s for r in guide.rounds for s in r.sittings]
    held = {place.partition("/")[0] for place in candidate.places}
    groups = {
        "rounds": {r.id for r in guide.rounds} - held,
        "sittings": set(places(guide)) - candidate.places,
        "openings": {s.opening for s in sittings} - candidate.said,
        "closings": {s.closing for s in sittings} - candidate.said,
        "questions": {q.id for q in guide.questions} - candidate.questions,
        "presentations": {s.presented_as for s in sittings if s.presented_as not in aloud},
        "lines in role": {p for q in guide.questions for p in q.plays} - candidate.said,
        "follow-ups": {p.id for p in guide.patterns} - candidate.patterns,
        "reasons": set(get_args(Reason)) - candidate.reasons,
        "values and the like": set(guide.meanings) - touched,
        "facts": {f.id for f in guide.facts if f.text not in aloud},
        "acknowledgements": set(guide.acknowledgements) - candidate.said,
        "invitations": set(guide.invitations) - candidate.said,
    }
    return {group: sorted(names) for group, names in groups.items() if names}
