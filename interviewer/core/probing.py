"""What may be asked next about an answer, why, and when to stop. Code decides; an engine words it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from interviewer.core.data import Record, Span
from interviewer.core.guide import Category, Guide, Pattern, Reason, Unanswered
from interviewer.core.rubric import Criterion, Form

LEAST_PROBES = 1
USUAL_PROBES = 2
MOST_PROBES = 4
MOST_BARREN = 2
"""So many probes in a row that brought nothing are enough."""

WHAT_WAS_SAID = 16.0
"""The gain of taking up something said that is certainly worth it; gaps have their criterion's, 1 to 9."""

LESS_EACH_TIME = 0.5
"""What is lost of it with every probe on a question."""

LATE = 3
"""How far a criterion that is asked for late stands back, as reflection does with interviewers."""


class Hook(Record):
    """Words of an answer worth taking hold of, and a pattern that could.

    ``worth`` (0 to 1) is how much it promises; ``reasons`` are those that it can be asked for, the
    best first; ``value`` is the id of the guide's value that is at stake, without which that is no
    reason.
    """

    reasons: tuple[Reason, ...]
    pattern: str
    span: Span
    worth: float
    value: str | None = None


@dataclass(frozen=True)
class Occasion:
    """Of which kind the question under way is, by what guide, and who asks it."""

    guide: Guide
    category: Category
    form: Form
    counterpart: str

    @property
    def patterns(self) -> list[Pattern]:
        """The patterns that suit it."""
        return [p for p in self.guide.patterns if self.suits(p)]

    def suits(self, pattern: Pattern) -> bool:
        """Whether a pattern is for such a question, and for who asks."""
        return (
            self.category in pattern.categories
            and (not pattern.forms or self.form in pattern.forms)
            and (not pattern.counterparts or self.counterpart in pattern.counterparts)
        )


@dataclass(frozen=True)
class Option:
    """A probe that could be asked now. ``gain`` orders options; the highest first."""

    pattern: Pattern
    reason: Reason
    gain: float
    criterion: str | None = None
    value: str | None = None
    anchor: Span | None = None


def options(
    occasion: Occasion,
    unmet: Sequence[Criterion],
    hooks: Sequence[Hook],
    used: Collection[str],
) -> list[Option]:
    """The probes that may be asked now, one a pattern, the one with the most to gain first.

    ``unmet`` are the rubric's criteria that nothing said so far meets; what hangs on another of them
    is not asked for yet. ``used`` are the ids of the patterns that were used on this question.
    """
    usable = [p for p in occasion.patterns if p.id not in used]
    values = {v.id for v in occasion.guide.values}
    hooks = [h if h.value in values else h.model_copy(update={"value": None}) for h in hooks]
    missing = {c.id for c in unmet}
    gaps = [c for c in unmet if not missing & set(c.needs)]
    best: dict[str, Option] = {}
    for pattern in usable:
        found = [_for_hook(pattern, hook, len(used)) for hook in hooks]
        found += [_for_gap(pattern, c) for c in gaps]
        ranked = sorted((o for o in found if o), key=lambda o: -o.gain)
        if ranked:
            best[pattern.id] = _with_anchor(ranked[0], ranked)
    return sorted(best.values(), key=lambda o: -o.gain)


def once_more(occasion: Occasion, reply: Unanswered, used: Collection[str]) -> list[Option]:
    """The probes that ask again after a reply that was none, each kind of reply once."""
    fitting = [p for p in occasion.patterns if reply in p.after]
    if any(p.id in used for p in fitting):
        return []
    return [Option(p, "unanswered", 0.0) for p in fitting]


def in_depth(occasion: Occasion, used: Sequence[str]) -> list[Option]:
    """Where nothing calls for a probe, one in depth all the same, as in real interviews.

    ``used`` are the patterns of the sitting so far; what was used least comes first.
    """
    usable = [p for p in occasion.patterns if not p.after]
    usable.sort(key=lambda p: (used.count(p.id), "claim" not in p.reasons))
    return [Option(p, "depth", 0.0) for p in usable[:MOST_PROBES]]


def _for_hook(pattern: Pattern, hook: Hook, asked: int) -> Option | None:
    """A probe of what was said. With every probe that was ``asked`` what was not said weighs more."""
    if pattern.id != hook.pattern:
        return None
    fitting = (r for r in hook.reasons if r in pattern.reasons and (r != "value" or hook.value))
    reason = next(fitting, None)
    if reason is None:
        return None
    value = hook.value if reason == "value" else None
    gain = WHAT_WAS_SAID * hook.worth - LESS_EACH_TIME * asked
    return Option(pattern, reason, gain, value=value, anchor=hook.span)


def _for_gap(pattern: Pattern, criterion: Criterion) -> Option | None:
    """A probe for what was not said. What is asked late waits until the rest has been asked."""
    if criterion.id not in pattern.criteria or "missing" not in pattern.reasons:
        return None
    place = pattern.criteria.index(criterion.id)
    gain = criterion.worth - LATE * criterion.late - place / 4
    return Option(pattern, "missing", gain, criterion=criterion.id)


def _with_anchor(option: Option, others: Sequence[Option]) -> Option:
    """Let a probe for a gap take hold of words that the same pattern could have hooked."""
    anchor = option.anchor or next((o.anchor for o in others if o.anchor), None)
    return replace(option, anchor=anchor)


def enough(asked: int, barren: int, pressed: bool, out_of_time: bool) -> bool:
    """Whether to leave the question.

    ``asked`` probes so far, the last ``barren`` of which brought nothing; ``pressed`` when the
    question has had its share of the time. A strong answer still gets one probe, nobody gets more
    than four.
    """
    if asked < LEAST_PROBES:
        return False
    if asked >= MOST_PROBES or out_of_time or barren >= MOST_BARREN:
        return True
    return pressed and asked >= USUAL_PROBES
