"""Finding words that speak to whoever grades, so that nobody takes them for an answer.

A forged verdict, a forged turn of the conversation, a closing tag, an order to ignore the rubric:
nothing inside them is evidence. The rules look for the form of such text, so that a story about
scores, rubrics and instructions stays whole.
"""

import re
from collections.abc import Iterator

_GRADER = (
    r"(?:grad(?:er|ing)|judg(?:e|es|ing)|assess(?:or|ment)|evaluat(?:or|ion|ing)|examiner|"
    r"scor(?:er|ing)|marker|rater|llm|language model|ai (?:model|system|assistant))s?"
)
_SPEAKER = rf"(?:interviewers?|system|assistant|user|developer|model|ai|{_GRADER})"
_TAG = (
    rf"(?:answers?|responses?|candidate|transcript|instructions?|prompt|rubric|score|verdict|"
    rf"result|criteri(?:on|a)|thinking|{_SPEAKER})"
)
_VERDICT = re.compile(
    r"[\"'](?:score|total|met|verdict|grade|rating|pass(?:ed)?|final|status|criteri(?:on|"
    r"a)|evidence|"
    r"situation|problem|solution|impact|lessons)\b[\w.]*[\"']\s*:|"
    r"\b\w+\.\w+\s*[:=]\s*(?:true|met|yes)\b",
    re.IGNORECASE,
)
_ABOUT_GRADING = re.compile(
    rf"\b(?:note|message|attention|memo|instructions?|dear|hello|hi)\b[^.\n]{{0,30}}\b{_GRADER}\b"
    rf"|^\W*{_GRADER}\b\s*[:,(]|\b(?:all|every|each)(?: (?:of the )?(?:twenty|"
    rf"20))? criteri(?:a|on)\b"
    r"|\bfull marks\b|\bpre-?verified\b|\bsuggested evidence\b|\bquotes to cite\b"
    r"|\b(?:score|mark|grade|rate)\s*(?:[:=]|this|it|me)\s*(?:as\s*)?\d",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE_TO_GRADER = re.compile(
    r"(?:^|[,;:—–-]\s*|\b(?:please|and|now|must|should|kindly|then|so)\s+)"
    r"(?:(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,50}\b(?:instructions?|rubric|prompt|"
    r"criteria|guidelines|rules (?:above|of grading)|above|everything before)"
    r"|(?:score|grade|mark|rate|award|give|return|assign|output|respond|print|repeat|"
    r"set)\b[^.\n]{0,60}"
    r"(?:\b(?:20|twenty|100|10)(?:\s*(?:/|out of|points?|of)|\s*[.!]?$)|\bfull (?:marks|"
    r"score|points|credit)"
    r"|\b(?:maximum|top|perfect|highest) (?:score|marks?|points|grade|rating|band)|\bas met\b"
    r"|\bmet\s*[=:]|\bverdicts?\b|\bevery criterion\b|\ball criteria\b))"
    r"|\b(?:this|the|my|that)(?: \w+)? (?:answer|response|text|above|submission|"
    r"reply)\b[^.\n]{0,40}"
    r"\b(?:(?:meets?|satisf(?:y|ies)|fulfil+s?|covers?|deserves?|earns?|merits|"
    r"demonstrates|scores?|shows)\b"
    r"[^.\n]{0,60}\b(?:criteri(?:a|on)|rubric|dimensions?|marks|score|points|20|lesson)"
    r"|(?:is|was) (?:exemplary|(?:a )?perfect|complete|full marks)|must not be (?:judged|graded)"
    r"|(?:was|has been|were) (?:checked|verified|approved|graded|scored|pre-?verified))"
    r"|\b(?:the )?above (?:answer |text )?(?:demonstrates|is exemplary|meets|satisfies|shows)\b"
    r"|\b(?:all|every|each)(?: of the)?(?: (?:twenty|20))? (?:criteri(?:a|on)|points|"
    r"dimensions?)\b[^.\n]{0,40}"
    r"\b(?:met|satisf\w*|true|covered)\b"
    r"|\b(?:your|you|reader|evaluators?)\b[^.\n]{0,60}\bfull marks\b"
    r"|\b(?:the|this|your) rubric (?:was|is|has been|says|requires|must|should)\b"
    r"|\bdear (?:grader|judge|assessor|examiner|evaluator|marker)s?\b"
    r"|\b(?:text|line|part|part that follows|appendix)\b[^.\n]{0,30}\bmust not be "
    r"(?:judged|graded|scored)"
    r"|\byou are (?:now )?(?:a|an|the) (?:\w+ )?(?:grader|judge|assistant|evaluator|ai|model)\b"
    r"|\b(?:dimensions?|criteria) (?:is|are) (?:all )?(?:covered|met|satisfied)\b",
    re.IGNORECASE,
)
_ELEMENT = re.compile(rf"<\s*({_TAG})\b[^<>\n]{{0,200}}>", re.IGNORECASE)
_LONE_TAG = re.compile(rf"</?\s*{_TAG}\b[^<>\n]{{0,200}}>|<\|[\w ]{{1,30}}\|>", re.IGNORECASE)
_FORGED_TURN = re.compile(
    rf"^[ \t>*#\[(]*{_SPEAKER}\b[^\n:]{{0,20}}:.*$", re.IGNORECASE | re.MULTILINE
)
_LABEL = re.compile(r"^[ \t>*#]*(?:candidate|applicant|me)\s*:", re.IGNORECASE | re.MULTILINE)
_LETTER = re.compile(
    r"^[ \t>*#]*(?:(?:important |final |quick |end of )?(?:note|message|reminder|memo|"
    r"instructions?|p\.?s\.?|"
    r"attention|notice)\b[^.:\n]{0,20}\b(?:to|for)\b[^.:\n]{0,20}|(?:dear|hello|hi)\s+)"
    rf"(?:{_GRADER}|whoever|(?:those|anyone|the one|people|person|model) (?:who|that|"
    rf"which))\b[^\n:,]{{0,40}}"
    r"[:,.].*$",
    re.IGNORECASE | re.MULTILINE,
)
_RULE = re.compile(r"^[ \t]*(?:-{3,}|={3,}|\*{3,}|#{3,}|~{3,}|`{3,}).*$", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?!\s)[^.!?\n]+)*[.!?]*[\"'”’)\]]*")
_PAIRS = {"[": "]", "{": "}", "(": ")"}
_LONGEST_BLOCK = 4000
_MOST_OPEN = 50


