"""The one place that talks to the SDK. Everything leaves as text, Usage or an EngineError."""

import asyncio
import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, Any

from interviewer.core.scorecard import Usage
from interviewer.engines.errors import (
    CutShortError,
    EngineError,
    GarbledError,
    NoSuchModelError,
    RequestRefusedError,
)
from interviewer.engines.openai.faults import Faults, Limits, host_of
from interviewer.engines.openai.retries import Sleep, with_retries
from interviewer.engines.openai.schemas import response_format

if TYPE_CHECKING:
    from openai import AsyncOpenAI

MOST_TOKENS = 8192
"""Bounds a reply that would not end; leaves a reasoning model room to think."""

MOST_CHARACTERS = 100_000
"""Bounds it on this side, for servers that know no bound."""

_NOT_FOR_CHAT = re.compile(
    r"embed|whisper|tts|dall-e|moderation|image|audio|realtime|transcribe|rerank", re.IGNORECASE
)
_LEVELS = ("json_schema", "json_object", "")
_ABOUT_FORMAT = ("response_format", "json_schema", "json_object", "structured output", "grammar")
_SYSTEM = "system message"
_OPTIONAL = {
    "temperature": ("temperature",),
    "max_completion_tokens": ("max_completion_tokens", "max_tokens", "context"),
    "stream_options": ("stream_options", "include_usage"),
}


