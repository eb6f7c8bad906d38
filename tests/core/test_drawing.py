"""Which questions a sitting asks in the light of earlier ones."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.content import load_guide
from interviewer.core.choosing import choose, repeated
from interviewer.core.drawing import Past, pull, stands_in
from interviewer.core.guide import Guide, Meaning, Question, Round, Sitting
from interviewer.core.loop import plan
from tests.core.test_choosing import asking, ids, question

MEANINGS = ("candor", "courage", "judgment", "curiosity")


def touching(name: str, *touches: str, **more: Any) -> Question:
    return question(name, **more).model_copy(update={"touches": touches})


def drawing(questions: Sequence[Question], count: int) -> tuple[Guide, Round, Sitting]:
    """A guide of these questions whose first sitting has time for ``count``."""
    guide, place, sitting = asking(list(questions), {"behavioral": count})
    values = tuple(
        Meaning(id=m, name=m.title(), means="…", shown_by=(f"{m}.told",)) for m in MEANINGS
    )
    return guide.model_copy(update={"values": values}), place, sitting


pools = st.lists(
    st.builds(
        lambda name, touches, form: touching(name, *sorted(touches), form=form),
        st.from_regex(r"[a-z]{1,6}", fullmatch=True),
        st.sets(st.sampled_from(MEANINGS), max_size=2),
        st.sampled_from(["retrospective", "habitual", "hypothetical"]),
    ),
    unique_by=lambda q: q.id,
    min_size=1,
    max_size=20,
)


@st.composite
def pasts(draw: st.DrawFn) -> tuple[list[Question], Past]:
    pool = draw(pools)
    names = st.sampled_from([q.id for q in pool])
    resting = draw(st.sets(names, max_size=4))
    past = Past(
        asked=draw(st.lists(names, max_size=25)),
        touched=draw(st.dictionaries(st.sampled_from(MEANINGS), st.integers(0, 5))),
        weak=draw(st.dictionaries(st.sampled_from(MEANINGS), st.floats(0.5, 1))),
        fresh=draw(st.sets(st.sampled_from(MEANINGS))),
        owed=[q.id for q in pool if q.id in resting and q.form != "hypothetical"],
        resting=resting,
    )
    return pool, past


@given(pasts(), st.integers(1, 8), st.integers())
def test_nothing_is_asked_again_while_something_new_fits(
    made: tuple[list[Question], Past], count: int, seed: int
) -> None:
    pool, past = made
    guide, place, sitting = drawing(pool, count)
    chosen = choose(guide, place, sitting, seed, None, past)
    assert chosen == choose(guide, place, sitting, seed, None, past)
    assert len(chosen) == len(set(ids(chosen))) == min(count, len(pool))
    new = {q.id for q in pool} - set(past.asked) - set(past.resting)
    asked_new = new & set(ids(chosen))
    assert len(asked_new) == min(count, len(new))
    assert set(ids(chosen[: len(asked_new)])) == asked_new
    again = [q for q in ids(chosen) if q in past.asked and q not in past.resting]
    last = [len(past.asked) - past.asked[::-1].index(q) for q in again]
    assert last == sorted(last)
    assert repeated(chosen, past) == [q for q in ids(chosen) if q in past.asked]


def test_what_was_asked_longest_ago_is_asked_again_first() -> None:
    guide, place, sitting = drawing([touching(name) for name in "abc"], 2)
    past = Past(asked=["b", "a", "c", "b"])
    assert ids(choose(guide, place, sitting, 1, None, past)) == ["a", "c"]


def test_what_was_touched_least_comes_first() -> None:
    guide, place, sitting = drawing([touching(m, m) for m in MEANINGS], 2)
    past = Past(touched={"candor": 2, "courage": 3, "judgment": 0, "curiosity": 1})
    for seed in range(5):
        assert ids(choose(guide, place, sitting, seed, None, past)) == ["judgment", "curiosity"]


def test_one_sitting_touches_one_thing_after_the_other() -> None:
    pool = [touching(f"{m}-{n}", m) for m in MEANINGS for n in range(3)]
    guide, place, sitting = drawing(pool, 4)
    for seed in range(5):
        chosen = choose(guide, place, sitting, seed, None, Past(asked=["elsewhere"]))
        assert {q.touches[0] for q in chosen} == set(MEANINGS)


WIDE = [touching(f"{m}-{n}", m) for m in MEANINGS for n in range(6)]


@pytest.mark.parametrize("weak", ["courage", "courage.told"])
def test_what_is_weak_is_favoured_in_half_of_a_sitting(weak: str) -> None:
    guide, place, sitting = drawing(WIDE, 4)
    touched = dict.fromkeys(MEANINGS, 0) | {"courage": 9}
    for seed in range(10):
        chosen = choose(guide, place, sitting, seed, None, Past(touched=touched, weak={weak: 1.0}))
        assert Counter(q.touches[0] for q in chosen)["courage"] == 2


def test_what_was_practised_last_is_not_favoured_again() -> None:
    guide, place, sitting = drawing(WIDE, 4)
    past = Past(weak={"courage": 1.0}, fresh={"courage"}, touched={"courage": 9})
    for seed in range(10):
        chosen = choose(guide, place, sitting, seed, None, past)
        assert "courage" not in {q.touches[0] for q in chosen}
    assert pull(guide, guide.question("courage-1"), past) == 0


def test_the_weaker_of_two_is_favoured_more_often() -> None:
    guide, place, sitting = drawing(WIDE, 2)
    past = Past(weak={"courage": 1.0, "candor": 0.5}, touched=dict.fromkeys(MEANINGS, 1))
    first = Counter(
        choose(guide, place, sitting, seed, None, past)[0].touches[0] for seed in range(90)
    )
    assert set(first) == {"courage", "candor"}
    assert first["courage"] > first["candor"]


STORYLESS = [
    touching("no-story", "candor", "courage"),
    touching("near", "candor", "courage", form="hypothetical"),
    touching("less-near", "courage", form="hypothetical"),
    touching("unlike", "judgment", form="hypothetical"),
    *(touching(f"story-{n}", "curiosity") for n in range(6)),
]


def test_a_question_without_a_story_comes_back_as_a_hypothetical_one() -> None:
    guide, place, sitting = drawing(STORYLESS, 3)
    past = Past(owed=["no-story"], resting={"no-story"})
    for seed in range(10):
        chosen = ids(choose(guide, place, sitting, seed, None, past))
        assert chosen[0] == "near"
        assert "no-story" not in chosen


def test_then_both_rest() -> None:
    guide, place, sitting = drawing(STORYLESS, 8)
    past = Past(asked=["story-1"], resting={"no-story", "near"})
    for seed in range(10):
        assert not {"no-story", "near"} & set(ids(choose(guide, place, sitting, seed, None, past)))


def test_stand_ins_take_no_more_than_half() -> None:
    told = [touching(f"none-{n}", "candor") for n in range(4)]
    asked = [touching(f"would-{n}", "candor", form="hypothetical") for n in range(6)]
    guide, place, sitting = drawing([*told, *asked, *WIDE], 4)
    past = Past(owed=[q.id for q in told], resting={q.id for q in told})
    for seed in range(5):
        chosen = choose(guide, place, sitting, seed, None, past)
        assert [stands_in(q, told[0]) for q in chosen[:2]] == [True, True]
        assert sum(q.id.startswith("would") for q in chosen) <= 3


@pytest.mark.parametrize("seed", range(20))
def test_a_whole_loop_repeats_nothing_and_touches_everything_but_little(seed: int) -> None:
    guide = load_guide("netflix-em")
    asked: list[str] = []
    touched: Counter[str] = Counter()
    for at in plan(guide, seed):
        place, sitting = guide.sitting(at)
        past = Past(asked=list(asked), touched=dict(touched))
        chosen = choose(guide, place, sitting, seed, None, past)
        assert len(chosen) == sum(sitting.categories.values())
        assert repeated(chosen, past) == []
        asked += ids(chosen)
        touched.update(m for q in chosen for m in q.touches)
    assert len(asked) == len(set(asked))
    assert len(guide.meanings.keys() - touched.keys()) <= 1
