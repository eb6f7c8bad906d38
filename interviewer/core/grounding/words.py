"""The words of a line that say what it is about, evened out enough to be compared."""

import re

from interviewer.core.text import WORD

_SUFFIX = re.compile(r"(?:ings?|ed|ies|es|s|ly|y|e)$")
_EVERYWHERE = frozenset(
    """
    about after again also always another around because been before being both could does doing down
    each even ever every everybody first from gave give given goes going good have having here how
    into itself just kind know like look made make many more most much must need never next none
    only onto other over part same some somebody something still such take than that their them then
    there these they thing think this those through time told took under upon very want well went
    were what when where which while whom whose will with within without work worked would year your
    yours yourself months month week weeks days quarter quarters years percent
    able across along anybody anything best better come comes company different enough
    experience experienced great help hold including keep least less long main really role
    strong test tell things three used using ways why
    service services system systems team teams engineer engineers engineering manager managers people
    person lead leads leading led managed manage managing built build building grew grow growing
    increased increase reduced reduce improved improve improving saved save saving brought started
    start
    """.split()
)


def content_words(text: str) -> set[str]:
    """The stems of its words of four letters and more, or with a figure in them, that tell anything."""
    return {
        stem(word)
        for found in WORD.finditer(text.casefold().replace("’", "'"))
        for word in re.split(r"[-/']", found.group())
        if tells(word)
    }


def stem(word: str) -> str:
    """A word without its ending: the same for "decide", "decides" and "deciding"."""
    short = _SUFFIX.sub("", word)
    return short if len(short) >= 3 else word


def tells(word: str) -> bool:
    """Whether a word in lower case says what a line is about."""
    if word in _EVERYWHERE:
        return False
    if any(c.isdigit() for c in word):
        return any(c.isalpha() for c in word)
    return len(word) >= 4
