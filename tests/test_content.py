"""Finding and reading content: shipped, the user's own, by id and by path."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer import content
from interviewer.content import ContentError, Kind, find, load_guide, load_rubric, names

SHIPPED_RUBRICS = {"candidate-questions", "culture", "hypothetical", "spsil", "system-design"}

GUIDE = """
id = "own"
company = "Harbour"
role = "Engineering manager"
about = "A small guide."
notice = "A rehearsal."
source = "Written for a test."
invitations = ["What would you like to ask?"]
acknowledgements = ["Okay."]
[[rounds]]
id = "talk"
name = "A talk"
about = "A talk."
minutes = [30, 45]
graded = true
[[rounds.sittings]]
id = "first"
name = "First"
counterpart = "hiring manager"
interviewer = "Ada, engineering manager"
looks_for = "How you work."
opening = "Hello."
closing = "Goodbye."
categories = { behavioral = 1 }
[[questions]]
id = "failed"
text = "Tell me about a time you failed."
category = "behavioral"
form = "retrospective"
rubric = "spsil"
company = "ours"
[[patterns]]
id = "outcome"
tests = "following a thing to its end"
reasons = ["missing"]
wordings = ["What came of it?", "How did it end?"]
"""

Put = Callable[[Kind, str, str], Path]


@pytest.fixture
def put(home: Path) -> Put:
    """Puts a file of the user's own into the config folder."""

    def write(kind: Kind, name: str, text: str) -> Path:
        file = home / "config" / kind / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def refused(load: Callable[[str], object], name: str) -> str:
    """What is said when ``name`` cannot be loaded, which is one line."""
    with pytest.raises(ContentError) as error:
        load(name)
    assert "\n" not in str(error.value)
    return str(error.value)


# --- finding ---------------------------------------------------------------------------------------


def test_what_is_shipped_is_found() -> None:
    assert "netflix-em" in names("prompts/guides")
    assert set(names("rubrics")) >= SHIPPED_RUBRICS
    assert load_guide("netflix-em").id == "netflix-em"


def test_a_file_of_ones_own_is_found_beside_the_shipped_ones(put: Put) -> None:
    put("prompts/guides", "own.toml", GUIDE)
    assert names("prompts/guides") == sorted(["netflix-em", "own"])
    assert load_guide("own").company == "Harbour"


def test_a_file_of_ones_own_shadows_the_shipped_one(put: Put) -> None:
    put("prompts/guides", "netflix-em.toml", GUIDE.replace('id = "own"', 'id = "netflix-em"'))
    assert load_guide("netflix-em").company == "Harbour"


def test_a_guide_is_loaded_by_path_whatever_its_file_is_called(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.toml"
    file.write_text(GUIDE, encoding="utf-8")
    assert load_guide(str(file)).id == "own"


def test_a_packaged_folder_comes_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "interviewer"
    (package / "rubrics").mkdir(parents=True)
    monkeypatch.setattr(content, "__file__", str(package / "content.py"))
    assert content.shipped("rubrics") == package / "rubrics"
    assert content.shipped("prompts/guides") == tmp_path / "site" / "prompts" / "guides"


@pytest.mark.parametrize("name", ["nothing", "", "..", "../guides/netflix-em", "/etc/passwd"])
def test_what_there_is_not_is_told_with_what_there_is(name: str) -> None:
    said = refused(load_guide, name)
    assert said == f"no guide {name!r}; there are: netflix-em"


def test_an_id_does_not_lead_out_of_its_folder(put: Put) -> None:
    put("prompts/guides", "own.toml", GUIDE)
    put("rubrics", "spsil.toml", "")
    with pytest.raises(ContentError):
        find("rubrics", "../prompts/guides/own")


# --- files that cannot be used ---------------------------------------------------------------------


def test_a_path_that_there_is_not(tmp_path: Path) -> None:
    file = tmp_path / "nothing.toml"
    assert refused(load_guide, str(file)) == f"{file}: No such file or directory"


def test_a_folder_is_no_guide(tmp_path: Path) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    assert refused(load_guide, str(folder)).startswith(f"{folder}: ")


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="needs a file that cannot be read"
)
def test_a_file_that_may_not_be_read(put: Put) -> None:
    file = put("prompts/guides", "own.toml", GUIDE)
    file.chmod(0)
    assert refused(load_guide, "own") == f"{file}: Permission denied"


@pytest.mark.parametrize("text", ["id = ", "= 3", "[[[", 'a = "b'])
def test_what_is_not_toml(put: Put, text: str) -> None:
    file = put("prompts/guides", "own.toml", text)
    assert refused(load_guide, "own").startswith(f"{file}: not valid TOML: ")


