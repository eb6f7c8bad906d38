"""``interviewer guides`` and ``interviewer rubrics``: what is asked, and how answers are graded."""

import click

from interviewer.cli import render
from interviewer.cli.options import plain_errors
from interviewer.content import load_guide, load_rubric, names
from interviewer.core.guide import Guide
from interviewer.core.rubric import Rubric
from interviewer.core.text import line


@click.command()
@click.argument("guide", metavar="[ID|FILE]", required=False)
def guides(guide: str | None) -> None:
    """List the guides, or show the rounds and questions of one."""
    with plain_errors():
        if guide:
            _show_guide(load_guide(guide))
            return
        rows = [(g.id, line(g.about)) for g in map(load_guide, names("prompts/guides"))]
    _list(rows)


@click.command()
@click.argument("rubric", metavar="[ID|FILE]", required=False)
def rubrics(rubric: str | None) -> None:
    """List the rubrics, or show the criteria of one."""
    with plain_errors():
        if rubric:
            _show_rubric(load_rubric(rubric))
            return
        rows = [(r.id, line(r.about)) for r in map(load_rubric, names("rubrics"))]
    _list(rows)


def _list(rows: list[tuple[str, str]]) -> None:
    width = max(len(name) for name, _ in rows)
    for name, about in rows:
        click.echo(render.paragraph(about, " " * (width + 2), f"{name.ljust(width)}  "))


def _show_guide(guide: Guide) -> None:
    click.echo(render.paragraph(f"{guide.company}, {guide.role}. {guide.about}"))
    click.echo(render.paragraph(f"{guide.source} {guide.notice}"))
    click.echo("\nRounds (--round)")
    for stage in guide.rounds:
        low, high = stage.minutes
        length = f"{low}" if low == high else f"{low} to {high}"
        graded = "" if stage.graded else ", not graded"
        click.echo(
            render.paragraph(f"{stage.name}, {length} minutes{graded}", "      ", f"  {stage.id}: ")
        )
        if len(stage.sittings) == 1:
            continue
        for sitting in stage.sittings:
            who = f"{sitting.name} ({sitting.counterpart})"
            click.echo(render.paragraph(who, "        ", f"    {stage.id}/{sitting.id}: "))
    click.echo("\nQuestions (--question)")
    for question in guide.questions:
        text = f"{question.text} [{question.category}, {question.form}, {question.company}]"
        click.echo(render.paragraph(text, "      ", f"  {question.id}: "))


def _show_rubric(rubric: Rubric) -> None:
    click.echo(render.paragraph(f"{rubric.name}. {rubric.about} {rubric.credit}".strip()))
    for dimension in rubric.dimensions:
        click.echo(f"\n{line(dimension.name)}")
        for criterion in dimension.criteria:
            click.echo(render.paragraph(criterion.met, "      ", f"  {criterion.id}: "))
