"""The ways in which people state figures about themselves: one pattern each, by what is counted.

Groups: ``n`` the amount; ``about``, ``unit`` and ``per`` what of; ``now`` or ``then`` a verb that
tells whether it still holds; ``month`` and ``year`` a date.
"""

import re
from functools import cache
from typing import Literal

from interviewer.core.amounts import AMOUNT

Kind = Literal[
    "people",
    "us",
    "reports",
    "teams",
    "managing",
    "experience",
    "tenure",
    "joined",
    "budget",
    "scale",
    "outages",
    "date",
    "month",
]

MONTHS = (
    "january february march april may june july august september october november december"
).split()

_N = rf"(?P<n>{AMOUNT})"
_STILL = r"(?: (?:currently|now|directly|still|today|also|only|just|already))?"
_I = rf"\b(?:I|we)(?:'m|'re|'ve| am| are| have| was| were)?{_STILL}"
_LEAD = (
    r"(?:(?P<now>manage|lead|run|supervise|head|managing|leading)"
    r"|(?P<then>managed|led|ran|supervised|headed))"
)
_HAVE = r"(?:(?P<now>have)|(?P<then>had))"
_ARE = r"(?:(?P<now> are|'re)|(?P<then> were))"
_PEOPLE = r"(?:software )?(?:engineers?|developers?|people|persons?|team members)\b"
_PERHAPS_PEOPLE = rf"\b(?: {_PEOPLE})?"
_PERSON = r"(?:person|people|engineer|strong)"
_NOT_NAMES = r"engineering|whole|small|large|current|entire|new|of"
_NAME = rf"(?: (?P<about>(?!{_NOT_NAMES})[a-z]+))?"
_MINE = r"\b(?:my|our)(?: (?:whole|entire|own|engineering|current|former|previous|old|last))?"
_A = r" (?:an?|the)(?: small| whole| new)?"
_ALL_OF_THEM = (
    r"(?! (?:who|that|which|on|through|for|in|to|from|at|into|working|across|of)\b)"  # not a part
)
_MANAGER_OF = (
    r"\bI(?:'m| am| was| became| joined as)(?: an?| the)?(?: \w+){0,2}? (?:manager|lead|head) of"
)
_MANAGER = r"an? (?:engineering |people |line )?manager"
_MANAGEMENT = r"(?:engineering |people )?management"
_I_SAY = r"\b(?:I|my)\b[^.;]{0,40}? "
_COMPANY = r"(?P<about>(?-i:[A-Z]\w+))"
_TIME = r"(?:'| of)?"
_EVENT = (
    r"(?:migration|launch|release|rewrite|rollout|reorganisation|reorganization|reorg|audit|outage)"
)
_HAPPENED = r"(?:was|went live|started|began|ended|finished|took place|happened)"
_USERS = r"(?P<about>users|customers|members|subscribers)\b"
_SYSTEM = r"(?P<about>(?:\w+ )?\w+ (?:service|system|platform|pipeline|api|database))"
_HANDLES = r"(?:(?P<now>handles|serves|processes|takes)|(?P<then>handled|served|processed|took))"
_REQUESTS = r"(?P<unit>requests|events|messages|queries|transactions|writes|reads)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_RULES: tuple[tuple[Kind, str], ...] = (
    ("people", rf"{_I} {_LEAD} {_N} {_PEOPLE}{_ALL_OF_THEM}"),
    ("people", rf"{_I} (?:(?P<now>manage)|(?P<then>managed)) {_N} {_PEOPLE}"),
    ("people", rf"\bmy {_N} {_PEOPLE}{_ALL_OF_THEM}"),
    ("people", rf"{_MINE}{_NAME} team of{_STILL} {_N}{_PERHAPS_PEOPLE}"),
    (
        "people",
        rf"{_MINE}{_NAME} team (?:(?P<now>is|has)|(?P<then>was|had)){_STILL} {_N}"
        rf"(?: {_PEOPLE}|(?=[.,;!]|$| strong\b| now\b))",
    ),
    ("people", rf"\bthere{_ARE} {_N} {_PEOPLE} (?:on|in) my team\b"),
    ("people", rf"\bI {_HAVE}{_A}{_NAME} team of {_N}{_PERHAPS_PEOPLE}"),
    ("people", rf"{_I} {_LEAD}{_A}{_NAME} team of {_N}{_PERHAPS_PEOPLE}"),
    ("people", rf"{_I} {_LEAD} (?:an?|the|my|our) {_N}[- ]{_PERSON}{_NAME} team\b"),
    ("people", rf"\bmy {_N}-{_PERSON}{_NAME} team\b"),
    ("us", rf"\bwe{_ARE} (?:a team of )?{_N} {_PEOPLE}{_ALL_OF_THEM}"),
    ("us", rf"\bwe{_ARE} a team of {_N}\b"),
    ("us", rf"\bthere{_ARE} {_N} of us\b"),
    ("people", rf"{_MANAGER_OF} (?:a team of )?{_N}{_PERHAPS_PEOPLE}"),
    ("people", rf"{_I} responsible for (?:a team of )?{_N} {_PEOPLE}"),
    ("people", rf"\bI {_HAVE} {_N} {_PEOPLE} (?:on|in) my team\b"),
    (
        "people",
        rf"\b{_N} {_PEOPLE} (?:(?P<now>report)|(?P<then>reported)) (?:directly )?to me\b",
    ),
    (
        "reports",
        r"\b(?:my|I(?:'ve)? (?:(?P<now>have|manage)|(?P<then>had|managed))"
        rf"{_STILL}) {_N} (?:direct )?(?:reports|directs)\b{_ALL_OF_THEM}",
    ),
    ("teams", rf"{_I} {_LEAD} {_N} (?:engineering )?teams\b(?! (?:through|into)\b)"),
    ("teams", rf"\bmy {_N} (?:engineering )?teams\b{_ALL_OF_THEM}"),
    (
        "managing",
        rf"\bI(?:'ve| have) (?:been )?(?:managing|leading|managed|led|{_MANAGER}|in management)"
        rf"(?: (?!for\b)\w+){{0,2}} for {_N} years\b",
    ),
    (
        "managing",
        rf"{_I_SAY}{_N} years{_TIME}(?: experience)? "
        rf"(?:as {_MANAGER}|in {_MANAGEMENT}|of {_MANAGEMENT}|managing (?:people|teams))\b",
    ),
    (
        "experience",
        rf"{_I_SAY}{_N} years{_TIME} (?:professional |work |industry )?experience\b"
        r"(?: (?:in|with) (?P<about>[\w+#-]+))?(?! (?:as|managing|leading|of|in|with)\b)",
    ),
    (
        "experience",
        r"\bI(?:'ve| have) been in (?:the )?(?:industry|tech|software(?: engineering)?|engineering)"
        rf" for {_N} years\b",
    ),
    (
        "tenure",
        r"\bI(?:'ve been| have been| was| worked|'ve worked| have worked| stayed)(?: here)?"
        rf" (?:at|with) {_COMPANY} (?:for )?{_N} years\b",
    ),
    ("tenure", rf"\b(?:I spent|my) {_N} years at {_COMPANY}"),
    ("joined", rf"\bI (?:joined|started at) {_COMPANY} (?:back )?in {_YEAR}\b"),
    (
        "budget",
        r"\b(?:my|our)(?: (?:annual|yearly))?(?: (?P<about>(?!annual|yearly)\w+))?"
        rf" budget (?:of|(?P<now>is)|(?P<then>was)){_STILL} {_N}",
    ),
    (
        "budget",
        rf"{_I} (?:(?P<now>have|own|manage|run)|(?P<then>had|owned|managed|ran)|responsible for)"
        r" (?:an?|the)(?: (?:annual|yearly))?(?: (?P<about>(?!annual|yearly)[a-z]+))?"
        rf" budget of {_N}",
    ),
    (
        "scale",
        rf"\bwe (?:(?P<now>have|serve|reach)|(?P<then>had|served|reached)){_STILL} {_N} {_USERS}"
        r"(?=[.,;!]|$| (?:a|per|and|every|worldwide)\b)",
    ),
    ("scale", rf"\bour {_N} {_USERS}{_ALL_OF_THEM}"),
    (
        "scale",
        rf"\b(?:the|our) {_SYSTEM} {_HANDLES}{_STILL} {_N} {_REQUESTS}"
        r" (?:a|per) (?P<per>second|minute|hour|day)\b",
    ),
    (
        "outages",
        rf"\bwe {_HAVE}{_STILL} {_N} (?P<about>outages|incidents)"
        r" (?:a|per|each|every) (?P<per>week|month|quarter|year)\b",
    ),
    (
        "date",
        rf"\b(?:the|our) (?P<about>\w+(?: \w+)? {_EVENT} {_HAPPENED}) (?:back )?in "
        rf"(?:(?P<month>{'|'.join(MONTHS)})\b)?(?:(?:(?<= )|[ ,]{{1,2}}){_YEAR}\b)?",
    ),
)


@cache
def rules() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What each pattern counts, the more telling patterns first; compiled when first needed."""
    return tuple((kind, re.compile(rule, re.IGNORECASE)) for kind, rule in _RULES)
