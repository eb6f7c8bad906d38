"""One judging call or one a dimension, in tokens and seconds: ``python -m tests.bench.judging [FASTER]``.

Three ways to judge the same answers, all in the program's own prompts:

- whole: one call for all criteria, as the engine does it
- parts: a call a dimension, each prompt with that dimension's criteria alone
- listed: a call a dimension, each prompt with all criteria and the one dimension's asked for last

No model is asked: the replies are written here, complete, as long as a model's are, with every other
criterion met. So this says what the ways cost, and nothing of which judges better. Seconds are the
engine's own, against a server on this machine that waits and then speaks at a fixed pace, both so
many times ``FASTER`` (10) than a real one; the ratios are of one run.
"""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from pathlib import Path
from time import perf_counter

from interviewer.content import load_rubric
from interviewer.core.grading import Said, to_judge
from interviewer.core.labels import Labelled
from interviewer.core.scorecard import FindingKind
from interviewer.core.state import fold
from interviewer.core.text import count_words
from interviewer.engines.openai import drafts, tokens
from interviewer.engines.openai.engine import MOST_REMARKS, OpenAIEngine, warm
from interviewer.engines.openai.schemas import (
    JudgmentReply,
    QuoteReply,
    RemarkReply,
    RewriteReply,
    VerdictReply,
)
from interviewer.engines.protocol import JudgeRequest
from interviewer.interview.judging import form_for, said
from interviewer.storage.transcript import read
from tests.gold import SETS, labelled

LENGTHS = {"short": 90, "usual": 180, "long": 380}
"""Words of a lone answer; the labelled one that comes nearest is taken."""

REPLIES = 3
"""Of a thread: so many answers after the first."""

TRANSCRIPTS = Path(__file__).parents[2] / "examples" / "transcripts"

FIRST_TOKEN = 0.4
"""Seconds until a server begins to speak."""

PACE = 80
"""Tokens a second from then on."""

BURST = 8
"""Tokens in one piece of a stream."""

# Words, within what the prompt asks for: with them 20 verdicts, four remarks and a rewrite take some
# 1200 tokens.
QUOTED, ANCHORED, REMARKED, REWRITTEN = 12, 6, 8, 18
SAY = "This skips the moment that matters most: say what you told them and what they answered."
KINDS: tuple[FindingKind, ...] = ("thin", "risk", "cut", "keep")


@dataclass(frozen=True)
class Call:
    """What is sent, system and user part in one text, its tokens, and what comes back."""

    prompt: str
    size: int
    reply: str


@dataclass(frozen=True)
class Case:
    """A thread to judge, and the one that was judged before it."""

    name: str
    request: JudgeRequest
    before: JudgeRequest


# --- what is judged --------------------------------------------------------------------------------


def cases() -> Iterator[Case]:
    """For each rubric lone answers of three lengths, then a thread, where there is one."""
    for rubric_id in SETS:
        lone = [_nearest(labelled(rubric_id), most) for most in LENGTHS.values()]
        for at, name in enumerate(LENGTHS):
            yield Case(name, lone[at], lone[at - 1])
        if threads := list(_threads(rubric_id)):
            thread = max(threads, key=lambda t: _words(t.thread))
            yield Case("thread", thread, replace(thread, thread=thread.thread[:-1]))


def _nearest(rows: Sequence[Labelled], words: int) -> JudgeRequest:
    row = min(rows, key=lambda r: abs(count_words(r.text) - words))
    rubric = load_rubric(row.rubric)
    answer = Said(n=1, asked=row.question, text=row.text)
    return JudgeRequest(rubric, form_for(rubric, row.form), row.question, (answer,))


def _threads(rubric_id: str) -> Iterator[JudgeRequest]:
    """Threads of the example transcripts, no longer than is asked for."""
    for path in sorted(TRANSCRIPTS.glob("*.jsonl")):
        transcript = read(path)
        for thread in fold(transcript.session, transcript.events).threads:
            if thread.question.rubric == rubric_id and len(thread.answers) > REPLIES:
                rubric = load_rubric(rubric_id)
                form = form_for(rubric, thread.question.form)
                answers = said(thread)[: 1 + REPLIES]
                yield JudgeRequest(rubric, form, thread.question.text, answers)


def _words(thread: Sequence[Said]) -> int:
    return sum(count_words(s.text) for s in thread)


# --- the ways to judge it --------------------------------------------------------------------------


def by_dimension(request: JudgeRequest) -> list[JudgeRequest]:
    """The same thread, with one dimension of the rubric at a time."""
    rubric = request.rubric
    parts = (rubric.model_copy(update={"dimensions": (d,)}) for d in rubric.dimensions)
    return [replace(request, rubric=part) for part in parts]


