"""The stations of a CV: which position, at which company, until when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.grounding.dates import until, without_dates
from interviewer.core.grounding.lines import Ground, clipped, of
from interviewer.core.grounding.passages import MOST_OF_A_STATION, Passage
from interviewer.core.grounding.personal import is_private

_POSITION = re.compile(
    r"\b(?:manager|director|head of \w+|vp|vice president|cto|chief \w+ officer|(?:team|tech(?:nical)?|"
    r"engineering|group|squad) lead(?:er)?|lead(?= (?:\w+ )?(?:engineer|developer|architect))|engineer|"
    r"developer|architect|programmer|scientist|consultant|(?:co-?)?founder|scrum master)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"^(?:\w+ed|as|in|was|led|with|for|from|the|my|i|we|to)\b", re.IGNORECASE)
_APART = re.compile(r"\s*[|·•\t]\s*|\s+[–—-]\s+|\s+@\s+|\s+(?i:at)\s+")
_LISTED = re.compile(r"\s*[,;/]\s*")
_EDGES = " \t,;:.()[]–—-|·•/"

MOST_OF_A_TITLE = 6
MOST_OF_A_NAME = 4
"""Words of a position and of a company's name; what is longer is something else."""

HEADS = re.compile(r"(?:curriculum vitae|cv|r[eé]sum[eé])", re.IGNORECASE)


@dataclass(frozen=True)
class Station:
    """A position, and the company where that is plain; both are words of the CV's line."""

    title: str
    company: str = ""

    def __str__(self) -> str:
        return f"{self.title} at {self.company}" if self.company else self.title


def roles(found: Sequence[Passage]) -> list[Ground]:
    """The stations in the order of the CV. The name that it begins with is none of them."""
    taken: list[Ground] = []
    for at, passage in enumerate(found):
        text = passage.text
        if until(text) is None and at + 1 < len(found) and _is_dated_name(found[at + 1]):
            text = f"{text} | {found[at + 1].text}"
        if until(text) is None or len(passage.text.split()) > MOST_OF_A_STATION:
            continue
        if is_private(passage) or _is_head(found, at) or station(text) is None:
            continue
        taken.append(Ground(source="cv", kind="role", text=clipped(text), line=passage.line))
    return taken


def last_role(grounds: Sequence[Ground]) -> Station | None:
    """The station that lasted longest into our time; of several, the first on the CV."""
    dated = [(until(g.text) or 0, g.text) for g in of(grounds, "cv", "role")]
    return station(max(dated, key=lambda found: found[0])[1]) if dated else None


def station(text: str) -> Station | None:
    """What a line says of a position; None where it names none."""
    bare = re.sub(r"\(\s*\)", " ", without_dates(text))
    parts = _parts(_APART, bare)
    title = next((p for p in parts if _POSITION.search(p)), "")
    if len(parts) == 1 and len(listed := _parts(_LISTED, bare)) > 1:
        # Of more than two nobody can tell which is the company, and the first is the position or none.
        parts = listed if len(listed) == 2 else listed[:1]
        title = next((p for p in parts if _POSITION.search(p)), "")
    if not title or _TOLD.match(title) or len(title.split()) > MOST_OF_A_TITLE:
        return None
    at = parts.index(title)
    beside = parts[at + 1] if at + 1 < len(parts) else parts[at - 1] if at else ""
    company = next(iter(_parts(_LISTED, beside)), "")
    named = 0 < len(company.split()) <= MOST_OF_A_NAME and not _POSITION.search(company)
    return Station(title, company if named else "")


def _parts(border: re.Pattern[str], text: str) -> list[str]:
    return [p for part in border.split(text) if (p := part.strip(_EDGES))]


def _is_dated_name(passage: Passage) -> bool:
    """A line under a position that says where and when."""
    short = len(passage.text.split()) <= MOST_OF_A_STATION
    return short and until(passage.text) is not None and not _POSITION.search(passage.text)


def _is_head(found: Sequence[Passage], at: int) -> bool:
    """Whether this is where the CV says whose it is."""
    if at > 1 or (at == 1 and not HEADS.fullmatch(found[0].text)):
        return False
    first = next(iter(_parts(_LISTED, found[at].text)), "")
    return not _POSITION.search(first)
