"""What an interviewer would use of a job post: the post, what it asks for, what is to be done."""

import re
from collections import Counter
from collections.abc import Iterator

from interviewer.core.grounding.lines import Ground, Kind, clipped
from interviewer.core.grounding.passages import Passage, passages
from interviewer.core.grounding.personal import is_private
from interviewer.core.grounding.words import stem, tells
from interviewer.core.text import WORD

MOST: dict[Kind, int] = {"must": 4, "duty": 4}
"""How many lines are taken at most besides the post and its words: ten in all."""

MOST_WORDS = 5
OFTEN = 3
"""A word of the field is said three times in a post; the five that are said most are taken."""

_POSITION = re.compile(
    r"\b(?:manager|director|head of \w+|vp|vice president|(?:team|tech(?:nical)?|engineering) lead)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"^(?:job title|title|position|role|job|post)\s*:\s*", re.IGNORECASE)
_AFTER_TITLE = re.compile(r"\s+[–—-]\s+|\s*[|·(@]|\s+at\s+", re.IGNORECASE)
MOST_OF_A_TITLE = 10

_MUST = re.compile(
    r"requirement|qualification|must|look(?:ing)? for|ask(?:s|ing)? (?:for|of)|about you|who you are|"
    r"you have|you bring|you need|need from|expect",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"responsib|what you|you will|you['’]ll|the (?:role|job)|day[- ]to[- ]day|your (?:role|job|work)|"
    r"in this role|tasks",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"offer|benefit|perks|about us|about the company|apply|equal|diversity|salary|compensation|pay\b|"
    r"location|process|why join|legal",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:must|required|you have|you(?:['’]ve| have) (?:led|managed|built)|experience (?:with|in|of)|"
    r"\d+\+? years|proven|demonstrated)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"^you (?:will|['’]ll)\b|^(?:lead|own|build|hire|drive|guide|set|partner|work with)\b", re.I
)
_NOT_ASKED = re.compile(
    r"salary|compensation|benefits|equal opportunit|regardless of|accommodation|apply\b|[€$£] ?\d",
    re.IGNORECASE,
)
_COMMON = frozenset(
    """
    ability candidate culture develop development leader leadership opportunity position practice
    product products project projects responsibilities skill skills software technical technology
    """.split()
)
"""What any post of this kind says over and over."""


def take(document: str) -> list[Ground]:
    """The lines that are taken from a job post, in its order; the words of its field come last."""
    found = [p for p in passages(document) if not is_private(p) and not _NOT_ASKED.search(p.text)]
    post = list(_post(found))
    rest = [p for p in found if not p.heading and p.line not in {g.line for g in post}]
    counted = Counter[Kind]()
    taken = [*post]
    for passage in rest:
        kind = _kind(passage)
        if kind and counted[kind] < MOST[kind]:
            counted[kind] += 1
            taken.append(_ground(kind, passage))
    return [*taken, *_field(found)]


def _ground(kind: Kind, passage: Passage) -> Ground:
    return Ground(source="job", kind=kind, text=clipped(passage.text), line=passage.line)


def _post(found: list[Passage]) -> Iterator[Ground]:
    """The name of the position, which stands near the top."""
    for passage in found[:5]:
        title = _AFTER_TITLE.split(_TITLED.sub("", passage.text))[0].strip(" ,:")
        if title.endswith(".") or len(title.split()) > MOST_OF_A_TITLE:
            continue
        if _POSITION.search(title):
            yield Ground(source="job", kind="post", text=title, line=passage.line)
            return


def _kind(passage: Passage) -> Kind | None:
    """By the nearest heading that says what follows; without one, by the words of the line."""
    for heading in reversed(passage.above):
        if _OTHER.search(heading):
            return None
        if _MUST.search(heading):
            return "must"
        if _DUTY.search(heading):
            return "duty"
    if _ASKS.search(passage.text):
        return "must"
    return "duty" if _DOES.search(passage.text) else None


def _field(found: list[Passage]) -> Iterator[Ground]:
    """The words that the post keeps coming back to, as one line."""
    spelt: dict[str, str] = {}
    first: dict[str, int] = {}
    counted = Counter[str]()
    for passage in found:
        for match in WORD.finditer(passage.text.casefold()):
            word = match.group()
            if not word.isalpha() or not tells(word) or word in _COMMON:
                continue
            counted[stem(word)] += 1
            spelt.setdefault(stem(word), word)
            first.setdefault(stem(word), passage.line)
    often = [s for s, times in counted.most_common() if times >= OFTEN][:MOST_WORDS]
    if often:
        text = ", ".join(spelt[s] for s in often)
        yield Ground(source="job", kind="domain", text=text, line=min(first[s] for s in often))
