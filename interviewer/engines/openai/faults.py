"""What the SDK and the network can do wrong, as the program's own errors.

The SDK's exceptions carry the request's headers, the key included, and the server's raw text. So
nothing of them goes on but a status, a cause and a short sanitised excerpt, and they are never chained.
"""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from interviewer.core.text import line, shorten
from interviewer.engines.errors import (
    CutShortError,
    EngineError,
    GarbledError,
    KeyRefusedError,
    NoSuchModelError,
    QuotaError,
    RateLimitError,
    RequestRefusedError,
    ServerError,
    TimedOutError,
    UnreachableError,
)

MOST_QUOTED = 120
"""Characters of the server's own words that a message repeats."""

NO_CREDIT = ("insufficient_quota", "billing_hard_limit", "exceeded your current quota")


@dataclass(frozen=True)
class Limits:
    """How long a server may take, in seconds, and how often a request is tried again.

    ``read`` is the longest silence; ``whole`` bounds a reply that is not shown while it comes.
    """

    connect: float = 5.0
    read: float = 60.0
    whole: float = 600.0
    retries: int = 2


class TooLongError(RequestRefusedError):
    """The prompt is longer than the model's context."""


@dataclass(frozen=True)
class Faults:
    """Words faults for one server. ``key`` is kept only to strike it out of what the server says."""

    host: str
    key: str | None = field(repr=False)
    limits: Limits

    def translate(self, error: Exception, model: str | None, heard: bool) -> EngineError:
        """The error to raise in place of ``error``. ``heard`` if part of a reply had come already."""
        found = error if isinstance(error, EngineError) else self._translate(error, model)
        if not heard or not found.retryable or isinstance(found, CutShortError):
            return found
        if isinstance(found, TimedOutError):  # not cut short: another try would take as long
            return TimedOutError(
                f"{self.name(model)} fell silent in its reply: "
                f"nothing came for {self.limits.read:g} seconds; try again"
            )
        why = "it became unreadable"
        if isinstance(found, UnreachableError):
            why = "the connection broke"
        elif isinstance(found, ServerError | RateLimitError):
            why = f"the server failed. It said: {self.told(error)}"
        return CutShortError(f"{self.name(model)} broke off its reply; try again: {why}")

    def _translate(self, error: Exception, model: str | None) -> EngineError:
        import openai

        who = self.name(model)
        if isinstance(error, openai.APITimeoutError):
            if any(type(cause).__name__ == "ConnectTimeout" for cause in _chain(error)):
                return TimedOutError(
                    f"{who} took no connection within {self.limits.connect:g} seconds; "
                    "check the network, or --base-url"
                )
            return TimedOutError(f"{who} sent nothing for {self.limits.read:g} seconds; try again")
        if isinstance(error, openai.APIConnectionError):
            return UnreachableError(f"{who} cannot be reached: {_cause(error)}")
        if isinstance(error, openai.APIStatusError):
            return self._refused(error, error.status_code, who)
        if isinstance(error, openai.APIError) and error.body is not None:  # within a stream
            return self._refused(error, None, who)
        if isinstance(error, TimeoutError):
            return TimedOutError(f"{who} did not finish in time; try again")
        if isinstance(error, openai.OpenAIError | ValueError | AttributeError | TypeError):
            return GarbledError(
                f"{who} did not answer as a Chat Completions server does; "
                "check the base URL (most end in /v1)"
            )
        return EngineError(f"{who} cannot be used: {type(error).__name__}")

    def _refused(self, error: Any, status: int | None, who: str) -> EngineError:
        told = self.told(error)
        said = f" It said: {told}" if told else ""
        number = f" ({status})" if status else ""
        code = f"{error.code or ''} {error.type or ''} {told}".lower()
        if status == 402 or any(mark in code for mark in NO_CREDIT):
            return QuotaError(
                f"{who}: the account has no credit left; check its plan and billing.{said}"
            )
        if status == 401:
            advice = "check OPENAI_API_KEY" if self.key else "set OPENAI_API_KEY"
            return KeyRefusedError(f"{who} does not accept the API key; {advice}.{said}")
        if status == 403:
            return KeyRefusedError(f"{who}: this API key may not use it; check its rights.{said}")
        if "context_length" in code or "context length" in code or "context window" in code:
            return TooLongError(f"{who}: the conversation is longer than the model takes.{said}")
        if status in (301, 302, 303, 307, 308, 404) or "model_not_found" in code:
            return NoSuchModelError(
                f"{who}: no such model or address; check --model and --base-url.{said}"
            )
        if status == 429:
            return RateLimitError(f"{who}: too many requests; wait a little, try again.{said}")
        if status is None or status in (408, 409) or status >= 500:
            return ServerError(f"{who} failed{number}; try again.{said}")
        return RequestRefusedError(f"{who} refused the request{number}.{said}")

    def told(self, error: Any) -> str:
        """What the server itself says: one sanitised line of at most 120 characters, without the key."""
        body = getattr(error, "body", None)
        if isinstance(body, dict):
            body = body.get("message") or body.get("detail") or body.get("error")
        text = body if isinstance(body, str) else ""
        if text.lstrip()[:1] == "<":
            return "(a web page)"
        if self.key:
            text = text.replace(self.key, "[key]")
        return shorten(text, MOST_QUOTED)

    def name(self, model: str | None) -> str:
        """Model and host, as messages name them."""
        return f"{shorten(model, 60)} at {self.host}" if model else self.host


def _cause(error: Exception) -> str:
    """Why a connection failed. Never the exceptions' own words: they may repeat a header."""
    for cause in _chain(error):
        if isinstance(cause, socket.gaierror):
            return "its name is not known; check --base-url and the network"
        if isinstance(cause, ssl.SSLError):
            return "its certificate or TLS is not accepted; check http or https in --base-url"
        if isinstance(cause, ConnectionRefusedError):
            return "nothing answers there; check that the server runs, and --base-url"
        if type(cause).__name__ == "LocalProtocolError":
            return "the request cannot be sent; check OPENAI_API_KEY for stray characters"
    return "the connection broke; check the network and try again"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """``error`` and whatever it came from, groups opened."""
    todo: list[BaseException | None] = [error]
    seen: set[int] = set()
    while todo:
        at = todo.pop()
        if at is None or id(at) in seen:
            continue
        seen.add(id(at))
        yield at
        todo += [at.__cause__, at.__context__]
        if isinstance(at, BaseExceptionGroup):
            todo += at.exceptions


def host_of(base_url: str) -> str:
    """Host and port of an address, without a password that may stand in it. Raises EngineError."""
    try:
        parts = urlsplit(base_url)
        host = line(parts.netloc.rpartition("@")[2])
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise EngineError("the base URL must look like http://localhost:11434/v1")
    return host
