"""What each prompt is filled with. Whatever somebody said is encoded here, before a template sees it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from interviewer.content import ContentError, load_rubric
from interviewer.core.grading import to_judge
from interviewer.core.guide import Guide
from interviewer.core.linting import MOST_WORDS
from interviewer.core.rubric import Criterion
from interviewer.core.scorecard import Scorecard
from interviewer.core.text import line
from interviewer.engines.openai.prompts import Prompt, encode, render
from interviewer.engines.protocol import (
    AskRequest,
    DebriefRequest,
    JudgeRequest,
    Offer,
    ReplyRequest,
    Scene,
    Utterance,
)

_PROOF = {
    "figure": "The quote must contain the figure itself.",
    "two_places": "It needs two quotes, from two separate places.",
}


@dataclass(frozen=True)
class Draft:
    """A prompt that can still be shortened: lines before ``keep_from`` may be left out, oldest first."""

    build: Callable[[Sequence[Utterance]], Prompt]
    conversation: tuple[Utterance, ...] = ()
    keep_from: int | None = None


def follow_up(request: AskRequest) -> Draft:
    """The prompt to word a follow-up; nothing of how answers are judged is in it.

    Of the questions before the one under way it holds what was asked, not what was answered.
    """
    since = _under_way(request)

    def build(conversation: Sequence[Utterance]) -> Prompt:
        return render(
            "follow_up",
            **_scene(request.scene),
            grounding=_grounding(request.scene),
            most_words=MOST_WORDS,
            conversation=[spoken(u) for u in conversation],
            question=encode(request.question),
            since=since,
            values=_values(request),
            offers=[_offer(o, request.scene.guide) for o in request.offers],
            complaint=encode(request.complaint) if request.complaint else None,
        )

    lines = request.scene.conversation
    kept = (u for u in lines if u.n >= since or _is_asked(u, request))
    return Draft(build, tuple(kept), since)


def judgment(request: JudgeRequest, missing: Sequence[str]) -> Draft:
    """The prompt to judge a thread, or only what is ``missing`` from a first judgment."""

    def build(conversation: Sequence[Utterance]) -> Prompt:
        return render(
            "judgment",
            name=line(request.rubric.name),
            most_words=MOST_WORDS,
            criteria=[_criterion(c) for c in to_judge(request.rubric, request.form)],
            question=encode(request.question),
            conversation=[spoken(u) for u in conversation],
            answers=[
                encode({"n": said.n, "asked": said.asked, "text": said.text})
                for said in request.thread
            ],
            missing=list(missing),
        )

    return Draft(build, request.conversation)


def reply(request: ReplyRequest) -> Draft:
    """The prompt to answer what the candidate asked."""

    def build(conversation: Sequence[Utterance]) -> Prompt:
        return render(
            "reply",
            **_scene(request.scene),
            grounding=[] if request.scene.round.graded else _grounding(request.scene),
            facts=[line(fact.text) for fact in request.scene.guide.facts],
            conversation=[spoken(u) for u in conversation],
            asked=encode(request.asked),
            invited=request.invited,
            design=request.design,
        )

    return Draft(build, request.scene.conversation)


def debrief(request: DebriefRequest) -> Draft:
    """The prompt to debrief a sitting."""

    def build(conversation: Sequence[Utterance]) -> Prompt:
        return render(
            "debrief",
            **_scene(request.scene),
            graded=bool(request.graded),
            conversation=[spoken(u) for u in conversation],
            cards=[encode(card) for card in _cards(request)],
        )

    return Draft(build, request.scene.conversation)


def spoken(utterance: Utterance) -> str:
    """A line of the conversation, as a prompt holds it."""
    return encode({"n": utterance.n, "speaker": utterance.speaker, "text": utterance.text})


def _scene(scene: Scene) -> dict[str, Any]:
    return {
        "interviewer": line(scene.sitting.interviewer),
        "counterpart": scene.sitting.counterpart,
        "company": line(scene.guide.company),
        "role": line(scene.guide.role),
        "round": line(scene.round.name),
        "looks_for": line(scene.sitting.looks_for),
    }


def _grounding(scene: Scene) -> list[str]:
    """What was taken from the candidate's CV and the job post, in the order of the documents."""
    return [
        encode({"from": line(g.source), "about": line(g.kind), "text": line(g.text)})
        for g in scene.grounding
    ]


def _under_way(request: AskRequest) -> int:
    """The number of the line where the question under way was asked."""
    first = request.answers[0].n
    asked = [u.n for u in request.scene.conversation if u.n < first and u.text == request.question]
    return asked[-1] if asked else first


def _is_asked(utterance: Utterance, request: AskRequest) -> bool:
    return utterance.speaker == "interviewer" and utterance.text in request.said


def _values(request: AskRequest) -> list[str]:
    """What the company means by what the question, or an offer, touches."""
    ids = [*request.touches, *(o.value for o in request.offers if o.value)]
    found = (request.scene.guide.meanings[i] for i in dict.fromkeys(ids))
    return [encode({"value": line(m.name), "means": line(m.means)}) for m in found]


def _offer(offer: Offer, guide: Guide) -> str:
    words = offer.anchor.text if offer.anchor else ""
    anchored = [w.replace("{anchor}", words) for w in offer.anchored] if words else []
    shown: dict[str, Any] = {
        "pattern": offer.pattern,
        "reason": offer.reason,
        "finds_out": offer.tests,
        "examples": [*anchored[:2], *offer.wordings[:2]],
    }
    if offer.value:
        shown["value"] = line(guide.meanings[offer.value].name)
    if offer.pattern in {p.id for p in guide.grounded_patterns}:
        shown["words_of"] = "cv"
    if offer.anchor:
        shown["could_take_hold_of"] = offer.anchor.text
    return encode(shown)


def _criterion(criterion: Criterion) -> dict[str, str]:
    return {
        "id": criterion.id,
        "met": line(criterion.met),
        "unmet": line(criterion.unmet),
        "edge": line(criterion.edge),
        "proof": _PROOF.get(criterion.mark or "", ""),
    }


def _cards(request: DebriefRequest) -> list[dict[str, Any]]:
    """What was found, question by question; nothing for a round without grades."""
    if not request.graded:
        return []
    skipped = [{"question": q, "not_answered": "skipped"} for q in request.unanswered]
    return [_card(question, card) for question, card in request.graded] + skipped


def _card(question: str, card: Scorecard) -> dict[str, Any]:
    """What was found in the answers to one question, without points."""
    if card.status == "not_graded":
        return {"question": question, "not_judged": card.reason}
    remarks = [
        {"kind": f.kind, "words": f.text, "say": f.say}
        for f in card.findings
        if f.kind != "missing"
    ]
    if not any(r.evidence for r in card.results):  # a list of everything would say no more
        nothing = "nothing that it asks for was heard"
        return {"question": question, "not_answered": nothing, "remarks": remarks}
    labels = _labels(card.rubric)
    return {
        "question": question,
        "shown": [
            {"what": labels.get(r.id, r.id), "when": r.met, "words": r.evidence[0].text}
            for r in card.results
            if r.evidence
        ],
        "not_heard": [r.ask for r in card.results if r.ask],
        "remarks": remarks,
    }


def _labels(rubric: str) -> dict[str, str]:
    """The rubric's criteria in plain words; none where it is not there any more."""
    try:
        return {c.id: line(c.label) for c in load_rubric(rubric).all_criteria}
    except ContentError:
        return {}
