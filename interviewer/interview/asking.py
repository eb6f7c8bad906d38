"""The next follow-up: offered by code, worded by an engine, checked before anybody sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interviewer.core.evidence import locate
from interviewer.core.grading import Said
from interviewer.core.grounding import lines
from interviewer.core.guide import IN_ROLE, STEP_OUT, Pattern
from interviewer.core.linting import faults, quotations, skeleton
from interviewer.core.probing import Option
from interviewer.core.scorecard import EngineInfo, Usage
from interviewer.engines.errors import EngineError
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.engines.protocol import AskRequest, Engine, FollowUp, Heard, Offer, Scene
from interviewer.interview.patience import Patience

OFFERED = 6
"""How many of the best options an engine may choose from."""

NO_PROBE: tuple[Heard, ...] = ("question", "none", "refusal")
"""What calls for something else than the next follow-up."""

NOTHING = Usage()


@dataclass(frozen=True)
class Worded:
    """A follow-up that passed every check, the option it uses, and the engine whose words it is."""

    follow_up: FollowUp
    option: Option
    engine: EngineInfo


@dataclass(frozen=True)
class Asked:
    """What was heard, and the follow-up, unless the reply calls for none.

    ``fallback`` says why it was not worded by the engine that was asked, ``detail`` what was wrong
    with its words; ``wasted`` is what went into tries that were not used.
    """

    heard: Heard
    worded: Worded | None = None
    fallback: str | None = None
    detail: str | None = None
    wasted: Usage = NOTHING


async def ask(
    engine: Engine,
    patience: Patience,
    scene: Scene,
    question: str,
    answers: Sequence[Said],
    options: Sequence[Option],
    said: frozenset[str],
    touches: tuple[str, ...] = (),
    reply: Heard = "answer",
) -> Asked:
    """A follow-up that passed every check: one try, one retry with the reason, then offline.

    ``reply`` is the kind of reply that the options were chosen for.
    """
    offers = tuple(_offer(o) for o in _ranked(options, answers)[:OFFERED])
    complaint: str | None = None
    fallback = ""
    wasted = NOTHING
    for _ in range(2):
        request = AskRequest(scene, question, tuple(answers), offers, said, touches, complaint)
        try:
            found = _anchored(await patience.wait(engine.ask(request)))
        except EngineError as error:
            fallback = str(error)
            break
        wrong = complaints(found, request)
        else_heard = _calls_for_none(found) and found.heard != reply
        if not wrong and not else_heard:
            worded = Worded(found, _option(found, options), engine.info)
            return Asked(found.heard, worded, wasted=wasted)
        wasted += found.usage or NOTHING
        if else_heard:
            return Asked(found.heard, wasted=wasted)
        complaint = "; ".join(wrong)
        fallback = "the model's question could not be used"
    offline = OfflineEngine()
    request = AskRequest(scene, question, tuple(answers), offers, said, touches)
    try:
        found = await offline.ask(request)
    except EngineError:
        return Asked("answer", None, fallback, complaint, wasted)
    worded = Worded(found, _option(found, options), offline.info)
    return Asked(found.heard, worded, fallback, complaint, wasted)


def _calls_for_none(found: FollowUp) -> bool:
    """Whether the reply calls for no follow-up. To ask back is to answer whoever is played."""
    played = found.heard == "question" and found.pattern in (IN_ROLE, STEP_OUT)
    return found.heard in NO_PROBE and not played


def _ranked(options: Sequence[Option], answers: Sequence[Said]) -> list[Option]:
    """The best first; of those that are as good, what takes hold of the last answer."""
    last = answers[-1].n
    return sorted(options, key=lambda o: (-o.gain, o.anchor is None or o.anchor.n != last))


def _anchored(found: FollowUp) -> FollowUp:
    """The follow-up with the words that it quotes as its anchor, where it names others or none."""
    quoted = quotations(found.text)
    if not quoted or (found.anchor and any(locate(found.anchor, q) for q in quoted)):
        return found
    return replace(found, anchor=quoted[0])


def _offer(option: Option) -> Offer:
    pattern: Pattern = option.pattern
    return Offer(
        pattern.id,
        pattern.tests,
        option.reason,
        pattern.wordings,
        pattern.anchored,
        option.anchor,
        option.value,
    )


def _option(found: FollowUp, options: Sequence[Option]) -> Option:
    return next(o for o in options if o.pattern.id == found.pattern)


def complaints(found: FollowUp, request: AskRequest) -> list[str]:
    """What is wrong with a follow-up, as instructions for the retry; empty if nothing is."""
    wrong = faults(found.text)
    if found.pattern not in {o.pattern for o in request.offers}:
        wrong.append(f"use one of the patterns offered, not {found.pattern!r}")
    quoted = [*quotations(found.text), *([found.anchor] if found.anchor else [])]
    if not all(any(locate(q, text) for text in _quotable(found, request)) for q in quoted):
        wrong.append("quote the candidate's words exactly as they stand, or none")
    if skeleton(found.text) in {skeleton(text) for text in request.said}:
        wrong.append("do not ask what was asked before")
    return wrong


def _quotable(found: FollowUp, request: AskRequest) -> list[str]:
    """What a follow-up may quote: the answers; the CV as well, where its pattern takes hold of that."""
    texts = [answer.text for answer in request.answers]
    if found.pattern in {p.id for p in request.scene.guide.grounded_patterns}:
        texts += [ground.text for ground in lines.of(request.scene.grounding, "cv")]
    return texts
