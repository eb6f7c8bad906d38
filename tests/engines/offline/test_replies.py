"""The candidate is answered from the guide's facts, or told honestly that there is no answer."""

import pytest

from interviewer.content import DEFAULT_GUIDE, load_guide
from interviewer.engines.offline.replies import (
    AGAIN,
    ASSUME,
    GO_ON,
    UNKNOWN,
    UNKNOWN_TO_RECRUITER,
    reply,
)
from interviewer.engines.protocol import ReplyRequest, Scene, Utterance

GUIDE = load_guide(DEFAULT_GUIDE)
PLACE, SITTING = GUIDE.sitting("manager-screen")
QUESTION = "Tell me about a time you failed."


def asked(text: str, *before: str, invited: bool = True, design: bool = False) -> str:
    lines = [Utterance(1, "interviewer", QUESTION)]
    lines += [Utterance(n + 2, "interviewer", said) for n, said in enumerate(before)]
    scene = Scene(GUIDE, PLACE, SITTING, (*lines, Utterance(99, "candidate", text)))
    return reply(ReplyRequest(scene, text, invited, design))


FACTS = {f.text: f.id for f in GUIDE.facts}
FINDS = [
    ("How long does the whole process take?", "timeline"),
    ("What's the timeline from here?", "timeline"),
    ("Could this go faster? I have another offer.", "fast-cases"),
    ("When will I hear back?", "pauses"),
    ("Are there other candidates for this role?", "several-candidates"),
    ("What are the next steps?", "stages"),
    ("How many interviews will there be?", "stages"),
    ("What happens in the technical screen?", "technical-screen"),
    ("Will there be LeetCode?", "practical-problems"),
    ("Who will I meet in the onsite?", "onsite-first"),
    ("Who is in the final round?", "onsite-second"),
    ("Who makes the hiring decision?", "decision"),
    ("Will I get feedback if I'm not selected?", "candidate-feedback"),
    ("Which team would I join?", "team-matching"),
    ("Are there other open roles?", "open-roles"),
    ("What is the salary for this position?", "pay-level"),
    ("Is it stock or cash?", "pay-structure"),
    ("When do my options vest?", "vesting"),
    ("What level is this role?", "individual-offers"),
    ("Is the salary negotiable?", "negotiable"),
    ("Why do you pay top of market?", "why-top-pay"),
    ("How are decisions made on your team?", "context-not-control"),
    ("How much freedom do teams have?", "autonomy"),
    ("Is there much bureaucracy?", "few-policies"),
    ("How do people give feedback here?", "candor"),
    ("What do you like about working here?", "contrasting-experiences"),
    ("Why is culture so important in these interviews?", "why-culture-matters"),
    ("How do I know that it is right for me?", "mutual-selection"),
    ("What is in the culture memo?", "memo"),
    ("What do you mean by the Dream Team?", "dream-team"),
    ("What would I work on?", "areas-of-work"),
    ("How many members do you have?", "scale"),
    ("Do managers still write code?", "hands-on"),
    ("What makes a manager successful here?", "success"),
    ("How much would I work with product managers?", "partners"),
    ("What are you looking for in a manager?", "looked-for"),
    ("How do you think about diversity, equity and inclusion?", "inclusion"),
]
OPEN = [
    "What would you expect of me in my first six months?",
    "How long have you been here?",
    "What does the payments team work on?",
    "What is the code review process like on the team?",
    "What was the hardest decision you made last year?",
    "How is the team structured?",
    "What are the biggest challenges of this role?",
    "What does a typical week look like?",
    "Who would I report to?",
    "What happened to the last person in this role?",
    "How do you measure success of a launch?",
    "How many people are on the team?",
    "Is the work onsite or remote?",
    "What is your policy on remote work?",
    "Do you have any feedback for me?",
    "What does your on-call rotation look like?",
    "How do you pay down technical debt?",
    "Which options did you consider before the last rewrite?",
    "How does the ranking algorithm work?",
    "What did you learn last year?",
    "Where does the team spend most of its time?",
    "What is the scenario in which this team is closed?",
    "How do you negotiate priorities with marketing?",
    "What are the responsibilities of this role?",
    "Who is the hiring manager?",
    "How are managers evaluated?",
    "How often do you deploy?",
    "What is the team's biggest risk in the next months?",
    "How do engineers control the cost of the cluster?",
    "Is the deadline for the migration fixed?",
    "What is the culture of the team like?",
    "Which editor does your cat prefer?",
]
BACK = [
    "Do you mean in the last few months?",
    "Do you want a success or a failure?",
    "Which level of detail do you want?",
    "How much detail do you want?",
    "Should I talk about the pay review?",
    "Is this about the hiring process?",
    "Would a story about feedback do?",
]


@pytest.mark.parametrize(("question", "fact"), FINDS)
def test_a_question_finds_its_fact(question: str, fact: str) -> None:
    assert FACTS.get(asked(question)) == fact


@pytest.mark.parametrize("question", OPEN)
def test_what_the_guide_does_not_know_is_not_made_up(question: str) -> None:
    assert asked(question) in UNKNOWN


def test_what_is_not_known_is_for_the_recruiter() -> None:
    assert all("recruiter" in said for said in UNKNOWN)


@pytest.mark.parametrize("question", BACK)
@pytest.mark.parametrize("design", [False, True])
def test_who_asks_back_about_the_question_is_told_no_fact(question: str, design: bool) -> None:
    assert asked(question, invited=False, design=design) in (*AGAIN, *ASSUME)


@pytest.mark.parametrize(
    "question",
    ["How much detail do you want?", "Should I start with the data?", "How deep should I go?"],
)
def test_how_to_answer_is_no_assumption(question: str) -> None:
    assert asked(question, invited=False, design=True) in AGAIN


def test_no_excuse_is_made_twice_in_a_sitting() -> None:
    said: list[str] = []
    for _ in UNKNOWN:
        said.append(asked("Which editor does your cat prefer?", *said))
    assert len(set(said)) == len(UNKNOWN)


def test_the_question_is_said_again() -> None:
    assert QUESTION in asked("Sorry, could you repeat that?", invited=False)


def test_a_design_exercise_is_left_open() -> None:
    assert asked("How many users are there?", invited=False, design=True) in ASSUME


# --- a talk both ways -----------------------------------------------------------------------------


def asked_of_recruiter(text: str, invited: bool = False) -> str:
    lines = (Utterance(1, "interviewer", QUESTION), Utterance(2, "candidate", text))
    scene = Scene(GUIDE, *GUIDE.sitting("recruiter-screen"), lines)
    return reply(ReplyRequest(scene, text, invited, design=False))


def test_a_recruiter_answers_a_question_whenever_it_comes() -> None:
    said = asked_of_recruiter("How long does the whole process take?")
    assert said == f"{GUIDE.fact('timeline').text} {GO_ON}"


@pytest.mark.parametrize("text", ["What do you mean by that?", "How much detail do you want?"])
def test_a_recruiter_is_asked_what_was_meant(text: str) -> None:
    assert asked_of_recruiter(text) == AGAIN[0]


@pytest.mark.parametrize("invited", [True, False])
def test_a_recruiter_sends_nobody_to_the_recruiter(invited: bool) -> None:
    said = asked_of_recruiter("What is the name of the team?", invited)
    assert said.startswith(UNKNOWN_TO_RECRUITER[0])
    assert "recruiter" not in " ".join(UNKNOWN_TO_RECRUITER)
