"""Standard input, line by line beside the event loop."""

import asyncio
import codecs
import os
import threading
from collections.abc import Iterator
from typing import TextIO


class Lines:
    """Lines of a stream, read beside the event loop; None at its end."""

    def __init__(self, stream: TextIO) -> None:
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._unread: list[str | None] = []
        self._loop = asyncio.get_running_loop()
        # A daemon: a thread that waits for the keyboard must not keep the program from ending.
        threading.Thread(target=self._pump, args=(stream,), daemon=True).start()

    def _pump(self, stream: TextIO) -> None:
        try:
            for text in _lines(stream):
                self._loop.call_soon_threadsafe(self._queue.put_nowait, text)
            self._loop.call_soon_threadsafe(self._queue.put_nowait, None)
        except RuntimeError:
            return  # the loop has ended; nobody listens

    async def next(self) -> str | None:
        """The next line without its end, or None when there is no more."""
        return self._unread.pop() if self._unread else await self._queue.get()

    def put_back(self, text: str | None) -> None:
        """Let this be the next line: it was read for something else."""
        self._unread.append(text)


def _lines(stream: TextIO) -> Iterator[str]:
    """Lines straight from the descriptor where there is one: no lock is held while waiting."""
    try:
        handle = stream.fileno()
    except (OSError, ValueError):
        yield from (text.rstrip("\r\n") for text in stream)
        return
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    while data := os.read(handle, 65536):
        *whole, rest = (rest + decoder.decode(data)).split("\n")
        yield from (text.rstrip("\r") for text in whole)
    if rest:
        yield rest
