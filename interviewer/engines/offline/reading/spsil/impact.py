"""Impact: what came of it, the figure, how it was known, how far it reached."""

import re
from collections.abc import Iterator, Sequence

from interviewer.core.figures import figures, has_figure
from interviewer.engines.offline.reading.cues import PAST, cue
from interviewer.engines.offline.reading.passage import Find, Sentence, each
from interviewer.engines.offline.reading.spsil.plot import Plot

_RESULT = cue(r"""
    (?:went|fell|dropped|rose|grew|climbed|shrank|moved|gone|reduced|cut|increased|\
      improved) (?:\w+ ){0,4}(?:down|from|to|by)(?= )
    (?:fell|dropped|halved|doubled|tripled|rose|shrank|vanished|disappeared|stopped|ended|\
      closed|improved|increased|decreased|recovered|survived|passed|failed|collapsed|shipped|\
      launched)
    as a result | in the end | the (?:result|outcome|upshot|effect) | since then | since
    (?:by|within|in) (?:the )?(?:end of|\w+ weeks?|\w+ months?|spring|summer|autumn|fall|winter|\
      january|february|march|april|may|june|july|august|september|october|november|december|next|\
      following|a (?:week|month|year|quarter)|\w+ days?)
    (?:the )?(?:next|following|last|this|same|first|second) (?:\w+ )?(?:day|week|month|year|\
      quarter|summer|winter|spring|autumn|season|season's|release|friday|audit|\w+ (?:weeks|\
      months|summers))
    (?:no|not one|not a single|zero|nobody|no one|none|never) (?:\w+ ){0,4}(?:since|after|again|\
      quit|left|complained|lost|missed|was|has|have|came|went)
    (?:now|today|these days|still) | no longer | anymore|any more | went live
    (?:signed|approved|agreed|renewed|adopted|copied|kept|stayed|returned|came back|delivered|\
      finished|won|hired|opened|let us|let me|was wound up|wound up|dropped it|promoted|reopened|\
      recovered)
    (?:we|they|she|he|it) (?:shipped|delivered|finished|hit|made|met|won|kept|lost|had to|got|\
      saved|stayed|opened|landed|reached|signed|left|quit)
    saved | on time | after (?:that|this)
    from (?:\d[\d.,]*\w*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|about|\
      around|some)
    ended up | on budget | (?:week|day|month|hour)s? (?:early|late|earlier|later)
    got (?:their|his|her|our|it|back) | (?:runs|leads|owns|uses|use|asks) | they tell me
    were (?:talking|swimming|working|back|gone) | was (?:gone|back|over|fixed|done)
""")
_CHANGED = cue(r"""
    (?:went|fell|dropped|came|rose|grew|climbed|shrank|down|up|reduced|cut|increased|improved|\
      is|are|was|were|moved) (?:\w+ ){0,3}?(?:from|down to|up to|by) (?:about |around |nearly |\
      some |almost |over |an average of |roughly |i think )*(?:it was )?(?:[€£$]?\d[\d.,]*\w*|\
      half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|a )
    (?:halved|doubled|tripled|vanished|disappeared|stopped|ended) | as a result
    saved (?:us |the |them |about |some |around )*[€£$]?\d[\d.,]*\w*
    (?:was|were|is|are|stood at|stand at|now|by) (?:\w+ ){0,4}(?:against|instead of|where|\
      compared|than)
    (?:now|today|currently)[:,]? (?:it's|it is|we|they|there|at|[€£$]?\d[\d.,]*\w*)
    (?:average|rate|score|backlog|wait|share|number|failures?) (?:is |now |was |\
      of )*[€£$]?\d[\d.,]*\w*
    (?:no|not a single|not one|zero) \w+ (?:in|since|after) | \w+ (?:were|was) (?:\w+ ){0,3}again
    →|->
""")
_BARE_PRAISE = cue(r"""
    (?:worked|sorted|figured) (?:it|things|this|that) out
    (?:huge|enormous|big|significant|massive|great|impactful|measurable|real|\
      strong) (?:\w+ )?(?:impact|success|outcome|result|difference|improvement)s?
    speaks? for itself | great success | went (?:very |really )?well
    (?:it|things|everything|this|that|which) (?:all )?(?:\w+ )?(?:got|went|was|became|\
      turned out|worked)(?: out)? (?:much |a lot |way |very |really |so )*(?:better|well|fine|\
      smooth(?:ly)?|great|good|faster|easier)
    (?:everybody|everyone) (?:was happy|loves? it) | (?:has |have )?called the results
    in the end,? communication
""")
_BEFORE_AFTER = cue(r"""
    from (?:about |around |roughly |some |nearly |over |almost |an average of |just under |\
      just over |[€£$]|\w+ of )*(?:\d[\d.,]*\w*|zero|one|two|three|four|five|six|seven|eight|nine|\
      ten|eleven|twelve|\w+teen|\w+ty|a |half|nearly|\w+-\w+)[^.;]{0,60}? to
    (?:down|up) from | compared (?:to|with)
    against (?:an? |the |our |about |[€£$]?\d[\d.,]*\w*|\w+(?:-\w+)? (?:of|the|before|in))
    where (?:there|it|we|they) (?:used to|had|was|were)
    used to (?:be|take|have|crash|lose|cost|wait)
    instead of (?:\d[\d.,]*\w*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+ty|\
      the (?:usual|old))
    (?:the )?(?:year|month|quarter|week|season|summer|winter) before
    before (?:it|that|this|we|the|was|there|and) | (?:out of|of) the (?:\w+ )?before | baseline
    same (?:dashboard|survey|count|counting|measure|definition|report|period|question|week|month)
    than (?:the|in|last|before|we|any) | on the (?:streets|lines|teams|sites|ones) without
    was [€£$]?\d[\d.,]*\w*[^.]{0,60}\bnow [€£$]?\d[\d.,]*\w* | \d[\d.,%]* then
    (?:planned|budgeted|forecast|deadline|budget|plan|target) (?:was|of|for|date)
    control (?:group|stations?)
    the (?:old|previous|usual) (?:\d[\d.,]*\w*|\w+teen|\w+ty|two|three|four|five|six|seven|\
      eight|nine|ten)
    (?:worst|best|most|one|average) before(?: that)? | (?:year|months?|quarter) earlier
    previously | originally | halved | doubled | by half | every other | a third of what
    (?:early|late|ahead|under budget|over budget|on the day|over plan) | survey(?:ed)? | measured
    tracked | counted | dashboard | tally | audit(?:or|ed)?s?
""")
_COMPARES = cue(r"""
    against | compared | than | versus|vs | used to | before | earlier | previous(?:ly)?
    instead of | →|-> | down | now | then | last (?:year|month|quarter|time) | from
""")
_BREADTH = cue(r"""
    (?:other|another|two other|three other|neighbouring|next|several|\
      more) (?:\w+ ){0,2}(?:teams?|departments?|desks?|sites?|branch(?:es)?|offices?|compan(?:y|\
      ies)|cit(?:y|ies)|depots?|shops?|stores?|groups?|squads?|units?|hospitals?|schools?|\
      clinics?|regions?|countr(?:y|ies)|plants?|wards?|managers?|labs?|studios?|organi[sz]ations?|\
      lines?|floors?|kitchens?|chapters?)
    (?:too|as well)(?=[.,;!]|$| now) | adopted | copied | borrowed
    took (?:it|the|our) (?:\w+ )?over | rolled (?:it )?out
    (?:is|are|was|were|has been) using (?:the same|it|our|my) | uses? (?:the same|it|our|my|that)
    (?:built|bought|made|asked for|wanted|runs|use|sends|sending) the same | company-?wide
    across (?:the )?(?:company|organi[sz]ation|group|business|all|other)
    the whole (?:company|organi[sz]ation|site|group|chain|building)
    became (?:the|a) (?:standard|template|default|policy|model) | standard (?:for|in|across)
    (?:was|were|got|been) promoted | promotion
    (?:he|she|they|who|\w+) (?:now |has since |went on to |later |today )(?:runs?|leads?|owns?|\
      manages?|heads?|teach(?:es)?|run|train(?:s|ed)?)
    owns \w+ now | runs (?:her|his|their|that|its)
    got (?:a |their |an |his |her )?(?:\w+ )?(?:day|hour|evening|week|morning|weekend|friday|\
      saturday|sunday)s? (?:a week |a month )?back
    (?:also|even) (?:started|stopped|began|asked|dropped|fell|got|meant|helped|signed|renewed|\
      came|brought|freed|let|saved|cut|made)
    (?:customers?|clients?|the \w+ chain|parents?|patients?|suppliers?|sellers?|users?|\
      members?) (?:\w+ ){0,2}(?:renewed|stayed|signed|came back|stopped|extended|bought|returned|\
      has bought|thanked|wrote)
    renewed | side effect | sister | had stopped (?:working|coming|doing)
    let (?:the|our|two|\w+) (?:\w+ )?go | never came back
    (?:as a )?knock-on | which nobody
    asked (?:me|us) (?:to|for|if|whether|how) (?:\w+ )*(?:do|run|show|teach|same|help|them|it)
    freed | turnover | attrition
    (?:sales|revenue|margin|churn|retention|nps) (?:\w+ )?(?:rose|fell|went|grew|dropped|\
      improved|up|down|is|was)
    still (?:use|uses|using|in use|runs|run|do|does|there)
    lost the (?:account|client|contract)
""")


