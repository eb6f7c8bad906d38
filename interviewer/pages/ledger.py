"""The ledger of a candidate's figures in plain lines, and which of them do not agree."""

from collections.abc import Mapping, Sequence

from interviewer.core.ledger import Contradiction, Ledger
from interviewer.core.text import line


def facts(ledger: Ledger, names: Mapping[str, str]) -> list[str]:
    """The figures that were stated and those that do not agree; ``names`` are those of the sessions."""
    if not ledger.entries:
        return ["I heard no figures about yourself that could be held against each other."]
    said: dict[tuple[str, str], list[str]] = {}
    for entry in ledger.entries:
        places = said.setdefault((line(entry.what), line(entry.span.text)), [])
        places.append(line(names.get(entry.session, entry.session)))
    lines = [f"- {what}: “{text}” ({_several(places)})" for (what, text), places in said.items()]
    return [*lines, "", *contradictions(ledger.contradictions, names)]


def _several(places: Sequence[str]) -> str:
    further = len(set(places)) - 1
    return f"{places[0]}, and in {further} more" if further else places[0]


def contradictions(found: Sequence[Contradiction], names: Mapping[str, str]) -> list[str]:
    """Each pair of figures that do not agree, in both wordings."""
    if not found:
        return ["Nothing in them contradicts anything else."]
    return [_contradiction(pair, names) for pair in found]


def _contradiction(pair: Contradiction, names: Mapping[str, str]) -> str:
    first, second = (
        f"“{line(e.span.text)}” in {line(names.get(e.session, e.session))}"
        for e in (pair.first, pair.second)
    )
    what = "team" if "team" in pair.first.what else "thing"
    return f"- You said {first}, and {second}. If this is the same {what}, expect to be asked."
