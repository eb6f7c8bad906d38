"""The interview on standard input and output, line by line: for pipes, screen readers and scripts.

An answer ends at two empty lines in a row, or at the end of input. ``/skip``, ``/end`` and ``/leave``
alone on a line do what they say.
"""

import asyncio
import codecs
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click

from interviewer import wording
from interviewer.cli import render
from interviewer.core.events import (
    Close,
    Debrief,
    Event,
    Grade,
    Note,
    Probe,
    Question,
    Say,
)
from interviewer.core.state import Interview
from interviewer.core.text import clean, line
from interviewer.interview.conductor import Conductor
from interviewer.interview.log import Shown
from interviewer.interview.setup import Sitting
from interviewer.pages.outline import outline
from interviewer.pages.standing import of_sitting
from interviewer.storage import sessions
from interviewer.storage.transcript import NotKeptError

INTERVIEWER = "Interviewer"

COMMANDS = ("/skip", "/end", "/leave")

HOW = (
    "Two empty lines end an answer; /skip, /end and /leave do what they say; Ctrl+D ends, "
    "Ctrl+C leaves."
)


class Lines:
    """Lines of a stream, read beside the event loop; None at its end."""

    def __init__(self, stream: TextIO) -> None:
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        # A daemon: a thread that waits for the keyboard must not keep the program from ending.
        threading.Thread(target=self._pump, args=(stream,), daemon=True).start()

    def _pump(self, stream: TextIO) -> None:
        try:
            for text in _lines(stream):
                self._loop.call_soon_threadsafe(self._queue.put_nowait, text)
            self._loop.call_soon_threadsafe(self._queue.put_nowait, None)
        except RuntimeError:
            return  # the loop has ended; nobody listens

    async def next(self) -> str | None:
        """The next line without its end, or None when there is no more."""
        return await self._queue.get()


def _lines(stream: TextIO) -> Iterator[str]:
    """Lines straight from the descriptor where there is one: no lock is held while waiting."""
    try:
        handle = stream.fileno()
    except (OSError, ValueError):
        yield from (text.rstrip("\r\n") for text in stream)
        return
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    while data := os.read(handle, 65536):
        *whole, rest = (rest + decoder.decode(data)).split("\n")
        yield from (text.rstrip("\r") for text in whole)
    if rest:
        yield rest


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
        if text.strip() in COMMANDS:
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


async def hold(sitting: Sitting, source: TextIO) -> None:
    """Hold the sitting to its end, or until the candidate leaves."""
    conductor, transcript = sitting.conductor, sitting.writer.path
    lines = Lines(source)
    await conductor.begin()
    while not conductor.interview.closed:
        text, ended = await read_answer(lines, transcript)
        if text == "/leave":
            return
        if text == "/skip":
            sessions.save_draft(transcript, "")
            await conductor.skip()
        elif text == "/end":
            if begun := sessions.load_draft(transcript).strip():
                await _answer(conductor, begun)
            await conductor.end("left")
        elif text:
            await _answer(conductor, text)
        elif not ended:
            click.echo("(Nothing was said. " + HOW + ")", err=True)
        if ended:
            await conductor.end("end_of_input")


async def _answer(conductor: Conductor, text: str) -> None:
    """Give an answer. Where the disk refuses it, it is printed, so that it is not lost."""
    try:
        await conductor.answer(text)
    except NotKeptError:
        if conductor.interview.awaiting:
            click.echo("Your answer could not be saved. Here it is:\n" + clean(text), err=True)
        raise


class Printer:
    """Prints what happens. In a simulation, grades wait for the end."""

    def __init__(self, simulation: bool) -> None:
        self._simulation = simulation
        self._interview: Interview | None = None
        self._name = INTERVIEWER

    def watch(self, sitting: Sitting) -> None:
        """Know the sitting whose events are going to be shown."""
        self._interview = sitting.conductor.interview
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
                self._grade(event)
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

    def _grade(self, event: Grade) -> None:
        assert self._interview is not None
        threads = self._interview.threads
        number = next((i for i, t in enumerate(threads, 1) if t.question.n == event.to), None)
        question = threads[number - 1].question.text if number else None
        click.echo("\n" + render.scorecard(event.scorecard, question, number))
        prompt = self._interview.awaiting
        if prompt and not self._interview.closing:  # it has scrolled away
            self.say(prompt.text)

    def _all_grades(self) -> None:
        assert self._interview is not None
        for event in [e for e in self._interview.events if isinstance(e, Grade)]:
            self._grade(event)

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
        click.echo(render.paragraph(spoken.text, "  ", f"[{spoken.time}] {speaker}") + "\n")
    for feedback in page.feedback:
        click.echo(render.scorecard(feedback.card, feedback.question, feedback.number) + "\n")
    for text in page.debriefs:
        click.echo(render.debrief(text))
    if page.shown:
        click.echo("\n" + render.standing(page.shown))
