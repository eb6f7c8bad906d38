"""Checking what a model said in many words: that its quotes were said, and its figures are known."""

import re

from interviewer.core.evidence import locate
from interviewer.core.guide import Guide
from interviewer.core.linting import quotations
from interviewer.engines.protocol import Scene

_NUMBER = re.compile(r"\d[\d.,]*")


def misquoted(text: str, scene: Scene) -> str:
    """Which quotation of ``text`` nobody in the conversation said, as a reason; empty if none."""
    for quoted in quotations(text):
        if not any(locate(quoted, line.text) for line in scene.conversation):
            return f"it quotes “{quoted}”, which nobody said"
    return ""


def unfounded(text: str, guide: Guide, scene: Scene) -> str:
    """Which number of ``text`` is known from nowhere: no fact, no words said, no CV or job post."""
    rounds = [str(minutes) for stage in guide.rounds for minutes in stage.minutes]
    known = [f.text for f in guide.facts] + [line.text for line in scene.conversation] + rounds
    known += [ground.text for ground in scene.grounding]
    numbers = {n.rstrip(".,") for source in known for n in _NUMBER.findall(source)}
    for number in _NUMBER.findall(text):
        if number.rstrip(".,") not in numbers:
            return f"it says {number.rstrip('.,')}, which is no known fact"
    return ""
