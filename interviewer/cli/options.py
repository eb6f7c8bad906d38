"""Options that several commands share, and turning what they say into settings and an engine."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from interviewer.cli import Failed, Unusable
from interviewer.content import ContentError
from interviewer.engines.errors import EngineError
from interviewer.engines.protocol import Engine
from interviewer.interview.choice import Choice, build, choose
from interviewer.interview.errors import SetupError
from interviewer.storage import consent
from interviewer.storage.documents import DocumentError
from interviewer.storage.loops import LoopError
from interviewer.storage.settings import DEFAULT_MODEL, Settings, SettingsError, load
from interviewer.storage.transcript import NotKeptError, TranscriptError

MOST_REPEATS = 15
"""As often as one answer is judged at most; more would tell nothing more."""

Command = TypeVar("Command", bound=Callable[..., Any])


def engine_options(command: Command) -> Command:
    """``--engine``, ``--model`` and ``--base-url``."""
    for option in (
        click.option("--base-url", metavar="URL", help="An OpenAI-compatible server."),
        click.option("--model", metavar="NAME", help=f"The model (default {DEFAULT_MODEL})."),
        click.option(
            "--engine",
            type=click.Choice(["auto", "offline", "openai"]),
            help="Who interviews. openai is consent to send your answers to its server.",
        ),
    ):
        command = option(command)
    return command


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns the program's own errors into one line and an exit code."""
    try:
        yield
    except NotKeptError as error:
        raise Failed(str(error)) from None
    except (
        ContentError,
        DocumentError,
        LoopError,
        SettingsError,
        SetupError,
        TranscriptError,
    ) as error:
        raise Unusable(str(error)) from None
    except EngineError as error:
        raise Failed(str(error)) from None


def settings_from(**flags: Any) -> Settings:
    """The settings in force with these flags."""
    with plain_errors():
        return load(flags)


def agreed_engine(settings: Settings) -> Engine:
    """The engine, after asking for consent where it is due.

    Without a terminal nobody can be asked: then it is the offline engine, and that is said.
    """
    with plain_errors():
        choice = choose(settings)
    if choice.kind == "offline" and settings.engine == "auto" and settings.model:
        click.echo(
            f"{settings.model} is named, but neither a key nor a server: staying offline. "
            "Set OPENAI_API_KEY, or give --base-url.",
            err=True,
        )
    if choice.agreed:
        return build(choice)
    if sys.stdin.isatty():
        click.echo(choice.request, err=True)
        if click.confirm("Send them?", default=False, err=True):
            try:
                consent.give(choice.host)
            except OSError as error:
                click.echo(f"(This could not be remembered: {error.strerror or error})", err=True)
            return build(choice)
        click.echo("Staying offline.", err=True)
    else:
        click.echo(
            f"A model is set up ({choice.host}) but you have not agreed to it; staying offline. "
            "--engine openai agrees.",
            err=True,
        )
    return build(Choice("offline"))
