"""Answering the candidate from the guide's facts, without a model."""

import re

from interviewer.core.guide import Fact
from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.protocol import ReplyRequest, Scene

UNKNOWN = (
    "I can't speak to that one with any certainty. Your recruiter can find out, so do ask them.",
    "That I don't know well enough to say. Note it down for your recruiter.",
    "I would be guessing there, so I'd rather not. It is a fair thing to ask your recruiter.",
    "I don't have an answer to that today. Please take it to your recruiter.",
)
ASSUME = (
    "I'll leave that open. Assume what seems sensible to you, and say that you assume it.",
    "That is yours to settle: name a figure or a case, call it an assumption, and go on.",
    "Take whichever you find more useful, and say what changes if it is the other.",
)
AGAIN = (
    "Take the question the way you understand it, and say how you read it.",
    "Either is fine. Say which you mean, and go ahead.",
    "I'd leave that to you. Pick the case that you know best.",
)
_REPEAT = cue(r"""
    repeat | (?:say|ask) (?:that|it|the question) again
    (?:didn't|did not|couldn't) (?:catch|hear|get) (?:that|you|the question) | come again
    what was the question | once more | you cut out | rephrase
""")


def reply(request: ReplyRequest) -> str:
    """What the interviewer says: the question again, a fact of the guide, or that it stays open."""
    question = _last_question(request.scene)
    if not request.invited and question and _REPEAT.search(request.asked):
        return f"Of course. {question}"
    if not request.design and (fact := _asked_for(request.scene.guide.facts, request.asked)):
        return fact.text
    if request.design:
        return _next(ASSUME, request.scene)
    return _next(UNKNOWN if request.invited else AGAIN, request.scene)


def _last_question(scene: Scene) -> str | None:
    """What the interviewer asked last."""
    said = (u.text for u in reversed(scene.conversation) if u.speaker == "interviewer")
    return next((text for text in said if text.rstrip().endswith(("?", "."))), None)


def _next(sayings: tuple[str, ...], scene: Scene) -> str:
    """The saying that was used least so far, in their order."""
    spoken = [u.text for u in scene.conversation if u.speaker == "interviewer"]
    return min(sayings, key=spoken.count)


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
