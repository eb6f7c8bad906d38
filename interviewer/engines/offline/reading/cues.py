"""Cues of grammar and discourse that several rubrics share: who acts, when, in which order, why."""

import re
from dataclasses import replace

from interviewer.engines.offline.reading.passage import Find, Sentence


def cue(alternatives: str) -> re.Pattern[str]:
    """A pattern of whole words, in either case, where any apostrophe stands for both.

    Alternatives stand on lines of their own or are parted by `` | ``; a backslash at the end of a
    line joins it to the next.
    """
    whole = re.sub(r"\\\n\s*", "", alternatives)
    parts = (part.strip() for part in re.split(r"\n| \| ", whole))
    joined = "|".join(part for part in parts if part).replace("'", "['’]")
    return re.compile(rf"(?<![\w'’-])(?:{joined})(?:(?<=\s)|(?![\w-]))", re.IGNORECASE)


_IRREGULAR = (
    "went|told|wrote|took|made|gave|put|ran|sat|set|cut|built|bought|brought|began|chose|"
    "drew|drove|"
    "held|kept|left|let|met|paid|read|said|sent|showed|sold|spoke|spent|stood|taught|threw|"
    "rang|flew|hung|sewed|stuck|split|swore|swapped|shut|rode|laid|dug|stopped|did|got|"
    "broke|caught|"
    "fought|fed|hid|hit|hurt|lent|quit|rebuilt|rewrote|redid|shot|slept|swept|tore|undid|withdrew|"
    "woke|bet|bound|bent|overrode|reran|upheld|wound|came|found|walked|sought|struck|lit|led"
)
PARTICIPLE = (
    "gone|written|taken|given|begun|chosen|drawn|driven|spoken|shown|thrown|flown|ridden|torn|"
    "done|broken|hidden|rung|sworn|rewritten"
)
PAST = rf"(?:[a-z]{{2,}}(?<!ne)ed|{_IRREGULAR})"
STATES = frozenset(
    "was were am are is be been had have has knew know thought think felt feel wanted "
    "want needed need "
    "liked like loved love hoped hope believed believe realised realized realise "
    "understood understand "
    "learned learnt saw see heard hear noticed notice expected feared worried guess "
    "guessed suppose "
    "supposed remembered remember forgot forget became failed fail joined lost meant "
    "mean cared care "
    "trusted trust assumed regretted regret wished wish underestimated missed struggled "
    "struggle enjoyed "
    "enjoy would could should can will might may must shall do don't didn't did't never "
    "worked work "
    "used tend lived live grew grow stayed own owned manage managed lead led head headed supervise "
    "supervised oversee report reported ended happened agree agreed doubt prefer preferred "
    "come came reckon seem seemed admit say wouldn't couldn't can't won't cannot shouldn't wasn't "
    "haven't hadn't and or but who that which to of in a the look wonder wondered ain't not "
    "bring brings thrive deserve inherited inspired care listen deal gather believe "
    "value embrace stand "
    "informed aligned unlimited limited related mixed advanced based needed required "
    "detailed dedicated distributed automated shared combined united indeed hundred "
    "speed need exceed succeed proceed feed seed coupled spent kept considered weighed "
    "focused focussed strived strive".split()
)
GENERIC = frozenset(
    "facts data sides side option options stakeholder stakeholders team teams trade-off trade-offs "
    "tradeoff tradeoffs people person priority priorities problem problems situation "
    "pros cons ownership "
    "everyone everybody communication decision decisions solution solutions thing things best "
    "plan plans action actions step steps way lot hard time first both all every each "
    "some one it them "
    "this that these those my your our their his her the a an and or to of in on at for "
    "with from by as "
    "always usually often really very then also so what how when where which who whom me "
    "us him he she "
    "they we i you is are was were be been not no just more most much many any up out "
    "down over about "
    "into through result results issue issues conflict conflicts impact process goal "
    "goals alignment "
    "together carefully properly deeply empathy clarity courage energy room value values "
    "win-win quickly "
    "effectively strategically clearly course lead led responsibility challenge "
    "challenges approach "
    "initiative charge proactively stakeholder's business needs need something anything everything "
    "bias myself yourself accountable ground common mind open patience patient respect "
    "structured courtesy practice "
    "practices stage wherever everything-else point points likewise charge sure "
    "listening attention honesty clear "
    "own consistently hands-on root cause risk risks quality cost scope lessons lesson "
    "learning learnings example care".split()
)
_ADVERB = (
    r"(?:(?:also|then|first|just|only|usually|always|often|still|now|even|simply|finally|"
    r"personally|"
    r"actually|quietly|immediately|eventually|later|soon|once|never|myself|therefore|instead|next|"
    r"normally|typically|generally|mostly|sometimes|basically|literally|[a-z]+ly)\s+)"
)
_I_ACT = re.compile(
    rf"\b[Ii](?P<aux>['’]d|['’]ve|\s+had|\s+have)?\s+{_ADVERB}{{0,2}}(?P<verb>[a-z][a-z'’-]+)"
)
_IT_WAS_I = re.compile(r"\bit was (?:me|I) (?:who|that) (?P<verb>[a-z]+)\b")
_AND_ACT = re.compile(
    rf"(?:,|;|\band|\bthen|\bbut)\s+(?:and\s+|then\s+|so\s+)?{_ADVERB}{{0,2}}(?P<verb>{PAST})\s+"
)
_BARE_ACT = re.compile(
    rf"(?:^[\s\-–—*•\d.)]*|[;:]\s+|,\s+(?:and\s+)?|\.\s+)(?:(?:so|then|and|also|first|next|"
    rf"finally|later|"
    rf"second|third|last|after that)[,:]?\s+)*(?:and\s+)?(?P<verb>{PAST})\s+(?=[a-z\d'\"“A-Z])",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:he|she|they|we|you|it|who|which|there|this|that|"
    r"[A-Z][a-z]+)(?:['’]\w+)?\s+(?:\w+\s+)?[a-z]+",
)
_CLAUSE_END = re.compile(
    r"[;:.—–]|,\s+(?:and|but|so|because|which|who)\b|\s(?:and then|because)\s|$"
)


