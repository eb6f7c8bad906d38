"""The shipped rubrics against a list written by hand from the pages that fix them."""

import pytest

from interviewer.content import load_rubric
from interviewer.core.grading import Judgment, Quote, Verdict, grade, to_judge
from interviewer.core.linting import faults
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import EngineInfo
from interviewer.engines.offline.anchors import MOST_WORDS
from interviewer.interview.judging import form_for
from tests.gold import SETS, labelled

DIMENSIONS = {
    "spsil": {
        "situation": ["role", "setting", "people", "brief"],
        "problem": ["stated", "stakes", "specific", "difficulty"],
        "solution": ["own", "steps", "alternatives", "reasoning", "people"],
        "impact": ["result", "quantified", "measured", "breadth"],
        "lessons": ["stated", "own_part", "applied"],
    },
    "hypothetical": {
        "framing": ["unknowns", "people", "stakes", "priority"],
        "options": ["several", "case", "reasons", "price"],
        "decision": ["choice", "steps", "context", "revisit"],
        "people": ["words", "dissent", "candor", "support"],
        "learning": ["precedent", "outcome", "measure", "limits"],
    },
    "system-design": {
        "framing": ["users", "clarifies", "figures", "scope"],
        "design": ["parts", "data", "flow", "depth"],
        "tradeoffs": ["alternatives", "reasons", "price", "simplicity"],
        "resilience": ["estimate", "bottleneck", "failure", "knowing"],
        "leadership": ["value", "ownership", "phases", "narration"],
    },
    "culture": {
        "story": ["episode", "setting", "own", "outcome"],
        "value": ["named", "own_words", "why", "limits"],
        "tension": ["cost", "dissent", "choice", "fairness"],
        "candor": ["admits", "feedback", "risk", "changed"],
        "forward": ["work", "people", "evidence", "mutual"],
    },
    "candidate-questions": {
        "specific": ["team", "role"],
        "informed": ["heard", "known"],
        "open": ["open", "depth"],
        "twoway": ["why", "fit"],
    },
}
MAXIMA: list[tuple[str, Form, int]] = [
    ("spsil", "retrospective", 20),
    ("spsil", "habitual", 20),
    ("hypothetical", "hypothetical", 20),
    ("system-design", "design", 20),
    ("culture", "opinion", 20),
    ("culture", "retrospective", 18),
    ("candidate-questions", "questions", 8),
]
MARKS = {
    "situation.brief": "within_75_words",
    "solution.own": "two_places",
    "impact.quantified": "figure",
    "impact.measured": "figure",
    "framing.figures": "figure",
    "resilience.estimate": "figure",
}
NEEDS = {
    "situation.brief": ("problem.stated",),
    "impact.quantified": ("impact.result",),
    "impact.measured": ("impact.result",),
    "options.case": ("decision.choice",),
    "options.reasons": ("decision.choice",),
    "options.price": ("decision.choice",),
    "learning.outcome": ("learning.precedent",),
    "story.setting": ("story.episode",),
    "story.own": ("story.episode",),
    "story.outcome": ("story.episode",),
}
CONTEXT = {"situation.brief": ("situation.role", "situation.setting", "situation.people")}
OPENING = {
    "spsil": {"situation.role", "problem.stated", "solution.own", "impact.result"},
    "hypothetical": {"framing.unknowns", "options.reasons", "decision.choice"},
    "system-design": {"framing.users", "framing.clarifies", "design.parts"},
    "culture": {"story.episode", "story.own", "story.outcome", "value.named"},
    "candidate-questions": set(),
}
LATE = {"lessons.stated", "lessons.own_part", "lessons.applied"}


@pytest.fixture(params=DIMENSIONS)
def rubric(request: pytest.FixtureRequest) -> Rubric:
    return load_rubric(request.param)


def test_the_criteria_are_those_of_the_pages(rubric: Rubric) -> None:
    expected = [
        f"{dimension}.{name}"
        for dimension, names in DIMENSIONS[rubric.id].items()
        for name in names
    ]
    assert [d.id for d in rubric.dimensions] == list(DIMENSIONS[rubric.id])
    assert [c.id for c in rubric.all_criteria] == expected


