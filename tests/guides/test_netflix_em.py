"""The shipped guide, held against a list made by hand from the published guide that it follows."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from interviewer.content import load_guide, load_rubric, names
from interviewer.core.choosing import choose, fill
from interviewer.core.guide import Guide, Round, Sitting, Unanswered
from interviewer.core.linting import faults
from interviewer.core.probing import Occasion, once_more
from interviewer.core.rubric import Rubric
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.offline.replies import reply
from interviewer.engines.protocol import ReplyRequest, Scene

CHECKLIST: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("netflix_em_checklist.toml").read_text(encoding="utf-8")
)
ANCHOR = " ".join(f"word{n}" for n in range(12))
"""As long as the candidate's own words in a follow-up get."""

TWO_HALVES = re.compile(
    r",\s*(?:(?:and|so)\s+)*(?:with|for|of|to|in|from|at|on)\s+(?:what|which|whom)\b"
    r"|\band (?:so )?(?:what|who|whom|(?:with|to) whom)\b",
    re.IGNORECASE,
)
"""A second question hung on with a comma ("Who uses this, for what?"): nobody says that aloud."""

SEEDS = range(60)


@cache
def guide() -> Guide:
    return load_guide("netflix-em")


@cache
def rubrics() -> dict[str, Rubric]:
    return {name: load_rubric(name) for name in {q.rubric for q in guide().questions}}


def sittings() -> Iterator[tuple[Round, Sitting]]:
    for stage in guide().rounds:
        for sitting in stage.sittings:
            yield stage, sitting


def bare(text: str) -> str:
    return text.rstrip(".")


# --- questions -------------------------------------------------------------------------------------


@pytest.mark.parametrize("group", [*CHECKLIST["listed"], *CHECKLIST["prose"]])
def test_questions_of_the_source_are_asked_in_its_words(group: dict[str, Any]) -> None:
    ours = {bare(q.text): q for q in guide().questions}
    for text in group["questions"]:
        question = ours[bare(text)]
        assert (question.company, question.category) == (group["company"], group["category"])


def test_all_thirty_two_listed_questions_are_on_the_list() -> None:
    assert sum(len(group["questions"]) for group in CHECKLIST["listed"]) == 32


def test_no_company_is_said_to_ask_what_the_source_does_not_say() -> None:
    told = {bare(t) for g in CHECKLIST["listed"] + CHECKLIST["prose"] for t in g["questions"]}
    assert {
        q.id for q in guide().questions if bare(q.text) not in told and q.company != "ours"
    } == (set())


def test_no_question_is_in_the_guide_twice() -> None:
    texts = [bare(q.text).casefold() for q in guide().questions]
    assert len(texts) == len(set(texts))


def test_there_are_hypothetical_questions_of_our_own() -> None:
    hypothetical = [q for q in guide().questions if q.form == "hypothetical"]
    assert len(hypothetical) >= 15
    assert {(q.rubric, q.company) for q in hypothetical} == {("hypothetical", "ours")}


def test_a_question_is_graded_by_a_rubric_for_its_form() -> None:
    assert {q.id for q in guide().questions if q.form not in rubrics()[q.rubric].forms} == set()


def test_every_question_touches_something_of_value() -> None:
    assert {q.id for q in guide().questions if not q.touches} == set()


def test_every_value_is_touched_by_several_questions() -> None:
    touched = [t for q in guide().questions for t in q.touches]
    assert {v.id for v in guide().values if touched.count(v.id) < 3} == set()


def test_whatever_is_looked_for_is_touched_where_it_is_graded() -> None:
    graded = {f"{r.id}/{s.id}" for r, s in sittings() if r.graded}
    touched = [t for q in guide().questions if asked_where()[q.id] & graded for t in q.touches]
    assert {m for m in guide().meanings if touched.count(m) < 2} == set()


@cache
def asked_where() -> dict[str, set[str]]:
    """The sittings in which each question comes up, over many seeds."""
    found: dict[str, set[str]] = {q.id: set() for q in guide().questions}
    for stage, sitting in sittings():
        for seed in SEEDS:
            for question in choose(guide(), stage, sitting, seed):
                found[question.id].add(f"{stage.id}/{sitting.id}")
    return found


def test_every_question_is_asked_in_some_sitting() -> None:
    assert {q for q, where in asked_where().items() if not where} == set()


def test_a_question_comes_up_in_every_sitting_that_it_is_kept_for() -> None:
    never = {
        (question.id, place)
        for question in guide().questions
        for place in question.rounds
        if not any(w.startswith(place) for w in asked_where()[question.id])
    }
    assert never == set()


