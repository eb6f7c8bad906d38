"""Grade an answer from Python, offline: give this script the file that holds it."""

import asyncio
import sys
from pathlib import Path

from interviewer.engines.offline.engine import OfflineEngine
from interviewer.interview.grading import grade_text

text = Path(sys.argv[1]).read_text(encoding="utf-8")
question = "Give me an example of when you challenged the status quo."
card = asyncio.run(grade_text(text, OfflineEngine(), "netflix-em", question)).scorecard

if card.status == "not_graded":
    sys.exit(f"not graded: {card.reason}")

print(f"{card.score} of {card.max} ({card.engine.label})")
for result in card.results:
    quote = f"“{result.evidence[0].text}”" if result.evidence else f"not heard. {result.ask}"
    print(f"  {result.id}: {quote}")
