"""The candidate is answered from the guide's facts, or told honestly that there is no answer."""

from interviewer.content import DEFAULT_GUIDE, load_guide
from interviewer.engines.offline.replies import ASSUME, reply
from interviewer.engines.protocol import ReplyRequest, Scene, Utterance

GUIDE = load_guide(DEFAULT_GUIDE)
PLACE, SITTING = GUIDE.sitting(GUIDE.rounds[0].id)
QUESTION = "Tell me about a time you failed."


def asked(text: str, *before: str, invited: bool = True, design: bool = False) -> str:
    lines = [Utterance(1, "interviewer", QUESTION)]
    lines += [Utterance(n + 2, "interviewer", said) for n, said in enumerate(before)]
    scene = Scene(GUIDE, PLACE, SITTING, (*lines, Utterance(99, "candidate", text)))
    return reply(ReplyRequest(scene, text, invited, design))


def test_a_fact_of_the_guide() -> None:
    facts = {f.text for f in GUIDE.facts}
    assert asked("How long does the whole process take?") in facts
    assert asked("Is the salary negotiable?") in facts


def test_what_the_guide_does_not_know_is_not_made_up() -> None:
    facts = {f.text for f in GUIDE.facts}
    said = asked("Which editor does your cat prefer?")
    assert said not in facts
    assert "recruiter" in said


def test_the_same_excuse_is_not_made_twice_running() -> None:
    first = asked("Which editor does your cat prefer?")
    assert asked("And which colour is it?", first) != first


def test_the_question_is_said_again() -> None:
    assert QUESTION in asked("Sorry, could you repeat that?", invited=False)


def test_a_design_exercise_is_left_open() -> None:
    assert asked("How many users are there?", invited=False, design=True) in ASSUME
