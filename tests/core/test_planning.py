"""A plan: never past the date, never more than fits, weak points first and spaced."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.planning import (
    LIGHT,
    RETURNS,
    Exercise,
    Plan,
    PlanError,
    WeakPoint,
    make_plan,
    usual_minutes,
)

TODAY = date(2026, 11, 23)  # a Monday
CLOSING = Exercise("facts", "Facts", "", 5, "facts")
EVE = Exercise("drill", "Guess", "", 10, "eve")


def exercise(name: str, minutes: int, shorter: Exercise | None = None) -> Exercise:
    return Exercise("question", name, "", minutes, name, shorter)


def weak(name: str, *minutes: int) -> WeakPoint:
    return WeakPoint(name, tuple(exercise(f"{name}{i}", m) for i, m in enumerate(minutes)))


def days_of(plan: Plan, command: str) -> list[date]:
    return [d.date for d in plan.days for e in d.exercises if e.command == command]


def days_of_point(plan: Plan, point: WeakPoint) -> list[date]:
    return [day for visit in point.visits for day in days_of(plan, visit.command)]


LENGTHS = st.integers(1, 70)
AHEAD = st.integers(1, 40)
ROOM = st.lists(st.integers(0, 120), min_size=40, max_size=40)


@st.composite
def weak_points(draw: st.DrawFn) -> list[WeakPoint]:
    lengths = draw(st.lists(st.tuples(LENGTHS, LENGTHS, LENGTHS, LENGTHS), max_size=6))
    return [weak(f"w{i}-", *minutes) for i, minutes in enumerate(lengths)]


@st.composite
def new_exercises(draw: st.DrawFn) -> list[Exercise]:
    lengths = draw(st.lists(LENGTHS, max_size=12))
    return [
        exercise(f"n{i}", m, exercise(f"n{i}s", m // 2) if m > 20 else None)
        for i, m in enumerate(lengths)
    ]


@given(weak_points(), new_exercises(), AHEAD, ROOM)
def test_what_holds_of_every_plan(
    points: list[WeakPoint], new: list[Exercise], ahead: int, room: list[int]
) -> None:
    interview = TODAY + timedelta(days=ahead)

    def minutes_on(day: date) -> int:
        return room[(day - TODAY).days]

    plan = make_plan(TODAY, interview, points, new, EVE, CLOSING, minutes_on)
    *before, last = plan.days
    assert [d.date for d in plan.days] == [TODAY + timedelta(days=i) for i in range(ahead + 1)]
    assert last.exercises == [CLOSING]
    assert all(d.minutes <= minutes_on(d.date) for d in before)
    assert before[-1].minutes <= LIGHT
    for day in before:
        commands = [e.command for e in day.exercises]
        assert len(commands) == len(set(commands))
    for point in points:
        visits = days_of_point(plan, point)
        assert visits == sorted(set(visits))
        begun = days_of(plan, point.visits[0].command)
        assert bool(begun) != (point.visits[0] in plan.left_out)
        for after, visit in zip(RETURNS, point.visits[1:], strict=True):
            for at in days_of(plan, visit.command):
                assert at >= begun[0] + timedelta(days=after)
    for item in new:
        versions = [item, *([item.shorter] if item.shorter else [])]
        placed = sum(len(days_of(plan, v.command)) for v in versions)
        assert placed + plan.left_out.count(item) == 1


@given(weak_points(), AHEAD)
def test_every_weak_point_comes_once_before_any_comes_back_where_the_days_allow(
    points: list[WeakPoint], ahead: int
) -> None:
    most = sum(v.minutes for p in points for v in p.visits) + EVE.minutes
    interview = TODAY + timedelta(days=ahead + 1)
    plan = make_plan(TODAY, interview, points, [], EVE, CLOSING, lambda _: most)
    assert plan.left_out == ()
    for point in points:
        assert days_of(plan, point.visits[0].command) == [TODAY]
        due = [after for after in RETURNS if after < ahead]
        assert days_of_point(plan, point)[1 : 1 + len(due)] == [
            TODAY + timedelta(days=after) for after in due
        ]


def test_a_weekday_has_half_an_hour_and_the_weekend_an_hour() -> None:
    assert [usual_minutes(TODAY + timedelta(days=i)) for i in range(7)] == [30] * 5 + [60] * 2


def test_weak_points_go_before_what_is_new() -> None:
    points = [weak("a", 20), weak("b", 20)]
    plan = make_plan(
        TODAY, TODAY + timedelta(days=3), points, [exercise("n", 20)], EVE, CLOSING, lambda _: 20
    )
    assert [days_of(plan, c) for c in ("a0", "b0")] == [[TODAY], [TODAY + timedelta(days=1)]]
    assert [e.command for e in plan.left_out] == ["n"]


def test_what_is_new_is_spread() -> None:
    new = [exercise(f"n{i}", 10) for i in range(3)]
    plan = make_plan(TODAY, TODAY + timedelta(days=10), [], new, EVE, CLOSING)
    assert [(days_of(plan, e.command)[0] - TODAY).days for e in new] == [0, 3, 6]


def test_a_round_is_shortened_where_a_day_has_no_room_for_all_of_it() -> None:
    long = exercise("long", 45, exercise("short", 30))
    friday = TODAY + timedelta(days=4)
    plan = make_plan(TODAY, friday, [], [long], EVE, CLOSING)
    assert days_of(plan, "short") == [TODAY]
    plan = make_plan(
        friday + timedelta(days=1), friday + timedelta(days=9), [], [long], EVE, CLOSING
    )
    assert days_of(plan, "long") == [friday + timedelta(days=1)]


def test_with_one_day_left_there_is_only_something_light() -> None:
    plan = make_plan(TODAY, TODAY + timedelta(days=1), [weak("a", 12, 3)], [], EVE, CLOSING)
    assert [e.command for e in plan.days[0].exercises] == ["a0"]


@pytest.mark.parametrize(("days", "cause"), [(0, "not ahead"), (-3, "not ahead"), (367, "a year")])
def test_a_date_that_no_plan_can_be_made_for(days: int, cause: str) -> None:
    with pytest.raises(PlanError, match=cause):
        make_plan(TODAY, TODAY + timedelta(days=days), [], [], EVE, CLOSING)
