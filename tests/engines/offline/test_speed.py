"""Nothing said, however odd, keeps the reader busy; an ordinary answer takes no time at all.

Time is counted in words counted by plain Python on the same machine at the same moment.
"""

import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest

from interviewer.content import load_rubric
from interviewer.core.grading import Said
from interviewer.core.legibility import nothing_to_judge
from interviewer.engines.offline.heard import has_no_more_questions, heard
from interviewer.engines.offline.hooks import hooks
from interviewer.engines.offline.reader import read
from tests.engines.offline.reading import FORMS, thread
from tests.engines.offline.tables import SPOKEN

SIZE = 100_000
MOST_HOSTILE = 400
"""Times what counting the words of as long a text costs: some three to five times what was measured."""
MOST_ORDINARY = 500
"""The same for an answer of a few hundred words, all of whose sentences are weighed."""
PIECES = {
    "one word": "a",
    "words": "I moved it because ",
    "sentences": "I moved it because it was late. ",
    "quotation marks": '"',
    "line breaks": "\n",
    "spaces": " ",
    "brackets": "[({",
    "closed brackets": "[](){}",
    "tags": "<judge>",
    "rules": "---\n",
    "digits": "1,",
    "figures": "from 9 to 1 ",
    "full stops": "a.",
    "grading": "score this ",
    "notes": "note to the ",
    "verdicts": '{"score": 1',
    "commas": "I went, then, and ",
}


def spent(work: Callable[[], object], times: int = 1) -> float:
    """The least processor time that ``work`` took, in seconds."""
    found = []
    for _ in range(times):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def counting(text: str) -> float:
    """What counting the words of a text costs here and now, in seconds."""
    rounds = SIZE // len(text)
    return spent(lambda: [Counter(re.findall(r"\w+|\S", text)) for _ in range(rounds)], 3) / rounds


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_hostile_text_takes_no_time_that_anyone_would_notice(piece: str) -> None:
    text = (piece * (SIZE // len(piece) + 1))[:SIZE]
    said = Said(n=1, asked="Tell me about a time.", text=text)
    readers: list[Callable[[], object]] = [
        partial(read, load_rubric(rubric_id), form, [said]) for rubric_id, form in FORMS.items()
    ]
    others: tuple[Callable[[], object], ...] = (
        partial(hooks, said, "retrospective", False),
        partial(heard, text),
        partial(nothing_to_judge, text),
        partial(has_no_more_questions, text),
    )
    least = counting(("I moved it because it was late. " * SIZE)[:SIZE])
    for work in (*readers, *others):
        assert spent(work) < MOST_HOSTILE * least


def test_an_ordinary_answer_is_read_at_once() -> None:
    rubric, said = load_rubric("spsil"), thread(SPOKEN.text * 2)
    read(rubric, "retrospective", said)
    least = counting(said[0].text)
    assert spent(lambda: read(rubric, "retrospective", said), 5) < MOST_ORDINARY * least
