"""What the engine sends, and how it learns what a server does not take."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

import pytest

from interviewer.core.grading import Said
from interviewer.core.scorecard import Usage
from interviewer.engines.errors import (
    EngineError,
    NoSuchModelError,
    RequestRefusedError,
)
from interviewer.engines.openai.engine import OpenAIEngine
from interviewer.engines.openai.faults import Limits, TooLongError
from interviewer.engines.protocol import Utterance
from tests.engines.openai.requests import CONVERSATION, to_ask, to_judge, to_reply
from tests.support.chat_server import Answer, ChatServer, error

PATIENT = Limits(connect=20.0, read=20.0, whole=60.0, retries=0)
FOLLOW_UP = Answer(
    json.dumps({"heard": "answer", "pattern": "alternatives", "anchor": None, "text": "Why?"})
)

pytestmark = pytest.mark.loopback


@asynccontextmanager
async def engine_at(
    server: ChatServer, model: str | None = "test-model"
) -> AsyncIterator[OpenAIEngine]:
    engine = OpenAIEngine(model, server.url, "sk-test", PATIENT)
    yield engine
    await engine.close()


async def test_a_request_asks_for_the_schema_and_streams() -> None:
    async with ChatServer(FOLLOW_UP) as server, engine_at(server) as engine:
        await engine.ask(to_ask())
    [sent] = server.requests
    assert sent["model"] == "test-model"
    assert sent["stream"] is True
    assert sent["stream_options"] == {"include_usage": True}
    assert [m["role"] for m in sent["messages"]] == ["system", "user"]
    asked = sent["response_format"]["json_schema"]
    assert (asked["name"], asked["strict"]) == ("follow_up", True)
    assert list(asked["schema"]["properties"]) == ["heard", "pattern", "anchor", "text"]
    assert "authorization: bearer sk-test" in server.headers[0].lower()


async def test_a_judgment_asks_for_evidence_before_the_verdict_and_no_chance() -> None:
    async with (
        ChatServer(Answer('{"verdicts": [], "remarks": []}')) as server,
        engine_at(server) as engine,
    ):
        await engine.judge(to_judge())
    sent = server.requests[0]
    assert sent["temperature"] == 0
    schema = sent["response_format"]["json_schema"]["schema"]
    assert sent["response_format"]["json_schema"]["name"] == "judgment"
    assert list(schema["properties"]) == ["verdicts", "remarks", "rewrite"]
    assert list(schema["$defs"]["VerdictReply"]["properties"]) == [
        "criterion",
        "quotes",
        "met",
        "ask",
    ]
    for part in (schema, *schema["$defs"].values()):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
        assert not [field for field in part["properties"].values() if "default" in field]


@pytest.mark.parametrize(
    "refusals",
    [
        ["Invalid parameter: 'response_format' of type 'json_schema' is not supported"],
        ["json_schema is unknown here", "response_format is unknown here"],
    ],
)
async def test_a_server_without_schemas_is_asked_for_json_and_remembered(
    refusals: list[str],
) -> None:
    async with (
        ChatServer(*(error(400, r) for r in refusals), FOLLOW_UP) as server,
        engine_at(server) as engine,
    ):
        assert (await engine.ask(to_ask())).text == "Why?"
        assert (await engine.ask(to_ask())).text == "Why?"
    kinds = [r.get("response_format", {}).get("type") for r in server.requests]
    learnt = ["json_object", None][len(refusals) - 1]
    assert kinds == [*["json_schema", "json_object"][: len(refusals)], learnt, learnt]


@pytest.mark.parametrize(
    ("refusal", "left_out"),
    [
        ("Unsupported value: 'temperature' does not support 0.", "temperature"),
        ("Unsupported parameter: 'max_completion_tokens'", "max_completion_tokens"),
        ("max_tokens is too large: 8192", "max_completion_tokens"),
        ("maximum context length is 8192, you asked for 9000", "max_completion_tokens"),
        ("Unknown field stream_options", "stream_options"),
    ],
)
async def test_an_option_that_is_refused_is_left_out_from_then_on(
    refusal: str, left_out: str
) -> None:
    reply = Answer('{"verdicts": [], "remarks": []}')
    async with ChatServer(error(400, refusal), reply) as server, engine_at(server) as engine:
        await engine.judge(to_judge())
    assert left_out in server.requests[0]
    assert len(server.requests) == 3
    assert not any(left_out in r for r in server.requests[1:])


async def test_a_model_without_system_messages_gets_one_message() -> None:
    refusal = error(400, "System role not supported")
    async with ChatServer(refusal, FOLLOW_UP) as server, engine_at(server) as engine:
        assert (await engine.ask(to_ask())).text == "Why?"
    [whole] = server.requests[1]["messages"]
    assert whole["role"] == "user"
    assert whole["content"] == "\n\n".join(m["content"] for m in server.requests[0]["messages"])


async def test_a_refusal_of_everything_ends() -> None:
    everything = "temperature max_tokens stream_options response_format: all bad"
    async with ChatServer(error(400, everything)) as server, engine_at(server) as engine:
        with pytest.raises(RequestRefusedError):
            await engine.judge(to_judge())
    assert len(server.requests) == 6
    assert set(server.requests[-1]) == {"model", "messages", "stream"}


async def test_without_a_model_the_first_that_can_talk_is_taken() -> None:
    models = ("text-embedding-3", "whisper-1", "dall-e-3", "tts-1", "llama3.2", "qwen3")
    async with (
        ChatServer(Answer("Two months."), models=models) as server,
        engine_at(server, model=None) as engine,
    ):
        assert engine.info.model is None
        await asyncio.gather(*(_said(engine) for _ in range(2)))
        assert engine.info.model == "llama3.2"
        assert engine.info.host == f"127.0.0.1:{server.port}"
    assert {r["model"] for r in server.requests} == {"llama3.2"}


async def test_a_server_without_a_model_to_talk_to() -> None:
    async with (
        ChatServer(models=("nomic-embed-text",)) as server,
        engine_at(server, model=None) as engine,
    ):
        with pytest.raises(NoSuchModelError, match="--model"):
            await _said(engine)


async def test_usage_comes_last_from_the_server() -> None:
    async with (
        ChatServer(Answer("Two months.", usage=(90, 4))) as server,
        engine_at(server) as engine,
    ):
        pieces = [p async for p in engine.reply(to_reply())]
    assert pieces == ["Two", " months.", Usage(prompt=90, completion=4)]


async def test_usage_is_counted_where_the_server_does_not_tell() -> None:
    async with ChatServer(Answer("Two months.", usage=None)) as server, engine_at(server) as engine:
        *_, usage = [p async for p in engine.reply(to_reply())]
    assert isinstance(usage, Usage)
    assert usage.estimated
    assert usage.completion == 3
    assert 300 < usage.prompt < 1000


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("<think>They ask how long.</think> Two months.", "Two months."),
        ("<think> a < b </think>\n\nTwo", "Two"),
        ("<thinking is hard", "<thinking is hard"),
        ("<b> is bold", "<b> is bold"),
        ("  Two", "Two"),
    ],
)
async def test_a_local_models_thoughts_are_not_spoken(written: str, heard: str) -> None:
    async with ChatServer(Answer(written)) as server, engine_at(server) as engine:
        assert await _said(engine) == heard


async def test_cancelling_hangs_up_and_passes_through() -> None:
    async with ChatServer(Answer(fault="stall")) as server, engine_at(server) as engine:
        task = asyncio.create_task(engine.ask(to_ask()))
        await server.speaking.wait()
        task.cancel("hurried")
        with pytest.raises(asyncio.CancelledError) as raised:
            await task
        assert raised.value.args == ("hurried",)
        await server.hung_up.wait()


async def test_a_listener_that_leaves_hangs_up() -> None:
    async with ChatServer(Answer(fault="stall")) as server, engine_at(server) as engine:
        stream = engine.reply(to_reply())
        await anext(stream)
        await cast(AsyncGenerator[str | Usage, None], stream).aclose()
        await server.hung_up.wait()


async def test_an_engine_that_was_closed_connects_anew() -> None:
    async with ChatServer(Answer("Two months.")) as server, engine_at(server) as engine:
        assert await _said(engine) == "Two months."
        await engine.close()
        assert await _said(engine) == "Two months."


async def test_a_conversation_too_long_for_the_model_is_tried_at_half_its_length() -> None:
    talk = tuple(Utterance(n, "interviewer", f"{n}: " + "word " * 50) for n in range(-40, 0))
    too_long = error(400, "too many tokens", code="context_length_exceeded")
    async with ChatServer(too_long, too_long, FOLLOW_UP) as server, engine_at(server) as engine:
        await engine.ask(to_ask((*talk, *CONVERSATION)))
    first, _, last = (r["messages"][1]["content"] for r in server.requests)
    assert '"text": "-40: ' in first
    assert '"text": "-40: ' not in last
    assert '"text": "-1: ' in last
    assert "I managed billing" in last
    assert len(last) < len(first) * 0.6


async def test_an_answer_too_long_for_the_model_is_never_cut() -> None:
    too_long = error(400, "too many tokens", code="context_length_exceeded")
    async with ChatServer(too_long) as server, engine_at(server) as engine:
        with pytest.raises(EngineError, match="longer than the model takes"):
            await engine.judge(to_judge())
    assert len({r["messages"][1]["content"] for r in server.requests}) == 1


async def test_what_no_model_takes_is_not_sent() -> None:
    endless = (Said(n=5, asked="Why?", text="word " * 110_000),)
    async with ChatServer() as server, engine_at(server) as engine:
        with pytest.raises(TooLongError, match="shorten the answer"):
            await engine.judge(to_judge(endless))
    assert server.requests == []


async def _said(engine: OpenAIEngine) -> str:
    return "".join([p async for p in engine.reply(to_reply()) if isinstance(p, str)])