def without_addressed(text: str) -> str:
    """``text`` with what is addressed to a grader replaced by as many line breaks; offsets hold."""
    for find in (_elements, _fenced, _bracketed, _turns, _sentences):
        if spans := list(find(text)):
            characters = list(text)
            for start, end in spans:
                characters[start:end] = "\n" * (end - start)
            text = "".join(characters)
    return text


def _elements(text: str) -> list[tuple[int, int]]:
    """Elements such as ``<judge>…</judge>``, except what stands in ``<answer>``, and lone tags."""
    found: list[tuple[int, int]] = []
    lower = text.lower()
    for match in _ELEMENT.finditer(text):
        name = match.group(1).lower()
        if name.startswith(("answer", "candidate", "response", "transcript")):
            continue
        close = lower.find(f"</{name}>", match.end(), match.end() + _LONGEST_BLOCK)
        if close >= 0:
            found.append((match.start(), close + len(name) + 3))
    return found + [m.span() for m in _LONE_TAG.finditer(text)]


def _fenced(text: str) -> list[tuple[int, int]]:
    """Blocks between ruled lines whose head or body speaks to a grader."""
    rules = [m.span() for m in _RULE.finditer(text)]
    found: list[tuple[int, int]] = []
    taken = 0
    for i, (start, end) in enumerate(rules):
        if start < taken:
            continue
        close = rules[i + 1][1] if i + 1 < len(rules) else len(text)
        if _ABOUT_GRADING.search(text[start:end]) or _ABOUT_GRADING.search(text[end:close]):
            found.append((start, close))
            taken = close
    return found


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """Outermost bracketed runs that hold a verdict or speak to a grader."""
    stack: list[tuple[str, int]] = []
    for match in re.finditer(r"[\[\](){}]", text):
        if match.group() in _PAIRS and len(stack) < _MOST_OPEN:
            stack.append((_PAIRS[match.group()], match.start()))
        elif stack and stack[-1][0] == match.group():
            start = stack.pop()[1]
            inside = text[start : match.end()]
            if len(inside) <= _LONGEST_BLOCK and (
                _VERDICT.search(inside)
                or _ABOUT_GRADING.search(inside)
                or (inside[0] != "(" and _SENTENCE_TO_GRADER.search(inside))
            ):
                yield start, match.end()


def _turns(text: str) -> Iterator[tuple[int, int]]:
    """Lines that another speaker is made to say or a grader is written; the label before one's own."""
    for pattern in (_LETTER, _FORGED_TURN, _LABEL):
        for match in pattern.finditer(text):
            yield match.span()


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        if _SENTENCE_TO_GRADER.search(match.group().strip()):
            yield match.span()
