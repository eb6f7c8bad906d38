"""``interviewer drill``: a few minutes with an answer that is kept."""

import asyncio
import sys
from typing import Any

import click

from interviewer import wording
from interviewer.cli import plain as printing
from interviewer.cli import render
from interviewer.cli.lines import Lines
from interviewer.cli.options import agreed_engine, engine_options, plain_errors, settings_from
from interviewer.cli.practice import hold
from interviewer.cli.terminal import has_terminal
from interviewer.core.clues import Clue
from interviewer.core.state import Interview, Thread
from interviewer.core.text import line, shorten
from interviewer.engines.protocol import Engine
from interviewer.interview import drills

ASKED = "What was that question testing?"
HOW = "Give a number, or your own words; an empty line tells it, /leave ends."
SAID = 300
"""Characters of an answer that are shown again."""


@click.command()
@click.argument("which", metavar="short|sceptic|partner|testing")
@click.argument("session", metavar="[SESSION]", required=False)
@click.option("--question", metavar="ID", help="This question, not the one with the most to gain.")
@engine_options
@click.option("--plain", is_flag=True, help="On standard input and output, line by line.")
def drill(which: str, session: str | None, question: str | None, plain: bool, **flags: Any) -> None:
    """Put an answered question once more, or guess what was tested.

    short: tell it again in 90 words, and see what survived. sceptic, partner: tell it to
    a doubtful director, or to a partner from product, with follow-ups. testing: guess
    what each follow-up was testing, and see whether your reply answered it. A guide may
    have further drills.

    The answer comes from SESSION, or else from the newest session that has one.
    """
    settings = settings_from(**flags)
    if which == drills.TESTING:
        with plain_errors():
            interview, found = drills.find_clues(session, question)
        asyncio.run(_guess(interview, found))
        return
    with plain_errors():
        interview, thread = drills.find(session, question)
    if not plain and has_terminal():
        from interviewer.tui.app import InterviewerApp
        from interviewer.tui.opening import InDrill

        InterviewerApp(settings, InDrill(which, interview, thread)).run()
        return
    engine = agreed_engine(settings)
    with plain_errors():
        asyncio.run(_again(which, interview, thread, engine))


async def _again(which: str, interview: Interview, thread: Thread, engine: Engine) -> None:
    printer = printing.Printer(simulation=False)
    await hold(drills.start(which, interview, thread, engine, printer), printer)


async def _guess(interview: Interview, found: list[Clue]) -> None:
    """Walk through the follow-ups, until the end of input."""
    click.echo(f"{len(found)} follow-ups of {line(interview.session.id)}. {HOW}", err=True)
    lines = Lines(sys.stdin)
    for at, clue in enumerate(found, 1):
        click.echo("\n" + _shown(clue, f"{at} of {len(found)}"))
        guess = await _guessed(lines, clue)
        if guess is None:
            return
        click.echo("\n" + render.paragraph(_told(clue, guess)))
        click.echo(_replied(interview, clue))


def _shown(clue: Clue, place: str) -> str:
    """What was asked, what was said to it, and what it can have been testing."""
    parts = [
        f"Follow-up {place}, on question {clue.number}",
        "-" * 40,
        render.paragraph(clue.asked, "  ", "Asked: "),
        render.paragraph(f"“{shorten(clue.said, SAID)}”", "  ", "You: "),
        render.paragraph(clue.probe.text, "  ", "Then: "),
        "",
        ASKED,
    ]
    numbered = enumerate(clue.choices, 1)
    return "\n".join(parts + [render.paragraph(c, "     ", f"  {n}. ") for n, c in numbered])


async def _guessed(lines: Lines, clue: Clue) -> str | None:
    """A number of the choices, or words; None to leave."""
    while True:
        text = await lines.next()
        if text is None or text.strip() == "/leave":
            return None
        guess = text.strip()
        if not guess.isdecimal() or guess in _numbers(clue):
            return guess
        click.echo(f"(There is no {line(guess)}; 1 to {len(clue.choices)}.)", err=True)


def _numbers(clue: Clue) -> list[str]:
    return [str(n) for n in range(1, len(clue.choices) + 1)]


def _told(clue: Clue, guess: str) -> str:
    right = str(clue.right + 1)
    compared = ""
    if guess in _numbers(clue):
        compared = ", as you said" if guess == right else f", not {guess}"
    return f"It was {right}{compared}: {clue.probe.tests}."


def _replied(interview: Interview, clue: Clue) -> str:
    """Whether the reply answered what was asked, in its own words."""
    rows = [render.paragraph(f"“{shorten(clue.reply, SAID)}”", "  ", "Your reply: ")]
    if clue.heard is None:
        return "\n".join([*rows, "It was not graded, so whether it answered is not known."])
    card = interview.threads[clue.number - 1].scorecard
    assert card is not None  # something was heard in it
    labels = wording.labels(card)
    verb = "I heard" if card.engine.kind == "offline" else "In the model's opinion you said"
    for heard in clue.answered:
        told = f"{verb} {line(labels[heard.criterion])}: “{shorten(heard.quote, SAID)}”"
        rows.append(render.paragraph(told, "  ", ""))
    if not clue.answered:
        wanted = labels.get(clue.wanted or "")
        rows.append("Your reply did not say.")
        rows += [render.paragraph(f"I did not hear in it {line(wanted)}.")] if wanted else []
    return "\n".join(rows)
