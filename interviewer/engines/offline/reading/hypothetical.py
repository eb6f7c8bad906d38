"""Reading an answer to "What would you do if …": judgment shown about something that has not happened."""

import re
from collections.abc import Iterator

from interviewer.engines.offline.reading.cues import BECAUSE, FIRST, NEXT, cue
from interviewer.engines.offline.reading.passage import Find, Sentence, Story, find

_UNKNOWN = cue(
    "(?:i'd|i would|i) (?:first |also |really )?(?:want|need|like|try)(?: first)? to (?:know|understand|find out|see|learn|hear|check)(?! all| every)", "(?:i )?(?:don't|do not) (?:yet )?know(?: yet)?(?! what i'd do with)", "(?:it )?depends (?:on )?(?:who|what|whether|how|why|if)", "find out (?:who|what|whether|how|why|if)",
    "(?:i'd|i would) (?:first |start by |begin by )*ask(?:ing)? (?:\\w+ ){1,8}?(?:what|why|whether|how|who|if|for the|when|which)", "(?:what|first thing) i(?:'d| would) (?:need|want) (?:to know|first)", "the (?:first )?question is (?:who|what|whether|how|why|if)", "unknown(?:s)?", "missing information", "before i (?:say|do|decide|called?|judge) \\w+",
)  # fmt: skip
_WANT = re.compile(
    r"\b(?!I\b|i\b)(?P<who>[\w'’]+)(?:,? I think,?)?(?: \w+ly| only| probably| also| just| really| mostly| will| would|['’]ll|['’]d)? "
    r"(?:wants?|fears?|feared|worr(?:y|ies)|needs?|hopes?|cares?|(?:is|are|was|were|be) (?:afraid|scared|worried|anxious|tired|hoping|terrified)|would like|dreads?|loses?)\b"
    r"|\b(?P<note>[\w'’]+)(?: \([^)]*\))?: (?:wants?|fears?|afraid|needs?|scared|worr)", re.IGNORECASE
)
_STAKES = cue(
    "if (?:i|we|you|nobody|it|that|this|they|she|he) (?:do(?:es)? (?:nothing|not|n't)|leave|leaves|wait|is|goes|go|stays?|breaks?|fails?|left|wrong|don't|doesn't|let|lets|ignore)", "if left", "left alone", "otherwise", "(?:we|i|you|they)(?:'d| would| will|'ll)? (?:lose|be losing)", "what happens if", "at stake", "the (?:risk|danger|worst|damage) (?:is|here|would|of)", "(?:goes|go|went) wrong", "we are talking (?:of|about)", "worst case", "it'?s how (?:you|people|companies)", "nobody (?:\\w+ )?(?:believes|trusts|will)",
)  # fmt: skip
_FIRST_THING = cue("first", "protect", "settle(?:d)?", "before (?:anything|everything)(?: else)?", "priority", "most important", "now", "today", "tonight", "within the hour", "immediately")
_WAITS = cue("(?:can|may|could|will|would|must|has to|have to) (?:\\w+ )?wait", "waits?", "(?:after|later)(?: that)?", "not (?:now|today|yet)", "second(?:ary)?", "the rest", "next (?:week|month|quarter)", "postpone", "park", "be rough")
_COUNTED_WAYS = cue("(?:two|three|four|a few|several) (?:ways|options|roads|courses|choices|paths|things i could|possibilities|moves)", "either (?:\\w+ ){1,15}or", "(?:another|the other|one|second|the first|the third) (?:option|way|course|road|choice|possibility) (?:is|would|was)", "the alternative", "option (?:a|b|1|2|one|two)", "(?:i|we|you) could (?:\\w+ ){2,25}?or (?:i |we |you )?(?:could |can )?\\w+")
_COULD = cue("(?:i|we|you) could(?! not|n't)", "one could", "the (?:clever|easy|obvious|tempting|safe|other|usual|standard|alternative|textbook) (?:thing|way|move|answer|option|course)", "i know (?:the|some|people|many)", "some (?:would|people|managers)", "instead of", "rather than")
_LETTERED = re.compile(r"^\W*(?:[abc12]\)|[abc]\.|\([abc12]\))", re.MULTILINE | re.IGNORECASE)
_CASE = cue(
    "(?:the )?(?:argument|case) for", "(?:in|to) its (?:favou?r|credit)", "(?:is|'s|would be|are) (?:\\w+ )?(?:quick(?:er)?|tempting|cheap(?:er)?|fast(?:er)?|simple(?:r)?|easy|easier|safe(?:r)?|attractive|kinder|clean(?:er)?)", "fair enough", "to be fair", "i (?:see|understand|get|can see) (?:why|the|that|its|how)", "there(?:'s| is) (?:something|a lot|much|a case|an argument)", "the (?:good|nice|attractive|strong) (?:thing|side|part|point)", "(?:at )?its best", "best case", "it would (?:give|save|keep|be|buy|get|let|mean|even)", "has (?:something|a lot|much|real) \\w+", "i know (?:the|it|that)", "the clever thing", "would(?: really)? (?:work|help)", "(?:it|that)(?:'s| is) really about", "what speaks for",
)  # fmt: skip
_PRICE = cue(
    "costs?(?: me| us| them| him| her)?(?! per| center)", "(?:the )?(?:price|downside|drawback|catch)(?: is| was|:)?", "what (?:you|i|we)(?:'d)? (?:pay|lose|give up)", "(?:i|we)(?:'d| would|'ll| will)? (?:lose|give up|pay|risk|carry|burn)", "(?:will|would|'ll|'d) (?:be|get|feel) (?:angry|furious|upset|disappointed|unhappy|hurt|cross|annoyed|late|slower|behind|mad|worse)", "(?:won't|will not|wouldn't|would not) (?:like|be happy|thank|forgive|love)", "in exchange", "risk(?:s|y)?(?: is| that| of)?", "at the expense", "shrinks?", "that(?:'s| is) (?:the price|expensive|a cost)", "slips?", "(?:hate|resent|blame)s? (?:me|us)", "the (?:bad|hard|ugly) (?:part|side)", "trade(?:s|d)? away", "broken on",
)  # fmt: skip
_CHOOSE = re.compile(
    r"\b(?:I(?:['’]d| would|['’]ll| will| am going to|['’]m going to| choose| pick| take| go| don['’]t| freeze| stop| say no)|we(?:['’]d| would))(?: \w+ly| then| still| also| just| not| never| simply| rather| sooner| first| be)* "
    r"(?!want|need|know|like|love|ask\b|begin|start by|try|make sure|ensure|align|consider|think|understand|listen|look|see\b|guess|say that|probably|weigh|approach|lead|communicate|commit|define|support|find|be\b|have to|feel|expect|hope|wonder|gather|assess|evaluate|balance|prioriti|fully|carefully|aim|seek|focus|drive|encourage|work|talk|speak|bet|imagine|suppose|call that|argue|admit|add|in\b|the\b|and\b|but\b|if\b|mind|agree|get that|a\b|it\b|that\b)"
    r"[a-z]+|^\W*(?:->|=>|→)|\bI['’]m (?:at|in|on|telling|calling|not)\b|\bI (?:choose|pick|take|go) \w+|\bmy (?:choice|decision|call) (?:is|would)|\b[Ww]hat I['’]d do\b|\bso I(?:['’]d| would)\b",
)
_TIMES = cue("(?:the )?(?:same|next|first|second|that) (?:day|morning|afternoon|evening|week|hour)", "(?:day|week|wk|month|step) (?:\\d|one|two|three)", "(?:on|by) (?:monday|tuesday|wednesday|thursday|friday)", "(?:today|tonight|tomorrow|this (?:afternoon|morning|week))", "within (?:the|an|two|a)", "before (?:he|she|they|the|i|anyone|lunch|noon)", "that (?:day|afternoon|evening)", "till there's")
_LEAVE = cue("(?:i(?:'d| would)? )?leave (?:\\w+ ){0,6}to (?:them|the|him|her|my)", "(?:is|are|'s) (?:theirs|the team's|up to them|for them)", "(?:they|the team|engineers|she|he) (?:decides?|chooses?|picks?|settles?|owns?|sets?|would decide|can decide)", "(?:don't|wouldn't|would not|not) (?:decide|choose|pick|tell them (?:how|which))", "let them (?:decide|choose|pick|work)", "how they (?:do|organi[sz]e|split|build|fix)", "their (?:call|decision|choice)")
_MINE = cue("i(?:'d| would|'ll| will)? (?:decide|set|choose|own|keep|tell|give|say|pick|take|draw)", "mine", "only (?:they|one|with)", "because", "so that", "and why", "must know", "with (?:one|the|this) (?:rule|limit|condition|context)", "what i(?:'d| would) give")
_REVISIT = cue(
    "change my mind", "look again", "(?:if|when|unless) (?:\\w+[ ,]+){1,14}?(?:i'd|i would|i'll|i will|i|we'd|we would|we) (?:\\w+ )?(?:drop|go back|reconsider|switch|reverse|stop|undo|change|come back|pull|re-?open|admit|was wrong|am wrong|were wrong|be wrong)", "(?:i'm|i am|i was|we're|we are|i'd be) wrong", "back to [abc]\\)?", "re-?visit (?:it|this|that) (?:on|in|after|at|when|every)", "(?:review|re-?check|check)(?: it| this| that)? (?:again )?(?:on|in|after|at|every) (?:the|a|two|three|four|six|one|\\d)", "until (?:i|we|they|the)", "(?:after|in) (?:two|three|four|six|eight|one|a|the (?:first|second)) \\w+,? (?:i|we)(?:'d| would|'ll)? (?:look|review|check|ask|decide)",
)  # fmt: skip
_QUOTED = re.compile(r"[\"“]([^\"”]{12,})[\"”]")
_TELL = cue("(?:i'd|i would|i'll|i will|i|we'd|we would) (?:\\w+ ){0,3}?(?:tell|say to|say|admit to|explain to|write to) (?:\\w+ ){1,6}?(?:that|:|what|why|we|i|it|straight)")
_BAD_NEWS = re.compile(
    r"\b(?:not|never|no|wrong|mistakes?|sorry|can['’]t|won['’]t|don['’]t|didn['’]t|isn['’]t|wasn['’]t|weren['’]t|aren['’]t|fail\w*|lost|lose|late|behind|hurt|unfair|true|honest|bad|weak|risk|problem|down|instead|leave|rather|sooner)\b", re.IGNORECASE
)
_DISSENT = cue(
    "(?:if|when|suppose) (?:she|he|they|someone|somebody|anyone|anybody|one of \\w+|the \\w+|product|my \\w+|people|you|\\w+) (?:\\w+ ){0,3}?(?:said|says?|disagree[sd]?|thinks?|thought|push(?:es|ed)? back|objects?|insists?|argue[sd]?|refuse[sd]?|tells? me|told me|wants? to fight|is against|won't|hates?|still)", "disagree(?:s|ment|d)?", "push(?:es)? back", "objections?", "who (?:disagrees|is against|thinks i)", "over my head", "argues? (?:for|with|against)", "prove me wrong", "tell me (?:i'm|where i'm|why i'm) wrong",
)  # fmt: skip
_SUPPORT = cue(
    "(?:i'd|i would|i'll|i will|i|we'd|we) (?:\\w+ )?(?:give|gives|put|move|lend|take over|cover|protect|shield|help|stay with|sit with|offer|stand|pay|find|let|get|take|read|carry|pair|back) (?:\\w+ ){0,6}?(?:him|her|them|the team|team|those|people|engineers?|one-to-ones|blame|on-call|pager|weekend|time off|day off|floor|together|out|it)", "(?:no|without) (?:weekends?|overtime|blame)", "time off", "days? off", "like to give you", "(?:make|keep) (?:sure )?(?:she|he|they|nobody|no one) (?:\\w+ )?(?:isn't|aren't|doesn't|don't|is not|are not|gets?|keeps?|has|have|is)", "take the blame", "nobody gets (?:punished|fired|blamed)",
)  # fmt: skip
_PRECEDENT = cue(
    "(?:in|at) my (?:former|last|previous|old|first) (?:\\w+ )?(?:company|job|team|place|role|employer|one|firm)", "(?:i|we) once", "(?:two|three|four|five|some|a few|many|ten|six) years ago", "when i (?:ran|was|led|managed|worked|had|joined|took)", "(?:it|this|that) reminds me", "last (?:year|spring|summer|autumn|winter|time i)", "i(?:'ve| have) (?:been (?:there|here|in)|done (?:it|this|that)|had (?:it|this|that|one)|made that|lived)", "i (?:did|had|made|got|inherited|took) (?:it|this|that|one|the) (?:\\w+ )?(?:once|before|in 20\\d\\d|at)", "in (?:19|20)\\d\\d", "(?:at|in) (?:the|a|an) \\w+(?: \\w+)? (?:where )?i (?:was|worked|ran)", "that (?:really )?happened to me", "happened to me",
)  # fmt: skip
_PAST_EVENT = re.compile(r"\b(?:was|were|had|went|did|left|stayed|lost|took|came|got|made|told|said|missed|hit|stopped|\w{3,}(?<!ne)ed)\b")
_MEASURE = cue(
    "(?:i|we|you)(?:'d| would|'ll| will)? know(?! the| it| what| that i| who| how to| you)", "how (?:i|we)(?:'d| would| will) know", "know (?:if|whether|that) it(?:'s| is)? (?:work|help)\\w*", "measure(?:s|d)?(?:\\s*:| is| would| by)?", "(?:number|count|share|rate|percentage|amount) of", "(?:days|hours|minutes|weeks) (?:late|down|lost|we)", "by how (?:many|much)", "per (?:thousand|week|month|day|release|person)", "the (?:number|sign|signal|test)(?:'s| is| would)", "i(?:'d| would|'ll) (?:count|track|watch)", "against last",
)  # fmt: skip
_LIMIT = cue(
    "i(?:'ve| have) (?:honestly |actually )?never", "i haven't (?:done|had|been|managed|led|seen)", "never (?:done|had|led|managed|been|fired)(?: \\w+)?", "(?:is|be|find|found|it's|would be|that's) (?:\\w+ )?(?:hard|difficult|hardest|uncomfortable) for me", "i(?:'m| am) (?:not|no|bad|weak|too|slow|the wrong|poor|terrible|conflict)(?: \\w+)?", "i(?:'d| would)? (?:find|found) (?:it|this|that|\\w+ part) (?:\\w+ )?(?:hard|difficult|hardest)", "my (?:own )?(?:weakness|weak spot|limit|instinct|temptation|blind spot|habit)", "i tend to", "i(?:'d| would) probably (?:avoid|be|wait|get)", "i(?:'ve| have) avoided", "(?:what|where) i(?:'m| am|'d| would)? (?:find|not|bad|weak|struggle)", "what is hard", "i don't know (?:how|if i|whether i|what i)", "i (?:struggle|won't \\w+ (?:a|it)|take such things|am bad)", "honest(?:ly)?,? i(?:'m| am|'d| would)? (?:not|never|find)",
)  # fmt: skip


