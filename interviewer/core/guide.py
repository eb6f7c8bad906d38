"""A guide: what one company asks, who asks it, and what an interviewer may say."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, PositiveInt, ValidationError, field_validator, model_validator

from interviewer.core.data import Record, first_fault
from interviewer.core.drill import SHORT, Drill
from interviewer.core.rubric import Form

Category = Literal["behavioral", "system-design", "culture"]
Reason = Literal["missing", "thin", "claim", "value", "depth", "unanswered"]
"""Why a probe is asked: ``depth`` where nothing else calls for one, since a strong answer gets one too;
``unanswered`` where the reply was none to what was asked."""

Unanswered = Literal["dodge", "none", "off_topic", "nonsense", "other_language"]
"""How a reply can be none to what was asked, and yet no refusal and no question back."""

PLACEHOLDER = re.compile(r"\[([^\]]+)\]")
"""A gap in a question's text, for which the guide's ``placeholders`` hold the words."""


GAP = re.compile(r"\{(?:role|post)\}")
"""A gap in a grounded opening: the candidate's last position, or the post they apply for."""

YOUR_QUESTIONS = "your-questions"
"""The id under which the candidate is invited to ask; no question of a guide has it."""

IN_ROLE = "in-role"
"""The pattern of what the interviewer says in a role-play, as the person whom they play."""

STEP_OUT = "step-out"
"""The pattern of what the interviewer asks about a role-play when it is over."""

MOST_LINES = 3
"""Lines in role after the first, so that one follow-up is left to step out with."""


class GuideError(Exception):
    """A guide that cannot be used; the message names key and cause."""


class Meaning(Record):
    """A principle, value, quality or competency, and what it means in one line.

    ``shown_by`` are the criteria whose evidence shows it, the most telling first; empty means any.
    """

    id: str
    name: str
    means: str
    shown_by: tuple[str, ...] = ()


class Fact(Record):
    """Something an interviewer may state about the company; ``about`` holds words that ask for it."""

    id: str
    about: tuple[str, ...] = Field(min_length=1)
    text: str


class Question(Record):
    """A question of the guide, reported from ``company`` or "ours".

    ``rounds`` names the rounds (``round``) or sittings (``round/sitting``) that it is kept for; empty
    means any that fits. ``touches`` are ids of the values, principles and so on at stake in it.

    In a role-play ``text`` says whom the interviewer plays, and ``plays`` are the lines with which
    that person meets the answers, in order.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    text: str
    category: Category
    form: Form
    rubric: str
    company: str
    rounds: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    plays: tuple[str, ...] = Field(default=(), max_length=MOST_LINES)


class Pattern(Record):
    """A kind of follow-up, and the reasons for which it may be used.

    ``criteria`` are those that it can draw out, the best first; ``forms`` empty means every form.
    ``after`` are the replies that were none, after which it asks again; ``counterparts`` those who
    alone may ask so, empty for anybody. An ``anchored`` wording
    holds ``{anchor}`` for the candidate's own words.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    tests: str
    reasons: tuple[Reason, ...] = Field(min_length=1)
    criteria: tuple[str, ...] = ()
    after: tuple[Unanswered, ...] = ()
    counterparts: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ("behavioral",)
    forms: tuple[Form, ...] = ()
    wordings: tuple[str, ...] = Field(min_length=2)
    anchored: tuple[str, ...] = ()

    @field_validator("anchored")
    @classmethod
    def _hold_an_anchor(cls, wordings: tuple[str, ...]) -> tuple[str, ...]:
        if any(w.count("{anchor}") != 1 for w in wordings):
            raise ValueError("each wording must hold {anchor} once")
        return wordings


