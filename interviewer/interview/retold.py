"""The first telling of a story that is told again: from where it is kept."""

from interviewer.content import ContentError, load_rubric
from interviewer.core.drill import Drill
from interviewer.core.events import Session
from interviewer.core.guide import Guide
from interviewer.core.retelling import Retelling
from interviewer.core.scorecard import Scorecard
from interviewer.core.state import fold
from interviewer.storage import sessions
from interviewer.storage.transcript import TranscriptError, read


def retelling_of(drill: Drill, before: Scorecard | None) -> Retelling | None:
    """What a second telling is held against; None where the drill gives it no length."""
    if drill.words is None or before is None or before.status != "graded":
        return None
    try:
        return Retelling(before, load_rubric(before.rubric), drill.words)
    except ContentError:
        return None


def taken_up_again(session: Session, guide: Guide) -> Retelling | None:
    """What a drill that was left is held against; None where the first telling is gone."""
    drill = guide.all_drills.get(session.drill or "")
    source = session.source
    if drill is None or source is None or source.session not in sessions.ids():
        return None
    try:
        transcript = read(sessions.path_of(source.session))
    except TranscriptError:
        return None
    threads = fold(transcript.session, transcript.events).threads
    cards = (t.scorecard for t in threads if t.question.n == source.n)
    return retelling_of(drill, next(cards, None))