def _zone(plot: Plot) -> Sequence[Sentence]:
    """Where an outcome is told: after the first act or in the second half, but not in the lesson."""
    if plot.asked_for("result"):
        return plot.story
    return [
        s
        for s in plot.story[1 : max(plot.lesson, 1)]
        if (plot.action < s.index and s.at > 0.25) or s.at > 0.5
    ]


_HAPPENED = re.compile(
    rf"^(?:And |So |But |Then |After that,? )?(?:[Tt]he|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|(?!I\b|"
    rf"In\b|It\b|This\b|That\b|There\b)[A-Z]\w+) (?:\w+ ){{0,3}}?{PAST}\b(?! (?:it|"
    rf"that) (?:was|is))"
)
_IMAGINED = cue(r"""
    would | could | should | might | i'd | if | whether | hopefully | going to | wanted
""")


def _results(plot: Plot) -> list[Find]:
    acting = {a.sentence.index for a in plot.acts}
    last = max((i for i in acting if i < plot.lesson), default=0)
    found = []
    for sentence in _zone(plot):
        text = sentence.text
        if (
            sentence.hollow
            or _IMAGINED.search(text)
            or (_BARE_PRAISE.search(text) and not has_figure(text))
        ):
            continue
        strong, weak = _CHANGED.search(text), _RESULT.search(text)
        if strong and sentence.index >= plot.action:
            found.append(Find(sentence, strong.start(), strong.end()))
        elif weak and sentence.index not in acting and sentence.index >= last - 2:
            found.append(Find(sentence, weak.start(), weak.end()))
        elif (
            (sentence.index > last or plot.asked_for("result"))
            and sentence.at > 0.4
            and (told := _HAPPENED.search(text))
        ):
            found.append(Find(sentence, told.start(), told.end()))
    return found


