"""What is being typed, kept on disk within a second."""

from collections.abc import Callable
from pathlib import Path

from textual.timer import Timer
from textual.widget import Widget

from interviewer.core.events import Answer
from interviewer.core.state import Interview
from interviewer.storage import sessions
from interviewer.storage.transcript import NotKeptError

SOON = 0.5
"""Seconds after the first key until the draft is written: half of the second that is promised."""


class Draft:
    """The draft of one session. ``told`` hears, once, that it cannot be kept."""

    def __init__(self, owner: Widget, transcript: Path, told: Callable[[str], None]) -> None:
        self._owner = owner
        self._transcript = transcript
        self._told = told
        self._text = sessions.load_draft(transcript)
        self._due: Timer | None = None
        self._failed = False

    def restored(self, interview: Interview) -> str:
        """What was being typed when the session was left; nothing if it was sent after all."""
        answers = [e.text for e in interview.events if isinstance(e, Answer)]
        return "" if answers and answers[-1] == self._text.strip() else self._text

    def changed(self, text: str) -> None:
        """Keep this soon."""
        if text != self._text:
            self._text = text
            if self._due is None:
                self._due = self._owner.set_timer(SOON, self.keep)

    def keep(self) -> bool:
        """Keep it now; whether the disk took it."""
        if self._due:
            self._due.stop()
            self._due = None
        try:
            sessions.save_draft(self._transcript, self._text)
        except NotKeptError as error:
            if not self._failed:
                self._told(f"The draft could not be kept: {error}")
            self._failed = True
            return False
        return True
