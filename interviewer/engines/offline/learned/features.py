"""What can be counted in a sentence: its words, its grammar in outline, its place, what rules heard.

The outline keeps the words of grammar and replaces the others by their form (a past tense, a name,
a figure), so that what was learned from some stories holds for others.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from interviewer.core.text import count_words
from interviewer.engines.offline.learned.words import DIMENSIONS, meaning
from interviewer.engines.offline.reading.passage import Find, Sentence, Story

_TOKEN = re.compile(
    r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d,.:]*%?|[%$€£.,;:?!()“”\"—–-]",
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million half twice double dozen zero".split()
)
_GRAMMAR = frozenset(
    "i me my mine myself we us our ours you your he him his she her hers they them their it its this "
    "that these those who whom whose which what when where why how if whether because since so but and "
    "or nor yet though although while until before after than then as at by for from in into of off on "
    "onto out over to up down with without within about above across against along around behind "
    "between during through under not no never nobody nothing none any some each every all both either "
    "neither other another such same own more most much many few less least very too also just only "
    "even still again already now today later soon once ever always usually often sometimes is am are "
    "was were be been being have has had having do does did done doing will would shall should can "
    "could may might must let get got getting go goes going went say says said saying tell told ask "
    "asked know known knew think thought want wanted need needed make made take took put come came "
    "there here well thing things something anything everything way people team instead rather "
    "would've i'd i've i'm i'll we'd we've they'd he'd she'd it's that's there's didn't don't doesn't "
    "wasn't weren't couldn't wouldn't shouldn't hadn't haven't can't won't isn't learned learnt lesson "
    "differently next time mistake realised understand".split()
)
_PAST = frozenset(
    "wrote gave ran sat set cut built bought brought began chose drew drove held kept left met paid "
    "read sent showed sold spoke spent stood taught threw rang flew fell rose grew lost won felt found "
    "saw heard broke caught became stopped dropped".split()
)
_ENDINGS = (("ed", "VBD"), ("ing", "VBG"), ("ly", "RB"), ("er", "ER"), ("or", "ER"), ("ist", "ER"))


@dataclass(frozen=True)
class Counted:
    """A sentence as it is weighed: named features with their values, and where its words point.

    ``meaning`` is that of its own words; where the story is counted too, those of the sentence before
    and of the one after follow: one or three times ``DIMENSIONS`` coordinates.
    """

    features: Mapping[str, float]
    meaning: Sequence[float]


def alone(sentence: Sentence) -> Counted:
    """What can be counted in a sentence by itself."""
    return _counted(sentence.text)


@lru_cache(maxsize=2048)
def _counted(text: str) -> Counted:
    """Counted once, though it is asked for at every step and with every answer that follows."""
    tokens = [match.group().replace("’", "'") for match in _TOKEN.finditer(text)]
    words = [_word(token) for token in tokens]
    outline = [_form(token, place) for place, token in enumerate(tokens)]
    found = {f"word {word}": 1.0 for word in words}
    found |= {f"pair {a} {b}": 1.0 for a, b in pairwise(words)}
    found |= {f"form {a} {b}": 1.0 for a, b in pairwise(outline)}
    found |= {f"form {a} * {b}": 1.0 for a, b in zip(outline, outline[2:], strict=False)}
    found |= {f"first {form}": 1.0 for form in outline[:1]}
    found["length"] = min(count_words(text), 40) / 20
    return Counted(found, meaning(token.lower() for token in tokens))


def count(story: Story, heard: Mapping[str, Sequence[Find]]) -> list[Counted]:
    """The features of each sentence of a story in which the rules have ``heard`` these finds."""
    hits: list[set[str]] = [set() for _ in story]
    for criterion, finds in heard.items():
        for found in finds:
            hits[found.sentence.index].add(criterion)
    told = [alone(sentence) for sentence in story]
    nothing = [0.0] * DIMENSIONS
    points = [nothing, *(one.meaning for one in told), nothing]
    return [
        Counted(
            {**told[at].features, **_rules(hits, at), **_place(sentence)},
            [*points[at + 1], *points[at], *points[at + 2]],
        )
        for at, sentence in enumerate(story)
    ]


def _rules(hits: Sequence[set[str]], at: int) -> dict[str, float]:
    """What rules heard in a sentence, and in those beside it."""
    found = {f"rule {criterion}": 2.0 for criterion in hits[at]}
    if at > 0:
        found |= {f"before {criterion}": 1.0 for criterion in hits[at - 1]}
    if at + 1 < len(hits):
        found |= {f"after {criterion}": 1.0 for criterion in hits[at + 1]}
    return found


def _place(sentence: Sentence) -> dict[str, float]:
    """Where it stands; an answer to a follow-up has no place in the story."""
    where = "later" if sentence.later else f"fifth {int(min(sentence.at, 0.999) * 5) + 1}"
    return {where: 1.5, "hollow": float(sentence.hollow)}


def _word(token: str) -> str:
    return "NUM" if token[0].isdigit() or token.lower() in _NUMBERS else token.lower()


def _form(token: str, place: int) -> str:
    """A word of grammar as it is, any other by its form."""
    lower = _word(token)
    if lower == "NUM" or lower in _GRAMMAR or not token[0].isalpha():
        return lower
    if token[0].isupper() and place:
        return "NAME"
    if lower in _PAST:
        return "VBD"
    for ending, form in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return form
    return "NNS" if lower.endswith("s") and not lower.endswith("ss") else "W"
