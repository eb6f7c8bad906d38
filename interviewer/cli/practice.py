"""``interviewer practice`` and ``interviewer resume``: hold an interview, in the TUI or plain."""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import click

from interviewer.cli import Unusable, plain
from interviewer.cli.options import agreed_engine, engine_options, plain_errors, settings_from
from interviewer.cli.render import paragraph
from interviewer.cli.terminal import has_terminal
from interviewer.core.choosing import Wish
from interviewer.core.events import Again, Clock
from interviewer.core.grounding.lines import Ground, Source
from interviewer.core.guide import Category
from interviewer.core.state import fold
from interviewer.core.text import line
from interviewer.engines.protocol import Engine
from interviewer.interview import grounding, looping, setup
from interviewer.interview.again import repeat
from interviewer.pages.looping import summary
from interviewer.storage import loops, sessions
from interviewer.storage.settings import Settings
from interviewer.storage.transcript import Transcript, read

TAKEN_FROM_BEFORE = ("guide", "round", "category", "company", "mode", "seed")
"""Options that say nothing where a session's questions are tried again."""


@click.command()
@click.option("--guide", metavar="ID", help="What is asked (`interviewer guides` lists them).")
@click.option("--round", metavar="ID[/SITTING]", help="Which round (default manager-screen).")
@click.option(
    "--loop",
    is_flag=False,
    flag_value="",
    metavar="[ID|new]",
    help="All rounds, a sitting at a time: go on with the newest loop or begin one.",
)
@click.option("--question", "questions", multiple=True, metavar="ID", help="Ask this; repeatable.")
@click.option("--category", type=click.Choice(get_args(Category)), help="Ask only these.")
@click.option("--company", metavar="NAME", help="Ask only what this company is reported to ask.")
@click.option("--minutes", type=click.IntRange(1, 240), help="Another length.")
@click.option(
    "--mode",
    type=click.Choice(["practice", "simulation"]),
    help="practice: feedback after each question; simulation: all at the end.",
)
@click.option("--cv", metavar="FILE", help="Your CV (.md, .txt, .pdf): fits the interview to you.")
@click.option("--job", metavar="FILE", help="The job post: fits the interview to it.")
@click.option("--no-grounding", is_flag=True, help="Leave CV and job post out this time.")
@click.option(
    "--clock",
    type=click.Choice(get_args(Clock)),
    help="What the round's length counts: spoken time (typing left out), or the wall's.",
)
@click.option("--again", metavar="ID", help="Try a session's questions again, or its --question.")
@click.option("--seed", type=int, help="The same seed asks the same questions.")
@engine_options
@click.option("--plain", is_flag=True, help="On standard input and output, line by line.")
def practice(
    loop: str | None,
    questions: tuple[str, ...],
    category: Category | None,
    company: str | None,
    minutes: int | None,
    no_grounding: bool,
    again: str | None,
    seed: int | None,
    plain: bool,
    **flags: Any,
) -> None:
    """Hold a mock interview: questions, probes, your own questions, feedback.

    On standard input an answer ends at two empty lines in a row, or at the end of input.
    Past sessions have a say in the questions, unless --seed sets them. What is taken from --cv
    and --job is shown first and kept in the transcript; the files are not. --again takes guide,
    round and seed from that session, and shows what moved since.
    """
    settings = settings_from(**flags)
    if no_grounding:
        settings = settings.model_copy(update={"cv": None, "job": None})
    wish = Wish(questions, category, company)
    if loop is not None:
        if wish != Wish() or flags.get("round"):
            raise Unusable("--loop decides what is asked; leave out round and questions")
        _practice_loop(settings, _loop(loop, settings, seed, minutes, flags), plain)
        return
    if again:
        given = flags | {"category": category, "company": company, "seed": seed}
        if taken := [f"--{k}" for k in TAKEN_FROM_BEFORE if given.get(k) is not None]:
            raise Unusable(f"--again takes {taken[0]} from that session; leave {taken[0]} out")
        _practice_again(again, questions, settings, minutes, plain)
        return
    with plain_errors():
        grounds = grounding.gather(settings)
    if not plain and has_terminal():
        from interviewer.tui.opening import Practice

        _screens(settings, Practice(seed, wish, minutes, grounds))
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_start(settings, engine, grounds, seed, wish, minutes))


def _loop(
    name: str, settings: Settings, seed: int | None, minutes: int | None, flags: Mapping[str, Any]
) -> looping.Progress:
    """The loop to go on with: the one named, else the newest unfinished, else a new one.

    What is set once, when a loop begins, can be repeated but not changed.
    """
    with plain_errors():
        found = None
        if name and name != "new":
            found = looping.progress(loops.find(name))
        elif not name:
            found = looping.unfinished()
        if found is None:
            return looping.progress(looping.begin(settings, seed, minutes))
    guide = setup.found_again(flags["guide"]) if flags["guide"] else None
    given = {"guide": guide, "mode": flags["mode"], "seed": seed, "minutes": minutes}
    for key, value in given.items():
        if value is not None and value != getattr(found.loop, key):
            raise Unusable(
                f"--{key} was set when the loop {found.loop.id} began; leave it out, or begin "
                "another with --loop new"
            )
    return found


def _practice_loop(settings: Settings, found: looping.Progress, plain_mode: bool) -> None:
    if not plain_mode and has_terminal():
        from interviewer.tui.opening import InLoop

        _screens(settings, InLoop(found.loop.id))
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_sit(settings, engine, found))