class Sitting(Record):
    """One conversation of a round: who is across the table and what they look for.

    ``categories`` says how many questions of each it has time for, in the order in which they are
    asked; ``forms`` the share of each form within a category, ``["design"]`` being short for equal
    shares and empty for every form alike. Of each of the ``topics``, lists of questions, one is
    asked before the rest of its category. ``presented_as`` is said after the first question where
    that is a design; ``tells`` are ids of the facts that the interviewer tells unasked, one after
    each question; ``for_your_questions`` are the minutes kept for the candidate's own, where they
    are not the usual share.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    counterpart: str
    interviewer: str
    looks_for: str
    opening: str
    closing: str
    categories: dict[Category, PositiveInt] = Field(min_length=1)
    forms: dict[Form, PositiveInt] = Field(default_factory=dict)
    topics: tuple[tuple[str, ...], ...] = ()
    presented_as: str = ""
    tells: tuple[str, ...] = ()
    for_your_questions: PositiveInt | None = None
    optional: bool = False

    @field_validator(
        "forms", mode="before", json_schema_input_type=dict[Form, PositiveInt] | list[Form]
    )
    @classmethod
    def _alike_where_only_named(cls, forms: object) -> object:
        if isinstance(forms, list) and all(isinstance(form, str) for form in forms):
            return dict.fromkeys(forms, 1)
        return forms

    @property
    def speaker(self) -> str:
        """The interviewer's name alone, as it stands before what they say."""
        return self.interviewer.partition(",")[0]

    def share(self, form: Form) -> int:
        """The share of a form among those of its category; all are alike where none is given."""
        return self.forms.get(form, 1)


