"""A scorecard as plain text: what to do about it stands before what was counted."""

from interviewer import wording
from interviewer.cli import render
from interviewer.core.scorecard import Finding, Rewrite, Scorecard
from tests.tui.story import card


def shown(told: Scorecard) -> str:
    return " ".join(render.scorecard(told).split())


def test_points_then_next_time_then_the_score_then_the_criteria() -> None:
    rewrite = Rewrite(n=3, start=0, end=15, text="We shipped late", better="We were late.")
    real = card().model_copy(update={"rewrite": rewrite, "rubric": "spsil"})
    dimension = (real.dimensions or ())[0]
    late = dimension.criteria[2].model_copy(update={"id": "impact.result"})
    told = dimension.model_copy(update={"criteria": (*dimension.criteria[:2], late)})
    text = shown(real.model_copy(update={"dimensions": (told,)}))
    places = [
        text.index(words)
        for words in (
            "1. Keep this",
            "3. I did not hear what you did.",
            f"{wording.NEXT}: - What did you do?",
            "You could say: “We were late.” Now it is: “We shipped late”",
            "2 of 3 criteria heard",
            "Better in your first answer: what came of it.",
            "Story 2/3",
        )
    ]
    assert places == sorted(places)


def test_what_is_said_of_words_beyond_the_three_points_stands_at_the_end() -> None:
    kept = card()
    more = Finding(kind="cut", n=3, start=0, end=15, text="We shipped late", say="Not read.")
    told = kept.model_copy(update={"findings": (*kept.findings, more)})
    text = shown(told)
    assert text.index("Story 2/3") < text.index(f"{wording.FURTHER}: - Not read. “We shipped late”")
    assert wording.FURTHER not in shown(kept)


def test_what_a_model_says_acts_on_no_terminal() -> None:
    hostile = "\x1b]52;c;eA==\x07We were late."
    rewrite = Rewrite(n=3, start=0, end=15, text="We shipped late", better=hostile)
    told = card().model_copy(update={"rewrite": rewrite, "next_time": ("What\x1b[2J?",)})
    assert "\x1b" not in render.scorecard(told)
    assert "\x07" not in render.scorecard(told)
