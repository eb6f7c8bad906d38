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
UNKNOWN_TO_RECRUITER = (
    "I can't speak to that one with any certainty. I'll note it down and ask.",
    "That I don't know well enough to say, so I'd have to ask the team.",
    "I would be guessing there, so I'd rather not. Do put it to the hiring manager as well.",
    "I don't have an answer to that today. I'll see who has one.",
)
RECRUITER = "recruiter"
"""The counterpart who cannot send anybody to the recruiter."""

ASSUME = (
    "I'll leave that open. Assume what seems sensible to you, and say that you assume it.",
    "That is yours to settle: name a figure or a case, call it an assumption, and go on.",
    "Take whichever you find more useful, and say what changes if it is the other.",
)
AGAIN = (
    "I'd leave that to you. Say how you take it, and go ahead.",
    "Whichever you find more useful. Say how you read the question, and go on.",
    "Take it the way that makes sense to you; I'll ask if I need something else.",
)
GO_ON = "And now back to what I asked you."
_REPEAT = cue(r"""
    repeat | (?:say|ask) (?:that|it|the question) again
    (?:didn't|did not|couldn't) (?:catch|hear|get) (?:that|you|the question) | come again
    what was the question | once more | you cut out | rephrase
""")

_ABOUT_ANSWERING = cue(r"""
    how much (?:detail|depth|time|context) | how (?:detailed|deep|long|high-level)
    (?:which|what|the) (?:level|amount) of (?:detail|depth) | (?:in|into) (?:more |much )?detail
    (?:do|would|did) you (?:want|like|prefer|mean|expect) (?:me|an?|the)
    (?:shall|should) i (?:start|begin|go|focus|talk|explain|draw|describe|assume that you)
    what (?:do|would) you (?:want|like) (?:me )?to (?:hear|see|start|begin)
""")

_MEANING = cue(r"""
    what (?:exactly )?do you mean | (?:do|did) you mean | what is meant | clarify
    which (?:kind|sort|one) do you | (?:not sure|don't|do not|didn't) (?:i )?understand
""")


def reply(request: ReplyRequest) -> str:
    """What the interviewer says: the question again, a fact of the guide, or that it stays open.

    Facts are for the candidate's turn to ask; who asks back instead of answering means the question,
    but in a talk both ways, which nobody grades.
    """
    scene, asked = request.scene, request.asked
    fact = _asked_for(scene.guide.facts, asked)
    unknown = UNKNOWN_TO_RECRUITER if scene.sitting.counterpart == RECRUITER else UNKNOWN
    if request.invited:
        return fact.text if fact else _next(unknown, scene)
    if not scene.round.graded and (fact or not _is_about_the_question(asked)):
        return f"{fact.text if fact else _next(unknown, scene)} {GO_ON}"
    question = _last_question(scene)
    if question and _REPEAT.search(asked):
        return f"Of course. {question}"
    if request.design and not _ABOUT_ANSWERING.search(asked):
        return _next(ASSUME, scene)
    return _next(AGAIN, scene)


def asks_what_was_meant(asked: str) -> bool:
    """Whether somebody who asks back wants the question again, or in other words."""
    return bool(_REPEAT.search(asked) or _MEANING.search(asked))


def _is_about_the_question(asked: str) -> bool:
    return asks_what_was_meant(asked) or bool(_ABOUT_ANSWERING.search(asked))


def _last_question(scene: Scene) -> str | None:
    """What the interviewer asked last."""
    said = (u.text for u in reversed(scene.conversation) if u.speaker == "interviewer")
    return next((text for text in said if text.rstrip().endswith(("?", "."))), None)


def _next(sayings: tuple[str, ...], scene: Scene) -> str:
    """The saying that was used least so far, in their order."""
    spoken = "\n".join(u.text for u in scene.conversation if u.speaker == "interviewer")
    return min(sayings, key=spoken.count)


def _asked_for(facts: tuple[Fact, ...], asked: str) -> Fact | None:
    """The fact that has the most, and the longest, of its whole words or phrases in the question."""
    flat = f" {' '.join(_words(asked))} "

    def weight(fact: Fact) -> int:
        found = (_words(about) for about in fact.about)
        return sum(
            len(words) * 10 + sum(map(len, words))
            for words in found
            if f" {' '.join(words)} " in flat
        )

    best = max(facts, key=weight, default=None)
    return best if best and weight(best) else None


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text.casefold().replace("’", "'"))
