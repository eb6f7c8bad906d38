"""Reading what the candidate asks at the end: of this team, informed, open, two-way."""

import re

from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Find, Sentence, Story, find

_ASKS = re.compile(
    r"\?|\b(?:I(?:['’]d| would)? (?:like|love|want|curious)|I['’]m curious|I wonder|tell "
    r"me|could you (?:tell|say|walk|describe))\b",
    re.IGNORECASE,
)
_TEAM = cue(r"""
    (?:your|this|the|that) (?:\w+ )?(?:team|teams|group|org|engineers|codebase|stack|on-call|\
      roadmap|service|services|pipeline|people|squad|platform|manager|managers|leads)
    (?:the )?team(?:'s)? (?:\w+) | here,? (?:who|how|what|when)
    your (?:players?|biggest|hardest|last|own) | work(?:ing)? (?:here|on your)
""")
_ROLE = cue(r"""
    (?:this|the|my) (?:role|position|job|manager|person)
    (?:in|after|within) (?:the|my) first (?:\w+ )?(?:day|week|month|quarter|year|ninety|90|100|\
      six)\w*
    (?:i|the new manager|whoever takes)(?:'d| would| will)? (?:be (?:expected|judged|measured)|\
      decide|own|inherit|change)
    expect(?:ed|ations?)? (?:of|from) (?:me|the|this) | whoever (?:gets|takes|has|fills)
    success (?:look|in this) | your predecessor | why is (?:this|the) (?:role|position) open
    what would you (?:want|need|expect) (?:me|from me|the)
""")
_NO_ROLE = cue(r"""
    salary | pay | benefits? | vacation | holidays? | remote | next steps? | process | hear back
    bonus | equity | stock
""")
_HEARD = cue(r"""
    you (?:said|mentioned|told|talked|spoke|asked|described|just|were saying)
    (?:earlier|before|just now|a moment ago|today|at the (?:start|beginning))
    (?:that|what) you (?:said|mentioned|told|described|asked) | when you asked | coming back to
    in (?:that|your) answer
""")
_KNOWN = cue(r"""
    (?:the|your) (?:culture )?memo
    (?:i )?(?:read|saw|heard|watched|listened)(?: \w+){0,6} (?:blog|post|talk|article|memo|\
      paper|podcast|interview|book|that (?:you|netflix))
    (?:your|the) (?:tech |engineering )?blog | keeper test | context,? not control
    freedom and responsibility | informed captain | dream team | sunshin\w+ | highly aligned
    (?:live events?|ad tier|advertising tier|games?|chaos monkey|open connect|password sharing|\
      farming for dissent)
    since you (?:launched|moved|introduced|started|bought)
""")
_OPEN = re.compile(
    r"\b(?:what|how|why|which|when|who|where|tell me|walk me|describe)\b[^?]*\?|\b(?:tell "
    r"me|walk me|describe)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"^\W*(?:and |so |but |ok(?:ay)?,? )?(?:is|are|do|does|did|can|could|will|would|has|"
    r"have|should)\b(?![^?]*\b(?:what|how|why|which)\b)",
    re.IGNORECASE,
)
_ON = cue(r"""
    you (?:just )?(?:said|mentioned|told me|were saying)
    (?:and|so) (?:when|what|how|who|why) (?:\w+ ){0,4}(?:that|it|this|then|they|those)
    (?:in|on|about|to) that(?: point| case|,|\?)? | follow(?:ing)? up
    what happened (?:then|next|to) | can you give (?:me )?an example
    that (?:change|decision|team|person|story|example|case|note|rule|date)
""")
_WHY = cue(r"""
    (?:i ask|i'm asking|asking) because | because i | (?:matters|important|interests?) (?:to )?me
    i(?:'ve| have) (?:seen|lived|been|had|worked|struggled|learned|left)
    in my (?:last|current|previous|own) (?:\w+ )?(?:job|team|role|company|place)
    i (?:worry|care|left|hope|found|struggle|am worried) | my (?:worry|concern|hope|reason)
    i'm (?:worried|hoping|curious because|leaving) | at my (?:last|current|previous)
""")
_FIT = cue(r"""
    (?:whether|if) (?:i|it|this|we) (?:\w+ )?(?:fit|fits|suit|would work|belong|am right|\
      is right|right)
    i(?:'d| would)? (?:\w+ )?need to (?:know|see|find out|hear) | to know (?:whether|if)
    right for me | would i (?:be|have|fit) | who (?:doesn't|does not|fails|struggles|leaves)
    what kind of (?:person|manager) (?:\w+ )?(?:fails?|struggles?|doesn't|leaves?|thrives?)
    why (?:do|did) (?:people|someone|managers) (?:leave|fail)
    before i (?:say|said|decide|join|sign) | deal-?breaker | would make me (?:leave|unhappy|say)
    work(?:s)? for me
""")


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in the candidate's questions, by criterion."""
    asking = [s for s in story if _asks(s, story)]
    later = [s for s in asking if story and s.n != story[0].n]
    return {
        "specific.team": find(_TEAM, asking),
        "specific.role": [f for f in find(_ROLE, asking) if not _NO_ROLE.search(f.sentence.text)],
        "informed.heard": find(_HEARD, asking),
        "informed.known": find(_KNOWN, asking),
        "open.open": [f for f in find(_OPEN, asking) if not _is_closed(f.sentence)],
        "open.depth": find(_ON, later),
        "twoway.why": find(_WHY, story),
        "twoway.fit": find(_FIT, story),
    }


def _asks(sentence: Sentence, story: Story) -> bool:
    """Whether it is a question, or stands right before one and leads to it."""
    following = story[sentence.index + 1 : sentence.index + 2]
    return bool(_ASKS.search(sentence.text)) or bool(
        following and following[0].n == sentence.n and "?" in following[0].text
    )


def _is_closed(sentence: Sentence) -> bool:
    return bool(_CLOSED.match(sentence.text)) or bool(_NO_ROLE.search(sentence.text))
