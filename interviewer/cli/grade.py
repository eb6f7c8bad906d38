"""``interviewer grade``: feedback on an answer, or on every question of a transcript."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import click

from interviewer.cli import Unusable, render
from interviewer.cli.options import (
    MOST_REPEATS,
    agreed_engine,
    engine_options,
    plain_errors,
    settings_from,
)
from interviewer.core.text import escaped
from interviewer.engines.protocol import Engine
from interviewer.interview.grading import GradedQuestion, grade_text, grade_transcript
from interviewer.storage import sessions
from interviewer.storage.transcript import looks_like_transcript, parse

LARGEST = 2_000_000
"""Bytes; more than anybody can say in an interview, or than a transcript of one holds."""


@click.command()
@click.argument("file", metavar="FILE|ID|-")
@click.option(
    "--question", metavar="ID|TEXT", help="What was asked: an id of the guide, or any text."
)
@click.option("--rubric", metavar="ID", help="Grade by this rubric instead of the question's.")
@click.option("--guide", metavar="ID", help="Where the question's id is looked up.")
@engine_options
@click.option(
    "--repeat",
    metavar="N",
    type=click.IntRange(1, MOST_REPEATS),
    default=1,
    help=f"Judge N times (1 to {MOST_REPEATS}), take what most say, and mark what wavered.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the scorecard as JSON, one line each.")
def grade(
    file: str,
    question: str | None,
    rubric: str | None,
    repeat: int,
    as_json: bool,
    **flags: Any,
) -> None:
    """Grade an answer in a text file or on standard input (-), or a transcript.

    Of a transcript every answered question is graded; --question picks one. Nothing is
    written to it. Several files at once are not there yet.
    """
    settings = settings_from(**flags)
    text, path = _read(file)
    engine = agreed_engine(settings)
    with plain_errors():
        graded = asyncio.run(_grade(text, path, engine, settings.guide, question, rubric, repeat))
    for number, one in enumerate(graded, 1):
        if as_json:
            card = json.dumps(one.scorecard.model_dump(mode="json"), ensure_ascii=False)
            click.echo(escaped(card))
        else:
            title = f"question {number}" if len(graded) > 1 else None
            click.echo(
                render.scorecard(one.scorecard, one.question, title) + "\n" * (title is not None)
            )
    if all(one.scorecard.status == "not_graded" for one in graded):
        sys.exit(1)


async def _grade(
    text: str,
    path: Path,
    engine: Engine,
    guide: str,
    question: str | None,
    rubric: str | None,
    repeat: int,
) -> list[GradedQuestion]:
    try:
        if looks_like_transcript(text):
            transcript = parse(path, text.encode())
            if transcript.warning:
                click.echo(transcript.warning, err=True)
            return await grade_transcript(transcript, engine, question, rubric, repeat)
        return [await grade_text(text, engine, guide, question, rubric, repeat)]
    finally:
        await engine.close()


def _read(file: str) -> tuple[str, Path]:
    """The text of a file, a session or standard input, and a path to name it by."""
    if file == "-":
        data, path = sys.stdin.buffer.read(LARGEST + 1), Path("standard input")
    else:
        with plain_errors():
            path = sessions.find(file)
        try:
            with path.open("rb") as source:
                data = source.read(LARGEST + 1)
        except OSError as error:
            raise Unusable(f"{path}: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise Unusable(
            f"{path}: larger than {LARGEST // 1_000_000} MB, which is no answer; give a part of it"
        )
    try:
        return data.decode("utf-8-sig"), path
    except UnicodeDecodeError:
        raise Unusable(f"{path}: not UTF-8 text; save it as plain text") from None
