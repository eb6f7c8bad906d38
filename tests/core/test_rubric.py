"""Rubrics: what applies, which band, and what a malformed one says."""

from collections.abc import Callable
from typing import Any

import pytest

from interviewer.core.rubric import RubricError, parse_rubric
from tests.core.rubrics import rubric_data, tiny_rubric


def test_the_criteria_of_a_form_are_those_that_apply() -> None:
    rubric = tiny_rubric()
    assert [c.id for c in rubric.criteria("habitual")] == [
        "situation.role",
        "situation.brief",
        "problem.stated",
        "impact.own",
    ]
    assert len(rubric.criteria("retrospective")) == len(rubric.all_criteria) == 6


def test_a_criterion_is_found_by_id() -> None:
    assert tiny_rubric().criterion("impact.own").worth == 7
    with pytest.raises(KeyError):
        tiny_rubric().criterion("impact.none")


@pytest.mark.parametrize(
    ("score", "band"), [(0, "thin"), (2, "thin"), (3, "half"), (5, "half"), (6, "full")]
)
def test_a_band_holds_from_its_share_upwards(score: int, band: str) -> None:
    assert tiny_rubric().band(score, 6) == band


def test_the_hash_changes_with_any_word_and_with_nothing_else() -> None:
    assert tiny_rubric().hash == tiny_rubric().hash
    assert parse_rubric(rubric_data(about="another story")).hash != tiny_rubric().hash
    assert len(tiny_rubric().hash) == 12


def _change(criterion: int, **changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["dimensions"][2]["criteria"][criterion].update(changes)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_change(0, worth=10), "criterion impact.own: worth: "),
        (_change(0, mark="loud"), "criterion impact.own: mark: "),
        (_change(0, ask="Say more."), "criterion impact.own: ask: must end with a question mark"),
        (_change(0, lable="x"), "criterion impact.own: lable: "),
        (_change(0, id="Impact Own"), "criterion Impact Own: id: "),
        (_change(0, id="solution.own"), "criterion solution.own: stands in dimension impact"),
        (_change(0, id="impact.result"), "criterion impact.result: the id is used twice"),
        (_change(0, needs=["impact.no"]), "criterion impact.own: needs: no impact.no"),
        (_change(0, needs=["impact.result"]), "criterion impact.own: needs: no impact.result"),
        (_change(0, forms=["design"]), "criterion impact.own: forms: design"),
        (_change(0, mark="within_75_words"), "criterion impact.own: needs: the mark"),
        (_change(0, context=["situation.role"]), "criterion impact.own: context: the mark"),
        (
            _change(0, mark="within_75_words", needs=["problem.stated"]),
            "criterion impact.own: context: the mark",
        ),
        (
            _change(0, mark="within_75_words", needs=["problem.stated"], context=["situation.no"]),
            "criterion impact.own: context: no situation.no",
        ),
        (_change(0, ask_about="Why “{anchor}”?"), "criterion impact.own: ask_about: it takes"),
        (_change(0, about=["we"]), "criterion impact.own: ask_about: it takes"),
        (
            _change(0, about=["we"], ask_about="Why that?"),
            "criterion impact.own: ask_about: it takes",
        ),
        (
            _change(0, about=["us"], ask_about="Why “{anchor}”?"),
            "criterion impact.own: about: us is neither",
        ),
        (_change(0, ask_seen="Say it."), "criterion impact.own: ask_seen: must end"),
        (lambda data: data["dimensions"][1].pop("name"), "dimension problem: name: "),
        (lambda data: data["dimensions"][1].update(criteria=[]), "dimension problem: criteria: "),
        (lambda data: data.update(forms=[]), "forms: "),
        (lambda data: data.pop("about"), "about: Field required"),
        (lambda data: data.update(bands=data["bands"][1:]), "bands: shares must rise from 0"),
        (lambda data: data["bands"].reverse(), "bands: shares must rise from 0"),
        (lambda data: data["bands"][0].update(at="x"), "bands.0.at: "),
    ],
)
def test_a_malformed_rubric_names_entry_key_and_cause(
    spoil: Callable[[dict[str, Any]], None], told: str
) -> None:
    data = rubric_data()
    spoil(data)
    with pytest.raises(RubricError) as error:
        parse_rubric(data)
    assert str(error.value).startswith(told)
    assert "\n" not in str(error.value)


def test_a_form_to_which_nothing_applies_is_refused() -> None:
    data = rubric_data(forms=["retrospective", "habitual"])
    for dimension in data["dimensions"]:
        for criterion in dimension["criteria"]:
            criterion["forms"] = ["retrospective"]
    with pytest.raises(RubricError, match="forms: no criterion applies to habitual"):
        parse_rubric(data)
