"""The conversation as blocks to show: what a live interview and a replay have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from interviewer import wording
from interviewer.core.events import (
    Amend,
    Answer,
    Close,
    Debrief,
    Event,
    Grade,
    Note,
    Probe,
    Question,
    Say,
    SelfRating,
)
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.movement import Earlier
from interviewer.core.scorecard import Scorecard
from interviewer.interview.log import Delta, Shown
from interviewer.tui import words

Kind = Literal["interviewer", "candidate", "note", "card", "debrief"]


@dataclass(frozen=True)
class Block:
    """One thing in the conversation. ``key`` stays the same while it changes.

    ``label`` is who speaks, empty where the same speaker goes on; ``why`` is the reason of a probe, or
    what else is to be known of an answer; ``question`` is the event of the question that a card
    grades, ``compared`` what its grade is held against.
    """

    key: str
    kind: Kind
    text: str = ""
    label: str = ""
    why: str = ""
    card: Scorecard | None = None
    compared: tuple[str, ...] = ()
    question: int = 0


@dataclass
class Feed:
    """What has happened so far, and the text that is still streaming.

    ``cards`` is whether grades are shown, ``reasons`` whether probes say why they were asked.
    ``rates`` is whether a grade waits until the candidate has rated the answer themselves;
    ``earlier`` are the grades of other sessions in which the same was asked.
    """

    interviewer: str = "Interviewer"
    cards: bool = True
    reasons: bool = False
    rates: bool = False
    earlier: Earlier = field(default_factory=dict)
    warning: str | None = None
    events: list[Event] = field(default_factory=list)
    streaming: str = ""
    _streams: Literal["reply", "debrief"] = "reply"

    def take(self, shown: Shown) -> None:
        """Take in an event, or a piece of text. The whole text of a stream replaces its pieces."""
        if isinstance(shown, Delta):
            self.streaming += shown.text
            self._streams = shown.kind
            return
        self.events.append(shown)
        if isinstance(shown, Say | Debrief) or _another_speaks(shown):
            self.streaming = ""

    def blocks(self) -> list[Block]:
        """Everything to show, in order."""
        found = [Block("warning", "note", self.warning)] if self.warning else []
        found += _blocks(self.events, self.interviewer, self._cards(), self.reasons)
        if self.streaming and self._streams == "debrief":
            found.append(Block("stream", "debrief", self.streaming, "Debrief"))
        elif self.streaming:
            found.append(Block("stream", "interviewer", self.streaming, self.interviewer))
        return found

    def _cards(self) -> dict[int, tuple[str, ...]]:
        """The questions whose grades are shown, each with what its grade is held against."""
        if not self.cards:
            return {}
        compared = wording.compared(self.events, self.earlier)
        waiting = _waiting(self.events) if self.rates else set()
        return {n: lines for n, lines in compared.items() if n not in waiting}


def _waiting(events: Sequence[Event]) -> set[int]:
    """The questions that are graded and were neither rated nor passed over by the candidate."""
    own = {e.n for e in events if isinstance(e, Question) and e.question == YOUR_QUESTIONS}
    rated = {e.to for e in events if isinstance(e, SelfRating)}
    graded = {e.to for e in events if isinstance(e, Grade) and e.scorecard.status != "not_graded"}
    return graded - rated - own


def _another_speaks(event: Event) -> bool:
    """Another engine speaks in place of the one whose words were streaming."""
    return isinstance(event, Note) and event.kind == "fallback"


def _blocks(
    events: Sequence[Event], name: str, cards: Mapping[int, tuple[str, ...]], reasons: bool
) -> list[Block]:
    """Keys are places in the log: a file from elsewhere may hold a number twice."""
    found: list[Block] = []
    titles = wording.titles(e for e in events if isinstance(e, Question))
    amended = {e.to: e.text for e in events if isinstance(e, Amend)}
    for place, event in enumerate(events):
        key = str(place)
        match event:
            case Question():
                label = f"{name} · {titles[event.n]}"
                found.append(Block(key, "interviewer", event.text, label, question=event.n))
            case Probe():
                because = wording.why(event) if reasons else ""
                found.append(Block(key, "interviewer", event.text, why=because))
            case Say(kind="acknowledge"):
                found.insert(_before_cards(found), Block(key, "interviewer", event.text))
            case Say():
                found.append(Block(key, "interviewer", event.text))
            case Answer():
                text = amended.get(event.n, event.text)
                taken_back = wording.AMENDED if event.n in amended else ""
                found.append(Block(key, "candidate", text, why=taken_back))
            case Note():
                found.append(Block(key, "note", event.text))
            case Grade() if event.to in cards:
                title = titles.get(event.to, "a question")
                found = _with_card(found, event, title, cards[event.to])
            case Debrief():
                found.append(Block(key, "debrief", event.text, "Debrief"))
            case Close():
                found.append(Block(key, "note", words.OVER[event.reason]))
            case _:
                pass
    return _labelled(found, name)


def _with_card(
    found: list[Block], grade: Grade, title: str, compared: tuple[str, ...]
) -> list[Block]:
    """The card goes where its question ends, however late the judge was; a new grade replaces it."""
    key = f"card-{grade.to}"
    label = f"Feedback on {title}"
    card = Block(
        key, "card", label=label, card=grade.scorecard, compared=compared, question=grade.to
    )
    if any(b.key == key for b in found):
        return [card if b.key == key else b for b in found]
    place = next((i for i, b in enumerate(found) if _asks(b) and b.question > grade.to), len(found))
    return [*found[:place], card, *found[place:]]


def _before_cards(found: Sequence[Block]) -> int:
    """Where an answer is acknowledged: right after it, even where the judge was faster."""
    place = len(found)
    while place and found[place - 1].kind == "card":
        place -= 1
    return place


def _asks(block: Block) -> bool:
    return block.kind == "interviewer" and block.question > 0


def _labelled(found: list[Block], name: str) -> list[Block]:
    """Names who speaks wherever the speaker changes."""
    labelled: list[Block] = []
    before: Kind | None = None
    for block in found:
        speaker = {"interviewer": name, "candidate": "You"}.get(block.kind, "")
        if speaker and not block.label and block.kind != before:
            block = replace(block, label=speaker)
        labelled.append(block)
        before = block.kind
    return labelled