def own_acts(sentence: Sentence) -> list[Find]:
    """What the speaker says in the first person singular that they did, or do, one find an act.

    An act has an object or a circumstance that would not fit any story. "I would" is none.
    """
    if sentence.hollow:
        return []
    text = sentence.text
    acts = [f for m in _I_ACT.finditer(text) if (f := _act(sentence, m))]
    acts += [f for m in _IT_WAS_I.finditer(text) if (f := _act(sentence, m))]
    if acts:
        acts += _further(sentence, acts)
    elif not re.search(r"\b(?:I|we|he|she|they)\b", text[:40]):
        acts += _bare_acts(sentence)
    acts.sort(key=lambda f: f.start)
    following = [*(a.start for a in acts), len(text)][1:]
    return [replace(a, end=min(a.end, stop)) for a, stop in zip(acts, following, strict=False)]


def _bare_acts(sentence: Sentence) -> list[Find]:
    """Verbs of notes in which the "I" is left out.

    After a comma a verb goes on from such a beginning; without one it has another subject ("our
    customer, a chain of clinics, told us …").
    """
    found: list[Find] = []
    for match in _BARE_ACT.finditer(sentence.text):
        goes_on = match.group().startswith(",")
        if (found or not goes_on) and (act := _act(sentence, match)):
            found.append(act)
    return found


def _further(sentence: Sentence, acts: list[Find]) -> list[Find]:
    """Verbs that go on from "I …": "I took a list and sent it round"."""
    found = []
    for match in _AND_ACT.finditer(sentence.text):
        before = [a for a in acts if a.start < match.start()]
        if not before:
            continue
        between = sentence.text[before[-1].start + 1 : match.start()]
        if (
            len(between) < 120
            and not _OTHER_SUBJECT.search(between)
            and (act := _act(sentence, match))
        ):
            found.append(act)
    return found


def _act(sentence: Sentence, match: re.Match[str]) -> Find | None:
    verb = match.group("verb").replace("’", "'").lower()
    aux = (match.groupdict().get("aux") or "").replace("’", "'").strip()
    if verb in STATES or not _is_verb(verb, aux):
        return None
    stop = _CLAUSE_END.search(sentence.text, match.end())
    end = stop.start() if stop else len(sentence.text)
    rest = re.findall(r"[\w'’-]+", sentence.text[match.end() : end])
    telling = [w for w in rest if w.lower() not in GENERIC]
    past = aux or re.fullmatch(f"{PAST}|{PARTICIPLE}", verb)
    if len(telling) < (1 if past else 2) or len(rest) < 2:
        return None
    return Find(sentence, match.start(), end, alone=True)


def _is_verb(verb: str, aux: str) -> bool:
    past = bool(re.fullmatch(f"{PAST}|{PARTICIPLE}", verb))
    if aux == "'d":  # "I'd written" is told, "I'd write" is imagined
        return past and verb not in (
            "put",
            "set",
            "cut",
            "let",
            "read",
            "hit",
            "quit",
            "shut",
            "split",
        )
    return past or (not aux and not verb.endswith("ing"))


IMAGINED = cue(r"""
    (?:i|you|we|they|it) would | (?:you|i|we)'d (?:have to|need|look|fix|want|be|go|say)
    would(?:n't| not)?
""")
FIRST = cue(r"""
    first(?:ly)? | to (?:begin|start) with | (?:started|began|begin|start) (?:by|with|out)
    step one | at first | initially
""")
NEXT = cue(r"""
    then | next | after (?:that|this|which) | afterwards? | after | finally | later(?: on)?
    lastly? | second(?:ly)? | third(?:ly)? | once | meanwhile
    (?:that|the (?:same|next|following)) (?:same )?(?:day|night|evening|morning|afternoon|week|\
      month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (?:a|one|two|three|four|few|couple of|some) (?:days?|weeks?|months?|fortnight) (?:later|after)
    a fortnight later
    (?:on|by) (?:the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    only (?:then|when) | before i | when (?:it's|that was|it was|he|she|they) | and only
    in (?:january|february|march|april|may|june|july|august|september|october|november|december)
    step (?:two|three) | from there | out of that | with that
""")
BECAUSE = cue(r"""
    because | 'cause | \w+er (?:to \w+ )?(?:\w+ )?than | as i (?:would|'d) rather
    since (?!then\b|that\b|19|20|i (?:was|joined)|january|february|march|april|may|june|july)
    so that
    so (?:i|we|he|she|they|nobody|no one|it|people|the) (?:could|would|can|knew|might|wouldn't|\
      couldn't|had)
    in order to | the reason | (?:that's|which is|that is) why
    my (?:thinking|reasoning|logic|view) was
    to (?:avoid|make sure|keep|protect|prove|find out|see (?:whether|if|what|how)) | rather than
    i (?:wanted|didn't want|did not want|needed) \w+ | otherwise | the trade-?off | in exchange
    (?:worth|cheaper|quicker|faster|safer|easier|slower|simpler)(?: \w+)?(?: than| but|,| to)
    why\s*[:?] | as (?:i|we|he|she|it|they) (?:was|were|had|could|would) | i'd (?:sooner|rather)
    that way | it (?:bought|gave|meant|let|kept) | figured | i reckoned | at the price of
""")
