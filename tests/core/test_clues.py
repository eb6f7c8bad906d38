"""What a follow-up tested, among what others test; and whether the reply gave it."""

from interviewer.content import load_guide
from interviewer.core.clues import MOST_CHOICES, choices_for, clues
from interviewer.core.events import Answer, Event, Grade, Probe, Question
from interviewer.core.grading import Judgment, Quote, Said, Verdict, grade, to_judge
from interviewer.core.state import fold
from tests.core.test_retelling import OFFLINE, RUBRIC
from tests.interview.tiny import session, tiny_guide

FIRST = "I led the team. We were late."
REPLY = "It went live in May."
GUIDE = tiny_guide()


def probe(**changes: object) -> Probe:
    return Probe.model_validate(
        {
            "n": 4,
            "at": 2,
            "to": 3,
            "pattern": "outcome",
            "reason": "missing",
            "criterion": "impact.result",
            "tests": "outcome as such",
            "text": "What came of it?",
            **changes,
        }
    )


def told(asked: Probe, graded: bool = True, reply: str | None = REPLY) -> list[Event]:
    """A question, a follow-up, a reply to it that names the result, and the grade."""
    events: list[Event] = [
        Question(n=2, at=0, question="failure", text="Tell me.", rubric="spsil"),
        Answer(n=3, at=1, to=2, text=FIRST),
        asked,
    ]
    if reply is None:
        return events
    events.append(Answer(n=5, at=3, to=4, text=reply))
    if graded:
        thread = (Said(n=3, asked="Tell me.", text=FIRST), Said(n=5, asked="What?", text=reply))
        quotes = {"situation.role": (3, "I led the team"), "impact.result": (5, REPLY)}
        verdicts = tuple(
            Verdict(
                criterion=c.id,
                met=c.id in quotes,
                quotes=(Quote(n=quotes[c.id][0], text=quotes[c.id][1]),) if c.id in quotes else (),
            )
            for c in to_judge(RUBRIC, "retrospective")
        )
        card = grade(RUBRIC, "retrospective", thread, Judgment(verdicts=verdicts), OFFLINE)
        events.append(Grade(n=6, at=4, to=2, scorecard=card, engine=OFFLINE))
    return events


def test_a_reply_that_gave_what_was_wanted_is_quoted() -> None:
    (clue,) = clues(fold(session(), told(probe())), GUIDE)
    assert (clue.asked, clue.said, clue.reply) == ("Tell me.", FIRST, REPLY)
    assert [(h.criterion, h.quote) for h in clue.answered] == [("impact.result", REPLY)]


def test_a_reply_that_gave_something_else_did_not_answer() -> None:
    (clue,) = clues(fold(session(), told(probe(criterion="impact.quantified"))), GUIDE)
    assert clue.answered == ()
    assert [h.criterion for h in clue.heard or ()] == ["impact.result"]


def test_without_a_criterion_whatever_is_new_counts() -> None:
    (clue,) = clues(fold(session(), told(probe(criterion=None, reason="claim"))), GUIDE)
    assert [h.criterion for h in clue.answered] == ["impact.result"]


def test_what_was_not_graded_is_not_known() -> None:
    (clue,) = clues(fold(session(), told(probe(), graded=False)), GUIDE)
    assert clue.heard is None


def test_a_follow_up_without_a_reply_is_no_clue() -> None:
    assert clues(fold(session(), told(probe(), reply=None)), GUIDE) == []


def test_four_to_choose_from_the_same_each_time_and_each_once() -> None:
    thread = fold(session(), told(probe())).threads[0]
    places = set()
    for seed in range(40):
        found = choices_for(probe(), thread, GUIDE, str(seed))
        assert found == choices_for(probe(), thread, GUIDE, str(seed))
        assert len(set(found)) == len(found) == MOST_CHOICES
        places.add(found.index("outcome as such"))
    assert places == {0, 1, 2, 3}


def test_only_what_could_have_been_asked_of_that_question_is_offered() -> None:
    guide = load_guide("netflix-em")
    asked = Question(n=2, at=0, question="content-creator-metrics", text="Design.", form="design")
    thread = fold(session(), [asked]).threads[0]
    design = {p.tests for p in guide.patterns if "system-design" in p.categories}
    for seed in range(20):
        found = choices_for(probe(tests="how you think about growth"), thread, guide, str(seed))
        assert set(found) <= design


def test_a_small_guide_offers_fewer() -> None:
    guide = tiny_guide(patterns=[GUIDE.patterns[0].model_dump(), GUIDE.patterns[1].model_dump()])
    thread = fold(session(), told(probe())).threads[0]
    assert len(choices_for(probe(), thread, guide, "1")) == 2
