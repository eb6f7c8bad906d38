"""``interviewer plan``: what to practise on which day, up to the interview."""

import json
from datetime import date, datetime
from typing import Any

import click

from interviewer.cli import Unusable, render
from interviewer.cli.options import plain_errors, settings_from
from interviewer.content import load_guide
from interviewer.core.exercises import Practice
from interviewer.core.planning import Day, Exercise, Plan, PlanError, make_plan, usual_minutes
from interviewer.core.text import escaped, line
from interviewer.interview.setup import found_again, load_rubrics
from interviewer.storage.history import history

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@click.command()
@click.option(
    "--date",
    "interview",
    required=True,
    metavar="YYYY-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the interview.",
)
@click.option(
    "--hours",
    metavar="N",
    type=click.FloatRange(0.25, 12),
    help="Hours a day at most (default half an hour, an hour at the weekend).",
)
@click.option("--guide", metavar="ID", help="Whose interview (`interviewer guides` lists them).")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
def plan(interview: datetime, hours: float | None, as_json: bool, **flags: Any) -> None:
    """Plan the practice from today up to the day of the interview.

    What past sessions left weak comes first and comes back after one, three and six days;
    between that come rounds, questions and drills that were never practised.
    """
    settings = settings_from(**flags)
    with plain_errors():
        guide = load_guide(settings.guide)
        practice = Practice(guide, found_again(settings.guide), load_rubrics(guide), history())
    minutes = round((hours or 0) * 60)
    try:
        found = make_plan(
            date.today(),
            interview.date(),
            practice.weak,
            practice.new(),
            practice.eve(),
            practice.closing(),
            (lambda day: minutes) if minutes else usual_minutes,
        )
    except PlanError as error:
        raise Unusable(str(error)) from None
    click.echo(_as_json(found, guide.id) if as_json else _shown(found))


def _shown(found: Plan) -> str:
    parts = [_day(day) for day in found.days if day.exercises]
    if found.left_out:
        names = "; ".join(e.what for e in found.left_out)
        parts.append(render.paragraph(names, "  ", "No room for: "))
    return "\n\n".join(parts)


def _day(day: Day) -> str:
    head = f"{WEEKDAYS[day.date.weekday()]} {day.date}, {day.minutes} min"
    return "\n".join([head, *map(_exercise, day.exercises)])


def _exercise(exercise: Exercise) -> str:
    return "\n".join(
        (
            render.paragraph(line(exercise.what), "      ", f"  {exercise.minutes:>2}  "),
            render.paragraph(f"({line(exercise.why)})", "      ", "      "),
            f"      {line(exercise.command)}",
        )
    )


def _as_json(found: Plan, guide: str) -> str:
    data = {
        "guide": guide,
        "days": [
            {
                "date": day.date.isoformat(),
                "minutes": day.minutes,
                "exercises": [_record(e) for e in day.exercises],
            }
            for day in found.days
        ],
        "left_out": [_record(e) for e in found.left_out],
    }
    return escaped(json.dumps(data, ensure_ascii=False, indent=2))


def _record(exercise: Exercise) -> dict[str, object]:
    keys = ("kind", "what", "why", "minutes", "command")
    return {key: getattr(exercise, key) for key in keys}
