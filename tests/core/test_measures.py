"""Verdicts on labelled answers against the labels, with figures worked out by hand."""

from collections.abc import Mapping, Sequence

import pytest

from interviewer.core.grading import Judgment, Quote, Verdict, to_judge
from interviewer.core.judged import Judged
from interviewer.core.labels import Labelled
from interviewer.core.measures import Measures, measure
from tests.core.rubrics import tiny_rubric
from tests.core.test_grading import ENGINE, FIRST

LABELS = {
    "situation.role": ("I ran billing",),
    "situation.brief": ("Every night the batch failed",),
    "problem.stated": ("Every night the batch failed",),
    "impact.own": ("I read the logs", "I called Ana"),
}


def labelled(met: Mapping[str, Sequence[str]], name: str = "a") -> Labelled:
    row = {"id": name, "question": "Asked?", "rubric": "tiny", "text": FIRST, "met": met}
    return Labelled.model_validate(row)


ANSWER = labelled(LABELS)


def said(quotes: Mapping[str, Sequence[str]]) -> Judgment:
    return Judgment(
        verdicts=tuple(
            Verdict(
                criterion=c.id,
                met=c.id in quotes,
                quotes=tuple(Quote(n=1, text=q) for q in quotes.get(c.id, ())),
            )
            for c in to_judge(tiny_rubric(), "retrospective")
        )
    )


def judged(*runs: Judgment, answer: Labelled = ANSWER, again: tuple[Judgment, ...] = ()) -> Judged:
    return Judged(answer, tiny_rubric(), "retrospective", ENGINE, runs, again)


def of(*runs: Judgment) -> Measures:
    return measure([judged(*runs)])


def test_a_judge_that_says_the_labels_is_right_throughout() -> None:
    found = of(said(LABELS))
    assert found.agreement.model_dump() == {
        "met_rightly": 4,
        "met_wrongly": 0,
        "unmet_rightly": 2,
        "unmet_wrongly": 0,
        "accuracy": 1,
        "true_positive_rate": 1,
        "true_negative_rate": 1,
        "precision": 1,
        "kappa": 1,
    }
    assert found.wrong == []
    assert found.repeats is None
    assert (found.vetoes.all.part, found.vetoes.all.of) == (0, 3)


def test_wrong_verdicts_are_listed_with_the_words_they_are_about() -> None:
    figure = ("It fell from 9 to 2 a month",)
    without = {c: q for c, q in LABELS.items() if c != "impact.own"}
    found = of(said(without | {"impact.result": figure}))
    assert [(w.criterion, w.said_met, w.quote) for w in found.wrong] == [
        ("impact.own", False, "I read the logs"),
        ("impact.result", True, figure[0]),
    ]
    assert (found.agreement.met_wrongly, found.agreement.unmet_wrongly) == (1, 1)
    assert found.criteria["impact.own"].unmet_wrongly == 1
    assert found.criteria["problem.stated"].met_rightly == 1


@pytest.mark.parametrize(
    ("criterion", "quotes", "lacking"),
    [
        ("situation.role", ("I ran payments",), "quote"),
        ("situation.role", (), "quote"),
        ("impact.own", ("I read the logs",), "mark"),
        ("impact.figure", ("from 9 to 2",), "needs"),
    ],
)
def test_what_code_refuses_is_counted_by_what_it_lacked(
    criterion: str, quotes: tuple[str, ...], lacking: str
) -> None:
    vetoes = of(said(LABELS | {criterion: quotes})).vetoes
    assert [reason for reason, count in vetoes.lacking.items() if count] == [lacking]
    truly = criterion in LABELS
    assert (vetoes.truly_met.part, vetoes.truly_met.of) == (int(truly), 3)
    assert list(vetoes.criteria) == [criterion] * truly
    assert (vetoes.worst is not None) == truly


def test_a_label_that_code_would_refuse_shows() -> None:
    answer = labelled(LABELS | {"impact.own": ("I read the logs",)})
    refused = measure([judged(said(LABELS), answer=answer)]).label_vetoes
    assert (refused.all.part, refused.all.of, refused.lacking["mark"]) == (1, 3, 1)


def test_what_was_not_graded_met_nothing_and_is_counted_apart() -> None:
    found = measure([judged(said(LABELS)), judged(Judgment(refused="it is Latin"))])
    assert found.answers == 2
    assert found.not_graded == {"a": "it is Latin"}
    assert (found.agreement.met_rightly, found.agreement.unmet_wrongly) == (4, 4)
    assert found.weighted["total"].kappa is not None


def test_runs_that_differ_show() -> None:
    without = {c: q for c, q in LABELS.items() if c != "impact.own"}
    repeats = of(said(LABELS), said(LABELS), said(without)).repeats
    assert repeats is not None
    assert (repeats.runs, repeats.verdicts.part, repeats.verdicts.of) == (3, 5, 6)
    assert (repeats.totals.part, repeats.identical.part, repeats.totals.of) == (0, 0, 1)


def test_a_further_run_counts_for_nothing_but_whether_it_is_the_same() -> None:
    once = of(said(LABELS))
    twice = measure([judged(said(LABELS), again=(said(LABELS),))])
    assert twice.repeats is not None
    assert twice.repeats.identical.part == 1
    assert twice.model_copy(update={"repeats": None}) == once


def test_the_weighted_kappa_has_an_interval_for_the_total_and_each_dimension() -> None:
    only = {"problem.stated": LABELS["problem.stated"]}
    weak = labelled(only, "b")
    found = measure([judged(said(LABELS)), judged(said(only), answer=weak)] * 5).weighted
    assert list(found) == ["total", "situation", "problem", "impact"]
    assert found["total"].kappa == 1
    assert found["problem"].kappa is None
    assert (found["total"].low, found["total"].high) == (1, 1)


def test_the_words_of_a_card_are_held_against_the_answer() -> None:
    right = of(said(LABELS)).verbatim
    assert right.part == right.of > 4
    one = judged(said(LABELS))
    other = judged(said(LABELS), answer=ANSWER.model_copy(update={"text": FIRST.upper()}))
    object.__setattr__(other, "card", one.card)
    assert measure([other]).verbatim.part == 0
