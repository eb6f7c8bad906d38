"""Lessons: what is understood now, one's own part in it, what was done with it since."""

import re
from collections.abc import Iterator

from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Find, Sentence, each
from interviewer.engines.offline.reading.spsil.plot import Plot

_LEARNED = cue(r"""
    (?:i|i've|i have|i had) (?:since |now |also |really )?(?:learn(?:ed|t)|come to (?:see|\
      believe|understand|think))(?! a lot| so much| many| from (?:it|this)\.)
    (?:the |my |a |one |biggest |main |real |key )*(?:lesson|takeaway|take-away|\
      learning) (?:for me |i took |here |that \w+ )?(?:was|is|:|that)
    (?:what|the thing|thing|something|one thing) (?:that )?(?:i|i've|stuck|has stuck|stayed|\
      that) (?:took|take|taken|learned|learnt|know|with|stays|got)
    taught me (?!a lot) | stuck with me
    what i(?:'d| would|'ve| have)? (?:took|take|taken|learned|learnt|say)
    i now (?:know|think|see|believe|understand)
    i (?:understood|realised|realized|know now|see now|think now|believe now)
    i used to (?:think|believe|assume) | from this i (?:know|learned|learnt) | (?:the|a) rule i
    i(?:'d| would) (?:give|tell|say) | it cost me (?:\w+ ){1,4}to (?:see|learn|understand)
    i think now | showed me that | made me (?:see|realise|realize|understand) | lesson(?:s)?\s*:
    learned\s*: | learnt\s*: | in hindsight | looking back
""")
_PLATITUDE = cue(r"""
    change is the only | (?:learned|learnt) (?:a great deal|an enormous amount|so much)
    you have to be | takes courage | bad communication
    communication is (?:the )?(?:key|everything|important) | (?:learned|learnt|taught me) a lot
    learning experience | never give up | valuable lesson | you live and (?:you )?learn
    team ?work (?:makes|is) | learnings are key | every challenge is | honesty is the best
    believe in yourself | hard work pays | the sky is | always (?:communicate|listen|be yourself)
    do(?:ing)? it even better | trust the process | people are (?:the|our) (?:most|greatest)
    failure is (?:a|the|just|part) | grow(?:n|th)? as a (?:leader|person|manager)
""")
_MAXIM = re.compile(
    r"^(?:And |But |So |Now,? )?(?:(?:A|An|Old|People|You|Your|Nobody|Everyone|Every|Most|"
    r"Ask|Let|Deal|Trust|Never|Always|Bad|Good|If you|Until you|When you|What you|Whoever|"
    r"It['’]s not)\b|[A-Z][a-z]+(?:s|ty|ness|ion|ing)\b (?:is|are|isn['’]t|aren['’]t|"
    r"doesn['’]t|don['’]t|has|needs?))[^.]*"
)
_PAST_TENSE = re.compile(r"\b(?:was|were|had|did|went|said|took|told|gave|\w{3,}(?<!ne)ed)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|isn['’]t|aren['’]t|don['’]t|doesn['’]t|have|has|buys?|wants?|needs?|"
    r"will|can|can['’]t|you|your|often|usually|rarely|always|never|[a-z]{3,}s)\b"
)

_MINE = cue(r"""
    my (?:own )?(?:mistake|fault|error|failing|failure|blind spot|weakness|doing)
    i should(?:n't)? (?:not )?(?:\w+ )?have
    (?:i'd|i would|i'd have|i would have|i'd've) (?!it\b)(?:\w+ ){0,6}(?:differently|sooner|\
      earlier|first|instead)
    (?:on|all|was|were|is) (?:on )?(?:me|mine)(?=[.,;:!]|$| and)
    i (?:screwed|messed|stuffed) (?:\w+ )?up
    i (?:got (?:it|that|this) (?:\w+ )?wrong|was wrong|was too|misjudged|underestimated|\
      overestimated|overlooked|ignored|forgot|assumed|neglected|blew)
    i (?:had|'d|have|'ve) (?:never|not|n't) \w+ | i hadn't \w+
    i (?:had|'d) (?:spent|let|kept|tested|assumed|been|made|told|promised)
    i (?:did not|didn't|never) (?:ask|check|read|tell|listen|test|talk|think|see|say|look|write|\
      measure|warn|give|notice|speak|call|explain|include|involve|plan|consider)
    i (?:was|am|'m) (?:sure|slow|late|proud|afraid|ashamed|scared|stubborn|impatient|\
      the one who (?:had|let|kept|made))
    i still (?:can't|don't|cannot|struggle|get|fail|have|do|find|catch|forget|tend)
    i (?:can't|cannot|don't) (?:\w+ )?(?:yet|well) | (?:that|it|this) was (?:me|my)
    the failure was | i failed
    i (?:waited|took|left|let|kept|put) (?:\w+ ){0,5}(?:too|for (?:\w+ )?(?:months|weeks|years)|\
      to myself)
    i let (?:it|that|them|him|her) | i lost | i'm (?:bad|weak|not good|poor|slow|still)
    i (?:gave way|caved|gave in|snapped|shouted|panicked|froze|hid|avoided|ducked)
    what i (?:got|did) wrong | (?:lesson|mistake) (?:was )?mine | i misread | mistake
    blame (?:\w+ )?(?:me|myself) | i regret
    i (?:made|make) (?:the|a|that|this|one|my|him|her|them) (?:\w+ )?(?:mistake|error|lose)
    i'd (?:never|not) (?:asked|checked|read|told|seen|done|tested) | approved (?:\w+ ){1,8}without
    i wish i | too (?:late|long|soon|fast|quickly|slow|slowly|proud|busy)
    i used to (?:think|believe|say|assume) | where i(?:'ve| have) (?:the )?most to learn
    i(?:'m| am) not (?:yet|good|there) | i treated | without (?:reading|asking|checking|telling)
""")
_COMMON = frozenset(
    "that thi with have they them when what were been from your would could should about "
    "there their which more most very much than then also just like some every never "
    "alway people becaus think thing somet anybo nobody everyo after before other only "
    "into over good better know really time make take want need work team".split()
)
_REGRET = cue("(?:looking back|in hindsight|in retrospect),? i (?:should|would|could)")
_NO_CHANGE = cue(r"""
    wouldn't change (?:a thing|anything) | would not change anything | even better
""")

