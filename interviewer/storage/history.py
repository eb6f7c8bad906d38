"""The sessions of this machine as what they tell of the past."""

from interviewer.core.past import PastSession, past
from interviewer.core.state import fold
from interviewer.storage import sessions
from interviewer.storage.transcript import TranscriptError, read


def history() -> list[PastSession]:
    """Every session that can be read and has a date, the oldest first. One broken file stops nothing."""
    found: list[PastSession] = []
    for name in sessions.ids():
        try:
            transcript = read(sessions.path_of(name))
        except TranscriptError:
            continue
        if told := past(fold(transcript.session, transcript.events)):
            found.append(told)
    return sorted(found, key=lambda p: p.started)
