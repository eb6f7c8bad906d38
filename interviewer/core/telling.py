"""What an interviewer tells of their own accord, in pieces between the questions."""

from interviewer.core.events import Say
from interviewer.core.guide import Fact, Guide, Sitting
from interviewer.core.state import Interview


def to_tell(interview: Interview, guide: Guide, sitting: Sitting) -> Fact | None:
    """The next of the sitting's facts, one after each question; None where it is not time for one.

    What was said already, as a reply perhaps, is not told again.
    """
    spoken = [e for e in interview.events if isinstance(e, Say)]
    if sum(e.kind == "tell" for e in spoken) >= len(interview.threads):
        return None
    said = "\n".join(e.text for e in spoken)
    facts = (guide.fact(f) for f in sitting.tells)
    return next((f for f in facts if f.text not in said), None)
