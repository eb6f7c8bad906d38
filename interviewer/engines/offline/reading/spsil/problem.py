"""Problem: what was wrong, what hung on it, a concrete fact, why it was hard."""

from collections.abc import Iterator, Sequence

from interviewer.core.figures import figures
from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Find, Sentence, each
from interviewer.engines.offline.reading.spsil.plot import Plot

WRONG = cue(r"""
    problems?(?! solv| statement) | issue (?:was|is|with) | trouble(?! shoot)
    conflict (?:between|over|about|was) | crisis | bottleneck | outage | incident | failures?
    backlog | shortage | delays? | complain(?:ts?|ed|ing)?
    (?:could|did|would|can|does|do|was|were|is|are|had|has|have|wo|ca)(?:n't| not)\
      (?! only| just because)
    never
    (?:nobody|no one|no-one|none|nothing|no \w+) (?:\w+ )?(?:knew|had|was|could|would|owned|\
      wanted|read|trusted|told|saw|checked|is|has)
    had to (?:wait|be|re|sign|do) | (?:unable|failed|failing|refus(?:ed|ing)) | refused | rejected
    disagreed | argued | clash(?:ed)? | quarrel(?:led)? | at odds
    stopped (?:talking|speaking|answering|working|coming) | broke(?:n)?(?: down)?
    crash(?:ed|ing|es)?
    (?:was|were|is|are|kept|started|keep|began) (?:failing|losing|leaving|missing|breaking|\
      slipping|late|slow|dying|quitting|waiting|dropping|behind|stuck|down|blocked|wrong|short|\
      angry|tired|unhappy|furious|burn\w+)
    late | too (?:late|slow|long|many|few|much|high|big|small|old|expensive)
    behind (?:schedule|plan)? | stuck | slipp(?:ed|ing) | missed | lost | quit(?:ting)? | resigned
    (?:handed|gave) in (?:his|her|their|my) notice | left (?:within|in|after) | churn(?:ed|ing)?
    fell (?:to|from|by|over|behind|apart|out) | dropped | wrong | error(?:s)? | mistake
    defect(?:s|ive)? | bugs? | broken | stale | expired | overdue | wasted? | rotting | unread
    dead(?:line)? (?:in|for)? | without (?:any|a|being|asking|telling|reading|checking|test)
    instead of | twice | by hand | manual(?:ly)? | threaten(?:ed|ing)? | angry
    furious | tense | at risk | running out | ran out | only (?:one|two|three|half) | gone
    against (?:my|our|the|his|her) | wanted (?:\w+ ){0,5}(?:gone|out|to|it)
    told (?:me|us) (?:to|that) | insisted | demanded
    took (?:us |me |them |about |around |up to |over )*(?:\d|two|three|four|five|six|seven|\
      eight|nine|ten|days|weeks|months|hours|forever|ages)
    (?:waited|waiting|wait) | each other | neither | doubled | tripled | double-booked | overrun
    over budget | cut (?:our|my|the|us) | (?:needed|need|asked us|wanted us) to | or else
    cost (?:us|me|the|them) | hard (?:time|to) | struggl(?:ed|ing|es?) | difficult | worst | bad
    announced | (?<!i )(?<!we )decided (?:that|to)
    (?:don't|doesn't|didn't) (?:know|have|work|trust|talk|agree|like|want) | hate(?:d|s) | afraid
    scared | (?:weak|thin|blind)(?:est)? (?:at|in|on|spot|point|area|side)?
    (?:most|a lot|much|least) to learn | died | dying | tim(?:ed|ing) out
    froze | hung | overload(?:ed|ing)? | flaky | unreliable | degraded | leak(?:ed|ing)?
    jammed | empty | missing
    unsafe | injured | sick | burn(?:ed|t)[ -]?out | fewer | less than
    we (?:did not|didn't) have | everything (?:stopped|was) | stopped | shut | cancel(?:led|ed)
    fail(?:s|ed)? | going to (?:leave|quit|close|lose|the)
""")

