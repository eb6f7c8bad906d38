"""The feedback on a question, readable without colour."""

from interviewer.core.events import Grade
from interviewer.core.scorecard import Finding
from interviewer.core.state import fold
from interviewer.storage.transcript import Transcript
from interviewer.tui.screens.feedback import FeedbackScreen
from tests.tui.conftest import Kept, Make
from tests.tui.driving import flat, shows, until


def screen_of(transcript: Transcript, question: int | None = None) -> FeedbackScreen:
    """The feedback on a transcript."""
    return FeedbackScreen(fold(transcript.session, transcript.events), question)


async def test_points_first_then_evidence_and_criteria(app_with: Make, kept: Kept) -> None:
    app = app_with(None)
    async with app.run_test(size=(140, 50)) as pilot:
        await app.push_screen(screen_of(kept()))
        await shows(
            pilot,
            "2 of 3 criteria heard, 1 of them unprompted: sound.",
            "We shipped late¹. I cut the scope in half.",
            "It went live in May.²",
            "● how it began ¹",
            "◐ what came of it ²",
            "○ what you did",
            "→ What did you do?",
            "For next time",
            "Being asked is no fault. Better in your first answer: what came of it.",
            "14 words, about 6 s aloud",
        )


async def test_one_turns_from_question_to_question(app_with: Make, kept: Kept) -> None:
    app = app_with(None)
    async with app.run_test(size=(100, 50)) as pilot:
        await app.push_screen(screen_of(kept(), question=2))
        await shows(pilot, "Feedback on question 1")
        await pilot.press("right")
        await shows(pilot, "Feedback on question 2", "Not graded yet.")
        assert "Criteria" not in flat(app)
        await pilot.press("n")
        await shows(pilot, "Debrief", "You told how it began.")
        await pilot.press("right", "left", "left")
        await shows(pilot, "Feedback on question 1")
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, FeedbackScreen))


async def test_a_rubric_that_is_gone_leaves_the_ids(app_with: Make, kept: Kept) -> None:
    transcript = kept()
    grade = transcript.events[5]
    assert isinstance(grade, Grade)
    card = grade.scorecard.model_copy(update={"rubric": "lost"})
    events = [*transcript.events, grade.model_copy(update={"n": 11, "scorecard": card})]
    app = app_with(None)
    async with app.run_test(size=(100, 60)) as pilot:
        await app.push_screen(FeedbackScreen(fold(transcript.session, events)))
        await shows(pilot, "● story.start")


async def test_nothing_answered_is_said(app_with: Make, kept: Kept) -> None:
    transcript = kept()
    app = app_with(None)
    async with app.run_test() as pilot:
        await app.push_screen(FeedbackScreen(fold(transcript.session, transcript.events[:2])))
        await shows(pilot, "Nothing was answered")


async def test_what_wavered_is_marked(app_with: Make, kept: Kept) -> None:
    transcript = kept()
    grade = transcript.events[5]
    assert isinstance(grade, Grade)
    first, *rest = grade.scorecard.dimensions or ()
    unsure = first.criteria[0].model_copy(update={"borderline": True})
    told = first.model_copy(update={"criteria": (unsure, *first.criteria[1:])})
    card = grade.scorecard.model_copy(update={"repeats": 3, "dimensions": (told, *rest)})
    events = [*transcript.events, grade.model_copy(update={"n": 11, "scorecard": card})]
    app = app_with(None)
    async with app.run_test(size=(140, 60)) as pilot:
        await app.push_screen(FeedbackScreen(fold(transcript.session, events)))
        await shows(pilot, "● how it began (wavered)", "wavered: judged 3 times")


async def test_words_to_a_grader_are_shown_to_have_been_passed_over(
    app_with: Make, kept: Kept
) -> None:
    transcript = kept()
    grade = transcript.events[5]
    assert isinstance(grade, Grade)
    attack = Finding(
        kind="cut", n=3, start=0, end=15, text="We shipped late", say="It was not read."
    )
    findings = (*grade.scorecard.findings, attack)
    card = grade.scorecard.model_copy(update={"findings": findings})
    events = [*transcript.events, grade.model_copy(update={"n": 11, "scorecard": card})]
    app = app_with(None)
    async with app.run_test(size=(140, 60)) as pilot:
        await app.push_screen(FeedbackScreen(fold(transcript.session, events)))
        await shows(pilot, "Three points", "Also about your words", "It was not read.", "⟨cut⟩")
