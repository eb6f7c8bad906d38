"""What survived of a story that was told again."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.content import load_rubric
from interviewer.core.data import Span
from interviewer.core.grading import not_graded
from interviewer.core.retelling import Retelling, compare
from interviewer.core.scorecard import (
    CriterionResult,
    DimensionResult,
    EngineInfo,
    Met,
    Scorecard,
)

RUBRIC = load_rubric("spsil")
OFFLINE = EngineInfo(kind="offline")
MODEL = EngineInfo(kind="openai", model="m", host="h")
METS = st.sampled_from(["unprompted", "prompted", "no"])


def card(met: dict[str, Met], engine: EngineInfo = OFFLINE) -> Scorecard:
    """A scorecard with these results; what is met is met by words that name it."""
    results = tuple(
        CriterionResult(
            id=criterion,
            met=how,
            evidence=()
            if how == "no"
            else (Span(n=3, start=0, end=len(criterion), text=criterion),),
            ask="What?" if how == "no" else None,
        )
        for criterion, how in met.items()
    )
    score = sum(r.met != "no" for r in results)
    whole = DimensionResult(id="all", name="All", score=score, max=len(results), criteria=results)
    return Scorecard(
        rubric="spsil",
        rubric_hash="x",
        status="graded",
        score=score,
        unprompted=score,
        max=len(results),
        band="b",
        engine=engine,
        dimensions=(whole,),
    )


BEFORE = card(
    {"situation.role": "unprompted", "impact.result": "prompted", "impact.quantified": "no"}
)


def test_it_says_what_is_kept_lost_and_new_with_the_words() -> None:
    after = card(
        {"situation.role": "unprompted", "impact.result": "no", "impact.quantified": "unprompted"}
    )
    told = Retelling(BEFORE, RUBRIC, 90).survived(80, after)
    assert told == (
        "80 words of 90.\n\n"
        "Still there, 1 of 2:\n- what your own role was: “situation.role”\n\n"
        "Lost, 1:\n- what came of it: you had said “impact.result”\n\n"
        "New, 1:\n- a figure on the result: “impact.quantified”"
    )


def test_too_many_words_are_counted_and_nothing_is_cut() -> None:
    told = Retelling(BEFORE, RUBRIC, 90).survived(97, BEFORE)
    assert told.startswith("97 words, 7 more than 90. All of it was read.")


def test_another_engine_is_named() -> None:
    after = BEFORE.model_copy(update={"engine": MODEL})
    told = Retelling(BEFORE, RUBRIC, 90).survived(9, after)
    assert "graded by offline structure check, now by m at h; a difference may be theirs" in told
    assert "a difference" not in Retelling(BEFORE, RUBRIC, 90).survived(9, BEFORE)


def test_what_has_no_grade_is_not_compared() -> None:
    retelling = Retelling(BEFORE, RUBRIC, 90)
    assert "nothing to compare" in retelling.survived(0, None)
    refused = not_graded(RUBRIC, OFFLINE, "no language")
    assert retelling.survived(4, refused) == "4 words of 90.\n\nIt was not graded: no language."


def test_what_was_heard_before_is_told_with_what_was_not() -> None:
    assert Retelling(BEFORE, RUBRIC, 90).heard() == (
        "Heard of it before: what your own role was; what came of it. "
        "Not heard: a figure on the result."
    )


def test_a_criterion_that_is_gone_keeps_its_id() -> None:
    gone = card({"old.one": "unprompted"})
    assert "- old.one:" in Retelling(gone, RUBRIC, 90).survived(5, gone)


@given(
    st.dictionaries(st.sampled_from("abcdef"), METS, min_size=1),
    st.dictionaries(st.sampled_from("abcdef"), METS, min_size=1),
)
def test_every_criterion_of_both_is_in_one_place_at_most(
    first: dict[str, Met], second: dict[str, Met]
) -> None:
    found = compare(card(first), card(second))
    ids = [r.id for group in (found.kept, found.lost, found.gained) for r in group]
    assert len(ids) == len(set(ids))
    assert set(ids) == {c for c in first if c in second and {first[c], second[c]} != {"no"}}
    assert all(r.evidence for group in (found.kept, found.lost, found.gained) for r in group)
