"""The sentence that shows that CV and post were read."""

import pytest

from interviewer.content import load_guide
from interviewer.core.grounding import cv, job
from interviewer.core.grounding.openings import opening
from interviewer.core.guide import GuideError, parse_guide
from tests.core.grounding.documents import CV, JOB
from tests.core.test_guide import SMALL

GUIDE = load_guide("netflix-em")
BOTH = [*cv.take(CV), *job.take(JOB)]


def test_who_grades_speaks_of_the_cv_and_a_recruiter_of_the_post() -> None:
    for seed in range(10):
        assert "Engineering Manager at Harbour Ferries" in opening(GUIDE, True, BOTH, seed)
        assert "Engineering Manager, Playback Reliability" in opening(GUIDE, False, BOTH, seed)


def test_what_is_there_is_spoken_of() -> None:
    assert "Playback" in opening(GUIDE, True, job.take(JOB), 1)
    assert "Harbour" in opening(GUIDE, False, cv.take(CV), 1)
    assert opening(GUIDE, True, [], 1) == ""
    assert opening(GUIDE, True, cv.take("- Cut it by 40 % in a year"), 1) == ""


def test_a_guide_without_such_sentences_says_nothing() -> None:
    assert opening(parse_guide(SMALL), True, BOTH, 1) == ""


def test_words_of_a_cv_open_no_other_gap() -> None:
    grounds = cv.take("Mira\n\n- Engineering Manager at {post}, 2019 – now")
    guide = GUIDE.model_copy(update={"grounded_openings": ("You are {role}.",)})
    assert (
        opening(guide, True, [*grounds, *job.take(JOB)], 1)
        == "You are Engineering Manager at {post}."
    )


@pytest.mark.parametrize("text", ["Hello.", "I see {name}.", "{role} and {x}"])
def test_a_sentence_without_a_gap_or_with_another_is_refused(text: str) -> None:
    with pytest.raises(GuideError, match=r"grounded_openings: each must hold \{role\} or \{post\}"):
        parse_guide({**SMALL, "grounded_openings": [text]})


def test_a_pattern_for_the_cv_needs_words_to_take_hold_of() -> None:
    pattern = {"id": "cv", "tests": "x", "reasons": ["claim"], "wordings": ["What?", "How?"]}
    with pytest.raises(GuideError, match="anchored wordings"):
        parse_guide({**SMALL, "grounded_patterns": [pattern]})


def test_ids_of_patterns_are_used_once() -> None:
    pattern = {
        "id": SMALL["patterns"][0]["id"],
        "tests": "x",
        "reasons": ["claim"],
        "wordings": ["What?", "How?"],
        "anchored": ["“{anchor}”: how?"],
    }
    with pytest.raises(GuideError, match="patterns: ids used twice"):
        parse_guide({**SMALL, "grounded_patterns": [pattern]})
