"""``interviewer guides`` and ``interviewer rubrics``: what is asked, and how answers are graded."""

from collections.abc import Callable

import click

from interviewer.cli import Unusable, render
from interviewer.cli.options import plain_errors
from interviewer.content import ContentError, Kind, load_guide, load_rubric, names, open_rubric
from interviewer.core.guide import Guide
from interviewer.core.rubric import Rubric
from interviewer.core.text import line


@click.command()
@click.argument("guide", metavar="[ID|FILE]", required=False)
def guides(guide: str | None) -> None:
    """List the guides, or show the rounds and questions of one."""
    if not guide:
        _list("prompts/guides", load_guide)
        return
    with plain_errors():
        _show_guide(load_guide(guide))


@click.command()
@click.argument("rubric", metavar="[ID|FILE]", required=False)
def rubrics(rubric: str | None) -> None:
    """List the rubrics, or show the criteria of one."""
    if not rubric:
        _list("rubrics", load_rubric)
        return
    with plain_errors():
        _show_rubric(open_rubric(rubric))


def _list(kind: Kind, load: Callable[[str], Guide | Rubric]) -> None:
    """What each file of this kind is; one that cannot be used does not hide the others."""
    rows: list[tuple[str, str]] = []
    unusable: list[str] = []
    for name in names(kind):
        try:
            rows.append((line(name), line(load(name).about)))
        except ContentError as error:
            unusable.append(str(error))
    width = max((len(name) for name, _ in rows), default=0)
    for name, about in rows:
        click.echo(render.paragraph(about, " " * (width + 2), f"{name.ljust(width)}  "))
    if unusable:
        raise Unusable("; ".join(unusable))


def _show_guide(guide: Guide) -> None:
    click.echo(render.paragraph(f"{guide.company}, {guide.role}. {guide.about}"))
    click.echo(render.paragraph(f"{guide.source} {guide.notice}"))
    click.echo("\nRounds (--round)")
    for stage in guide.rounds:
        low, high = stage.minutes
        length = f"{low}" if low == high else f"{low} to {high}"
        graded = "" if stage.graded else ", not graded"
        graded += ", one of its sittings" if stage.variants else ""
        click.echo(
            render.paragraph(f"{stage.name}, {length} minutes{graded}", "      ", f"  {stage.id}: ")
        )
        click.echo(render.paragraph(line(stage.about), "      "))
        if len(stage.sittings) == 1:
            continue
        for sitting in stage.sittings:
            optional = ", optional" if sitting.optional else ""
            who = f"{sitting.name} ({sitting.counterpart}{optional})"
            click.echo(render.paragraph(who, "        ", f"    {stage.id}/{sitting.id}: "))
    click.echo("\nDrills (interviewer drill)")
    for drill in guide.all_drills.values():
        click.echo(render.paragraph(drill.name, "      ", f"  {drill.id}: "))
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