def test_what_is_not_utf8(put: Put) -> None:
    file = put("prompts/guides", "own.toml", "")
    file.write_bytes(b'id = "\xff\xfe"')
    assert refused(load_guide, "own").startswith(f"{file}: not valid TOML: ")


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ('role = "Engineering manager"', "", "role: "),
        ('role = "Engineering manager"', 'role = "x"\ncolour = "blue"', "colour: "),
        ('form = "retrospective"', 'form = "past"', "question failed: form: "),
        ("minutes = [30, 45]", 'minutes = "long"', "round talk: minutes: "),
        (
            'company = "ours"',
            'company = "ours"\nrounds = ["walk"]',
            "question failed: unknown round",
        ),
        ('reasons = ["missing"]', 'reasons = ["bored"]', "pattern outcome: reasons.0: "),
    ],
)
def test_a_fault_names_file_entry_and_key(put: Put, good: str, bad: str, said: str) -> None:
    file = put("prompts/guides", "own.toml", GUIDE.replace(good, bad))
    assert refused(load_guide, "own").startswith(f"{file}: {said}")


def test_a_rubric_that_there_is_not(put: Put) -> None:
    file = put("prompts/guides", "own.toml", GUIDE.replace('"spsil"', '"stars"'))
    said = refused(load_guide, "own")
    assert said.startswith(f"{file}: question failed: rubric: there is no 'stars', only ")
    assert "spsil" in said


def test_a_form_that_its_rubric_does_not_grade(put: Put) -> None:
    file = put("prompts/guides", "own.toml", GUIDE.replace('"retrospective"', '"opinion"'))
    assert refused(load_guide, "own") == (
        f"{file}: question failed: form: the rubric spsil does not grade 'opinion', "
        "only retrospective, habitual"
    )


@pytest.mark.parametrize(
    ("criterion", "there_are"),
    [
        ("lessons.resullt", "only lessons.applied, lessons.own_part, lessons.stated"),
        ("luck.had", "`interviewer rubrics ID` lists what there is"),
    ],
)
def test_a_criterion_that_no_rubric_has(put: Put, criterion: str, there_are: str) -> None:
    text = f'{GUIDE}criteria = ["impact.result", "{criterion}"]\n'
    file = put("prompts/guides", "own.toml", text)
    assert refused(load_guide, "own") == (
        f"{file}: pattern outcome: criteria: no rubric has {criterion!r}, {there_are}"
    )


def test_a_criterion_that_shows_a_value_and_is_in_no_rubric(put: Put) -> None:
    value = '[[values]]\nid = "candor"\nname = "Candor"\nmeans = "Saying what is so."\n'
    file = put("prompts/guides", "own.toml", f'{GUIDE}{value}shown_by = ["lessons.resullt"]\n')
    assert refused(load_guide, "own") == (
        f"{file}: candor: shown_by: no rubric has 'lessons.resullt', "
        "only lessons.applied, lessons.own_part, lessons.stated"
    )


def test_a_criterion_of_a_rubric_that_no_question_uses(put: Put) -> None:
    put("prompts/guides", "own.toml", f'{GUIDE}criteria = ["resilience.failure"]\n')
    assert load_guide("own").patterns[0].criteria == ("resilience.failure",)


def test_a_rubric_with_a_fault_troubles_only_guides_that_need_it(put: Put) -> None:
    put("prompts/guides", "own.toml", f'{GUIDE}criteria = ["impact.result"]\n')
    put("rubrics", "culture.toml", 'id = "culture"')
    assert load_guide("own").id == "own"
    file = put("rubrics", "spsil.toml", 'id = "spsil"')
    assert refused(load_guide, "own").startswith(f"{file}: ")


def test_a_file_that_changed_is_read_again(put: Put) -> None:
    put("prompts/guides", "own.toml", GUIDE)
    before = load_guide("own")
    assert load_guide("own") is before
    put("prompts/guides", "own.toml", GUIDE.replace("Harbour", "Airport"))
    assert load_guide("own").company == "Airport"


def test_an_id_that_is_not_the_files_name(put: Put) -> None:
    file = put("prompts/guides", "other.toml", GUIDE)
    assert refused(load_guide, "other") == f"{file}: id: is 'own', but the file is named 'other'"


def test_a_rubric_with_a_fault_names_its_file(put: Put) -> None:
    file = put("rubrics", "spsil.toml", 'id = "spsil"\ncolour = "blue"')
    assert refused(load_rubric, "spsil").startswith(f"{file}: ")
