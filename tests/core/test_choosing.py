"""Which questions a sitting asks."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.choosing import Wish, choose, fill
from interviewer.core.guide import Category, Guide, Question, Round, Sitting, parse_guide
from interviewer.core.rubric import Form
from tests.core.test_guide import SMALL

CATEGORIES: list[Category] = ["behavioral", "culture", "system-design"]
FORMS: list[Form] = ["retrospective", "habitual", "hypothetical", "design", "opinion"]


def question(
    question_id: str,
    category: Category = "behavioral",
    form: Form = "retrospective",
    company: str = "ours",
    rounds: tuple[str, ...] = (),
) -> Question:
    return Question(
        id=question_id,
        text=f"What about {question_id}?",
        category=category,
        form=form,
        rubric="spsil",
        company=company,
        rounds=rounds,
    )


def asking(
    questions: list[Question], categories: dict[Category, int], forms: tuple[Form, ...] = ()
) -> tuple[Guide, Round, Sitting]:
    """A guide with these questions, and its first sitting with this much time for them."""
    small = parse_guide(SMALL)
    sitting = (
        small.rounds[0]
        .sittings[0]
        .model_copy(update={"categories": categories, "forms": dict.fromkeys(forms, 1)})
    )
    return small.model_copy(update={"questions": tuple(questions)}), small.rounds[0], sitting


def ids(chosen: list[Question]) -> list[str]:
    return [q.id for q in chosen]


pools = st.lists(
    st.builds(
        question,
        st.from_regex(r"[a-z]{1,6}", fullmatch=True),
        st.sampled_from(CATEGORIES),
        st.sampled_from(FORMS),
        st.sampled_from(["ours", "Uber", "Google"]),
        st.sampled_from([(), ("talk",), ("talk/first",), ("talk/second",)]),
    ),
    unique_by=lambda q: q.id,
    max_size=25,
)
counts = st.dictionaries(st.sampled_from(CATEGORIES), st.integers(1, 5), min_size=1)


@given(pools, counts, st.integers())
def test_what_is_chosen_fits_and_is_repeatable(
    pool: list[Question], categories: dict[Category, int], seed: int
) -> None:
    guide, place, sitting = asking(pool, categories)
    chosen = choose(guide, place, sitting, seed)
    assert chosen == choose(guide, place, sitting, seed)
    assert len(ids(chosen)) == len(set(ids(chosen)))
    fitting = [q for q in pool if q.rounds != ("talk/second",)]
    assert Counter(q.category for q in chosen) == {
        category: min(count, len([q for q in fitting if q.category == category]))
        for category, count in categories.items()
        if any(q.category == category for q in fitting)
    }
    assert set(ids(chosen)) <= set(ids(fitting))


@given(pools, st.integers(1, 6), st.integers())
def test_no_form_is_asked_twice_while_another_has_not_been(
    pool: list[Question], count: int, seed: int
) -> None:
    plain = [q.model_copy(update={"rounds": (), "category": "culture"}) for q in pool]
    guide, place, sitting = asking(plain, {"culture": count})
    asked = Counter(q.form for q in choose(guide, place, sitting, seed))
    left = Counter(q.form for q in plain)
    left.subtract(asked)
    spare = [form for form, more in left.items() if more > 0]
    assert all(asked[form] >= max(asked.values()) - 1 for form in spare)


def test_another_seed_asks_something_else() -> None:
    guide, place, sitting = asking([question(f"q{n}") for n in range(20)], {"behavioral": 3})
    assert len({tuple(ids(choose(guide, place, sitting, seed))) for seed in range(20)}) > 10


def test_another_sitting_asks_something_else_for_the_same_seed() -> None:
    guide, place, sitting = asking([question(f"q{n}") for n in range(20)], {"behavioral": 3})
    other = sitting.model_copy(update={"id": "second"})
    assert choose(guide, place, sitting, 1) != choose(guide, place, other, 1)


def test_what_is_kept_for_the_sitting_comes_before_what_fits_anywhere() -> None:
    kept = [question("kept", rounds=("talk/first",)), question("kept-too", rounds=("talk",))]
    guide, place, sitting = asking(
        [*(question(f"q{n}") for n in range(20)), *kept], {"behavioral": 3}
    )
    for seed in range(10):
        chosen = ids(choose(guide, place, sitting, seed))
        assert set(chosen[:2]) == {"kept", "kept-too"}
        assert len(chosen) == 3


def test_categories_are_asked_in_the_order_of_the_sitting() -> None:
    pool = [question("c", "culture"), question("b"), question("b-too")]
    guide, place, sitting = asking(pool, {"behavioral": 2, "culture": 1})
    assert [q.category for q in choose(guide, place, sitting, 3)] == [
        "behavioral",
        "behavioral",
        "culture",
    ]


def test_a_sitting_can_keep_to_some_forms() -> None:
    pool = [question("a"), question("b", form="hypothetical"), question("c", form="habitual")]
    guide, place, sitting = asking(pool, {"behavioral": 3}, forms=("hypothetical",))
    assert ids(choose(guide, place, sitting, 1)) == ["b"]


@given(st.integers(0, 60), st.integers(1, 8))
def test_forms_come_in_their_shares(seed: int, count: int) -> None:
    pool = [question(f"a{n}") for n in range(8)]
    pool += [question(f"b{n}", form="hypothetical") for n in range(8)]
    guide, place, sitting = asking(pool, {"behavioral": count})
    shares: dict[Form, int] = {"retrospective": 3, "hypothetical": 1}
    sitting = sitting.model_copy(update={"forms": shares})
    asked = Counter(q.form for q in choose(guide, place, sitting, seed))
    assert abs(asked["retrospective"] - count * 3 / 4) < 1


def test_one_of_each_topic_is_asked_first_and_in_their_order() -> None:
    pool = [question(f"q{n}", rounds=("talk/first",)) for n in range(9)]
    guide, place, sitting = asking(pool, {"behavioral": 4})
    sitting = sitting.model_copy(update={"topics": (("q1", "q2"), ("q7",))})
    firsts = set()
    for seed in range(20):
        chosen = ids(choose(guide, place, sitting, seed))
        firsts.add(chosen[0])
        assert chosen[1] == "q7"
        assert (len(chosen), len(set(chosen))) == (4, 4)
    assert firsts == {"q1", "q2"}


def test_more_topics_than_there_is_time_for() -> None:
    guide, place, sitting = asking([question("a"), question("b")], {"behavioral": 1})
    sitting = sitting.model_copy(update={"topics": (("b",), ("a",))})
    assert ids(choose(guide, place, sitting, 1)) == ["b"]


# --- wishes ----------------------------------------------------------------------------------------

WIDE = [
    question("here", rounds=("talk/first",)),
    question("elsewhere", rounds=("talk/second",)),
    question("uber", company="Uber", rounds=("talk/second",)),
    question("memo", "culture", "opinion", "Netflix", ("talk/second",)),
    question("memo-too", "culture", "opinion", "Netflix", ("talk/second",)),
]


def test_questions_by_name_are_asked_in_that_order_and_once() -> None:
    guide, place, sitting = asking(WIDE, {"behavioral": 1})
    wish = Wish(questions=("memo", "uber", "memo"))
    assert ids(choose(guide, place, sitting, 1, wish)) == ["memo", "uber"]


def test_a_question_that_there_is_not() -> None:
    guide, place, sitting = asking(WIDE, {"behavioral": 1})
    with pytest.raises(KeyError, match="nothing"):
        choose(guide, place, sitting, 1, Wish(questions=("memo", "nothing")))


def test_a_category_takes_all_the_time_there_is_and_comes_from_anywhere() -> None:
    guide, place, sitting = asking(WIDE, {"behavioral": 1, "system-design": 1})
    assert set(ids(choose(guide, place, sitting, 1, Wish(category="culture")))) == {
        "memo",
        "memo-too",
    }


def test_a_company_in_whatever_case() -> None:
    guide, place, sitting = asking(WIDE, {"behavioral": 2, "culture": 1})
    assert ids(choose(guide, place, sitting, 1, Wish(company="uber"))) == ["uber"]


def test_a_company_and_a_category() -> None:
    guide, place, sitting = asking(WIDE, {"behavioral": 1})
    wish = Wish(category="culture", company="Netflix")
    assert choose(guide, place, sitting, 1, wish)[0].company == "Netflix"


def test_a_wish_that_nothing_meets() -> None:
    guide, place, sitting = asking(WIDE, {"behavioral": 1})
    assert choose(guide, place, sitting, 1, Wish(company="Nobody")) == []


# --- filling ---------------------------------------------------------------------------------------


def test_a_placeholder_is_filled_the_same_for_a_seed() -> None:
    small = parse_guide({**SMALL, "placeholders": {"something": ["a launch", "a test", "a hire"]}})
    asked = [fill(small, small.question("failed"), seed) for seed in range(30)]
    assert asked == [fill(small, small.question("failed"), seed) for seed in range(30)]
    assert set(asked) == {
        "Tell me about a time a launch failed.",
        "Tell me about a time a test failed.",
        "Tell me about a time a hire failed.",
    }


def test_a_question_without_a_placeholder_stays_as_it_is() -> None:
    small = parse_guide(SMALL)
    assert fill(small, question("plain"), 1) == "What about plain?"
