"""What the stored sessions tell about the questions to ask next."""

from interviewer.core.drawing import Past
from interviewer.core.guide import Guide
from interviewer.core.practised import Sat, past
from interviewer.core.state import Interview, fold
from interviewer.engines.offline.heard import heard
from interviewer.storage import sessions
from interviewer.storage.transcript import TranscriptError, first_line, read

MOST = 20
"""How many of the last sessions count; what is older tells nothing about today."""


def known(guide: Guide, name: str, loop: str | None) -> Past | None:
    """What is known of the sessions of a guide, and of all those of one ``loop``; None without any.

    ``name`` is how sessions name the guide. A file that cannot be read is passed over.
    """
    found: list[Sat] = []
    for session_id in sessions.ids():
        if len(found) >= MOST and loop is None:
            break
        try:
            session = first_line(sessions.path_of(session_id))
            here = loop is not None and session.loop == loop
            if session.guide != name or (len(found) >= MOST and not here):
                continue
            transcript = read(sessions.path_of(session_id))
        except TranscriptError:
            continue
        found.append(_sat(fold(transcript.session, transcript.events), here))
    return past(guide, found[::-1]) if found else None


def _sat(interview: Interview, here: bool) -> Sat:
    none = {
        t.question.question
        for t in interview.threads
        if (first := t.turns[0].answer) and heard(first.text) == "none"
    }
    return Sat(tuple(interview.threads), frozenset(none), here)
