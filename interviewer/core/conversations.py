"""What a conversation with a scripted candidate shows of the interviewer."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interviewer.core.agreement import Share
from interviewer.core.candidate import Candidate, Kind, Story
from interviewer.core.data import Record
from interviewer.core.events import Probe
from interviewer.core.evidence import locate
from interviewer.core.linting import faults, skeleton
from interviewer.core.probing import MOST_PROBES

PROBES_EACH = 2
"""In so many follow-ups that take hold of its place a hidden fact should be out."""

BARREN = 2
"""So many follow-ups in a row that brought nothing are reason enough to stop; one more is too many."""

LEADING = ("do not lead towards an answer", "do not offer an either-or")
DOUBLE = ("ask one thing, not two", "ask exactly one question and end with its question mark")


@dataclass(frozen=True)
class Asked:
    """A follow-up, what the candidate had said until then, and what it brought.

    ``met`` are the criteria that were truly met before; ``told`` is the hidden fact that came out.
    """

    probe: Probe
    heard: tuple[str, ...]
    met: frozenset[str]
    last: Kind
    reply: Kind
    told: str | None


@dataclass(frozen=True)
class Played:
    """A story as it was asked for and told; ``criteria`` are those that the question can meet."""

    candidate: Candidate
    story: Story
    criteria: frozenset[str]
    asked: tuple[Asked, ...]

    @property
    def told(self) -> list[str]:
        """The hidden facts that came out, in order."""
        return [a.told for a in self.asked if a.told]

    @property
    def drawn(self) -> list[str]:
        """The hidden facts that came out before a third follow-up took hold of their place."""
        return [h for h in self.told if self._tries(h) <= PROBES_EACH]

    def _tries(self, hidden: str) -> int:
        spot = next(h.spot for h in self.story.hidden if h.id == hidden)
        until = next(i for i, a in enumerate(self.asked) if a.told == hidden)
        before = self.asked[:until]
        return 1 + sum(_overlap(self.story, a.probe.anchor, spot) for a in before)

    @property
    def stop(self) -> str:
        """Why it was right to stop there, or empty."""
        left = len(self.story.hidden) - len(self.told)
        barren = 0
        for asked in reversed(self.asked):
            if asked.told:
                break
            barren += 1
        if barren > BARREN and self.asked[-1].last == "answer":
            return ""
        last = self.asked[-1].reply if self.asked else self.story.kind
        if last in ("refusal", "none", "attack", "nonsense"):
            return last
        if not left and self.asked:
            return "all told"
        if len(self.asked) >= MOST_PROBES:
            return "most probes"
        return "nothing gained" if barren >= BARREN else ""


def _overlap(story: Story, anchor: str | None, spot: str | None) -> bool:
    """Whether words of the opening that were taken hold of share some with a place in it."""
    if not anchor or not spot:
        return False
    start = story.opening.find(" ".join(anchor.split()))
    place = story.opening.find(spot)
    return start >= 0 and start < place + len(spot) and place < start + len(anchor)


def holds(played: Played, asked: Asked) -> bool:
    """Whether the reason of a follow-up holds, as far as the script tells.

    What is missing is truly not said so far; words that are taken hold of were said, by a candidate
    who answered; what is asked again was not answered; one in depth finds every marked place taken.
    """
    probe = asked.probe
    match probe.reason:
        case "missing":
            return probe.criterion in played.criteria and probe.criterion not in asked.met
        case "unanswered":
            return asked.last != "answer"
        case "depth":
            taken = [a.probe.anchor for a in played.asked]
            return all(any(_overlap(played.story, t, s) for t in taken) for s in played.story.spots)
        case _:
            said = probe.anchor and any(locate(probe.anchor, text) for text in asked.heard)
            return bool(said)


class Figures(Record):
    """What was measured over some stories.

    ``repeats`` counts wordings used twice and patterns used twice in one story, ``out_of_bounds``
    the follow-ups that the linter refuses, ``leading`` and ``double`` those of a kind. ``on_a_spot``
    is the share of the words taken hold of, of those out of the opening, that the script marks.
    """

    stories: int
    follow_ups: int
    drawn: Share
    reasons: Share
    on_a_spot: Share
    stops: Share
    reasons_used: dict[str, int]
    leading: int
    double: int
    out_of_bounds: int
    repeats: int


def figures(played: Sequence[Played]) -> Figures:
    """The figures over these stories."""
    asked = [(p, a) for p in played for a in p.asked]
    wrong = [faults(a.probe.text) for _, a in asked]
    spots = [
        any(_overlap(p.story, a.probe.anchor, spot) for spot in p.story.spots)
        for p, a in asked
        if a.probe.anchor and " ".join(a.probe.anchor.split()) in p.story.opening
    ]
    return Figures(
        stories=len(played),
        follow_ups=len(asked),
        drawn=Share(
            part=sum(len(p.drawn) for p in played), of=sum(len(p.story.hidden) for p in played)
        ),
        reasons=_share(holds(p, a) for p, a in asked),
        on_a_spot=_share(spots),
        stops=_share(bool(p.stop) for p in played),
        reasons_used=dict(Counter(a.probe.reason for _, a in asked)),
        leading=sum(any(f in LEADING for f in found) for found in wrong),
        double=sum(any(f in DOUBLE for f in found) for found in wrong),
        out_of_bounds=sum(map(bool, wrong)),
        repeats=sum(_twice(p) for p in played),
    )


def _share(found: Iterable[bool]) -> Share:
    values = list(found)
    return Share(part=sum(values), of=len(values))


def _twice(played: Played) -> int:
    wordings = Counter(skeleton(a.probe.text) for a in played.asked)
    patterns = Counter(a.probe.pattern for a in played.asked)
    return sum(n - 1 for found in (wordings, patterns) for n in found.values())