_SINCE = cue(r"""
    since then | ever since | (?:so )?now,? (?:i|my|when|before|with|every|we|at|for|the first)
    i now (?!know|think|see|believe|understand|realise|realize)\w+ | these days | nowadays
    from then on | from that day(?: on)? | every (?:\w+ ){1,3}now
    (?:at|in) (?:my|the) (?:next|new|current|present|second|following) (?:job|company|place|\
      role|team|one|firm|post|project|company i)
    (?:with|on|for|in) (?:my|the|our) (?:next|new|following) \w+ | the next time
    the (?:very )?next (?:project|one|release|launch|hire|reorg|migration|conflict|time|season|\
      year|client)
    (?:a year|months|years|two years|the year|weeks) later | today,? (?:i|my|when|before)
    i(?:'ve| have) (?:since|done|used|kept|asked|never|always|made) | there(?:'s| is) now
    i'm (?:at|in|with) (?:\w+ ){1,6}now | now (?:there|it|the)
    when (?:the|a|my|another|i) (?:\w+ ){1,8}(?:came up|joined|started|moved)
    i do (?:it|that|this) (?:\w+ )*(?:now|still|since)
    before (?:i|any|every|each) (?:\w+ ){0,6}(?:i|now)
    our (?:checklist|template|process|rule) now
    where i (?:work|am) now
""")
_INTENTION = cue(r"""
    i(?:'ll| will| would|'d| want to| hope to| plan to| try to| intend)(?! say| give| tell)
    next time i(?:'ll|'d| will| would) | going forward | in (?:the )?future
""")


def stated(plot: Plot) -> Iterator[Find]:
    """Something understood, with content of its own."""
    for found in each(_LEARNED, [s for s in plot.story if s.at >= 0.4]):
        if _has_content(plot, found.sentence, found.end):
            yield found
    for sentence in plot.story:
        told = sentence.at >= 0.6 and _MAXIM.match(sentence.text) and _takes_up(plot, sentence)
        if (told or plot.asked_for("lesson")) and _is_maxim(sentence):
            yield Find(sentence, 0, len(sentence.text))


def _has_content(plot: Plot, sentence: Sentence, after: int) -> bool:
    if _PLATITUDE.search(sentence.text) or _REGRET.search(sentence.text):
        return False
    words = len(re.findall(r"[\w'’-]+", sentence.text[after:]))
    return words >= 5 and (words >= 12 or _takes_up(plot, sentence))


def _takes_up(plot: Plot, sentence: Sentence) -> bool:
    """Whether it speaks of something that the story spoke of, beyond the words of the question."""
    told = {w for s in plot.story[: sentence.index] for w in _stems(s.text)}
    if sentence.later:
        return True
    return bool(plot.acts and (_stems(sentence.text) & told) - _stems(sentence.asked))


def _stems(text: str) -> set[str]:
    """The beginnings of its longer words; enough to tell "rule" in "rules"."""
    return {w.lower()[:6].rstrip("s") for w in re.findall(r"[^\W\d_]{4,}", text)} - _COMMON


def _is_maxim(sentence: Sentence) -> bool:
    text = sentence.text
    first_person = re.search(r"\b(?:I|me|my|we|our|us)\b", text)
    return (
        5 <= sentence.words <= 40
        and not first_person
        and not _PAST_TENSE.search(text)
        and not _PLATITUDE.search(text)
        and not re.search(r"\bwould\b", text)
        and _PRESENT.search(text) is not None
        and not text.endswith("?")
    )


def own_part(plot: Plot) -> Iterator[Find]:
    """A mistake, a limit, a thing one would do differently."""
    for found in each(_MINE, plot.story):
        text = found.sentence.text
        if _NO_CHANGE.search(text) or not re.search(
            r"\b(?:I|[Mm]y|me|[Mm]ine|myself|Approved)\b", text
        ):
            continue
        yield found


def applied(plot: Plot) -> Iterator[Find]:
    """A later act, habit or process of the speaker's."""
    for found in each(_SINCE, [s for s in plot.story if s.at >= 0.45]):
        text = found.sentence.text
        if _INTENTION.search(text) or not re.search(
            r"\b(?:I|[Mm]y|mine|me|[Ww]e|[Oo]ur|I['’]\w+)\b", text
        ):
            continue
        yield found
