"""Nothing said, however odd, keeps the reader busy; an ordinary answer takes no time at all."""

import time
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


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_hostile_text_takes_under_a_second_each(piece: str) -> None:
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
    for work in (*readers, *others):
        started = time.process_time()
        work()
        assert time.process_time() - started < 1


def test_an_ordinary_answer_is_read_at_once() -> None:
    rubric, said = load_rubric("spsil"), thread(SPOKEN.text * 2)
    read(rubric, "retrospective", said)
    spent = []
    for _ in range(5):
        started = time.process_time()
        read(rubric, "retrospective", said)
        spent.append(time.process_time() - started)
    assert min(spent) < 0.06
