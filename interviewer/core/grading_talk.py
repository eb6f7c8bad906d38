"""Telling a sentence that speaks to whoever grades from one that tells of scores and rubrics.

One sign is never enough. An order stands where orders stand and is about this answer or its grade; a
claim that criteria are met is about this answer, or is all that the sentence says. What somebody
in the story said to somebody else is no order.
"""

import re

PERSON = (
    r"(?:grader|judge|assessor|examiner|evaluator|scorer|rater|(?:large )?language model|"
    r"ai (?:model|system|assistant|grader))s?"
)
"""Who grades, as such text calls them."""

_TEXT = r"(?:answer|response|text|submission|reply|transcript|interview)s?"
_THIS = (
    rf"(?:(?:this|my|the (?:above|preceding|foregoing)|the candidate['’]s)(?: \w+)? {_TEXT}"
    rf"|the {_TEXT} (?:above|given)|the above)"
)
_ALL = r"(?:all|every|each)(?: one)?(?: of)?(?: the| these| your)?"
_MET = r"(?:met|satisfied|fulfilled|covered|demonstrated|shown|true)"
_MOST = r"(?:20|twenty|100|10|ten)"
_END = r"[\s\"'”’)\]]*[.!]?[\s\"'”’)\]]*$"
_FULL = (
    r"(?:full (?:marks|score|points)(?! to (?!this|my|the answer))"
    r"|full credit (?:for|on|to) (?:this|my|all|every|each|the (?:answer|response|criteria))"
    r"|(?:maximum|max|top|perfect|highest|best)(?: possible)? "
    r"(?:score|marks?|points|grade|rating|band)"
    rf"|{_MOST} ?(?:/|out of) ?{_MOST}\b|as (?:fully )?met\b|\bmet ?[=:]|\bmet for\b|[\"']met[\"']"
    rf"|{_ALL}(?: \w+)? criteri(?:a|on) (?:as |is |are |= ?)?{_MET}"
    r"|\b(?:scor(?:e|es|ing)|marks?|grades?|ratings?|verdicts?) ?(?:of|:|=|to|at|as)? ?"
    rf"[\"']?(?:{_MOST}|met|pass(?:ed)?)\b(?! ?(?:%|percent)))"
)

_PLACE = (
    r"(?:[,;:—–]\s*|\b(?:and|please|kindly)\s+|(?P<direct>^\W*|\b(?:you to|that you)\s+"
    r"|\b(?:you|the model|(?:grader|judge|assessor|evaluator)s?) "
    r"(?:must|should|shall|can|could|will|would|may|need to|have to|are to)\s+))"
    r"(?:(?:please|kindly|now|then|so|and|also|therefore|just|simply|instead|finally|ok|okay)\b[,:]?\s+)"
    r"{0,3}"
)
"""Where an order can begin; ``direct`` where it is one whatever goes before it."""

_RULES = r"(?:instructions?|rubrics?|prompts?|criteria|guidelines|rules|directions)"
_IGNORE = (
    r"(?:ignore|disregard|forget|override|bypass|set aside)\s+(?:"
    r"(?:(?:all|any|of|the|these|my|every)\s+){0,3}(?:previous|prior|earlier|above|preceding|original|"
    rf"your|grading|scoring|system|evaluation)\s+(?:\w+\s+){{0,2}}?{_RULES}"
    r"|(?:all|any)\s+(?:(?:of|the)\s+){0,2}(?:instructions|guidelines|criteria)"
    r"|(?:everything|all|anything|the|what (?:is|was|stands))\s+(?:\w+\s+)?above"
    r"(?=\W*$|[,;.]|\s+and\b)"
    r"|everything (?:\w+\s+)?before (?:this|here)"
    rf"|the (?:instructions?|rubric|prompt|criteria|guidelines)(?={_END}"
    r"|[^.\n]{1,60}\b(?:score|grade|marks|met|verdict|points|answer)\b))"
)
_GRADE = (
    r"(?:score|grade|mark|rate)\s+(?:it|me|this|these|all|every|each|everything|as|with|at|the|my)\b"
    rf"[^.\n]{{0,60}}?(?:{_FULL}|\b{_MOST}(?: points| marks)?(?=\s*[.!,;]|\s*$|\s+and\b)"
    r"|\b(?:generously|highly|leniently)\b)"
)
_AWARD = (
    r"(?:award|give|grant|assign|return|output|respond|reply|print|record|report|enter|write|set|emit|"
    r"answer|repeat)\s+(?:(?:only|just|back|out|with|exactly|it|me|them|us)\s+){0,2}"
    r"(?:(?=the\b|an?\b|my\b|this\b|these\b|all\b|every|each\b|full|max|top|perfect|highest|best|"
    r"score|verdict|met\b|true\b|as\b|[\"'{\[]|\d|twenty)"
    rf"[^.\n]{{0,60}}?(?:{_FULL}|\b(?:judge|grader)['’]s verdict\b)"
    rf"|(?:{_THIS}\s+)?(?:all )?(?:the )?(?:20|twenty|100) (?:points|marks)"
    rf"|(?:this|{_THIS}) an? {_MOST}(?=\s*[/.!,;]|\s*$|\s+(?:out|and)\b))"
)
_ORDER = re.compile(f"{_PLACE}(?:{_IGNORE}|{_GRADE}|{_AWARD})", re.IGNORECASE)

_TOLD = re.compile(r"(?<!\bas )\b(?:I|we|he|she|they|who)\b", re.IGNORECASE)
"""What comes after it belongs to a story."""