def found(story: Story) -> dict[str, list[Find]]:
    """What the rules find in a story, by criterion."""
    choice = _choice(story)
    chosen = choice[0].sentence.index if choice else len(story)
    words, precedent = _words(story), _precedent(story)
    near_choice = [s for s in story if any(abs(s.index - c.sentence.index) <= 1 for c in choice)]
    return {
        "framing.unknowns": find(_UNKNOWN, [s for s in story if s.at < 0.6]) + _questions(story),
        "framing.people": _parties(story),
        "framing.stakes": find(_STAKES, [s for s in story if s.at < 0.85]),
        "framing.priority": _priority(story),
        "options.several": _several(story),
        "options.case": find(_CASE, story) if _several(story) else [],
        "options.reasons": find(BECAUSE, near_choice) + _but_reason(near_choice),
        "options.price": find(_PRICE, story),
        "decision.choice": choice,
        "decision.steps": _steps(story),
        "decision.context": _context(story),
        "decision.revisit": find(_REVISIT, story[chosen:]),
        "people.words": words,
        "people.dissent": [f for f in find(_DISSENT, story) if _answers(story, f.sentence)],
        "people.candor": [f for f in words if _BAD_NEWS.search(f.sentence.text[f.start :])],
        "people.support": find(_SUPPORT, story),
        "learning.precedent": precedent,
        "learning.outcome": _outcome(story, precedent),
        "learning.measure": find(_MEASURE, story),
        "learning.limits": find(_LIMIT, story),
    }