def result(plot: Plot) -> Iterator[Find]:
    """What changed, or was finished, or failed, after the acts."""
    yield from sorted(plot.once("results", _results), key=lambda f: not has_figure(f.sentence.text))


def quantified(plot: Plot) -> Iterator[Find]:
    """A figure in the outcome."""
    for found in plot.once("results", _results):
        if numbers := [f for f in figures(found.sentence.text) if not _is_date(f)]:
            at = found.sentence.text.find(numbers[0])
            yield Find(found.sentence, at, at + len(numbers[0]))


def _is_date(figure: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d[.,:]?", figure))


def measured(plot: Plot) -> Iterator[Find]:
    """A before and an after of the same thing, a comparison, an instrument."""
    for found in plot.once("results", _results):
        text = found.sentence.text
        numbers = [f for f in figures(text) if not _is_date(f)]
        match = _BEFORE_AFTER.search(text) or (_COMPARES.search(text) if len(numbers) > 1 else None)
        if numbers and match:
            yield Find(found.sentence, match.start(), match.end())
    yield from _same_thing(plot)


def _same_thing(plot: Plot) -> Iterator[Find]:
    """A figure of the outcome that counts what was counted earlier in the story."""
    for found in plot.once("results", _results):
        counted = _counted(found.sentence.text, bool(_LASTS.search(found.sentence.text)))
        for before in plot.story[: found.sentence.index]:
            if counted & _counted(before.text, lasts=True):
                yield Find(before, 0, len(before.text))
                yield found
                break


_NUMBER = (
    r"(?:\d[\d.,]*k?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|\w+ty(?:-\w+)?|hundred))"
)
_COUNT = re.compile(
    rf"[€£$]{_NUMBER}|{_NUMBER}\s*(%|percent|per cent|euros?|pounds|dollars|"
    rf"[a-z][\w-]+)(?: ([a-z][\w-]+))?(?: ([a-z][\w-]+))?",
    re.IGNORECASE,
)
_TIME = frozenset(
    "day days week weeks month months hour hours minute minutes second seconds year years".split()
)
_LASTS = cue(r"""
    took | takes? | taking | wait(?:ed|ing|s)? | average | cycle | down | delay | late | lasted
    lead time | turnaround | queue | deploy | build | release
""")
_NO_NOUN = frozenset(
    "of to in on at and or the a an for with from by per as than was were is are had who "
    "out people old ago later time times them us that which".split()
)


def _counted(text: str, lasts: bool) -> set[str]:
    """What is counted in ``text``: nouns after figures, money, per cent, and how long it ``lasts``."""
    found: set[str] = set()
    for match in _COUNT.finditer(text):
        words = [w.lower() for w in match.groups() if w]
        if not words or words[0] in ("%", "percent", "per"):
            found.add(words[0] if words else "money")
        elif words[0] in _TIME:
            found |= {"time"} if lasts else set()
        else:
            found |= {w.rstrip("s") for w in words if w not in _NO_NOUN | _TIME}
    return found


def breadth(plot: Plot) -> Iterator[Find]:
    """An effect on somebody or something else."""
    results = plot.once("results", _results)
    if not results:
        return
    first = results[0].sentence.index
    for found in each(_BREADTH, [s for s in _zone(plot) if s.index >= first]):
        if not _IMAGINED.search(found.sentence.text):
            yield found
