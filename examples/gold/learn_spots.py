"""Learn where to follow up, and how: ``python -m examples.gold.learn_spots [--write]``.

Needs scikit-learn, which the program itself does not. ``follow-ups/marked.jsonl`` says of the open labelled
answers which words a reader would take hold of, the best first, and with which kind of follow-up;
``follow-ups/passed-over.jsonl`` holds answers that were written with places to be taken hold of.
Prints how the weights do on questions that they were not learned from; with ``--write`` learns from
all and writes ``interviewer/engines/offline/learned/spots.json``. Nothing here reads ``kept-back/``.
"""

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from examples.gold.learn import HERE, OUT, SCALE, Table, _named, fit
from interviewer.core.grading import Said
from interviewer.engines.offline.learned.features import Counted
from interviewer.engines.offline.learned.spots import GROUPS, clauses, counts
from interviewer.engines.offline.moments import moments
from interviewer.engines.offline.reading.passage import Story, follow_up, story

MARKED = HERE / "follow-ups" / "marked.jsonl"
PASSED_OVER = HERE / "follow-ups" / "passed-over.jsonl"
FOLDS = 5
SECOND = 0.5
"""What a second kind of follow-up counts, beside the first."""
LEAST_KIND = 6
"""Spots of a kind; of a rarer one nothing can be learned."""
STRENGTH, STRENGTH_OF_KINDS = 0.03, 0.3
FIRST_OF_RUBRIC = {
    "spsil": "retrospective",
    "hypothetical": "hypothetical",
    "culture": "opinion",
    "system-design": "design",
}


@dataclass
class Unit:
    """An answer: its clauses, and for each of them how far it is a spot and of which kinds."""

    story: Story
    group: str
    counted: list[Counted]
    where: list[float]
    kinds: list[dict[str, float]]


def units() -> dict[str, list[Unit]]:
    """Every answer with its marked spots, by the weights that they are for."""
    texts = dict(_texts())
    found: dict[str, list[Unit]] = defaultdict(list)
    for row in (*_rows(MARKED), *_rows(PASSED_OVER)):
        question, text, form, later = texts[row["id"]]
        said = Said(n=1, asked=question, text=text)
        read = clauses(follow_up(said) if later else story([said]))
        held: dict[str, list[Any]] = defaultdict(list)
        for moment in moments(said):
            held[moment.kind].append(moment.span)
        unit = Unit(read, question.lower(), counts(read, held), [], [])
        for clause in read:
            start, end = clause.start, clause.start + len(clause.source)
            where, kinds = 0.0, dict[str, float]()
            for rank, spot in enumerate(row["spots"]):
                at = text.index(spot["text"])
                shared = min(end, at + len(spot["text"])) - max(start, at)
                if shared >= min(len(spot["text"]), len(clause.source)) / 2:
                    where = max(where, 1 - rank / 10)
                    kinds[spot["ask"]] = 1.0
                    if spot.get("also"):
                        kinds.setdefault(spot["also"], SECOND)
            unit.where.append(where)
            unit.kinds.append(kinds)
        found[GROUPS[form]].append(unit)
    return found


def _rows(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _texts() -> Any:
    for path in (*sorted(HERE.glob("*.jsonl")), PASSED_OVER):
        for row in _rows(path):
            if "rubric" not in row:
                continue
            form = row.get("form") or FIRST_OF_RUBRIC[row["rubric"]]
            if "thread" in row:
                for n, turn in enumerate(row["thread"][1:], 1):
                    yield f"{row['id']}#{n}", (turn["asked"], turn["text"], form, True)
            else:
                yield row["id"], (row["question"], row["text"], form, False)


def learn(read: list[Unit], table: Any) -> tuple[Any, dict[str, Any]]:
    """Weights for the place, and for each kind of follow-up among the places."""
    named = len(table.columns)
    where = np.array([w for u in read for w in u.where])
    weight = np.where(where > 0, 2.0 * where, 1.0)
    place = fit(table.rows, where > 0, weight, named, STRENGTH)
    kinds = [k for u in read for k in u.kinds]
    often = Counter(kind for k in kinds for kind in k)
    marked = np.array([bool(k) for k in kinds])
    rows = table.rows[marked]
    chosen = [k for k in kinds if k]
    learned = {}
    for kind in sorted(k for k, n in often.items() if n >= LEAST_KIND):
        mine = np.array([kind in k for k in chosen])
        weight = np.array([k.get(kind, 1.0) for k in chosen])
        learned[kind] = fit(rows, mine, weight, named, STRENGTH_OF_KINDS)
    return place, learned


def check(group: str, read: list[Unit]) -> None:
    """Print how the weights do on questions that they were not learned from."""
    hits, firsts, kinds, best, tries = 0, 0, 0, 0, 0
    for one, other in GroupKFold(FOLDS).split(read, groups=[u.group for u in read]):
        seen, unseen = [read[k] for k in one], [read[k] for k in other]
        table = Table(seen)
        test = Table(unseen, table)
        place, learned = learn(seen, table)
        scores = place.scores(test.rows)
        of_kinds = {kind: w.scores(test.rows) for kind, w in learned.items()}
        for k, unit in enumerate(unseen):
            if not any(unit.where):
                continue
            mine = np.flatnonzero(test.unit == k)
            order = sorted(range(len(mine)), key=lambda i: -scores[mine[i]])
            tries += 1
            hits += sum(unit.where[i] > 0 for i in order[:2])
            firsts += unit.where[order[0]] > 0
            for i in order[:2]:
                if unit.kinds[i]:
                    best += 1
                    kinds += (
                        max(of_kinds, key=lambda name: of_kinds[name][mine[i]]) in unit.kinds[i]
                    )
    print(
        f"{group}: {tries} answers; the first place is marked in {firsts / tries:.3f}, of the first "
        f"two {hits / 2 / tries:.3f}; of {best} marked places the kind is right in {kinds / best:.3f}"
    )


def write(groups: dict[str, list[Unit]]) -> None:
    """Learn from all and write the weights."""
    rows: dict[str, Any] = {}
    for group, read in groups.items():
        table = Table(read)
        place, kinds = learn(read, table)
        rows[group] = {
            "where": _row(place, table),
            "kinds": {kind: _row(weights, table) for kind, weights in kinds.items()},
        }
    text = json.dumps(rows, ensure_ascii=False, indent=0, separators=(",", ": "))
    (OUT / "spots.json").write_text(text + "\n", encoding="utf-8")


def _row(weights: Any, table: Any) -> dict[str, Any]:
    named = len(table.columns)
    of = dict(zip(weights.kept.tolist(), weights.weights.tolist(), strict=True))
    return {
        "base": round(weights.base, 3),
        "meaning": [round(of.get(k, 0.0) * SCALE, 2) for k in range(named, table.rows.shape[1])],
        "features": {n: w for n, w in _named(table.columns, of).items() if abs(w) >= 0.02},
    }


if __name__ == "__main__":
    groups = units()
    if "--write" in sys.argv:
        write(groups)
    else:
        for group, read in groups.items():
            check(group, read)