def whole(request: JudgeRequest) -> list[Call]:
    """One call for everything."""
    return [_call(request, (), written(request))]


def parts(request: JudgeRequest) -> list[Call]:
    """A call a dimension with its criteria alone; the last one is asked for remarks as well."""
    *early, last = by_dimension(request)
    calls = [_call(part, _ids(part), written(request, part)) for part in early]
    return [*calls, _call(last, (), written(request, last))]


def listed(request: JudgeRequest) -> list[Call]:
    """A call a dimension with the whole list, which makes their prompts alike but for the end."""
    dimensions = by_dimension(request)
    return [_call(request, _ids(part), written(request, part)) for part in dimensions]


def _ids(request: JudgeRequest) -> list[str]:
    return [c.id for c in to_judge(request.rubric, request.form)]


def _call(request: JudgeRequest, missing: Sequence[str], reply: str) -> Call:
    messages = drafts.judgment(request, missing).build(request.conversation).messages
    text = "\n".join(m["content"] for m in messages)
    return Call(text, tokens.count_messages(messages), reply)


# --- what comes back -------------------------------------------------------------------------------


def written(request: JudgeRequest, part: JudgeRequest | None = None) -> str:
    """A whole reply, or what of it is about a part; remarks and rewrite come with the last verdict."""
    runs = _runs(request.thread)
    verdicts = list(_verdicts(request, runs))
    last = verdicts[-1]
    if part:
        ids = _ids(part)
        verdicts = [v for v in verdicts if v.criterion in ids]
    remarks: list[RemarkReply] = []
    rewrite: RewriteReply | None = None
    if last in verdicts:
        for kind in KINDS[:MOST_REMARKS]:
            n, words = next(runs)
            remarks.append(RemarkReply(kind=kind, n=n, text=_first(words, REMARKED), say=SAY))
        n, words = next(runs)
        sentence = _first(words, REWRITTEN)
        rewrite = RewriteReply(n=n, text=sentence, better=sentence)
    reply = JudgmentReply(verdicts=verdicts, remarks=remarks, rewrite=rewrite)
    return json.dumps(reply.model_dump(), ensure_ascii=False)


def _verdicts(
    request: JudgeRequest, runs: Iterator[tuple[int, list[str]]]
) -> Iterator[VerdictReply]:
    for at, criterion in enumerate(to_judge(request.rubric, request.form)):
        quotes: list[QuoteReply] = []
        ask: str | None = None
        if at % 2:
            for n, words in islice(runs, 2 if criterion.mark == "two_places" else 1):
                quotes.append(QuoteReply(n=n, text=_first(words, QUOTED)))
        else:
            _, words = next(runs)
            wording = criterion.ask_about or criterion.ask
            ask = wording.replace("{anchor}", _first(words, ANCHORED))
        yield VerdictReply(criterion=criterion.id, quotes=quotes, met=bool(quotes), ask=ask)


def _runs(thread: Sequence[Said]) -> Iterator[tuple[int, list[str]]]:
    """Words of the answers in turn, from ever new places, for as long as they are asked for."""
    at = 0
    while True:
        answer = thread[at % len(thread)]
        words = answer.text.split()
        start = at * QUOTED % max(len(words) - REWRITTEN, 1)
        yield answer.n, words[start:]
        at += 1


def _first(words: Sequence[str], most: int) -> str:
    return " ".join(words[:most])


# --- tokens ----------------------------------------------------------------------------------------


def anew(calls: Sequence[Call], before: Sequence[Call]) -> int:
    """Prompt tokens that are in no prefix of an earlier call's prompt: what a cache cannot spare."""
    seen = list(before)
    fresh = 0
    for call in calls:
        fresh += call.size - max((_shared(call, other) for other in seen), default=0)
        seen.append(call)
    return fresh


def _shared(one: Call, other: Call) -> int:
    pairs = enumerate(zip(one.prompt, other.prompt, strict=False))
    end = next((at for at, (a, b) in pairs if a != b), len(one.prompt))
    return tokens.count(one.prompt[:end])


def replied(calls: Sequence[Call]) -> int:
    """Tokens of all replies."""
    return sum(tokens.count(call.reply) for call in calls)


# --- seconds ---------------------------------------------------------------------------------------


