"""What in an answer is worth taking hold of: a claim, a thin spot, a value at stake."""

import re
from collections.abc import Callable, Iterator

from interviewer.core.data import Span
from interviewer.core.figures import figures
from interviewer.core.grading import Said
from interviewer.core.guide import Reason
from interviewer.core.probing import Hook
from interviewer.engines.offline.anchors import anchor
from interviewer.engines.offline.reading.cues import BECAUSE, PAST, cue, own_acts
from interviewer.engines.offline.reading.passage import Sentence, Story, story

MOST = 12
"""Hooks of one answer; more than anybody could ask about."""

_THIN = cue(
    "(?:it|things|this|that|which|everything|the (?:meeting|conversation|talk|situation|mood|discussion|week|project|relationship|first \\w+)) "
    "(?:\\w+ )?(?:got|became|was|were|went|turned|felt|is|gets) (?:\\w+ ){0,2}?(?:tense|heated|messy|ugly|difficult|hard|tough|rough|tricky|awkward|complicated|stressful|emotional|painful|political|"
    "well|fine|smoothly|okay|better|interesting|intense|uncomfortable|chaotic|challenging|sour|badly)",
    "we (?:\\w+ )?(?:worked (?:it|things|that) out|sorted (?:it|things) out|figured (?:it|things) out|got (?:through|past) (?:it|that)|made it work|found a way|found a compromise|came to an agreement|talked it through|got there|aligned|resolved it)",
    "i (?:\\w+ )?(?:handled|dealt with|sorted|fixed|managed|resolved|addressed|took care of|navigated) (?:it|that|this|the (?:situation|conflict|issue|problem))(?: \\w+)?",
    "i (?:had|have) (?:a |some |the )?(?:difficult |hard |honest |tough |long |good |open |candid )*(?:conversations?|talks?|chats?|discussions?)(?: with \\w+(?: \\w+)?)?",
    "i (?:gave|give) (?:him|her|them|\\w+) (?:some |the |honest |direct |hard |tough )*feedback", "there (?:was|were) (?:some |a lot of |a bit of |quite some )?(?:tension|friction|resistance|pushback|disagreements?|back and forth|drama|conflict)",
    "i learn(?:ed|t) a lot(?: from \\w+)?", "(?:a |it was a )?(?:huge|big|great|real|massive|significant|enormous) (?:success|impact|improvement|difference|win|learning experience)",
    "(?:much|significantly|a lot|way|considerably|noticeably) (?:better|faster|happier|quicker|smoother|easier|more \\w+)", "(?:everyone|everybody|the team|people|they) (?:was|were|is|are) (?:\\w+ )?(?:happy|happier|on board|aligned|impressed|pleased)",
    "i (?:built|created|got|gained) (?:\\w+ )?(?:trust|alignment|buy-in|consensus)", "i convinced \\w+(?: \\w+)?", "i persuaded \\w+(?: \\w+)?", "(?:after|with) (?:some|a lot of|much|a bit of) (?:discussion|back and forth|work|effort|negotiation)", "(?:eventually|in the end),? (?:it|we|they|he|she) \\w+(?: \\w+)?",
)  # fmt: skip
_TOLD = cue(
    "i (?:\\w+ )?(?:told|said to|spoke (?:to|with)|talked (?:to|with)|sat down with|confronted|pushed back on|challenged|rang|called|asked|wrote to|went to|gave)"
)
_SPEECH = re.compile(r"[\"“”]|\b(?:said|told (?:him|her|them|me|\w+)) (?:that|I|it|we|he|she)\b")
_DECIDED = cue("(?:i|we) (?:\\w+ )?(?:decided|chose|picked|opted|went with|went for|insisted|refused|stopped|cancelled|killed|cut|moved|froze|delayed|let)")
_CHOICE = cue("decided", "chose", "picked", "opted", "insisted", "refused")
_WE = re.compile(rf"\b[Ww]e (?:\w+ly |then |also |just |first )?(?:{PAST})\b", re.IGNORECASE)
_HABIT = cue("i (?:usually|always|often|normally|typically|generally|tend to|try to|like to)", "my (?:approach|style|philosophy|way) is", "i believe in")
_PERSON = re.compile(
    r"\b(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er) (?:\w+ )?(?:manager|boss|director|supervisor|lead|engineers?|team|colleagues?|CTO|CEO|VP|PM|designers?|"
    r"developers?|client|customers?|stakeholders?|product manager|owner|founder|peer|partner|reports?)|[A-Z][a-z]+)\b"
    r"(?: \w+)? (?:refused|disagreed|resisted|objected|was (?:furious|angry|upset|against|unhappy|sceptical|skeptical|not happy|annoyed)|"
    r"were (?:furious|angry|upset|against|unhappy|split|not happy|sceptical|skeptical)|hated|pushed back|didn['’]t (?:like|agree|want)|did not (?:like|agree|want)|wanted|quit|left|resigned|complained)\b"
)
_LESSON = cue("i (?:have )?(?:learn(?:ed|t)|realised|realized|understood)", "i now (?:know|understand)", "(?:the|my) lesson", "taught me", "from then on", "since then")
_CLAIM_RESULT = cue(
    "(?:\\w+ ){1,4}?(?:improved|increased|decreased|dropped|fell|rose|grew|went (?:up|down)|doubled|halved|tripled|shrank|saved|reduced|cut)"
)
_SECRET = cue("i (?:kept|keep) (?:it|that|this|them) (?:to myself|quiet|secret)", "i (?:didn't|did not|never) (?:tell|told|mention|inform|warn)", "without (?:telling|asking|informing)", "behind (?:his|her|their|my \\w+'s) back", "went (?:over|around|above) (?:him|her|them|his|my|their)")
_COST = cue("(?:at|with) (?:a|the|some) (?:cost|price|risk)", "i (?:cut|cancelled|killed|dropped|gave up|delayed|postponed|fired|let go|stopped|froze|said no|sacrificed)", "we (?:cut|cancelled|killed|dropped|gave up|delayed|postponed|froze)", "(?:overtime|weekends|nights)")
_SURE = cue("(?:the )?only (?:option|choice|way|thing)", "no (?:other )?(?:choice|option|alternative)", "obviously", "the right (?:thing|call|decision|choice)", "best (?:option|choice|way|decision)")

