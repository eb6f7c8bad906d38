"""Playing scripted candidates: the shipped scripts are sound, and the same each time."""

import re
from pathlib import Path

import pytest

from interviewer.content import DEFAULT_GUIDE, load_guide
from interviewer.core.candidate import CandidateError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.playing import play, read_candidate, shipped_candidates

GUIDE = load_guide(DEFAULT_GUIDE)
SHIPPED = shipped_candidates()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: f"{p.parent.parent.name}/{p.stem}")
def test_each_fact_is_drawn_by_what_draws_it_and_by_nothing_that_misses(path: Path) -> None:
    candidate = read_candidate(path, GUIDE)
    assert candidate.id == path.stem
    for story in candidate.stories:
        for hidden in story.hidden:
            where = f"{story.question}, {hidden.id}"
            assert hidden.draws, where
            assert hidden.misses, where
            assert not [d for d in hidden.draws if not hidden.drawn_by(d)], where
            assert not [m for m in hidden.misses if hidden.drawn_by(m)], where


async def test_the_same_story_is_asked_about_in_the_same_way() -> None:
    candidate = read_candidate(SHIPPED[0], GUIDE)
    story = candidate.stories[0]
    once = await play(candidate, story, GUIDE, OfflineEngine())
    again = await play(candidate, story, GUIDE, OfflineEngine())
    assert [a.probe.text for a in once.asked] == [a.probe.text for a in again.asked]
    assert once.asked


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("id = ", "not valid TOML"),
        ('id = "x"', "name"),
        (
            'id = "x"\nname = "X"\nmanner = "m"\n[[stories]]\nquestion = "none"\nopening = "o"\n'
            'otherwise = [{says = "s"}]',
            "has no question 'none'",
        ),
        (
            'id = "x"\nname = "X"\nmanner = "m"\n[[stories]]\nquestion = "team-conflict"\n'
            'opening = "o"\nmet = ["no.such"]\notherwise = [{says = "s"}]',
            "has no 'no.such'",
        ),
    ],
)
def test_a_file_that_cannot_be_played_is_named(tmp_path: Path, text: str, cause: str) -> None:
    file = tmp_path / "x.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CandidateError, match=re.escape(str(file))) as error:
        read_candidate(file, GUIDE)
    assert cause in str(error.value)
