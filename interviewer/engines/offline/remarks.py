"""Findings that rules can make with precision: a thin spot, a risk, something to cut."""

import re
from collections.abc import Iterator, Sequence

from interviewer.core.grading import Quote, Remark, Said
from interviewer.core.text import count_words
from interviewer.engines.offline.anchors import anchor
from interviewer.engines.offline.asks import Heard
from interviewer.engines.offline.cuts import praises, repeated, way_in, wind_ups
from interviewer.engines.offline.moment_cues import SPEECH, THIN
from interviewer.engines.offline.moments import in_speech, we_acts
from interviewer.engines.offline.reading.cues import own_acts
from interviewer.engines.offline.reading.passage import Sentence, Story, story
from interviewer.engines.offline.risks import risks

MOST = 3
"""Remarks on one thread; more would drown the criteria."""

MOST_THIN = 2

_THIN_SAY = {
    "hard": "This skips what may be your best moment: say what was said and done.",
    "talk": "This is a talk without its words: say what you said, and what came back.",
    "better": "This is a claim: say what changed, and how you knew.",
    "learned": "This names no lesson: say what you understand now that you did not before.",
}
_INSTEAD = {
    "better": ("impact.result", "story.outcome"),
    "learned": ("lessons.stated", "candor.changed"),
}
"""What such words stand instead of; they are nothing to mend where it is told elsewhere."""

_OWN = ("solution.own", "story.own")
LEAST_WE = 3
"""Sentences of what "we" did before it is worth asking who that was."""

_EXPLAINED = re.compile(
    r"\W*(?:because|since|as|when|for|in that|between|:|—|–|-)\s|.*\blessons?\b", re.IGNORECASE
)
_IMAGINED = re.compile(
    r"\b(?:would|could|might|if|whether|because|when|know|until|hope[ds]?|want(?:ed)?|having|make sure|"
    r"not|never|\w+n['’]t)\b",
    re.IGNORECASE,
)


def remarks(thread: Sequence[Said], heard: Heard) -> tuple[Remark, ...]:
    """What to say beside the criteria, risks first; each about words of the answer it names."""
    told = Story(s for said in thread for s in story([said]))
    found = [*_risks(told, thread), *_we(told, heard), *_thin(told, thread, heard)]
    return tuple([*found, *_cuts(told, heard)][:MOST])


def _risks(told: Story, thread: Sequence[Said]) -> Iterator[Remark]:
    for find, risk in risks(told, {s.n: s.text for s in thread}):
        yield Remark(kind="risk", quote=find.quote, say=risk.say, criterion=risk.criterion)


def _we(told: Story, heard: Heard) -> Iterator[Remark]:
    """Acts of "we" all through, where one's own part was not heard."""
    own = next((c for c in _OWN if c in heard), None)
    if own is None or heard[own] or sum(len(own_acts(s)) for s in told) > 1:
        return
    spans = [span for span, _ in we_acts(told)]
    if len(spans) >= LEAST_WE:
        longest = max(spans, key=lambda span: count_words(span.text))
        quote = Quote(n=longest.n, text=longest.text)
        say = "This is “we” all through: say which part of it you did yourself."
        yield Remark(kind="thin", quote=quote, say=say, criterion=own)


def _thin(told: Story, thread: Sequence[Said], heard: Heard) -> list[Remark]:
    said = {s.n: s.text for s in thread}
    found: list[Remark] = []
    for kind, pattern in THIN.items():
        instead = [c for c in _INSTEAD.get(kind, ()) if c in heard]
        if kind in _INSTEAD and (not instead or any(heard[c] for c in instead)):
            continue
        for sentence in told:
            match = pattern.search(sentence.text)
            if not match or in_speech(said[sentence.n], sentence.start + match.start()):
                continue
            if _is_told(told, sentence, match):
                continue
            if span := anchor(sentence, *match.span(), least=2):
                quote = Quote(n=span.n, text=span.text)
                criterion = instead[0] if instead else None
                found.append(
                    Remark(kind="thin", quote=quote, say=_THIN_SAY[kind], criterion=criterion)
                )
                break
    return found[:MOST_THIN]


def _is_told(told: Story, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the moment is imagined, or explained or spoken in the sentences around it."""
    if _IMAGINED.search(sentence.text[: match.start()]):
        return True
    if _EXPLAINED.match(sentence.text, match.end()):
        return True
    at = told.index(sentence)
    return any(SPEECH.search(s.text) for s in told[max(0, at - 1) : at + 3])


def _cuts(told: Story, heard: Heard) -> Iterator[Remark]:
    for find in wind_ups(told):
        yield Remark(kind="cut", quote=find.quote, say="Cut this: begin with the story.")
    problems = [f for f in heard.get("problem.stated", ()) if f.sentence.n == told[0].n]
    if problems:
        first = min(problems, key=lambda f: f.sentence.start)
        everything = [f for finds in heard.values() for f in finds]
        if quote := way_in(told, first, everything):
            say = "The problem has to wait for this: shorten it to a sentence."
            yield Remark(kind="cut", quote=quote, say=say, criterion="situation.brief")
    for sentence in repeated(told):
        quote = Quote(n=sentence.n, text=sentence.source)
        yield Remark(kind="cut", quote=quote, say="You had said this before: once is enough.")
    for find in praises(told):
        say = "This praises you and shows nothing: cut it, or tell when it showed."
        yield Remark(kind="cut", quote=find.quote, say=say)