def _questions(story: Story) -> list[Find]:
    """Questions asked aloud before anything is decided."""
    asked = [s for s in story if s.at < 0.35 and s.text.rstrip().endswith("?") and s.words >= 3]
    return [Find(s, 0, len(s.text)) for s in asked]


def _parties(story: Story) -> list[Find]:
    """Two parties, each with what it wants or fears, close together."""
    wants = [
        (m.group("who") or m.group("note"), Find(s, m.start(), m.end()))
        for s in story
        if not s.hollow
        for m in _WANT.finditer(s.text)
    ]
    wants = [(w.lower(), f) for w, f in wants if w.lower() not in ("that", "who", "which", "it", "you", "one", "to", "and", "i'd")]
    for (who, one), (other, two) in zip(wants, wants[1:], strict=False):
        if who != other and two.sentence.index - one.sentence.index <= 2:
            return [one, two]
    return []


def _priority(story: Story) -> list[Find]:
    """What comes first, and what waits, together or one after the other."""
    for sentence in story:
        match = _FIRST_THING.search(sentence.text)
        if not match or sentence.hollow:
            continue
        for later in story[sentence.index : sentence.index + 2]:
            if waits := _WAITS.search(later.text):
                if later is sentence and waits.start() < match.end() and waits.end() > match.start():
                    continue
                return [Find(sentence, match.start(), match.end()), Find(later, *waits.span())]
    return []


