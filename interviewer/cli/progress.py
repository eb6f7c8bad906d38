"""``interviewer progress``: how each criterion moved over sessions."""

import json
from dataclasses import asdict

import click

from interviewer.cli import render
from interviewer.content import known_rubrics
from interviewer.core.progress import Table, tables
from interviewer.core.text import escaped, shorten
from interviewer.pages.progress import HEAD, NOTHING, rows, title
from interviewer.storage.history import history
from interviewer.wording import DOTS_LEGEND

WIDEST = 34
"""Characters of a criterion's label; the rest of a line of 80 is for its figures."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the tables as JSON, one line each.")
def progress(as_json: bool) -> None:
    """Show how each criterion moved over sessions.

    The last three answers stand against those before. What different engines graded is
    kept apart; answers that had to be short are left out.
    """
    past = history()
    found = tables(past, known_rubrics(a.card.rubric for s in past for a in s.graded))
    if as_json:
        for table in found:
            click.echo(escaped(json.dumps(asdict(table), ensure_ascii=False)))
    elif not found:
        click.echo(f"{NOTHING} `interviewer practice` begins.", err=True)
    else:
        click.echo("\n\n".join([DOTS_LEGEND, *map(_shown, found)]))


def _shown(table: Table) -> str:
    cells: list[tuple[str, ...]] = [HEAD]
    for row in rows(table):
        label, *figures = row.cells
        cells.append((("" if row.heads else "  ") + shorten(label, WIDEST), *figures))
    return f"{title(table)}\n{render.table(cells)}"
