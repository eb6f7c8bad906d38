"""``interviewer eval --conversations``: how well an engine interviews scripted candidates."""

import asyncio
import json
from collections.abc import Coroutine, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from interviewer.cli import Unusable, render
from interviewer.cli.figures import of_conversations
from interviewer.cli.options import plain_errors
from interviewer.cli.tables import progress, table
from interviewer.content import DEFAULT_GUIDE
from interviewer.core.candidate import CandidateError
from interviewer.core.conversations import Played, holds
from interviewer.core.text import escaped, line
from interviewer.engines.protocol import Engine
from interviewer.interview.labelled import is_kept_back
from interviewer.interview.playing import Conversations, play_all, shipped_candidates


def measure(files: Sequence[str], engine: Engine, listed: bool, as_json: bool) -> None:
    """Play the candidates and print what was measured; with ``listed`` also what was asked.

    Of the candidates that were kept back it is listed only where their file is named.
    """
    paths = [Path(file) for file in files] or shipped_candidates()
    played: list[Played] = []

    def each(path: Path, story: Played) -> None:
        if files or not is_kept_back(path.parent):
            played.append(story)

    date = datetime.now(UTC).strftime("%Y-%m-%d")
    try:
        with plain_errors(), progress("playing") as done:
            found = asyncio.run(
                _played(play_all(paths, DEFAULT_GUIDE, engine, date, done, each), engine)
            )
    except CandidateError as error:
        raise Unusable(str(error)) from None
    if as_json:
        click.echo(escaped(json.dumps(found.model_dump(mode="json"), ensure_ascii=False)))
        return
    click.echo(line(f"{found.engine.label}, {found.app}, {found.date}"))
    for one in found.sets:
        kept_back = ", kept back" if one.kept_back else ""
        title = f"{Path(one.folder).name} ({len(one.candidates)} candidates{kept_back})"
        table(title, of_conversations(one.all))
        for candidate in one.candidates:
            drawn = candidate.figures.drawn
            about = f"{line(candidate.id)}: {drawn.part} of {drawn.of} hidden facts, "
            click.echo(
                render.paragraph(f"{about}{candidate.figures.follow_ups} follow-ups", "    ")
            )
    for story in played if listed else ():
        _transcript(story)


async def _played(playing: Coroutine[None, None, Conversations], engine: Engine) -> Conversations:
    try:
        return await playing
    finally:
        await engine.close()


def _transcript(played: Played) -> None:
    """What was asked, why, and what it brought; then what was not asked for."""
    story = played.story
    click.echo(f"\n{line(played.candidate.id)}, {line(story.question)}")
    click.echo(render.paragraph(story.opening, "    "))
    for asked in played.asked:
        probe = asked.probe
        why = f"{probe.reason}, {probe.pattern}" + (
            f", {probe.criterion}" if probe.criterion else ""
        )
        click.echo(render.paragraph(probe.text, "    ", "  - "))
        brought = f"told {asked.told}" if asked.told else asked.reply
        kept = "" if holds(played, asked) else "; the reason does not hold"
        click.echo(render.paragraph(f"({why}: {brought}{kept})", "    "))
    for hidden in story.hidden:
        if hidden.id not in played.drawn:
            hung = f" at “{hidden.spot}”" if hidden.spot else ""
            click.echo(render.paragraph(f"not drawn out: {hidden.id}{hung}", "    ", "  ! "))
    if not played.stop:
        click.echo("  ! it stopped without a reason that holds")
