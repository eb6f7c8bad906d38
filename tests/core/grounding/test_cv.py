"""What is taken from a CV."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.grounding import cv
from interviewer.core.grounding.lines import MOST_CHARACTERS
from interviewer.core.grounding.roles import last_role, station
from interviewer.core.text import clean
from tests.core.grounding.documents import CV, of_cv


def test_the_example_gives_stations_teams_claims_and_technologies() -> None:
    assert of_cv(CV, "role") == [
        "Engineering Manager at Harbour Ferries, 2021 – present",
        "Team Lead at Nordlicht Media, 2017 – 2021",
        "Backend Engineer at Kontor Labs, 2012 – 2017",
    ]
    assert of_cv(CV, "team") == [
        "Lead a team of nine engineers who own ticketing and the boarding gates.",
        "Grew the team from five to nine engineers; two of them now lead teams of their own.",
    ]
    assert [text.split(",")[0] for text in of_cv(CV, "claim")] == [
        "Cut p99 latency of the seat search by 40 % in four months by moving it off the shared database.",
        "Took on-call pages from 31 a week to 6",
        "Playback failures fell from 2.1 % to 0.6 % of all starts.",
        "Stopped the rewrite of the recommendation service after two quarters and saved €300",
        "Built the payments service",
    ]
    assert of_cv(CV, "technology")[0] == "Kotlin, Go, PostgreSQL, Kafka, Kubernetes"


def test_each_line_says_where_it_stands() -> None:
    lines = CV.split("\n")
    for ground in cv.take(CV):
        assert ground.source == "cv"
        assert ground.text.split()[0] in lines[ground.line - 1]


@pytest.mark.parametrize(
    "private",
    [
        "mira@lindqvist.example",
        "mira (at) lindqvist (dot) example, since 2019 at 3 companies",
        "Phone: 0705 550 123",
        "+46 70 555 01 23",
        "(030) 1234 5678 90",
        "Call 415-555-0123 for 3 referees",
        "https://lindqvist.example with 40 % more",
        "linkedin.com/in/mira, 500 contacts",
        "github.com/mira: 40 repositories of mine",
        "Open source: cut builds by 40 % (code.example/mira)",
        "Born 4 May 1986, two children",
        "Date of birth: 4 May 1986",
        "38 years old, two children",
        "Nationality: Swedish, 2 passports",
        "Marital status: married for 9 years",
        "Address: 12 Harbour Street, 3rd floor",
        "I live at 12 Harbour Street with 3 others",
        "Södra Hamngatan 12, two floors up",
        "Hauptstraße 5, 10115 Berlin",
        "The house is at SW1A 1AA with 4 rooms",
        "Referee: Jonas Bergman, Director at Nordlicht, 2017 – 2021",
        "Jonas Bergman, my manager of 4 years, will speak for me",
        "References available on request, all 3 of them",
    ],
)
def test_personal_data_is_left_out(private: str) -> None:
    kept = "Cut on-call pages from 31 a week to 6."
    document = f"# Mira Lindqvist\n\n## Experience\n\n- {private}\n- {kept}\n"
    assert of_cv(document) == [kept]


@pytest.mark.parametrize(
    "heading", ["References", "Referees", "Personal details", "Contact", "Hobbies", "Education"]
)
def test_whole_sections_about_the_person_are_left_out(heading: str) -> None:
    document = f"""
