"""Running the command as a user does, without another process."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from interviewer.cli import main


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """``command("grade", "-", stdin="…")``; standard input is empty unless given."""

    def call(*args: str, stdin: str | bytes = "") -> Ran:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(args)
        out, err = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, out, err)

    return call


STORY = (
    "I managed the six-person playback team at a streaming start-up in 2021. Every Friday evening "
    "the login service fell over, and about 300 customers could not watch. Nobody knew why, because "
    "the logs were rotated before anybody looked.\n\n"
    "First I kept the logs for a month. Then I asked Ana, who ran operations, to sit with us on a "
    "Friday. She refused, so I offered to take her weekend shift, and she came. We could have "
    "rewritten the service, but I decided against it because the audit was in May.\n\n"
    "Outages went from 9 a month to 1, and the billing team copied the way we keep logs. I should "
    "have asked operations first, and since then I do that before every release."
)
