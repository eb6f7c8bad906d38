"""Tables of figures and a bar while they are measured, for whoever sits at a terminal or reads a pipe."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from interviewer.cli import render
from interviewer.cli.figures import Row
from interviewer.core.text import line


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, if that is a terminal; told how many of how many are done."""
    console = Console(file=sys.stderr)
    with Progress(console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(what, total=None)
        yield lambda made, total: bar.update(task, completed=made, total=total)


def table(title: str, figured: Iterable[Row]) -> None:
    """A table within 80 columns: drawn on a terminal, plain columns elsewhere."""
    rows = list(figured)
    title = line(title)
    click.echo("")
    if not sys.stdout.isatty():
        click.echo(title)
        first, second = (max(len(row[i]) for row in rows) + 2 for i in (0, 1))
        for name, figure, about in rows:
            lead = f"{name.ljust(first)}{figure.ljust(second)}"
            click.echo(render.paragraph(about, " " * len(lead), lead) or lead.rstrip())
        return
    drawn = Table(show_header=False, title=Text(title, "bold"), title_justify="left")
    for name, figure, about in rows:
        drawn.add_row(Text(name), Text(figure, "bold"), Text(about, "dim"))
    console = Console()
    console.print(drawn, width=min(console.width, 80))