def test_placeholders_are_filled() -> None:
    asked = {fill(guide(), q, seed) for q in guide().questions for seed in range(10)}
    assert not [text for text in asked if "[" in text]
    assert len([text for text in asked if text.startswith("Design and model core datasets")]) > 1


# --- rounds ----------------------------------------------------------------------------------------


def test_the_stages_are_those_of_the_source() -> None:
    assert [r.id for r in guide().rounds] == [r["id"] for r in CHECKLIST["rounds"]]


@pytest.mark.parametrize("told", CHECKLIST["rounds"], ids=lambda told: told["id"])
def test_a_stage_has_its_length_and_its_interviews(told: dict[str, Any]) -> None:
    stage = guide().round(told["id"])
    assert stage.graded == told["graded"]
    assert len(stage.sittings) == told["sittings"]
    assert [s.optional for s in stage.sittings].count(True) == told["optional"]
    if "minutes" in told:
        assert list(stage.minutes) == told["minutes"]


def test_only_the_length_of_the_technical_screen_is_said_to_vary() -> None:
    assert "differs from team to team" in guide().round("technical-screen").about


def test_the_questions_of_a_sitting_fit_into_its_time() -> None:
    for stage, sitting in sittings():
        minutes = 7 if stage.graded else 4
        assert sum(sitting.categories.values()) * minutes <= stage.minutes[1], sitting.id


def test_a_sitting_has_more_to_ask_than_it_asks() -> None:
    for stage, sitting in sittings():
        pool = [q for q, where in asked_where().items() if f"{stage.id}/{sitting.id}" in where]
        assert len(pool) >= 1.5 * sum(sitting.categories.values()), (stage.id, sitting.id)


@pytest.mark.parametrize(
    ("place", "least"),
    [
        ("recruiter-screen/recruiter", 8),
        ("onsite-1/partner", 8),
        ("onsite-2/partner", 8),
        ("onsite-2/director", 8),
    ],
)
def test_our_own_questions_are_enough_where_the_source_lists_none(place: str, least: int) -> None:
    ours = [q for q in guide().questions if q.company == "ours" and place in asked_where()[q.id]]
    assert len(ours) >= least


def test_nobody_praises_and_nobody_promises() -> None:
    said = [*guide().acknowledgements, *guide().invitations]
    for _, sitting in sittings():
        said += [sitting.opening, sitting.closing]
    for text in said:
        assert "do not praise or judge" not in faults(text), text
        assert "clear" not in text.casefold(), text
        assert "guarantee" not in text.casefold()


def test_interviewers_introduce_themselves_and_each_is_somebody_else() -> None:
    names = [sitting.interviewer.split(",")[0] for _, sitting in sittings()]
    assert len(names) == len(set(names))
    for name, (_, sitting) in zip(names, sittings(), strict=True):
        assert f"I'm {name}" in sitting.opening


def test_there_is_enough_to_say_between_questions() -> None:
    assert len(guide().acknowledgements) >= 10
    assert len(guide().invitations) >= 4
    assert all("?" not in said for said in guide().acknowledgements)
    assert all(said.endswith("?") for said in guide().invitations)


def test_shares_of_forms_are_told_of_every_sitting() -> None:
    assert [s.id for _, s in sittings() if not s.forms] == []


def test_a_topic_is_asked_in_its_sitting() -> None:
    for stage, sitting in sittings():
        for topic in sitting.topics:
            for question in topic:
                assert f"{stage.id}/{sitting.id}" in asked_where()[question], question


@pytest.mark.parametrize("place", ["onsite-2/director", "onsite-2/partner"])
def test_the_second_onsite_round_holds_a_role_play_but_does_not_begin_with_it(place: str) -> None:
    for seed in SEEDS:
        chosen = choose(guide(), *guide().sitting(place), seed)
        assert [bool(q.plays) for q in chosen].count(True) == 1
        assert not chosen[0].plays


def test_a_role_play_is_graded_as_a_hypothetical_and_its_lines_are_sound_follow_ups() -> None:
    played = [q for q in guide().questions if q.plays]
    assert len(played) >= 4
    assert {(q.form, q.rubric) for q in played} == {("hypothetical", "hypothetical")}
    lines = [line for q in played for line in q.plays]
    assert {line: found for line in lines if (found := faults(line))} == {}
    assert len(lines) == len(set(lines))


