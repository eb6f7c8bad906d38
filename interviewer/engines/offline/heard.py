"""What kind of reply was heard, as far as plain rules can tell; in doubt it is an answer."""

import re

from interviewer.core.figures import has_figure
from interviewer.core.legibility import illegible
from interviewer.core.rubric import Form
from interviewer.core.text import count_words, sentences
from interviewer.engines.offline.reading.cues import PARTICIPLE, PAST, STATES, cue
from interviewer.engines.protocol import Heard

LONG_NONE = 110
"""Words in which somebody may go on about why there is nothing to tell."""

SHORT = 40
"""Words; a longer reply tells something, whatever it begins with."""

GOES_ON = 8
"""Words after a "but" that make a reply an answer all the same."""

NOTHING_ELSE = 25
"""Words of a reply that says that there is nothing; who says more has told something besides."""

PREFACE = 6
"""Words that may stand before a question back: "Good question, thanks." """

_NONE = cue(r"""
    (?:do not|don't|didn't|did not|never) (?:really |actually )?(?:have|had|got|think of|recall|\
      remember|consider|look at) (?:a |an |any|such |one|that|anything|much)(?: |$)?(?:\w+)?
    can(?:no|')?t (?:really )?(?:think of|recall|remember) | cannot (?:think of|recall|remember)
    nothing (?:really )?comes to mind | no (?:such )?(?:example|story|experience)s?
    there (?:was|were)(?:n't any| none| no others?)
    (?:that|this|it) (?:has )?(?:never|not) happened
    (?:haven't|have not|have never|'ve never|'ve not) (?:really )?(?:had|been|done|given|experienced|\
      come across)
    (?:i have|i've|there is|there's) (?:really )?(?:no|nothing like) (?:such |real )?(?:experience|\
      example|story|case|opinion|that)
    there (?:isn't|is not|wasn't) (?:one|any) | not that i (?:can think|remember|know) of
    (?:don't|do not) think i(?:'ve| have)? (?:ever )?(?:had|given|done|been)
    i'd only be making it up | nothing more to (?:say|tell)
""")
_BARE_NONE = re.compile(
    r"^\W*(?:(?:none|nothing|nope|no|never|not really|not that i (?:know|remember|"
    r"recall)(?: of)?|i didn['’]t|no idea)\b[\s,.!]*){1,2}"
    r"(?:(?:really|at all|sorry|to be honest|honestly|i think|that i know of)[\s,.!]*)*$",
    re.IGNORECASE,
)
_REFUSAL = cue(r"""
    (?:would|i'd|'d) (?:rather|better|prefer) not | (?:would|i'd) prefer to (?:skip|pass)
    (?:forbids|does not allow|doesn't allow) me | (?:i'm|i am) not (?:allowed|free) to
    (?:there|here) i (?:have to|must) stop | (?:touches|is) (?:what|something) (?:the|an?) \w+ covers
    not comfortable (?:\w+ )*(?:sharing|talking|saying|answering|discussing|with (?:this|\
      that) question)?
    (?:can't|cannot|can not|not allowed to|not able to) (?:really )?(?:talk|speak|discuss|share|\
      go into|disclose|say more)
    (?:under|signed) (?:an )?nda | no comment | let's (?:skip|move on)
    skip (?:this|that|it)(?: one)? | next question,? please
    (?:can|could|may|shall) we (?:please )?(?:leave|stop|move|skip|drop|go on)
    (?:don't|do not) (?:really )?have (?:any ?thing )?more (?:on|to say|about)
""")
_PASS = re.compile(
    r"^\W*(?:i['’]ll |i )?pass(?: on (?:this|that)(?: one)?)?[\s.!]*$", re.IGNORECASE
)
_BUT = re.compile(r"\b(?:but|though|however|still|except|what i can)\b", re.IGNORECASE)
_ASKS_BACK = cue(r"""
    (?:could|can|would|will) you (?:please )?(?:repeat|clarify|rephrase|explain|say (?:that|\
      it) again|say which|tell me (?:which|whether|if)|give me an example)
    (?:may|might|can|could) i (?:just |first )?ask | before i answer
    what (?:exactly )?do you mean(?: by| with)? | (?:do|did) you mean
    (?:i )?(?:didn't|did not) (?:catch|get|hear|understand) (?:that|the question|you)
    not sure (?:i understand|what you mean) | come again | which (?:kind|sort|one) do you
""")
_NARRATES = re.compile(
    r"\b(?:I|we|he|she|they) (?:told|asked|said|went|did|was|were|had|thought|wondered|"
    r"called|wrote|started|made)\b"
)
_DODGE = cue(r"""
    (?:it|that)(?:'s| is)? (?:always |all |really )?(?:depends|hard to say|difficult to say|\
      just how it (?:is|works|goes))
    it is what it is | (?:as|like) i (?:said|mentioned|told you)
    you know how (?:it|that) (?:is|goes) | (?:i )?don't know(?: really)? | not sure(?: really)?
    (?:i|we) just (?:did|do) (?:it|that|what)
    that's a (?:good|great|tough|hard|interesting) question
    (?:i think )?i(?:'ve)? already (?:said|told|answered|explained|mentioned)
    the usual(?: things| stuff)? | everything (?:was|went) (?:fine|well) | nothing special
    it (?:all )?worked out | i always do my best
""")
_DONE = re.compile(
    r"^\W*(?:no|nope|none|nothing|nah|that['’]?s (?:all|it|everything)|that (?:is|"
    r"was) (?:all|it|everything)|"
    r"i['’]m (?:all )?(?:good|fine|done|set)|(?:no |not? )(?:more |further |other "
    r")?questions?|all good|not (?:really|right now|at the moment)|"
    r"thanks?|thank you|i (?:think )?(?:we|you)(?:['’]ve| have)? covered|you(?:['’]ve|"
    r" have)? (?:already )?(?:covered|answered)|"
    r"i (?:do not|don['’]t) have (?:any|more|further)|i have (?:no|none)|i think (?:that|"
    r"this)['’]?s (?:all|it))\b",
    re.IGNORECASE,
)
_STILL_ASKS = cue(r"""
    but | actually | one (?:more|thing|last) | tell me
    i(?:'d| would) (?:like|love) to (?:know|hear|ask) | i(?:'m| am) curious | how | what | why
""")


