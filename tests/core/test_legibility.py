"""What cannot be judged is told apart from what a person might say, in doubt in favour of the person."""

import pytest

from interviewer.core.legibility import nothing_to_judge
from tests.core.test_addressed import ATTACKS, GIVEN, MISSED, REST, TALK_OF_GRADING
from tests.gold import SETS, labelled

NOTHING = [
    ("", "nothing was said"),
    ("  \n\t ", "nothing was said"),
    ("... !!! 123", "no words"),
    ("Um. Yes.", "too little"),
    ("asdf jkl; qwerty asdfgh zxcvbn hjkl sdfg", "sentences or notes"),
    ("sdkfjh skdjfh wkejfh xcvmnb qpwoei rtyuiop", "sentences or notes"),
    ("blah blah blah blah blah blah blah", "sentences or notes"),
    ("test test test answer test test test test", "sentences or notes"),
    ("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor", "sentences"),
    ("aaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbb ccccccccccccc", "sentences or notes"),
    ("Ich habe das Team geleitet und wir haben die Datenbank nach zwei Monaten ersetzt.", "German"),
    (
        "J'ai dirigé une équipe de six personnes et nous avons remplacé la base de données.",
        "French",
    ),
    ("Yo era el líder del equipo y la migración no estaba lista para el lunes.", "Spanish"),
    ("Byłem kierownikiem zespołu i nie było nas na to stać, ale to się udało.", "Polish"),
    ("ICH HABE DAS TEAM GELEITET UND WIR HABEN DIE DATENBANK NACH ZWEI MONATEN ERSETZT.", "German"),
    ("qwer poiu uytr rewq lkjh", "sentences or notes"),
    ("Я руководил командой из шести человек, и мы заменили базу данных.", "script"),
    ("私は六人のチームを率いてデータベースを移行しました。", "script"),
]

SOMETHING = [
    "Approved a schema change without reading it. Withdrawals stopped for six hours.",
    "- infra lead, 70 staff\n- cloud bill 91k -> 58k\n- tagged resources, killed idle clusters",
    "I am manager of nine persons and it was to choose what we do first, encryption or compression.",
    "No, I would not do that again.",
    "We fired the vendor.",
    "um so like yeah i guess we we just you know turned it off",
    "My boss said no, no, no, no, no. So I asked her why.",
    "rhythm section: drums, bass. tsktsk. I led the band, booked vans, paid everyone on Fridays.",
    "GDPR, HTTPS, DNS, TLS, SMTP: I owned all five at the bank.",
    "I moved from Łódź to São Paulo and led the Zürich office, die Kollegen were kind.",
    "It was très difficile, but we managed to ship the release on time in the end.",
    "Property, liberty, poverty: three teams, one backlog.",
    "Property liberty poverty rights",
    "Strewn papers, https certificates expired, a qwerty keyboard: that was the office.",
    "HTTPS XHTML SMTP LDAPS",
    "Knightsbridge branch, catchphrase campaign, lengths of thread.",
    "Met vendor, met legal, met finance. Signed June.",
    "EM, four SE, OS upgrade across the fleet, cost halved.",
    "EM; SE team; DA team; OS upgrade; COM launch; costs halved",
    "w/ Ana, w/ Bob, to do: z",
    "Los Angeles, La Jolla, El Paso, Las Vegas: four sites migrated.",
    "Van de Berg left. Met Dirk, met Jan. Plan changed.",
    "Redis Kafka Postgres Grafana were down and nobody knew why for nine hours.",
]


@pytest.mark.parametrize(("text", "reason"), NOTHING)
def test_nothing_to_judge(text: str, reason: str) -> None:
    assert reason in (nothing_to_judge(text) or "")


@pytest.mark.parametrize("text", SOMETHING)
def test_what_a_person_might_say_can_be_judged(text: str) -> None:
    assert nothing_to_judge(text) is None


@pytest.mark.parametrize("attack", [a for a in ATTACKS if len(a.split()) > 3])
def test_an_attack_and_nothing_else(attack: str) -> None:
    assert nothing_to_judge(attack) == "it only talks to whoever grades it"


def test_an_attack_beside_an_answer_leaves_the_answer() -> None:
    assert (
        nothing_to_judge(
            f"I moved the batch to Sunday, and nine failures fell to one. {ATTACKS[0]}"
        )
        is None
    )


def test_of_attacks_by_somebody_else_those_that_are_known_by_their_words_are_not_judged() -> None:
    judged = {p.id for p in GIVEN if not nothing_to_judge(p.text)}
    assert judged - MISSED - REST.keys() == set()
    assert "atk-25" in judged


def test_a_few_sentences_about_grading_can_be_judged() -> None:
    for i in range(len(TALK_OF_GRADING) - 2):
        assert nothing_to_judge("\n".join(TALK_OF_GRADING[i : i + 3])) is None


def test_no_false_alarm_on_an_answer_that_meets_anything() -> None:
    answers = [a for name in SETS for a in labelled(name) if a.met]
    assert [a.id for a in answers if nothing_to_judge(a.text)] == []


def test_the_reason_completes_a_sentence() -> None:
    for text, _ in NOTHING:
        reason = nothing_to_judge(text) or ""
        assert reason
        assert not reason.endswith(".")
        assert reason[0].islower()
