"""Whether a reply tells something that was not said before."""

import re
from collections.abc import Iterable

from interviewer.core.figures import figures

LEAST_NEW = 8
"""New words of content; fewer repeat what was said, or only wave at it."""

LEAST_WORDS = 12
"""Words of a reply that can be a telling one by a new figure or by words that were spoken."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_SPOKEN = re.compile(r"[\"“][^\"“”]{8,}[\"”]")
_EMPTY = frozenset(
    "about after again also been before could does doing done each else even ever every from have "
    "having here into just know like made make many more most much mostly nothing only other over "
    "pretty quite really said same some something such than that their them then there these they "
    "thing things think this those told very want well were what when where which while will with "
    "would your already everything anything happened honest honestly answer question story basically "
    "guess suppose maybe mean kind sort came went".split()
)


def tells_more(reply: str, before: Iterable[str]) -> bool:
    """Whether ``reply`` adds to what was said ``before``: things, a figure, or words that were spoken."""
    said = " ".join(before).casefold()
    known = set(map(_stem, _WORD.findall(said)))
    words = _WORD.findall(reply.casefold())
    new = {_stem(w) for w in words if w not in _EMPTY} - known
    if len(new) >= LEAST_NEW:
        return True
    if len(reply.split()) < LEAST_WORDS:
        return False
    return bool(_SPOKEN.search(reply)) or any(f.casefold() not in said for f in figures(reply))


def _stem(word: str) -> str:
    """Enough of a word to know it again in another form."""
    return word[:5]
