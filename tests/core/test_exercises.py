"""What there is to practise, from a guide and what is past."""

from interviewer.content import load_guide
from interviewer.core.exercises import MOST_WEAK, Practice
from interviewer.core.past import GradedAnswer, PastAnswer, PastSession
from interviewer.core.scorecard import Met, Scorecard
from interviewer.interview.setup import load_rubrics
from tests.core.test_progress import NOW, one
from tests.core.test_retelling import MODEL, RUBRIC, card

GUIDE = load_guide("netflix-em")
RUBRICS = load_rubrics(GUIDE)


def held(*answers: PastAnswer, place: str = "manager-screen/manager", **more: str) -> PastSession:
    return PastSession(NOW, more.get("guide", "netflix-em"), place, more.get("drill"), answers)


def practice(*sessions: PastSession) -> Practice:
    return Practice(GUIDE, "netflix-em", RUBRICS, sessions)


def graded(*cards: Scorecard) -> list[GradedAnswer]:
    return [GradedAnswer("failure", c) for c in cards]


def test_nothing_held_has_no_weak_points_and_everything_is_new() -> None:
    found = practice()
    assert found.weak == []
    new = found.new()
    assert new[0].command.startswith("interviewer practice --guide netflix-em --round recruiter")
    assert {e.kind for e in new} == {"round", "question", "drill"}
    rounds = [e for e in new if e.kind == "round"]
    obligatory = [s for r in GUIDE.rounds for s in r.sittings if not s.optional]
    assert len(rounds) == len(obligatory)
    untouched = [e for e in new if e.kind == "question"]
    touched = {t for e in untouched for q in GUIDE.questions if q.text == e.what for t in q.touches}
    assert touched == {t for q in GUIDE.questions for t in q.touches}


def test_what_was_held_is_not_new() -> None:
    found = practice(held(PastAnswer("why-netflix")), held(PastAnswer("x"), drill="short"))
    commands = [e.command for e in found.new()]
    assert not any("manager-screen" in c for c in commands)
    assert "interviewer drill short" not in commands
    assert "interviewer drill sceptic" in commands
    touched = GUIDE.question("why-netflix").touches
    assert touched
    for e in found.new():
        assert not any(GUIDE.meanings[t].name in e.why for t in touched)


def test_another_guides_sessions_count_for_criteria_alone() -> None:
    other = held(*graded(one("no")), guide="else", place="manager-screen/manager")
    found = practice(other)
    assert [p.id for p in found.weak] == ["situation.role"]
    assert any("manager-screen" in e.command for e in found.new())


def test_the_weakest_come_first_then_what_is_worth_most_and_not_too_many() -> None:
    told: dict[str, Met] = {c.id: "no" for c in RUBRIC.all_criteria[:9]}
    told[RUBRIC.all_criteria[0].id] = "prompted"
    weak = practice(held(*graded(card(told)))).weak
    assert len(weak) == MOST_WEAK
    worth = [RUBRIC.criterion(p.id).worth for p in weak]
    assert worth == sorted(worth, reverse=True)
    assert RUBRIC.all_criteria[0].id not in [p.id for p in weak]


def test_what_was_heard_lately_is_not_weak() -> None:
    assert practice(held(*graded(one("no"), one("unprompted"), one("unprompted")))).weak == []
    assert practice(held(*graded(one("unprompted"), one("prompted"), one("prompted")))).weak == []
    assert practice(held(*graded(one("prompted"), one("prompted"), one("no")))).weak != []


def test_the_engine_that_graded_last_is_believed() -> None:
    assert practice(held(*graded(one("no", MODEL), one("unprompted")))).weak == []
    assert practice(held(*graded(one("unprompted"), one("no", MODEL)))).weak != []


def test_a_weak_point_is_practised_on_new_questions_and_by_drills() -> None:
    (point,) = practice(held(*graded(one("no")))).weak
    first, short, other, last = point.visits
    assert (first.kind, short.kind, other.kind, last.kind) == (
        "question",
        "drill",
        "drill",
        "question",
    )
    question = next(q for q in GUIDE.questions if q.text == first.what)
    assert question.rubric == "spsil"
    assert short.command == f"interviewer drill short --question {question.id}"
    assert other.command == f"interviewer drill sceptic --question {question.id}"
    assert last.what != first.what
    assert "heard in 0 of the last 1" in first.why


def test_the_day_itself_has_the_facts_that_the_guide_names() -> None:
    closing = practice().closing()
    assert (closing.kind, closing.minutes) == ("facts", 5)
    facts = {f.id: " ".join(f.text.split()) for f in GUIDE.facts}
    assert all(facts[f] in closing.what for f in GUIDE.on_the_day)
    bare = Practice(GUIDE.model_copy(update={"on_the_day": ()}), "my guide.toml", RUBRICS, ())
    assert bare.closing().minutes == 0
    assert bare.closing().command == "interviewer guides 'my guide.toml'"
