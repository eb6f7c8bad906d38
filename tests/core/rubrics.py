"""A small rubric for the tests of the pure middle."""

from typing import Any

from interviewer.core.rubric import Rubric, parse_rubric


def rubric_data(**changes: Any) -> dict[str, Any]:
    """Six criteria in three dimensions: one mark of each kind, needs, and one for the opening.

    ``impact.result`` and what needs it are for retrospective questions alone.
    """

    def criterion(name: str, worth: int, **more: Any) -> dict[str, Any]:
        label = name.replace(".", " ")
        return {
            "id": name,
            "label": label,
            "met": f"says {label}",
            "ask": f"What about {label}?",
            "worth": worth,
            **more,
        }

    return {
        "id": "tiny",
        "name": "Tiny",
        "about": "a story",
        "forms": ["retrospective", "habitual"],
        "dimensions": [
            {
                "id": "situation",
                "name": "Situation",
                "criteria": [
                    criterion("situation.role", 3),
                    criterion(
                        "situation.brief",
                        2,
                        mark="within_75_words",
                        needs=["problem.stated"],
                        context=["situation.role"],
                    ),
                ],
            },
            {"id": "problem", "name": "Problem", "criteria": [criterion("problem.stated", 8)]},
            {
                "id": "impact",
                "name": "Impact",
                "criteria": [
                    criterion("impact.own", 7, mark="two_places"),
                    criterion(
                        "impact.figure",
                        5,
                        mark="figure",
                        needs=["impact.result"],
                        forms=["retrospective"],
                        ask_seen="What did you see change?",
                    ),
                    criterion("impact.result", 9, forms=["retrospective"], opening=True),
                ],
            },
        ],
        "bands": [
            {"at": 0, "name": "thin"},
            {"at": 0.5, "name": "half"},
            {"at": 1, "name": "full"},
        ],
        **changes,
    }


def tiny_rubric() -> Rubric:
    """That rubric."""
    return parse_rubric(rubric_data())
