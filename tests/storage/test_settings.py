"""Settings: command line over environment over config file over default."""

import stat

import pytest

from interviewer.storage import consent
from interviewer.storage.settings import (
    DEFAULT_MODEL,
    SettingsError,
    config_file,
    load,
    remember,
)


def write(text: str) -> None:
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text(text)


def test_the_nearest_to_the_user_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().model is None
    write('model = "from-file"\nround = "technical-screen"\n')
    assert load().model == "from-file"
    monkeypatch.setenv("INTERVIEWER_MODEL", "from-environment")
    assert load().model == "from-environment"
    assert load({"model": "from-flag", "mode": None}).model == "from-flag"
    assert load().round == "technical-screen"


def test_the_default_model_is_named() -> None:
    assert DEFAULT_MODEL == "gpt-6-luna"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("modle = 'x'", "modle"),
        ("mode = 'exam'", "mode"),
        ("mode = ", "not valid TOML"),
        ("engine = 3", "engine"),
    ],
)
def test_a_wrong_file_names_file_key_and_cause(text: str, cause: str) -> None:
    write(text)
    with pytest.raises(SettingsError) as told:
        load()
    assert str(config_file()) in str(told.value)
    assert cause in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "url", ["http://[::1", "localhost:8080", "ftp://h/v1", "http://h:port/v1", "http://", ""]
)
def test_a_wrong_address_is_told(url: str) -> None:
    with pytest.raises(SettingsError, match=r"base_url: .* is no address"):
        load({"base_url": url})


def test_a_wrong_environment_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEWER_MODE", "exam")
    with pytest.raises(SettingsError, match="environment"):
        load()


def test_remembering_keeps_comments_and_is_private() -> None:
    write("# mine\nmodel = 'old'  # why\n")
    remember({"model": "new", "engine": "openai"})
    text = config_file().read_text()
    assert "# mine" in text
    assert "# why" in text
    assert (load().model, load().engine) == ("new", "openai")
    assert stat.S_IMODE(config_file().stat().st_mode) == 0o600
    remember({"model": None})
    assert load().model is None


def test_remembering_nonsense_changes_nothing() -> None:
    write("model = 'old'\n")
    with pytest.raises(SettingsError):
        remember({"engine": "crystal ball"})
    assert load().model == "old"


def test_consent_is_for_one_host_and_private() -> None:
    assert not consent.given("api.example.test")
    consent.give("api.example.test")
    consent.give("other.example.test")
    assert consent.given("api.example.test")
    assert consent.given("other.example.test")
    assert not consent.given("example.test")
