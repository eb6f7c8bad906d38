"""Which engine interviews, and what counts as consent."""

import subprocess
import sys
from typing import Any

import pytest

from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.choice import build, choose
from interviewer.storage import consent
from interviewer.storage.settings import Settings


@pytest.mark.parametrize(
    ("settings", "environment", "kind", "host", "model", "agreed"),
    [
        ({}, {}, "offline", "", None, True),
        ({"engine": "offline"}, {"OPENAI_API_KEY": "k"}, "offline", "", None, True),
        ({}, {"OPENAI_API_KEY": "k"}, "openai", "api.openai.com", "gpt-6-luna", False),
        ({}, {"OPENAI_BASE_URL": "http://h:1/v1"}, "openai", "h:1", None, False),
        (
            {"engine": "openai"},
            {"OPENAI_API_KEY": "k"},
            "openai",
            "api.openai.com",
            "gpt-6-luna",
            True,
        ),
        ({"engine": "openai", "model": "m"}, {}, "openai", "api.openai.com", "m", True),
        ({"base_url": "http://127.0.0.1:8199/v1"}, {}, "openai", "127.0.0.1:8199", None, True),
        ({"base_url": "http://u:secret@h/v1", "model": "m"}, {}, "openai", "h", "m", True),
    ],
)
def test_what_was_set_for_this_program_is_consent_and_a_stray_key_is_not(
    settings: dict[str, Any],
    environment: dict[str, str],
    kind: str,
    host: str,
    model: str | None,
    agreed: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    chosen = choose(Settings.model_validate(settings))
    assert (chosen.kind, chosen.agreed) == (kind, agreed)
    if kind == "openai":
        assert (chosen.host, chosen.model) == (host, model)
        assert host in chosen.request


def test_consent_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert not choose(Settings()).agreed
    consent.give("api.openai.com")
    assert choose(Settings()).agreed


def test_the_offline_engine_needs_nothing() -> None:
    assert isinstance(build(choose(Settings())), OfflineEngine)


def test_building_the_openai_engine_does_not_load_the_sdk() -> None:
    code = (
        "import sys\n"
        "from interviewer.interview.choice import build, choose\n"
        "from interviewer.storage.settings import Settings\n"
        "build(choose(Settings(engine='openai', model='m')))\n"
        "print(sorted(m for m in ('openai', 'httpx2', 'tiktoken', 'jinja2') if m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