@click.command()
@click.argument("session", metavar="[ID]", required=False)
@engine_options
@click.option("--no-grounding", is_flag=True, help="Leave out what was taken from CV and job post.")
@click.option("--plain", is_flag=True, help="On standard input and output, line by line.")
def resume(session: str | None, no_grounding: bool, plain: bool, **flags: Any) -> None:
    """Go on with an interview that was left: the newest open one, or the one named."""
    settings = settings_from(**flags)
    with plain_errors():
        transcript = setup.find_open(session)
    if no_grounding:
        transcript = setup.ungrounded(transcript)
    if not plain and has_terminal():
        from interviewer.tui.opening import Resume

        _screens(settings, Resume(transcript))
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_resume(transcript, engine, settings))


def home() -> None:
    """``interviewer`` alone: the home screen, or the default round where there is no terminal."""
    settings = settings_from()
    if has_terminal():
        _screens(settings, None)
        return
    with plain_errors():
        grounds = grounding.gather(settings)
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_start(settings, engine, grounds, None, Wish(), None))


def _screens(settings: Settings, opening: Any) -> None:
    from interviewer.tui.app import InterviewerApp

    with plain_errors():
        InterviewerApp(settings, opening).run()


async def _start(
    settings: Settings,
    engine: Engine,
    grounds: tuple[Ground, ...],
    seed: int | None,
    wish: Wish,
    minutes: int | None,
    again: Mapping[str, Again] | None = None,
) -> None:
    printer = plain.Printer(settings.mode == "simulation", _asks(settings))
    sitting = setup.start(
        settings, engine, printer, seed, wish, minutes, grounding=grounds, again=again
    )
    await hold(sitting, printer, grounding.given(settings))


def _practice_again(
    name: str, questions: tuple[str, ...], settings: Settings, minutes: int | None, plain: bool
) -> None:
    """Try what was answered in a session again; what cannot be is told before anything is begun."""
    with plain_errors():
        transcript = read(sessions.find(name))
        before = fold(transcript.session, transcript.events)
        once_more = repeat(before, settings, questions)
    if not plain and has_terminal():
        from interviewer.tui.opening import TryAgain

        _screens(settings, TryAgain(before, questions, minutes))
        return
    engine = agreed_engine(once_more.settings)
    with plain_errors():
        asyncio.run(
            _start(
                once_more.settings,
                engine,
                grounding.gather(once_more.settings),
                once_more.seed,
                once_more.wish,
                minutes,
                once_more.again,
            )
        )


async def _resume(transcript: Transcript, engine: Engine, settings: Settings) -> None:
    printer = plain.Printer(transcript.session.mode == "simulation", _asks(settings))
    sitting = setup.resume(transcript, engine, printer)
    await _take_up(sitting, printer)


async def _sit(settings: Settings, engine: Engine, found: looping.Progress) -> None:
    printer = plain.Printer(found.loop.mode == "simulation", _asks(settings))
    grounds = grounding.gather(settings)
    sitting = looping.sit(found, settings, engine, printer, grounds)
    await _take_up(sitting, printer, grounding.given(settings) if grounds else ())
    if sitting.conductor.interview.closed:
        now = looping.progress(found.loop)
        click.echo(
            f"Loop {line(now.loop.id)}: {summary(now)}. `interviewer loop` shows what it showed"
            + ("." if now.next is None else ", `interviewer practice --loop` goes on."),
            err=True,
        )


async def _take_up(
    sitting: setup.Sitting, printer: plain.Printer, documents: Sequence[Source] = ()
) -> None:
    _warn(sitting)
    _introduce(sitting, documents)
    if prompt := sitting.conductor.interview.awaiting:
        printer.say(prompt.text)
    await _hold(sitting, printer)


def _asks(settings: Settings) -> bool:
    """Whether a rating is asked for: only of a person, never of a pipe."""
    return settings.self_rating and sys.stdin.isatty()


async def hold(
    sitting: setup.Sitting, printer: plain.Printer, documents: Sequence[Source] = ()
) -> None:
    """Hold a new sitting on standard input and output; ``documents`` are those that it is fit to."""
    _warn(sitting)
    _introduce(sitting, documents)
    await _hold(sitting, printer)


def _warn(sitting: setup.Sitting) -> None:
    if sitting.warning:
        click.echo(line(sitting.warning), err=True)


def _introduce(sitting: setup.Sitting, documents: Sequence[Source] = ()) -> None:
    conductor = sitting.conductor
    session = conductor.interview.session
    spoken = "" if session.clock == "wall" else " of spoken time"
    click.echo(line(conductor.guide.notice), err=True)
    click.echo(
        f"{conductor.round.name}, {conductor.sitting.interviewer} ({conductor.sitting.counterpart}), "
        f"{conductor.minutes} minutes{spoken}. Engine: {line(conductor.engine.info.label)}. "
        f"Session {line(sitting.writer.path.stem)}, seed {session.seed}.",
        err=True,
    )
    rows = grounding.told(session.grounding or (), conductor.engine.info, documents)
    for row in rows:
        click.echo(paragraph(row), err=True)
    if rows:
        click.echo("--no-grounding leaves them out.", err=True)
    click.echo(plain.HOW, err=True)


async def _hold(sitting: setup.Sitting, printer: plain.Printer) -> None:
    printer.watch(sitting)
    interview = sitting.conductor.interview
    try:
        await plain.hold(sitting, printer, sys.stdin)
    finally:
        if not interview.closed:
            sitting.conductor.pause()
            click.echo(
                f"\nLeft. `interviewer resume {line(sitting.writer.path.stem)}` goes on.", err=True
            )
        await sitting.close()