_STAKES = cue(r"""
    (?:which|that|this|it) (?:meant|means|cost|costs|put|led to|left) | meant (?:that|no|we|a)
    costs? (?:us|me|them|the|a|about|around|roughly)? | at stake | at risk | risk(?:ed|s|ing)?
    (?:would|could|might|may|was going to|were going to|will|'d) (?:have |simply |just |all |\
      also |even |then )*(?:lose|lost|cost|die|died|go|gone|close|closed|leave|left|miss|missed|\
      fail|failed|be|been|quit|walk|pay|face|stop|run|cancel|break|end|sit|kill|fine|sue|mean|\
      blame|collapse|say)
    threaten(?:ed|ing|s)?
    (?:customer|client|user|patient|member|parent|driver|guest|seller|people|supplier|buyer|\
      resident|reader|passenger)s? (?:\w+ ){0,3}(?:called|were|was|had|left|complained|waited|\
      went|started|stopped|could|got|quit|paid|saw|lost|wrote|moved|missed|would|don't|didn't|\
      went|sent|began|rang|gave)
    lost | losing | lose | fines? | penalt(?:y|ies) | refund(?:s|ed)? | revenue
    renew(?:al|ed|ing)? | contract | otherwise | or (?:else|we'd|we would|they'd|they would|the)
    if (?:we|it|that|they|nobody|i|he|she|this|the \w+) | quit(?:ting)? | resign(?:ed|ing|ation)
    deadline | hung on | depend(?:ed|s) on
    so (?:every|nobody|no one|people|customers|users|half|the|each|they|we)
    no \w+ (?:meant|means) | either
    had (?:already )?(?:left|quit|lost|gone|given up|stopped|begun|started|resigned|missed|\
      to (?:cancel|refund|turn|throw|pay))
    one more | the last (?:time|two|three|one) | [€£$]\s?[\d.]+
    (?:euros?|pounds|dollars|crowns|francs)(?: a| per| each| in) | nobody would | died
    injur(?:ed|y) | court | audit(?:ors?)? | lawsuit | sued | thrown away
    shut (?:us|down)? | go(?:ing)? (?:under|bankrupt) | competitor | board
    licen[cs]e | the result (?:was|is) | as a result | because of it
    headline | press | turn(?:ed|ing) away
""")

_INCIDENT = cue(r"""
    (?:on|by|in|since|until|before|that|last|one|every|each) (?:a |the )?(?:late |early |\
      mid-)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|\
      april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|\
      winter|christmas|easter|night|morning|week|month|year|quarter|time)
    (?:crash|stopp|cancel|resign|refus|broke|di)(?:ed|led)? | quit
    without (?:reading|walking|asking|telling|checking|testing) | told (?:me|us) (?:to|that)
    announced | threw | leak(?:ed|ing) | walked out | shouted | by hand | by email
    wouldn't \w+ | won't \w+ | stopped (?:speaking|talking|answering)
    wanted \w+ \w+ | took (?:everybody|everyone|all|away) | half | twice | double-booked | signed
""")