class Client:
    """One server and one model. Learns what the server does not take, and which models it has."""

    def __init__(
        self,
        model: str | None,
        base_url: str,
        api_key: str | None,
        limits: Limits,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.model = model
        self.host = host_of(base_url)
        self._base_url = base_url
        self._key = api_key
        self._limits = limits
        self._sleep = sleep
        self._faults = Faults(self.host, api_key, limits)
        self._sdk: AsyncOpenAI | None = None
        self._starting = asyncio.Lock()
        self._level = 0
        self._refused: set[str] = set()

    async def stream(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: str | None = None,
        temperature: float | None = None,
    ) -> AsyncGenerator[str | Usage, None]:
        """The reply as it comes, then its Usage if the server tells.

        Raises EngineError: CutShortError when the reply ends before it is whole, TimedOutError when
        it falls silent.
        """
        heard = False
        fault: EngineError | None = None
        try:
            async with aclosing(self._stream(messages, schema, temperature)) as pieces:
                async for piece in pieces:
                    heard = True
                    yield piece
        except Exception as error:
            fault = self._faults.translate(error, self.model, heard)
        if fault is not None:  # raised out here, so that nothing of the SDK's hangs on to it
            raise fault

    async def close(self) -> None:
        """Let go of connections."""
        if self._sdk is not None:
            await self._sdk.close()
            self._sdk = None

    # --- one call ------------------------------------------------------------------------------

    async def _stream(
        self, messages: Sequence[Mapping[str, str]], schema: str | None, temperature: float | None
    ) -> AsyncGenerator[str | Usage, None]:
        response = await self._open(messages, schema, temperature)
        finish: str | None = None
        usage: Usage | None = None
        thoughts = _Thoughts()
        length = 0
        async with response:
            async for chunk in response:
                usage = _usage(chunk.usage) or usage
                if not chunk.choices:  # the last one, with the usage
                    continue
                choice = chunk.choices[0]
                finish = choice.finish_reason or finish
                if choice.delta.refusal:
                    raise RequestRefusedError(f"{self._who} declined to answer this")
                if text := thoughts.without(choice.delta.content or ""):
                    length += len(text)
                    yield text
                if length > MOST_CHARACTERS:
                    raise GarbledError(f"{self._who} would not stop; try another model")
        self._check_end(finish, length)
        if usage:
            yield usage

    def _check_end(self, finish: str | None, length: int) -> None:
        """A stream that just stops raises nothing of itself, nor does one that hit a limit."""
        if finish == "content_filter":
            raise RequestRefusedError(f"{self._who}: its content filter stopped the reply")
        if finish == "length":
            raise CutShortError(f"{self._who} ran out of tokens before it was done; try again")
        if finish is None and length:
            raise CutShortError(f"{self._who} broke off its reply before it was whole; try again")
        if not length:
            raise GarbledError(
                f"{self._who} gave an empty reply; try again, or check model and base URL"
            )

    async def _open(
        self, messages: Sequence[Mapping[str, str]], schema: str | None, temperature: float | None
    ) -> Any:
        """The response to a request, after leaving out what the server turns out not to take."""
        import openai

        sdk = await self._ready()
        while True:
            options = self._options(schema, temperature)
            create: Any = partial(
                sdk.chat.completions.create,
                model=self.model,
                messages=self._shape(messages),
                stream=True,
                **options,
            )
            try:
                return await with_retries(create, self._limits.retries, self._sleep)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                if not self._adapt(error, options):
                    raise

    def _shape(self, messages: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
        """The messages, in one where the model's template knows no system message."""
        if _SYSTEM not in self._refused:
            return [dict(m) for m in messages]
        return [{"role": "user", "content": "\n\n".join(m["content"] for m in messages)}]

    def _options(self, schema: str | None, temperature: float | None) -> dict[str, Any]:
        """What goes along with a request, as far as this server is known to take it."""
        options: dict[str, Any] = {
            "stream_options": {"include_usage": True},
            "max_completion_tokens": MOST_TOKENS,
        }
        if temperature is not None:
            options["temperature"] = temperature
        level = _LEVELS[self._level]
        if schema and level == "json_schema":
            options["response_format"] = response_format(schema)
        elif schema and level:
            options["response_format"] = {"type": level}
        return {name: value for name, value in options.items() if name not in self._refused}

    def _adapt(self, error: Any, sent: Mapping[str, Any]) -> bool:
        """Remember what the server refuses by name; False if it is nothing that can be left out."""
        # Only its beginning: some servers repeat the whole request in what they say.
        text = f"{error.param or ''} {error.code or ''} {error.message}"[:400].lower()
        if "response_format" in sent and any(word in text for word in _ABOUT_FORMAT):
            tried = _LEVELS.index(sent["response_format"]["type"])
            self._level = max(self._level, tried + 1)
            return True
        if "system role" in text and _SYSTEM not in self._refused:
            self._refused.add(_SYSTEM)
            return True
        for name, words in _OPTIONAL.items():
            if name in sent and any(word in text for word in words):
                self._refused.add(name)
                return True
        return False

    # --- the server ----------------------------------------------------------------------------

    async def _ready(self) -> "AsyncOpenAI":
        """The SDK, loaded at first use, and a model to ask."""
        async with self._starting:
            if self._sdk is None:
                self._sdk = await asyncio.to_thread(self._load)
            if self.model is None:
                self.model = await self._first_model(self._sdk)
            return self._sdk

    def _load(self) -> "AsyncOpenAI":
        import httpx2
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient

        limits = self._limits
        return AsyncOpenAI(
            api_key=self._key or "none",  # servers on this machine want none, the SDK wants one
            base_url=self._base_url,
            max_retries=0,  # see retries.py
            timeout=httpx2.Timeout(limits.read, connect=limits.connect),
            # Answers go to the host that was agreed to and to no other.
            http_client=DefaultAsyncHttpxClient(follow_redirects=False),
        )

    async def _first_model(self, sdk: "AsyncOpenAI") -> str:
        """The first model that the server lists and that can hold a conversation."""
        page = await with_retries(sdk.models.list, self._limits.retries, self._sleep)
        for model in page.data:
            if not _NOT_FOR_CHAT.search(model.id):
                return model.id
        raise NoSuchModelError(f"{self.host} lists no model to talk to; name one with --model")

    @property
    def _who(self) -> str:
        return self._faults.name(self.model)


def _usage(reported: Any) -> Usage | None:
    """What a chunk says of tokens, if it says so: the SDK passes on whatever a server writes."""
    prompt = getattr(reported, "prompt_tokens", None)
    completion = getattr(reported, "completion_tokens", None)
    if isinstance(prompt, int) and isinstance(completion, int):
        return Usage(prompt=prompt, completion=completion)
    return None


class _Thoughts:
    """Drops a leading ``<think>`` block, which some local models write into their reply."""

    _OPEN, _CLOSE = "<think>", "</think>"

    def __init__(self) -> None:
        self._held: str | None = ""

    def without(self, piece: str) -> str:
        """What of the reply so far can be passed on."""
        if self._held is None:
            return piece
        self._held += piece
        start = self._held.lstrip()
        if start.startswith(self._OPEN):
            _, closed, rest = start.partition(self._CLOSE)
            if not closed:
                return ""
            start = rest.lstrip()
        elif self._OPEN.startswith(start):  # may become one
            return ""
        if not start:
            return ""
        passed, self._held = start, None
        return passed
