"""What kind of reply was heard, as far as plain rules can tell; in doubt it is an answer."""

import re

from interviewer.core.text import count_words
from interviewer.engines.protocol import Heard

SHORT = 40
"""Words; a longer reply tells something, whatever it begins with."""

_NONE = re.compile(
    r"\b(?:(?:do not|don['’]t|didn['’]t|never) (?:really )?(?:have|had|got|think of|recall|remember) "
    r"(?:a |an |any |such |one|that|anything)|can['’]?(?:not|t) (?:really )?(?:think of|recall|remember)|"
    r"nothing (?:really )?comes to mind|no (?:such )?(?:example|story|experience)|"
    r"(?:that|this|it) (?:has )?never happened|haven['’]t (?:had|been|done|experienced))\b",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"\b(?:(?:would|['’]d) (?:rather|prefer) not|(?:would|['’]d) prefer to (?:skip|pass)|not comfortable|"
    r"can['’]?(?:not|t) (?:talk|speak|discuss|share|go into)|(?:under|signed) (?:an )?nda|"
    r"(?:no comment|let['’]s skip|skip (?:this|that|it)|(?:i['’]ll )?pass(?: on (?:this|that))?[.!]*$))",
    re.IGNORECASE,
)
_ONLY_A_QUESTION = re.compile(r"^[^.!]*\?\s*$")
_DONE = re.compile(
    r"^\W*(?:no|nope|none|nothing|that['’]?s (?:all|it|everything)|i['’]m (?:good|fine|done)|"
    r"no (?:more )?questions?|all good|thanks?|thank you)\b",
    re.IGNORECASE,
)


def heard(text: str) -> Heard:
    """Whether a reply is an answer, a true "none", a refusal or a question back."""
    if count_words(text) > SHORT:
        return "answer"
    if _ONLY_A_QUESTION.match(text.strip()):
        return "question"
    if _REFUSAL.search(text):
        return "refusal"
    if _NONE.search(text):
        return "none"
    return "answer"


def has_no_more_questions(text: str) -> bool:
    """Whether the candidate, invited to ask, declines or is done."""
    return "?" not in text and (not text.strip() or bool(_DONE.match(text)))
