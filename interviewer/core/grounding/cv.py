"""What an interviewer would use of a CV: stations, teams, claims with figures, technologies."""

import re
from collections.abc import Callable, Iterator

from interviewer.core.figures import figures
from interviewer.core.grounding.dates import without_dates
from interviewer.core.grounding.lines import Ground, Kind, clipped
from interviewer.core.grounding.passages import Passage, passages
from interviewer.core.grounding.personal import is_private
from interviewer.core.grounding.roles import roles

MOST: dict[Kind, int] = {"role": 3, "team": 2, "claim": 5, "technology": 2}
"""How many lines of each kind are taken at most, the first on the CV: twelve in all."""

LEAST_OF_A_CLAIM = 4
"""Words; fewer say nothing of what the figure is about."""

_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
)
_PEOPLE = (
    r"(?:engineers?|developers?|people|persons?|reports?|managers?|members|designers|testers|leads|"
    r"teams|squads)"
)
_TEAM = re.compile(
    rf"\b(?:teams?|group|squad|department|org(?:ani[sz]ation)?|staff)\s+(?:of|from)\s+(?:\w+\s+)?{_NUMBER}"
    rf"(?:\s+to\s+{_NUMBER})?(?:\s+(?:\w+\s+)?{_PEOPLE})?"
    rf"|\b{_NUMBER}(?:\s+to\s+{_NUMBER})?[ -]"
    rf"(?:(?:direct|software|backend|frontend|senior|product)[ -])*{_PEOPLE}\b",
    re.IGNORECASE,
)
_NO_AMOUNT = re.compile(r"\b[A-Za-z]+[-.]?\d[\w.]*|\b\d+[A-Za-z]{2,}\b|#\d+")
"""Names with figures in them: p99, EC2, v1.2, 3D."""

_VERSION = re.compile(r"\b[A-Z][\w+#.]*\s\d+(?:\.\d+)*(?=\s*(?:[,;)]|$))")
_PERCENT = re.compile(r"per ?cent\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:tech(?:nolog(?:y|ies)|nical skills)?(?: stack)?|stack|tools|skills)\s*:", re.IGNORECASE
)
_LIST = re.compile(r"\b(?:skills|tech(?:nolog(?:y|ies))?|stack|tools)\b", re.IGNORECASE)


def take(document: str) -> list[Ground]:
    """The lines that are taken from a CV, in its order. What is about the person is left out."""
    found = passages(document)
    stations = roles(found)[: MOST["role"]]
    used = {g.line for g in stations}
    rest = [p for p in found if not p.heading and p.line not in used and not is_private(p)]
    taken = [*stations, *_first("team", rest, _is_team)]
    taken += _first("claim", rest, _is_claim)
    taken += _first("technology", rest, _is_technology)
    return sorted(taken, key=lambda g: g.line)


def _first(kind: Kind, found: list[Passage], fits: Callable[[Passage], bool]) -> Iterator[Ground]:
    """The first lines that fit, none of them twice."""
    seen: set[str] = set()
    for passage in found:
        text = clipped(passage.text)
        if fits(passage) and text.casefold() not in seen and len(seen) < MOST[kind]:
            seen.add(text.casefold())
            yield Ground(source="cv", kind=kind, text=text, line=passage.line)


def amounts(text: str) -> list[str]:
    """The figures of a claim: no years, no versions, no names that hold a figure, and no "one"."""
    bare = without_dates(text)
    for names in (_VERSION, _NO_AMOUNT):
        bare = names.sub(lambda found: " " * len(found.group()), bare)
    return [f for f in figures(bare) if f.casefold() not in ("one", "1")]


def telling(text: str) -> set[str]:
    """The figures that two texts hardly share by chance, evened out: of two digits, or with a unit."""
    evened = (_PERCENT.sub("%", f).replace(" ", "").casefold() for f in amounts(text))
    return {f for f in evened if sum(c.isdigit() for c in f) >= 2 or not f.isalnum()}


def _is_claim(passage: Passage) -> bool:
    """A line with a figure; beside the size of a team only one that tells something."""
    if _is_technology(passage) or len(passage.text.split()) < LEAST_OF_A_CLAIM:
        return False
    rest, teams = _TEAM.subn(" ", passage.text)
    return bool(telling(rest) if teams else amounts(rest))


def _is_team(passage: Passage) -> bool:
    return bool(_TEAM.search(passage.text)) and not _is_claim(passage)


def _is_technology(passage: Passage) -> bool:
    """A list under a heading that announces one, or after a label."""
    if _LABEL.match(passage.text):
        return True
    listed = passage.text.count(",") >= 1 or len(passage.text.split()) <= 3
    return listed and any(_LIST.search(heading) for heading in passage.above[-1:])
