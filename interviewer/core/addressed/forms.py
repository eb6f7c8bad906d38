"""Finding what nobody says aloud: tags, forged turns, verdicts as JSON, tables, logs or code.

Each form counts only with words of grading in it, so that an engineer's configuration, a log or a
heading stays what it is.
"""

import re
from collections.abc import Iterator

from interviewer.core.addressed.vocabulary import PARTS
from interviewer.core.addressed.weighing import STRONG, weigh, weigh_neighbour, without_told
from interviewer.core.text import sentences

Spans = Iterator[tuple[int, int]]

_GRADER = r"(?:(?:auto-?)?(?:grad|scor|mark|rat)ers?|judges?|assessors?|examiners?|evaluators?)"
_NAME = (
    r"(?:answers?|responses?|candidate|transcript|\w*instructions?|prompt|rubric|scores?|"
    r"verdicts?|result|criteri(?:on|a)|thinking|think|interviewer|system|assistant|user|developer|"
    r"model|ai|tool|function|"
    rf"(?:grad|judg|assess|evaluat|scor|mark)(?:ing|e?ment|ion)|{_GRADER})(?:[_-]\w+)*"
)
_ELEMENT = re.compile(rf"<\s*({_NAME})\b[^<>\n]{{0,200}}>", re.IGNORECASE)
_LONE_TAG = re.compile(
    rf"</\s*{_NAME}\s*>|<\s*(?:answer|candidate\w*|transcript|interviewer|system|assistant|"
    rf"{_GRADER})"
    r"(?:\s+\w+=[^<>\n]{0,200})?\s*/?>|<\|[\w ]{1,30}\|>|</?s>|<!--|-->|"
    r"\[/?INST\]|<</?SYS>>|</?(?:start|end)_of_turn>",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[\[\](){}]")
_PAIRS = {"[": "]", "{": "}", "(": ")"}
_LONGEST_BLOCK = 4000
_MOST_OPEN = 50
_PART_NAME = r"(?:situation|problem|solution|impact|lessons?)"
_MET = r"(?:met|unmet|true|yes|pass(?:ed)?|full|satisfied|fulfilled|✅|✓|✔|☑|\[x\])"
_VERDICT = re.compile(
    r"[\"'](?:met|verdicts?)[\"']\s*:|[\"']?\b(?:\w*score|\w*total|grade|"
    r"rating)[\"']?\s*[:=]\s*[\"']?(?:20|100|19|10)\b"
    rf"|\b\w+[._]\w+[\"']?\s*[:=]\s*[\"']?(?:met\b|✅|✓)|"
    rf"\b{_PART_NAME}(?:[._]\w+)?[\"']?\s*[:=]\s*[\"']?(?:{_MET}(?!\w)|(\d+) ?/ ?\1\b)",
    re.IGNORECASE,
)
_PART_KEY = re.compile(rf"[\"']{_PART_NAME}\b[\w.]*[\"']\s*:", re.IGNORECASE)
_GRADE_KEY = re.compile(
    r"[\"'](?:score|total|grade|rating|pass(?:ed)?|criteri(?:on|a)|evidence|"
    r"rubric)\b[\w.]*[\"']\s*:",
    re.IGNORECASE,
)

# A speaker, bare or with one word of these, and a colon. What comes after tells the rest.
_TURN = re.compile(
    rf"^[ \t>*#\[(]*(?:(?:final|lead|senior|official|human|chief|second) "
    rf")?(?:(?P<grading>interviewer|assistant|{_GRADER})|user|human|model|developer|system|ai|llm|"
    rf"admin\w*|"
    r"panel|moderator|chair|clerk|hiring manager|recruiter)(?:['’]s)?(?: (?:note|message|prompt|"
    r"instructions?|update|override|response|verdict|reply|\d+))?[\])*]*[ \t]*:(?P<said>.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_INLINE_TURN = re.compile(
    rf"(?:(?<=[.!?] )|(?<=\w )(?-i:(?=[A-Z])))(?P<grading>interviewer|assistant|{_GRADER}) "
    rf"?:(?P<said>[^\n]*)",
    re.IGNORECASE,
)
_TO_YOU = re.compile(r"\byou\b", re.IGNORECASE)
_OF_ONESELF = re.compile(r"\W*(?:I|my|me|we|our|an?|none|no|\d[\d,.]*)\b", re.IGNORECASE)
_OF_GRADING = re.compile(
    r"\b(?:full marks|as met|met for|(?:final|maximum|perfect|top|total) (?:score|verdict|mark)s?|"
    r"(?:score|grade|verdict) ?[:=] ?(?:20|100|met|pass)|(\d+) ?/ ?\1\b|rubric (?:was|is|has "
    r"been)|(?:scoring|grading) (?:is|for this)|(?:new|previous) instructions|criteri(?:a|on) "
    r"(?:are|is) met|(?:this|the) (?:answer|candidate) (?:meets|passes|deserves|is (?:complete|"
    r"exemplary|perfect)))\b",
    re.IGNORECASE,
)
_CHAT = re.compile(r"\W*(?:user|human|assistant|interviewer|system) ?:", re.IGNORECASE)
"""Who speaks in a forged conversation, whatever is said."""

_LABEL = re.compile(r"^[ \t>*#]*(?:candidate|applicant|me|clerk)\s*:", re.IGNORECASE | re.MULTILINE)

_RULE = re.compile(r"^[ \t]*(?:-{3,}|={3,}|\*{3,}|#{3,}|~{3,}|`{3,})[^\n]{0,80}$", re.MULTILINE)
_RULES = ("---", "===", "***", "###", "~~~", "```")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")

_WRITTEN_LINE = re.compile(
    r"[ \t]*(?:\||[{}\[\]]|-{3,}|={3,}|`{3}|@@|[+-]{1,3}(?=[^\s-])|\#|//|--|/\*|(?:DEBUG|INFO|"
    r"WARN(?:ING)?|ERROR|TRACE)\b|\d{4}-\d\d-\d\d[T ]|(?:def|return|class|import|assert|function|"
    r"const|let|var|if|for|print)\b.*[:;{(=]|(?:UPDATE|INSERT|DELETE|SELECT|COMMIT|ALTER|BEGIN)\b|"
    r"[\w.\" -]{1,40}[\"']?\s*[:=]>?\s*\S|\S+,\S+,\S+)"
)
_WRITTEN_ANYWHERE = re.compile(
    r"\|[^|\n]*\|[^|\n]*\||\b(?:UPDATE \w+ SET|INSERT INTO|DELETE FROM)\b|^@@|\bdef \w+\(|-- \w|"
    r"=> ?\{|\b(?:DEBUG|INFO|WARN|ERROR)\b +\S+|\b\w{1,40} ?= ?TRUE\b|^---$|^[+-] ?\w{1,40}[._]\w",
    re.MULTILINE,
)
_MACHINE_SIGN = re.compile(
    r"[|{}=_@#]|--|//|\b[A-Z]{4,}\b|:\S|,\S|\w: *[\"'\d]|: (?:met|true|yes|pass)"
)
"""Without one of these a text holds nothing that is written as a machine would."""

_GRADING_KINDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PART_NAME}[._]\w+",
        rf"[:=|>,(-][ \t\"']*{_MET}(?!\w)|{_MET} *\|",
        r"\b(?:verdicts?|criteri(?:on|a)|rubric|unmet)\b",
        rf"\b{_GRADER}\b|\b(?:grading|scoring|evaluation|answer_?id)\b",
        r"\b(\d{1,2}) ?(?:/|of|out of) ?\1\b|\b(?:score|total|points|grade)\w*[\"']? ?[:=,|] "
        r"?[\"']?(?:20|19|100|10)\b",
        rf"\b{PARTS}\b[^\n]*\n[^\n]*\b{PARTS}\b|\('{_PART_NAME}'",
    )
)
_LEAST_KINDS = 3
"""Of the sorts of words of grading, how many a written block takes to be a verdict."""

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*")
_VERDICT_LINE = re.compile(
    rf"^[ \t>*#\"'(-]*\w+\.\w+[ \t\"']*(?:[:=]|->|=>|\|)[ \t\"']*{_MET}[ \t\"'.,)|]*(?:#.*)?$",
    re.IGNORECASE | re.MULTILINE,
)