def test_the_recruiter_keeps_more_time_for_questions_than_anybody_and_tells_unasked() -> None:
    (stage, recruiter), *others = sittings()
    kept = (recruiter.for_your_questions or 0) / stage.minutes[1]
    assert kept > 2 / 9
    assert [s.id for _, s in others if s.for_your_questions or s.tells] == []
    assert len(recruiter.tells) >= sum(recruiter.categories.values())


# --- what is valued, and facts ---------------------------------------------------------------------


@pytest.mark.parametrize("group", ["principles", "values", "qualities", "competencies"])
def test_values_are_those_of_the_source(group: str) -> None:
    assert [m.name for m in getattr(guide(), group)] == CHECKLIST["names"][group]


@pytest.mark.parametrize("fact_id", CHECKLIST["facts"])
def test_a_fact_says_what_the_source_says(fact_id: str) -> None:
    text = next(f.text for f in guide().facts if f.id == fact_id)
    missing = [w for w in CHECKLIST["facts"][fact_id] if w.casefold() not in text.casefold()]
    assert missing == []


QUESTIONS_BACK = [
    ("How long does the whole process take?", "timeline"),
    ("Could this go faster? I have another offer.", "fast-cases"),
    ("What are the next steps?", "stages"),
    ("Is it stock or cash?", "pay-structure"),
    ("What does the job pay?", "pay-level"),
    ("Do the options vest over four years?", "vesting"),
    ("Would I be matched with another team?", "team-matching"),
    ("Will I get feedback if I'm not selected?", "candidate-feedback"),
    ("How do people give feedback here?", "candor"),
    ("Will there be algorithm questions?", "practical-problems"),
    ("Do managers still write code?", "hands-on"),
    ("How are decisions made on your team?", "context-not-control"),
    ("What is the hardest thing about working here?", "contrasting-experiences"),
    ("What would I work on?", "areas-of-work"),
]


@pytest.mark.parametrize(("asked", "fact_id"), QUESTIONS_BACK)
async def test_a_question_back_finds_its_fact_without_a_model(asked: str, fact_id: str) -> None:
    scene = Scene(guide(), *guide().sitting("recruiter-screen"), ())
    request = ReplyRequest(scene, asked, invited=True, design=False)
    said = "".join([str(piece) async for piece in OfflineEngine().reply(request)])
    assert next(f.text for f in guide().facts if f.id == fact_id) in said


def test_each_fact_is_found_by_each_of_its_own_words() -> None:
    scene = Scene(guide(), *guide().sitting("manager-screen"), ())
    lost = [
        (fact.id, words)
        for fact in guide().facts
        for words in fact.about
        if reply(ReplyRequest(scene, f"What can you say about this: {words}?", True, False))
        != fact.text
    ]
    assert lost == []


def test_pay_is_reported_and_not_stated() -> None:
    for fact in guide().facts:
        assert "$" not in fact.text or "eported" in fact.text


def test_a_fact_is_short_enough_to_be_said() -> None:
    for fact in guide().facts:
        assert 1 <= fact.text.count(". ") + 1 <= 4, fact.id
        assert len(fact.text.split()) <= 60, fact.id


def test_it_says_what_it_is_and_whom_it_follows() -> None:
    assert "not affiliated" in guide().notice
    assert "Netflix" in guide().notice
    assert "IGotAnOffer" in guide().source
    assert "SPSIL" in guide().source


# --- follow-ups ------------------------------------------------------------------------------------


@pytest.mark.parametrize("told", CHECKLIST["probes"], ids=lambda told: told["id"])
def test_the_follow_ups_of_the_source_test_what_it_says(told: dict[str, Any]) -> None:
    pattern = guide().pattern(told["id"])
    wordings = [*pattern.wordings, *pattern.anchored]
    assert [w for w in wordings if told["wording"] in w]
    assert [w for w in told["tests"] if w not in pattern.tests] == []


def test_every_wording_passes_the_linter() -> None:
    wrong = {
        wording: found
        for pattern in guide().patterns
        for wording in [*pattern.wordings, *pattern.anchored]
        if (found := faults(wording.replace("{anchor}", ANCHOR)))
    }
    assert wrong == {}


def test_follow_ups_at_a_cv_keep_the_same_rules() -> None:
    assert guide().grounded_patterns
    for pattern in guide().grounded_patterns:
        assert len(pattern.wordings) >= 4
        assert len(pattern.anchored) >= 2
        for wording in [*pattern.wordings, *pattern.anchored]:
            assert faults(wording.replace("{anchor}", ANCHOR + " word13 word14")) == []
            assert "CV" in wording


def test_openings_with_a_cv_or_a_post_praise_nothing() -> None:
    openings = guide().grounded_openings
    for gap in ("{role}", "{post}"):
        assert len([text for text in openings if gap in text]) >= 2
    assert [text for text in openings if "do not praise or judge" in faults(text)] == []


