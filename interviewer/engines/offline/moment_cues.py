"""Cues for the moments of an answer that an interviewer takes hold of."""

import re

from interviewer.engines.offline.reading.cues import PARTICIPLE, PAST, cue

_IT = (
    "(?:it|things|this|that|which|everything|the (?:\\w+ )?(?:meeting|conversation|talk|"
    "situation|mood|discussion|"
    "week|project|relationship|collaboration|launch|rollout|review|atmosphere))"
)
THIN = {
    "hard": cue(rf"""
        {_IT} (?:\w+ )?(?:got|became|was|were|went|turned|felt|is|gets) (?:\w+ )?(?:tense|heated|\
          messy|ugly|difficult|hard|tough|rough|tricky|awkward|complicated|stressful|emotional|\
          painful|political|intense|uncomfortable|chaotic|challenging|sour|badly)\
          (?= and | but | because | so | for | with | at | between | in |[.,;:!?]|$)
        we (?:\w+ )?(?:worked (?:it|things|that) out|sorted (?:it|things) out|figured (?:it|\
          things) out|got (?:through|past) (?:it|that)|made it work|found a (?:way|compromise|\
          solution)|came to an agreement|got there|aligned|resolved it)
        i (?:\w+ )?(?:handled|dealt with|sorted|fixed|managed|resolved|addressed|took care of|\
          navigated) (?:it|that|this|the (?:situation|conflict|issue|problem))(?: \w+ly)?
        there (?:was|were) (?:some |a lot of |a bit of |quite some )?(?:tension|friction|resistance|\
          pushback|disagreements?|back and forth|drama|conflict)
    """),
    "talk": cue(r"""
        i (?:had|have) (?:a |some |the )?(?:difficult |hard |honest |tough |long |good |open |\
          candid )*(?:conversations?|talks?|chats?|discussions?)(?: with (?:him|her|them|my \w+|\
          the \w+|[A-Z]\w+))?
        (?:i|we) (?:\w+ )?talked (?:it|things|that) (?:through|over|out)
        we (?:\w+ )?(?:discussed|talked about) it
        i (?:gave|give) (?:him|her|them|\w+) (?:some |the |honest |direct |hard |tough )*feedback
        i (?:convinced|persuaded) (?:him|her|them|my \w+|the \w+|everyone)
    """),
    "better": cue(rf"""
        {_IT} (?:\w+ )?(?:went|worked|turned out|was) (?:\w+ )?(?:well|fine|smoothly|okay|great|\
          a success|successful)
        {_IT} (?:\w+ )?(?:got|became|was|is) (?:\w+ ){{0,2}}(?:better|faster|easier|smoother|happier)
        (?:a |it was a )?(?:huge|big|great|real|massive|significant|enormous) (?:success|impact|\
          improvement|difference|win)
        (?:everyone|everybody|the team|people|they) (?:was|were|is|are) (?:\w+ )?(?:happy|happier|\
          on board|aligned|impressed|pleased)
    """),
    "learned": cue(r"""
        i learn(?:ed|t) (?:a lot|so much|a great deal)(?: from \w+)?
        it was a (?:\w+ )?learning experience
    """),
}  # fmt: skip
SECRET = cue(r"""
    i (?:kept|keep) (?:it|that|this|them) (?:to myself|quiet|secret)
    i (?:didn't|did not|never) (?:tell|told|mention|inform|warn) \w+
    without (?:telling|asking|informing) \w+ | behind (?:his|her|their|my \w+'s) back
    i went (?:over|around|above) (?:his|her|their|my) \w+
""")
DECIDED = cue(r"""
    (?:i|we) (?:\w+ly |then |finally |also )?(?:decided|chose|picked|opted|went with|went for|\
      insisted|refused|stopped|cancelled|killed|cut|moved|froze|delayed|replaced|rewrote|\
      postponed|switched|closed|split)
""")
SURE = cue(r"""
    (?:the )?only (?:option|choice|way) | no (?:other )?(?:choice|option|alternative) | obviously
    the right (?:thing|call|decision|choice) | best (?:option|choice|way|decision)
""")
PLAN = cue(rf"""
    (?:i'd|i would|i'll|we'd|we would) (?!(?:{PAST}|{PARTICIPLE})\b)(?!rather|do is|come back|\
      add|say|want|need|like|love|say that|know|be|have|think|guess|probably|not|never|assume|\
      suppose)\w+ \w+ \w+
""")
CHANGED = cue(r"""
    (?:improved|increased|decreased|dropped|fell|rose|doubled|halved|tripled|shrank|recovered|\
      went (?:up|down)|came down)
    (?:saved|reduced|cut|grew|gained) (?:\w+ ){0,4}(?:by|[€£$]?\d[\d.,]*\w*|half|a third|costs?|\
      time|churn|attrition|incidents)
""")
SPEECH = re.compile(
    r"[\"“”]|\b(?:said|says|told (?:him|her|them|me|\w+)) (?:that|I|it|we|he|she|yes|no)\b"
)
AGAINST = re.compile(
    r"\b(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Oo]ne|[Tt]wo|[Ss]ome)(?: [\w'’-]+){1,3}|"
    r"[Hh]e|[Ss]he|[Tt]hey|(?!(?:When|Nobody|If|What|Since|It|This|That|There|Then|So|But|"
    r"And)\b)[A-Z][a-z]+)"
    r"(?: really| still| first| at first)? (?:refused|disagreed|resisted|objected|was "
    r"(?:furious|angry|upset|against|unhappy|sceptical|skeptical|not happy|annoyed)|"
    r"were (?:furious|angry|upset|against|unhappy|split|not happy|sceptical|skeptical)|"
    r"hated|pushed back|didn['’]t (?:like|agree|want)|did not (?:like|agree|want)|"
    r"quit|resigned|complained)\b"
)
TALK = cue(r"""
    i (?:\w+ly |then |also |first |just )?(?:told|spoke (?:to|with)|talked (?:to|with)|\
      sat down with|confronted|pushed back on|challenged|rang|called|asked|warned) \w+
""")
WE = re.compile(
    rf"\b[Ww]e (?:\w+ly |then |also |just |first )?(?P<verb>{PAST})\b(?! to have)", re.IGNORECASE
)
HABIT = cue(r"""
    i (?:usually|always|often|normally|typically|generally|tend to|try to|like to) \w+
    my (?:approach|style|philosophy|way) is \w+
""")
STANCE = cue(r"""
    i (?:really )?(?:believe|love|like|admire|value|care about|disagree with|worry about|\
      agree with) \w+
    (?:what|the part) (?:i (?:like|love)|resonates|worries me) | is (?:very )?important to me
""")
COST = cue(r"""
    (?:at|with) (?:a|the|some) (?:cost|price)
    (?:i|we) (?:cancelled|killed|dropped|gave up|delayed|postponed|fired|let go|froze|\
      sacrificed) \w+
    (?:worked|working) (?:\w+ )?(?:overtime|weekends|nights)
""")
LESSON = cue(r"""
    i(?:'ve| have)? (?:learn(?:ed|t)|realised|realized|understood) \w+
    i now (?:know|understand) \w+ | (?:it|that|this) taught me \w+ | the lesson (?:was|is) \w+
""")
TROUBLE = cue(r"""
    (?:kept|were|was) (?:failing|losing|leaving|missing|breaking|slipping|late|behind|stuck|\
      down|burning|quitting|waiting)
    (?:nobody|no one) (?:knew|owned|wanted|trusted|had) | (?:weeks|months|days) (?:late|behind)
    (?:missed|lost|broke|crashed|failed) | the problem was
""")
TECHNOLOGY = cue(r"""
    (?:redis|kafka|postgres\w*|mysql|dynamo\w*|cassandra|elasticsearch|mongo\w*|s3|kubernetes|\
      lambda|spark|flink|memcached|cdn|graphql|grpc|websockets?)
    (?:a|the|one|each) (?:\w+ )?(?:queue|cache|shard|replica|database|index|gateway|\
      load balancer|message bus|event log|cron job|batch job|worker|partition|service)
""")
UPON_OTHERS = cue(r"""
    (?:told|asked|proposed|offered|moved|changed|cut|stopped|made|gave|introduced|replaced|\
      closed|let|took|brought|put|cancelled|invited|showed|hired|promoted|split|merged|banned|\
      pushed|wrote)
""")
VALUES = {
    "candor": cue(r"""
        i (?:\w+ )?(?:told (?:him|her|them|\w+) (?:the truth|straight|directly|honestly|openly|\
          plainly)|admitted|confessed|owned up|apologi[sz]ed|said (?:openly|frankly|honestly))
        (?:honest|candid|frank|blunt) (?:feedback|conversation|with)
        i was (?:\w+ )?(?:honest|open|candid|transparent|frank|direct)
    """),
    "courage": cue(r"""
        i (?:\w+ )?(?:refused|disagreed|pushed back|challenged|stood up|spoke up|said no|objected|\
          risked|contradicted|overruled|escalated)
        i took (?:the|a) risk
    """),
    "selflessness": cue(r"""
        i (?:\w+ )?(?:gave up|lent|gave away|offered (?:my|two of my|one of my)|stepped (?:back|\
          aside)|let (?:him|her|them) (?:take|have|lead|present))
        (?:my|our) (?:own )?(?:team|roadmap|project) (?:had to|would have to) (?:wait|lose|give)
    """),
    "judgment": cue(r"""
        i (?:\w+ )?(?:traded|weighed|prioriti[sz]ed|bet|judged|gambled) | (?:short|long)[- ]term
        trade-?offs?
    """),
    "inclusion": cue(r"""
        bias(?:es|ed)? | underrepresented
        (?:the )?quiet(?:est|er)? (?:people|person|engineers?|ones?) | left out
    """),
    "creativity": cue("experiment(?:ed|s)? | prototype[ds]? | new idea | unusual"),
    "curiosity": cue(r"i (?:\w+ )?(?:taught myself|read up|studied|shadowed|was curious)"),
    "resilience": cue(r"""
        (?:started (?:over|again|from scratch)|setback|fell apart|collapsed|failed (?:twice|again))
    """),
}  # fmt: skip
_CHARGE = re.compile(
    r"\W*i\W*(?:\w+ )?(?:ve |have |had |m )?(?:\w+ )?(?:managed?|ran|run|running|led|lead|"
    r"headed|head|owned|own|look(?:ed)? after|"
    r"direct(?:ed)?|supervised?|coached?|chaired|oversaw|oversee|teach|taught|recruit|"
    r"conduct|serve[ds]?|took over|screwed|did was|got is)\b",
    re.IGNORECASE,
)  # fmt: skip


def is_charge(words: str) -> bool:
    """Whether "I …" states what somebody is in charge of rather than what they did."""
    return bool(_CHARGE.match(words))
