"""Make the transcripts of three unlike candidates: ``python examples/transcripts/make.py``.

Scripted candidates of ``examples/gold/candidates`` are interviewed by the offline engine, on a clock
that counts speech. The other transcripts here were held by hand.
"""

import asyncio
from pathlib import Path

from interviewer.content import labelled_folder, load_guide
from interviewer.core.candidate import Candidate
from interviewer.core.events import Event, Probe, Session
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.state import THINKING_SECONDS, fold
from interviewer.core.text import spoken_seconds
from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.conductor import Conductor
from interviewer.interview.playing import Teller, read_candidate
from interviewer.interview.setup import load_rubrics

HERE = Path(__file__).parent
GUIDE = load_guide("netflix-em")
MADE = {
    "concise": ("marit-brief", "onsite-1/people", 4),
    "winding": ("desmond-winding", "onsite-1/delivery", 5),
    "guarded": ("nodding-geoff", "onsite-2/leader", 6),
}
"""For each file the candidate, the sitting and the seed."""

OWN_QUESTIONS = (
    "How are decisions made here between two teams that depend on each other?",
    "No, that was it. Thank you.",
)


async def hold(name: str, candidate: Candidate, place: str, seed: int) -> None:
    """One sitting with the questions that the candidate has stories to."""
    file = HERE / f"{name}.jsonl"
    session = Session(
        id=f"20261122-10000{seed}-{name[:6]}",
        started=f"2026-11-22T10:00:0{seed}Z",
        guide=GUIDE.id,
        round=place,
        mode="practice",
        engine=OfflineEngine.info,
        seed=seed,
        app="mock-interviewer 0.1.0",
        minutes=45,
        questions=[story.question for story in candidate.stories],
    )
    lines = [session.model_dump_json()]
    now = 0.0

    def keep(event: Event) -> None:
        nonlocal now
        lines.append(event.model_dump_json())
        now += spoken_seconds(getattr(event, "text", ""))

    interview = fold(session, ())
    conductor = Conductor(
        interview,
        GUIDE,
        load_rubrics(GUIDE),
        OfflineEngine(),
        keep,
        lambda shown: None,
        lambda: now,
    )
    stories = {story.question: story for story in candidate.stories}
    tellers = {question: Teller(story) for question, story in stories.items()}
    own = iter(OWN_QUESTIONS)
    await conductor.begin()
    while prompt := interview.awaiting:
        asked = interview.threads[-1].question.question
        if asked == YOUR_QUESTIONS:
            says = next(own)
        elif isinstance(prompt, Probe):
            says = tellers[asked].reply(prompt)
        else:
            says = stories[asked].opening
        now += THINKING_SECONDS
        await conductor.answer(says, spoken_seconds(says) + THINKING_SECONDS)
    await conductor.release()
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for name, (candidate, place, seed) in MADE.items():
        script = read_candidate(labelled_folder() / "candidates" / f"{candidate}.toml", GUIDE)
        asyncio.run(hold(name, script, place, seed))