def test_a_follow_up_asks_one_thing() -> None:
    said = [w for p in guide().patterns for w in [*p.wordings, *p.anchored]]
    said += [c.ask for name in names("rubrics") for c in load_rubric(name).all_criteria]
    assert [text for text in said if TWO_HALVES.search(text)] == []


@pytest.mark.parametrize("category", ["behavioral", "culture", "system-design"])
def test_one_follow_up_suits_every_answer(category: str) -> None:
    pattern = guide().pattern("go-on")
    assert category in pattern.categories
    assert (pattern.forms, pattern.criteria) == ((), ())
    assert len(pattern.wordings) >= 6


def test_a_story_that_was_told_is_not_asked_for_again() -> None:
    """What a pattern that asks for a case draws out is what an answer without one lacks."""
    asked_for = set(guide().pattern("recent-example").criteria)
    assert asked_for == {"story.episode", "problem.specific", "situation.setting"}


def test_no_two_patterns_share_a_wording() -> None:
    wordings = [w.casefold() for p in guide().patterns for w in [*p.wordings, *p.anchored]]
    assert {w for w in wordings if wordings.count(w) > 1} == set()


def test_a_pattern_has_wordings_to_spare() -> None:
    usual = [p for p in guide().patterns if not p.after]
    assert {p.id for p in usual if len(p.wordings) < 4 or len(p.anchored) < 2} == set()


def test_what_asks_again_needs_no_words_to_take_hold_of() -> None:
    assert {p.id for p in guide().patterns if p.after and (p.anchored or p.criteria)} == set()


def test_every_reply_that_is_none_can_be_asked_again_whatever_the_question() -> None:
    for question in guide().questions:
        occasion = Occasion(guide(), question.category, question.form, "recruiter")
        for kind in get_args(Unanswered):
            assert once_more(occasion, kind, ()), (question.id, kind)


def test_a_question_that_never_happened_is_not_asked_what_came_of_it() -> None:
    past = ["since", "outcome", "measured", "team-reaction", "differently", "who-knew", "cost"]
    assert {p for p in past if "hypothetical" in guide().pattern(p).forms} == set()


def test_every_kind_of_question_has_follow_ups_to_choose_from() -> None:
    for category, form in {(q.category, q.form) for q in guide().questions}:
        usable = [
            p
            for p in guide().patterns
            if category in p.categories and (not p.forms or form in p.forms)
        ]
        assert len(usable) >= 6, (category, form)


def test_a_pattern_draws_out_criteria_that_there_are() -> None:
    known = {c.id for r in rubrics().values() for f in r.forms for c in r.criteria(f)}
    assert {(p.id, c) for p in guide().patterns for c in p.criteria if c not in known} == set()


def test_every_criterion_can_be_asked_for() -> None:
    drawn = {
        (c, form)
        for p in guide().patterns
        if "missing" in p.reasons
        for c in p.criteria
        for form in p.forms
    }
    never = {
        criterion.id
        for rubric in rubrics().values()
        for form in rubric.forms
        for criterion in rubric.criteria(form)
        if not any((criterion.id, f) in drawn for f in rubric.forms)
    }
    assert never == {"situation.brief"}  # what came too late cannot be asked for


@pytest.mark.parametrize("reason", ["missing", "thin", "claim", "value"])
def test_every_reason_has_follow_ups_for_every_category(reason: str) -> None:
    served = {c for p in guide().patterns if reason in p.reasons for c in p.categories}
    assert served == {q.category for q in guide().questions}


# --- the loop --------------------------------------------------------------------------------------


def test_everything_that_is_looked_for_has_a_question_and_criteria_that_show_it() -> None:
    touched = {m for q in guide().questions for m in q.touches}
    assert touched == guide().meanings.keys()
    for meaning in guide().meanings.values():
        reach = {
            c.id
            for q in guide().questions
            if meaning.id in q.touches
            for c in rubrics()[q.rubric].criteria(q.form)
        }
        assert len(reach & set(meaning.shown_by)) >= 3, meaning.id


def test_after_the_last_round_decision_feedback_teams_and_offer_are_told() -> None:
    assert guide().after[0] == "decision"
    told = {"candidate-feedback", "team-matching", "individual-offers", "pay-level", "negotiable"}
    assert told <= set(guide().after)


def test_only_the_technical_screen_has_variants() -> None:
    assert [r.id for r in guide().rounds if r.variants] == ["technical-screen"]
