"""An interview as one JSON object: the session, its events as they were, and what they add up to."""

import json

from interviewer.core.state import Interview
from interviewer.core.text import escaped


def whole(interview: Interview) -> str:
    """``{"session": …, "events": […]}``; the events exactly as the transcript holds them."""
    found = {
        "session": interview.session.model_dump(mode="json"),
        "events": [event.model_dump(mode="json") for event in interview.events],
    }
    return escaped(json.dumps(found, ensure_ascii=False, indent=2)) + "\n"
