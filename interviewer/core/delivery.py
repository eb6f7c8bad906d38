"""What code can count about how an answer was told; no judgment in it."""

import re

from interviewer.core.data import Stored
from interviewer.core.figures import figures
from interviewer.core.text import WORDS_A_MINUTE, count_words, spoken_seconds

# People who type fast write "i"; "i.e.", "I/O" and the "(i)" of a list are nobody.
_I = re.compile(r"(?<![.(/])\b[Ii](?:['’](?:m|d|ve|ll))?\b(?![)/]|\.[A-Za-z]|-\d)")
_WE = re.compile(r"\bwe(?:['’](?:re|d|ve|ll))?\b", re.IGNORECASE)


class Delivery(Stored):
    """Counts over a whole thread; ``seconds_to_problem`` is None where no problem was heard."""

    words: int
    spoken_seconds: int
    seconds_to_problem: int | None
    i: int
    we: int
    figures: int


def measure(answers: list[str], problem_starts_at: int | None) -> Delivery:
    """Count words, seconds and who acts. ``problem_starts_at`` is an offset into the first answer."""
    whole = "\n".join(answers)
    seconds = None
    if problem_starts_at is not None:
        seconds = round(count_words(answers[0][:problem_starts_at]) * 60 / WORDS_A_MINUTE)
    return Delivery(
        words=count_words(whole),
        spoken_seconds=spoken_seconds(whole),
        seconds_to_problem=seconds,
        i=len(_I.findall(whole)),
        we=len(_WE.findall(whole)),
        figures=sum(figure.casefold() != "one" for figure in figures(whole)),
    )
