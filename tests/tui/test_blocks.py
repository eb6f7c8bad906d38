"""The conversation as blocks: what is shown, in which order, and what a stream becomes."""

from interviewer.core.events import Amend, Debrief, Event, Grade, Note, Say
from interviewer.interview.log import Delta
from interviewer.tui.blocks import Feed
from tests.tui.story import OFFLINE, asked_and_answered, card


def test_a_speaker_is_named_where_the_speaker_changes() -> None:
    labels = [(b.kind, b.label) for b in Feed("Dana", events=asked_and_answered()).blocks()]
    assert labels == [
        ("interviewer", "Dana"),
        ("interviewer", "Dana · question 1"),
        ("candidate", "You"),
        ("interviewer", "Dana"),
        ("candidate", "You"),
        ("card", "Feedback on question 1"),
        ("interviewer", "Dana · question 2"),
    ]


def test_a_late_grade_stands_where_its_question_ends() -> None:
    events = [e for e in asked_and_answered() if not isinstance(e, Grade)]
    late = Grade(n=9, at=120.0, to=2, scorecard=card(), engine=OFFLINE)
    kinds = [b.kind for b in Feed(events=[*events, late]).blocks()]
    assert kinds[-2:] == ["card", "interviewer"]


def test_an_answer_is_acknowledged_right_after_it_even_where_the_judge_was_faster() -> None:
    events = asked_and_answered()
    got_it = Say(n=7, at=90.2, kind="acknowledge", text="Got it.")
    blocks = Feed(events=[*events[:6], got_it, events[6]]).blocks()
    assert [b.kind for b in blocks[-4:]] == ["candidate", "interviewer", "card", "interviewer"]


def test_a_new_grade_replaces_the_old_one() -> None:
    again = Grade(n=9, at=120.0, to=2, scorecard=card(), engine=OFFLINE)
    blocks = Feed(events=[*asked_and_answered(), again]).blocks()
    assert len([b for b in blocks if b.kind == "card"]) == 1


def test_without_cards_there_are_none() -> None:
    assert not [b for b in Feed(cards=False, events=asked_and_answered()).blocks() if b.card]


def test_reasons_are_told_only_where_they_are_wanted() -> None:
    told = [b.why for b in Feed(reasons=True, events=asked_and_answered()).blocks() if b.why]
    assert told == [
        "asked because something was not heard yet, at “I cut the scope”; it tests what followed"
    ]
    assert not [b for b in Feed(events=asked_and_answered()).blocks() if b.why]


def test_an_amended_answer_shows_its_last_words() -> None:
    feed = Feed(events=[*asked_and_answered()[:3], Amend(n=4, at=62.0, to=3, text="Better.")])
    assert [b.text for b in feed.blocks() if b.kind == "candidate"] == ["Better."]


def test_a_number_that_is_there_twice_is_shown_twice() -> None:
    events: list[Event] = [Say(n=1, at=0.0, kind="opening", text=text) for text in ("One", "Two")]
    blocks = Feed(events=events).blocks()
    assert [b.text for b in blocks] == ["One", "Two"]
    assert len({b.key for b in blocks}) == 2


def test_the_whole_text_replaces_its_pieces() -> None:
    feed = Feed("Dana")
    feed.take(Delta("reply", "We are "))
    feed.take(Delta("reply", "five."))
    assert [b.text for b in feed.blocks()] == ["We are five."]
    feed.take(Say(n=1, at=0.0, kind="reply", text="We are five."))
    assert [(b.key, b.text) for b in feed.blocks()] == [("0", "We are five.")]


def test_the_words_of_an_engine_that_failed_go_when_another_speaks() -> None:
    feed = Feed()
    feed.take(Delta("debrief", "Half a"))
    feed.take(Note(n=1, at=0.0, kind="fallback", text="the offline engine speaks"))
    feed.take(Delta("debrief", "Whole."))
    assert [b.text for b in feed.blocks()] == ["the offline engine speaks", "Whole."]
    feed.take(Debrief(n=2, at=0.0, text="Whole.", engine=OFFLINE))
    assert [b.text for b in feed.blocks()][1:] == ["Whole."]


def test_a_grade_that_comes_while_words_stream_loses_none_of_them() -> None:
    feed = Feed(events=asked_and_answered()[:5])
    feed.take(Delta("reply", "We are "))
    feed.take(Grade(n=6, at=91.0, to=2, scorecard=card(), engine=OFFLINE))
    feed.take(Delta("reply", "five."))
    assert feed.blocks()[-1].text == "We are five."


def test_a_warning_comes_first_and_unknown_events_are_passed_over() -> None:
    unknown = Event(type="applause", n=1, at=0.0)
    assert [b.text for b in Feed(warning="line 3 is torn", events=[unknown]).blocks()] == [
        "line 3 is torn"
    ]
