"""Wording a follow-up from the guide's patterns and the candidate's own words."""

from collections.abc import Collection, Iterable

from interviewer.core.linting import faults, skeleton
from interviewer.engines.protocol import AskRequest, FollowUp, Heard, Offer


def follow_up(request: AskRequest, heard: Heard) -> FollowUp | None:
    """The best offer in a wording that was not used yet; None when every wording was.

    It takes hold of the candidate's words where it can, but never of the same words twice.
    """
    used = {skeleton(text) for text in request.said}
    for offer in request.offers:
        anchor = offer.anchor.text if offer.anchor else None
        if anchor and any(" ".join(anchor.split()) in text for text in request.said):
            anchor = None
        if anchor and (text := _unused(_anchored(offer, anchor), used, len(request.said))):
            return FollowUp(offer.pattern, anchor, text, heard)
        if text := _unused(offer.wordings, used, len(request.said)):
            return FollowUp(offer.pattern, None, text, heard)
    return None


def _anchored(offer: Offer, anchor: str) -> list[str]:
    words = " ".join(anchor.split())
    return [wording.replace("{anchor}", words) for wording in offer.anchored]


def _unused(wordings: Iterable[str], used: Collection[str], turn: int) -> str | None:
    """A sound wording that was not used, another one to begin with each time."""
    fresh = [w for w in wordings if skeleton(w) not in used and not faults(w)]
    return fresh[turn % len(fresh)] if fresh else None
