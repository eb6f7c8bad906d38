"""How the interviewer shows that an answer was heard: neutrally, and not always in the same words."""

import random
from collections.abc import Sequence

from interviewer.core.events import Answer, Probe, Question, Say
from interviewer.core.guide import Guide
from interviewer.core.state import Interview
from interviewer.core.text import spoken_seconds

NEVER_BACK_TO_BACK = 3
"""How many of the last acknowledgements are not used again."""

TOO_LONG = 4 * 60
"""Seconds of speech after which an interviewer would stop somebody."""

_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def acknowledgement(guide: Guide, interview: Interview) -> str | None:
    """What to say to the last answer; None where something was said to it already.

    After a very long one, that it was long, where the guide has words for it.
    """
    lines = [e for e in interview.events if isinstance(e, Say | Question | Probe | Answer)]
    if isinstance(lines[-1], Say):
        return None
    rng = random.Random(f"{interview.session.seed}:{interview.last_n}")
    spoken = [e.text for e in lines if isinstance(e, Say)]
    last = lines[-1]
    seconds = spoken_seconds(interview.text_of(last)) if isinstance(last, Answer) else 0
    if seconds > TOO_LONG and guide.long_answer:
        wording = rng.choice(_others(guide.long_answer, _recent_wording(guide, spoken)))
        return wording.replace("{minutes}", _in_words(round(seconds / 60)))
    choices = guide.acknowledgements
    recent = spoken[-min(NEVER_BACK_TO_BACK, len(choices) - 1) :] if len(choices) > 1 else []
    return rng.choice(_others(choices, recent))


def _recent_wording(guide: Guide, spoken: Sequence[str]) -> list[str]:
    """The wording in which a long answer was last told of, if there was one."""
    for text in reversed(spoken):
        for wording in guide.long_answer:
            head, _, tail = wording.partition("{minutes}")
            if text.startswith(head) and text.endswith(tail):
                return [wording]
    return []


def _others(choices: Sequence[str], recent: Sequence[str]) -> list[str]:
    """The choices but for the recent ones; all of them where there is no other."""
    return [c for c in choices if c not in recent] or list(choices)


def _in_words(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