class Round(Record):
    """A stage of the process. ``minutes`` is the range of one sitting.

    ``variants`` says that its sittings stand for one another: only one of them is held.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    about: str
    minutes: tuple[int, int]
    graded: bool
    variants: bool = False
    sittings: tuple[Sitting, ...] = Field(min_length=1)

    @field_validator("minutes")
    @classmethod
    def _is_a_range(cls, minutes: tuple[int, int]) -> tuple[int, int]:
        if not 0 < minutes[0] <= minutes[1]:
            raise ValueError("must be a range such as [30, 45]")
        return minutes

    @model_validator(mode="after")
    def _leaves_time_to_ask(self) -> "Round":
        for sitting in self.sittings:
            if (sitting.for_your_questions or 0) >= self.minutes[0]:
                raise ValueError(f"sitting {sitting.id}: for_your_questions takes the whole round")
        return self


class Guide(Record):
    """Everything that the interview at one company draws on.

    ``after`` are ids of the facts that tell how it goes on after the last round, in order.
    ``grounded_openings`` are said after an opening where there is a CV or a job post, each with
    ``{role}`` or ``{post}`` in it; ``grounded_patterns`` take hold of a line of the CV.
    ``on_the_day`` are the ids of the facts that are good to have in mind on the day itself.
    ``long_answer`` is said, in place of an acknowledgement, to an answer of more than four minutes;
    ``{minutes}`` stands for how many.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    company: str
    role: str
    about: str
    notice: str
    source: str
    rounds: tuple[Round, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    principles: tuple[Meaning, ...] = ()
    values: tuple[Meaning, ...] = ()
    qualities: tuple[Meaning, ...] = ()
    competencies: tuple[Meaning, ...] = ()
    facts: tuple[Fact, ...] = ()
    after: tuple[str, ...] = ()
    on_the_day: tuple[str, ...] = ()
    drills: tuple[Drill, ...] = ()
    invitations: tuple[str, ...] = Field(min_length=1)
    acknowledgements: tuple[str, ...] = Field(min_length=1)
    grounded_openings: tuple[str, ...] = ()
    grounded_patterns: tuple[Pattern, ...] = ()
    long_answer: tuple[str, ...] = ()
    placeholders: dict[str, Annotated[tuple[str, ...], Field(min_length=1)]] = Field(
        default_factory=dict
    )

    @field_validator("grounded_openings")
    @classmethod
    def _hold_a_gap(cls, openings: tuple[str, ...]) -> tuple[str, ...]:
        if any("{" in GAP.sub("", o) or not GAP.search(o) for o in openings):
            raise ValueError("each must hold {role} or {post}, and no other gap")
        return openings

    @field_validator("grounded_patterns")
    @classmethod
    def _take_hold(cls, patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
        for pattern in patterns:
            if not pattern.anchored or "claim" not in pattern.reasons:
                raise ValueError(
                    f"{pattern.id}: it needs the reason claim, and anchored wordings with {{anchor}}"
                )
        return patterns

    @field_validator("long_answer")
    @classmethod
    def _say_how_long(cls, wordings: tuple[str, ...]) -> tuple[str, ...]:
        if any(w.count("{minutes}") != 1 for w in wordings):
            raise ValueError("each wording must hold {minutes} once")
        return wordings

    @model_validator(mode="after")
    def _is_sound(self) -> "Guide":
        for name in ("rounds", "questions", "patterns", "facts", "drills"):
            _once(name, [item.id for item in getattr(self, name)])
        _once("patterns", [p.id for p in (*self.patterns, *self.grounded_patterns)])
        if any(q.id == YOUR_QUESTIONS for q in self.questions):
            raise ValueError(f"question {YOUR_QUESTIONS}: this id stands for the candidate's own")
        for stage in self.rounds:
            _once(f"round {stage.id}: sittings", [s.id for s in stage.sittings])
            for sitting in stage.sittings:
                self._knows_its_topics(sitting)
        meanings = [m.id for m in self._all_meanings]
        _once("principles, values, qualities and competencies", meanings)
        if unknown := set(self.after) - {f.id for f in self.facts}:
            raise ValueError(f"after: unknown fact {', '.join(sorted(unknown))}")
        places = [r.id for r in self.rounds]
        places += [f"{r.id}/{s.id}" for r in self.rounds for s in r.sittings]
        for question in self.questions:
            gaps = PLACEHOLDER.findall(question.text)
            _known(question, "touches unknown", question.touches, meanings)
            _known(question, "unknown round", question.rounds, places)
            _known(question, "placeholders hold no words for", gaps, self.placeholders)
            if question.plays:
                needed = (IN_ROLE, STEP_OUT)
                _known(question, "plays needs a pattern", needed, [p.id for p in self.patterns])
        for drill in self.drills:
            _known(drill, "unknown sitting", [drill.sitting] if drill.sitting else [], places)
            _known(drill, "unknown patterns", drill.patterns, [p.id for p in self.patterns])
        if unknown := set(self.on_the_day) - {f.id for f in self.facts}:
            raise ValueError(f"on_the_day: unknown facts {', '.join(sorted(unknown))}")
        return self

    def _knows_its_topics(self, sitting: Sitting) -> None:
        asked = {q for topic in sitting.topics for q in topic} - {q.id for q in self.questions}
        told = set(sitting.tells) - {f.id for f in self.facts}
        for fault, unknown in (("topics: unknown question", asked), ("tells: unknown fact", told)):
            if unknown:
                raise ValueError(f"sitting {sitting.id}: {fault} {', '.join(sorted(unknown))}")

    @property
    def _all_meanings(self) -> tuple[Meaning, ...]:
        return (*self.principles, *self.values, *self.qualities, *self.competencies)

    @property
    def meanings(self) -> dict[str, Meaning]:
        """Every principle, value, quality and competency by its id."""
        return {m.id: m for m in self._all_meanings}

    def round(self, round_id: str) -> Round:
        """The round of that id; KeyError if there is none."""
        return {r.id: r for r in self.rounds}[round_id]

    def sitting(self, place: str) -> tuple[Round, Sitting]:
        """Round and sitting of ``round`` (its first sitting) or ``round/sitting``; KeyError if unknown."""
        round_id, _, sitting_id = place.partition("/")
        chosen = self.round(round_id)
        if not sitting_id:
            return chosen, chosen.sittings[0]
        return chosen, {s.id: s for s in chosen.sittings}[sitting_id]

    def question(self, question_id: str) -> Question:
        """The question of that id; KeyError if there is none."""
        return {q.id: q for q in self.questions}[question_id]

    @property
    def all_drills(self) -> dict[str, Drill]:
        """Every drill by its id, the one that needs no guide first."""
        return {d.id: d for d in (SHORT, *self.drills)}

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; KeyError if there is none."""
        return {f.id: f for f in self.facts}[fact_id]

    def pattern(self, pattern_id: str) -> Pattern:
        """The probe pattern of that id; KeyError if there is none."""
        return {p.id: p for p in self.patterns}[pattern_id]


def _once(what: str, ids: Sequence[str]) -> None:
    if twice := {i for i in ids if ids.count(i) > 1}:
        raise ValueError(f"{what}: ids used twice: {', '.join(sorted(twice))}")


def _known(
    entry: Question | Drill, fault: str, used: Iterable[str], known: Collection[str]
) -> None:
    if unknown := set(used) - set(known):
        kind = type(entry).__name__.lower()
        raise ValueError(f"{kind} {entry.id}: {fault} {', '.join(sorted(unknown))}")


def parse_guide(data: dict[str, Any]) -> Guide:
    """A guide from the tables of its file. Raises GuideError with key and cause."""
    try:
        return Guide.model_validate(data)
    except ValidationError as error:
        raise GuideError(first_fault(error, data)) from None
