"""The example CV and job post, and short ways to take lines from others."""

from pathlib import Path

from interviewer.core.grounding import cv, job
from interviewer.core.grounding.lines import Ground

EXAMPLES = Path(__file__).parents[3] / "examples"
CV = (EXAMPLES / "cv.md").read_text(encoding="utf-8")
JOB = (EXAMPLES / "job.md").read_text(encoding="utf-8")


def texts(grounds: list[Ground], *kinds: str) -> list[str]:
    """The texts of these kinds, or of all."""
    return [g.text for g in grounds if not kinds or g.kind in kinds]


def of_cv(document: str, *kinds: str) -> list[str]:
    """What is taken from a CV."""
    return texts(cv.take(document), *kinds)


def of_job(document: str, *kinds: str) -> list[str]:
    """What is taken from a job post."""
    return texts(job.take(document), *kinds)
