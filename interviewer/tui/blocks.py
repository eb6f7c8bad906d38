"""The conversation as blocks to show: what a live interview and a replay have in common."""

from collections.abc import Sequence
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
)
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import Interview
from interviewer.interview.log import Delta, Shown
from interviewer.tui import words

Kind = Literal["interviewer", "candidate", "note", "card", "debrief"]


def held_back(interview: Interview) -> bool:
    """Whether its feedback is not shown yet: a simulation keeps a straight face until the end."""
    return interview.held_back


@dataclass(frozen=True)
class Block:
    """One thing in the conversation. ``key`` stays the same while it changes.

    ``label`` is who speaks, empty where the same speaker goes on; ``why`` is the reason of a probe;
    ``question`` is the event of the question that a card grades.
    """

    key: str
    kind: Kind
    text: str = ""
    label: str = ""
    why: str = ""
    card: Scorecard | None = None
    question: int = 0


@dataclass
class Feed:
    """What has happened so far, and the text that is still streaming.

    ``cards`` is whether grades are shown, ``reasons`` whether probes say why they were asked.
    """

    interviewer: str = "Interviewer"
    cards: bool = True
    reasons: bool = False
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
        found += _blocks(self.events, self.interviewer, self.cards, self.reasons)
        if self.streaming and self._streams == "debrief":
            found.append(Block("stream", "debrief", self.streaming, "Debrief"))
        elif self.streaming:
            found.append(Block("stream", "interviewer", self.streaming, self.interviewer))
        return found


def _another_speaks(event: Event) -> bool:
    """Another engine speaks in place of the one whose words were streaming."""
    return isinstance(event, Note) and event.kind == "fallback"


def _blocks(events: Sequence[Event], name: str, cards: bool, reasons: bool) -> list[Block]:
    """Keys are places in the log: a file from elsewhere may hold a number twice."""
    found: list[Block] = []
    titles: dict[int, str] = {}
    amended = {e.to: e.text for e in events if isinstance(e, Amend)}
    for place, event in enumerate(events):
        key = str(place)
        match event:
            case Question():
                titles[event.n] = words.title(event, len(titles) + 1)
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
                found.append(Block(key, "candidate", text))
            case Note():
                found.append(Block(key, "note", event.text))
            case Grade() if cards:
                found = _with_card(found, event, titles.get(event.to, "a question"))
            case Debrief():
                found.append(Block(key, "debrief", event.text, "Debrief"))
            case Close():
                found.append(Block(key, "note", words.OVER[event.reason]))
            case _:
                pass
    return _labelled(found, name)


def _with_card(found: list[Block], grade: Grade, title: str) -> list[Block]:
    """The card goes where its question ends, however late the judge was; a new grade replaces it."""
    key = f"card-{grade.to}"
    label = f"Feedback on {title}"
    card = Block(key, "card", label=label, card=grade.scorecard, question=grade.to)
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