## {heading}
### Jonas Bergman, Director at Nordlicht, 2017 – 2021
- ran 40 marathons with me in 3 years
## Work
- Cut on-call pages from 31 a week to 6.
"""
    assert of_cv(document) == ["Cut on-call pages from 31 a week to 6."]
    plain = f"{heading.upper()}\nJonas Bergman, Director at Nordlicht, 2017 – 2021\n"
    assert of_cv(plain) == []


def test_the_name_of_the_candidate_is_no_station() -> None:
    head = "Mira Lindqvist, Engineering Manager since 2019\n"
    assert of_cv(head + "\nCut on-call pages from 31 a week to 6.", "role") == []
    assert of_cv("Curriculum vitae\n" + head, "role") == []
    assert of_cv("Engineering Manager, Harbour, since 2019\n", "role") == [
        "Engineering Manager, Harbour, since 2019"
    ]


def test_nothing_of_the_example_names_anybody() -> None:
    taken = " ".join(of_cv(CV))
    for private in ("Mira", "Lindqvist", "Gothenburg", "555", "1986", "@", "Jonas", "Chalmers"):
        assert private not in taken


@pytest.mark.parametrize(
    "line",
    [
        "Java 17, Spring Boot 3, PostgreSQL 14",
        "ISO audits in 2019 and again in 2021",
        "Ran the S3 and EC2 migration",
        "One of the people who started it",
        "Worked from 2019 to 2021 on search",
    ],
)
def test_a_year_a_version_or_a_name_is_no_figure_of_a_claim(line: str) -> None:
    assert of_cv(f"- {line}", "claim") == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Led a team of eight", "team"),
        ("Managed 3 managers and 21 engineers", "team"),
        ("A group of 12 people across two sites", "team"),
        ("Led a team of eight; cut cost by 40 %", "claim"),
        ("Halved the time to the first commit", "claim"),
        ("Brought releases from monthly to ten a day", "claim"),
        ("Technologies: Kotlin, Go", "technology"),
    ],
)
def test_a_line_is_of_one_kind(line: str, kind: str) -> None:
    assert [(g.kind, g.text) for g in cv.take(f"- {line}")] == [(kind, line)]


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Engineering Manager at Harbour, 2019 – 2023", "Engineering Manager", "Harbour"),
        ("Engineering Manager, Harbour (2019–today)", "Engineering Manager", "Harbour"),
        ("Harbour — Engineering Manager — 03/2019 - 05/2023", "Engineering Manager", "Harbour"),
        ("Engineering Manager, Platform | Harbour, Berlin | since 2019",
         "Engineering Manager, Platform", "Harbour"),
        ("Senior Engineering Manager @ Harbour, Mar 2019 – present",
         "Senior Engineering Manager", "Harbour"),
        ("Engineering Manager, Platform, Harbour, 2019 – 2023",
         "Engineering Manager", ""),
        ("Director of Engineering, 2020 – 2024", "Director of Engineering", ""),
        ("Engineering Manager | Harbour, 2019 – 2023", "Engineering Manager", "Harbour"),
        ("Engineering Manager | 2019 – 2023", "Engineering Manager", ""),
    ],
)  # fmt: skip
def test_a_station_is_told_in_words_of_its_line(line: str, title: str, company: str) -> None:
    found = station(line)
    assert found is not None
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    "line",
    [
        "Jonas Bergman, Director, Nordlicht, 2017 – 2021",
        "Promoted to engineering manager in 2021",
        "Worked with the director, 2019 – 2020",
        "2019",
    ],
)
def test_not_every_line_with_a_position_is_a_station(line: str) -> None:
    assert of_cv(f"Mira\n\n- {line}", "role") == []


def test_a_station_may_stand_on_two_lines() -> None:
    document = "Mira\n\nEngineering Manager\nHarbour, 2019 – 2023\n- Led eight engineers."
    assert of_cv(document, "role") == ["Engineering Manager | Harbour, 2019 – 2023"]
    assert str(last_role(cv.take(document))) == "Engineering Manager at Harbour"


def test_the_last_station_is_the_one_that_lasts_longest() -> None:
    document = (
        "Mira\n\n- Team Lead at Kontor, 2015 – 2019\n- Engineering Manager at Harbour, 2019 – now\n"
        "- Architect at Nordlicht, 2019 – 2022\n"
    )
    assert str(last_role(cv.take(document))) == "Engineering Manager at Harbour"
    assert last_role([]) is None


def test_no_more_than_twelve_lines_are_taken() -> None:
    rows = [
        row
        for n in range(30)
        for row in (
            f"- Team Lead at Kontor{n}, 2015 – 2019",
            f"- Led a team of {n + 2} engineers",
            f"- Cut the bill number {n} by 40 %",
            f"- Technologies: Go, thing{n}",
        )
    ]
    assert len(of_cv("Mira\n\n" + "\n".join(rows))) == 12


@given(st.text(max_size=400) | st.lists(st.sampled_from([
    "# Mira", "## References", "Engineering Manager", ", 2019 – 2021", "- cut it by 40 %", "**", "|",
    "\n", " ", "at", "[x](y)", "team of nine", "\u202e", "Kotlin, Go", "\x1b]52;c;", "€300,000",
])).map("".join))  # fmt: skip
def test_whatever_the_file_holds_lines_are_short_clean_and_few(document: str) -> None:
    taken = cv.take(document)
    assert len(taken) <= 12
    for ground in taken:
        assert 0 < len(ground.text) <= MOST_CHARACTERS
        assert "\n" not in ground.text
        assert clean(ground.text) == ground.text
        assert 1 <= ground.line <= document.count("\n") + 1
