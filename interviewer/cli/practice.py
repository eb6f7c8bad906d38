"""``interviewer practice`` and ``interviewer resume``: hold an interview, in the TUI or plain."""

import asyncio
import sys
from typing import Any, get_args

import click

from interviewer.cli import plain
from interviewer.cli.options import agreed_engine, engine_options, plain_errors, settings_from
from interviewer.cli.terminal import has_terminal
from interviewer.core.choosing import Wish
from interviewer.core.guide import Category
from interviewer.core.text import line
from interviewer.engines.protocol import Engine
from interviewer.interview import setup
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import Transcript


@click.command()
@click.option("--guide", metavar="ID", help="What is asked (`interviewer guides` lists them).")
@click.option("--round", metavar="ID[/SITTING]", help="Which round (default manager-screen).")
@click.option("--question", "questions", multiple=True, metavar="ID", help="Ask this; repeatable.")
@click.option("--category", type=click.Choice(get_args(Category)), help="Ask only these.")
@click.option("--company", metavar="NAME", help="Ask only what this company is reported to ask.")
@click.option("--minutes", type=click.IntRange(1, 240), help="Another length, as spoken time.")
@click.option(
    "--mode",
    type=click.Choice(["practice", "simulation"]),
    help="practice: feedback after each question; simulation: all at the end.",
)
@click.option("--seed", type=int, help="The same seed asks the same questions.")
@engine_options
@click.option("--plain", is_flag=True, help="On standard input and output, line by line.")
def practice(
    questions: tuple[str, ...],
    category: Category | None,
    company: str | None,
    minutes: int | None,
    seed: int | None,
    plain: bool,
    **flags: Any,
) -> None:
    """Hold a mock interview: questions, probes, your own questions, feedback.

    On standard input an answer ends at two empty lines in a row, or at the end of input.
    The whole loop of rounds (--loop), --cv and --job are not there yet.
    """
    settings = settings_from(**flags)
    wish = Wish(questions, category, company)
    if not plain and has_terminal():
        from interviewer.tui.opening import Practice

        _screens(settings, Practice(seed, wish, minutes))
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_start(settings, engine, seed, wish, minutes))


@click.command()
@click.argument("session", metavar="[ID]", required=False)
@engine_options
@click.option("--plain", is_flag=True, help="On standard input and output, line by line.")
def resume(session: str | None, plain: bool, **flags: Any) -> None:
    """Go on with an interview that was left: the newest open one, or the one named."""
    settings = settings_from(**flags)
    with plain_errors():
        transcript = setup.find_open(session)
    if not plain and has_terminal():
        from interviewer.tui.opening import Resume

        _screens(settings, Resume(transcript))
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_resume(transcript, engine))


def home() -> None:
    """``interviewer`` alone: the home screen, or the default round where there is no terminal."""
    settings = settings_from()
    if has_terminal():
        _screens(settings, None)
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_start(settings, engine, None, Wish(), None))


def _screens(settings: Settings, opening: Any) -> None:
    from interviewer.tui.app import InterviewerApp

    with plain_errors():
        InterviewerApp(settings, opening).run()


async def _start(
    settings: Settings, engine: Engine, seed: int | None, wish: Wish, minutes: int | None
) -> None:
    printer = plain.Printer(settings.mode == "simulation")
    sitting = setup.start(settings, engine, printer, seed, wish, minutes)
    _introduce(sitting)
    await _hold(sitting, printer)


async def _resume(transcript: Transcript, engine: Engine) -> None:
    printer = plain.Printer(transcript.session.mode == "simulation")
    sitting = setup.resume(transcript, engine, printer)
    if sitting.warning:
        click.echo(sitting.warning, err=True)
    _introduce(sitting)
    if prompt := sitting.conductor.interview.awaiting:
        printer.say(prompt.text)
    await _hold(sitting, printer)


def _introduce(sitting: setup.Sitting) -> None:
    conductor = sitting.conductor
    session = conductor.interview.session
    click.echo(line(conductor.guide.notice), err=True)
    click.echo(
        f"{conductor.round.name}, {conductor.sitting.interviewer} ({conductor.sitting.counterpart}), "
        f"{conductor.minutes} minutes of spoken time. Engine: {line(conductor.engine.info.label)}. "
        f"Session {line(sitting.writer.path.stem)}, seed {session.seed}.",
        err=True,
    )
    click.echo(plain.HOW, err=True)


async def _hold(sitting: setup.Sitting, printer: plain.Printer) -> None:
    printer.watch(sitting)
    interview = sitting.conductor.interview
    try:
        await plain.hold(sitting, sys.stdin)
    finally:
        if not interview.closed:
            sitting.conductor.pause()
            click.echo(
                f"\nLeft. `interviewer resume {line(sitting.writer.path.stem)}` goes on.", err=True
            )
        await sitting.close()
