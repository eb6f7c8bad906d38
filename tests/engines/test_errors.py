"""Which faults are worth another try."""

import pytest

from interviewer.engines import errors
from interviewer.engines.errors import EngineError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, EngineError)
]


@pytest.mark.parametrize("kind", KINDS)
def test_what_another_try_cannot_mend_is_not_retryable(kind: type[EngineError]) -> None:
    hopeless = {
        "EngineError",
        "KeyRefusedError",
        "NoSuchModelError",
        "QuotaError",
        "RequestRefusedError",
    }
    assert kind("why").retryable is (kind.__name__ not in hopeless)
    assert str(kind("why")) == "why"
