"""Role-play: the interviewer plays somebody, answers in that role, and steps out of it again."""

from collections.abc import Sequence

from interviewer.core.guide import IN_ROLE, STEP_OUT, Guide, Question
from interviewer.core.probing import Option

LEAST_LINES = 2
"""Lines in role after the first. Where the question has fewer, the last takes up what was said."""


def in_role(guide: Guide, question: Question, used: Sequence[str]) -> Option | None:
    """What comes next in a role-play; None where none is played, or it is over.

    ``used`` are the patterns of the follow-ups so far. A line of the question's own takes hold of
    no words.
    """
    if not question.plays or STEP_OUT in used:
        return None
    spoken = used.count(IN_ROLE)
    if spoken >= max(LEAST_LINES, len(question.plays)):
        return Option(guide.pattern(STEP_OUT), "claim", 0.0)
    pattern = guide.pattern(IN_ROLE)
    if spoken < len(question.plays):
        line = {"wordings": (question.plays[spoken],), "anchored": ()}
        pattern = pattern.model_copy(update=line)
    return Option(pattern, "claim", 0.0)
