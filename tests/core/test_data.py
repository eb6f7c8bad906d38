"""What records keep, leave out, and say when they are wrong."""

import pytest
from pydantic import Field, ValidationError

from interviewer.core.data import Record, Sparse, Stored, first_fault


class Part(Record):
    id: str
    size: int = 1


class Whole(Record):
    parts: tuple[Part, ...] = ()
    criteria: tuple[Part, ...] = ()
    share: float = Field(default=0, le=1)


class Kept(Stored):
    known: int | None = None


class Lean(Sparse):
    known: int | None = None


def test_stored_records_keep_what_they_do_not_know() -> None:
    data = {"known": None, "new": {"a": [1, None]}, "none": None}
    assert Kept.model_validate(data).model_dump(mode="json") == data


def test_sparse_records_leave_out_only_their_own_absent_fields() -> None:
    assert Lean.model_validate({"new": None}).model_dump(mode="json") == {"new": None}
    assert Lean(known=0).model_dump() == {"known": 0}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"parts": [{"id": "a"}, {"id": "b", "size": "x"}]}, "part b: size: Input should be"),
        ({"criteria": [{"id": "a.b", "size": []}]}, "criterion a.b: size: Input should be"),
        ({"parts": [{"size": 1}]}, "parts.0.id: Field required"),
        ({"parts": [{"id": "a", "sise": 1}]}, "part a: sise: Extra inputs"),
        ({"share": 2}, "share: Input should be"),
        ({"parts": 3}, "parts: Input should be"),
    ],
)
def test_a_fault_is_key_and_cause_in_one_line(data: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError) as error:
        Whole.model_validate(data)
    fault = first_fault(error.value, data)
    assert fault.startswith(told)
    assert "\n" not in fault


def test_without_the_data_an_entry_is_named_by_its_place() -> None:
    with pytest.raises(ValidationError) as error:
        Whole.model_validate({"parts": [{"id": "b", "size": "x"}]})
    assert first_fault(error.value).startswith("parts.0.size: ")