_HARD = cue(r"""
    (?:hard|difficult|tricky|tough|awkward|delicate|complicated|impossible)\
      (?! work| time| drive| core| deadline| skills)
    the (?:catch|snag|trouble|difficulty|obstacle|awkward|tricky|hard) | stubborn
    (?:could|can)(?:n't| not) (?:just|simply|really|even|be|see|tell|touch|change|hire|prove|\
      show|afford|ask|get|stop|say|replace|judge|do|move|wait)
    out of the question | not allowed | forbidden
    had no (?:\w+ )?(?:authority|say|power|budget|money|data|way|idea|time|access|figures?|\
      numbers?|one|body|proof|control)
    no (?:budget|money|headcount|authority|time|data|way|one to|spare|record|documentation|\
      tests?|logs?|map)
    there was(?:n't| not| no|n't any| nothing) | nothing on paper
    (?:nobody|no one|none of (?:us|them)|neither) (?:knew|could say|understood|had any idea|\
      could (?:see|tell|explain|agree|reproduce)|really knew|had (?:the |any )?)
    (?:we|they|he|she|nobody|i) (?:didn't|did not|don't|doesn't) (?:know|agree|trust|believe|\
      report|have) (?:why|what|which|how|where|if|with|to|any|a|the|each|enough)
    disagreed
    both (?:sides |of them |\w+ )?(?:are|were|was|is) (?:\w+ )?(?:right|sure|convinced|certain|\
      proud|good|fine|like)
    each (?:side|one|of them|team|guy) (?:was|were|could|had|believed|said|thought|wanted|blamed)
    neither | on the other hand
    but (?:the|he|she|they|nobody|also|his|her|we|my|if|there|it|to|one) (?:\w+ )?(?:contract|\
      own|was|were|had|refused|would|wanted|budget|law|couldn't|didn't|wouldn't|said|could|did|no)
    refused | resist(?:ed|ance) | against it | insisted | already (?:tried|failed|promised)
    had (?:been )?(?:tried|abandoned) | we'd tried | had tried | the (?:root )?cause | turned out
    (?:wasn't|was not) (?:really )?(?:the|about|a|as if|that)
    it took (?:me|us) \w+ \w+ to (?:find|see|understand)
    looked (?:fine|right|normal|healthy|correct|wrong)
    (?:fixed|frozen|closed|signed) (?:until|by|for|at)
    (?:by law|legally|the law|regulator|the contract|the union)
    (?:my|his) (?:own )?boss | proud of | at the same time
    either (?:\w+ )+or | only (?:one|two|three|person|he|she|me)
    (?:sensitive|political|emotional|personal) | without (?:any )?authority
    nobody (?:in|on|wanted|would|had) | i (?:had|have) no | never (?:had|seen|been|done|met)
    new to | no longer | as far as (?:\w+ )?(?:concerned|knew)
""")

_ADVICE = cue(r"""
    i would | you'd | i'd (?:look|fix|go|say|start) | you (?:have to|need to|should|must)
""")
_PRAISE_ONLY = cue(r"""
    problems? (?:was|were) (?:stated|solved|clear) | challenging situation | many challenges
    no problem
""")


def stated(plot: Plot) -> Iterator[Find]:
    """A sentence before the acts that tells what was wrong, needed or at risk."""
    yield from plot.once("wrong", _wrong)


def _zone(plot: Plot) -> Sequence[Sentence]:
    """Where a problem is told: before the acts and in the sentence of the first; at most two thirds."""
    if plot.asked_for("problem"):
        return plot.story
    if plot.story and plot.story[0].later:
        return ()
    return [
        s
        for s in plot.story
        if (s.index <= max(plot.action, 2) or s.at < 0.4) and s.at < 0.7 and s.index < plot.lesson
    ]


def _wrong(plot: Plot) -> list[Find]:
    return [
        f
        for f in each(WRONG, _zone(plot))
        if f.sentence.words >= 5
        and not _PRAISE_ONLY.search(f.sentence.text)
        and not _ADVICE.search(f.sentence.text)
    ]


def stakes(plot: Plot) -> Iterator[Find]:
    """What would follow, or did."""
    wrong = plot.once("wrong", _wrong)
    if not wrong and not plot.asked_for("problem"):
        return
    first = wrong[0].sentence.index if wrong else 0
    for found in each(_STAKES, _zone(plot)):
        if found.sentence.index >= first:
            yield found


def specific(plot: Plot) -> Iterator[Find]:
    """A figure, a date, an incident in a sentence that tells the problem, or next to one."""
    wrong = [f.sentence.index for f in plot.once("wrong", _wrong)]
    near = [s for s in _zone(plot) if any(i <= s.index <= i + 1 for i in wrong)]
    for sentence in near:
        if counted := figures(sentence.text):
            at = sentence.text.find(counted[0])
            yield Find(sentence, at, at + len(counted[0]))
    yield from each(_INCIDENT, [s for s in near if s.index in wrong])


def difficulty(plot: Plot) -> Iterator[Find]:
    """What stood in the way."""
    zone = (
        plot.story
        if plot.asked_for("problem")
        else [
            s
            for s in plot.story
            if (s.index <= plot.action + 2 or s.at < 0.5) and s.at < 0.75 and s.index < plot.lesson
        ]
    )
    if plot.once("wrong", _wrong) or plot.asked_for("problem"):
        yield from each(_HARD, zone)
