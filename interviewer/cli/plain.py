"""The interview on standard input and output, line by line: for pipes, screen readers and scripts.

An answer ends at two empty lines in a row, or at the end of input. ``/skip``, ``/again``, ``/end`` and
``/leave`` alone on a line do what they say; ``/rate`` is followed by a point for each dimension.
"""

import sys
from pathlib import Path
from typing import TextIO

import click

from interviewer import wording
from interviewer.cli import rating, render
from interviewer.cli.lines import Lines
from interviewer.core.events import (
    Close,
    Debrief,
    Event,
    Grade,
    Note,
    Probe,
    Question,
    Say,
    SelfRating,
)
from interviewer.core.movement import Earlier
from interviewer.core.self_rating import rateable
from interviewer.core.state import Interview, Thread
from interviewer.core.text import clean, line
from interviewer.interview.again import earlier_cards
from interviewer.interview.conductor import Conductor
from interviewer.interview.log import Shown
from interviewer.interview.setup import Sitting
from interviewer.pages.outline import outline
from interviewer.pages.standing import of_sitting
from interviewer.storage import sessions
from interviewer.storage.transcript import NotKeptError

INTERVIEWER = "Interviewer"

COMMANDS = ("/skip", "/again", "/end", "/leave")

HOW = (
    "Two empty lines end an answer; /skip, /again, /end and /leave do what they say; /rate and a "
    "number for each part rates your last answer; Ctrl+D ends, Ctrl+C leaves."
)


async def read_answer(lines: Lines, transcript: Path) -> tuple[str, bool]:
    """The next answer, or a command, and whether the input has ended.

    What was typed so far is kept as a draft beside the transcript; a command leaves it there.
    """
    told = False
    draft = sessions.load_draft(transcript)
    typed = draft.split("\n") if draft else []
    if typed:
        click.echo("Your draft so far:\n" + render.paragraph(draft, "  "), err=True)
    while True:
        text = await lines.next()
        if text is None:
            return "\n".join(typed).strip(), True
        if text.strip() in COMMANDS or text.split()[:1] == [rating.COMMAND]:
            return text.strip(), False
        if not text.strip() and typed and not typed[-1]:
            return "\n".join(typed).strip(), False
        if text.strip() or typed:
            typed.append(text if text.strip() else "")
            told = _keep_draft(transcript, "\n".join(typed), told)


def _keep_draft(transcript: Path, text: str, told: bool) -> bool:
    """Keep what is typed so far; a disk that refuses is told of once, and one can go on."""
    try:
        sessions.save_draft(transcript, text)
    except NotKeptError as error:
        if not told:
            click.echo(f"(Your draft could not be kept: {line(str(error))})", err=True)
        return True
    return told


async def hold(sitting: Sitting, printer: "Printer", source: TextIO) -> None:
    """Hold the sitting to its end, or until the candidate leaves."""
    conductor, transcript = sitting.conductor, sitting.writer.path
    lines = Lines(source)
    await conductor.begin()
    while not conductor.interview.closed:
        if printer.asks:
            await rating.ask(conductor, lines)
        text, ended = await read_answer(lines, transcript)
        if text == "/leave":
            return
        if text == "/skip":
            sessions.save_draft(transcript, "")
            await conductor.skip()
        elif text == "/again":
            await _again(conductor, transcript)
        elif text.startswith(rating.COMMAND):
            rating.take(conductor, text.split()[1:])
        elif text == "/end":
            if begun := sessions.load_draft(transcript).strip():
                await _answer(conductor, begun)
            if printer.asks:
                await rating.ask(conductor, lines, ending=True)
            await conductor.end("left")
        elif text:
            await _answer(conductor, text)
        elif not ended:
            click.echo("(Nothing was said. " + HOW + ")", err=True)
        if ended:
            printer.asks = False
            await conductor.end("end_of_input")


async def _again(conductor: Conductor, transcript: Path) -> None:
    """Ask the last question that was graded once more."""
    interview = conductor.interview
    if interview.session.mode == "simulation":
        click.echo("(Nothing is tried again in a simulation; practice is for that.)", err=True)
    elif interview.repeatable is None:
        click.echo("(Nothing has been graded yet that could be tried again.)", err=True)
    else:
        sessions.save_draft(transcript, "")
        await conductor.again(interview.repeatable.question.n)


