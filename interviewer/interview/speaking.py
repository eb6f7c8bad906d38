"""A streamed text, whole: from the engine, or offline where it fails or says what it may not."""

from collections.abc import AsyncIterator, Callable
from typing import Literal

from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.engines.errors import EngineError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import Engine
from interviewer.interview.asking import NOTHING
from interviewer.interview.log import Delta, Log
from interviewer.interview.patience import Patience


async def stream(
    engine: Engine,
    patience: Patience,
    log: Log,
    kind: Literal["reply", "debrief"],
    speak: Callable[[Engine], AsyncIterator[str | Usage]],
    fault: Callable[[str], str],
) -> tuple[str, EngineInfo, Usage | None]:
    """The text, who spoke it and what it cost; its pieces are shown as they come.

    ``fault`` says what is wrong with the whole text, or nothing.
    """

    async def whole(engine: Engine) -> tuple[str, EngineInfo, Usage | None]:
        parts: list[str] = []
        usage: Usage | None = None
        async for piece in patience.each(speak(engine)):
            if isinstance(piece, Usage):
                usage = piece
            else:
                parts.append(piece)
                log.show(Delta(kind, piece))
        return "".join(parts), engine.info, usage

    try:
        text, spoke, usage = await whole(engine)
    except EngineError as error:
        log.note("fallback", f"worded offline: {error}")
    else:
        wrong = "" if spoke.kind == "offline" else fault(text)  # rules invent nothing
        if not wrong:
            return text, spoke, usage
        log.spent(f"a {kind} that was not used", usage or NOTHING)
        log.note("fallback", f"worded offline: the model's {kind} could not be used", wrong)
    return await whole(OfflineEngine())
