"""What a follow-up must be before anybody sees it: one open, neutral question in few words."""

import re

MOST_WORDS = 30

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|‘[^’]*’(?!\w)")
_AUXILIARY = (
    r"(?:was|were|is|are|did|do|does|had|have|has|would|could|should|can|will|might)(?:n['’]t)?"
)
_ASKING = r"(?:what|why|how|who|whom|whose|when|where|which)"
_OPENING = rf"(?:what|why|how|who|whom|whose|which|(?:when|where)\s+{_AUXILIARY})"
_PRAISE = re.compile(
    r"\b(?:great|excellent|impressive|impressed|fantastic|amazing|wonderful|awesome|brilliant|perfect|"
    r"interesting|fascinating|congratulations|well done|(?:good|nice|lovely) (?:job|one|work)|nicely|"
    r"(?:good|strong|solid|weak|poor|thin|vague) (?:answer|point|example|story|question)|"
    r"(?:I|I['’]d) (?:really )?(?:love|like|appreciate) (?:that|it|how|your)|love (?:that|it)|"
    r"thanks?(?: you)? for|too (?:vague|general|short|long)|(?:that|it) sounds?)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:^|[,;:.]\s*|\b(?:but|and|so|why) )(?:do|did|would|could|was|were|is|are|have|has|had|wo|ca)n['’]t"
    r" (?:you|it|that|they|this|there|we)\b|\bdo you not\b"
    r"|\bshouldn['’]t\b|\b(?:surely|obviously|of course|presumably|no doubt)\b"
    r"|\b(?:do|would|don['’]t|wouldn['’]t) you agree\b|\b(?:you|it|that) must have\b"
    r"|\bI (?:assume|imagine|suppose|guess|take it)\b|^(?:so,? )?clearly\b"
    r"|\bwould it (?:not )?have been (?:better|wiser|easier|faster|simpler)\b"
    r"|,\s*(?:right|correct|no|yes|ok|okay)\s*\?",
    re.IGNORECASE,
)
_EITHER_OR = re.compile(
    rf"(?:^|[,;:–—]\s*)(?:(?:and|but|so|then)[, ]+)?{_AUXILIARY}\b[^?]*\bor\b"
    rf"|\bwhich\b[^?,:]*[,:][^?]*\bor\b|\bwhether\b[^?]*\bor\b",
    re.IGNORECASE,
)
_SECOND_QUESTION = re.compile(
    rf"[,;]?\s+and\s+(?:{_ASKING}|did|do|does|was|were|would|could)\b"
    rf"|(?:^|:\s*)(?:{_OPENING}|{_AUXILIARY})\b[^?]*[,;:–—]\s*(?:or\s+)?{_ASKING}\s+{_AUXILIARY}\b",
    re.IGNORECASE,
)
# "…, or if there was no figure, what did you see change?" is the way out of a question, not a second.
_WAY_OUT = re.compile(r",?\s+or,?\s+if (?:there|you|none|nothing|not)\b[^?]*(?=\?)", re.IGNORECASE)
# "Did you …?", also after "When it failed,"; but not "What, if anything, did you …?".
_CLOSED = re.compile(
    rf"^(?:(?:and|but|so|then|also|please|okay|ok)[, ]+)*{_AUXILIARY}\b"
    r"|^(?!(?:[^?]*[\s,;:–—])?(?:(?:what|why|how|who|whom|whose|which)\b|(?:when|where),))"
    rf"[^?]*[,;:–—]\s*(?:(?:and|but|so|then)\s+)?{_AUXILIARY}\s+"
    r"(?:you|it|that|this|these|those|they|there|he|she|we|the|your|their|any\w*|some\w*)\b",
    re.IGNORECASE,
)
_GRADING = re.compile(
    r"\b(?:rubric|criteri(?:on|a)|score[ds]?|scoring|grade[ds]?|grading|SPSIL|unmet)\b",
    re.IGNORECASE,
)


def quotations(text: str) -> list[str]:
    """What stands between quotation marks in ``text``, without them and without a final stop."""
    found = (q[1:-1].strip().rstrip(".,;:!?…") for q in _QUOTED.findall(text))
    return [q for q in found if q]


def without_quotations(text: str) -> str:
    """The wording without the candidate's words in it."""
    return _QUOTED.sub("“…”", text)


def skeleton(text: str) -> str:
    """What is equal for two uses of one wording."""
    return " ".join(without_quotations(text).casefold().split())


def faults(text: str) -> list[str]:
    """What is wrong with ``text`` as a follow-up, as instructions to whoever words it; empty if nothing.

    The candidate's own words between quotation marks are not held against it.
    """
    bare = without_quotations(text).strip()
    asked = _WAY_OUT.sub("", re.split(r"(?<=[.!…])\s+", bare)[-1])
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
    if _CLOSED.search(asked):
        found.append("ask an open question: begin with what, how, why, who, which, when or where")
    if _EITHER_OR.search(asked):
        found.append("do not offer an either-or")
    if _SECOND_QUESTION.search(asked):
        found.append("ask one thing, not two")
    if _GRADING.search(bare):
        found.append("do not speak of grading")
    return found
