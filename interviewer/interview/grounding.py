"""Taking lines from the CV and the job post that the settings name, and telling what was taken."""

from collections.abc import Sequence

from interviewer.core.grounding import cv, job
from interviewer.core.grounding.lines import Ground, Source, of
from interviewer.core.scorecard import EngineInfo
from interviewer.core.text import line
from interviewer.storage import documents
from interviewer.storage.settings import Settings

NAMES: dict[Source, str] = {"cv": "your CV", "job": "the job post"}


def gather(settings: Settings) -> tuple[Ground, ...]:
    """The lines that are taken; none where no document is named. Raises DocumentError."""
    taken: list[Ground] = []
    if settings.cv:
        taken += cv.take(documents.read(settings.cv))
    if settings.job:
        taken += job.take(documents.read(settings.job))
    return tuple(taken)


def given(settings: Settings) -> list[Source]:
    """Which documents the settings name."""
    named: dict[Source, str | None] = {"cv": settings.cv, "job": settings.job}
    return [source for source, name in named.items() if name]


def told(grounds: Sequence[Ground], engine: EngineInfo, named: Sequence[Source] = ()) -> list[str]:
    """Where it goes and what was taken, as lines for people; empty where there is no document.

    ``named`` are documents to speak of even where nothing was taken from them.
    """
    rows = [_where_it_goes(engine)] if grounds else []
    for source, name in NAMES.items():
        taken = of(grounds, source)
        if taken:
            rows.append(f"Taken from {name}:")
            rows += [f"- {line(g.kind)}, line {g.line}: {line(g.text)}" for g in taken]
        elif source in named:
            rows.append(f"Nothing was taken from {name}: no line of it was found to be of use.")
    return rows


def _where_it_goes(engine: EngineInfo) -> str:
    if engine.kind == "offline":
        return (
            "The lines below stay on this machine, in the transcript. They are no evidence for the "
            "grade."
        )
    return (
        f"The lines below are kept in the transcript and sent to {line(engine.host or '')}, with the "
        "conversation, to word follow-ups and replies. They are no evidence for the grade."
    )
