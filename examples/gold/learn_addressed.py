"""Learn which sentences speak to whoever grades: ``python -m examples.gold.learn_addressed``.

Needs scikit-learn, which the program itself does not. Learned from: the sentences of the open attacks
and of ``addressed.json`` against those of the open labelled answers, of the honest passages, of the
examples and of the tests. It prints how many attacks the weights find that they were not learned
from, and how many honest texts they would then take for one, and writes
``interviewer/core/addressed/weights.py``. Nothing here reads ``kept-back/``.

The weights that ship were learned before the attacks that never name grading came (``n11-``, fables
and pleas): with those among them they find a few more of such, and fewer that are blunt. Run the
tests of ``addressed`` before weights that were learned anew are kept.
"""

import json
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from interviewer.content import load_guide
from interviewer.core.addressed import weights
from interviewer.core.addressed.features import features
from interviewer.core.addressed.folding import plain
from interviewer.core.addressed.forms import speaks
from interviewer.core.addressed.languages import is_foreign
from interviewer.core.addressed.spoken import LEAST_RUN, READY, parts
from interviewer.core.addressed.weighing import without_told
from interviewer.core.figures import has_figure
from tests.core.test_addressed import (
    ATTACKS,
    CARRIED,
    FORGED,
    HONEST,
    TALK_OF_GRADING,
)

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

KEPT = 400
"""Features kept, those that matter most."""
LEAST_SEEN = 3
OF_GRADING = {"READER", "GRADE", "SHEET", "ANSWER", "TOP"}
STRENGTH = 0.3
FOLDS = 5
PARTS_OF_ONE = 4
"""Weights are whole quarters."""

SPEAK_TOO = {"nn-058", "nx-1-055"}
"""Texts beside the point that speak to a grader."""

Text = tuple[str, str, list[str], bool]
"""Where a text is from, its group, its sentences, and whether it speaks to a grader."""


def texts() -> Iterator[Text]:
    """All that is learned from."""
    own = json.loads((HERE / "addressed.json").read_text(encoding="utf-8"))
    for row in _rows(HERE / "attacks.jsonl"):
        carried = CARRIED.get(row["id"], "")
        told = [s for s in _spoken(row["text"]) if s.rstrip(".") not in carried]
        yield "attack", row["id"], told, True
    for number, text in enumerate([*ATTACKS, *own["speaks"]]):
        yield "own attack", f"own-{number}", _spoken(text), True
    for number, text in enumerate([*HONEST, *TALK_OF_GRADING, *own["honest"]]):
        yield "own honest", f"honest-{number}", _sentences(text), False
    for group, text in _told():
        yield "honest", group, _sentences(text), False


