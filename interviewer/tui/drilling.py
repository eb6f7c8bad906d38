"""Drills from wherever an answer is shown: the keys, and the message that asks for one."""

from textual.binding import Binding
from textual.message import Message

from interviewer.core.state import Interview, Thread
from interviewer.interview.drills import can_be_drilled


class DrillWanted(Message):
    """Somebody wants to put a question of an interview once more."""

    def __init__(self, drill: str, interview: Interview, thread: Thread) -> None:
        super().__init__()
        self.drill = drill
        self.interview = interview
        self.thread = thread


def drill_keys(show: bool) -> list[Binding]:
    """The keys of the drills; ``show`` is whether the footer has room for them."""
    return [
        Binding("t", "drill('short')", "90 words", show, tooltip="Tell this again, in 90 words"),
        Binding(
            "c", "drill('sceptic')", "Sceptic", show, tooltip="Tell it to a sceptical director"
        ),
    ]


def ready(interview: Interview, thread: Thread | None) -> bool:
    """Whether a question can be put once more: its interview is over, and it was graded."""
    return interview.closed is not None and thread is not None and can_be_drilled(thread)
