"""Reading a design exercise: framing, the design, trade-offs, resilience, ownership."""

import re

from interviewer.core.figures import has_figure
from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Find, Story, find

_PART = (
    r"(?:service|server|worker|queue|cache|database|db|store|table|gateway|api|scheduler|calculator|builder|collector|"
    r"ledger|index|log|topic|stream|broker|load balancer|balancer|cdn|bucket|job|cron|consumer|producer|client|app|page|"
    r"backend|frontend|form|spreadsheet|router|proxy|aggregator|counter|edge|shard|replica|bus|pipeline|crawler|"
    r"indexer|ranker|matcher|notifier|dashboard|admin|site|module|component|box|machine|cluster|postgres|redis|kafka)s?"
)
_USERS = cue(
    "(?:users?|people|customers?|members?|viewers?|advertisers?|creators?|riders?|drivers?|passengers?|searchers?|shops?|couples?|travell?ers?|engineers?|editors?|guests?|the person|someone|somebody|families|finance|support|uploaders?|buyers?|sellers?|diners?|owners?)(?: \\w+){0,8}? (?:wants?|needs?|wanted|needed|cares?|looks?|opens?|expects?|must|should (?:see|get)|is (?:looking|trying)|are (?:looking|trying)|can't|asks?)", "what (?:they|he|she|users?|people|\\w+) (?:really |actually )?(?:needs?|wants?|wanted|needed) is", "two (?:kinds of )?users", "who uses (?:it|this)", "(?:it's|this is|is this) for (?:people|the|a|someone)",
)  # fmt: skip
_CLARIFY = cue("(?:i(?:'ll| will|'d| would| am going to|'m going to)?|let's|let me|we(?:'ll)?) (?:\\w+ )?(?:assume|suppose|guess|say|take it that|imagine)(?! that everyone)", "assum(?:e|ing|ptions?:|ed|ption)", "(?:i )?don't know (?:if|whether|how)", "(?:quick |first |one )?question(?:s)?(?: first| for you|:)", "(?:is|are|do|does|should|can|how many|what|who|which) (?:\\w+[ ,]+){2,25}\\?", "say (?:\\d|about|roughly)", "suppose")
_LOAD = cue("(?:users?|people|viewers?|members?|drivers?|searches|queries|requests?|clicks?|events?|videos?|orders?|bookings?|trips?|trains?|seats?|campaigns?|titles?|restaurants?|rows?|bytes|[kmgtp]b|megabytes?|gigabytes?|terabytes?|milliseconds?|ms|seconds?|per (?:second|day|minute|hour|month)|a (?:second|day|minute|month|year)|/(?:s|day|sec|min)|rps|qps|tps|percent|%|nines|million|billion|thousand|bn|k)")
_SCOPE = cue("(?:leave|leaving|left) (?:\\w+ )?(?:out|off|aside|for later)", "out of scope", "(?:not|no|skip|ignore|without) (?:\\w+[ ,]+){0,6}?(?:for now|in (?:the )?(?:first|v1|mvp)|yet|at first|today|reviews|accounts|bookings|payments?)", "(?:comes?|came) first", "first (?:version|comes)", "(?:i'd|i would|i'll|we) (?:skip|ignore|cut|drop|leave|left|postpone)", "(?:later|second|phase two|v2)[:,]", "won't (?:do|build|cover)", "in scope", "only (?:one|the|a)", "No \\w+, no")
_DOES = cue("(?:which|that|it|and|who|,|:)? ?(?:takes?|reads?|writes?|holds?|keeps?|stores?|sends?|publishes|turns?|decides?|sums?|counts?|picks?|serves?|answers?|receives?|validates?|checks?|calculates?|talks? to|returns?|gives?|puts?|merges?|builds?|consumes?|aggregates?|flush(?:es)?|redirects?|routes?|handles?|fills?|says?|lives?|does)")
_DATA = cue("(?:table|key(?:ed)?|row|record|column|schema|index|field|primary key|unique|partition(?:ed)?|entry|document|collection)s?(?: by| on| is|:| with| of| per| in| id)?", "GET|POST|PUT|DELETE", "returns? \\{", "\\w+_id", "(?:id|ids), \\w+", "append[- ]only", "stored? (?:as|in|by|per)", "hash ?map", "map (?:of|from)")
_DATA_SHAPE = re.compile(r"\b\w+_\w+\b|\(\w+, ?\w+|\{\w+|→|->|\bkey(?:ed)? (?:by|on)\b|\b(?:id|name|amount|time|timestamp|count|user|seat|video|status|state|date|price)\b(?:,| and) \w+", re.IGNORECASE)
_FLOW = cue("follow (?:one|a)", "(?:one|a) (?:request|click|search|booking|trip|order|event|user|viewer|play)(?: \\w+){0,3}:", "how (?:goes|does) (?:one|a)", "let me (?:walk|trace|follow)", "say (?:a|an|[A-Z]\\w+)", "(?:then|next),? (?:the|it) \\w+", "(?:he|she|the user|the viewer|[A-Z][a-z]+) (?:taps?|clicks?|opens?|writes?|presses|searches|types?|books?|hits|picks?|finishes|asks?)", "from (?:there|the click|tap) (?:it|to)", "end to end")
_DEPTH = cue("(?:transaction|idempoten\\w+|offset|lock|unique index|hash|ttl|expire[sd]?|retry|retries|backoff|compare[- ]and[- ]set|version number|checksum|sort|bitmap|bucket|window|batch(?:es)?|every \\d+|append|atomic|sharded|replicat\\w+|state [A-Z]+|constraint|stored procedure|lease|heartbeat|timeout|bloom|sketch|sequence|partition(?:ed)?|swap|sum to zero|no-op|in memory|LRU)")
_ALTERNATIVE = cue("(?:could|might) (?:also |instead |have )*(?:do|use|be|put|build|store|go|keep|take|write|run|make|split|have|just|buy|shard|count|poll)\\w*", "(?:the )?(?:alternative|other (?:way|option)|obvious (?:way|answer|choice))(?: is| was| would|:)?", "instead of", "rather than", "(?:wanted|suggested|proposed|preferred|considered|thought about)", "(?:is|why) (?:the grown-up|i don't take|not (?:use|kafka|redis|\\w+))", "(?:i )?(?:don't|wouldn't|won't|would not) (?:use|take|build|choose|go)", "one (?:way|option) (?:is|would)", "versus|vs")
_REASON = cue("because", "since", "so (?:it|i|we|that|one|a|the|four|nobody)", "why (?:\\w+ ){0,4}(?::|first)", "this is why", "that's why", "but (?:it|then|we|that|the|each|\\d+|with)", "otherwise", "the reason", "as (?:the|it|we)", "does that (?:asleep|easily)", "(?:fits|goes) (?:\\w+ )?in (?:the )?memory", "to (?:keep|avoid)", "needs? (?:to be|no)")
_PRICE = cue("(?:what )?(?:i|we|you|it) (?:pay|paid|lose|gave up|give up|gives up|loses?|accept|accepted|trade)", "(?:the )?(?:price|cost|downside|drawback|catch)(?: is| of| was|:)", "i can live with", "lived with", "that(?:'s| is) (?:fine|acceptable|ok|okay)", "up to \\d+ \\w+ (?:old|late|behind|stale)", "(?:stale|behind|wrong|off) by", "pay for it", "eventual(?:ly)? consisten\\w+", "at the cost", "in exchange", "worse (?:at|for)", "which costs")
_SIMPLE = cue("(?:simpler|simple(?:st)?|quick(?:er|est)?|cheap(?:er|est)?|boring|easier|dumb(?:er)?|by hand|grown-up|overkill|more (?:strong|powerful|capable)|gone further|fancier|enough for|one machine|single (?:machine|box|postgres|server)|nurse|not worth|good enough)")
_CALC = re.compile(r"\d[\d.,]*+\s?(?:k|m|bn|b|million|billion|thousand|GB|MB|TB)?[^.\n]{0,60}?(?:[×x*/÷=≈]|\btimes\b|\bby\b|\bis\b|\bmakes\b|\bso\b|\bthat's\b|\bat about\b|\bper\b|\bdivided\b|\bmeans\b)[^.\n]{0,50}?\d", re.IGNORECASE)
_CALC_SIGN = re.compile(r"[×*÷=≈]|\d\s*/\s*\d|\btimes\b|\bis\b|\bmakes\b|\bso\b|that['’]s|\bdivided\b|\bby\b|\bmeans\b", re.IGNORECASE)
_BOTTLENECK = cue("(?:first|what|gives?) (?:thing )?(?:to|that|would|gives?|breaks?|goes?) (?:give|break|go|fall|fail|first|out|would)\\w*", "bottleneck (?:is|will|would|was)", "hot (?:row|key|partition|video|shard|spot)", "gets? locked", "(?:at|above|past|beyond) (?:about |around )?\\d[\\d.,]*\\s?(?:k|x|times|million|/s|a second|requests)?(?: \\w+){0,4} (?:it|the|we)", "as (?:it|we|this|traffic) grows?", "(?:ten|10|100|a hundred) times", "runs? out", "began to queue", "shard(?:ed|s|ing)?(?: by| it| the)", "will not (?:fit|hold|keep)", "falls over")
_FAILS = cue("(?:dies|die|died|dead|down|fails?|failed|crash(?:es|ed)?|restarts?|lost|unavailable|unreachable|breaks?|slow|goes away|disappears?|times? out)")
_WHEN = cue("if", "when", "suppose", "while", "once", "without", "down", "dead")
_GETS = cue("(?:user|viewer|driver|searcher|page|customer|passenger|people|they|member|creator|advertiser|shop|she|he|screen|nobody|rider|traveller|somebody|caller|editor|diner)s?(?: \\w+){0,3}? (?:sees?|gets?|saw|got|comes?|waits?|keeps?|loses?|lose|shows?|notices?|can|cannot|can't|finds?|still|is told|are told|have|has|reads?|would)", "shows? (?:\\w+ )?(?:old|stale|the last|yesterday|without|an|a)", "without (?:ads|numbers|the)", "older (?:total|number|data)", "nothing (?:is )?lost")
_KNOW = cue("(?:how )?(?:i|we|you)(?:'d| would|'ll| will)? know(?! who| what they)", "alert(?:s|ed|ing)?", "alarm(?:s)?", "page[sd]? (?:the|on-call|us|me|somebody|someone)", "(?:compare|compared|reconcile|reconciled|audit|recount)(?:s|d)?", "(?:one|\\d+) ?(?:%|percent|per cent) of (?:the |all )?\\w+", "canary", "shadow", "roll(?:ed)? ?out", "measure[sd]?", "dashboard", "(?:load|replay) test", "count (?:people|how|the)", "of those who", "per thousand", "side by side", "synthetic")
_VALUE = cue("(?:revenue|money|subscri\\w+|churn|cancel(?:s|led)?|pays?|lose|losing|lost|earn|sell|sold|saves?|euros?|dollars?|invoice|profit|margin|retention|competitor|cost us|business|worth)")
_DECIDE = cue("so", "because", "that's why", "therefore", "why the company", "which is why", "this is why", "hence", "more expensive", "we do not", "i'd count", "rather")
_OWNER = cue("(?:one|two|a|the|my|three) (?:team|squad|group|engineers?|people)(?: of \\w+)? (?:builds?|owns?|runs?|would|who|has|carries|built)", "on[- ]call", "(?:i|we)(?:'d| would|'ll)? (?:leave|let|tell|give) (?:\\w+ ){0,8}?(?:to them|them|the team|team)", "(?:two|three|four|five|six|seven|eight|\\d+) engineers", "who (?:builds|owns|runs|carries)", "(?:the )?team (?:decides|chooses|owns|picks|can)", "has the phone", "they (?:decide|choose|pick|settle|settled)")
_PHASE = cue("(?:first|v1|version one|mvp|pilot|phase one|start with)(?: version| release| cut)?", "(?:one|a single) (?:city|country|market|team|line|region)")
_TEACH = cue("learn(?:s|ed)?", "teach(?:es)?", "tell(?:s)? us", "find out", "found out", "shows? us", "we(?:'d| would|'ll) (?:see|know|learn)", "see (?:whether|if|how)", "to (?:test|check) (?:whether|if)", "(?:if|when) (?:that|it|fewer|more|nobody|under|people)")
_NARRATE = cue("(?:i'll|let me|i'd|i will|i'm going to|i am going to) (?:\\w+ )?(?:start|begin|go|come back|move|skip|leave|walk|first|now|stop|pause|draw|return|take|park)", "stop me", "does that (?:sound|work|make sense|match)", "(?:is that|are you) (?:ok|okay|fine|happy)", "shall i", "before i (?:go|draw|start)", "(?:now|next),? (?:the|to|let me|i)", "where (?:i|we)(?:'m| am|'re| are)", "if you(?:'d| would)? (?:rather|agree|prefer|like)", "coming back to", "that's the (?:frame|outline|happy path)", "in more detail because")


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in a story, by criterion."""
    parts = [f for f in find(re.compile(rf"\b{_PART}\b", re.IGNORECASE), story) if _DOES.search(f.sentence.text)]
    priced = find(_PRICE, story)
    alternatives = find(_ALTERNATIVE, story)
    flow = find(_FLOW, story)
    return {
        "framing.users": [f for f in find(_USERS, story) if f.sentence.at < 0.6],
        "framing.clarifies": [f for f in find(_CLARIFY, story) if f.sentence.at < 0.6],
        "framing.figures": [f for f in find(_LOAD, story) if has_figure(f.sentence.text) and f.sentence.at < 0.6 and re.search(r"\d|million|billion|thousand|hundred", f.sentence.text)],
        "framing.scope": find(_SCOPE, story),
        "design.parts": parts if len({_noun(f) for f in parts}) >= 3 else _listed(parts),
        "design.data": [f for f in find(_DATA, story) if _DATA_SHAPE.search(f.sentence.text)],
        "design.flow": flow if flow and len(parts) >= 3 else [],
        "design.depth": [f for f in find(_DEPTH, story) if len({m.group().lower() for m in _DEPTH.finditer(f.sentence.text)}) >= 2],
        "tradeoffs.alternatives": alternatives,
        "tradeoffs.reasons": [f for f in find(_REASON, story) if _concerns_design(f)],
        "tradeoffs.price": priced,
        "tradeoffs.simplicity": [f for f in find(_SIMPLE, story) if re.search(r"\bbut\b|\bthan\b|\band\b|\bwould\b|\benough\b|\bso\b", f.sentence.text)],
        "resilience.estimate": [f for f in find(_CALC, story) if len(re.findall(r"\d[\d.,]*", f.sentence.text)) >= 3 and _CALC_SIGN.search(f.sentence.text)],
        "resilience.bottleneck": find(_BOTTLENECK, story),
        "resilience.failure": _failures(story),
        "resilience.knowing": find(_KNOW, story),
        "leadership.value": [f for f in find(_VALUE, story) if _DECIDE.search(f.sentence.text) or any(_DECIDE.match(s.text) for s in story[f.sentence.index + 1 : f.sentence.index + 2])],
        "leadership.ownership": find(_OWNER, story),
        "leadership.phases": [f for f in find(_PHASE, story) if any(_TEACH.search(s.text) for s in story[f.sentence.index : f.sentence.index + 2])],
        "leadership.narration": find(_NARRATE, story),
    }


def _noun(find_: Find) -> str:
    return find_.sentence.text[find_.start : find_.end].lower().rstrip("s")


def _listed(parts: list[Find]) -> list[Find]:
    """Parts told in one sentence, each with what it does."""
    pattern = re.compile(rf"\b{_PART}\b", re.IGNORECASE)
    return [f for f in parts if len({m.group().lower() for m in pattern.finditer(f.sentence.text)}) >= 3]


def _concerns_design(find_: Find) -> bool:
    text = find_.sentence.text
    return bool(re.search(rf"\b{_PART}\b", text, re.IGNORECASE)) or has_figure(text)


def _failures(story: Story) -> list[Find]:
    """A part that fails, with what the user then gets, in that sentence or the next."""
    found_ = []
    for fault in find(_FAILS, story):
        if not _WHEN.search(fault.sentence.text):
            continue
        if any(_GETS.search(s.text) for s in story[fault.sentence.index : fault.sentence.index + 2]):
            found_.append(fault)
    return found_
