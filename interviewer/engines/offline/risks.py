"""What may be heard against a candidate, where a rule can be sure that it is meant as it is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.engines.offline.moments import in_speech
from interviewer.engines.offline.reading.cues import cue
from interviewer.engines.offline.reading.passage import Find, Story


@dataclass(frozen=True)
class Risk:
    """A way of speaking, and what to do about it. ``owned`` is it no more when the fault is admitted."""

    pattern: re.Pattern[str]
    say: str
    owned: bool
    criterion: str | None = None


_SOMEBODY = (
    r"(?:him|her|them|anyone|anybody|my (?:\w+ )?(?:boss|manager|director|team|lead|peers?|vp|client|"
    r"report)|the (?:\w+ )?(?:team|client|customers?|director|manager|board|others?|engineers?))"
)
_DID = r"(?:(?!would|could|might|never|not|don|did|if)\S+ )"
_RISKS = (
    Risk(
        cue(rf"""
            i {_DID}{{0,6}}behind (?:his|her|their|my \w+'s|the \w+'s) backs?
            i (?:\w+ )?went (?:\w+ )?(?:over|above|around) (?:his|her|their|my \w+'s|the \w+'s) heads?
            i (?:\w+ )?went (?:\w+ )?(?:around|over) (?:him|her|them|my (?:boss|manager|director)) (?:and|to)
            i {_DID}{{1,8}}without (?:telling|asking|informing) {_SOMEBODY}
        """),
        "This may be heard as going behind someone: say whom you told, and when.",
        owned=True,
    ),
    Risk(
        cue(r"""
            (?:it|that|this|the \w+) was (?:all |entirely |completely |totally |clearly |really |simply )?\
              (?:his|her|their|the \w+(?: team)?'s|\w+'s) (?:own )?fault
            (?:he|she|they) (?:was|were|is|are) (?:just |simply |completely |totally |really |frankly |\
              honestly )?(?:incompetent|lazy|stupid|useless|an idiot|idiots|clueless|hopeless)
            (?:he|she|they) (?:just |simply |really )(?:didn't|did not|don't|doesn't) \
              (?:get it|care|understand anything|want to work)
            because of (?:his|her|their) (?:incompetence|laziness|stupidity)
        """),
        "This may be heard as blame: say what you could have done, too.",
        owned=True,
    ),
    Risk(
        cue(rf"""
            i (?:\w+ )?(?:kept|hid|concealed) (?:it|that|this|the \w+) (?:to myself|quiet|secret|\
              from {_SOMEBODY})
            i (?:\w+ )?(?:hid|concealed|covered up) (?:it|that|this|the \w+)
            i (?:never|deliberately didn't|didn't|did not|chose not to) (?:tell|told|inform|informed) \
              {_SOMEBODY} (?:about|that|until)
        """),
        "This may be heard as keeping it back: say who knew, and why the others did not.",
        owned=True,
    ),
    Risk(
        cue(r"""
            i (?:\w+ )?(?:did|fixed|built|rewrote|wrote|handled|solved|redid|took over) (?:it all|\
              everything|all of it|all the work|the whole (?:thing|project|system|service))\
              (?: \w+)? (?:myself|alone|on my own|single-?handedly)
            if i (?:don't|do not|didn't) do it(?: myself)?,? (?:nobody|no one)
            (?:it (?:was|is) (?:quicker|faster|easier) to|i (?:just|ended up|had to)) (?:do|did|doing) \
              (?:it|everything|it all) (?:all )?myself
        """),
        "This may be heard as doing it all yourself: say what you left to others.",
        owned=True,
    ),
    Risk(
        cue(r"""
            i (?:wouldn't|would not) (?:change|do) (?:a thing|a single thing|anything)(?: differently)?
            (?:there is|there's) nothing i(?:'d| would) (?:do differently|change)
            i (?:have|had|'ve got) no (?:weaknesses|regrets) | i never (?:make mistakes|fail)
        """),
        "This may be heard as not looking back: name a thing that you see otherwise now.",
        owned=True,
        criterion="lessons.own_part",
    ),
    Risk(
        cue(r"""
            communication is (?:the )?(?:key|everything) | team ?work makes the dream work
            failure (?:is|was) not an option | there(?:'s| is) no i in team
            people are (?:our|the) (?:greatest|most important|biggest) (?:asset|resource)
            (?:people|our people) are our (?:greatest|most important|biggest) (?:asset|resource)
            change is the only constant | (?:i|we) (?:always )?give (?:110|120|150|200) ?(?:%|percent)
            work hard,? play hard | think outside the box | the sky is the limit
            feedback is a gift | my door is always open | culture eats strategy
            you live and you learn | the customer is always right | two heads are better than one
            what doesn't kill (?:you|us) makes (?:you|us) stronger
        """),
        "This is a slogan: say what it meant in this case.",
        owned=False,
    ),
)  # fmt: skip
_OWNED = cue(r"""
    i should(?:n't| not)? (?:\w+ )?have | my (?:own )?(?:mistake|fault|error|part in) | i was wrong
    fault was (?:\w+ )?mine | i (?:\w+ )?regret(?:ted)? | i (?:\w+ )?apologi[sz]ed | ashamed
    i(?:'m| am) not proud | (?:it|that|this) was (?:a mistake|wrong|unfair|on me|my doing)
    i got (?:it|that|this|him|her|them) wrong | i(?:'d| would) (?:\w+ ){0,4}differently
    do (?:it |that |one thing )?differently | i (?:had )?misjudged | what i got wrong
""")
_NOT_MEANT = re.compile(
    r"\b(?:would|could|might|if|whether|never|not|rather than|instead of|don['’]t|didn['’]t|couldn['’]t|"
    r"wouldn['’]t|said|says|saying|thought|thinks?|called|calling|told|sure|convinced|felt|claimed|argued|"
    r"believed?|asked|accused|as though|poster|slogan|people say|they say)\b",
    re.IGNORECASE,
)
"""Before the words: they are denied, imagined, or somebody's opinion."""

_IN_CONFIDENCE = re.compile(
    r"\bin confidence\b|\bconfidential|\bprivate|\basked me (?:not|to keep)\b|\bpromised\b"
    r"|\bnot allowed\b|\blegal(?:ly)?\b|\bsurprise\b",
    re.IGNORECASE,
)


def risks(told: Story, said: dict[int, str]) -> Iterator[tuple[Find, Risk]]:
    """Where each is first said, and not denied, imagined, quoted or admitted to be a fault.

    ``said`` holds the answers by number.
    """
    admitted = any(_OWNED.search(s.text) for s in told)
    for risk in _RISKS:
        if admitted and risk.owned:
            continue
        for sentence in told:
            match = risk.pattern.search(sentence.text)
            if (
                match
                and not _NOT_MEANT.search(sentence.text[: match.start()])
                and not _IN_CONFIDENCE.search(sentence.text)
                and not in_speech(said[sentence.n], sentence.start + match.start())
            ):
                yield Find(sentence, match.start(), match.end(), alone=True), risk
                break