async def _answer(conductor: Conductor, text: str) -> None:
    """Give an answer. Where the disk refuses it, it is printed, so that it is not lost."""
    try:
        await conductor.answer(text)
    except NotKeptError:
        if conductor.interview.awaiting:
            click.echo("Your answer could not be saved. Here it is:\n" + clean(text), err=True)
        raise


class Printer:
    """Prints what happens. In a simulation, grades wait for the end.

    ``asks`` is whether the candidate is asked to rate an answer before they see its grade.
    """

    def __init__(self, simulation: bool, asks: bool = False) -> None:
        self.asks = asks and not simulation
        self._simulation = simulation
        self._interview: Interview | None = None
        self._earlier: Earlier = {}
        self._name = INTERVIEWER

    def watch(self, sitting: Sitting) -> None:
        """Know the sitting whose events are going to be shown."""
        self._interview = sitting.conductor.interview
        self._earlier = earlier_cards(self._interview.session)
        self._name = sitting.conductor.sitting.speaker

    def __call__(self, shown: Shown) -> None:
        """Print an event; streaming text waits until it is whole."""
        if isinstance(shown, Event):
            self._event(shown)
            sys.stdout.flush()

    def say(self, text: str) -> None:
        """What the interviewer says."""
        click.echo("\n" + render.paragraph(text, indent="  ", first=f"{self._name}: "))

    def _event(self, event: Event) -> None:
        match event:
            case Say() | Question() | Probe():
                self.say(event.text)
            case Grade() if not self._simulation:
                thread = self._thread(event.to)
                if not (self.asks and thread and rateable(thread) and thread.ratings is None):
                    self._grade(event.to)
            case SelfRating() if not self._simulation:
                self._rated(event)
            case Note(kind="drill"):
                click.echo("\n" + render.paragraph(event.text))
            case Note(kind="fault" | "fallback"):
                click.echo(f"({line(event.text)})", err=True)
            case Debrief():
                if self._simulation:
                    self._all_grades()
                click.echo("\n" + render.debrief(event.text))
                if self._interview and (shown := of_sitting(self._interview)):
                    click.echo("\n" + render.standing(shown))
            case Close():
                self._closed()
            case _:
                pass

    def _thread(self, question: int) -> Thread | None:
        assert self._interview is not None
        return next((t for t in self._interview.threads if t.question.n == question), None)

    def _grade(self, question: int) -> None:
        assert self._interview is not None
        if (thread := self._thread(question)) is None or thread.scorecard is None:
            return
        title = wording.titles(t.question for t in self._interview.threads)[question]
        card, text = thread.scorecard, thread.question.text
        click.echo("\n" + render.scorecard(card, text, title, self._compared(question)))
        prompt = self._interview.awaiting
        if prompt and not self._interview.closing:  # it has scrolled away
            self.say(prompt.text)

    def _rated(self, event: SelfRating) -> None:
        """The grade that waited for the rating, or how far the two are apart."""
        if self.asks:
            self._grade(event.to)
        elif compared := self._compared(event.to):
            click.echo("\n" + "\n".join(render.notes(compared)).rstrip())

    def _compared(self, question: int) -> tuple[str, ...]:
        assert self._interview is not None
        return wording.compared(self._interview.events, self._earlier).get(question, ())

    def _all_grades(self) -> None:
        assert self._interview is not None
        for thread in self._interview.threads:
            self._grade(thread.question.n)

    def _closed(self) -> None:
        assert self._interview is not None
        if used := wording.tokens(self._interview.usage):
            click.echo(f"Used {used}.", err=True)
        name = line(self._interview.session.id)
        click.echo(f"Kept as {name}; `interviewer replay {name}` plays it.", err=True)


def print_conversation(interview: Interview, warning: str | None) -> None:
    """The whole of a transcript, with the time of every turn."""
    if warning:
        click.echo(warning, err=True)
    page = outline(interview)
    for text in (page.title, *page.about):
        click.echo(render.paragraph(text))
    click.echo("")
    for spoken in page.lines:
        speaker = f"{line(spoken.speaker)}: " if spoken.speaker else "-- "
        click.echo(render.paragraph(spoken.text, "  ", f"[{spoken.time}] {speaker}"))
        if spoken.kind == "answer":
            click.echo(render.paragraph(f"({spoken.why})", "  ", "  "))
        click.echo("")
    for feedback in page.feedback:
        card = render.scorecard(feedback.card, feedback.question, feedback.title, feedback.compared)
        click.echo(card + "\n")
    for text in page.debriefs:
        click.echo(render.debrief(text))
    if page.shown:
        click.echo("\n" + render.standing(page.shown))
