"""Solution: the speaker's own acts, their order, what else was weighed, why, and how others took it."""

import re
from collections.abc import Iterator

from interviewer.engines.offline.reading.cues import BECAUSE, FIRST, NEXT, cue
from interviewer.engines.offline.reading.passage import Find, Sentence, each
from interviewer.engines.offline.reading.spsil.plot import Plot
from interviewer.engines.offline.reading.spsil.situation import role

_OPTION = cue(r"""
    (?<!if )(?<!whether )(?<!think )(?<!that )(?:i|we|you|one|they) (?:could|might)(?: have|\
      've)? (?:just |simply |easily |also |always )?(?!not|have had|see|be|die|tell|hear|say|\
      do that|prove|never|only)\w+
    (?:i )?would (?:\w+ )?rather \w+ (?:\w+ ){1,4}than | i would not \w+ | said no to
    (?:been )?quoted for
    (?:wanted|was proposing|were proposing|proposes|suggests) (?:to pay|to hire|to buy|to move|\
      to ask|to send|\w+ \w+ first)
    consider(?:ed|ing) (?!all|several|the options|every|many|options|alternatives)\w+
    (?:thought|talked|toyed|debated|talking) (?:about|of|with|over) (?!it\b|that\b|the problem|\
      how\b)\w+
    (?:another|other|second|third|one|first|obvious|easy|easier|safe|quick|cheap|alternative|\
      usual) (?:option|choice|way|course|route|thing|answer|fix|idea|path|alternative|possibility|\
      solution|move) (?:was|is|would|had|were|would've|to)
    the (?:option|alternative|choice)s? (?:was|were|would|is|of|to)
    the (?:alternative|other way)
    (?:he|she|they|[a-z]+) (?:would have|would've|'d have) (?:liked|preferred|wanted|gone|chosen)
    (?:he|she|they|we|the \w+|my \w+|our \w+|some|others|someone|[a-z]+) (?:\w+ )?(?:suggested|\
      proposed|favou?red|preferred|argued for|pushed for|was for|were for|recommended|offered)\
      (?! me)(?! (?:that )?(?:i|me)\b)
    (?:was|were) (?:tempted|inclined) to | tempted to
    rul(?:ed|ing) (?:it |that |this |them )?out | decided against | argued against
    decided not to | chose not to | turned (?:it|that|this) down | rejected (?:the|a|that|it)
    (?:we|i)(?:'d| had) (?:also )?(?:talked|thought|considered|discussed|looked|weighed)
    weighed (?!every|all|several|the options|options|trade)\w+
    looked (?:at|into) (?:buying|hiring|outsourcing|moving|using|a|an|two|three)
    (?:rather than|instead of) (?!that|this|it\b)\w+ing | (?:either|whether to) (?:\w+ ){1,12}or
    the pull was to | option (?:a|b|one|two|1|2) (?:was|is|:)
    two (?:options|ways|choices|routes) | three (?:options|ways|choices|routes)
    instead,? i (?:could|might)
    (?:buy|buying|hire|hiring|outsourc\w+|rewrit\w+|fire|firing) (?:\w+ ){0,4}(?:would|was too|\
      cost)
    would(?:'ve| have) (?:been|meant|cost|taken|worked|solved|given|left|only|just)
    alternatives? (?:was|were|is|:|would) | also (?:tried|considered|thought) | versus | vs\.?
    against the (?:idea|other) | not (?:take|go|fire|hire|buy)
""")
_EMPTY_OPTION = cue(r"""
    option a versus option b
    considered (?:all|several|many|various|the|every) (?:\w+ )?(?:options?|alternatives?)
    several alternatives | pros and cons | all (?:of )?the options
""")
_REACTION = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he|[Tt]hey|(?!I\b|It\b|We\b|This\b|That\b|There\b|What\b|"
    r"Which\b)[A-Z][a-zà-ž]+|(?:[Tt]he|[Mm]y|[Oo]ur|[Tt]wo|[Ss]ome|[Oo]ne|[Hh]is|[Hh]er|"
    r"[Hh]alf)(?: of)?(?: the)?(?: [\w'’-]+){1,3}?)"
    r"(?:['’]d| had| then| still| first| at first| finally| also| only| even| just| never|"
    r" really)* "
    r"(?:(?:agreed|refused|resisted|objected|hated|disliked|laughed|shouted|argued|"
    r"protested|complained|signed|nodded|accepted|"
    r"hesitated|apologi[sz]ed|cried|pushed back|pushed|walked out|gave in|gave way|came "
    r"(?:with|round|around|back|along|to me)|let (?:me|us|it)|backed (?:me|it|down)|"
    r"dug in|was (?:furious|angry|upset|unhappy|against|sceptical|skeptical|not happy|"
    r"hurt|relieved|quiet|silent|annoyed|cross|cold|offended|reluctant|very \w+)|"
    r"were (?:furious|angry|upset|unhappy|against|sceptical|skeptical|not happy|hurt|"
    r"relieved|quiet|silent|annoyed|reluctant|split|divided)|"
    r"went (?:quiet|red|pale|silent|cold|white)|(?:didn['’]t|did not|wouldn['’]t|would "
    r"not|couldn['’]t) (?:like|want|agree|believe|trust|speak|answer|say|sign|let|see|"
    r"take|accept|talk|budge|move)|"
    r"said (?:no|yes|it|that|I|we|he|she|they|the|try|go|okay|fine|if|not|\W)|told me "
    r"(?:to|that|I|it|he|she)|asked (?:me|why|for|if|whether|what|how|to)|thanked me|"
    r"called me|wrote back|answered|replied|preferred|took it|"
    r"felt|wanted (?:to know)|offered|suggested|proposed|changed (?:his|her|their) mind|"
    r"did (?:drop|agree|sign|come)))\b",
)
_AGREED_ALL = cue(r"""
    everyone (?:was|agreed|loved) | everybody (?:was|agreed|loved) | on board | all agreed
""")
_ORDER = cue(r"""
    before (?:i|that|anyone|anybody|we) | every (?:week|month|day|friday|monday)
    for (?:a|two|three|four|six) (?:weeks?|months?|days?|quarter)
""")


