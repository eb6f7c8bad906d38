"""What is said first of all that could be said: one that landed, one to mend, one that was missing."""

from interviewer.core.data import Span
from interviewer.core.findings import NOT_HEARD, Outcome, about, findings, next_time
from interviewer.core.scorecard import Finding, FindingKind, Met
from tests.core.rubrics import tiny_rubric

WORDS = "I ran billing. The batch failed each night. I read logs. I rang Ana. It fell from 9 to 2."


def at(text: str, n: int = 3) -> Span:
    start = WORDS.index(text)
    return Span(n=n, start=start, end=start + len(text), text=text)


def outcome(
    quotes: dict[str, list[str]], prompted: tuple[str, ...] = (), measurable: bool = True
) -> Outcome:
    """Where ``quotes`` meet their criteria, some of them only when asked."""
    criteria = tiny_rubric().criteria("retrospective")
    evidence = {c.id: [at(q) for q in quotes.get(c.id, ())] for c in criteria}
    met: dict[str, Met] = {
        c: "no" if not spans else "prompted" if c in prompted else "unprompted"
        for c, spans in evidence.items()
    }
    asks = {c.id: c.ask for c in criteria if not evidence[c.id]}
    return Outcome(criteria, met, evidence, asks, measurable)


def remark(
    kind: FindingKind, text: str, say: str = "Mend this.", criterion: str | None = None
) -> Finding:
    return about(at(text), kind, say, criterion)


SOME = {
    "problem.stated": ["The batch failed each night"],
    "situation.role": ["I ran billing"],
    "situation.brief": ["The batch failed each night"],
}
ALL = {
    **SOME,
    "impact.own": ["I read logs", "I rang Ana"],
    "impact.result": ["It fell from 9 to 2"],
    "impact.figure": ["It fell from 9 to 2"],
}


def test_one_that_landed_one_to_mend_one_missing_then_the_rest() -> None:
    remarks = [remark("cut", "I read logs"), remark("risk", "I rang Ana")]
    found = findings(outcome(SOME), remarks, None)
    assert [f.kind for f in found] == ["keep", "risk", "missing", "cut", "missing"]
    assert found[0].text == "The batch failed each night"
    assert found[0].say == "Keep this: it shows problem stated, and situation brief."
    assert found[2].say == "I did not hear impact result."


def test_the_best_moment_is_of_most_worth_and_has_its_figures() -> None:
    (keep,) = findings(outcome(ALL), [], None)
    assert (keep.kind, keep.text, keep.criterion) == (
        "keep",
        "It fell from 9 to 2",
        "impact.result",
    )


def test_a_long_quote_shows_its_point_less_well() -> None:
    spans = [
        Span(n=3, start=0, end=400, text="word " * 60),
        Span(n=3, start=500, end=512, text="It fell to 2"),
    ]
    short = outcome(ALL)
    long = Outcome(
        short.criteria, short.met, {**short.evidence, "impact.result": spans}, short.asks, True
    )
    assert findings(long, [], None)[0].text == "It fell to 2"


def test_an_engine_s_own_praise_goes_before_the_counted_one() -> None:
    own = remark("keep", "I rang Ana", "This shows that you ask.")
    assert [f.say for f in findings(outcome(ALL), [own], None)] == ["This shows that you ask."]


def test_where_little_is_met_nothing_is_praised() -> None:
    found = findings(outcome({"situation.role": ["I ran billing"]}), [], None)
    assert {f.kind for f in found} == {"missing"}


def test_no_two_are_about_the_same_words() -> None:
    remarks = [
        remark("risk", "It fell from 9 to 2", "Somebody else's figure."),
        remark("thin", "fell", "Say how."),
        remark("keep", "from 9 to 2", "Good figures."),
    ]
    found = findings(outcome(ALL), remarks, None)
    assert [f.say for f in found[1:]] == ["Somebody else's figure."]
    assert found[0].text == "The batch failed each night"


def test_what_is_to_mend_is_not_said_to_be_missing_too() -> None:
    we = remark("thin", "I rang Ana", "Say which part was yours.", "impact.own")
    found = findings(outcome(SOME), [we], None)
    assert [f.criterion for f in found].count("impact.own") == 1


def test_what_came_only_when_asked_is_no_fault_and_belongs_in_the_opening() -> None:
    late = outcome(ALL, prompted=("impact.result", "impact.figure"))
    (found,) = [f for f in findings(late, [], None) if f.kind == "thin"]
    assert (found.criterion, found.text) == ("impact.result", "It fell from 9 to 2")
    assert "no fault" in found.say
    assert "first answer" in found.say


def test_what_the_opening_need_not_carry_may_come_when_asked() -> None:
    late = outcome(ALL, prompted=("impact.figure", "situation.role"))
    assert [f.kind for f in findings(late, [], None)] == ["keep"]


def test_next_time_asks_for_what_is_of_most_worth_and_never_as_it_was_missed() -> None:
    heard = outcome({"problem.stated": SOME["problem.stated"]})
    asked = ["impact.result", "impact.own", "situation.role"]
    assert list(next_time(heard)) == [tiny_rubric().criterion(c).ask for c in asked]
    missing = [f for f in findings(heard, [], None) if f.kind == "missing"]
    assert [f.criterion for f in missing] == asked
    assert not {f.say for f in missing} & set(next_time(heard))
    assert all(f.say.startswith(NOT_HEARD) for f in missing)


def test_a_question_that_asks_for_several_things_is_put_once() -> None:
    heard = outcome({"problem.stated": SOME["problem.stated"]})
    same = Outcome(
        heard.criteria, heard.met, heard.evidence, dict.fromkeys(heard.asks, "And then?"), True
    )
    assert next_time(same) == ("And then?",)


def test_a_figure_is_missed_last_where_there_may_be_none() -> None:
    heard = {c: q for c, q in ALL.items() if c not in ("impact.figure", "situation.brief")}
    for measurable, first in ((True, "impact.figure"), (False, "situation.brief")):
        assert outcome(heard, measurable=measurable).missing[0].id == first


def test_what_was_addressed_to_a_grader_comes_after_everything_else() -> None:
    remarks = [remark("cut", "I read logs"), remark("thin", "I rang Ana")]
    found = findings(outcome(SOME), remarks, at("each night"))
    assert [f.kind for f in found[:-1]] == [f.kind for f in findings(outcome(SOME), remarks, None)]
    assert (found[-1].kind, found[-1].text) == ("cut", "each night")
