"""Evidence in an answer: marked where it stands, and nothing else changed."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.text import clean
from interviewer.tui.marking import Mark, marks_of, numbered, pieces
from tests.tui.story import FIRST, card

MARKS = st.builds(
    Mark,
    st.integers(-3, 40),
    st.integers(-3, 40),
    st.sampled_from(["heard", "thin", "risk"]),
    st.sampled_from(["1", "2", "3", "thin"]),
)


@given(st.text(max_size=30), st.lists(MARKS, max_size=5))
def test_the_text_itself_is_never_changed(text: str, marks: list[Mark]) -> None:
    shown = "".join(p.text for p in pieces(text, marks) if "ref" not in p.kinds)
    assert shown == clean(text)


def test_marks_may_overlap() -> None:
    marks = [Mark(0, 5, "heard", "1"), Mark(3, 8, "thin", "thin")]
    assert [(p.text, sorted(p.kinds)) for p in pieces("abcdefgh", marks)] == [
        ("abc", ["heard"]),
        ("de", ["heard", "thin"]),
        ("¹", ["ref"]),
        ("fgh", ["thin"]),
        ("⟨thin⟩", ["ref"]),
    ]


def test_many_numbers_in_a_row_are_a_range() -> None:
    marks = [Mark(0, 2, "heard", str(n)) for n in (1, 2, 3, 5, 10, 11)]
    assert pieces("ab", marks)[1].text == "¹⁻³˙⁵˙¹⁰˙¹¹"


def test_what_is_thin_is_marked_unless_it_was_heard_when_asked() -> None:
    told = card()
    words = told.findings[0].model_copy(update={"kind": "thin"})
    for criterion, marked in ((None, True), ("story.middle", True), ("story.end", False)):
        late = words.model_copy(update={"criterion": criterion})
        marks = marks_of(told.model_copy(update={"findings": (late,)}), 3)
        assert any(m.kind == "thin" for m in marks) == marked


def test_numbers_lead_from_the_answer_to_the_criterion() -> None:
    assert numbered(card()) == {"story.start": 1, "story.end": 2}
    assert [(FIRST[m.start : m.end], m.ref) for m in marks_of(card(), 3)] == [
        ("We shipped late", "1")
    ]
