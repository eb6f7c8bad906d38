"""With what the screens open: home, a new sitting, one to go on with, or one to play again."""

from dataclasses import dataclass, field

from interviewer.core.choosing import Wish
from interviewer.core.grounding.lines import Ground
from interviewer.core.state import Interview, Thread
from interviewer.storage.transcript import Transcript


@dataclass(frozen=True)
class Practice:
    """A new sitting. ``minutes`` None means the round's own length.

    ``grounding`` is what was taken from CV and job post; None where that is still to be done.
    """

    seed: int | None = None
    wish: Wish = field(default_factory=Wish)
    minutes: int | None = None
    grounding: tuple[Ground, ...] | None = None


@dataclass(frozen=True)
class Resume:
    """A sitting that was left."""

    transcript: Transcript


@dataclass(frozen=True)
class InLoop:
    """The sitting of a loop that is open, or its next."""

    loop: str


@dataclass(frozen=True)
class Replay:
    """A sitting to play again, ``speed`` times as fast as its own pace."""

    transcript: Transcript
    speed: float = 1.0


@dataclass(frozen=True)
class InDrill:
    """A question of an interview that was held, to be put once more in a drill."""

    drill: str
    interview: Interview
    thread: Thread


@dataclass(frozen=True)
class TryAgain:
    """A new sitting in which questions of an earlier interview are tried again; empty means all."""

    interview: Interview
    questions: tuple[str, ...] = ()
    minutes: int | None = None


Opening = Practice | Resume | InLoop | InDrill | TryAgain | Replay | None
"""None is the home screen."""
