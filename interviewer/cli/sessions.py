"""``interviewer sessions``: the interviews on this machine."""

import sys

import click

from interviewer.cli import render
from interviewer.cli.options import plain_errors
from interviewer.core.text import line
from interviewer.paths import sessions_dir
from interviewer.storage import sessions as store
from interviewer.storage.transcript import TranscriptError


@click.command()
@click.option("--delete", metavar="ID", help="Delete this session, with its draft, for good.")
@click.option("--yes", is_flag=True, help="With --delete: do not ask.")
def sessions(delete: str | None, yes: bool) -> None:
    """List the interviews on this machine, the newest first, or delete one."""
    if delete is not None:
        _delete(delete, yes)
        return
    found = [store.summary(i) for i in store.ids()]
    if not found:
        click.echo(f"No sessions in {sessions_dir()}; `interviewer practice` starts one.", err=True)
        return
    head = ("ID", "STARTED", "ROUND", "ENGINE", "ANSWERS", "HEARD", "")
    click.echo(render.table([head, *map(_row, found)]))


def _row(summary: store.Summary) -> tuple[str, ...]:
    if summary.broken:
        return line(summary.id), "", "", "", "", "", line(summary.broken)
    score = "" if summary.score is None else f"{summary.score}/{summary.max}"
    started = line(summary.started).replace("T", " ")[:16]
    return (
        line(summary.id),
        started,
        line(summary.round + (f", drill {summary.drill}" if summary.drill else "")),
        summary.engine,
        str(summary.answers),
        score,
        "open: resume goes on" if summary.open else "",
    )


def _delete(name: str, yes: bool) -> None:
    with plain_errors():
        if name not in store.ids():
            raise TranscriptError(
                f"no session {name!r}; `interviewer sessions` lists the ids in full"
            )
        if not yes and sys.stdin.isatty():
            click.confirm(f"Delete {line(name)} for good?", abort=True, err=True)
        store.delete(name)
    click.echo(f"Deleted {line(name)}.", err=True)
