"""A small Chat Completions server on loopback that answers, or fails, as a test tells it to.

Standard library only; tests that use it are marked ``loopback``.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Literal, Self

Fault = Literal[
    "hang", "drop", "stall", "disconnect", "truncated", "garbage", "error_event", "no_done", "empty"
]
"""``hang`` never answers, ``drop`` hangs up instead. After the first words: ``stall`` goes silent,
``disconnect`` drops the connection, ``truncated`` ends inside a frame, ``garbage`` sends bytes that
are no text, ``error_event`` sends an error. ``no_done`` ends without the closing frames, ``empty``
says nothing."""


@dataclass(frozen=True)
class Answer:
    """One answer: a streamed reply, or a plain body with a status."""

    text: str = "All of it."
    fault: Fault | None = None
    finish: str | None = "stop"
    usage: tuple[int, int] | None = (11, 7)
    refusal: str | None = None
    status: int = 200
    body: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def error(status: int, message: str, **more: Any) -> Answer:
    """An error as OpenAI words it; the SDK is told to wait a millisecond before it tries again."""
    body = json.dumps({"error": {"message": message, "type": None, "param": None, **more}})
    return Answer(status=status, body=body, headers={"retry-after-ms": "1"})


class ChatServer:
    """Gives its ``answers`` in turn, the last one for ever. Keeps every request."""

    def __init__(self, *answers: Answer, models: tuple[str, ...] = ("test-model",)) -> None:
        self.answers = list(answers) or [Answer()]
        self.models = models
        self.requests: list[dict[str, Any]] = []
        self.headers: list[str] = []
        self.hung_up = asyncio.Event()
        self.speaking = asyncio.Event()

    @property
    def url(self) -> str:
        """The base URL of its API."""
        return f"http://127.0.0.1:{self.port}/v1"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self._serving: set[asyncio.Task[Any]] = set()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if task := asyncio.current_task():
            self._serving.add(task)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                size = next(
                    (
                        int(h.split(":")[1])
                        for h in head.splitlines()
                        if h.lower().startswith("content-length:")
                    ),
                    0,
                )
                body = await reader.readexactly(size)
                if head.startswith("GET"):
                    await self._list(writer)
                    continue
                self.headers.append(head)
                self.requests.append(json.loads(body))
                await self._answer(self._next(), reader, writer)
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass  # one side left
        finally:
            writer.close()

    def _next(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    async def _list(self, writer: asyncio.StreamWriter) -> None:
        data = [{"id": m, "object": "model", "created": 1, "owned_by": "t"} for m in self.models]
        await self._whole(writer, 200, json.dumps({"object": "list", "data": data}), {})

    async def _whole(
        self, writer: asyncio.StreamWriter, status: int, body: str, headers: Mapping[str, str]
    ) -> None:
        kind = "text/html" if body.startswith("<") else "application/json"
        lines = {"Content-Type": kind, "Content-Length": str(len(body.encode())), **headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"HTTP/1.1 {status} X\r\n{head}\r\n{body}".encode())
        await writer.drain()

    async def _answer(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if answer.fault == "hang":
            await self._until_gone(reader)
        elif answer.fault == "drop":
            raise ConnectionResetError
        elif answer.body is not None:
            await self._whole(writer, answer.status, answer.body, answer.headers)
        else:
            await self._speak(answer, reader, writer)

    async def _speak(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        head = b"Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
        writer.write(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n")
        words = answer.text.split(" ") if answer.fault != "empty" else []
        broken = answer.fault not in (None, "no_done", "empty")
        pieces = [w if i == 0 else f" {w}" for i, w in enumerate(words)]
        for piece in pieces[: 2 if broken else None]:
            await _put(writer, _frame({"content": piece}))
        self.speaking.set()
        if answer.refusal:
            await _put(writer, _frame({"refusal": answer.refusal}))
        if answer.fault == "stall":
            await self._until_gone(reader)
        elif answer.fault == "disconnect":
            raise ConnectionResetError
        elif answer.fault == "truncated":
            await _put(writer, _frame({"content": "cut in the middle"})[:40])
        elif answer.fault == "garbage":
            await _put(writer, b"data: \xff\xfe\xfd\n\n")
        elif answer.fault == "error_event":
            await _put(writer, _event({"error": {"message": "worn out", "type": "server_error"}}))
        elif answer.fault != "no_done":
            await self._end(answer, writer)
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    async def _end(self, answer: Answer, writer: asyncio.StreamWriter) -> None:
        await _put(writer, _frame({}, answer.finish))
        if answer.usage and self.requests[-1].get("stream_options"):
            prompt, completion = answer.usage
            total = {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": 0}
            await _put(writer, _event({**_CHUNK, "choices": [], "usage": total}))
        await _put(writer, b"data: [DONE]\n\n")

    async def _until_gone(self, reader: asyncio.StreamReader) -> None:
        await reader.read()
        self.hung_up.set()
        raise ConnectionResetError


_CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "test-model"}


def _event(data: Mapping[str, Any]) -> bytes:
    return b"data: " + json.dumps(data).encode() + b"\n\n"


def _frame(delta: Mapping[str, Any], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return _event({**_CHUNK, "choices": [choice]})


async def _put(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(b"%x\r\n" % len(data) + data + b"\r\n")
    await writer.drain()
