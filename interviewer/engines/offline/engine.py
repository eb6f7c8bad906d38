"""The embedded engine: deterministic, instant, no network. Its grade is called a structure check."""

from collections.abc import AsyncIterator

from interviewer.core.grading import Judgment
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.engines.errors import EngineError
from interviewer.engines.offline import debriefing, replies, wording
from interviewer.engines.offline.heard import heard
from interviewer.engines.offline.reader import read
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    FollowUp,
    JudgeRequest,
    ReplyRequest,
)


class OfflineEngine:
    """An engine that reads by rules and words follow-ups from the guide."""

    info = EngineInfo(kind="offline")

    async def ask(self, request: AskRequest) -> FollowUp:
        """The best offer in an unused wording. Raises EngineError when all wordings are used."""
        found = wording.follow_up(request, heard(request.answers[-1].text))
        if found is None:
            raise EngineError("every wording that fits has been used")
        return found

    async def judge(self, request: JudgeRequest) -> Judgment:
        """What the rules heard; refused where they cannot read."""
        return read(request.rubric, request.form, request.thread)

    async def reply(self, request: ReplyRequest) -> AsyncIterator[str | Usage]:
        """A fact of the guide, or where to ask."""
        yield replies.reply(request)

    async def debrief(self, request: DebriefRequest) -> AsyncIterator[str | Usage]:
        """What was heard and what was not, with quotes."""
        yield debriefing.debrief(request)

    async def close(self) -> None:
        """Nothing to let go of."""
