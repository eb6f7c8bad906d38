"""A scripted candidate with one story and one hidden fact."""

from typing import Any


def script() -> dict[str, Any]:
    """The tables of its file."""
    return {
        "id": "ana",
        "name": "Ana",
        "manner": "skips the hard moment",
        "stories": [
            {
                "question": "team-conflict",
                "opening": "I ran a team of six. In the planning it got tense.\nThen we moved on.",
                "met": ["situation.people"],
                "spots": ["it got tense"],
                "otherwise": [
                    {"says": "It was mostly what I said."},
                    {"kind": "dodge", "says": "There is not more to it."},
                ],
                "hidden": [
                    {
                        "id": "what-was-said",
                        "spot": "it got tense",
                        "reply": "I said to Kim, in front of all, that I did not trust her numbers.",
                        "meets": ["problem.difficulty"],
                        "asked_by": [
                            {"about": "tense", "asks": r"what (was|did you) (said?|say)"},
                            {"asks": "Kim"},
                        ],
                        "draws": ["“it got tense”: what was said?"],
                        "misses": ["What did you learn?"],
                    }
                ],
            }
        ],
    }
