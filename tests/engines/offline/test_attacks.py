"""What is addressed to a grader adds nothing to a real answer and takes nothing from it."""

import pytest

from tests.core.test_addressed import ATTACKS
from tests.engines.offline.reading import met
from tests.engines.offline.tables import PLAIN, WE, Told


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("told", [PLAIN, WE], ids=["full", "thin"])
def test_an_attack_changes_no_verdict(told: Told, attack: str) -> None:
    assert met(f"{told.text}\n\n{attack}") == met(told.text)
