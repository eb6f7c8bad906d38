"""Reading an answer to "What would you do if …": judgment shown about something that has not happened."""

import re
from itertools import pairwise

from interviewer.engines.offline.reading.cues import BECAUSE, FIRST, NEXT
from interviewer.engines.offline.reading.hypothetical_cues import (
    BAD_NEWS,
    CASE,
    CHOOSE,
    COULD,
    COUNTED_WAYS,
    DISSENT,
    FIRST_THING,
    LEAVE,
    LETTERED,
    LIMIT,
    MEASURE,
    MINE,
    PAST_EVENT,
    PRECEDENT,
    PRICE,
    QUOTED,
    REVISIT,
    STAKES,
    SUPPORT,
    TELL,
    TIMES,
    UNKNOWN,
    WAITS,
    WANT,
)
from interviewer.engines.offline.reading.passage import Find, Sentence, Story, find


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in a story, by criterion."""
    choice = _choice(story)
    chosen = choice[0].sentence.index if choice else len(story)
    words, precedent = _words(story), _precedent(story)
    near_choice = [s for s in story if any(abs(s.index - c.sentence.index) <= 1 for c in choice)]
    return {
        "framing.unknowns": find(UNKNOWN, [s for s in story if s.at < 0.6]) + _questions(story),
        "framing.people": _parties(story),
        "framing.stakes": find(STAKES, [s for s in story if s.at < 0.85]),
        "framing.priority": _priority(story),
        "options.several": _several(story),
        "options.case": find(CASE, story) if _several(story) else [],
        "options.reasons": find(BECAUSE, near_choice) + _but_reason(near_choice),
        "options.price": find(PRICE, story),
        "decision.choice": choice,
        "decision.steps": _steps(story),
        "decision.context": _context(story),
        "decision.revisit": find(REVISIT, story[chosen:]),
        "people.words": words,
        "people.dissent": [f for f in find(DISSENT, story) if _answers(story, f.sentence)],
        "people.candor": [f for f in words if BAD_NEWS.search(f.sentence.text[f.start :])],
        "people.support": find(SUPPORT, story),
        "learning.precedent": precedent,
        "learning.outcome": _outcome(story, precedent),
        "learning.measure": find(MEASURE, story),
        "learning.limits": find(LIMIT, story),
    }


def _questions(story: Story) -> list[Find]:
    """Questions asked aloud before anything is decided."""
    asked = [s for s in story if s.at < 0.35 and s.text.rstrip().endswith("?") and s.words >= 3]
    return [Find(s, 0, len(s.text)) for s in asked]


def _parties(story: Story) -> list[Find]:
    """Two parties, each with what it wants or fears, close together."""
    wants = [
        (m.group("who") or m.group("note"), Find(s, m.start(), m.end()))
        for s in story
        if not s.hollow
        for m in WANT.finditer(s.text)
    ]
    wants = [
        (w.lower(), f)
        for w, f in wants
        if w.lower() not in ("that", "who", "which", "it", "you", "one", "to", "and", "i'd")
    ]
    for (who, one), (other, two) in pairwise(wants):
        if who != other and two.sentence.index - one.sentence.index <= 2:
            return [one, two]
    return []


def _priority(story: Story) -> list[Find]:
    """What comes first, and what waits, together or one after the other."""
    for sentence in story:
        match = FIRST_THING.search(sentence.text)
        if not match or sentence.hollow:
            continue
        for later in story[sentence.index : sentence.index + 2]:
            if waits := WAITS.search(later.text):
                if (
                    later is sentence
                    and waits.start() < match.end()
                    and waits.end() > match.start()
                ):
                    continue
                return [Find(sentence, match.start(), match.end()), Find(later, *waits.span())]
    return []


def _several(story: Story) -> list[Find]:
    """Two courses at least: counted, lettered, or one "could" beside another."""
    counted = find(COUNTED_WAYS, story)
    lettered = [Find(s, 0, len(s.text)) for s in story if LETTERED.match(s.text)]
    could = find(COULD, story)
    if counted or len(lettered) >= 2:
        return counted + lettered
    return could if could and _choice(story) else []


def _choice(story: Story) -> list[Find]:
    return find(CHOOSE, story)


def _but_reason(near: list[Sentence]) -> list[Find]:
    return [
        Find(s, 0, len(s.text)) for s in near if re.match(r"(?:But|Then)\b", s.text) and s.words > 6
    ]


def _steps(story: Story) -> list[Find]:
    """Acts of the speaker's, placed one after another."""
    acting = _choice(story) + [f for f in find(UNKNOWN, story) if "ask" in f.sentence.text]
    placed = [
        f
        for f in acting
        if TIMES.search(f.sentence.text)
        or NEXT.search(f.sentence.text)
        or FIRST.search(f.sentence.text)
    ]
    notes = [
        f
        for f in find(TIMES, story)
        if re.match(r"\W*(?:wk|week|day|step)\b", f.sentence.text, re.I)
    ]
    if len(notes) >= 2:
        return notes
    return placed if placed and len({f.sentence.index for f in acting}) >= 2 else []


def _context(story: Story) -> list[Find]:
    """What is left to the team, with the manager's part or the reason beside it."""
    return [
        f
        for f in find(LEAVE, story)
        if any(
            MINE.search(s.text) for s in story[max(0, f.sentence.index - 1) : f.sentence.index + 2]
        )
    ]


def _words(story: Story) -> list[Find]:
    """What they would say, in quotation marks or told."""
    quoted = [
        Find(s, m.start(), m.end())
        for s in story
        if (m := QUOTED.search(s.text)) and len(m.group(1).split()) >= 4
    ]
    return quoted + find(TELL, story)


def _answers(story: Story, sentence: Sentence) -> bool:
    """Whether the speaker answers the disagreement, there or in the next sentence."""
    near = " ".join(s.text for s in story[sentence.index : sentence.index + 2])
    return bool(re.search(r"\b(?:I|we)(?:['’](?:d|ll))?\b", near))


def _precedent(story: Story) -> list[Find]:
    return [
        f
        for f in find(PRECEDENT, story)
        if PAST_EVENT.search(f.sentence.text)
        and re.search(r"\b(?:I|my|we)\b", f.sentence.text)
        and not re.search(r"\bmany (?:situations|times)\b", f.sentence.text)
    ]


def _outcome(story: Story, precedent: list[Find]) -> list[Find]:
    if not precedent:
        return []
    at = precedent[0].sentence.index
    following = story[at + 1 : at + 6]
    told = [
        s
        for s in following
        if PAST_EVENT.search(s.text) and not re.search(r"['’]d\b|\bwould\b", s.text)
    ]
    return [Find(s, 0, len(s.text)) for s in told[-2:]]
