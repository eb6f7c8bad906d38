"""The engine that asks a model: any server that speaks OpenAI's Chat Completions."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from functools import partial
from importlib import import_module
from typing import TypeVar

from interviewer.core.grading import Judgment, Verdict, to_judge
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.engines.errors import CutShortError, EngineError, GarbledError, TimedOutError
from interviewer.engines.openai import drafts, prompts, schemas, tokens
from interviewer.engines.openai.client import Client
from interviewer.engines.openai.drafts import Draft
from interviewer.engines.openai.faults import Limits, TooLongError
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    FollowUp,
    JudgeRequest,
    ReplyRequest,
)

Read = TypeVar("Read")

MOST_PROMPT_TOKENS = 100_000
"""The longest prompt that is sent. Conversations are cut to less where a model takes less."""

MOST_REMARKS = 4

USUAL_LIMITS = Limits()


def warm() -> None:
    """Load what the first call needs: a second's work, to be done in a thread after the first paint."""
    import_module("openai.resources.chat")  # the SDK loads its parts only when they are asked for
    prompts.environment()
    tokens.encoding(tokens.FALLBACK)


class OpenAIEngine:
    """Asks one model at one server. ``model`` None means the first that the server lists.

    Nothing is loaded and nothing is sent before the first task.
    """

    def __init__(
        self,
        model: str | None,
        base_url: str,
        api_key: str | None,
        limits: Limits = USUAL_LIMITS,
    ) -> None:
        self._client = Client(model, base_url, api_key, limits)
        self._patience = limits.whole
        self._most = MOST_PROMPT_TOKENS

    @property
    def info(self) -> EngineInfo:
        """Model and host; the model is None until a server that was to choose has been asked."""
        return EngineInfo(kind="openai", model=self._client.model, host=self._client.host)

    async def ask(self, request: AskRequest) -> FollowUp:
        """The next follow-up, unchecked; a reply that breaks off or cannot be read gets a second try.

        Raises EngineError.
        """
        draft = drafts.follow_up(request)
        call = partial(self._structured, draft, "follow_up", schemas.read_follow_up)
        try:
            found, usage = await call()
        except (CutShortError, GarbledError):
            found, usage = await call()
        anchor = (found.anchor or "").strip(' “”"')
        return FollowUp(
            pattern=found.pattern,
            anchor=anchor if anchor and anchor != "null" else None,
            text=found.text.strip(),
            heard=found.heard,
            usage=usage,
        )

    async def judge(self, request: JudgeRequest) -> Judgment:
        """Verdicts on every criterion in one call, and one more for those it left out or garbled.

        What stays missing is left missing. Raises EngineError where there is no judgment at all.
        """
        wanted = [c.id for c in to_judge(request.rubric, request.form)]
        verdicts: dict[str, Verdict] = {}
        first = Judgment()
        usage = Usage()
        fault: EngineError | None = None
        for again in (False, True):
            if not (missing := [c for c in wanted if c not in verdicts]):
                break
            draft = drafts.judgment(request, missing if again else ())
            read = partial(schemas.read_judgment, wanted=missing)
            try:
                found, used = await self._structured(draft, "judgment", read, 0.0)
            except (CutShortError, GarbledError) as error:
                fault = error
                continue
            first = first if verdicts else found
            verdicts |= {v.criterion: v for v in found.verdicts}
            usage += used
        if fault and not verdicts:
            raise fault
        return Judgment(
            verdicts=tuple(verdicts[c] for c in wanted if c in verdicts),
            remarks=first.remarks[:MOST_REMARKS],
            suggestion=first.suggestion,
            usage=usage,
        )

    def reply(self, request: ReplyRequest) -> AsyncIterator[str | Usage]:
        """The interviewer's reply, as it comes. Raises EngineError."""
        return self._speak(drafts.reply(request))

    def debrief(self, request: DebriefRequest) -> AsyncIterator[str | Usage]:
        """The debrief, as it comes. Raises EngineError."""
        return self._speak(drafts.debrief(request))

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()

    # --- calls ---------------------------------------------------------------------------------

    async def _structured(
        self,
        draft: Draft,
        schema: str,
        read: Callable[[str], Read],
        temperature: float | None = None,
    ) -> tuple[Read, Usage]:
        """What a whole reply says. Raises EngineError, GarbledError where it cannot be read."""
        text, usage = await self._whole(draft, schema, temperature)
        try:
            return read(text), usage
        except ValueError as error:
            wrong = f"{self.info.label} {error}; try again or another model"
        raise GarbledError(wrong)

    async def _whole(
        self, draft: Draft, schema: str, temperature: float | None
    ) -> tuple[str, Usage]:
        """A reply that nobody watches. It streams all the same: a slow server is not a silent one."""
        parts: list[str] = []
        usage = Usage()
        try:
            async with (
                asyncio.timeout(self._patience),
                aclosing(self._speak(draft, schema, temperature)) as pieces,
            ):
                async for piece in pieces:
                    if isinstance(piece, Usage):
                        usage = piece
                    else:
                        parts.append(piece)
        except TimeoutError:
            raise TimedOutError(
                f"{self.info.label} did not finish within {self._patience:g} seconds; try again"
            ) from None
        return "".join(parts), usage

    async def _speak(
        self, draft: Draft, schema: str | None = None, temperature: float | None = None
    ) -> AsyncGenerator[str | Usage, None]:
        """A reply as it comes, then its Usage: the server's, else an estimate.

        Where the server finds the prompt too long, one of half its length is tried.
        """
        prompt, size = await asyncio.to_thread(self._fit, draft, self._most)
        parts: list[str] = []
        while True:
            try:
                stream = self._client.stream(prompt.messages, schema, temperature)
                async with aclosing(stream) as pieces:
                    async for piece in pieces:
                        yield piece
                        if isinstance(piece, Usage):
                            return
                        parts.append(piece)
                break
            except TooLongError:
                longer, target = size, size // 2
                prompt, size = await asyncio.to_thread(self._fit, draft, target)
                if size >= longer:  # nothing was left to leave out
                    raise
                self._most = target
        spoken = await asyncio.to_thread(tokens.count, "".join(parts), self._client.model)
        yield Usage(prompt=size, completion=spoken, estimated=True)

    def _fit(self, draft: Draft, most: int) -> tuple[prompts.Prompt, int]:
        """The prompt and its tokens, the oldest lines left out where it has more than ``most``.

        Slow, so never on the event loop's thread. Raises TooLongError.
        """
        model = self._client.model
        lines = list(draft.conversation)
        prompt = draft.build(lines)
        size = tokens.count_messages(prompt.messages, model)
        over = size - most
        if over > 0:
            while over > 0 and lines and (draft.keep_from is None or lines[0].n < draft.keep_from):
                over -= tokens.count(drafts.spoken(lines.pop(0)), model)
            prompt = draft.build(lines)
            size = tokens.count_messages(prompt.messages, model)
        if size > MOST_PROMPT_TOKENS:
            raise TooLongError(
                f"{self.info.label}: {size} tokens are more than a model takes; shorten the answer"
            )
        return prompt, size
