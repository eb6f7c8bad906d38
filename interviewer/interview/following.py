"""Which follow-ups may be asked now, and whether any: decided by code, before an engine words one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard, get_args

from interviewer.core.events import Probe
from interviewer.core.grading import Said
from interviewer.core.grounding.claims import from_cv
from interviewer.core.grounding.lines import Ground
from interviewer.core.guide import Unanswered
from interviewer.core.novelty import tells_more
from interviewer.core.probing import Occasion, Option, enough, in_depth, once_more, options
from interviewer.core.role_play import in_role
from interviewer.core.state import Thread
from interviewer.engines.offline.heard import heard, heard_first
from interviewer.engines.offline.hooks import hooks
from interviewer.engines.offline.reader import strays
from interviewer.engines.offline.replies import asks_what_was_meant
from interviewer.engines.protocol import Heard
from interviewer.interview.judging import Listener, said

MOST_AGAIN = 2
"""So often a question is asked again in other words, where the replies were none."""


@dataclass(frozen=True)
class Clock:
    """``out_of_time``: the round is over; ``pressed``: this question has had its share of it."""

    out_of_time: bool
    pressed: bool


@dataclass(frozen=True)
class Place:
    """The question under way: its thread, and who listens where it is graded.

    ``sitting`` are all follow-ups of the sitting so far, ``grounds`` what was taken from a CV.
    """

    occasion: Occasion
    thread: Thread
    listener: Listener | None
    sitting: Sequence[Probe]
    grounds: Sequence[Ground]


def reply_heard(place: Place) -> Heard:
    """What kind of reply the last answer was."""
    return _kinds(place)[-1]


def _kinds(place: Place) -> list[Heard]:
    """What kind of reply each answer of the thread was."""
    first, *later = said(place.thread)
    kind = heard_first(first.text, place.occasion.form)
    if kind == "answer" and place.listener and strays(place.listener.rubric, first):
        kind = "off_topic"
    kinds: list[Heard] = [kind, *(heard(answer.text) for answer in later)]
    if kinds[-1] == "question" and _in_role(place):
        last = place.thread.turns[-1].answer
        if last and not asks_what_was_meant(last.text):
            kinds[-1] = "answer"  # said to the person who is played
    return kinds


def offers(place: Place, reply: Heard, clock: Clock) -> list[Option]:
    """The follow-ups that fit now, the best first; empty when the question is to be left."""
    probes, answers = place.thread.probes, said(place.thread)
    told = "answer" in _kinds(place)
    part = None if clock.out_of_time else _in_role(place)
    if part and reply == "answer":
        held = hooks(answers[-1], place.occasion.form, later=len(answers) > 1)
        return [replace(part, anchor=held[0].span if held else None)]
    if _is_none(reply) and not (reply == "none" and told):
        again = [p for p in probes if p.reason == "unanswered"]
        if len(again) < MOST_AGAIN:
            used = [p.pattern for p in probes]
            found = once_more(place.occasion, reply, used)
            if found:
                return found
    if not told:
        return []
    if enough(len(probes), _barren(place, answers), clock.pressed, clock.out_of_time):
        return []
    return _worth_asking(place, answers, probes)


def _is_none(reply: Heard) -> TypeGuard[Unanswered]:
    """Whether it is a reply to nothing that was asked."""
    return reply in get_args(Unanswered)


def _in_role(place: Place) -> Option | None:
    """What the person says whom the interviewer plays, or asks on stepping out, if they do."""
    guide = place.occasion.guide
    question = guide.question(place.thread.question.question)
    return in_role(guide, question, [p.pattern for p in place.thread.probes])


def _barren(place: Place, answers: Sequence[Said]) -> int:
    """How many of the last follow-ups in a row brought nothing; questions back do not count."""
    replies = {t.answer.n for t in place.thread.turns[1:] if t.answer}
    count = 0
    for at in range(len(answers) - 1, 0, -1):
        if answers[at].n not in replies:
            continue
        so_far = answers[: at + 1]
        if _tells(so_far) or (place.listener and place.listener.gained(so_far)):
            break
        count += 1
    return count


def _tells(answers: Sequence[Said]) -> bool:
    """Whether the last of some answers tells something that those before it did not."""
    *before, last = (a.text for a in answers)
    return heard(last) == "answer" and tells_more(last, before)


def _is_held(words: str, probes: Sequence[Probe]) -> bool:
    """Whether an earlier follow-up took hold of these words, or of some of them."""
    flat = " ".join(words.split())
    held = (" ".join(p.anchor.split()) for p in probes if p.anchor)
    return any(flat in anchor or anchor in flat for anchor in held)


def _worth_asking(place: Place, answers: Sequence[Said], probes: Sequence[Probe]) -> list[Option]:
    missing = place.listener.missing(answers) if place.listener else []
    used = {p.pattern for p in probes}
    found = [
        hook
        for at, answer in enumerate(answers)
        if not at or _tells(answers[: at + 1])
        for hook in hooks(answer, place.occasion.form, later=at > 0)
        if not _is_held(hook.span.text, probes)
    ]
    offered = options(place.occasion, missing, found, used)
    of_cv = from_cv(place.occasion, place.grounds, answers, place.sitting)
    if not offered and not of_cv and not probes:
        return in_depth(place.occasion, [p.pattern for p in place.sitting])
    return [*offered, *of_cv]
