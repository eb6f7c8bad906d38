"""``interviewer export``: an interview as Markdown, HTML or JSON."""

from pathlib import Path

import click

from interviewer.cli import Failed, Unusable
from interviewer.cli.options import plain_errors
from interviewer.core.state import fold
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
    text = page(fold(found.session, found.events), form or (suffix if suffix in FORMATS else "md"))
    if output is None:
        click.echo(text, nl=False)
        return
    if output.exists() and output.samefile(source):
        raise Unusable(f"{output} is the transcript itself; give another name")
    if not output.parent.is_dir():
        raise Unusable(f"{output}: there is no folder {output.parent}")
    try:
        write_private(output, text)
    except OSError as error:
        raise Failed(f"{output}: {error.strerror or error}") from None
    click.echo(f"Wrote {output}.", err=True)
