"""A story told again in fewer words: what of it survived, what was lost, what is new."""

from collections.abc import Iterable
from dataclasses import dataclass

from interviewer.core.rubric import Rubric
from interviewer.core.scorecard import CriterionResult, Scorecard
from interviewer.core.text import shorten

QUOTED = 120
"""Characters of a quote that are shown."""


@dataclass(frozen=True)
class Survival:
    """Criteria of a first and a second telling, in the rubric's order; only what both were judged by.

    ``kept`` and ``gained`` are results of the second telling, ``lost`` of the first.
    """

    kept: tuple[CriterionResult, ...]
    lost: tuple[CriterionResult, ...]
    gained: tuple[CriterionResult, ...]


def compare(before: Scorecard, after: Scorecard) -> Survival:
    """What became of each criterion."""
    first = {r.id: r for r in before.results}
    second = {r.id: r for r in after.results if r.id in first}
    return Survival(
        kept=tuple(r for r in second.values() if r.met != "no" and first[r.id].met != "no"),
        lost=tuple(first[r.id] for r in second.values() if r.met == "no" != first[r.id].met),
        gained=tuple(r for r in second.values() if r.met != "no" and first[r.id].met == "no"),
    )


@dataclass(frozen=True)
class Retelling:
    """What is known of the first telling, and in how many ``words`` the second is to be."""

    before: Scorecard
    rubric: Rubric
    words: int

    def heard(self) -> str:
        """What was heard of it the first time."""
        met = [r for r in self.before.results if r.met != "no"]
        unmet = [r for r in self.before.results if r.met == "no"]
        parts = [
            f"{lead}: {'; '.join(map(self._label, found))}."
            for lead, found in (("Heard of it before", met), ("Not heard", unmet))
            if found
        ]
        return " ".join(parts)

    def survived(self, words: int, after: Scorecard | None) -> str:
        """What became of it in a second telling of so many words."""
        parts = [self._length(words)]
        if after is None:
            parts.append("Nothing was told again, so there is nothing to compare.")
        elif after.status == "not_graded":
            parts.append(f"It was not graded: {after.reason}.")
        else:
            parts += self._compared(after)
        return "\n\n".join(parts)

    def _length(self, words: int) -> str:
        over = words - self.words
        if over > 0:
            return f"{words} words, {over} more than {self.words}. All of it was read."
        return f"{words} words of {self.words}."

    def _compared(self, after: Scorecard) -> list[str]:
        found = compare(self.before, after)
        had = len(found.kept) + len(found.lost)
        parts = [
            self._listed(f"Still there, {len(found.kept)} of {had}", found.kept),
            self._listed(f"Lost, {len(found.lost)}", found.lost, "you had said"),
            self._listed(f"New, {len(found.gained)}", found.gained),
        ]
        if after.engine != self.before.engine:
            parts.append(
                f"Before, it was graded by {self.before.engine.label}, now by "
                f"{after.engine.label}; a difference may be theirs."
            )
        return [part for part in parts if part]

    def _listed(self, head: str, results: Iterable[CriterionResult], said: str = "") -> str:
        lines = [f"- {self._label(r)}{_quote(r, said)}" for r in results]
        return "\n".join([f"{head}:", *lines]) if lines else ""

    def _label(self, result: CriterionResult) -> str:
        try:
            return self.rubric.criterion(result.id).label
        except KeyError:  # the rubric has changed since
            return result.id


def _quote(result: CriterionResult, said: str) -> str:
    if not result.evidence:
        return ""
    return f": {f'{said} ' if said else ''}“{shorten(result.evidence[0].text, QUOTED)}”"
