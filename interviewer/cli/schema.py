"""``interviewer schema``: the JSON Schemas of the program's file formats."""

import json
from typing import Any

import click
from pydantic import BaseModel, TypeAdapter

from interviewer.core.events import TYPES, Session
from interviewer.core.guide import Guide
from interviewer.core.rubric import Rubric
from interviewer.core.scorecard import Scorecard

NAMES = ("transcript", "scorecard", "guide", "rubric")


@click.command()
@click.argument("name", type=click.Choice(NAMES), required=False)
def schema(name: str | None) -> None:
    """Print the JSON Schema of a format: a line of a transcript, a scorecard, a guide, a rubric."""
    if name is None:
        click.echo("\n".join(NAMES))
        return
    click.echo(json.dumps(_schema(name), indent=2, ensure_ascii=False))


def _schema(name: str) -> dict[str, Any]:
    if name == "transcript":
        line: Any = Session
        for kind in TYPES.values():
            line = line | kind
        found = TypeAdapter(line).json_schema()
    else:
        kinds: dict[str, type[BaseModel]] = {
            "scorecard": Scorecard,
            "guide": Guide,
            "rubric": Rubric,
        }
        found = kinds[name].model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **found}