def _several(story: Story) -> list[Find]:
    """Two courses at least: counted, lettered, or one "could" beside another."""
    counted = find(_COUNTED_WAYS, story)
    lettered = [Find(s, 0, len(s.text)) for s in story if _LETTERED.match(s.text)]
    could = find(_COULD, story)
    if counted or len(lettered) >= 2:
        return counted + lettered
    return could if could and _choice(story) else []


def _choice(story: Story) -> list[Find]:
    return find(_CHOOSE, story)


def _but_reason(near: list[Sentence]) -> list[Find]:
    return [Find(s, 0, len(s.text)) for s in near if re.match(r"(?:But|Then)\b", s.text) and s.words > 6]


def _steps(story: Story) -> list[Find]:
    """Acts of the speaker's, placed one after another."""
    acting = [f for f in _choice(story)] + [f for f in find(_UNKNOWN, story) if "ask" in f.sentence.text]
    placed = [f for f in acting if _TIMES.search(f.sentence.text) or NEXT.search(f.sentence.text) or FIRST.search(f.sentence.text)]
    notes = [f for f in find(_TIMES, story) if re.match(r"\W*(?:wk|week|day|step)\b", f.sentence.text, re.I)]
    if len(notes) >= 2:
        return notes
    return placed if placed and len({f.sentence.index for f in acting}) >= 2 else []


