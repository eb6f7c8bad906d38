"""A loop as plain lines and as data: where it stands, what it showed, and how it goes on after it."""

import json
from typing import Any

from interviewer.core.guide import Fact, Guide
from interviewer.core.ledger import ledger
from interviewer.core.standing import standing
from interviewer.core.text import clean, escaped, line
from interviewer.interview.looping import Progress
from interviewer.pages.ledger import facts
from interviewer.pages.standing import TITLE, next_asked, shown

_BOXES = {"done": "[x]", "open": "[~]", "to come": "[ ]"}


def summary(found: Progress) -> str:
    """Where it stands in one line: ``3 of 10 sittings done; next: …``."""
    done = f"{found.done} of {len(found.steps)} sittings done"
    if found.next is None:
        return f"{done}; the loop is finished"
    lead = "open" if found.next.state == "open" else "next"
    return f"{done}; {lead}: {line(found.next.name)}"


def text(found: Progress, stage: str | None = None) -> str:
    """Each sitting, what was shown, the figures, and after the last one how it goes on.

    Of one ``stage`` alone, if that is given.
    """
    unfinished = found.next is not None
    whole, found = found, found.of_round(stage) if stage else found
    held = found.held
    names = {name: _name(found, name) for name in held}
    stands = standing(found.guide, held)
    asks = [s for s in stands if not (unfinished and s.seen == "not asked")]
    lines = [f"{line(found.guide.company)}, loop {line(found.loop.id)}", summary(found), ""]
    lines += [f"{_BOXES[s.state]} {line(s.name)}{_of(s.session)}" for s in found.steps]
    if held:
        lines += ["", *_headed(TITLE)]
        lines += shown(stands, lambda s: names[s.session] + (", when asked" if s.prompted else ""))
        lines += ["", *next_asked(asks)]
        lines += ["", *_headed("Your figures"), *facts(ledger(held), names)]
    if found is whole and not unfinished:
        lines += ["", *closing(found)]
    return clean("\n".join(lines))


def _headed(title: str) -> list[str]:
    return [title, "-" * 40]


def _of(session: str | None) -> str:
    return f"  ({line(session)})" if session else ""


def _name(found: Progress, session: str) -> str:
    """How the sitting of a session is called."""
    place = found.sessions[session].session.round
    return line(next((s.name for s in found.steps if s.place == place), place))


def closing(found: Progress) -> list[str]:
    """How decision, feedback, team matching and offer go, from the guide's facts."""
    told = [f"- {line(fact.text)}" for fact in _after(found.guide)]
    return [*_headed("How it goes on"), *told, "", line(found.guide.notice)] if told else []


def _after(guide: Guide) -> list[Fact]:
    known = {fact.id: fact for fact in guide.facts}
    return [known[fact] for fact in guide.after]


def data(found: Progress, stage: str | None = None) -> str:
    """The same as one JSON object."""
    finished = found.next is None
    found = found.of_round(stage) if stage else found
    held = found.held
    figures = ledger(held).model_dump(mode="json")
    whole: dict[str, Any] = {
        "loop": found.loop.model_dump(mode="json"),
        "finished": finished,
        "sittings": [s.model_dump(mode="json") for s in found.steps],
        "standing": [s.model_dump(mode="json") for s in standing(found.guide, held)],
        "figures": figures["entries"],
        "contradictions": figures["contradictions"],
    }
    if finished:
        whole["after"] = [{"id": fact.id, "text": fact.text} for fact in _after(found.guide)]
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"
