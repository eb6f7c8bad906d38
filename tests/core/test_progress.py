"""How criteria moved: counted over sessions, engines apart."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Answer, Close, Event, Grade, Question
from interviewer.core.past import GradedAnswer, PastSession, past
from interviewer.core.progress import RECENT, tables
from interviewer.core.scorecard import EngineInfo, Met, Scorecard
from interviewer.core.state import fold
from tests.core.test_retelling import METS, MODEL, OFFLINE, RUBRIC, card
from tests.interview.tiny import session

NOW = datetime(2026, 11, 22, tzinfo=UTC)
RUBRICS = {"spsil": RUBRIC}


def held(*cards: Scorecard, drill: str | None = None) -> PastSession:
    answers = tuple(GradedAnswer("failure", c) for c in cards)
    return PastSession(NOW, "tiny", "graded/talk", drill, answers)


def one(met: Met, engine: EngineInfo = OFFLINE) -> Scorecard:
    return card({"situation.role": met}, engine)


def test_the_last_three_stand_against_those_before() -> None:
    mets: list[Met] = ["no", "no", "prompted", "unprompted", "unprompted"]
    (table,) = tables([held(one(m)) for m in mets], RUBRICS)
    row = table.groups[0].rows[0]
    assert row.label == "what your own role was"
    assert row.met == tuple(mets)
    assert (row.before.asked, row.before.no) == (2, 2)
    assert (row.recent.asked, row.recent.unprompted, row.recent.prompted) == (3, 2, 1)
    assert (table.groups[0].before, table.groups[0].recent) == (0.0, 1.0)


def test_what_engines_graded_is_kept_apart() -> None:
    found = tables([held(one("no"), one("unprompted", MODEL)), held(one("no"))], RUBRICS)
    assert [(t.engine, t.answers) for t in found] == [
        ("offline structure check", 2),
        ("m at h", 1),
    ]


def test_rows_stand_in_the_rubrics_order_and_ids_stay_where_it_is_gone() -> None:
    told = card({"impact.quantified": "no", "situation.role": "no", "old.one": "no"})
    (table,) = tables([held(told)], RUBRICS)
    assert [r.id for r in table.groups[0].rows] == [
        "situation.role",
        "impact.quantified",
        "old.one",
    ]
    (bare,) = tables([held(told)], {})
    assert [r.label for r in bare.groups[0].rows] == [
        "impact.quantified",
        "situation.role",
        "old.one",
    ]
    assert bare.name == "spsil"


@given(st.lists(METS, min_size=1, max_size=12))
def test_nothing_is_counted_twice_or_lost(mets: list[Met]) -> None:
    (table,) = tables([held(one(m)) for m in mets], RUBRICS)
    row = table.groups[0].rows[0]
    for how in ("unprompted", "prompted", "no"):
        counted = getattr(row.recent, how) + getattr(row.before, how)
        assert counted == mets.count(how)
    assert row.recent.asked == min(RECENT, len(mets))


# --- what a session tells ---------------------------------------------------------------------------


def events(closed: bool = True) -> list[Event]:
    found: list[Event] = [
        Question(n=1, at=0, question="failure", text="Tell me.", rubric="spsil"),
        Answer(n=2, at=1, to=1, text="I led it."),
        Grade(n=3, at=2, to=1, scorecard=one("unprompted"), engine=OFFLINE),
        Question(n=4, at=3, question="conflict", text="And?", rubric="spsil"),
        Answer(n=5, at=4, to=4, text="Once."),
        Question(n=6, at=5, question="third", text="And?", rubric="spsil"),
    ]
    return [*found, Close(n=7, at=6, reason="left")] if closed else found


def test_a_session_tells_what_was_answered_and_graded() -> None:
    told = past(fold(session(), events()))
    assert told is not None
    assert [a.question for a in told.answers] == ["failure", "conflict"]
    assert [a.question for a in told.graded] == ["failure"]
    assert told.started.tzinfo is not None


def test_a_date_that_is_none_is_passed_over() -> None:
    assert past(fold(session(started="last week"), events())) is None
    bare = past(fold(session(started="2026-11-22T10:00:00"), events()))
    assert bare is not None
    assert bare.started.tzinfo is not None


def test_a_simulation_that_is_open_tells_nothing() -> None:
    assert past(fold(session(mode="simulation"), events(closed=False))) is None
    assert past(fold(session(mode="simulation"), events())) is not None


def test_an_answer_that_had_to_be_short_has_no_grade_to_compare() -> None:
    told = past(fold(session(drill="short", probes=0), events()))
    assert told is not None
    assert (len(told.answers), told.graded) == (2, ())
