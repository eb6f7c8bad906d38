"""``interviewer eval``: how far an engine's verdicts can be trusted, on labelled answers."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from interviewer.cli import Failed, Unusable, conversations, figures, render
from interviewer.cli.options import (
    MOST_REPEATS,
    agreed_engine,
    engine_options,
    plain_errors,
    settings_from,
)
from interviewer.cli.tables import progress, table
from interviewer.core.labels import LabelError
from interviewer.core.text import escaped
from interviewer.engines.protocol import Engine
from interviewer.interview.evaluating import Evaluation, OfFile, Report, SetReport
from interviewer.interview.jobs import Done
from interviewer.interview.labelled import Sheet, read_sheet, shipped

GOES_ON = "What was judged is kept: the same command goes on where it stopped."


@click.command("eval")
@click.argument("files", metavar="[FILE]...", nargs=-1)
@engine_options
@click.option(
    "--repeat",
    metavar="N",
    type=click.IntRange(1, MOST_REPEATS),
    default=1,
    help=f"Judge each answer N times (1 to {MOST_REPEATS}) and take what most say.",
)
@click.option(
    "--confusion",
    is_flag=True,
    help="List each verdict that a label contradicts, and each attack that won.",
)
@click.option(
    "--conversations",
    "talked",
    is_flag=True,
    help="Measure the interviewer instead, on scripted candidates (FILEs are TOML).",
)
@click.option("--json", "as_json", is_flag=True, help="Print all of it as one JSON object.")
def evaluate(
    files: tuple[str, ...],
    repeat: int,
    confusion: bool,
    talked: bool,
    as_json: bool,
    **flags: Any,
) -> None:
    """Measure an engine on labelled answers: the shipped ones, or those in FILEs.

    A file holds one JSON object a line. With "met" it is a labelled answer, with "kind" an
    attack, which is graded alone and within shipped answers; without either it is an honest
    passage, of which nothing may be taken for an attack. The shipped answers that were kept
    back are measured, but listed only where their file is named.

    With --conversations scripted candidates are interviewed, who tell some facts only when they
    are asked for them; --confusion lists what was asked.

    Asking a model takes minutes. What it has judged is kept until the run is complete, so
    that the same command goes on where an interrupted one stopped.
    """
    settings = settings_from(**flags)
    if talked:
        conversations.measure(files, agreed_engine(settings), confusion, as_json)
        return
    try:
        sheets = [read_sheet(path) for path in map(Path, files or shipped())]
    except LabelError as error:
        raise Unusable(str(error)) from None
    engine = agreed_engine(settings)
    report = _measured(sheets, repeat, engine)
    if as_json:
        click.echo(escaped(json.dumps(_data(report, confusion, bool(files)), ensure_ascii=False)))
    else:
        _print(report, confusion, listed=bool(files))


def _measured(sheets: Sequence[Sheet], repeat: int, engine: Engine) -> Report:
    """The report; says how to go on where a model's run was broken off."""
    date = datetime.now(UTC).strftime("%Y-%m-%d")
    resumes = engine.info.kind != "offline"
    try:
        with plain_errors(), progress("judging") as done:
            return asyncio.run(_report(Evaluation(sheets, repeat, engine), date, done))
    except KeyboardInterrupt:
        if resumes:
            click.echo(GOES_ON, err=True)
        raise
    except Failed as error:
        more = f". {GOES_ON}" if resumes else ""
        raise Failed(f"{error.message.rstrip('.')}{more}") from None


async def _report(evaluation: Evaluation, date: str, done: Done) -> Report:
    try:
        return await evaluation.report(date, done)
    finally:
        await evaluation.engine.close()


def _data(report: Report, confusion: bool, listed: bool) -> dict[str, Any]:
    """The report as JSON; what was said wrongly only where it was asked for and may be read."""
    found = report.model_dump(mode="json")
    for one in found["sets"]:
        if not confusion or (one["kept_back"] and not listed):
            del one["measures"]["wrong"]
    return found


def _print(report: Report, confusion: bool, listed: bool) -> None:
    click.echo(figures.heading(report))
    for found in report.sets:
        table(_title(found, found.rubric), figures.of_answers(found.measures))
        if confusion:
            _confusion(found, listed)
    for tried in report.attacks:
        rows = figures.of_attacks(tried.injections, report.engine.kind == "offline")
        table(_title(tried, "attacks"), rows)
        for case in figures.attacked(tried.injections) if confusion else ():
            click.echo(render.paragraph(case, indent="    ", first="  "))
    for passages in report.honest:
        table(_title(passages, "honest passages"), figures.of_honest(passages.spared))


def _confusion(found: SetReport, listed: bool) -> None:
    click.echo("")
    if found.kept_back and not listed:
        click.echo("Kept back, so not listed; name the file to see them.")
        return
    for verdict, quote in figures.confusion(found.measures.wrong):
        click.echo(render.paragraph(verdict))
        click.echo(render.paragraph(quote, indent="    "))


def _title(found: OfFile, what: str) -> str:
    return f"{Path(found.file).name} ({what}{', kept back' if found.kept_back else ''})"
