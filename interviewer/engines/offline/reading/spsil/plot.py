"""The parts of a story as far as rules can tell them apart: opening, trouble, acts, outcome, lesson."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from interviewer.engines.offline.reading.cues import cue, own_acts
from interviewer.engines.offline.reading.passage import Find, Sentence, Story

LESSON = cue(r"""
    (?:i|i've|i have|i had) (?:since |now |also |really |certainly )?(?:learn(?:ed|t)|\
      come to (?:see|believe|understand))
    (?:the |my |a |one |biggest |main |real |key )*(?:lesson|takeaway|take-away|learning)s?
    (?:what|the thing|thing|something) (?:that )?(?:i|i've|stuck|has stuck|stayed) (?:took|take|\
      taken|learned|learnt|with)
    taught me | stuck with me | what i(?:'d| would) (?:say|take)
    i(?: now)? (?:know|understand|realise|realize|see|think|believe) now
    i now (?:know|think|see|believe|understand) | i used to (?:think|believe|assume)
    (?:looking back|in hindsight|with hindsight|in retrospect) | from this i | (?:the|a) rule i
    (?:i'd|i would|i'd have|would i|i would have) (?:\w+ ){0,4}differently
    if i (?:did|had to do|were to do|could do) (?:it|that|this) (?:all )?again
""")
_ADMISSION = cue(r"""
    my (?:own )?(?:mistake|fault|error|failing) | i should(?:n't)? (?:not )?(?:\w+ )?have
    the failure was
    (?:that's|that is|that was|it's|this was|this one is|were|was|is) (?:on|all) (?:me|mine)
    what i (?:got|did) wrong | it cost me | i (?:screwed|messed) (?:it )?up | i was wrong
""")
ACTION_BEFORE_LESSON = 0.5
ACTION_BEFORE_ADMISSION = 0.65


_ASKS_FOR = {
    "problem": cue(r"""
        problem | wrong | at stake | hung on | would have happened | hard | difficult | tense
        incident | showed you | set this up | what (?:exactly )?happened | in the way | risk
        matter
    """),
    "reason": cue(r"""
        why | reason | option | options | alternatives? | else could | else did | consider(?:ed)?
        weigh(?:ed)? | instead | decide | choice
    """),
    "people": cue(r"""
        react(?:ed)? | take (?:that|it) | took (?:that|it) | feel | felt | respond | other side
        see it | said | say | agree | convince
    """),
    "result": cue(r"""
        measure | know that | know it | result | outcome | came of | change | figure | end
        effect | happened (?:then|next|after) | since
    """),
    "lesson": cue(r"""
        learn(?:ed|t)? | differently | since | next time | taught | teach | take (?:away|from) | again
        today | now | your own part
    """),
}  # fmt: skip


@dataclass(frozen=True)
class Plot:
    """A story, the speaker's own acts, and where its parts begin, as sentence indices."""

    story: Story
    acts: tuple[Find, ...]
    action: int
    lesson: int
    _known: dict[str, list[Find]] = field(default_factory=dict, compare=False, repr=False)

    def once(self, what: str, rule: Callable[["Plot"], Iterable[Find]]) -> list[Find]:
        """What ``rule`` finds, worked out once for the several criteria that ask for it."""
        if what not in self._known:
            self._known[what] = list(rule(self))
        return self._known[what]

    def asked_for(self, what: str) -> bool:
        """Whether this answers a probe that asked for ``what``, a key of ``_ASKS_FOR``."""
        return bool(
            self.story and self.story[0].later and _ASKS_FOR[what].search(self.story[0].asked)
        )

    @property
    def middle(self) -> Sequence[Sentence]:
        """From the first act to the lesson."""
        return self.story[self.action : max(self.lesson, self.action + 1)]


def plot(story: Story) -> Plot:
    """Where the parts of a story begin; ``len(story)`` for a part that is not there."""
    acts = tuple(act for sentence in story for act in own_acts(sentence))
    lesson = next((s.index for s in story if _turns_back(s)), len(story))
    return Plot(story, acts, _first_action(acts, lesson, len(story)), lesson)


def _first_action(acts: Sequence[Find], lesson: int, count: int) -> int:
    """The first act that others follow closely, else the first one."""
    places = sorted({a.sentence.index for a in acts if a.sentence.index < lesson})
    for this, following in pairwise(places):
        if following - this <= 2:
            return this
    return places[0] if places else min(lesson, count)


def _turns_back(sentence: Sentence) -> bool:
    """Whether the speaker looks back on the story here."""
    if sentence.at >= ACTION_BEFORE_LESSON and LESSON.search(sentence.text):
        return True
    return sentence.at >= ACTION_BEFORE_ADMISSION and bool(_ADMISSION.search(sentence.text))
