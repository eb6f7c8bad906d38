"""Every fault of a server, the network or a model becomes one clean line of the program's own."""

import asyncio
import json
import logging
import socket
from collections.abc import Callable
from typing import Any, Literal

import pytest

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
from interviewer.engines.openai.client import Client
from interviewer.engines.openai.engine import OpenAIEngine
from interviewer.engines.openai.faults import Limits, TooLongError
from tests.engines.openai.requests import to_ask, to_judge, to_reply
from tests.support.chat_server import Answer, ChatServer, error

KEY = "sk-a-key-that-must-never-be-seen"
PATIENT = Limits(connect=20.0, read=20.0, whole=60.0, retries=0)
HASTY = Limits(connect=20.0, read=0.15, whole=60.0, retries=0)

pytestmark = pytest.mark.loopback


def engine_at(url: str, limits: Limits = PATIENT, key: str | None = KEY) -> OpenAIEngine:
    return OpenAIEngine("test-model", url, key, limits)


async def spoken(engine: OpenAIEngine) -> str:
    """All that is said in a reply; the engine is closed whatever happens."""
    try:
        return "".join([p async for p in engine.reply(to_reply()) if isinstance(p, str)])
    finally:
        await engine.close()


FAULTS: dict[str, tuple[Answer, type[EngineError], str]] = {
    "400": (error(400, "bad request"), RequestRefusedError, "refused the request"),
    "401": (error(401, "Incorrect API key"), KeyRefusedError, "check OPENAI_API_KEY"),
    "401 that repeats the key": (error(401, f"Wrong: {KEY}!"), KeyRefusedError, "[key]"),
    "402": (error(402, "Insufficient credits"), QuotaError, "billing"),
    "403": (error(403, "no access"), KeyRefusedError, "rights"),
    "404": (error(404, "The model does not exist"), NoSuchModelError, "--model"),
    "404 without a body": (Answer(status=404, body=""), NoSuchModelError, "--base-url"),
    "moved": (
        Answer(status=308, body="", headers={"location": "http://127.0.0.1:9/v1"}),
        NoSuchModelError,
        "--base-url",
    ),
    "model not found": (
        error(400, "no such thing", code="model_not_found"),
        NoSuchModelError,
        "--model",
    ),
    "too long": (
        error(400, "This model's maximum is 10 tokens", code="context_length_exceeded"),
        TooLongError,
        "longer than the model takes",
    ),
    "422": (error(422, "unprocessable"), RequestRefusedError, "422"),
    "429": (error(429, "slow down"), RateLimitError, "wait"),
    "no credit": (
        error(429, "You exceeded your quota", code="insufficient_quota"),
        QuotaError,
        "billing",
    ),
    "500": (error(500, "oh no"), ServerError, "failed (500)"),
    "502": (error(502, "oh no"), ServerError, "failed (502)"),
    "503": (error(503, "overloaded"), ServerError, "failed (503)"),
    "a page with an error": (
        Answer(status=502, body="<html><h1>Bad Gateway</h1></html>"),
        ServerError,
        "a web page",
    ),
    "a page": (Answer(body="<html>Welcome</html>"), GarbledError, "base URL"),
    "no stream": (Answer(body='{"ok": true}'), GarbledError, "base URL"),
    "hang": (Answer(fault="hang"), TimedOutError, "nothing for 0.15 seconds"),
    "drop": (Answer(fault="drop"), UnreachableError, "the connection broke"),
    "stall": (Answer(fault="stall"), TimedOutError, "nothing came for 0.15 seconds"),
    "disconnect": (Answer(fault="disconnect"), CutShortError, "the connection broke"),
    "truncated": (Answer(fault="truncated"), CutShortError, "broke off its reply"),
    "garbage": (Answer(fault="garbage"), CutShortError, "unreadable"),
    "error event": (Answer(fault="error_event"), CutShortError, "worn out"),
    "no end": (Answer(fault="no_done"), CutShortError, "before it was whole"),
    "empty": (Answer(fault="empty"), GarbledError, "empty reply"),
    "length": (Answer(finish="length"), CutShortError, "ran out of tokens"),
    "content filter": (Answer(finish="content_filter"), RequestRefusedError, "content filter"),
    "refusal": (Answer(text="", refusal="I can't."), RequestRefusedError, "declined"),
    "hostile words": (
        error(500, "\x1b]52;c;aGk=\x07[red]" + "x" * 5000 + "\n\u202eend"),
        ServerError,
        "␛]52",
    ),
    "unlike any error": (Answer(status=400, body="[[1, 2"), RequestRefusedError, "(400)"),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_every_fault_of_a_server_becomes_one_clean_line(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer, expected, says = FAULTS[name]
    caplog.set_level(logging.DEBUG)
    async with ChatServer(answer) as server:
        engine = engine_at(server.url, HASTY if name in ("hang", "stall") else PATIENT)
        with pytest.raises(EngineError) as raised:
            await spoken(engine)
    assert type(raised.value) is expected
    message = str(raised.value)
    assert says in message
    assert "test-model at 127.0.0.1:" in message
    assert message.isprintable()
    assert len(message) < 400
    shown = f"{message}{raised.value!r}{engine!r}{vars(raised.value)}{caplog.text}"
    assert KEY not in shown
    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None


async def test_what_was_said_before_a_fault_was_said() -> None:
    heard: list[object] = []

    async def listen(engine: OpenAIEngine) -> None:
        async for piece in engine.reply(to_reply()):
            heard.append(piece)

    async with ChatServer(Answer("one two three", fault="disconnect")) as server:
        engine = engine_at(server.url)
        with pytest.raises(CutShortError):
            await listen(engine)
        await engine.close()
    assert heard == ["one", " two"]


async def test_nothing_listens() -> None:
    async with ChatServer() as server:
        url = server.url
    with pytest.raises(UnreachableError, match="nothing answers there"):
        await spoken(engine_at(url))


async def test_tls_that_is_none() -> None:
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 This is no TLS\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(UnreachableError, match="TLS"):
            await spoken(engine_at(f"https://127.0.0.1:{port}/v1"))


async def test_a_connection_that_is_not_taken() -> None:
    silent = Limits(connect=0.1, read=5.0, retries=0)
    async with ChatServer() as server:  # waits for a request; TLS waits for its greeting
        with pytest.raises(TimedOutError, match=r"no connection within 0\.1 seconds"):
            await spoken(engine_at(server.url.replace("http:", "https:"), silent))


async def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(UnreachableError, match=r"models\.example cannot be reached: its name"):
        await spoken(engine_at("http://models.example/v1"))


@pytest.mark.parametrize(
    "url",
    ["", "localhost", "http://[::1", "http://", "ftp://localhost/v1", "http://localhost:99999/v1"],
)
def test_a_base_url_that_is_none(url: str) -> None:
    with pytest.raises(EngineError, match="base URL"):
        engine_at(url)


def test_the_host_is_told_without_a_password() -> None:
    engine = engine_at("http://me:secret@localhost:1234/v1")
    assert engine.info.host == "localhost:1234"


async def test_a_key_that_no_header_can_carry_is_not_repeated() -> None:
    async with ChatServer() as server:
        for key in (f"{KEY}\n", f"{KEY}‘"):
            with pytest.raises(EngineError) as raised:
                await spoken(engine_at(server.url, key=key))
            assert KEY not in str(raised.value)


async def test_without_a_key_the_message_asks_for_one() -> None:
    async with ChatServer(error(401, "no key")) as server:
        with pytest.raises(KeyRefusedError, match="set OPENAI_API_KEY"):
            await spoken(engine_at(server.url, key=None))


TRIES: dict[str, tuple[Answer, int, list[float]]] = {
    "400": (error(400, "no"), 1, []),
    "401": (error(401, "no"), 1, []),
    "404": (error(404, "no"), 1, []),
    "408": (error(408, "late"), 3, [0.001, 0.001]),
    "409": (error(409, "locked"), 3, [0.001, 0.001]),
    "429": (error(429, "slow down"), 3, [0.001, 0.001]),
    "429 without a wait": (Answer(status=429, body="{}"), 3, [0.5, 1.0]),
    "429 with a wait": (
        Answer(status=429, body="{}", headers={"retry-after": "9.5"}),
        3,
        [9.5, 9.5],
    ),
    "429 with a long wait": (
        Answer(status=429, body="{}", headers={"retry-after": "11"}),
        1,
        [],
    ),
    "429 until a day": (
        Answer(status=429, body="{}", headers={"retry-after": "Fri, 31 Dec 2049 23:59:59 GMT"}),
        3,
        [0.5, 1.0],
    ),
    "no credit": (error(429, "none left", code="insufficient_quota"), 1, []),
    "500": (error(500, "oh no"), 3, [0.001, 0.001]),
    "503 with a long wait": (
        Answer(status=503, body="", headers={"retry-after": "120"}),
        1,
        [],
    ),
    "drop": (Answer(fault="drop"), 3, [0.5, 1.0]),
    "disconnect": (Answer(fault="disconnect"), 1, []),
    "hang": (Answer(fault="hang"), 1, []),
    "stall": (Answer(fault="stall"), 1, []),
}


@pytest.mark.parametrize("name", TRIES)
async def test_only_what_may_pass_is_tried_again(name: str) -> None:
    answer, tries, waits = TRIES[name]
    read = 0.15 if name in ("hang", "stall") else 20.0
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    async with ChatServer(answer) as server:
        client = Client("test-model", server.url, KEY, Limits(read=read, retries=2), wait)
        with pytest.raises(EngineError):
            [_ async for _ in client.stream([{"role": "user", "content": "Hi."}])]
        await client.close()
        assert len(server.requests) == tries
    assert waited == pytest.approx(waits)


@pytest.mark.parametrize("fault", ["hang", "stall"])
async def test_a_silent_server_costs_one_limit_in_each_task(
    fault: Literal["hang", "stall"],
) -> None:
    calls: list[Callable[[OpenAIEngine], Any]] = [
        lambda e: e.ask(to_ask()),
        lambda e: e.judge(to_judge()),
        spoken,
    ]
    for call in calls:
        async with ChatServer(Answer(fault=fault)) as server:
            engine = engine_at(server.url, Limits(connect=20.0, read=0.15))
            with pytest.raises(TimedOutError, match=r"for 0\.15 seconds"):
                await call(engine)
            await engine.close()
            assert len(server.requests) == 1


async def test_a_fault_that_passes_is_not_noticed() -> None:
    async with ChatServer(error(503, "busy"), Answer("Two months.")) as server:
        assert await spoken(engine_at(server.url, Limits(read=20.0))) == "Two months."


BROKEN: dict[str, tuple[Answer, type[EngineError]]] = {
    "prose": (Answer("not json {"), GarbledError),
    "another shape": (Answer('{"text": 1, "verdicts": 3}'), GarbledError),
    "half": (Answer('{"verdicts": [{"criterion": "told.role", "quo'), GarbledError),
    "a list": (Answer("[1, 2]"), GarbledError),
    "deep": (Answer('{"text":' * 3000), GarbledError),
    "length": (Answer('{"text": "x"', finish="length"), CutShortError),
    "cut": (Answer('{"text": "x y z', fault="disconnect"), CutShortError),
}


@pytest.mark.parametrize("name", BROKEN)
async def test_a_reply_that_cannot_be_read_is_asked_for_once_more(name: str) -> None:
    answer, expected = BROKEN[name]
    calls: list[Callable[[OpenAIEngine], Any]] = [lambda e: e.ask(to_ask())]
    if name != "another shape":
        calls.append(lambda e: e.judge(to_judge()))
    for call in calls:
        async with ChatServer(answer) as server:
            engine = engine_at(server.url)
            with pytest.raises(expected, match=r"test-model at 127\.0\.0\.1:"):
                await call(engine)
            await engine.close()
            assert len(server.requests) == 2


async def test_a_reply_that_never_ends_is_given_up() -> None:
    slow = Limits(read=20.0, whole=0.1, retries=0)
    async with ChatServer(Answer(fault="stall")) as server:
        engine = engine_at(server.url, slow)
        with pytest.raises(TimedOutError, match="did not finish within"):
            await engine.ask(to_ask())
        await engine.close()


async def test_a_broken_reply_is_followed_by_a_whole_one() -> None:
    good = {"heard": "answer", "pattern": "alternatives", "anchor": None, "text": "Why?"}
    async with ChatServer(Answer(fault="disconnect"), Answer(json.dumps(good))) as server:
        engine = engine_at(server.url)
        assert (await engine.ask(to_ask())).text == "Why?"
        await engine.close()
