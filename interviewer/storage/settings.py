"""Settings: command line, then environment (``INTERVIEWER_*``), then the config file, then defaults."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator

from interviewer.content import DEFAULT_GUIDE
from interviewer.core.data import Record, first_fault
from interviewer.core.events import Clock, Mode
from interviewer.paths import config_dir, private
from interviewer.storage.files import write_private

DEFAULT_MODEL = "gpt-6-luna"


class SettingsError(Exception):
    """A setting that cannot be used; the message names where it stands, key and cause."""


class Settings(Record):
    """What a user can choose once for all sittings."""

    engine: Literal["auto", "offline", "openai"] = Field(
        "auto", description="who interviews: offline, openai, or auto (openai where it is set up)"
    )
    model: str | None = Field(None, description=f"the model's name (default {DEFAULT_MODEL})")
    base_url: str | None = Field(None, description="an OpenAI-compatible server")
    guide: str = Field(DEFAULT_GUIDE, description="what is asked")
    round: str = Field("manager-screen", description="round, or round/sitting")
    mode: Mode = Field(
        "practice", description="practice: feedback after each question; simulation: at the end"
    )
    clock: Clock = Field(
        "spoken", description="what counts as the round's time: spoken, or the wall's"
    )
    self_rating: bool = Field(
        True, description="in practice, rate an answer oneself before its grade is shown"
    )

    cv: str | None = Field(None, description="your CV: a .md, .txt or .pdf file")
    job: str | None = Field(None, description="the job post: a .md, .txt or .pdf file")

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and not is_address(value):
            raise ValueError("it is no address such as http://127.0.0.1:11434/v1")
        return value


def is_address(url: str) -> bool:
    """Whether ``url`` names a server over http or https."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        return False


def config_file() -> Path:
    """Where the config file is, whether it exists or not."""
    return config_dir() / "config.toml"


def load(flags: Mapping[str, Any] | None = None) -> Settings:
    """The settings in force. ``flags`` from the command line, None values meaning not given.

    Raises SettingsError.
    """
    file = _from_file()
    _checked(file, str(config_file()))
    environment = {
        key: value
        for key in Settings.model_fields
        if (value := os.environ.get(f"INTERVIEWER_{key.upper()}"))
    }
    _checked(environment, "environment, INTERVIEWER_…")
    given = {key: value for key, value in (flags or {}).items() if value is not None}
    return _checked({**file, **environment, **given}, "command line")


def _from_file() -> dict[str, Any]:
    try:
        with config_file().open("rb") as source:
            return tomllib.load(source)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"{config_file()}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{config_file()}: not valid TOML: {error}") from None


def _checked(values: Mapping[str, Any], where: str) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(f"{where}: {first_fault(error)}") from None


def remember(changes: Mapping[str, str | bool | None]) -> None:
    """Write changed settings to the config file, comments kept; None removes one.

    Raises SettingsError.
    """
    import tomlkit  # only who writes settings pays for it

    try:
        text = config_file().read_text(encoding="utf-8") if config_file().is_file() else ""
        document = tomlkit.parse(text)
        for key, value in changes.items():
            if value is None:
                document.pop(key, None)
            else:
                document[key] = value
        _checked(document.unwrap(), str(config_file()))
        private(config_file().parent)
        write_private(config_file(), tomlkit.dumps(document))
    except (OSError, tomlkit.exceptions.ParseError) as error:
        raise SettingsError(f"{config_file()}: {error}") from None