_DEED = re.compile(
    rf"\b(?:I|we|my team|the team)(?:['’]d)? (?:\w+ly |then |also |just |first |once |even |had )?"
    rf"(?!(?:{'|'.join(sorted(STATES))}|thought|felt|found|seen|heard|mentioned|understood)\b)"
    rf"(?:{PAST}|{PARTICIPLE})\b",
    re.IGNORECASE,
)
_ILLEGIBLE: dict[str, Heard] = {
    "addressed": "off_topic",
    "other_language": "other_language",
    "nonsense": "nonsense",
}


def heard(text: str) -> Heard:
    """Whether a reply is an answer, a dodge, a true "none", a refusal, a question back or unreadable."""
    words = count_words(text)
    if (found := illegible(text)) and found.kind in _ILLEGIBLE:
        return _ILLEGIBLE[found.kind]
    if words > SHORT:
        return "answer"
    text = " ".join(text.split())
    if _is_question_back(text) and not _REFUSAL.search(text):
        return "question"
    if _goes_on(text):
        return "answer"
    if _REFUSAL.search(text) or _PASS.match(text):
        return "refusal"
    if _BARE_NONE.match(text) or (words <= NOTHING_ELSE and _NONE.search(text)):
        return "none"
    if _DODGE.search(text) and words < SHORT // 2 and not has_figure(text):
        return "dodge"
    return "answer"


def heard_first(text: str, form: Form) -> Heard:
    """The same of a first answer, which may say at some length that there is nothing to tell."""
    kind = heard(text)
    if kind != "answer":
        return kind
    text = " ".join(text.split())
    first, told = _first_sentence(text), bool(_DEED.search(text))
    if count_words(text) <= LONG_NONE and not _BUT.search(first):
        if _REFUSAL.search(first):
            return "refusal"
        if _BARE_NONE.match(first) or _NONE.search(first):
            return "none"
    general = form == "retrospective" and not told and not has_figure(text)
    return "dodge" if general and count_words(text) >= SHORT else "answer"


def _first_sentence(text: str) -> str:
    return next((text[a:b] for a, b in sentences(text)), "")


def _goes_on(text: str) -> bool:
    """Whether a "but" follows and after it something is told."""
    match = _BUT.search(text)
    return match is not None and count_words(text[match.end() :]) >= GOES_ON


def _is_question_back(text: str) -> bool:
    """A reply that asks and tells nothing."""
    if _NARRATES.search(text):
        return False
    told = [text[a:b] for a, b in sentences(text)]
    asked = [s for s in told if s.rstrip("\"'”’) ").endswith("?")]
    if _ASKS_BACK.search(text):
        rest = [s for s in told if s not in asked and not _ASKS_BACK.search(s)]
        return sum(map(count_words, rest)) < GOES_ON
    if not asked or not told[-1].rstrip().endswith("?"):
        return False
    return count_words(text) - sum(map(count_words, asked)) <= PREFACE


def has_no_more_questions(text: str) -> bool:
    """Whether the candidate, invited to ask, declines or is done."""
    if not text.strip():
        return True
    return "?" not in text and bool(_DONE.match(text)) and not _STILL_ASKS.search(text)
