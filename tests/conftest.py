"""What holds for every test: no network, no home folder, no keys, and content that is shipped."""

import io
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from interviewer.cli import main
from tests.running import Command, Ran

settings.register_profile("suite", max_examples=60, derandomize=True, deadline=None)
settings.load_profile("suite")

_KEYS = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID")


class InternetRefusedError(BaseException):
    """A test tried to reach something. No ``except Exception`` swallows it."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All data, state and config of the program in a folder of this test's own."""
    place = tmp_path / "home"
    monkeypatch.setenv("INTERVIEWER_HOME", str(place))
    monkeypatch.setenv("HOME", str(tmp_path))
    named = ("ENGINE", "MODEL", "BASE_URL", "GUIDE", "ROUND", "MODE", "CV", "JOB", "CLOCK")
    for name in (*named, "SELF_RATING"):
        monkeypatch.delenv(f"INTERVIEWER_{name}", raising=False)
    return place


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key and no server of the person who runs the tests."""
    for name in _KEYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def no_internet(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Refuse every internet socket; loopback is allowed to tests marked so."""
    loopback = request.node.get_closest_marker("loopback") is not None
    connect, bind = socket.socket.connect, socket.socket.bind

    def guarded(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: socket.socket, address: Any, *more: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not (
                loopback and str(address[0]) in ("127.0.0.1", "::1", "localhost")
            ):
                raise InternetRefusedError(f"a test tried to reach {address!r}")
            return real(self, address, *more)

        return call

    def no_lookup(host: Any, *more: Any, **named: Any) -> Any:
        if not (loopback and host in ("127.0.0.1", "::1", "localhost")):
            raise InternetRefusedError(f"a test tried to look up {host!r}")
        return lookup(host, *more, **named)

    lookup = socket.getaddrinfo
    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket.socket, "bind", guarded(bind))
    monkeypatch.setattr(socket, "getaddrinfo", no_lookup)


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
