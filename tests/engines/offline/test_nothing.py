"""What is no answer gets no point, and nothing is gained by length."""

import json

import pytest

from interviewer.content import labelled_folder
from interviewer.core.legibility import nothing_to_judge
from tests.engines.offline.reading import FORMS, met
from tests.gold import labelled

NOTHING = {
    "vocabulary": "Situation: I took ownership as a leader in a fast-paced environment with key "
    "stakeholders. Problem: there was a significant challenge with high stakes. Solution: I took "
    "decisive action, step by step, considering several alternatives with clear reasoning. Impact: the "
    "results were outstanding, measurable and quantified. Lessons: I learned valuable lessons.",
    "recipe": "For a good risotto you need patience. Warm the stock first, then fry the onion slowly in "
    "butter until it is soft. Add the rice, stir it for two minutes and pour in the wine. At the end "
    "stir in cold butter and parmesan, and let it rest.",
    "weather": "It has been raining here since Thursday and the forecast says it will clear up by the "
    "weekend. My sister lives on the coast, where it is always windier.",
    "platitudes": "Communication is key, and at the end of the day it is all about people. I believe in "
    "servant leadership, I empower my team and I lead by example. It was a great learning experience.",
    "question back": "Could you tell me a bit more about what you are looking for? Do you mean a "
    "conflict with a peer or with somebody in my own team?",
    "refusal": "I would rather not talk about that, it is under an agreement with my former employer.",
    "filler text": "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
    "song": "Happy birthday to you, happy birthday to you, happy birthday dear Margaret.",
}


@pytest.mark.parametrize("rubric", [r for r in FORMS if r != "candidate-questions"])
@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_no_answer_gets_no_point(text: str, rubric: str) -> None:
    assert nothing_to_judge(text) or met(text, rubric) == set()


@pytest.mark.parametrize(("kept_back", "none"), [(False, 0.94), (True, 0.80)])
def test_most_texts_beside_the_point_get_no_point(kept_back: bool, none: float) -> None:
    """Those that were not learned from are harder; their share stands in the README."""
    texts = labelled("nothing", kept_back)
    empty = [a for a in texts if nothing_to_judge(a.text) or not met(a.text, a.rubric)]
    assert len(empty) / len(texts) >= none


@pytest.mark.parametrize(("kept_back", "some"), [(False, 0.95), (True, 0.75)])
def test_what_only_looks_odd_is_an_answer(kept_back: bool, some: float) -> None:
    folder = labelled_folder() / "kept-back" if kept_back else labelled_folder()
    rows = [json.loads(line) for line in (folder / "odd.jsonl").read_text("utf-8").splitlines()]
    heard = [row for row in rows if met(row["text"], row["rubric"])]
    assert len(heard) / len(rows) >= some


PADDING = (
    "So, yes, that is how it was in those days, and I could go on about it for a long while.",
    "You know how these things are, there is always something, and one gets on with it.",
    "I mean, it is hard to put into words, but I will try, because you asked.",
    "Anyway, where was I, let me think for a moment, it is a while ago now.",
)


@pytest.mark.parametrize("times", [2, 12])
def test_length_alone_earns_nothing(times: int) -> None:
    padding = " ".join(PADDING * (times // len(PADDING) + 1))
    gained = []
    for answer in labelled("spsil")[::4]:
        plain = len(met(answer.text))
        gained.append(len(met(f"{padding}\n\n{answer.text}\n\n{padding}")) - plain)
    assert sum(gained) / len(gained) <= 0.2
    assert max(gained) <= 2
