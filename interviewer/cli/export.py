"""``interviewer export``: an interview as Markdown, HTML or JSON."""

from pathlib import Path

import click

from interviewer.cli import Unusable
from interviewer.cli.options import plain_errors
from interviewer.core.state import fold
from interviewer.core.text import line
from interviewer.pages import FORMATS, page
from interviewer.storage import sessions
from interviewer.storage.files import write_private
from interviewer.storage.transcript import read


@click.command()
@click.argument("transcript", metavar="FILE|ID")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: that of -o, or md.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, readable by you alone, instead of standard output.",
)
def export(transcript: str, form: str | None, output: Path | None) -> None:
    """Write an interview as a page that can be read, kept or shared.

    It holds everything that was said. Leaving names out (--redact) is not there yet.
    """
    with plain_errors():
        source = sessions.find(transcript)
        found = read(source)
    if found.warning:
        click.echo(found.warning, err=True)
    suffix = output.suffix.lstrip(".") if output else ""
    try:
        text = page(
            fold(found.session, found.events), form or (suffix if suffix in FORMATS else "md")
        )
    except (RecursionError, ValueError):
        raise Unusable(f"{source}: it holds something nested too deeply to write out") from None
    if output is None:
        click.echo(text, nl=False)
        return
    if suffix == "jsonl":
        raise Unusable(f"{output} is named as a transcript; give another name")
    try:
        _write(output, text)
    except (OSError, ValueError) as error:
        raise Unusable(f"{output}: {getattr(error, 'strerror', None) or error}") from None
    click.echo(f"Wrote {line(str(output))}.", err=True)


def _write(output: Path, text: str) -> None:
    """Replace a file, behind a link if there is one; what is no file (a pipe) is written to."""
    if output.exists() and not output.is_file():
        output.write_text(text, encoding="utf-8", errors="replace")
    else:
        write_private(output.resolve(), text)
