"""Reading a document of headings, paragraphs and lists as the lines that its writer meant.

Lines that were only wrapped are joined again, markup is taken off, and each line knows the headings
that it stands under.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.core.addressed import addressed
from interviewer.core.grounding.dates import until
from interviewer.core.text import clean, line, sentences

MOST_READ = 60_000
"""Characters of a document that are read: some twenty pages."""

MOST_OF_A_STATION = 14
"""Words of a line such as "Engineering manager at Harbour Inc., 2019 – 2023"."""

LONGEST = 600
LONGEST_LINE = 4_000
"""Characters of a sentence, and of a line, that are read; what is longer was written for no reader."""

_BULLET = re.compile(r"^\s*(?:[-*+•▪●◦‣∙·–—]|\d{1,2}[.)])\s+")
_HASHES = re.compile(r"^\s{0,3}(#{1,6})\s+")
_BOLD = re.compile(r"^\s*(\*\*|__)(?P<text>[^*_]+)\1:?\s*$")
_RULE = re.compile(r"^\s*[-=_*|: ]{3,}$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(?<!\w)[*_`]{1,3}|[*_`]{1,3}(?!\w)|^[>\s]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
_NAMES = re.compile(
    r"(?:(?:work|professional|relevant|key|technical|core) )?(?:experience|employment|skills|"
    r"technologies|career|profile|summary|education|references?|referees?|languages|hobbies|"
    r"interests|contact|personal(?: (?:data|details|information))?|certifications?|publications|"
    r"projects|achievements|requirements|responsibilities|qualifications|benefits|about us|"
    r"about the (?:team|role|job|company)|the (?:team|role)|what (?:you(?:['’]ll| will)? \w+|we \w+(?: for)?)"
    r"|who you are|must[- ]haves?|nice[- ]to[- ]haves?|how to apply)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:,|;|-|&|\b(?:a|an|the|of|to|and|or|with|for|in|on|by|from|at|into|over|than))$"
)

_INSTRUCTS = re.compile(
    r"\b(?:to|for|dear|hey|hello|attention)[ ,:]+(?:the |an |any |my )?(?:ai |automated )?"
    r"(?:interviewer|assistant|(?:language )?model|chatbot|bot|ai|llm|grader|evaluator)\b\s*(?:[,:;.!-]|$)"
    r"|\byou are now\b|\bfrom now on\b|\bsystem prompt\b"
    r"|\b(?:ignore|disregard|forget|override) (?:(?:all|any|the|your|every|these|those) )*"
    r"(?:previous|prior|above|earlier|guide|rules|instructions?|prompts?)\b"
    r"|\b(?:do not|don['’]t|never) (?:ask|probe|follow up|question)\b|\bask (?:me )?(?:only|no|just)\b"
    r"|\bskip (?:the|all|any) (?:questions|follow-ups|probes)\b",
    re.IGNORECASE,
)
"""A CV and a post tell; what tells the interviewer what to do is neither."""

_PLAIN_LEVEL = 2
"""The level of a heading that is marked only by how it is written."""

_BOLD_LEVEL = 7
"""The level of a line that is bold and nothing else: under every other heading."""


@dataclass(frozen=True)
class Passage:
    """What its writer meant as one line, or one sentence of it.

    ``line`` is the number of the line where it begins, ``above`` the headings that it stands under,
    the outermost first.
    """

    line: int
    text: str
    above: tuple[str, ...] = ()
    heading: bool = False


@dataclass
class _Run:
    """A line with those that go on with it. ``level`` is 0 where it is no heading."""

    line: int
    text: str
    level: int = 0
    listed: bool = False


def passages(document: str) -> list[Passage]:
    """The lines of a document in order, without those that speak to whoever judges or asks."""
    document = _INVISIBLE.sub("", clean(document))[:MOST_READ]
    found: list[Passage] = []
    above: list[tuple[int, str]] = []
    spoken_to = _lines_of(document, addressed(document))
    for run in _runs(document):
        if run.level:
            above = [(level, text) for level, text in above if level < run.level]
        headings = tuple(text for _, text in above)
        stands_on = range(run.line, run.line + run.text.count("\n") + 1)
        if spoken_to.isdisjoint(stands_on):
            found += [p for p in _parted(run, headings) if not _INSTRUCTS.search(p.text)]
        if run.level:
            above.append((run.level, _flat(run)))
    return found


def _parted(run: _Run, above: tuple[str, ...]) -> Iterator[Passage]:
    """A heading or a station as it is; else sentence by sentence: each may be of another kind."""
    text = _flat(run)
    if run.level or (len(text.split()) <= MOST_OF_A_STATION and until(text)):
        yield Passage(run.line, text[:LONGEST], above, heading=bool(run.level))
        return
    for start, end in sentences(text):
        yield Passage(run.line, text[start : min(end, start + LONGEST)], above)


def _flat(run: _Run) -> str:
    return line(run.text)


def _lines_of(document: str, spans: list[tuple[int, int]]) -> set[int]:
    """The numbers of the lines that these spans touch."""
    return {
        number
        for start, end in spans
        for number in range(
            document.count("\n", 0, start) + 1, document.count("\n", 0, max(start, end - 1)) + 2
        )
    }


def _runs(document: str) -> list[_Run]:
    """Every line that is not empty, with the lines that it was wrapped into."""
    found: list[_Run] = []
    after_gap = True
    for number, whole in enumerate(document.split("\n"), 1):
        raw = whole[:LONGEST_LINE]
        if _RULE.match(raw) or not raw.strip():
            after_gap = True
            continue
        before = found[-1] if found and not after_gap else None
        if before and not before.level and _continues(before, raw):
            before.text += "\n" + _unmarked(raw)
        else:
            found.append(_run(number, raw))
        after_gap = False
    return [run for run in found if run.text.strip()]


def _run(number: int, raw: str) -> _Run:
    if hashes := _HASHES.match(raw):
        return _Run(number, _unmarked(raw[hashes.end() :]).rstrip("# "), len(hashes[1]))
    if bold := _BOLD.match(raw):
        return _Run(number, _unmarked(bold["text"]).rstrip(": "), _BOLD_LEVEL)
    listed = _BULLET.match(raw)
    text = _unmarked(raw[listed.end() :] if listed else raw)
    level = 0 if listed or not _is_heading(text) else _PLAIN_LEVEL
    return _Run(number, text.rstrip(": ") if level else text, level, bool(listed))


def _is_heading(text: str) -> bool:
    """A short line in capitals or with a colon at its end, or one that names a usual section."""
    if len(text.split()) > 6 or text.endswith((".", "!", "?")):
        return False
    capitals = text.isupper() and not any(c.isdigit() for c in text) and len(text) > 4
    return capitals or text.endswith(":") or bool(_NAMES.fullmatch(text))


def _continues(before: _Run, raw: str) -> bool:
    """Whether a line only goes on with the one before it."""
    if _BULLET.match(raw) or _HASHES.match(raw) or _BOLD.match(raw):
        return False
    text = raw.strip()
    if before.listed and raw.startswith("  "):
        return True
    last = before.text.rpartition("\n")[2].rstrip()
    return text[:1].islower() or (bool(_GOES_ON.search(last)) and not _is_heading(text))


def _unmarked(text: str) -> str:
    """Text without links' targets, emphasis and quoting marks."""
    return _MARKS.sub("", _LINK.sub(r"\1", text)).replace("|", " | ").strip(" |\t")
