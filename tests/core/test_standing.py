"""What sittings showed of each value, quality and competency."""

from collections.abc import Sequence

from interviewer.core.data import Span
from interviewer.core.events import Answer, Event, Grade, Probe, Question, Session
from interviewer.core.guide import Guide
from interviewer.core.scorecard import CriterionResult, DimensionResult, EngineInfo, Met, Scorecard
from interviewer.core.standing import Standing, standing
from interviewer.core.state import Interview, fold
from tests.core.test_drawing import drawing, touching

OFFLINE = EngineInfo(kind="offline")
POOL = [
    touching("frank", "candor"),
    touching("franker", "candor", "courage"),
    touching("brave", "courage"),
    touching("frankest", "judgment", "candor"),
]
STORY = "I told her the truth about the date. She was angry for a week, and then we fixed it."


def guide() -> Guide:
    return drawing(POOL, 1)[0]


def result(name: str, met: Met, n: int = 2, text: str = "I told her the truth") -> CriterionResult:
    start = STORY.index(text)
    span = Span(n=n, start=start, end=start + len(text), text=text)
    ask = f"What about {name}?" if met == "no" else None
    return CriterionResult(id=name, met=met, evidence=() if met == "no" else (span,), ask=ask)


def card(*results: CriterionResult) -> Scorecard:
    dimension = DimensionResult(id="d", name="D", score=0, max=len(results), criteria=results)
    return Scorecard(
        rubric="spsil",
        rubric_hash="…",
        status="graded",
        score=0,
        unprompted=0,
        max=len(results),
        band="…",
        engine=OFFLINE,
        dimensions=(dimension,),
    )


def sitting(
    question: str, *results: CriterionResult, value: str | None = None, rubric: str | None = "spsil"
) -> Interview:
    """One question, answered (2), probed for a value (3), answered (4), and graded."""
    events: list[Event] = [
        Question(n=1, at=1, question=question, text=f"What about {question}?", rubric=rubric),
        Answer(n=2, at=2, to=1, text=STORY),
    ]
    if value:
        events += [
            Probe(
                n=3, at=3, to=2, pattern="p", reason="value", value=value, tests="…", text="And?"
            ),
            Answer(n=4, at=4, to=3, text=STORY),
        ]
    if results:
        events.append(Grade(n=5, at=5, to=1, scorecard=card(*results), engine=OFFLINE))
    return fold(session(), events)


def session() -> Session:
    return Session(
        id="s",
        started="2026-11-22T14:59:03Z",
        guide="small",
        round="talk/first",
        mode="practice",
        engine=OFFLINE,
        seed=1,
        app="test",
    )


def stands(*held: Interview) -> dict[str, Standing]:
    found = standing(guide(), {f"s{n}": i for n, i in enumerate(held)})
    return {s.id: s for s in found}


def quotes(one: Standing) -> Sequence[tuple[str, int, str]]:
    return [(s.session, s.span.n, s.span.text) for s in one.shown]


def test_what_is_relevant_and_met_is_shown_with_its_place() -> None:
    candor = stands(sitting("frank", result("candor.told", "unprompted")))["candor"]
    assert quotes(candor) == [("s0", 2, "I told her the truth")]
    assert candor.shown[0].question == "What about frank?"
    assert candor.seen == "thin"


def test_two_answers_show_it() -> None:
    held = [
        sitting("frank", result("candor.told", "unprompted")),
        sitting("franker", result("candor.told", "unprompted", 2, "She was angry for a week")),
    ]
    candor = stands(*held)["candor"]
    assert candor.seen == "shown"
    assert candor.next is None
    assert {s.session for s in candor.shown} == {"s0", "s1"}


def test_what_came_only_when_asked_is_thin() -> None:
    held = [sitting(q, result("candor.told", "prompted")) for q in ("frank", "franker")]
    assert stands(*held)["candor"].seen == "thin"


def test_a_criterion_that_does_not_show_it_is_no_evidence() -> None:
    candor = stands(sitting("frank", result("courage.told", "unprompted")))["candor"]
    assert (candor.seen, candor.shown) == ("not seen", ())


def test_not_seen_is_not_the_same_as_not_asked() -> None:
    found = stands(sitting("frank", result("candor.told", "no")))
    assert {name: s.seen for name, s in found.items()} == {
        "candor": "not seen",
        "courage": "not asked",
        "judgment": "not asked",
        "curiosity": "not asked",
    }


def test_a_question_that_was_skipped_showed_nothing() -> None:
    asked = Question(n=1, at=1, question="frank", text="…", rubric="spsil")
    assert stands(fold(session(), [asked]))["candor"].seen == "not seen"


def test_a_talk_that_is_not_graded_leaves_it_unasked() -> None:
    assert stands(sitting("frank", rubric=None))["candor"].seen == "not asked"


def test_a_reply_to_a_follow_up_about_a_value_shows_it() -> None:
    held = sitting(
        "brave",
        result("other.thing", "prompted", 4, "She was angry for a week"),
        result("other.first", "unprompted"),
        value="candor",
    )
    assert quotes(stands(held)["candor"]) == [("s0", 4, "She was angry for a week")]


def test_at_most_three_and_no_words_twice() -> None:
    texts = (
        "I told her the truth",
        "the truth about the date",
        "She was angry",
        "for a week",
        "we fixed it",
    )
    held = sitting("frank", *(result("candor.told", "unprompted", 2, t) for t in texts))
    told = [text for _, _, text in quotes(stands(held)["candor"])]
    assert len(told) == 3
    assert len({"I told her the truth", "the truth about the date"} & set(told)) <= 1


def test_the_same_words_in_two_sittings_are_quoted_once() -> None:
    held = [sitting(q, result("candor.told", "unprompted")) for q in ("frank", "franker")]
    assert [s.session for s in stands(*held)["candor"].shown] == ["s0"]


def test_the_best_of_each_story_comes_before_the_second_of_any() -> None:
    first = sitting(
        "frank",
        result("candor.told", "unprompted"),
        result("candor.told", "unprompted", 2, "She was angry for a week"),
    )
    second = sitting("franker", result("candor.told", "prompted", 2, "we fixed it"))
    assert [s.session for s in stands(first, second)["candor"].shown] == ["s0", "s1", "s0"]


def test_next_is_what_a_thin_story_lacks_or_a_question_not_asked_yet() -> None:
    thin = sitting("frank", result("candor.told", "unprompted"), result("courage.told", "no"))
    assert stands(thin)["candor"].next == "What about franker?"
    lacking = sitting(
        "frank",
        result("candor.told", "no"),
        result("other.thing", "prompted", 4, "we fixed it"),
        value="candor",
    )
    assert stands(lacking)["candor"].next == "What about candor.told?"
    nothing = sitting("frank", result("candor.told", "no"))
    assert stands(nothing)["candor"].next == "What about franker?"


def test_no_question_is_suggested_twice() -> None:
    found = stands(sitting("elsewhere"))
    asks = [s.next for s in found.values() if s.next]
    assert len(asks) == len(set(asks)) == 3
    assert found["curiosity"].next is None