_VALUES = {
    "candor": cue("i (?:\\w+ )?(?:told (?:him|her|them|\\w+) (?:the truth|straight|directly|honestly|openly|plainly)|admitted|confessed|owned up|apologi[sz]ed|said (?:openly|frankly|honestly))", "(?:honest|candid|frank|blunt|direct) (?:feedback|conversation|with)", "i was (?:\\w+ )?(?:honest|open|candid|transparent|frank|direct)"),
    "courage": cue("i (?:\\w+ )?(?:refused|disagreed|pushed back|challenged|stood up|spoke up|said no|objected|risked|contradicted|overruled|escalated)", "i took (?:the|a) risk", "(?:against|over) (?:my|the) (?:boss|manager|director|vp|cto|ceo)(?:'s)?"),
    "selflessness": cue("i (?:\\w+ )?(?:gave up|lent|gave away|offered (?:my|two of my|one of my)|stepped (?:back|aside)|let (?:him|her|them) (?:take|have|lead|present)|gave (?:him|her|them) the credit)", "(?:my|our) (?:own )?(?:team|roadmap|project) (?:had to|would have to) (?:wait|lose|give)"),
    "judgment": cue("i (?:\\w+ )?(?:traded|weighed|prioriti[sz]ed|bet|judged|gambled)", "(?:short|long)[- ]term", "trade-?offs?"),
    "inclusion": cue("(?:bias|biased|excluded|underrepresented|quiet(?:est|er)? (?:people|person|engineers?|ones?)|women|minorit(?:y|ies)|accent|left out)"),
    "creativity": cue("(?:experiment(?:ed)?|prototype[ds]?|tried something|new idea|unusual)"),
    "curiosity": cue("i (?:\\w+ )?(?:taught myself|read up|studied|shadowed|asked (?:why|how)|was curious)"),
    "resilience": cue("(?:started (?:over|again|from scratch)|setback|fell apart|collapsed|failed (?:twice|again))"),
}  # fmt: skip


def hooks(said: Said) -> list[Hook]:
    """Hooks of one answer, the best first, no words twice."""
    told = story([said])
    found: dict[tuple[int, int], Hook] = {}
    for rule in _RULES:
        for hook in rule(told):
            overlaps = any(a < hook.span.end and hook.span.start < b for a, b in found)
            if not overlaps:
                found[hook.span.start, hook.span.end] = hook
    return list(found.values())[:MOST]


def _hook(reason: Reason, patterns: tuple[str, ...], span: Span, value: str | None = None) -> Hook:
    return Hook(reason=reason, patterns=patterns, span=span, value=value)


def _clause_start(sentence: Sentence, at: int) -> int:
    """Where the clause around ``at`` begins."""
    borders = [
        m.end()
        for m in re.finditer(r"[,;:()—–]\s+|\s(?:and|but|so|because|then)\s", sentence.text[:at])
    ]
    return borders[-1] if borders else 0


def _secrets(told: Story) -> Iterator[Hook]:
    """Something was kept from somebody."""
    for sentence in told:
        if (m := _SECRET.search(sentence.text)) and (span := anchor(sentence, m.start())):
            yield _hook("claim", ("who-knew", "tell-me-more", "team-reaction"), span)


def _thin(told: Story) -> Iterator[Hook]:
    """A moment that matters, told in a word."""
    for sentence in told:
        if not (m := _THIN.search(sentence.text)):
            continue
        span = anchor(sentence, m.start(), m.end()) or anchor(sentence, m.start())
        if span is None:
            continue
        words = span.text.lower()
        if re.search(r"better|faster|success|impact|improve|happ|well|smooth", words):
            patterns = ("measured", "tell-me-more", "outcome")
        elif re.search(r"conversation|talk|chat|discussion|feedback|convinced|persuaded|told", words):
            patterns = ("word-for-word", "tell-me-more", "other-side")
        elif "learn" in words:
            patterns = ("since", "tell-me-more", "differently")
        else:
            patterns = ("tell-me-more", "word-for-word", "own-role")
        yield _hook("thin", patterns, span)


