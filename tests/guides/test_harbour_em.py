"""The example of a guide of one's own: it can be copied, loaded by path, and holds an interview."""

from pathlib import Path

import pytest

from interviewer.content import load_guide, load_rubric
from interviewer.core.choosing import choose
from interviewer.core.guide import Guide
from interviewer.core.linting import faults
from interviewer.core.probing import Occasion, options

EXAMPLE = Path(__file__).parents[2] / "examples" / "guides" / "harbour-em.toml"


@pytest.fixture
def guide() -> Guide:
    return load_guide(str(EXAMPLE))


def test_copied_into_the_config_folder_it_is_found_by_its_id(home: Path) -> None:
    folder = home / "config" / "prompts" / "guides"
    folder.mkdir(parents=True)
    (folder / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())
    assert load_guide("harbour-em") == load_guide(str(EXAMPLE))


def test_its_sitting_asks_as_many_questions_as_it_says(guide: Guide) -> None:
    place, sitting = guide.sitting("hiring-manager")
    for seed in range(10):
        assert len(choose(guide, place, sitting, seed)) == sum(sitting.categories.values())


def test_every_question_can_be_followed_up(guide: Guide) -> None:
    for question in guide.questions:
        unmet = load_rubric(question.rubric).criteria(question.form)
        occasion = Occasion(guide, question.category, question.form, "hiring manager")
        assert options(occasion, unmet, (), ()), question.id


def test_its_wordings_pass_the_linter(guide: Guide) -> None:
    said = [w for p in guide.patterns for w in [*p.wordings, *p.anchored]]
    assert [w for w in said if faults(w.replace("{anchor}", "we moved the launch"))] == []


def test_its_follow_ups_draw_out_criteria_that_there_are(guide: Guide) -> None:
    rubrics = [load_rubric(name) for name in {q.rubric for q in guide.questions}]
    known = {c.id for r in rubrics for f in r.forms for c in r.criteria(f)}
    assert {c for p in guide.patterns for c in p.criteria} <= known
