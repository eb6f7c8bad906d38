"""Prompts: Markdown templates, one a task, that a user's own file of the same name shadows.

What a candidate says enters a prompt only as JSON whose strings can end neither the string nor the
section that it stands in. It is encoded before a template gets it, so no template can forget to.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from interviewer.content import ContentError, find
from interviewer.core.text import line
from interviewer.engines.errors import EngineError

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

Task = Literal["follow_up", "judgment", "reply", "debrief"]

USER_PART = "<!-- user -->"
"""The line of a template after which the part begins that grows from call to call."""

_ACTIVE = re.compile(
    r"[<>&`\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    r"\U000e0000-\U000e007f]"
)


@dataclass(frozen=True)
class Prompt:
    """A rendered prompt: what is always the same for a task, and what is new."""

    system: str
    user: str

    @property
    def messages(self) -> list[dict[str, str]]:
        """As the Chat Completions API takes them."""
        return [
            {"role": "system", "content": self.system},
            {"role": "user", "content": self.user},
        ]


def encode(value: Any) -> str:
    """``value`` as one line of JSON without tags, entities, code fences, controls or bidi marks.

    Reads back to the very same value.
    """
    return _ACTIVE.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


def render(task: Task, **variables: Any) -> Prompt:
    """The prompt of a task. Raises EngineError that names the file and what is wrong with it."""
    try:
        file = find("prompts/model", task, ".md")
        source = file.read_text(encoding="utf-8")
    except (ContentError, OSError, UnicodeDecodeError) as error:
        raise EngineError(f"the prompt {task}.md cannot be read: {line(str(error))}") from None
    # Split before rendering, so that nothing which is filled in can move the border.
    system, border, user = source.partition(f"\n{USER_PART}\n")
    if not border:
        raise EngineError(f"{file}: a line {USER_PART} is missing")
    try:
        return Prompt(*(_filled(part, variables) for part in (system, user)))
    except Exception as error:  # whatever a template of the user's own can do wrong
        where = f"line {number}: " if (number := getattr(error, "lineno", None)) else ""
        raise EngineError(f"{file}: {where}{line(str(error)) or type(error).__name__}") from None


def _filled(template: str, variables: dict[str, Any]) -> str:
    return environment().from_string(template).render(variables).strip()


@cache
def environment() -> "SandboxedEnvironment":
    """Where templates run: sandboxed, and strict about names that do not exist."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
