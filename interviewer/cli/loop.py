"""``interviewer loop``: where a loop stands, what it showed, and after its last sitting how it goes on."""

import click

from interviewer.cli import Unusable, render
from interviewer.cli.options import plain_errors
from interviewer.content import ContentError
from interviewer.core.text import line
from interviewer.interview import looping
from interviewer.pages import looping as pages
from interviewer.storage import loops
from interviewer.storage.loops import LoopError


@click.command()
@click.argument("loop", metavar="[ID]", required=False)
@click.option("--round", "stage", metavar="ID", help="Only what this round showed.")
@click.option("--list", "listed", is_flag=True, help="List the loops, the newest first.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
def loop(loop: str | None, stage: str | None, listed: bool, as_json: bool) -> None:
    """Show where a loop stands: its sittings, what they showed, and what was said twice over.

    Takes a loop's id or the beginning of one; without it, the newest. `interviewer
    practice --loop` goes on with it.
    """
    if listed or (loop is None and not loops.ids()):
        _list()
        return
    with plain_errors():
        found = looping.progress(loops.find(loop or "last"))
    known = [r.id for r in found.guide.rounds]
    if stage and stage not in known:
        raise Unusable(f"no round {stage!r} in {found.guide.id}; there are: {', '.join(known)}")
    if as_json:
        click.echo(pages.data(found, stage), nl=False)
    else:
        rows = pages.text(found, stage).split("\n")
        click.echo("\n".join(render.paragraph(r, "    " if r[:2] == "  " else "") for r in rows))


def _list() -> None:
    rows = [("ID", "GUIDE", "MODE", "")]
    for loop_id in loops.ids():
        try:
            found = looping.progress(loops.load(loop_id))
        except (LoopError, ContentError) as error:
            rows.append((line(loop_id), "", "", line(str(error))))
            continue
        rows.append((line(loop_id), line(found.loop.guide), found.loop.mode, pages.summary(found)))
    if len(rows) == 1:
        click.echo("No loop yet; `interviewer practice --loop` begins one.", err=True)
    else:
        click.echo(render.table(rows))
