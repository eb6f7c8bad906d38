"""``interviewer replay``: play an interview again, in the TUI or printed."""

import click

from interviewer.cli import plain as printing
from interviewer.cli.options import plain_errors, settings_from
from interviewer.cli.terminal import has_terminal
from interviewer.core.state import fold
from interviewer.storage import sessions
from interviewer.storage.transcript import read


@click.command()
@click.argument("transcript", metavar="FILE|ID")
@click.option("--speed", type=click.FloatRange(0.25, 64), default=1.0, help="Begin at this speed.")
@click.option("--plain", is_flag=True, help="Print the conversation instead of playing it.")
def replay(transcript: str, speed: float, plain: bool) -> None:
    """Play an interview in its own timing, long pauses shortened.

    Takes a file, a session's id, the beginning of one, or "last". Where there is no
    terminal it is printed.
    """
    with plain_errors():
        found = read(sessions.find(transcript))
    if plain or not has_terminal():
        printing.print_conversation(fold(found.session, found.events), found.warning)
        return
    from interviewer.tui.app import InterviewerApp
    from interviewer.tui.opening import Replay

    InterviewerApp(settings_from(), Replay(found, speed)).run()
