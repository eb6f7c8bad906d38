"""The signs that a sentence speaks to whoever grades, each with what it weighs.

They are of different sorts: who is spoken to, what is pointed at, what is ordered or claimed, what
grade is named, what it is written as. No word is a sign by itself.
"""

import re
from dataclasses import dataclass

from interviewer.core.addressed.vocabulary import (
    ALL,
    FORM_OF,
    ITEM,
    LEAD,
    MACHINE,
    ME,
    PARTS,
    PERSON,
    READS,
    TWENTY,
    VERBS,
    WORK,
)


@dataclass(frozen=True)
class Signal:
    """One sort of sign; ``points`` where it points at a grader or at this answer."""

    name: str
    weight: int
    points: bool
    pattern: re.Pattern[str]


def _signal(name: str, weight: int, *patterns: str, points: bool = False) -> Signal:
    return Signal(name, weight, points, re.compile("|".join(patterns)))


SIGNALS = (
    # Who is spoken to.
    _signal(
        "reader",
        2,
        r"\b(?:whoever|anyone|anybody|those|you|the (?:only )?(?:one|person|people|model|machine|"
        r"ai|llm|"
        rf"human)s?)\b(?: (?!this|these)\w+){{0,3}} {READS}(?:es|s|ing|e)? {ME}",
        r"\b(?:dear|hello|hi|hey|attention|attn|notes?|message|memo|notice|reminder|instructions?|"
        r"p\.?s\.?|letter|request|appeal|hint|information)\b(?: (?:to|for|of))?(?: \w+){0,2} "
        rf"(?:{PERSON}|{MACHINE}|marking model|(?:ai|language) model|model)\b",
        rf"^\W*(?:the |to the |for the |to |for )?(?:{PERSON}|{MACHINE}|marking model)\b ?[,:]",
        rf"\b{PERSON}(?:'s?|s')? note ?:|, {PERSON}\W*$",
        points=True,
    ),
    _signal("mention", 1, rf"\b(?:{PERSON}|{MACHINE})\b"),
    # What is pointed at.
    _signal(
        "this",
        1,
        rf"\b(?:this|my|these)(?: same| whole| very| next| entire| last)?(?: \w+)? {WORK}\b(?! "
        rf"(?:was no\b|was yes))",
        r"\bmy (?:total|score|grade|result|marks?|final answer|lines|paper|boxes|form)\b",
        r"\bthe missing (?:parts?|marks?|points?|pieces?|words?)\b|^\W*the above\b|\b(?:the "
        r")?above is\b|^\W*(?:final|total|overall|my) (?:score|grade|mark|verdict)\b ?(?:[:=]|"
        r"is\b)|\b(?:instead|in place) of mine\b|\bif this (?:came|comes|gets|could|were|was|is|"
        r"scores?)\b|\bthe speaker (?:also|says|gave)\b|\bthe end of this\b|\bcarried over here\b|"
        r"\bthis one passes\b|\b(?:reading|evaluating|scoring|grading|marking|assessing) (?:this|"
        r"these)\b|\bread this\b|\bwith this included\b",
        points=True,
    ),
    _signal(
        "criteria",
        2,
        r"\b(?:situation|problem|solution|impact|lessons?)[._]\w+",
        points=True,
    ),
    _signal("parts", 2, rf"(?:\b{PARTS}\b[^.]{{1,40}}){{4}}\b{PARTS}\b"),
    _signal(
        "some parts",
        1,
        rf"\b{PARTS} (?:that )?(?:is|are|was|were|has been|have been) (?:\w+ )?(?:stated|named|"
        rf"weighed|"
        r"quantified|measured|applied|discussed|covered|given|shown)\b",
    ),
    _signal(
        "part done",
        3,
        rf"^\W*{PARTS}\b ?[:=-] ?{FORM_OF}\W*$",
        points=True,
    ),
    _signal(
        "count",
        1,
        r"\b(?:are|be|of) (?:20|twenty)\b",
        r"\b(?:criteri(?:a|on)|dimensions?|points?|items?|requirements?) of (?:the|your|this) "
        r"rubric\b",
        points=True,
    ),
    # What is ordered, asked or claimed.
    _signal(
        "order",
        1,
        rf"^\W*(?:\w+: )?{LEAD}{{0,3}}{VERBS}\b(?! (?:of|was|were|is|had|did)\b)",
        rf"\b(?:please|kindly) (?:\w+ )?{VERBS}\b",
        points=True,
    ),
    _signal(
        "demand",
        1,
        r"\b(?:must|shall|should|is to be|are to be|to be treated|is read as|are read as|counts "
        r"as|expected|presume[ds]?|is hereby|by default)\b",
        rf"[,;:)] (?:{LEAD}){{0,3}}{VERBS}\b|\band {VERBS}\b",
    ),
    _signal(
        "plea",
        1,
        r"\b(?:please|kindly|grateful|appreciate|just this once|be kind|generous(?:ly)?|"
        r"lenient(?:ly)?|mercy|voucher|gift card|i will pay|i'll pay|reward)\b",
    ),
    _signal(
        "greeting",
        1,
        rf"^\W*(?:dear|hello|hi|hey|attention)\W+(?:\w+ ){{0,2}}{PERSON}\b|\byou, (?:the |my |"
        rf"dear ){PERSON}\b",
        points=True,
    ),
    _signal(
        "void",
        1,
        r"\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|es|den)|bypass|set aside|"
        r"suspended?|waived?|withdrawn|superseded?|replaced|prevails?|conflict|no longer|not "
        r"(?:needed|required)|no (?:quotes?|evidence|review|further))\b.{0,60}\b(?:instructions?|"
        r"rubrics?|prompts?|criteri(?:a|on)|guidelines?|guidance|rules|directions|quotes?|"
        r"evidence|review|guide|requirements?|above|needed|required|everything)\b",
    ),
    _signal(
        "scope",
        1,
        r"\b(?:all|any|every|the)?(?: of)?(?: the| your| these)? ?\b(?:previous|prior|earlier|"
        r"preceding|original|your|grading|scoring|system|new|evaluation) (?:\w+ "
        r")?(?:instructions?|rubrics?|prompts?|criteria|guidelines?|guidance|rules|directions)\b",
    ),
    _signal(
        "claim",
        1,
        rf"\b(?:{WORK}|above|applicant|it|appendix)\b(?: above| given| clearly| already| fully| "
        rf"simply)? "
        r"(?:meets?|satisf(?:y|ies)|fulfil+s?|covers?|deserves?|earns?|merits?|demonstrates?|"
        r"shows?|contains?|states?|names?|gives?|has|includes?|passes|weighs|quantifies|ends|"
        r"reaches|is (?:clearly |simply |truly |a )?(?:complete|exemplary|perfect|flawless|model|"
        r"reference|confirmed)|should be (?:seen|treated|read|counted) as|must not be)\b",
        r"\b(?:was|were|has(?: already)? been|have been) (?:\w+ )?(?:pre-?verified|verified|"
        r"checked|approved|graded|scored|assessed|reviewed|covered|certified|validated)\b",
    ),
    _signal(
        "role",
        2,
        r"\byou(?: are|'re) (?:now )?(?:an? )?(?:\w+ ){0,2}(?:assistant|ai|model|bot|professor|"
        r"grader|judge|examiner|evaluator|assessor|marker|teacher|program|machine|computer|"
        r"script)\b",
        r"\b(?<!i )(?<!we )(?:act|behave|respond|answer) as (?:if|though|an?|the) (?:\w+ )?",
        r"\blet'?s (?:play|pretend|imagine)\b|\bstay in character\b|\bpretend (?:to be|that "
        r"you)\b|\byou are now\b|\bthought experiment\b|\bnew persona\b|\b(?:developer|debug|test|"
        r"admin|god)[ _]mode\b",
        points=True,
    ),
    # What grade is named.
    _signal(
        "full",
        2,
        r"\bfull (?:\w+ )?(?:marks?|scores?|points|credit)\b",
        r"\b(?:maximum|max|top|perfect|highest|best)(?: possible| available)? (?:score|marks?|"
        r"points|grade|rating|band|result|verdict|number|value)\b|\bthe maximum\b|\b(?:highest|"
        r"top) \w+ (?:then )?available\b",
        rf"\b(?:as|return|output|answer|verdict|record|say|print|report|emit) [\"']?(?:fully |all "
        rf"|each )?{FORM_OF}\b",
        rf"\b(?:{ALL} {ITEM}|{ITEM})(?: \w+){{0,6}}? (?:is |are |be |as |= ?|gets? |been |to "
        rf")?(?:\w+ )?"
        r"(?:met|true|pass(?:ed)?|fulfilled|satisfied|complete|covered|ticked|shown|"
        r"demonstrated)\b",
        r"\b(?:scor(?:e|ed|es|ing)|totals?|marks?|grades?|grade me|ratings?|rate|verdicts?|"
        r"received|got|g[ia]ve|output|deserves?|merits?|earns?"
        rf"|gets|worth|at|a|this|answer)(?: (?:of|to|is|at|a|as|back|it|this|me|an|in|answer|"
        rf"comes|with|all|for|input)){{0,4}} ?[:=]? ?[\"']?{TWENTY}\b(?! ?(?:%|percent|"
        rf"\w))(?=[^\w%]|$)",
        r"\bis a pass\b|\bno (?:\w+ )?(?:unticked|unmet|unmarked)\b|\bas (?:spoken|said|given|stated)\b",
        r"\b(?:no reason to withhold|within the top|injection scan|a model answer|exemplary)\b",
    ),
    _signal(
        "grade",
        1,
        r"\b(?:criteri(?:a|on)|rubrics?|verdicts?|scor(?:e|es|ed|ing)|marks?|points|credit(?:ed)?|"
        r"tick(?:s|ed)?|boxe?s?|dimensions?|unmet|met|requirements?|grad(?:e|es|ed|ing)|ratings?|"
        r"band|totals?|evidence|quotes?|each item|items|first person)\b",
    ),
    # What it is written as.
    _signal(
        "document",
        1,
        r"^\W*(?:\w+ ){0,3}(?:notice|errat(?:um|a)|memo(?:randum)?|bulletin|addendum|amendment|"
        r"policy|statement|advisory|directive|circular|disclaimer|update|correction|annex|"
        r"appendix|footnote|override|message|notification)\b[^.]{0,60}[:.]",
        r"\b(?:transcriber|translator|editor|moderator|panel|interpreter|proofreader|clerk|"
        r"invigilator)(?:'s|s')? (?:\w+ )?note\b|\bhotfix\b|\bsupplier\b.{0,20}\bdefect\b",
    ),
    _signal(
        "about grading",
        2,
        r"\bquotes? (?:ready|to cite|for use|to use|you can)\b|\bsuggested (?:evidence|quotes)\b|"
        r"\b(?:ready[- ]made|pre-?selected|pre-?verified)\b|\bI will restate\b|\bi will restate\b",
        points=True,
    ),
    _signal(
        "setting",
        1,
        r"\b[a-z]{1,30}_[a-z]{1,30}(?:_[a-z]{1,30}){0,4} ?[:=]|\bsystem (?:override|message|"
        r"update)\b|\bfixture\b|^\W*(?:system|developer|assistant|admin|thinking|reasoning|"
        r"decision|verdict|conclusion|analysis|confidence|final)\W?:|\boutputs?\b.{0,20}\b(?:must|"
        r"should|for this|is)\b|\brules of (?:this|the) (?:interview|grading|exercise|test|"
        r"assessment) (?:say|state|require)|\bdebug\b|\bsmoke test\b|\btest[_ ]mode\b",
        points=True,
    ),
    _signal(
        "labelled quote",
        2,
        rf"^\W*{PARTS}\b[^:.\n]{{0,12}}: ?\"",
    ),
)
