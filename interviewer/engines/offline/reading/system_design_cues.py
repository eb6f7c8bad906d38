"""What people say when they design a system aloud."""

import re

from interviewer.engines.offline.reading.cues import cue

PART = (
    r"(?:service|server|worker|queue|cache|database|db|store|table|gateway|api|scheduler|"
    r"calculator|builder|collector|"
    r"ledger|index|log|topic|stream|broker|load balancer|balancer|cdn|bucket|job|cron|"
    r"consumer|producer|client|app|page|"
    r"backend|frontend|form|spreadsheet|router|proxy|aggregator|counter|edge|shard|"
    r"replica|bus|pipeline|crawler|"
    r"indexer|ranker|matcher|notifier|dashboard|admin|site|module|component|box|machine|"
    r"cluster|postgres|redis|kafka)s?"
)
USERS = cue(r"""
    (?:users?|people|customers?|members?|viewers?|advertisers?|creators?|riders?|drivers?|\
      passengers?|searchers?|shops?|couples?|travell?ers?|engineers?|editors?|guests?|the person|\
      someone|somebody|families|finance|support|uploaders?|buyers?|sellers?|diners?|owners?)\
      (?: \w+){0,8}? (?:wants?|needs?|wanted|needed|cares?|looks?|opens?|expects?|must|\
      should (?:see|get)|is (?:looking|trying)|are (?:looking|trying)|can't|asks?)
    what (?:they|he|she|users?|people|\w+) (?:really |actually )?(?:needs?|wants?|wanted|\
      needed) is
    two (?:kinds of )?users | who uses (?:it|this)
    (?:it's|this is|is this) for (?:people|the|a|someone)
""")
CLARIFY = cue(r"""
    (?:i(?:'ll| will|'d| would| am going to|'m going to)?|let's|let me|\
      we(?:'ll)?) (?:\w+ )?(?:assume|suppose|guess|say|take it that|imagine)(?! that everyone)
    assum(?:e|ing|ptions?:|ed|ption) | (?:i )?don't know (?:if|whether|how)
    (?:quick |first |one )?question(?:s)?(?: first| for you|:)
    (?:is|are|do|does|should|can|how many|what|who|which) (?:\w+[ ,]+){2,25}\?
    say (?:\d|about|roughly) | suppose
""")
LOAD = re.compile(
    r"(?:\d[\d.,]*\s?(?:k|m|bn|million|billion|thousand|hundred)?|\b(?:a|one|two|three|"
    r"five|ten|twenty|fifty|hundred|several|\w+ty)(?: hundred)? (?:million|billion|"
    r"thousand|hundred))"
    r"\s?(?:[\w-]+ ){0,2}?(?:users?|people|viewers?|members?|drivers?|searches|queries|"
    r"requests?|clicks?|events?|videos?|orders?|bookings?|"
    r"trips?|seats?|campaigns?|titles?|restaurants?|rows?|bytes?|[kmgtp]b|megabytes?|"
    r"gigabytes?|terabytes?|milliseconds?|ms|seconds?|"
    r"a (?:second|day|minute|month|year)|per (?:second|day|minute|hour|month)|/ ?(?:s|day|"
    r"sec|min)\b|rps|qps|tps|percent|%|nines|visits|shops?|creators?|messages?)",
    re.IGNORECASE,
)
SCOPE = cue(r"""
    (?:leave|leaving|left) (?:\w+ )?(?:out|off|aside|for later) | out of scope
    (?:not|no|skip|ignore|without) (?:\w+[ ,]+){0,6}?(?:for now|in (?:the )?(?:first|v1|mvp)|\
      yet|at first|today|reviews|accounts|bookings|payments?)
    (?:comes?|came) first | first (?:version|comes)
    (?:i'd|i would|i'll|we) (?:skip|ignore|cut|drop|leave|left|postpone)
    (?:later|second|phase two|v2)[:,] | won't (?:do|build|cover) | in scope | No \w+, no
""")
DOES = cue(r"""
    (?:which|that|it|and|who|,|:)? ?(?:takes?|reads?|writes?|holds?|keeps?|stores?|sends?|\
      publishes|turns?|decides?|sums?|counts?|picks?|serves?|answers?|receives?|validates?|\
      checks?|calculates?|talks? to|returns?|gives?|puts?|merges?|builds?|consumes?|aggregates?|\
      flush(?:es)?|redirects?|routes?|handles?|fills?|says?|lives?|does)
""")
DATA = cue(r"""
    (?:table|key(?:ed)?|row|record|column|schema|index|field|primary key|unique|\
      partition(?:ed)?|entry|document|collection)s?(?: by| on| is|:| with| of| per| in| id)?
    GET|POST|PUT|DELETE | returns? \{ | \w+_id | (?:id|ids), \w+ | append[- ]only
    stored? (?:as|in|by|per) | hash ?map | map (?:of|from)
""")
DATA_SHAPE = re.compile(
    r"\b\w+_\w+\b|\(\w+, ?\w+|\{\w+|→|->|\bkey(?:ed)? (?:by|on)\b|\b(?:id|name|amount|time|"
    r"timestamp|count|user|seat|video|status|state|date|price)\b(?:,| and) \w+",
    re.IGNORECASE,
)
FLOW = cue(r"""
    follow (?:one|a)
    (?:one|a) (?:request|click|search|booking|trip|order|event|user|viewer|play)(?: \w+){0,3}:
    how (?:goes|does) (?:one|a) | let me (?:walk|trace|follow) | say (?:a|an|[A-Z]\w+)
    (?:then|next),? (?:the|it) \w+
    (?:he|she|the user|the viewer|[A-Z][a-z]+) (?:taps?|clicks?|opens?|writes?|presses|searches|\
      types?|books?|hits|picks?|finishes|asks?)
    from (?:there|the click|tap) (?:it|to) | end to end
""")
DEPTH = cue(r"""
    (?:transaction|idempoten\w+|offset|lock|unique index|hash|ttl|expire[sd]?|retry|retries|\
      backoff|compare[- ]and[- ]set|version number|checksum|sort|bitmap|bucket|window|\
      batch(?:es)?|every \d+|append|atomic|sharded|replicat\w+|state [A-Z]+|constraint|\
      stored procedure|lease|heartbeat|timeout|bloom|sketch|sequence|partition(?:ed)?|swap|\
      sum to zero|no-op|in memory|LRU)
""")
ALTERNATIVE = cue(r"""
    (?:could|might) (?:also |instead |have )*(?:do|use|be|put|build|store|go|keep|take|write|\
      run|make|split|have|just|buy|shard|count|poll)\w*
    (?:the )?(?:alternative|other (?:way|option)|obvious (?:way|answer|choice))\
      (?: is| was| would|:)?
    instead of | rather than | (?:wanted|suggested|proposed|preferred|considered|thought about)
    (?:is|why) (?:i don't take|not (?:use|kafka|redis|\w+))
    (?:i )?(?:don't|wouldn't|won't|would not) (?:use|take|build|choose|go)
    one (?:way|option) (?:is|would) | versus|vs
""")
REASON = cue(r"""
    because | since | so (?:it|i|we|that|one|a|the|four|nobody) | why (?:\w+ ){0,4}(?::|first)
    this is why | that's why | but (?:it|then|we|that|the|each|\d+|with) | otherwise | the reason
    as (?:the|it|we) | (?:fits|goes) (?:\w+ )?in (?:the )?memory
    to (?:keep|avoid) | needs? (?:to be|no)
""")
PRICE = cue(r"""
    (?:what )?(?:i|we|you|it) (?:pay|paid|lose|gave up|give up|gives up|loses?|accept|accepted|\
      trade)
    (?:the )?(?:price|cost|downside|drawback|catch)(?: is| of| was|:) | i can live with
    lived with | that(?:'s| is) (?:fine|acceptable|ok|okay)
    up to \d+ \w+ (?:old|late|behind|stale) | (?:stale|behind|wrong|off) by | pay for it
    eventual(?:ly)? consisten\w+ | at the cost | in exchange | worse (?:at|for) | which costs
""")
SIMPLE = cue(r"""
    (?:simpler|simple(?:st)?|quick(?:er|est)?|cheap(?:er|est)?|boring|easier|dumb(?:er)?|\
      by hand|overkill|more (?:strong|powerful|capable)|gone further|fancier|enough for|\
      one machine|single (?:machine|box|postgres|server)|not worth|good enough)
""")
CALC = re.compile(
    r"\d[\d.,]*+\s?(?:k|m|bn|b|million|billion|thousand|GB|MB|"
    r"TB)?[^.\n]{0,60}?(?:[×x*/÷=≈]|\btimes\b|\bby\b|\bis\b|\bmakes\b|\bso\b|\bthat's\b|"
    r"\bat about\b|\bper\b|\bdivided\b|\bmeans\b)[^.\n]{0,50}?\d",
    re.IGNORECASE,
)
CALC_SIGN = re.compile(
    r"[×*÷=≈]|\d\s*/\s*\d|\btimes\b|\bis\b|\bmakes\b|\bso\b|that['’]s|\bdivided\b|\bby\b|\bmeans\b",
    re.IGNORECASE,
)
BOTTLENECK = cue(r"""
    (?:first|what|gives?) (?:thing )?(?:to|that|would|gives?|breaks?|goes?) (?:give|break|go|\
      fall|fail|first|out|would)\w*
    bottleneck (?:is|will|would|was) | hot (?:row|key|partition|video|shard|spot) | gets? locked
    (?:at|above|past|beyond) (?:about |around )?\d[\d.,]*\s?(?:k|x|times|million|/s|a second|\
      requests)?(?: \w+){0,4} (?:it|the|we)
    as (?:it|we|this|traffic) grows? | (?:ten|10|100|a hundred) times | runs? out | began to queue
    shard(?:ed|s|ing)?(?: by| it| the) | will not (?:fit|hold|keep) | falls over
""")
FAILS = cue(r"""
    (?:dies|die|died|dead|down|fails?|failed|crash(?:es|ed)?|restarts?|lost|unavailable|\
      unreachable|breaks?|slow|goes away|disappears?|times? out)
""")
WHEN = cue(r"""
    if | when | suppose | while | once | without | down | dead
""")
GETS = cue(r"""
    (?:user|viewer|driver|searcher|page|customer|passenger|people|they|member|creator|\
      advertiser|shop|she|he|screen|nobody|rider|traveller|somebody|caller|editor|\
      diner)s?(?: \w+){0,3}? (?:sees?|gets?|saw|got|comes?|waits?|keeps?|loses?|lose|shows?|\
      notices?|can|cannot|can't|finds?|still|is told|are told|have|has|reads?|would)
    shows? (?:\w+ )?(?:old|stale|the last|yesterday|without|an|a) | without (?:ads|numbers|the)
    older (?:total|number|data) | nothing (?:is )?lost
""")
KNOW = cue(r"""
    (?:how )?(?:i|we|you)(?:'d| would|'ll| will)? know(?! who| what they) | alert(?:s|ed|ing)?
    alarm(?:s)? | page[sd]? (?:the|on-call|us|me|somebody|someone)
    (?:compare|compared|reconcile|reconciled|audit|recount)(?:s|d)?
    (?:one|\d+) ?(?:%|percent|per cent) of (?:the |all )?\w+ | canary | shadow | roll(?:ed)? ?out
    measure[sd]? | dashboard | (?:load|replay) test | count (?:people|how|the) | of those who
    per thousand | side by side | synthetic
""")
VALUE = cue(r"""
    (?:revenue|money|subscri\w+|churn|cancel(?:s|led)?|pays?|lose|losing|lost|earn|sell|sold|\
      saves?|euros?|dollars?|invoice|profit|margin|retention|competitor|cost us|business|worth)
""")
DECIDE = cue(r"""
    so | because | that's why | therefore | why the company | which is why | this is why | hence
    more expensive | we do not | i'd count | rather
""")
OWNER = cue(r"""
    (?:one|two|a|the|my|three) (?:team|squad|group|engineers?|people)(?: of \w+)? (?:builds?|\
      owns?|runs?|would|who|has|carries|built)
    on[- ]call
    (?:i|we)(?:'d| would|'ll)? (?:leave|let|tell|give) (?:\w+ ){0,8}?(?:to them|them|the team|\
      team)
    (?:two|three|four|five|six|seven|eight|\d+) engineers | who (?:builds|owns|runs|carries)
    (?:the )?team (?:decides|chooses|owns|picks|can)
    they (?:decide|choose|pick|settle|settled)
""")
PHASE = cue(r"""
    (?:first|v1|version one|mvp|pilot|phase one|start with)(?: version| release| cut)?
    (?:one|a single) (?:city|country|market|team|line|region)
""")
TEACH = cue(r"""
    learn(?:s|ed)? | teach(?:es)? | tell(?:s)? us | find out | found out | shows? us
    we(?:'d| would|'ll) (?:see|know|learn) | see (?:whether|if|how)
    to (?:test|check) (?:whether|if) | (?:if|when) (?:that|it|fewer|more|nobody|under|people)
""")
NARRATE = cue(r"""
    (?:i'll|let me|i'd|i will|i'm going to|i am going to) (?:\w+ )?(?:start|begin|go|come back|\
      move|skip|leave|walk|first|now|stop|pause|draw|return|take|park)
    stop me | does that (?:sound|work|make sense|match)
    (?:is that|are you) (?:ok|okay|fine|happy) | shall i | before i (?:go|draw|start)
    (?:now|next),? (?:the|to|let me|i) | where (?:i|we)(?:'m| am|'re| are)
    if you(?:'d| would)? (?:rather|agree|prefer|like) | coming back to
    that's the (?:frame|outline|happy path) | in more detail because
""")
NEED = cue(
    "reads? | written | writes? | traffic | latency | load | users? | requests? | memory | cost"
)
