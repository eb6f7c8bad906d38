"""The debrief without a model: what was heard, in the candidate's words, and what was not."""

from collections import Counter

from interviewer.core.scorecard import Scorecard
from interviewer.core.text import count_words, shorten
from interviewer.engines.protocol import DebriefRequest


def debrief(request: DebriefRequest) -> str:
    """A few plain paragraphs; no verdict on the candidate."""
    graded = [(question, card) for question, card in request.graded if card.status == "graded"]
    if not graded:
        return _talk(request)
    parts = [_shown(graded), _not_heard(graded)]
    skipped = len(request.graded) - len(graded)
    if skipped:
        parts.append(f"Not graded: {skipped} of {len(request.graded)} questions.")
    parts.append(
        "This is a structure check made by rules: it reads for what is said, not how well."
    )
    return "\n\n".join(p for p in parts if p)


def _talk(request: DebriefRequest) -> str:
    said = [u.text for u in request.scene.conversation if u.speaker == "candidate"]
    words = sum(map(count_words, said))
    if request.scene.round.graded:
        return "There was nothing in this sitting that could be graded."
    return (
        f"This round is a talk and is not graded. You spoke {words} words in {len(said)} replies. "
        f"What this conversation is for: {request.scene.sitting.looks_for}"
    )


def _shown(graded: list[tuple[str, Scorecard]]) -> str:
    lines = []
    for question, card in graded:
        keep = next((f for f in card.findings if f.kind == "keep" and f.text), None)
        if keep and keep.text:
            lines.append(f"- {shorten(question, 60)} — “{shorten(keep.text, 90)}”")
    return "What came across best, per question:\n" + "\n".join(lines) if lines else ""


def _not_heard(graded: list[tuple[str, Scorecard]]) -> str:
    says = Counter(f.say for _, card in graded for f in card.findings if f.kind == "missing")
    lines = [f"- {say}" for say, _ in says.most_common(3)]
    return "What I most often did not hear:\n" + "\n".join(lines) if lines else ""
