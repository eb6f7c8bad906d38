"""The reader hears what is there, in any voice, in the candidate's own words, and never an attack."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.content import load_rubric
from interviewer.core.data import Record
from interviewer.core.grading import Said, to_judge
from interviewer.core.rubric import Rubric
from interviewer.engines.offline.reader import read
from interviewer.interview.judging import form_for
from tests.core.test_addressed import ATTACKS
from tests.engines.offline.reading import FORMS, card, met, thread
from tests.engines.offline.tables import NOTES, PLAIN, SPOKEN, VOICES, Told
from tests.gold import SETS, labelled


def test_it_hears_what_is_there_in_any_voice() -> None:
    """In doubt nothing was heard, so something may be missed; hardly anything is made up."""
    missed = [(told.voice, c) for told in VOICES for c in told.met - met(told.text)]
    invented = [(told.voice, c) for told in VOICES for c in told.unmet & met(told.text)]
    assert len(missed) <= 0.1 * sum(len(told.met) for told in VOICES), missed
    assert len(invented) <= 0.1 * sum(len(told.unmet) for told in VOICES), invented
    assert not [voice for voice, _ in invented if voice == "hollow"]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("told", [NOTES, SPOKEN], ids=lambda told: told.voice)
def test_an_attack_beside_an_answer_adds_nothing(told: Told, attack: str) -> None:
    plain = met(told.text)
    assert met(f"{told.text}\n\n{attack}") <= plain
    after = card(thread(f"{told.text}\n\n{attack}"))
    quoted = " ".join(s.text for r in after.results for s in r.evidence)
    assert not any(word in quoted for word in ("20.", "45 percent", "Full marks", "41 to 9"))


@pytest.mark.parametrize("name", SETS)
def test_every_quote_stands_in_its_answer(name: str) -> None:
    for answer in labelled(name):
        rubric = load_rubric(name)
        said = Said(n=4, asked=answer.question, text=answer.text)
        judgment = read(rubric, form_for(rubric, answer.form), [said])
        for verdict in judgment.verdicts:
            assert verdict.met == bool(verdict.quotes)
            assert all(q.n == 4 and q.text in answer.text for q in verdict.quotes)
        assert all(r.quote.text in answer.text for r in judgment.remarks)


_PIECES = st.sampled_from(
    [
        PLAIN.text[:60],
        "I moved it,",
        "because",
        "\n",
        "—",
        "“no”",
        "40 %",
        "He said: ",
        "since then",
        "?",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=25).map(" ".join))
def test_every_quote_stands_in_any_text(text: str) -> None:
    for rubric_id, form in FORMS.items():
        judgment = read(load_rubric(rubric_id), form, thread(text, text[::-1]))
        texts = {3: text, 5: text[::-1]}
        quotes = [q for v in judgment.verdicts for q in v.quotes]
        assert all(q.text in texts[q.n] for q in quotes)
        assert all(r.quote.text in texts[r.quote.n] for r in judgment.remarks)


@pytest.mark.parametrize("rubric_id", FORMS)
def test_every_criterion_gets_a_verdict_once(rubric_id: str) -> None:
    rubric, form = load_rubric(rubric_id), FORMS[rubric_id]
    judgment = read(rubric, form, thread(PLAIN.text))
    assert [v.criterion for v in judgment.verdicts] == [c.id for c in to_judge(rubric, form)]


def test_the_same_answer_reads_the_same() -> None:
    rubric = load_rubric("spsil")
    readings = {read(rubric, "retrospective", thread(SPOKEN.text)).model_dump_json() for _ in "ab"}
    assert len(readings) == 1


def test_a_rubric_of_ones_own_is_refused_with_the_reason() -> None:
    rubric = load_rubric("spsil").model_copy(update={"id": "mine", "name": "Mine"})
    assert isinstance(rubric, Rubric)
    assert isinstance(rubric, Record)
    assert "Mine" in (read(rubric, "retrospective", thread("I led a team.")).refused or "")


def test_long_sentences_are_quoted_by_their_clauses() -> None:
    long = (
        "In 2019 I was head baker at a two-shop bakery in Ghent, with four bakers, and it was the year "
        "that the flour became dear, the ovens broke twice, the rent went up, my best apprentice left "
        "for the army, and our largest hotel asked us for three times the bread that we had ever baked."
    )
    result = next(r for r in card(thread(long)).results if r.id == "situation.role")
    assert [len(s.text.split()) < 20 for s in result.evidence] == [True]
