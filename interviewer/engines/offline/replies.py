"""Answering the candidate from the guide's facts, without a model."""

import re

from interviewer.core.guide import Fact
from interviewer.engines.protocol import ReplyRequest

UNKNOWN = (
    "I can't speak to that one with any certainty. Your recruiter can find out, so do ask them."
)
ASSUME = "I'll leave that open. Assume what seems sensible to you, and say that you assume it."
AGAIN = "Take the question the way you understand it, and say how you read it."


def reply(request: ReplyRequest) -> str:
    """What the interviewer says: a fact of the guide if the question asks for one."""
    if request.design:
        return ASSUME
    if fact := _asked_for(request.scene.guide.facts, request.asked):
        return fact.text
    return UNKNOWN if request.invited else AGAIN


def _asked_for(facts: tuple[Fact, ...], asked: str) -> Fact | None:
    """The fact that shares the most, and the longest, of its words with the question."""
    flat = " ".join(re.findall(r"[\w'’-]+", asked.casefold()))

    def weight(fact: Fact) -> int:
        found = (a.casefold() for a in fact.about)
        return sum(
            len(a.split()) * 10 + len(a) for a in found if re.search(rf"\b{re.escape(a)}", flat)
        )

    best = max(facts, key=weight, default=None)
    return best if best and weight(best) else None
