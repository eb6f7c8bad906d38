"""Which engine interviews, and whether the user has agreed to it."""

import os
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

from interviewer.engines.protocol import Engine
from interviewer.storage import consent
from interviewer.storage.settings import DEFAULT_MODEL, Settings, SettingsError, is_address

OPENAI_URL = "https://api.openai.com/v1"


@dataclass(frozen=True)
class Choice:
    """An engine that was chosen. ``agreed`` is whether answers may be sent to its host.

    ``model`` None means the first that the server lists; ``grounded`` is whether a CV or a job post
    was given.
    """

    kind: Literal["offline", "openai"]
    model: str | None = None
    base_url: str = OPENAI_URL
    agreed: bool = True
    grounded: bool = False

    @property
    def host(self) -> str:
        """Host and port that answers go to."""
        return urlsplit(self.base_url).netloc.rpartition("@")[2]

    @property
    def request(self) -> str:
        """What the user is asked before anything is sent."""
        model = self.model or "the first model that it lists"
        taken = ", what is taken from your CV and the job post" if self.grounded else ""
        return (
            f"Your answers, the questions{taken} and, for grading, the rubric will be sent to {self.host} "
            f"({model}). Nothing else is sent, and nothing to anybody else."
        )


def choose(settings: Settings) -> Choice:
    """The engine to use.

    What was set for this program (a flag, ``INTERVIEWER_*``, the config file) is consent. A key or
    a base URL that lies in the environment for others is not: ``agreed`` is False until asked.
    Raises SettingsError where the environment's address is none.
    """
    if settings.engine == "offline":
        return Choice("offline")
    base_url = settings.base_url or os.environ.get("OPENAI_BASE_URL")
    if base_url and not is_address(base_url):
        raise SettingsError("OPENAI_BASE_URL: it is no address such as http://127.0.0.1:11434/v1")
    wanted = settings.engine == "openai" or settings.base_url is not None
    if not wanted and not base_url and not os.environ.get("OPENAI_API_KEY"):
        return Choice("offline")
    model = settings.model or (None if base_url else DEFAULT_MODEL)
    grounded = bool(settings.cv or settings.job)
    choice = Choice("openai", model, base_url or OPENAI_URL, grounded=grounded)
    if wanted or consent.given(choice.host):
        return choice
    return replace(choice, agreed=False)


def build(choice: Choice) -> Engine:
    """The engine. Who does not need one loads none, and the SDK waits until it is first used."""
    if choice.kind == "offline":
        from interviewer.engines.offline.engine import OfflineEngine

        return OfflineEngine()
    from interviewer.engines.openai.engine import OpenAIEngine

    return OpenAIEngine(
        model=choice.model, base_url=choice.base_url, api_key=os.environ.get("OPENAI_API_KEY")
    )
