"""What a follow-up must be before anybody sees it: one open, neutral question in few words."""

import re

MOST_WORDS = 30

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_PRAISE = re.compile(
    r"\b(?:great|excellent|impressive|fantastic|amazing|wonderful|awesome|brilliant|perfect|"
    r"good (?:job|answer|point|example|story)|well done|love (?:that|it)|nice(?:ly)?|"
    r"interesting|thank you for sharing|strong answer)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"\b(?:don['’]t you|do you not|didn['’]t you|wouldn['’]t you|isn['’]t (?:it|that)|wasn['’]t (?:it|that)|"
    r"aren['’]t you|shouldn['’]t|surely|obviously|of course|would you agree|do you agree)\b"
    r"|,\s*(?:right|correct|no|yes)\s*\?",
    re.IGNORECASE,
)
_EITHER_OR = re.compile(
    r"^(?:was|were|is|are|did|do|does|had|have|has|would|could|should|can)\b[^?]*\bor\b[^?]*\?$",
    re.IGNORECASE,
)
_SECOND_QUESTION = re.compile(
    r"[,;]?\s+and\s+(?:what|why|how|who|when|where|which|did|do|does|was|were|would|could)\b",
    re.IGNORECASE,
)
_GRADING = re.compile(
    r"\b(?:rubric|criteri(?:on|a)|score[ds]?|scoring|grade[ds]?|grading|SPSIL|unmet)\b",
    re.IGNORECASE,
)


def faults(text: str) -> list[str]:
    """What is wrong with ``text`` as a follow-up, as instructions to whoever words it; empty if nothing.

    The candidate's own words between quotation marks are not held against it.
    """
    bare = _QUOTED.sub("“…”", text).strip()
    found: list[str] = []
    if bare.count("?") != 1 or not bare.endswith("?"):
        found.append("ask exactly one question and end with its question mark")
    if len(text.split()) > MOST_WORDS:
        found.append(f"use at most {MOST_WORDS} words")
    if "\n" in text.strip():
        found.append("stay on one line")
    if _PRAISE.search(bare):
        found.append("do not praise or judge")
    if _LEADING.search(bare):
        found.append("do not lead towards an answer")
    last = re.split(r"(?<=[.:!…])\s+", bare)[-1]
    if _EITHER_OR.match(last):
        found.append("do not offer an either-or")
    if _SECOND_QUESTION.search(last):
        found.append("ask one thing, not two")
    if _GRADING.search(bare):
        found.append("do not speak of grading")
    return found