@asynccontextmanager
async def server(replies: Mapping[str, str], faster: float) -> AsyncIterator[str]:
    """The URL of one that gives each system prompt its reply, at its pace."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        begun = perf_counter()
        head = await reader.readuntil(b"\r\n\r\n")
        size = re.search(rb"content-length: *(\d+)", head, re.IGNORECASE)
        assert size
        request = json.loads(await reader.readexactly(int(size[1])))
        text = replies[request["messages"][0]["content"]]
        step = ceil(len(text) * BURST / tokens.count(text))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n")
        writer.write(b"Connection: close\r\n\r\n")
        for burst, start in enumerate(range(0, len(text), step)):
            due = begun + (FIRST_TOKEN + burst * BURST / PACE) / faster
            await asyncio.sleep(max(due - perf_counter(), 0))
            writer.write(_frame({"content": text[start : start + step]}))
            await writer.drain()
        writer.write(_frame({}, "stop") + b"data: [DONE]\n\n")
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1"


def _frame(delta: Mapping[str, str], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    chunk = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return b"data: " + json.dumps({**chunk, "choices": [choice]}).encode() + b"\n\n"


async def seconds(request: JudgeRequest, faster: float) -> tuple[float, float, float]:
    """How long the engine takes for a thread: whole, then in parts one by one, then all at once."""
    dimensions = by_dimension(request)
    replies = {_system(request): written(request)}
    replies |= {_system(part): written(request, part) for part in dimensions}
    async with server(replies, faster) as url:
        engine = OpenAIEngine("m", url, None)
        await engine.judge(dimensions[0])  # the first call loads the SDK
        one = await _timed(engine, [request], at_once=1)
        in_turn = await _timed(engine, dimensions, at_once=1)
        at_once = await _timed(engine, dimensions, at_once=len(dimensions))
        await engine.close()
    return one * faster, in_turn * faster, at_once * faster


def _system(request: JudgeRequest) -> str:
    return drafts.judgment(request, ()).build(request.conversation).system


async def _timed(engine: OpenAIEngine, requests: Sequence[JudgeRequest], at_once: int) -> float:
    begun = perf_counter()
    for start in range(0, len(requests), at_once):
        together = requests[start : start + at_once]
        judgments = await asyncio.gather(*map(engine.judge, together))
        for asked, judged in zip(together, judgments, strict=True):
            assert len(judged.verdicts) == len(_ids(asked))
    return perf_counter() - begun


# --- the table -------------------------------------------------------------------------------------

WAYS = (whole, parts, listed)
HEADS = (
    ("", "prompt tokens", "new, first", "new, next", "reply tokens", "whole", "parts, times whole"),
    ("words", *("whole/parts/listed",) * 3, "whole/parts", "seconds", "in turn  at once"),
)
LEGEND = """
Tokens are of all calls together. New are those of a prompt that no prompt sent before it begins
with, so that no cache has them, the calls going out in turn: at the first answer under a rubric, then
at the next one (in a thread: when it has one answer more)."""


def row(case: Case, faster: float) -> str:
    """What the ways take for one case."""
    ways = [way(case.request) for way in WAYS]
    before = [way(case.before) for way in WAYS]
    prompt = [sum(call.size for call in calls) for calls in ways]
    first = [anew(calls, ()) for calls in ways]
    later = [anew(calls, prior) for calls, prior in zip(ways, before, strict=True)]
    reply = [replied(calls) for calls in ways[:2]]
    one, in_turn, at_once = asyncio.run(seconds(case.request, faster))
    figures = ("/".join(map(str, some)) for some in (prompt, first, later, reply))
    times = f"{in_turn / one:7.2f} {at_once / one:8.2f}"
    name = f"{case.request.rubric.id} {case.name}"
    return line(name, str(_words(case.request.thread)), *figures, f"{one:.1f}", times)


def line(name: str, *columns: str) -> str:
    """A line of the table."""
    widths = (6, 20, 20, 20, 14, 9, 20)
    return f"{name:20}" + "".join(c.rjust(w) for c, w in zip(columns, widths, strict=True))


def alike(case: Case) -> str:
    """How much of their prompts the calls of one thread have in common."""
    text = f"{case.request.rubric.id}: the calls of a thread begin with the same"
    for way in (parts, listed):
        one, *others = way(case.request)
        text += f" {min(_shared(one, other) for other in others)} tokens ({way.__name__})"
    return text


def main() -> None:
    """Print a line for each case."""
    faster = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    warm()
    for head in HEADS:
        print(line("", *head))
    every = list(cases())
    for case in every:
        print(row(case, faster), flush=True)
    print(LEGEND)
    for case in every:
        if case.name == "usual":
            print(alike(case))


if __name__ == "__main__":
    main()
