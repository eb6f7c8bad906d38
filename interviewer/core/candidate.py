"""A scripted candidate: what they say, and the facts that they tell only when somebody asks for them."""

import re
from collections.abc import Collection
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from interviewer.core.data import Record, first_fault
from interviewer.core.linting import without_quotations

Kind = Literal["answer", "dodge", "none", "refusal", "question", "off_topic", "attack", "nonsense"]
"""What sort of reply it is."""

Words = Annotated[str, Field(min_length=1)]


class CandidateError(Exception):
    """A script that cannot be used; the message names key and cause."""


class Asking(Record):
    """A kind of follow-up: ``asks`` is looked for in it without what it quotes, ``about`` in all of it."""

    asks: Words
    about: str | None = None

    @field_validator("asks", "about")
    @classmethod
    def _compiles(cls, pattern: str | None) -> str | None:
        try:
            re.compile(pattern or "")
        except re.error as error:
            raise ValueError(f"no regular expression: {error}") from None
        return pattern

    def matches(self, follow_up: str) -> bool:
        """Whether this is asked, and about that."""
        asked = re.search(self.asks, without_quotations(follow_up), re.IGNORECASE)
        return bool(asked) and (
            self.about is None or bool(re.search(self.about, follow_up, re.IGNORECASE))
        )


class Reply(Record):
    """What the candidate says to a follow-up that asks for nothing hidden."""

    says: Words
    kind: Kind = "answer"


class Hidden(Record):
    """A fact that is told when it is asked for, where it hangs, and the criteria that telling it meets.

    ``draws`` and ``misses`` are follow-ups that do and do not bring it out.
    """

    id: Words
    reply: Words
    asked_by: tuple[Asking, ...] = Field(min_length=1)
    spot: str | None = None
    meets: tuple[str, ...] = ()
    draws: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()

    def drawn_by(self, follow_up: str) -> bool:
        """Whether this follow-up asks for it."""
        return any(asking.matches(follow_up) for asking in self.asked_by)


class Story(Record):
    """What the candidate says to one question of a guide.

    ``met`` are the criteria that the opening meets by itself; ``spots`` are words of it that a good
    interviewer would take hold of, the best first.
    """

    question: Words
    opening: Words
    kind: Kind = "answer"
    met: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    otherwise: tuple[Reply, ...] = Field(min_length=1)
    hidden: tuple[Hidden, ...] = ()

    @field_validator("opening")
    @classmethod
    def _in_one_line(cls, opening: str) -> str:
        return " ".join(opening.split())

    @model_validator(mode="after")
    def _hangs_on_its_words(self) -> "Story":
        for words in (*self.spots, *(h.spot for h in self.hidden if h.spot)):
            if words not in self.opening:
                raise ValueError(f"“{words}” is not in the opening")
        if len({h.id for h in self.hidden}) < len(self.hidden):
            raise ValueError("hidden: ids used twice")
        return self

    def hidden_in(self, follow_up: str, told: Collection[str]) -> Hidden | None:
        """The first hidden fact that this follow-up asks for and that was not told yet."""
        return next((h for h in self.hidden if h.id not in told and h.drawn_by(follow_up)), None)


class Candidate(Record):
    """An invented person and their stories."""

    id: Words
    name: Words
    manner: Words
    stories: tuple[Story, ...] = Field(min_length=1)


def parse_candidate(data: dict[str, Any]) -> Candidate:
    """A candidate from the tables of a file. Raises CandidateError with key and cause."""
    try:
        return Candidate.model_validate(data)
    except ValidationError as error:
        raise CandidateError(first_fault(error, data)) from None