def _told() -> Iterator[tuple[str, str]]:
    for path in sorted(HERE.glob("*.jsonl")):
        for row in _rows(path) if path.stem != "attacks" else ():
            if row["id"] not in FORGED | SPEAK_TOO:
                turns = row.get("thread") or [row]
                told = [turn["text"] for turn in turns if not speaks(turn["text"])]
                yield from ((row.get("family") or row["id"], text) for text in told)
    for path in sorted((ROOT / "examples").glob("answers/*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "examples").glob("transcripts/*.jsonl")):
        for row in _rows(path):
            if row["type"] in ("answer", "question", "probe"):
                yield path.stem, row["text"]
    for question in load_guide("netflix-em").questions:
        yield "guide", question.text


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _spoken(text: str) -> list[str]:
    """The sentences of an attack without the figures that it offers, as any story might."""
    return [s for s in _sentences(text) if not has_figure(s) or features(s) & OF_GRADING]


def _sentences(text: str) -> list[str]:
    told = without_told(plain(text).text)
    return [told[a:b] for a, b in parts(told) if not is_foreign(told[a:b])]


def learned(found: Sequence[set[str]], speaks: np.ndarray[Any, Any]) -> dict[str, int]:
    """The weight of each feature that is kept, in quarters; that of nothing is the bias."""
    seen = Counter(name for names in found for name in names)
    usual = {name for name, count in seen.items() if count >= LEAST_SEEN}
    names, first = _fitted([names & usual for names in found], speaks)
    worth = {n: abs(w) * min(seen[n], 40) ** 0.5 for n, w in zip(names, first[1:], strict=True)}
    kept = set(sorted(worth, key=lambda name: -worth[name])[:KEPT])
    names, last = _fitted([names & kept for names in found], speaks)
    rounded = [round(float(w) * PARTS_OF_ONE) for w in last]
    return {"": rounded[0]} | {n: w for n, w in zip(names, rounded[1:], strict=True) if w}


def _fitted(
    found: Sequence[set[str]], speaks: np.ndarray[Any, Any]
) -> tuple[list[str], list[float]]:
    vectorizer = DictVectorizer()
    matrix: csr_matrix = vectorizer.fit_transform([dict.fromkeys(sorted(n), 1.0) for n in found])
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=STRENGTH, max_iter=500, solver="liblinear", random_state=0)
    model.fit(matrix, speaks)
    return list(vectorizer.feature_names_), [model.intercept_[0], *model.coef_[0]]


def strongest(weights: Iterable[int]) -> int:
    """The most that weights in a row add up to."""
    most = run = 0
    for weight in weights:
        run = max(0, run + weight)
        most = max(most, run)
    return most


def unseen(all_texts: Sequence[Text]) -> list[int]:
    """The strongest run of each text by weights that were not learned from its group."""
    groups = [group for _, group, _, _ in all_texts]
    found = [[features(s) for s in said] for _, _, said, _ in all_texts]
    runs = [0] * len(all_texts)
    for train, test in GroupKFold(FOLDS).split(groups, groups=groups):
        known = [(f, all_texts[i][3]) for i in train for f in found[i]]
        weight = learned([f for f, _ in known], np.array([speaks for _, speaks in known]))
        for i in test:
            runs[i] = strongest(
                weight[""] + READY + sum(weight.get(n, 0) for n in names) for names in found[i]
            )
    return runs


def report(all_texts: Sequence[Text], runs: Sequence[int]) -> None:
    """How many texts of each sort reach which weight."""
    reached = defaultdict(list)
    for (sort, _, said, _), run in zip(all_texts, runs, strict=True):
        if said:
            reached[sort].append(run)
    for least in sorted({LEAST_RUN - 4, LEAST_RUN - 2, LEAST_RUN, LEAST_RUN + 2, LEAST_RUN + 4}):
        shares = (
            f"{sort} {sum(r >= least for r in found)} of {len(found)}"
            for sort, found in reached.items()
        )
        print(f"{least:3}: {', '.join(shares)}")


def written(weight: dict[str, int]) -> str:
    """The module that holds the weights."""
    names = defaultdict(list)
    for name, value in sorted(weight.items()):
        if name:
            names[value].append(name)
    lines = [
        '"""What each feature of a sentence weighs, in quarters; written by learn_addressed.py."""',
        "",
        f"BIAS = {weight['']}",
        "",
        "WEIGHTS = {",
    ]
    for value in sorted(names, reverse=True):
        folded = textwrap.wrap(
            " ".join(names[value]), 93, break_long_words=False, break_on_hyphens=False
        )
        if len(folded) == 1 and len(folded[0]) < 86:
            lines.append(f'    {value}: "{folded[0]}",')
            continue
        ends = [" "] * (len(folded) - 1) + [""]
        lines.append(f'    {value}: "{folded[0]}{ends[0]}"')
        lines += [f'    "{text}{end}"' for text, end in zip(folded[1:], ends[1:], strict=True)]
        lines[-1] += ","
    return "\n".join([*lines, "}", ""])


def main() -> None:
    all_texts = list(texts())
    report(all_texts, unseen(all_texts))
    known = [(features(s), speaks) for _, _, said, speaks in all_texts for s in said]
    weight = learned([f for f, _ in known], np.array([speaks for _, speaks in known]))
    Path(weights.__file__).write_text(written(weight), encoding="utf-8")
    bias = weight[""] + READY
    runs = [
        strongest(bias + sum(weight.get(n, 0) for n in features(s)) for s in said)
        for _, _, said, _ in all_texts
    ]
    print("With all of it learned:")
    report(all_texts, runs)
    for (sort, group, _, forged), run in zip(all_texts, runs, strict=True):
        if not forged and run >= LEAST_RUN - 6:
            print(sort, group, run)


if __name__ == "__main__":
    main()
