"""A guide of two questions and the means to hold a sitting of it without a disk or a clock."""

from collections.abc import Iterable
from typing import Any

from interviewer.content import load_rubric
from interviewer.core.events import Event, Session
from interviewer.core.guide import Guide, parse_guide
from interviewer.core.scorecard import EngineInfo
from interviewer.core.state import Interview, fold
from interviewer.engines.protocol import Engine
from interviewer.interview.conductor import Conductor
from interviewer.interview.log import Shown
from interviewer.storage.transcript import NotKeptError

STORY = (
    "I led the payments team of six at a small bank in 2021. Every Friday the nightly batch failed, "
    "and 300 customers got their salary a day late. Nobody knew why, because the logs were rotated. "
    "First I kept the logs for a month. Then I asked Ana from operations to sit with us on a Friday. "
    "She refused, so I offered to take her weekend shift and she came. We could have rewritten the "
    "batch, but I decided against it because the audit was in May. Failures went from 9 a month to 0. "
    "I should have asked operations first, and now I do that before every release."
)
SHORT = "I talked to them and it went well."


def tiny_guide(**changes: Any) -> Guide:
    """Two behavioural questions, a hiring manager, four patterns."""

    def question(name: str, text: str) -> dict[str, Any]:
        return {
            "id": name,
            "text": text,
            "category": "behavioral",
            "form": "retrospective",
            "rubric": "spsil",
            "company": "ours",
        }

    def pattern(
        name: str, reasons: list[str], criteria: list[str], *wordings: str
    ) -> dict[str, Any]:
        return {
            "id": name,
            "tests": f"{name} as such",
            "reasons": reasons,
            "criteria": criteria,
            "wordings": list(wordings),
        }

    def sitting(graded: bool) -> dict[str, Any]:
        return {
            "id": "talk" if graded else "screen",
            "name": "Talk",
            "counterpart": "hiring manager",
            "interviewer": "Kim",
            "looks_for": "how you lead",
            "opening": "I am Kim. We have half an hour.",
            "closing": "That is our time.",
            "categories": {"behavioral": 2},
        }

    def stage(name: str, graded: bool) -> dict[str, Any]:
        return {
            "id": name,
            "name": name.title(),
            "about": "a talk",
            "minutes": [30, 45],
            "graded": graded,
            "sittings": [sitting(graded)],
        }

    data: dict[str, Any] = {
        "id": "tiny",
        "company": "Tiny",
        "role": "Engineering manager",
        "about": "two questions",
        "notice": "Not affiliated.",
        "source": "made up",
        "rounds": [stage("graded", True), stage("ungraded", False)],
        "questions": [
            question("failure", "Tell me about a time you failed."),
            question("conflict", "Tell me about a conflict."),
        ],
        "patterns": [
            pattern(
                "alternatives",
                ["missing"],
                ["solution.alternatives"],
                "What else did you weigh?",
                "Which other ways were there?",
            ),
            pattern(
                "outcome",
                ["missing", "thin"],
                ["impact.result"],
                "What came of it?",
                "How did it end?",
            ),
            pattern(
                "own-role",
                ["missing"],
                ["solution.own"],
                "What did you do yourself?",
                "Which part was yours?",
            ),
            pattern(
                "team-reaction",
                ["missing"],
                ["solution.people"],
                "How did they take it?",
                "What did they say to that?",
            ),
            pattern(
                "differently",
                ["missing", "claim"],
                ["lessons.own_part"],
                "What would you do differently now?",
                "What would you change?",
            ),
        ],
        "facts": [
            {
                "id": "pay",
                "about": ["salary", "pay"],
                "text": "Pay is discussed with the recruiter.",
            }
        ],
        "invitations": ["What would you like to ask me?"],
        "acknowledgements": ["Okay.", "Got it.", "I see.", "Understood.", "All right."],
    }
    return parse_guide({**data, **changes})


def session(**changes: Any) -> Session:
    """The first line of a sitting of the tiny guide."""
    return Session(
        **{
            "id": "t1",
            "started": "2026-11-22T14:59:03Z",
            "guide": "tiny",
            "round": "graded/talk",
            "mode": "practice",
            "engine": EngineInfo(kind="offline"),
            "seed": 7,
            "app": "test",
            "minutes": 45,
            "questions": ["failure", "conflict"],
            **changes,
        }
    )


class Held:
    """A sitting that is held: the conductor, and all that was kept and shown, in one order."""

    def __init__(
        self,
        engine: Engine,
        events: Iterable[Event] = (),
        guide: Guide | None = None,
        now: float = 0.0,
        **changes: Any,
    ) -> None:
        self.kept: list[Event] = []
        self.shown: list[Shown] = []
        self.now = now
        self.disk_full = False
        guide = guide or tiny_guide()
        names = {"candidate-questions", *(q.rubric for q in guide.questions)}
        self.interview: Interview = fold(session(**changes), events)
        self.conductor = Conductor(
            self.interview,
            guide,
            {name: load_rubric(name) for name in names},
            engine,
            self._keep,
            self.shown.append,
            lambda: self.now,
        )

    def _keep(self, event: Event) -> None:
        if self.disk_full:
            raise NotKeptError("No space left on device")
        self.kept.append(event)

    def types(self) -> list[str]:
        """The types of what was kept, say by kind."""
        return [
            getattr(e, "kind", e.type) if e.type in ("say", "note") else e.type for e in self.kept
        ]

    def texts(self, kind: str) -> list[str]:
        """The texts of all kept events of one type."""
        return [e.model_dump()["text"] for e in self.kept if e.type == kind]

    async def answer_until_closed(self, text: str = STORY, most: int = 40) -> None:
        """Give one answer to everything, and no questions of one's own."""
        for _ in range(most):
            if self.interview.closed:
                return
            prompt = self.interview.awaiting
            own = (
                prompt is not None
                and prompt.type == "question"
                and prompt.question == "your-questions"
            )
            await self.conductor.answer("No, thank you." if own else text)
        raise AssertionError("the interview does not end")