def _decisions(told: Story) -> Iterator[Hook]:
    """A choice that was made; why, unless that was said."""
    weighed = any(_SURE.search(s.text) for s in told)
    for sentence in told:
        match = _DECIDED.search(sentence.text)
        if not match or not (span := anchor(sentence, match.start())):
            continue
        why = "why-that-choice"
        reasons = bool(BECAUSE.search(sentence.text)) or _reason_next(told, sentence)
        chosen = bool(_CHOICE.search(match.group()))
        patterns = ["alternatives", "team-reaction", "cost"]
        if not reasons:
            patterns.insert(0 if chosen or weighed else 1, why)
        yield _hook("claim", tuple(patterns), span)


def _reason_next(told: Story, sentence: Sentence) -> bool:
    following = told[sentence.index + 1 : sentence.index + 2]
    return bool(following and BECAUSE.search(following[0].text))


def _certainties(told: Story) -> Iterator[Hook]:
    """ "The only option", said without the others."""
    for sentence in told:
        if (m := _SURE.search(sentence.text)) and (span := anchor(sentence, _clause_start(sentence, m.start()))):
            yield _hook("claim", ("alternatives", "why-that-choice", "tell-me-more"), span)


def _figures(told: Story) -> Iterator[Hook]:
    """A figure in the air: an outcome with nothing to hold it against."""
    for sentence in told:
        if not (m := _CLAIM_RESULT.search(sentence.text)):
            continue
        known = re.search(r"\bfrom\b.+\bto\b|\bcompared\b|\bagainst\b|\bmeasured\b|\bdashboard\b|\bsurvey\b", sentence.text)
        counted = [f for f in figures(sentence.text[m.start() :]) if any(c.isdigit() for c in f)]
        span = anchor(sentence, _clause_start(sentence, m.end()))
        if span and sentence.at > 0.3 and not known:
            yield _hook("claim", ("measured", "tell-me-more") if counted else ("measured", "outcome", "tell-me-more"), span)


def _others(told: Story) -> Iterator[Hook]:
    """Somebody who was against it and is not heard."""
    for sentence in told:
        if (m := _PERSON.search(sentence.text)) and not _SPEECH.search(sentence.text):
            if span := anchor(sentence, m.start()):
                yield _hook("claim", ("other-side", "word-for-word", "team-reaction", "tell-me-more"), span)


def _talks(told: Story) -> Iterator[Hook]:
    """A talk without its words."""
    for sentence in told:
        if (m := _TOLD.search(sentence.text)) and not _SPEECH.search(sentence.text):
            if span := anchor(sentence, m.start()):
                yield _hook("claim", ("word-for-word", "team-reaction", "tell-me-more"), span)


def _we(told: Story) -> Iterator[Hook]:
    """What "we" did, where no "I" stands near."""
    for sentence in told:
        if (m := _WE.search(sentence.text)) and not re.search(r"\bI\b", sentence.text):
            if span := anchor(sentence, m.start()):
                yield _hook("claim", ("own-role", "tell-me-more", "alternatives"), span)


def _habits(told: Story) -> Iterator[Hook]:
    """A habit without a case."""
    for sentence in told:
        if (m := _HABIT.search(sentence.text)) and (span := anchor(sentence, m.start())):
            yield _hook("claim", ("recent-example", "tell-me-more"), span)


def _costs(told: Story) -> Iterator[Hook]:
    """Something that somebody paid for."""
    for sentence in told:
        if (m := _COST.search(sentence.text)) and (
            span := anchor(sentence, _clause_start(sentence, m.end()))
        ):
            yield _hook("claim", ("cost", "team-reaction", "alternatives"), span)


def _lessons(told: Story) -> Iterator[Hook]:
    """A lesson, to hear what was done with it."""
    for sentence in told:
        if sentence.at > 0.4 and (m := _LESSON.search(sentence.text)) and (span := anchor(sentence, m.start())):
            yield _hook("claim", ("since", "differently"), span)


def _values(told: Story) -> Iterator[Hook]:
    """One of the values at stake."""
    for value, cues in _VALUES.items():
        for sentence in told:
            if (m := cues.search(sentence.text)) and (
                span := anchor(sentence, _clause_start(sentence, m.end()))
            ):
                yield _hook("value", ("tell-me-more", "word-for-word", "cost"), span, value)


def _acts(told: Story) -> Iterator[Hook]:
    """What the speaker did, when nothing better is there."""
    for sentence in told:
        for act in own_acts(sentence):
            if span := anchor(sentence, act.start):
                yield _hook("claim", ("team-reaction", "alternatives", "tell-me-more"), span)


_RULES: tuple[Callable[[Story], Iterator[Hook]], ...] = (
    _secrets, _thin, _decisions, _certainties, _figures, _others, _talks, _we, _habits, _costs, _lessons, _values, _acts,
)  # fmt: skip
