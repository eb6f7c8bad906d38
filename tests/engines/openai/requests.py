"""A guide, a rubric and requests to make of an engine, small enough to see through."""

from interviewer.core.data import Span
from interviewer.core.grading import Said
from interviewer.core.guide import Guide, parse_guide
from interviewer.core.rubric import Rubric, parse_rubric
from interviewer.core.scorecard import (
    CriterionResult,
    DimensionResult,
    EngineInfo,
    Finding,
    Scorecard,
)
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    JudgeRequest,
    Offer,
    ReplyRequest,
    Scene,
    Utterance,
)

QUESTION = "Tell me about a time you failed."
ANSWER = "I managed billing. The nightly job failed twice, so I moved it to the queue."

GUIDE: Guide = parse_guide(
    {
        "id": "acme-em",
        "company": "Acme",
        "role": "engineering manager",
        "about": "Interviews at Acme.",
        "notice": "A rehearsal.",
        "source": "Ours.",
        "rounds": [
            {
                "id": "screen",
                "name": "Manager screen",
                "about": "A first talk.",
                "minutes": [30, 45],
                "graded": True,
                "sittings": [
                    {
                        "id": "manager",
                        "name": "Hiring manager",
                        "counterpart": "hiring manager",
                        "interviewer": "Dana",
                        "looks_for": "How problems are approached.",
                        "opening": "Hi.",
                        "closing": "Bye.",
                        "categories": {"behavioral": 1},
                    }
                ],
            }
        ],
        "questions": [
            {
                "id": "failed",
                "text": QUESTION,
                "category": "behavioral",
                "form": "retrospective",
                "rubric": "story",
                "company": "ours",
            }
        ],
        "patterns": [
            {
                "id": "alternatives",
                "tests": "judgment",
                "reasons": ["missing"],
                "wordings": ["What else could you have done?", "Which options were there?"],
            }
        ],
        "facts": [{"id": "length", "about": ["how long"], "text": "It takes two months."}],
        "invitations": ["What would you like to ask?"],
        "acknowledgements": ["Got it."],
    }
)

RUBRIC: Rubric = parse_rubric(
    {
        "id": "story",
        "name": "Story",
        "about": "A story.",
        "forms": ["retrospective"],
        "bands": [{"at": 0.0, "name": "low"}],
        "dimensions": [
            {
                "id": "told",
                "name": "Told",
                "criteria": [
                    {
                        "id": f"told.{name}",
                        "label": f"the {name} part",
                        "met": f"tells of the {name}",
                        "ask": f"What was the {name}?",
                    }
                    for name in ("role", "fault", "cure")
                ],
            }
        ],
    }
)

CONVERSATION = (
    Utterance(1, "interviewer", "Hi, I am Dana."),
    Utterance(2, "interviewer", "How do you set a vision?"),
    Utterance(3, "candidate", "With the team, over lunch."),
    Utterance(4, "interviewer", QUESTION),
    Utterance(5, "candidate", ANSWER),
)

THREAD = (Said(n=5, asked=QUESTION, text=ANSWER),)

OFFER = Offer(
    pattern="alternatives",
    tests="judgment",
    reason="missing",
    wordings=("What else could you have done?", "Which options were there?"),
    anchored=("Before “{anchor}”, what else did you weigh?",),
    anchor=Span(n=5, start=53, end=76, text=ANSWER[53:76]),
)


def scene(conversation: tuple[Utterance, ...] = CONVERSATION) -> Scene:
    """The sitting, with what was said in it."""
    place, sitting = GUIDE.sitting("screen")
    return Scene(GUIDE, place, sitting, conversation)


def to_ask(
    conversation: tuple[Utterance, ...] = CONVERSATION,
    thread: tuple[Said, ...] = THREAD,
    complaint: str | None = None,
) -> AskRequest:
    """To word a follow-up."""
    said = frozenset(u.text for u in conversation if u.speaker == "interviewer" and u.n != 1)
    return AskRequest(scene(conversation), QUESTION, thread, (OFFER,), said, complaint=complaint)


def to_judge(thread: tuple[Said, ...] = THREAD, before: tuple[Utterance, ...] = ()) -> JudgeRequest:
    """To judge the answer."""
    return JudgeRequest(RUBRIC, "retrospective", QUESTION, thread, before)


def to_reply(
    asked: str = "How long does it take?", invited: bool = True, design: bool = False
) -> ReplyRequest:
    """To answer the candidate."""
    return ReplyRequest(scene(), asked, invited, design)


def to_debrief(graded: bool = True, unanswered: tuple[str, ...] = ()) -> DebriefRequest:
    """To debrief the sitting."""
    return DebriefRequest(scene(), ((QUESTION, CARD),) if graded else (), unanswered)


CARD = Scorecard(
    rubric="story",
    rubric_hash=RUBRIC.hash,
    status="graded",
    score=1,
    unprompted=1,
    max=2,
    band="low",
    engine=EngineInfo(kind="offline"),
    dimensions=(
        DimensionResult(
            id="told",
            name="Told",
            score=1,
            max=2,
            criteria=(
                CriterionResult(
                    id="told.role",
                    met="unprompted",
                    evidence=(Span(n=5, start=0, end=17, text="I managed billing"),),
                    ask=None,
                ),
                CriterionResult(id="told.cure", met="no", evidence=(), ask="What was the cure?"),
            ),
        ),
    ),
    findings=(
        Finding(kind="risk", n=5, start=0, end=17, text="I managed billing", say="Say more."),
    ),
)
