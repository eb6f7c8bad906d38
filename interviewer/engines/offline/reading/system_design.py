"""Reading a design exercise: framing, the design, trade-offs, resilience, ownership."""

import re

from interviewer.core.figures import has_figure
from interviewer.engines.offline.reading.passage import Find, Story, find
from interviewer.engines.offline.reading.system_design_cues import (
    ALTERNATIVE,
    BOTTLENECK,
    CALC,
    CALC_SIGN,
    CLARIFY,
    DATA,
    DATA_SHAPE,
    DECIDE,
    DEPTH,
    DOES,
    FAILS,
    FLOW,
    GETS,
    KNOW,
    LOAD,
    NARRATE,
    NEED,
    OWNER,
    PART,
    PHASE,
    PRICE,
    REASON,
    SCOPE,
    SIMPLE,
    TEACH,
    USERS,
    VALUE,
    WHEN,
)


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in a story, by criterion."""
    parts = [
        f
        for f in find(re.compile(rf"\b{PART}\b", re.IGNORECASE), story)
        if DOES.search(f.sentence.text)
    ]
    priced = find(PRICE, story)
    alternatives = find(ALTERNATIVE, story)
    flow = find(FLOW, story)
    return {
        "framing.users": [f for f in find(USERS, story) if f.sentence.at < 0.6],
        "framing.clarifies": [f for f in find(CLARIFY, story) if f.sentence.at < 0.6],
        "framing.figures": [f for f in find(LOAD, story) if f.sentence.at < 0.6],
        "framing.scope": find(SCOPE, story),
        "design.parts": parts if len({_noun(f) for f in parts}) >= 3 else _listed(parts),
        "design.data": [f for f in find(DATA, story) if DATA_SHAPE.search(f.sentence.text)],
        "design.flow": flow if flow and len(parts) >= 3 else [],
        "design.depth": [
            f
            for f in find(DEPTH, story)
            if len({m.group().lower() for m in DEPTH.finditer(f.sentence.text)}) >= 2
        ]
        + [
            f
            for f in parts
            if len(DOES.findall(f.sentence.text)) >= 3 and has_figure(f.sentence.text)
        ],
        "tradeoffs.alternatives": alternatives,
        "tradeoffs.reasons": [f for f in find(REASON, story) if _concerns_design(f)],
        "tradeoffs.price": priced,
        "tradeoffs.simplicity": [
            f
            for f in find(SIMPLE, story)
            if re.search(r"\bbut\b|\bthan\b|\band\b|\bwould\b|\benough\b|\bso\b", f.sentence.text)
        ],
        "resilience.estimate": [
            f
            for f in find(CALC, story)
            if len(re.findall(r"\d[\d.,]*", f.sentence.text)) >= 3
            and CALC_SIGN.search(f.sentence.text)
        ],
        "resilience.bottleneck": find(BOTTLENECK, story),
        "resilience.failure": _failures(story),
        "resilience.knowing": find(KNOW, story),
        "leadership.value": [
            f
            for f in find(VALUE, story)
            if DECIDE.search(f.sentence.text)
            or any(DECIDE.match(s.text) for s in story[f.sentence.index + 1 : f.sentence.index + 2])
        ],
        "leadership.ownership": find(OWNER, story),
        "leadership.phases": [
            f
            for f in find(PHASE, story)
            if any(TEACH.search(s.text) for s in story[f.sentence.index : f.sentence.index + 3])
        ],
        "leadership.narration": find(NARRATE, story),
    }


def _noun(find_: Find) -> str:
    return find_.sentence.text[find_.start : find_.end].lower().rstrip("s")


def _listed(parts: list[Find]) -> list[Find]:
    """Parts told in one sentence, each with what it does."""
    pattern = re.compile(rf"\b{PART}\b", re.IGNORECASE)
    return [
        f for f in parts if len({m.group().lower() for m in pattern.finditer(f.sentence.text)}) >= 3
    ]


def _concerns_design(find_: Find) -> bool:
    text = find_.sentence.text
    return (
        bool(re.search(rf"\b{PART}\b", text, re.IGNORECASE))
        or has_figure(text)
        or bool(NEED.search(text))
    )


def _failures(story: Story) -> list[Find]:
    """A part that fails, with what the user then gets, in that sentence or the next."""
    found_ = []
    for fault in find(FAILS, story):
        if not WHEN.search(fault.sentence.text):
            continue
        if any(GETS.search(s.text) for s in story[fault.sentence.index : fault.sentence.index + 2]):
            found_.append(fault)
    return found_
