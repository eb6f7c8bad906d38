"""Reading an answer about values: a story, a value in one's own words, a tension, candour."""

import re

from interviewer.engines.offline.reading.cues import BECAUSE, cue, own_acts
from interviewer.engines.offline.reading.passage import Find, Story, find
from interviewer.engines.offline.reading.spsil import impact, lessons, situation
from interviewer.engines.offline.reading.spsil.plot import plot

_VALUE = (
    r"(?:candou?r|courage|selflessness|judg(?:e)?ment|creativity|inclusion|curiosity|"
    r"resilience|integrity|innovation|"
    r"context,? not control|context over control|keeper test|informed captain|highly "
    r"aligned|loosely coupled|dream team|"
    r"freedom and responsibility|people over process|farming for dissent|no (?:ratings|"
    r"rules|vacation policy)|feedback|"
    r"unusually responsible|honesty|transparency|trust|autonomy|responsibility|"
    r"uncomfortably exciting|always better|great and always better|no vacation|severance|"
    r"sunshining|adequate performance)"
)
_NAMED = cue(rf"""
    (?:best|most|one|first|part|thing|passage|line|sentence|value|principle|idea|bit|favou?rite|\
      least|less|two|the|concern)[ ,:]+(?:\w+[ ,:]+){{0,8}}?{_VALUE}
    it's the {_VALUE} | {_VALUE} (?:is|was|are|one|part|test|passage|to me|for me|means)
    (?:the )?(?:part|line|passage|value|principle|chapter|page) (?:about|called|on) \w+
    in (?:your|the) memo | resonates (?:most|least|less)
""")
_OWN_WORDS = cue(r"""
    (?:the way|how) i (?:read|understand|hear|see|take) (?:it|that|this)
    (?:for|to) me,? (?:it|that|this)? ?(?:means|is) | what (?:it|that) means(?: to me| for me)?
    i (?:read|take|understand|hear) (?:it|that|this) (?:as|to mean)
    in (?:my own|other|plain) words | means (?:that )?(?:i|you|we|my|nobody|people|if)
    which,? (?:how i|to me|for me) | (?:basically|simply|really) (?:means|don't|do not|is)
    it(?:'s| is) not (?:about )?(?:\w+ ){1,6}(?:it's|it is|but)
""")
_WHY = cue(r"""
    (?:it )?matters (?:to me )?because | important (?:to me |for me )?because
    because i (?:grew|saw|have|had|was|know|once|learned|lost|lived)
    i (?:love|like|want|value|care about) (?:it|that|this) because | why (?:it|this|that) matters
    and (?:it|that) matters | the reason (?:i|it|is)
    because (?:the|when|if|people|without|nobody|everybody)
""")
_LIMITS = cue(r"""
    where it (?:stops|ends|breaks|goes)
    (?:it|that) (?:stops|ends|breaks|fails|goes wrong) (?:at|when|where|with|if|for)
    (?:isn't|is not|it's not|doesn't mean|does not mean) (?:candou?r|honesty|cruelty|freedom|\
      licence|license|permission|the same|an excuse|kindness|that)
    go(?:es)? wrong | the (?:limit|edge|danger|trap|dark side|risk|catch|failure mode)
    can (?:become|turn|be used|hide|go|slide|be) | an excuse
    i(?:'d| would) still (?:gate|keep|want|check|ask) | not (?:for|when|with) | too (?:much|far)
    what it is not | except(?: when| for)?
""")
_COST = cue(r"""
    (?:the )?(?:price|cost)(?: was| of| is)? | it cost | cost (?:me|us|him|her|them)
    (?:we|i|he|she|they) lost | ended up with
    (?:had )?stopped (?:proposing|talking|speaking|coming|asking|trusting)
    didn't (?:open|speak|talk|come|forgive) | (?:left|quit|resigned) | at the expense
    collid(?:ed|es) | (?:clash|tension|conflict)(?:ed|s)? (?:with|between) | versus | we did not
    and i think about | paid for (?:it|that) | annoyed with me | trade-?off | gave up
    (?:slower|late|missed|longer) | angry | on the other hand
""")
_DISSENT = cue(r"""
    resonates less(?: with me)?(?: is|:)? | (?:less|least)(?: with me)? (?:is|:|,)
    what (?:worries|bothers|concerns|scares) me
    (?:my|the|a|one|so the) (?:concern|worry|doubt|fear|reservation|objection)(?: is|:| about)?
    i(?:'m| am) (?:not sure|uneasy|sceptical|skeptical|less|not convinced|wary|unsure|\
      uncomfortable|afraid)
    i (?:don't|do not) (?:like|believe|agree|buy|trust) | i disagree
    (?:seems|feels|is|sounds) (?:\w+ )?(?:wrong|naive|too|cold|harsh|brutal|unfair|dangerous)
    i would (?:miss|worry)
""")
_CHOICE = cue(r"""
    (?:i|we) (?:\w+ )?(?:decided|chose|went with|picked|stopped|kept|\
      took) (?:\w+[ ,]+){0,12}?(?:because|since|so)
    in the end i | decided against
    (?:but|so) i (?:went|chose|took|stopped|told|kept|picked|said|did) | because i could
    more than | i (?:chose|went with)
""")
_FAIRNESS = cue(r"""
    (?:in|to be|to) fair(?:ness)? | i (?:get|see|understand) (?:the|that|why|it|his|her|their)
    (?:he|she|they|[A-Z]\w+) had a point
    (?:his|her|their) (?:point|case|argument|reason|side)(?: was| is| deserves|:)?
    (?:were|was|are|is) (?:not|n't) (?:bad|wrong|stupid|evil) | from (?:his|her|their) side
    the (?:argument|case) (?:is|for|was) | (?:he|she|they) (?:was|were) right
    i agreed with (?:all|most|much) | did (?:\w+ ){1,4}for (?:months|years)
    (?:wanted|needed) (?:to (?:keep|stop|protect)|it) (?:\w+ )*because | being kind to
    what (?:he|she|they) (?:were|was) (?:protecting|afraid) | good reason
""")
_SAID_TO = re.compile(
    r"\b(?:he|she|they|I|[A-Z][a-zà-ž]+)\b[^.\"“]{0,40}(?:said|says|told|asked|wrote|"
    r"answered)[^.\"“]{0,30}[\"“][^\"”]{6,}[\"”]|\b(?:told|said to) (?:me|him|her|them|"
    r"[A-Z]\w+)(?: \w+)? (?:that|I|his|her|their|it|he|she|to)\b|\b(?:he|she|they) said "
    r"(?:that )?(?:I|it|he|she|we)\b",
    re.IGNORECASE,
)
_RISK = cue(r"""
    (?:i(?:'m| am)|not) (?:not )?proud
    (?:i )?(?:felt|feel|was|am) (?:shame|ashamed|jealous|afraid|scared|embarrassed|relieved|\
      guilty|a coward)
    i won't lie | if i(?:'m| am) honest | to be honest | honest(?:ly)?
    i (?:was|had been) (?:fired|laid off|demoted|put on|passed over|drinking|divorced|burnt out|\
      burned out)
    i (?:hid|lied|cheated|ducked|dodged|avoided|pretended|put it off|cried|panicked|stole|quit|\
      failed)
    i once (?:\w+ )?(?:waited|lied|fired|hid|let) | i told myself
    i(?:'d| would) otherwise (?:dodge|avoid|duck) | i(?:'ve| have) never told | few people know
    not (?:on|in) my (?:cv|resume|résumé)
""")
_ROLE = cue(r"""
    in (?:this|your|the) (?:role|team|job|first (?:month|week|quarter|\d+ days))
    (?:on|in) my first (?:day|week|month|quarter)
    if i(?:'m| am| was| were)? (?:here|join|joined|hired|get (?:this|the) (?:job|role))
    (?:your|this|the) team (?:would|will) | with (?:your|a|this|the) team (?:here)?
    here,? i(?:'d| would|'ll| will)
    i(?:'d| would|'ll| will) (?:\w+ ){0,6}(?:here|at netflix|in the first|on day one|\
      with (?:your|the|a) team)
    first thing i(?:'d| would|'ll) | at netflix,? i(?:'d| would)? | in your team
""")
_LED = cue(r"""
    (?:my|the|your) (?:team|people|engineers|leads|reports|managers) (?:\w+ )?(?:would|will|get|\
      gets|decide|decides|know|can|should|need|has|have|is|are|see)
    people i lead
    so (?:they|you|nobody|people|everyone)(?:'ve|'d)? (?:\w+ )?(?:know|never|need|need not|can|\
      don't|see|seen|have)
    (?:the|an) engineer(?:s)? (?:is|are|decides?|owns?|who) | everything i heard
    (?:give|send|tell|share|write) (?:them|the team|everyone|people) | before anyone
    you (?:will|need|would) (?:know|never) | (?:they|each of them) (?:decide|own|would decide)
    i send a note | of the engineer | let them
""")
_EVIDENCE = cue(r"""
    you could (?:check|see|tell|ask|look)
    (?:anybody|anyone|people|others|they|you) (?:can|could|would|will) (?:\w+ )?(?:check|see|\
      tell|know|open|look|notice|count)
    ask (?:my|anyone|anybody|the people|\w+ who) | check my
    if (?:the|my|all|after|you|nobody|people) (?:\w+ ){0,8}(?:missing|not working|failed|\
      wrong|silent|stopped|isn't|aren't)
    the test (?:is|would) | count (?:how|the) | you(?:'d| would) (?:know|see|notice)
""")
_MUTUAL = cue(r"""
    i(?:'d| would) (?:\w+ )?(?:like|want|love|need|have) to (?:ask|know|hear|find out|\
      understand|see)
    i(?:'d| would) (?:\w+ )?ask
    (?:so )?(?:who|what|when|how|where|has|have|did|do|is|can) (?:\w+ ){2,20}\?
    before (?:signing|i (?:said yes|say yes|sign|join)) | i(?:'d| would)? need to (?:hear|know|see)
    to know (?:whether|if) (?:i|we) fit | i want to (?:find out|know) | my question (?:is|to you)
    a lot more comfortable
""")


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in a story, by criterion."""
    told = plot(story)
    acts = [a for a in told.acts if _is_past(a)]
    episode = acts if len(acts) >= 2 or _has_event(story) else []
    setting = list(situation.setting(told)) + list(situation.people(told))
    feedback = [
        Find(s, m.start(), m.end())
        for s in story
        if not s.hollow and (m := _SAID_TO.search(s.text))
    ]
    named = find(_NAMED, story)
    return {
        "story.episode": episode,
        "story.setting": setting if episode else [],
        "story.own": episode,
        "story.outcome": list(impact.result(told)) if episode else [],
        "value.named": named,
        "value.own_words": find(_OWN_WORDS, story),
        "value.why": find(_WHY, story) if named else [],
        "value.limits": find(_LIMITS, story) if named else [],
        "tension.cost": find(_COST, story),
        "tension.dissent": find(_DISSENT, story),
        "tension.choice": [
            f for f in find(_CHOICE, story) if episode and BECAUSE.search(f.sentence.text)
        ],
        "tension.fairness": find(_FAIRNESS, story),
        "candor.admits": list(lessons.own_part(told)),
        "candor.feedback": feedback if episode or len(feedback) > 1 else [],
        "candor.risk": find(_RISK, story),
        "candor.changed": list(lessons.applied(told)),
        "forward.work": find(_ROLE, [s for s in story if s.at > 0.3]),
        "forward.people": find(_LED, [s for s in story if s.at > 0.3]),
        "forward.evidence": find(_EVIDENCE, [s for s in story if s.at > 0.3]),
        "forward.mutual": [f for f in find(_MUTUAL, story) if f.sentence.at > 0.4],
    }


def _is_past(act: Find) -> bool:
    words = act.sentence.text[act.start : act.end]
    return bool(
        re.search(
            r"\b(?:\w{2,}ed|went|told|wrote|took|made|gave|put|ran|said|left|kept|brought|built|"
            r"sent|did|got|asked)\b",
            words,
        )
    )


def _has_event(story: Story) -> bool:
    when = cue(r"""
        (?:last|two|three|four|five|some|a few|one) (?:year|month|week|spring|summer|autumn|winter|\
          years|months|weeks)(?: ago)?
        in (?:19|20)\d\d | once | when i (?:ran|was|led|managed|had|joined|took)
        on a (?:friday|monday) | at a \w+(?:'s)? \w+
    """)
    return bool(find(when, story)) and any(own_acts(s) for s in story)
