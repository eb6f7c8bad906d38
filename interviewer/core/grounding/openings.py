"""The sentence of an opening that shows that the interviewer has read CV and post."""

import random
from collections.abc import Sequence

from interviewer.core.grounding.lines import Ground, of
from interviewer.core.grounding.roles import last_role
from interviewer.core.guide import GAP, Guide


def opening(guide: Guide, graded: bool, grounds: Sequence[Ground], seed: int) -> str:
    """One of the guide's sentences, filled with words of CV or post; empty where none can be.

    Who grades has the CV before them; who does not, as a recruiter, speaks of the post first.
    """
    role = last_role(grounds)
    post = next((g.text for g in of(grounds, "job", "post")), "")
    words = {"{role}": str(role) if role else "", "{post}": post}
    fitting = [t for t in guide.grounded_openings if all(words[gap] for gap in GAP.findall(t))]
    first = "{role}" if graded else "{post}"
    fitting = [text for text in fitting if first in text] or fitting
    if not fitting:
        return ""
    text = random.Random(f"{seed}:grounded").choice(fitting)
    return GAP.sub(lambda gap: words[gap.group()], text)