def own(plot: Plot) -> Iterator[Find]:
    """The speaker's own acts, each in its clause; the charge that makes the role is none."""
    charges = {f.sentence.index for f in plot.once("role", role) if f.sentence.index < 2}
    acts = [a for a in plot.acts if a.sentence.index not in charges or not _is_charge_verb(a)]
    acts = [a for a in acts if a.sentence.index < plot.lesson or plot.lesson <= plot.action]
    if len(acts) >= 2:
        yield from acts


def _is_charge_verb(act: Find) -> bool:
    words = act.sentence.text[act.start : act.end].lower()
    return bool(
        re.match(
            r"\W*i\W*(?:\w+ )?(?:ve |have |had |m )?(?:\w+ )?(?:managed?|ran|run|led|lead|headed|"
            r"head|owned|own|look(?:ed)? after|direct(?:ed)?|supervised?|coached?|chaired|oversaw|"
            r"oversee|teach|taught|run)\b",
            words,
        )
    )


def steps(plot: Plot) -> Iterator[Find]:
    """Two acts or more, one of them placed after another."""
    acts = plot.once("own", own)
    sentences = {a.sentence.index for a in acts}
    if len(acts) < 2:
        return
    marked = [a for a in acts if _is_placed(a)]
    if marked or len(sentences) >= 4:
        yield from (marked or acts)
        yield from acts


def _is_placed(act: Find) -> bool:
    start = max(act.sentence.text.rfind(". ", 0, act.start), 0)
    lead = act.sentence.text[start : act.end]
    return bool(NEXT.search(lead) or FIRST.search(lead) or _ORDER.search(lead))


def alternatives(plot: Plot) -> Iterator[Find]:
    """Another course for the same problem."""
    for found in each(_OPTION, plot.story):
        if found.sentence.index < plot.lesson and not _EMPTY_OPTION.search(found.sentence.text):
            yield found


def reasoning(plot: Plot) -> Iterator[Find]:
    """A reason given where the speaker acts, or right after."""
    acting = {a.sentence.index for a in plot.once("own", own)}
    near = [
        s
        for s in plot.story
        if plot.asked_for("reason")
        or (
            s.index < plot.lesson
            and (s.index in acting or s.index - 1 in acting or s.index + 1 in acting)
        )
    ]
    yield from each(BECAUSE, near)
    options = list(alternatives(plot))
    yield from (
        f
        for f in options
        if re.search(r"(?i)\bbut\b|\bso\b|\btoo\b|\bsince\b|\bbecause\b", _with_next(plot, f))
    )


def _with_next(plot: Plot, find_: Find) -> str:
    """The sentence, and the next where it goes on with "But" or "So"."""
    following = plot.story[find_.sentence.index + 1 : find_.sentence.index + 2]
    goes_on = [s.text for s in following if re.match(r"(?:But|So|Too|Because|No,)\b", s.text)]
    return " ".join([find_.sentence.text, *goes_on])


def people(plot: Plot) -> Iterator[Find]:
    """Somebody's reaction to what the speaker did, and what followed between them."""
    acting = {a.sentence.index for a in plot.once("own", own)}
    for sentence in plot.middle:
        reaction = next((m for m in _REACTION.finditer(sentence.text) if _is_other(m)), None)
        if reaction is None or _AGREED_ALL.search(sentence.text):
            continue
        led = plot.asked_for("people") or sentence.index - 1 in acting or sentence.index in acting
        if led and _followed(plot, sentence, reaction, acting):
            yield Find(sentence, reaction.start(), reaction.end())


def _is_other(match: re.Match[str]) -> bool:
    return match.group("who") not in (
        "Then",
        "So",
        "And",
        "But",
        "After",
        "When",
        "Nobody",
        "Everyone",
    )


def _followed(plot: Plot, sentence: Sentence, reaction: re.Match[str], acting: set[int]) -> bool:
    rest = sentence.text[reaction.end() :]
    if re.search(r"\b(?:so|but|and|then)\b[^.]*\b(?:I|we|he|she|they)\b", rest):
        return True
    following = plot.story[sentence.index + 1 : sentence.index + 3]
    return any(s.index in acting or _REACTION.search(s.text) for s in following)
