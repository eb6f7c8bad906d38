"""What people say when they think aloud about something that has not happened."""

import re

from interviewer.engines.offline.reading.cues import PAST, cue

UNKNOWN = cue(r"""
    (?:i'd|i would|i) (?:first |also |really )?(?:want|need|like|try)(?: first)? to (?:know|\
      understand|find out|see|learn|hear|check)(?! all| every)
    (?:i )?(?:don't|do not) (?:yet )?know(?: yet)?(?! what i'd do with)
    (?:it )?depends (?:on )?(?:who|what|whether|how|why|if)
    find out (?:who|what|whether|how|why|if)
    (?:i'd|i would) (?:first |start by |begin by )*ask(?:ing)? (?:\w+ ){1,8}?(?:what|why|\
      whether|how|who|if|for the|when|which)
    (?:what|first thing) i(?:'d| would) (?:need|want) (?:to know|first)
    the (?:first )?question is (?:who|what|whether|how|why|if) | unknown(?:s)?
    missing information | before i (?:say|do|decide|called?|judge) \w+
""")
WANT = re.compile(
    r"\b(?!I\b|i\b)(?P<who>[\w'’]+)(?:,? I think,?)?(?: \w+ly| only| probably| also| just|"
    r" really| mostly| will| would|['’]ll|['’]d)? "
    r"(?:wants?|fears?|feared|worr(?:y|ies)|needs?|hopes?|cares?|(?:is|are|was|were|"
    r"be) (?:afraid|scared|worried|anxious|tired|hoping|terrified)|would like|dreads?|"
    r"loses?)\b"
    r"|\b(?P<note>[\w'’]+)(?: \([^)]*\))?: (?:wants?|fears?|afraid|needs?|scared|worr)",
    re.IGNORECASE,
)
STAKES = cue(r"""
    if (?:i|we|you|nobody|it|that|this|they|she|he) (?:do(?:es)? (?:nothing|not|n't)|leave|\
      leaves|wait|is|goes|go|stays?|breaks?|fails?|left|wrong|don't|doesn't|let|lets|ignore)
    if left | left alone | otherwise
    (?:we|i|you|they)(?:'d| would| will|'ll)? (?:lose|be losing) | what happens if | at stake
    the (?:risk|danger|worst|damage) (?:is|here|would|of) | (?:goes|go|went) wrong
    we are talking (?:of|about) | worst case | it'?s how (?:you|people|companies)
    nobody (?:\w+ )?(?:believes|trusts|will)
""")
FIRST_THING = cue(r"""
    first | protect | settle(?:d)? | before (?:anything|everything)(?: else)? | priority
    most important | now | today | tonight | within the hour | immediately
""")
WAITS = cue(r"""
    (?:can|may|could|will|would|must|has to|have to) (?:\w+ )?wait | waits?
    (?:after|later)(?: that)? | not (?:now|today|yet) | second(?:ary)? | the rest
    next (?:week|month|quarter) | postpone | park
""")
COUNTED_WAYS = cue(r"""
    (?:two|three|four|a few|several) (?:ways|options|roads|courses|choices|paths|things i could|\
      possibilities|moves)
    either (?:\w+ ){1,15}or
    (?:another|the other|one|second|the first|the third) (?:option|way|course|road|choice|\
      possibility) (?:is|would|was)
    the alternative | option (?:a|b|1|2|one|two)
    (?:i|we|you) could (?:\w+ ){2,25}?or (?:i |we |you )?(?:could |can )?\w+
""")
COULD = cue(r"""
    (?:i|we|you) could(?! not|n't) | one could
    the (?:clever|easy|obvious|tempting|safe|other|usual|standard|alternative|\
      textbook) (?:thing|way|move|answer|option|course)
    i know (?:the|some|people|many) | some (?:would|people|managers) | instead of | rather than
""")
LETTERED = re.compile(r"^\W*(?:[abc12]\)|[abc]\.|\([abc12]\))", re.MULTILINE | re.IGNORECASE)
CASE = cue(r"""
    (?:the )?(?:argument|case) for | (?:in|to) its (?:favou?r|credit)
    (?:is|'s|would be|are) (?:\w+ )?(?:quick(?:er)?|tempting|cheap(?:er)?|fast(?:er)?|\
      simple(?:r)?|easy|easier|safe(?:r)?|attractive|kinder|clean(?:er)?)
    fair enough | to be fair | i (?:see|understand|get|can see) (?:why|the|that|its|how)
    there(?:'s| is) (?:something|a lot|much|a case|an argument)
    the (?:good|nice|attractive|strong) (?:thing|side|part|point) | (?:at )?its best | best case
    it would (?:give|save|keep|be|buy|get|let|mean|even) | has (?:something|a lot|much|real) \w+
    i know (?:the|it|that) | would(?: really)? (?:work|help)
    (?:it|that)(?:'s| is) really about | what speaks for
""")
PRICE = cue(r"""
    costs?(?: me| us| them| him| her)?(?! per| center)
    (?:the )?(?:price|downside|drawback|catch)(?: is| was|:)?
    what (?:you|i|we)(?:'d)? (?:pay|lose|give up)
    (?:i|we)(?:'d| would|'ll| will)? (?:lose|give up|pay|risk|carry|burn)
    (?:will|would|'ll|'d) (?:be|get|feel) (?:angry|furious|upset|disappointed|unhappy|hurt|\
      cross|annoyed|late|slower|behind|mad|worse)
    (?:won't|will not|wouldn't|would not) (?:like|be happy|thank|forgive|love) | in exchange
    risk(?:s|y)?(?: is| that| of)? | at the expense | shrinks?
    that(?:'s| is) (?:the price|expensive|a cost) | slips? | (?:hate|resent|blame)s? (?:me|us)
    the (?:bad|hard|ugly) (?:part|side) | trade(?:s|d)? away | broken on
""")
CHOOSE = re.compile(
    r"\b(?:I(?:['’]d| would|['’]ll| will| am going to|['’]m going to| choose| pick| take|"
    r" go| don['’]t| freeze| stop| say no)|we(?:['’]d| would))(?: \w+ly| then| still|"
    r" also| just| not| never| simply| rather| sooner| first| be)* "
    r"(?!want|need|know|like|love|ask\b|begin|start by|try|make sure|ensure|align|"
    r"consider|think|understand|listen|look|see\b|guess|say that|probably|weigh|approach|"
    r"lead|communicate|commit|define|support|find|be\b|have to|feel|expect|hope|wonder|"
    r"gather|assess|evaluate|balance|prioriti|fully|carefully|aim|seek|focus|drive|"
    r"encourage|work|talk|speak|bet|imagine|suppose|call that|argue|admit|add|in\b|the\b|"
    r"and\b|but\b|if\b|mind|agree|get that|a\b|it\b|that\b)"
    r"[a-z]+|^\W*(?:->|=>|→)|\bI['’]m (?:at|in|on|telling|calling|not)\b|\bI (?:choose|"
    r"pick|take|go) \w+|\bmy (?:choice|decision|call) (?:is|would)|\b[Ww]hat I['’]d do\b|"
    r"\bso I(?:['’]d| would)\b",
)
TIMES = cue(r"""
    (?:the )?(?:same|next|first|second|that) (?:day|morning|afternoon|evening|week|hour)
    (?:day|week|wk|month|step) (?:\d|one|two|three)
    (?:on|by) (?:monday|tuesday|wednesday|thursday|friday)
    (?:today|tonight|tomorrow|this (?:afternoon|morning|week)) | within (?:the|an|two|a)
    before (?:he|she|they|the|i|anyone|lunch|noon) | that (?:day|afternoon|evening) | till there's
""")
LEAVE = cue(r"""
    (?:i(?:'d| would)? )?leave (?:\w+ ){0,6}to (?:them|the|him|her|my)
    (?:is|are|'s) (?:theirs|the team's|up to them|for them)
    (?:they|the team|engineers|she|he) (?:decides?|chooses?|picks?|settles?|owns?|sets?|\
      would decide|can decide)
    (?:don't|wouldn't|would not|not) (?:decide|choose|pick|tell them (?:how|which))
    let them (?:decide|choose|pick|work) | how they (?:do|organi[sz]e|split|build|fix)
    their (?:call|decision|choice)
""")
MINE = cue(r"""
    i(?:'d| would|'ll| will)? (?:decide|set|choose|own|keep|tell|give|say|pick|take|draw) | mine
    only (?:they|one|with) | because | so that | and why | must know
    with (?:one|the|this) (?:rule|limit|condition|context) | what i(?:'d| would) give
""")
REVISIT = cue(r"""
    change my mind | look again
    (?:if|when|unless) (?:\w+[ ,]+){1,14}?(?:i'd|i would|i'll|i will|i|we'd|we would|\
      we) (?:\w+ )?(?:drop|go back|reconsider|switch|reverse|stop|undo|change|come back|pull|\
      re-?open|admit|was wrong|am wrong|were wrong|be wrong)
    (?:i'm|i am|i was|we're|we are|i'd be) wrong | back to [abc]\)?
    re-?visit (?:it|this|that) (?:on|in|after|at|when|every)
    (?:review|re-?check|check)(?: it| this| that)? (?:again )?(?:on|in|after|at|every) (?:the|a|\
      two|three|four|six|one|\d)
    until (?:i|we|they|the)
    (?:after|in) (?:two|three|four|six|eight|one|a|the (?:first|second)) \w+,? (?:i|we)\
      (?:'d| would|'ll)? (?:look|review|check|ask|decide)
""")
QUOTED = re.compile(r"[\"“]([^\"”]{12,})(?:[\"”]|$)")
TELL = cue(r"""
    (?:i'd|i would|i'll|i will|i|we'd|we would) (?:\w+ ){0,3}?(?:tell|say to|say|admit to|\
      explain to|write to) (?:\w+ ){1,6}?(?:that|:|what|why|we|i|it|straight)
    (?:would |will |'d |'ll )?hears? (?:it |this )?from (?:me|us|the two of us)(?: \w+){0,3} that
""")
BAD_NEWS = re.compile(
    r"\b(?:not|never|no|wrong|mistakes?|sorry|can['’]t|won['’]t|don['’]t|didn['’]t|"
    r"isn['’]t|wasn['’]t|weren['’]t|aren['’]t|fail\w*|lost|lose|late|behind|hurt|unfair|"
    r"true|honest|bad|weak|risk|problem|down|instead|leave|rather|sooner)\b",
    re.IGNORECASE,
)
DISSENT = cue(r"""
    (?:if|when|suppose) (?:she|he|they|someone|somebody|anyone|anybody|one of \w+|the \w+|\
      product|my \w+|people|you|\w+) (?:\w+ ){0,3}?(?:said|says?|disagree[sd]?|thinks?|thought|\
      push(?:es|ed)? back|objects?|insists?|argue[sd]?|refuse[sd]?|tells? me|told me|\
      wants? to fight|is against|won't|hates?|still)
    (?:if|when) (?:he|she|they|you|anyone) (?:doesn't|don't|does not|do not) agree
    (?:anybody|anyone|whoever|those) who (?:thinks?|disagrees?|is against|sees?)
    disagree(?:s|ment|d)? | push(?:es)? back | objections? | who (?:disagrees|is against|thinks i)
    over my head | argues? (?:for|with|against) | prove me wrong
    tell me (?:i'm|where i'm|why i'm) wrong
""")
SUPPORT = cue(r"""
    (?:i'd|i would|i'll|i will|i|we'd|we) (?:\w+ )?(?:give|gives|put|move|lend|take over|cover|\
      protect|shield|help|stay with|sit with|offer|stand|pay|find|let|get|take|read|carry|pair|\
      back) (?:\w+ ){0,6}?(?:him|her|them|the team|team|those|people|engineers?|one-to-ones|blame|\
      on-call|pager|weekend|time off|day off|floor)
    (?:no|without) (?:weekends?|overtime|blame) | time off | days? off | like to give you
    (?:make|keep) (?:sure )?(?:she|he|they|nobody|no one) (?:\w+ )?(?:isn't|aren't|doesn't|\
      don't|is not|are not|gets?|keeps?|has|have|is)
    take the blame | nobody gets (?:punished|fired|blamed)
""")
PRECEDENT = cue(r"""
    (?:in|at) my (?:former|last|previous|old|first) (?:\w+ )?(?:company|job|team|place|role|\
      employer|one|firm)
    (?:i|we) once | (?:two|three|four|five|some|a few|many|ten|six) years ago
    when i (?:ran|was|led|managed|worked|had|joined|took) | (?:it|this|that) reminds me
    last (?:year|spring|summer|autumn|winter|time i)
    i(?:'ve| have) (?:been (?:there|here|in)|done (?:it|this|that)|had (?:it|this|that|one)|\
      made that|lived)
    i (?:did|had|made|got|inherited|took) (?:it|this|that|one|the) (?:\w+ )?(?:once|before|\
      in 20\d\d|at)
    in (?:19|20)\d\d | (?:at|in) (?:the|a|an) \w+(?: \w+)? (?:where )?i (?:was|worked|ran)
    that (?:really )?happened to me | happened to me
""")
PAST_EVENT = re.compile(rf"\b(?:was|were|had|lost|{PAST})\b")
MEASURE = cue(r"""
    (?:i|we|you)(?:'d| would|'ll| will) know(?! the| what| that i| who| how to| you| more)
    how (?:i|we)(?:'d| would| will) know | know (?:if|whether|that) it(?:'s| is)? (?:work|help)\w*
    measure(?:s|d)?(?:\s*:| is| would| by)? | (?:number|count|share|rate|percentage|amount) of
    (?:days|hours|minutes|weeks) (?:late|down|lost|we) | by how (?:many|much)
    per (?:thousand|week|month|day|release|person)
    the (?:number|sign|signal|test)(?:'s| is| would) | i(?:'d| would|'ll) (?:count|track|watch)
    against last
""")
LIMIT = cue(r"""
    i(?:'ve| have) (?:honestly |actually )?never | i haven't (?:done|had|been|managed|led|seen)
    never (?:done|had|led|managed|been|fired)(?: \w+)?
    (?:is|be|find|found|it's|would be|that's) (?:\w+ )?(?:hard|difficult|hardest|\
      uncomfortable) for me
    i(?:'m| am) (?:not|no|bad|weak|too|slow|the wrong|poor|terrible|conflict)(?: \w+)?
    i(?:'d| would)? (?:find|found) (?:it|this|that|\w+ part) (?:\w+ )?(?:hard|difficult|hardest)
    my (?:own )?(?:weakness|weak spot|limit|instinct|temptation|blind spot|habit) | i tend to
    i(?:'d| would) probably (?:avoid|be|wait|get) | i(?:'ve| have) avoided
    (?:what|where) i(?:'m| am|'d| would)? (?:find|not|bad|weak|struggle) | what is hard
    i don't know (?:how|if i|whether i|what i)
    i (?:struggle|won't \w+ (?:a|it)|take such things|am bad)
    honest(?:ly)?,? i(?:'m| am|'d| would)? (?:not|never|find)
""")
