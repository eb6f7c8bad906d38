"""Findings that rules can make with precision: a thin spot, a risk, something to cut."""

from collections.abc import Sequence

from interviewer.core.grading import Quote, Remark, Said
from interviewer.engines.offline.anchors import anchor
from interviewer.engines.offline.moments import THIN
from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Sentence, story

MOST = 3
"""Remarks on one thread; more would drown the criteria."""

_THIN_SAY = {
    "hard": "This skips what may be your best moment: say what was said and done.",
    "talk": "This is a talk without its words: say what you said, and what came back.",
    "better": "This is a claim: say what changed, and how you knew.",
    "learned": "This names no lesson: say what you understand now that you did not before.",
}
_RISKS = (
    (
        cue(r"""
            behind (?:his|her|their|my (?:boss|manager|director)'s) back
            (?:went|go|going) (?:over|above|around) (?:his|her|their|my (?:boss|manager|director)'s) head
            without (?:telling|asking|informing) (?:my (?:boss|manager|director)|him|her|them)
        """),
        "This may be heard as going behind someone: say whom you told, and when.",
    ),
    (
        cue(r"""
            (?<!said )(?<!thought )(?<!says )(?:it|that|this) (?:was|is) \
              (?:all |entirely |completely )?(?:his|her|their|\
              the \w+(?: team)?'s) fault
            (?:he|she|they) (?:was|were|is|are) (?:just |simply |completely |totally |\
              really )?(?:incompetent|lazy|stupid|useless|an idiot|idiots|clueless)
        """),
        "This may be heard as blame: say what you could have done, too.",
    ),
    (
        cue(r"""
            i (?:did|fixed|built|rewrote|wrote|handled) (?:it all|everything|all of it|\
              the whole thing) (?:by )?(?:myself|alone|on my own)
            if i (?:don't|do not|didn't) do it (?:myself)?,? (?:nobody|no one)
        """),
        "This may be heard as doing it all yourself: say what you left to others.",
    ),
    (
        cue(r"""
            i (?:wouldn't|would not) (?:change|do) (?:a thing|anything)(?: differently)?
            i (?:have|had) no (?:weaknesses|regrets) | i never (?:make mistakes|fail)
        """),
        "This may be heard as not looking back: name one thing you see otherwise now.",
    ),
    (
        cue(r"""
            communication is (?:the )?(?:key|everything) | team ?work makes the dream work
            failure is not an option
            people are (?:our|the) (?:greatest|most important) (?:asset|resource)
            change is the only constant | give(?:s)? (?:110|120|200) ?(?:%|percent)
            work hard,? play hard | think outside the box
        """),
        "This is a slogan: say what it meant in this case.",
    ),
)  # fmt: skip
_CUT = cue(r"""
    (?:that's|what) a (?:great|good|really good|interesting|tough) question
    where (?:do|should|shall) i (?:start|begin)
    how (?:long|much time) (?:have you got|do (?:i|we) have) | let me think(?: about that)?
    i should say that in an interview
    (?:was|is) that (?:the sort of thing|what) you (?:wanted|meant)
    i could talk about this for hours | long story short | to make a long story short
""")


def remarks(thread: Sequence[Said]) -> tuple[Remark, ...]:
    """What to say beside the criteria, risks first; each about words of the answer it names."""
    told = [s for said in thread for s in story([said])]
    found = [*_risks(told), *_thin(told), *_cuts(told)]
    return tuple(found[:MOST])


def _risks(told: Sequence[Sentence]) -> list[Remark]:
    return [
        Remark(kind="risk", quote=_quote(s, *m.span()), say=say)
        for pattern, say in _RISKS
        for s in told
        if (m := pattern.search(s.text))
    ]


def _thin(told: Sequence[Sentence]) -> list[Remark]:
    found = []
    for kind, pattern in THIN.items():
        for sentence in told:
            match = pattern.search(sentence.text)
            if match and (span := anchor(sentence, *match.span(), least=2)):
                quote = Quote(n=span.n, text=span.text)
                found.append(Remark(kind="thin", quote=quote, say=_THIN_SAY[kind]))
                break
    return found


def _cuts(told: Sequence[Sentence]) -> list[Remark]:
    return [
        Remark(kind="cut", quote=_quote(s, *m.span()), say="Cut this: begin with the story.")
        for s in told[:6]
        if (m := _CUT.search(s.text))
    ]


def _quote(sentence: Sentence, start: int, end: int) -> Quote:
    return Quote(n=sentence.n, text=sentence.around(start, end))