def elements(text: str) -> Spans:
    """Elements such as ``<judge>…</judge>``, except what stands in ``<answer>``, and lone tags."""
    lower = text.lower()
    for match in _ELEMENT.finditer(text):
        name = match.group(1).lower()
        if not name.startswith(("answer", "candidate", "response", "transcript")):
            close = lower.find(f"</{name}>", match.end(), match.end() + _LONGEST_BLOCK)
            if close >= 0:
                yield match.start(), close + len(name) + 3
    for match in _LONE_TAG.finditer(text):
        yield match.span()


def fenced(text: str) -> Spans:
    """Blocks between ruled lines that are headed by words to a grader."""
    if not any(rule in text for rule in _RULES):
        return
    rules = [m.span() for m in _RULE.finditer(text)]
    taken = 0
    for i, (start, _) in enumerate(rules):
        if start < taken:
            continue
        if i + 1 < len(rules):
            close = rules[i + 1][1]
        else:
            empty = _EMPTY_LINE.search(text, start)
            close = empty.start() if empty else len(text)
        head, _, below = text[start:close].partition("\n")
        first = below.lstrip().partition("\n")[0]
        if any(
            weigh(line.strip(" -=*#~`")) >= STRONG - 1 and speaks(line) for line in (head, first)
        ):
            yield start, close
            taken = close