@pytest.mark.parametrize(("name", "form", "most"), MAXIMA)
def test_the_maximum_is_what_applies_to_the_form(name: str, form: Form, most: int) -> None:
    assert len(load_rubric(name).criteria(form)) == most


def test_the_forms_are_those_with_a_maximum(rubric: Rubric) -> None:
    assert list(rubric.forms) == [form for name, form, _ in MAXIMA if name == rubric.id]


def test_every_criterion_can_be_judged_asked_for_and_named(rubric: Rubric) -> None:
    for criterion in rubric.all_criteria:
        assert criterion.unmet, criterion.id
        assert faults(criterion.ask) == [], criterion.id
        assert criterion.label[0].islower(), criterion.id
        assert not criterion.label.endswith("."), criterion.id
        assert len(criterion.label.split()) <= 10, criterion.id


def test_every_question_is_sound_with_the_longest_words_in_it(rubric: Rubric) -> None:
    for criterion in rubric.all_criteria:
        worded = criterion.ask_about.replace("{anchor}", " ".join(["word"] * MOST_WORDS))
        for ask in filter(None, (worded, criterion.ask_seen)):
            assert faults(ask) == [], criterion.id


def test_an_opening_carries_the_problem_one_s_own_part_and_the_result() -> None:
    opening = {
        name: {c.id for c in load_rubric(name).all_criteria if c.opening} for name in DIMENSIONS
    }
    assert opening == OPENING


def test_no_two_criteria_of_a_rubric_ask_or_say_the_same(rubric: Rubric) -> None:
    for texts in zip(*((c.label, c.ask, c.met) for c in rubric.all_criteria), strict=True):
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("name", "criterion"),
    [
        ("spsil", "impact.quantified"),
        ("system-design", "framing.figures"),
        ("system-design", "resilience.estimate"),
    ],
)
def test_who_has_no_figure_is_asked_what_they_saw(name: str, criterion: str) -> None:
    assert "if there is none" in load_rubric(name).criterion(criterion).ask


def test_marks_and_needs_are_those_decided() -> None:
    criteria = [c for name in DIMENSIONS for c in load_rubric(name).all_criteria]
    assert {c.id: c.mark for c in criteria if c.mark} == MARKS
    assert {c.id: c.needs for c in criteria if c.needs} == NEEDS
    assert {c.id: c.context for c in criteria if c.context} == CONTEXT
    assert {c.id for c in criteria if c.late} == LATE


def test_result_own_part_and_problem_weigh_most() -> None:
    worth = {c.id: c.worth for c in load_rubric("spsil").all_criteria}
    heaviest = sorted(worth, key=lambda c: -worth[c])
    assert set(heaviest[:3]) == {"impact.result", "solution.own", "problem.stated"}
    assert {"solution.alternatives", "solution.reasoning"} < set(heaviest[3:7])


def test_bands_cover_every_score_and_give_no_verdict_on_hiring(rubric: Rubric) -> None:
    names = [rubric.band(score, 20) for score in range(21)]
    assert names[0] == rubric.bands[0].name
    assert names[20] == rubric.bands[-1].name
    assert set(names) == {b.name for b in rubric.bands}
    assert not [b for b in rubric.bands if "hire" in b.name.casefold()]


def test_spsil_is_credited_to_its_authors() -> None:
    assert "IGotAnOffer" in load_rubric("spsil").credit


@pytest.mark.parametrize("name", SETS)
def test_no_mark_or_need_refuses_what_a_reader_saw_met(name: str) -> None:
    """The labels, quotes and all, come through grading as they are."""
    rubric = load_rubric(name)
    for answer in labelled(name) + labelled(name, sealed=True):
        form = form_for(rubric, answer.form)
        verdicts = tuple(
            Verdict(
                criterion=c.id,
                met=c.id in answer.met,
                quotes=tuple(Quote(n=q.n + 1, text=q.text) for q in answer.met.get(c.id, ())),
            )
            for c in to_judge(rubric, form)
        )
        engine = EngineInfo(kind="offline")
        card = grade(rubric, form, answer.said, Judgment(verdicts=verdicts), engine)
        labels, met = set(answer.met), {r.id for r in card.results if r.met != "no"}
        assert met == labels, answer.id