def _context(story: Story) -> list[Find]:
    """What is left to the team, with the manager's part or the reason beside it."""
    return [
        f
        for f in find(_LEAVE, story)
        if any(_MINE.search(s.text) for s in story[max(0, f.sentence.index - 1) : f.sentence.index + 2])
    ]


def _words(story: Story) -> list[Find]:
    """What they would say, in quotation marks or told."""
    quoted = [Find(s, m.start(), m.end()) for s in story if (m := _QUOTED.search(s.text)) and len(m.group(1).split()) >= 4]
    return quoted + find(_TELL, story)


def _answers(story: Story, sentence: Sentence) -> bool:
    """Whether the speaker answers the disagreement, there or in the next sentence."""
    near = " ".join(s.text for s in story[sentence.index : sentence.index + 2])
    return bool(re.search(r"\b(?:I|we)(?:['’](?:d|ll))?\b", near))


def _precedent(story: Story) -> list[Find]:
    return [
        f
        for f in find(_PRECEDENT, story)
        if _PAST_EVENT.search(f.sentence.text) and re.search(r"\b(?:I|my|we)\b", f.sentence.text)
        and not re.search(r"\bmany (?:situations|times)\b", f.sentence.text)
    ]


def _outcome(story: Story, precedent: list[Find]) -> list[Find]:
    if not precedent:
        return []
    at = precedent[0].sentence.index
    following = story[at + 1 : at + 6]
    told = [s for s in following if _PAST_EVENT.search(s.text) and not re.search(r"['’]d\b|\bwould\b", s.text)]
    return [Find(s, 0, len(s.text)) for s in told[-2:]]