def bracketed(text: str) -> Spans:
    """Bracketed runs that hold a verdict or speak to a grader."""
    stack: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        if match.group() in _PAIRS and len(stack) < _MOST_OPEN:
            stack.append((_PAIRS[match.group()], match.start()))
        elif stack and stack[-1][0] == match.group():
            start = stack.pop()[1]
            if 8 < match.end() - start <= _LONGEST_BLOCK and _is_verdict(text[start : match.end()]):
                yield start, match.end()


def _is_verdict(block: str) -> bool:
    parts, grades = len(set(_PART_KEY.findall(block))), len(set(_GRADE_KEY.findall(block)))
    several = parts > 1 or (parts and grades)
    return bool(several or _VERDICT.search(block)) or speaks(block[1:-1])


def speaks(block: str) -> bool:
    """Whether a sentence of a block speaks to a grader."""
    block = without_told(block)
    return any(weigh(block[a:b]) >= STRONG for a, b in sentences(block))


def turns(text: str) -> Spans:
    """Lines that another speaker is made to say.

    With a forged turn goes the label before what the candidate says next.
    """
    if ":" not in text and "." not in text:
        return
    lines = list(_TURN.finditer(text))
    found = [m.span() for m in lines if _is_forged(m)]
    if found:
        found = [m.span() for m in lines if m.span() in found or _CHAT.match(m.group())]
    found += [_inline(m, text) for m in _INLINE_TURN.finditer(text) if _is_forged(m)]
    yield from found
    if found:
        for label in _LABEL.finditer(text):
            yield label.span()
    for match in _VERDICT_LINE.finditer(text):
        yield match.span()


def _inline(turn: re.Match[str], text: str) -> tuple[int, int]:
    """A turn amid a line: its first sentence, and those after it that go on to the candidate."""
    start, end = turn.start(), turn.start()
    for a, b in sentences(text[start : turn.end()]):
        sentence = text[start + a : start + b]
        if a and not _TO_YOU.search(sentence) and not weigh_neighbour(sentence):
            break
        end = start + b
    return start, end


def _is_forged(turn: re.Match[str]) -> bool:
    """An interviewer or grader is made to speak, or somebody else to speak of grading.

    "Interviewer: 40 loops a year" is a note of one's own.
    """
    said = turn["said"]
    if _OF_GRADING.search(said) or speaks(said):
        return True
    by = (turn["grading"] or "").lower()
    if by in ("interviewer", "assistant"):
        return not _OF_ONESELF.match(said)
    return bool(by) and weigh(said) >= STRONG - 1


def written(text: str) -> Spans:
    """Runs of lines written as a machine would, in which several sorts of words of grading stand.

    What is said before and after in the same lines stays.
    """
    if not _MACHINE_SIGN.search(text):
        return
    for paragraph in _PARAGRAPH.finditer(text):
        block = paragraph.group()
        if len(block) > 4 * _LONGEST_BLOCK:
            continue
        lines = [m.span() for m in re.finditer(r"[^\n]+", block)]
        kept = [(a, b) for a, b in lines if _is_written(block[a:b])]
        if not kept:
            continue
        start, end = _whole_sentences(block, kept[0][0], kept[-1][1])
        if sum(bool(kind.search(block, start, end)) for kind in _GRADING_KINDS) >= _LEAST_KINDS:
            yield paragraph.start() + start, paragraph.start() + end


def _is_written(line: str) -> bool:
    return bool(_WRITTEN_LINE.match(line) or _WRITTEN_ANYWHERE.search(line))


def _whole_sentences(block: str, start: int, end: int) -> tuple[int, int]:
    """The run without the sentences before its first and after its last written sign."""
    first = next((m.start() for m in _WRITTEN_ANYWHERE.finditer(block, start, end)), start)
    last = block.rfind("\n", start, end) + 1 or start
    if (bar := block.rfind("|", last, end)) >= 0:
        end = bar + 1
    elif len(ends := sentences(block[last:end])) > 1:
        end = last + ends[0][1]
    spans = sentences(block[start:end])
    if not _WRITTEN_LINE.match(block, start) or first > start:
        before = [start + a for a, b in spans if start + a <= first]
        start = max(before, default=start)
    return start, end