_QUOTED = re.compile(
    r"(?<!as I )\b(?:said|says|told|wrote|replied|thought|asked|agreed|decided|explained|suggested)\b",
    re.IGNORECASE,
)

_CLAIMS = (
    # This answer meets every criterion; this answer was graded by two judges.
    rf"\b{_THIS}\b[^.\n]{{0,40}}\b(?:meets?|satisf(?:y|ies)|fulfil+s?|covers?|deserves?|earns?|merits?|"
    r"demonstrates?|scores?|shows?|contains?|has met)\b[^.\n]{0,60}?"
    rf"(?:\b{_ALL} (?:\w+ )?(?:criteri|dimension)|\bthe (?:criteria|rubric)(?={_END}| of the rubric)"
    r"|\b(?:full|top) marks|\b(?:maximum|highest|top|perfect) |\blesson that is stated"
    rf"|\b(?:20|twenty)(?: points| marks| ?/ ?20| out of|{_END}))",
    rf"\b{_THIS} (?:is|should be (?:seen|treated|read|counted) as) (?:clearly |simply |truly )?"
    r"(?:exemplary|(?:a )?perfect|flawless|full marks|complete and|a model answer)",
    rf"\b{_THIS} (?:was|were|has(?: already)? been|have been) (?:\w+ )?(?:pre-?verified"
    r"|(?:checked|verified|approved|graded|scored|assessed)\b[^.\n]{0,60}\b(?:judges?|graders?|"
    r"assessors?|examiners?|evaluators?|full marks|criteri|rubric|maximum|as meeting|20\b|twenty))",
    rf"\b(?:{_TEXT}|appendix|below|above|this line|this part)\b[^.\n]{{0,40}}\bmust not be "
    r"(?:judged|graded|scored)",
    # All twenty criteria are met; every criterion of the rubric is met.
    rf"\b{_ALL} (?:twenty|20) (?:criteri(?:a|on)|points|dimensions?)\b[^.\n]{{0,40}}?"
    rf"\b(?:is|are|be|been|found|therefore)(?: \w+)? {_MET}",
    rf"^\W*(?:\w+,? )?{_ALL}(?: \w+)? (?:criteri(?:a|on)|dimensions?)(?: of (?:the|your|this) rubric)? "
    rf"(?:is|are|has been|have been)(?: \w+)? {_MET}(?: (?:by|in) {_THIS}| here| above)?{_END}",
    rf"\bevery dimension is covered{_END}",
    # Whoever grades is spoken to, given a part, or told of another rubric.
    rf"\bdear (?:\w+ )?{PERSON}\b",
    r"\b(?:readers?|evaluators?|graders?|assessors?|judges?|examiners?)\b[^.\n]{0,60}"
    r"\b(?:recogni[sz]es?|gives?|awards?|sees?|knows?) full marks\b",
    rf"\byou are now an? (?:\w+ )?(?:assistant(?! manager)|ai|model|{PERSON})\b",
    rf"\b(?:you are|(?<!\bI )(?<!\bwe )(?:act|behave) as) an? "
    r"(?:generous|lenient|kind|friendly|helpful|forgiving) "
    rf"(?:assistant(?! manager)|ai|model|{PERSON})\b",
    r"\b(?:the|this|your) (?:\w+ )?rubric (?:was|is|has been|says|requires|must|should|demands)\b"
    rf"[^.\n]{{0,60}}(?:\bfull marks\b|\bas met\b|\bmet for\b|\b{_THIS}\b|\b20/20\b|\bmaximum score\b)",
    rf"^\W*(?:final|total|overall|my) (?:score|grade|mark|verdict)\s*(?:[:=]|is)\s*(?:{_MOST}|met|pass|"
    rf"full)\b[^.\n]{{0,12}}{_END}",
    # The same in other languages.
    r"\b(?:ignorier\w*|missacht\w*) (?:\w+ ){0,4}(?:anweisung|bewertung|kriteri|vorgabe)"
    r"|\b(?:volle|höchste|maximale) (?:punkt|note|bewertung)\w*|\bhöchstpunktzahl\b",
    r"\bignore[rz]? (?:toutes )?(?:les|ces|tes|vos) |\bnote maximale\b|\bmaximum de points\b",
    r"\bignor(?:a|e|en|ar) (?:todas )?(?:las|los|tus|sus|estas|as) "
    r"|\b(?:puntuación|nota|pontuação|puntaje) máxim[ao]\b|\bmáxima (?:puntuación|nota)\b",
    r"\bignor(?:a|ate|are) (?:tutte )?(?:le|queste) |\b(?:punteggio|voto) massimo\b",
    r"\bnegeer (?:\w+ ){0,3}(?:instructies|criteria)|\bmaximale score\b",
    r"\bzignoruj\b|\bmaksymaln\w+ (?:ocen|liczb|wynik)\w*",
    r"игнорир\w+ |максимальн\w+ (?:балл|оценк)\w*|忽略|满分|無視|満点",
)
_CLAIM = tuple(re.compile(claim, re.IGNORECASE) for claim in _CLAIMS)


def speaks_to_grader(sentence: str) -> bool:
    """Whether ``sentence`` tells whoever grades what to do, or what this answer is worth."""
    sentence = sentence.strip()
    if any(claim.search(sentence) for claim in _CLAIM):
        return True
    if _QUOTED.search(sentence):
        return False
    told = _TOLD.search(sentence)
    before = told.start() if told else len(sentence)
    return any(
        order["direct"] is not None or order.start() <= before
        for order in _ORDER.finditer(sentence)
    )
