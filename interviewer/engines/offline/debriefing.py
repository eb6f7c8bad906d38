"""The debrief without a model: what was heard, in the candidate's words, and what was not."""

from collections import Counter

from interviewer.core.findings import NOT_HEARD
from interviewer.core.scorecard import Scorecard
from interviewer.core.text import count_words, shorten
from interviewer.engines.protocol import DebriefRequest, Scene


def debrief(request: DebriefRequest) -> str:
    """A few plain paragraphs; no verdict on the candidate."""
    graded = [(question, card) for question, card in request.graded if card.status == "graded"]
    if not graded:
        return _talk(request)
    cards = [card for _, card in graded]
    parts = [_shown(graded), _most_and_least(cards), _not_heard(cards)]
    skipped = len(request.graded) - len(graded)
    if skipped:
        parts.append(f"Not graded: {skipped} of {len(request.graded)} questions.")
    parts.append(
        "This is a structure check made by rules: it reads for what is said, not how well."
    )
    return "\n\n".join(p for p in parts if p)


def _talk(request: DebriefRequest) -> str:
    scene = request.scene
    if scene.round.graded:
        return "There was nothing in this sitting that could be graded."
    spoken = [u.text for u in scene.conversation if u.speaker == "candidate"]
    counted = f"You spoke {sum(map(count_words, spoken))} words in {len(spoken)} replies."
    told, asked, heard = _exchanged(scene)
    parts = [
        f"This round is a talk and is not graded. {counted}",
        _listed("What you told, in your words", told),
        _listed("What you asked", asked),
        _listed("What you were told", heard),
        f"What this conversation is for: {scene.sitting.looks_for}",
    ]
    return "\n\n".join(p for p in parts if p)


def _exchanged(scene: Scene) -> tuple[list[str], list[str], list[str]]:
    """What the candidate told, question by question; what they asked; and which facts they heard."""
    questions = {q.text for q in scene.guide.questions}
    told: list[str] = []
    asked: list[str] = []
    under_way: str | None = None
    for line in scene.conversation:
        if line.speaker == "interviewer":
            if line.text in questions or line.text.endswith("?"):
                under_way = line.text if line.text in questions else None
        elif line.text.rstrip().endswith("?"):
            asked.append(f"“{shorten(line.text, 90)}”")
        elif under_way:
            told.append(f"{shorten(under_way, 60)} — “{shorten(line.text, 90)}”")
            under_way = None
    said = [u.text for u in scene.conversation if u.speaker == "interviewer"]
    heard = [
        shorten(f.text, 110) for f in scene.guide.facts if any(f.text in text for text in said)
    ]
    return told, asked, heard


def _listed(title: str, lines: list[str]) -> str:
    return f"{title}:\n" + "\n".join(f"- {line}" for line in lines) if lines else ""


def _shown(graded: list[tuple[str, Scorecard]]) -> str:
    lines = []
    for question, card in graded:
        keep = next((f for f in card.findings if f.kind == "keep" and f.text), None)
        if keep and keep.text:
            lines.append(f"- {shorten(question, 60)} — “{shorten(keep.text, 90)}”")
    return "What came across best, per question:\n" + "\n".join(lines) if lines else ""


def _most_and_least(cards: list[Scorecard]) -> str:
    """The parts of an answer of which the largest and the smallest share was heard."""
    heard, of = Counter[str](), Counter[str]()
    for dimension in (d for card in cards for d in card.dimensions or ()):
        heard[dimension.name] += dimension.score
        of[dimension.name] += dimension.max
    ordered = sorted(of, key=lambda name: -heard[name] / of[name])
    most, least = ordered[0], ordered[-1]
    if heard[most] * of[least] == heard[least] * of[most]:
        return ""
    return (
        f"I heard most of what belongs to {most} ({heard[most]} of {of[most]}), "
        f"least of {least} ({heard[least]} of {of[least]})."
    )


def _not_heard(cards: list[Scorecard]) -> str:
    """What was missing most often, each with the question that asks for it."""
    labels = {
        f.criterion: f.say.removeprefix(NOT_HEARD).removesuffix(".")
        for card in cards
        for f in card.findings
        if f.kind == "missing" and f.criterion
    }
    asks = {r.id: r.ask for card in cards for r in card.results if r.ask}
    asked = Counter(r.id for card in cards for r in card.results)
    unmet = Counter(r.id for card in cards for r in card.results if r.met == "no")
    lines = []
    for criterion in sorted(labels, key=lambda c: -unmet[c])[:3]:
        of = asked[criterion]
        often = f" ({unmet[criterion]} of {of} answers)" if of > 1 else ""
        lines.append(f"- {labels[criterion]}{often}. {asks.get(criterion, '')}")
    return "What I did not hear, most often first:\n" + "\n".join(lines) if lines else ""
