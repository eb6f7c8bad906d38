"""The command line. Every command is a module that is imported when it is run, not before."""

import importlib
import io
import os
import sys
from collections.abc import Sequence

import click

from interviewer import __version__

COMMANDS = {
    "practice": ("practice:practice", "Hold a mock interview."),
    "drill": ("drill:drill", "Put an answered question once more, or guess what was tested."),
    "plan": ("plan:plan", "Plan the practice up to the day of the interview."),
    "progress": ("progress:progress", "Show how each criterion moved over sessions."),
    "grade": ("grade:grade", "Grade an answer, or every question of a transcript."),
    "replay": ("replay:replay", "Play an interview again."),
    "resume": ("practice:resume", "Go on with an interview that was left."),
    "loop": ("loop:loop", "Show where a loop of all rounds stands, and what it showed."),
    "sessions": ("sessions:sessions", "List the interviews on this machine, or delete one."),
    "export": ("export:export", "Write an interview as Markdown, HTML or JSON."),
    "eval": ("evaluate:evaluate", "Measure an engine on labelled answers."),
    "guides": ("content:guides", "List the guides, or show what one asks."),
    "rubrics": ("content:rubrics", "List the rubrics, or show the criteria of one."),
    "schema": ("schema:schema", "Print the JSON Schema of a file format."),
}


class Failed(click.ClickException):
    """It failed, or could not be graded."""

    exit_code = 1


class Unusable(click.ClickException):
    """The command, or a file that it was given, cannot be used as it is."""

    exit_code = 2


class LazyGroup(click.Group):
    """Knows its commands by name and help; imports the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name][0].partition(":")
        command = getattr(importlib.import_module(f"interviewer.cli.{module}"), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
@click.version_option(__version__, prog_name="interviewer")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """A mock interviewer for the terminal: it asks, listens, probes, and grades your answers.

    Without a command it opens the screens; where there is no terminal, it holds the
    default round on standard input and output. Nothing leaves this machine unless a
    model is set up and you agreed to it.
    """
    if ctx.invoked_subcommand is None:
        from interviewer.cli.practice import home

        home()


def main(args: Sequence[str] | None = None) -> None:
    """Run the command; every error is one line, and the exit code says what kind it was."""
    _mend_streams()
    try:
        code = cli.main(args=args, prog_name="interviewer", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = 2
    except click.ClickException as error:
        code = _told(error.format_message(), error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        code = 130
    except OSError as error:  # commands tell of files themselves; what is left is the output
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = _told(f"standard output: {error.strerror or error}", 1)
    sys.exit(code if isinstance(code, int) else 0)


def _told(message: str, code: int) -> int:
    from interviewer.core.text import line

    click.echo(f"interviewer: {line(message)}", err=True)
    return code


def _mend_streams() -> None:
    """A stream that is closed reads and writes nothing; one that cannot show a character shows "?"."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8")
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
