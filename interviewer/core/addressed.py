"""Finding words that speak to whoever grades, so that nobody takes them for an answer.

A forged verdict, a forged turn of the conversation, a closing tag, an order to ignore the rubric:
nothing inside them is evidence. The rules look for the form of such text, so that a story about
scores, rubrics and instructions stays whole.
"""

import re
from collections.abc import Iterator

from interviewer.core.grading_talk import PERSON, speaks_to_grader

_TAG = (
    r"(?:answers?|responses?|candidate|transcript|instructions?|prompt|rubric|score|verdict|"
    r"result|criteri(?:on|a)|thinking|interviewer|system|assistant|user|developer|model|ai|"
    rf"(?:grad|judg|assess|evaluat|scor)(?:ing|e?ment|ion)|{PERSON})"
)
_ELEMENT = re.compile(rf"<\s*({_TAG})\b[^<>\n]{{0,200}}>", re.IGNORECASE)
_LONE_TAG = re.compile(
    rf"</\s*{_TAG}\s*>|<\s*(?:answer|candidate|transcript|interviewer|system|assistant|{PERSON})"
    r"(?:\s+\w+=[^<>\n]{0,200})?\s*>|<\|[\w ]{1,30}\|>",
    re.IGNORECASE,
)

_KEY = re.compile(
    r"[\"'](score|total|met|verdict|grade|rating|pass(?:ed)?|final|status|criteri(?:on|a)|evidence|"
    r"situation|problem|solution|impact|lessons)\b[\w.]*[\"']\s*:",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"[\"'](?:met|verdict)[\"']\s*:|[\"'](?:score|total|grade|rating)[\"']\s*:\s*[\"']?(?:10|20|100)\b"
    r"|\b\w+\.\w+\s*[:=]\s*met\b"
    r"|\b(?:situation|problem|solution|impact|lessons)\.\w+\s*[:=]\s*(?:true|yes)\b",
    re.IGNORECASE,
)
_TO_GRADER = re.compile(
    rf"\b(?:note|message|attention|memo|instructions?|reminder|dear|hello|hi)\b[^.\n]{{0,30}}\b{PERSON}\b"
    rf"|^\W*{PERSON}(?:\s*:|(?:['’]s)? note\b)|\bpre-?verified\b|\bsuggested evidence\b|\bquotes to cite\b",
    re.IGNORECASE,
)

# A speaker, bare or with one word of these, and a colon. What comes after tells the rest.
_TURN = re.compile(
    rf"^[ \t>*#\[(]*(?:(?:final|lead|senior|official|human) )?"
    rf"(?:(?P<grading>interviewer|assistant|{PERSON})|user|model|developer|system|ai|llm)"
    r"(?:['’]s)?(?: (?:note|message|prompt|instructions?|update|override|response|verdict|reply|\d+))?"
    r"[\])*]*[ \t]*:(?P<said>.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_ONESELF = re.compile(r"\W*(?:I|my|me|we|our|an?|none|no|\d[\d,.]*)\b", re.IGNORECASE)
_OF_GRADING = re.compile(
    r"\b(?:full marks|as met|met for|(?:final|maximum|perfect|top|total) (?:score|verdict|mark)s?|"
    r"(?:score|grade|verdict) ?[:=] ?(?:20|100|met|pass)|"
    r"rubric (?:was|is|has been)|(?:scoring|grading) (?:is|for this)|(?:new|previous) instructions|"
    r"criteri(?:a|on) (?:are|is) met|(?:this|the) (?:answer|candidate) (?:meets|passes|deserves|is "
    r"(?:complete|exemplary|perfect)))\b",
    re.IGNORECASE,
)
_VERDICT_LINE = re.compile(
    r"^[ \t>*#\"'(-]*\w+\.\w+[ \t\"']*[:=][ \t\"']*(?:met|true)[ \t\"'.,)]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL = re.compile(r"^[ \t>*#]*(?:candidate|applicant|me)\s*:", re.IGNORECASE | re.MULTILINE)
_LETTER = re.compile(
    r"^[ \t>*#]*(?:(?:important |final |quick |end of )?(?:note|message|reminder|memo|instructions?|"
    r"p\.?s\.?|attention|notice)\b[^.:\n]{0,20}\b(?:to|for)\b[^.:\n]{0,20}|(?:dear|hello|hi)\s+)"
    rf"(?:{PERSON}(?:\s*\([^)\n]{{0,40}}\))?\s*|"
    r"(?:whoever|(?:those|anyone|the one|people|person|model) (?:who|that|which)) (?:\w+ )?"
    r"(?:grad|scor|mark|judg|assess|evaluat|rat|read)(?:e?s|ing|e)?\b[^\n:,]{0,40})[:,.].*$",
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
    """Blocks between ruled lines that are headed by words to a grader."""
    rules = [m.span() for m in _RULE.finditer(text)]
    found: list[tuple[int, int]] = []
    taken = 0
    for i, (start, _) in enumerate(rules):
        if start < taken:
            continue
        close = rules[i + 1][1] if i + 1 < len(rules) else len(text)
        head, _, below = text[start:close].partition("\n")
        first = below.lstrip().partition("\n")[0]
        if any(_TO_GRADER.search(line) or speaks_to_grader(line) for line in (head, first)):
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
            if match.end() - start <= _LONGEST_BLOCK and _is_verdict(text[start : match.end()]):
                yield start, match.end()


def _is_verdict(block: str) -> bool:
    """Whether a bracketed run gives a verdict or speaks to a grader."""
    keys = {key.lower() for key in _KEY.findall(block)}
    if len(keys) > 1 or _VERDICT.search(block) or _TO_GRADER.search(block):
        return True
    return any(speaks_to_grader(m.group().strip("[](){}")) for m in _SENTENCE.finditer(block))


def _turns(text: str) -> Iterator[tuple[int, int]]:
    """Lines that another speaker is made to say, or that are written to a grader or by one.

    With a forged turn goes the label before what the candidate says next.
    """
    for pattern in (_LETTER, _VERDICT_LINE):
        for match in pattern.finditer(text):
            yield match.span()
    turns = [m.span() for m in _TURN.finditer(text) if _is_forged(m)]
    yield from turns
    if turns:
        for label in _LABEL.finditer(text):
            yield label.span()


def _is_forged(turn: re.Match[str]) -> bool:
    """An interviewer or grader is made to speak, or somebody else to speak of grading.

    "Interviewer: 40 loops a year" is a note of one's own.
    """
    said = turn["said"]
    if _OF_GRADING.search(said) or speaks_to_grader(said):
        return True
    return turn["grading"] is not None and not _OF_ONESELF.match(said)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text):
        if speaks_to_grader(match.group()):
            yield match.span()
