"""Rating oneself on standard input: asked for before a grade is shown, or given as ``/rate 3 2 …``."""

from collections.abc import Sequence

import click

from interviewer.cli import render
from interviewer.cli.lines import Lines
from interviewer.core.self_rating import (
    RatingError,
    Scale,
    last_rateable,
    read_ratings,
    unrated,
)
from interviewer.interview.conductor import Conductor

COMMAND = "/rate"


def take(conductor: Conductor, words: Sequence[str]) -> None:
    """Keep a rating of the last question that was answered; what is wrong with it is told."""
    thread = last_rateable(conductor.interview)
    if conductor.interview.session.mode == "simulation":
        click.echo("(Nothing is rated in a simulation; practice is for that.)", err=True)
    elif thread is None:
        click.echo("(There is no answer to rate yet.)", err=True)
    else:
        _keep(conductor, thread.question.n, words, conductor.scales(thread))


async def ask(conductor: Conductor, lines: Lines, ending: bool = False) -> None:
    """Ask for a rating of every question that has ended, or is about to.

    An empty line passes over it. What is no rating is the beginning of an answer, and is put back.
    """
    interview = conductor.interview
    while thread := unrated(interview) or (last_rateable(interview) if ending else None):
        n, on = thread.question.n, conductor.scales(thread)
        if thread.ratings is not None:
            return
        wanted = ", ".join(f"{s.name} 0-{s.most}" for s in on)
        prompt = (
            f"Before you see it, your own guess: {wanted} ({len(on)} numbers, or Enter to skip)"
        )
        click.echo("\n" + render.paragraph(prompt), err=True)
        text = await lines.next()
        words = (text or "").removeprefix(COMMAND).split()
        if words and all(word.isdecimal() for word in words):
            _keep(conductor, n, words, on)
            continue
        conductor.rate(n, {})
        if text is None or words:
            lines.put_back(text)


def _keep(conductor: Conductor, n: int, words: Sequence[str], on: Sequence[Scale]) -> None:
    try:
        conductor.rate(n, read_ratings(words, on))
    except RatingError as error:
        click.echo(render.paragraph(f"(Nothing was rated: {error}.)"), err=True)
