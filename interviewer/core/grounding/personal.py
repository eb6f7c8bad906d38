"""Leaving out what is nobody's business in an interview: who somebody is, and how to reach them."""

import re

from interviewer.core.grounding.dates import without_dates
from interviewer.core.grounding.passages import Passage

_SECTION = re.compile(
    r"\b(?:contact|personal|address|references?|referees?|hobb(?:y|ies)|interests|languages|"
    r"education|family|photo|kontakt|referenzen)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\S@\S|[(\[]at[)\]]|https?:|www\.|\b(?:linkedin|github|gitlab|twitter|facebook|instagram|xing)"
    r"(?:\.\w+|:|/)|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S"
    r"|\b(?:phone|telephone|tel|mobile|cell|fax|e-?mail)\b\s*[.:]",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+|00?|\(0?)\d(?:[ ()./-]*\d){7,}|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b"
)
_PERSON = re.compile(
    r"\bborn\b|\bbirth(?:day|date)?\b|\bd\.?o\.?b\b|\bgeboren\b|\b\d\d years old\b|^age\b|\baged? \d\d\b"
    r"|\bnationality\b|\bcitizen(?:ship)?\b|\bmarital\b|\bmarried\b|\breligio(?:n|us)\b|\bpronouns\b"
    r"|^(?:gender|sex|children|family|photo|visa|name)\b\s*:|\bwork permit\b|\bpassport\b"
    r"|\bsocial security\b|\bssn\b|\bdriving licen[cs]e\b|\bdisab(?:ility|led) (?:degree|status|card)\b",
    re.IGNORECASE,
)
_REFEREE = re.compile(
    r"^(?:refere(?:nce|e)s?)\b|\bavailable (?:up)?on request\b|\bvouch(?:es)? for\b"
    r"|\b(?:will|can|would) (?:gladly )?(?:speak for|recommend) me\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?:home )?(?:address|adresse|residence|residing|lives? in|based in)\b"
    r"|\b\d{1,5}[a-z]? [A-Z][\w'.]+(?: \w+)? "
    r"(?i:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|square|boulevard|blvd\.?)\b"
    r"|(?i:straße|strasse|str\.|gatan|weg|platz|gasse) ?\d+"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b|\b\d{5} [A-ZÄÖÜ][\w-]+(?:,|$)",
    re.MULTILINE,
)


def is_private(passage: Passage) -> bool:
    """Whether a passage, or a section that it stands in, is about the person and not the work."""
    if any(_SECTION.search(heading) for heading in passage.above):
        return True
    if passage.heading and _SECTION.search(passage.text):
        return True
    text = passage.text
    if any(found.search(text) for found in (_REACHED, _PERSON, _REFEREE, _ADDRESS)):
        return True
    return bool(_PHONE.search(without_dates(text)))
