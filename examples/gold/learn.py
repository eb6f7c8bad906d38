"""Learn the offline engine's weights from the labelled answers: ``python examples/gold/learn.py``.

Needs scikit-learn, which the program itself does not. For each rubric it prints how the weights do on
answers that they were not learned from (whole questions and families left out in turn), then learns
from all and writes ``interviewer/engines/offline/learned/RUBRIC.json``. Nothing here reads
``kept-back/``.

Sentences are learned first: those that a label quotes speak for its criterion, those of answers that
do not meet it speak against it, and so do those of words to whoever grades. The verdict on an answer
is then learned from the scores that its sentences get from weights that have not seen it. Answers
that the rules were written against count for little there, since rules do better on them than on
others.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, KFold

from interviewer.content import load_guide, load_rubric
from interviewer.core.grading import Said
from interviewer.core.text import sentences
from interviewer.engines.offline import learned
from interviewer.engines.offline.learned.features import Counted, alone, count
from interviewer.engines.offline.learned.relevance import EACH, LEAST, about
from interviewer.engines.offline.learned.weighing import (
    FILLER,
    Weights,
    asked_words,
    substance,
    summed,
)
from interviewer.engines.offline.reading.passage import Sentence, Story, follow_up, story

HERE = Path(__file__).parent
OUT = Path(learned.__file__).parent
SETS = {
    "spsil": ("spsil", "spsil-voices", "threads", "nothing"),
    "hypothetical": ("hypothetical", "hypothetical-voices", "nothing"),
    "culture": ("culture", "culture-voices", "nothing"),
    "system-design": ("system-design", "system-design-voices", "nothing"),
}
"""The files of each rubric; the rules were written against the first."""

ANSWERS = tuple(dict.fromkeys(name for names in SETS.values() for name in names[:-1]))
"""The files of answers, most of which meet something."""

NOTHING = 0.85
"""What a text that meets nothing counts for in verdicts; most are known to be no answer anyhow."""

RULES_SAW_IT = 0.3
STRENGTH = 0.1
SCALE = 4.0
"""Of the directions that words point in, beside features of 0 or 1."""
KEPT = 250
"""Features kept for a criterion, those that matter most."""
LEAST_SEEN = 3
FOLDS = 5
USUAL = 8
"""The least texts that hold a word by which what is no answer is told from answers."""
SHARE, POINTS = 3.0, 6.0
"""Of shares of sentences, and of the directions that words point in on average."""
PADDED = 0.5
"""The share of answers that are learned from once more with filler in them, and what that counts."""
RARE = 0.3
ATTACK = 2.0
"""What a sentence counts for that speaks to whoever grades; on verdicts such a text is silent."""
REAL_REPLY = 8
"""A reply counts for as much as this many that were made of parts of answers."""


@dataclass
class Unit:
    """What is read at once: a first answer, or the reply to a follow-up."""

    story: Story
    group: str
    met: dict[str, list[tuple[int, int]]]
    trust: float
    later: bool = False
    made: bool = False
    heard: dict[str, int] = field(default_factory=dict)
    counted: list[Counted] = field(default_factory=list)

    def read(self, reader: Any) -> "Unit":
        """Without what says nothing, and with what the rules find and what is counted."""
        self.story = substance(self.story)
        finds = reader.found(self.story)
        self.heard = {c: len({f.sentence.index for f in found}) for c, found in finds.items()}
        self.counted = count(self.story, finds)
        return self

    def speaks(self, criterion: str) -> list[bool]:
        """Whether each sentence holds words that a label quotes for the criterion."""
        return [
            any(_overlap(start, end, s.start, s.start + len(s.source)) for start, end in spans)
            for s in self.story
            for spans in [self.met.get(criterion, [])]
        ]


def _overlap(start: int, end: int, first: int, last: int) -> bool:
    return min(end, last) - max(start, first) > min(12, (end - start) // 2)


def units(rubric_id: str) -> list[Unit]:
    """Every first answer and reply of a rubric's labelled answers, read."""
    reader = import_module(f"interviewer.engines.offline.reading.{rubric_id.replace('-', '_')}")
    found: list[Unit] = []
    for number, name in enumerate(SETS[rubric_id]):
        path = HERE / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["rubric"] == rubric_id:
                trust = RULES_SAW_IT if number == 0 else 1.0 if row["met"] else NOTHING
                found += _units(row, trust)
    rng = random.Random(1)
    wordings, fillers = _wordings(rubric_id), said_nothing()
    first = [unit for unit in found if not unit.later]
    found += _attacks()
    made = [reply for unit in first for reply in _replies(unit, wordings, rng)]
    made += [_padded(unit, fillers, rng) for unit in first if unit.story and rng.random() < PADDED]
    return [unit.read(reader) for unit in [*found, *made]]


def _attacks() -> Iterator[Unit]:
    """Words to whoever grades, whole: of their sentences none meets anything, in any answer."""
    own = json.loads((HERE / "addressed.json").read_text(encoding="utf-8"))["speaks"]
    given = (HERE / "attacks.jsonl").read_text(encoding="utf-8").splitlines()
    for number, text in enumerate([*(json.loads(line)["text"] for line in given), *own]):
        ends = sentences(text)
        told = Story(
            Sentence(1, i, a, text[a:b], a / len(text), "") for i, (a, b) in enumerate(ends)
        )
        yield Unit(told, f"attack {number}", {}, trust=0.0)


def said_nothing() -> list[str]:
    """Sentences that say nothing."""
    return (HERE / "fillers.txt").read_text(encoding="utf-8").splitlines()


def _units(row: dict[str, Any], trust: float) -> Iterator[Unit]:
    group = row.get("family") or row["question"].strip().lower()
    if "thread" not in row:
        spans = {c: [_span(row["text"], q) for q in quotes] for c, quotes in row["met"].items()}
        said = Said(n=1, asked=row["question"], text=row["text"])
        yield Unit(story([said]), group, spans, trust)
        return
    for n, turn in enumerate(row["thread"]):
        spans = defaultdict(list)
        for criterion, quotes in row["met"].items():
            for quote in quotes:
                if quote["n"] == n:
                    spans[criterion].append(_span(turn["text"], quote["text"]))
        said = Said(n=1, asked=turn["asked"], text=turn["text"])
        read = follow_up(said) if n else story([said])
        yield Unit(read, group, dict(spans), trust, later=n > 0)


def _span(text: str, quote: str) -> tuple[int, int]:
    start = text.index(quote)
    return start, start + len(quote)


def _wordings(rubric_id: str) -> dict[str, list[str]]:
    """For each criterion the ways in which it is asked for."""
    asked: dict[str, list[str]] = {
        c.id: [c.ask] for d in load_rubric(rubric_id).dimensions for c in d.criteria
    }
    for criterion, probes in json.loads((HERE / "probes.json").read_text("utf-8"))[
        rubric_id
    ].items():
        asked[criterion] += probes
    for pattern in load_guide("netflix-em").patterns:
        for criterion in pattern.criteria:
            if criterion in asked:
                asked[criterion] += pattern.wordings
    return asked


def _replies(unit: Unit, wordings: dict[str, list[str]], rng: random.Random) -> Iterator[Unit]:
    """Parts of an answer as if they had been replies to a follow-up that asked for them."""
    for criterion, spans in unit.met.items():
        if criterion not in wordings or rng.random() > 0.35:
            continue
        told = [
            s
            for s in unit.story
            if any(_overlap(a, b, s.start, s.start + len(s.source)) for a, b in spans)
        ]
        if not told:
            continue
        asked_of = criterion if rng.random() < 0.8 else rng.choice(list(wordings))
        first, last = told[0].start, told[-1].start + len(told[-1].source)
        if last - first > 400:
            last = first + len(told[0].source)
        text = " " * first + _text(unit.story, first, last)
        said = Said(n=1, asked=rng.choice(wordings[asked_of]), text=text)
        yield Unit(follow_up(said), unit.group, unit.met, unit.trust, later=True, made=True)


def _text(told: Story, first: int, last: int) -> str:
    """The words from ``first`` to ``last``, every character where it was."""
    out = [" "] * (last - first)
    for s in told:
        for at, char in enumerate(s.source, s.start):
            if first <= at < last:
                out[at - first] = char
    return "".join(out)


def _padded(unit: Unit, fillers: Sequence[str], rng: random.Random) -> Unit:
    """An answer made longer by sentences that say nothing, so that length teaches nothing."""
    text, spans = "", {criterion: [*places] for criterion, places in unit.met.items()}
    inside = [(a, b) for places in unit.met.values() for a, b in places]
    most = rng.choice((2, 5, 12))
    for sentence in unit.story:
        free = not any(a < sentence.start < b for a, b in inside)
        for _ in range(rng.randrange(most) if free else 0):
            text += rng.choice(fillers) + " "
        moved = len(text) - sentence.start
        for criterion, places in unit.met.items():
            for at, (a, b) in enumerate(places):
                if sentence.start <= a < sentence.start + len(sentence.source):
                    spans[criterion][at] = (a + moved, b + moved)
        text += sentence.source + " "
    said = Said(n=1, asked=unit.story[0].asked, text=text)
    return Unit(story([said]), unit.group, spans, unit.trust * PADDED, made=True)


class Table:
    """The sentences of units as rows of features."""

    def __init__(self, read: Sequence[Unit], like: "Table | None" = None) -> None:
        self.unit = np.array([k for k, u in enumerate(read) for _ in u.story])
        counted = [c for u in read for c in u.counted]
        self.names = like.names if like else DictVectorizer()
        dicts = [dict(c.features) for c in counted]
        named = self.names.transform(dicts) if like else self.names.fit_transform(dicts)
        if like is None:
            self.seen = np.asarray((named != 0).sum(0)).ravel() >= LEAST_SEEN
        else:
            self.seen = like.seen
        self.columns = [
            n for n, s in zip(self.names.get_feature_names_out(), self.seen, strict=True) if s
        ]
        points = csr_matrix(np.array([c.meaning for c in counted]) * SCALE)
        self.rows = hstack([named[:, self.seen], points]).tocsr()


def asking(wordings: dict[str, list[str]], criterion: str) -> dict[str, float]:
    """The words by which a question asks for a criterion, and a base under no word."""
    texts = [(text, name == criterion) for name, asked in wordings.items() for text in asked]
    names = DictVectorizer()
    rows = names.fit_transform(
        [dict.fromkeys(asked_words(text), 1.0) for text, _ in texts]
    ).toarray()
    mine = np.array([yes for _, yes in texts])
    model = LogisticRegression(C=1.0, solver="liblinear").fit(rows, mine, np.where(mine, 5.0, 1.0))
    weights = zip(names.get_feature_names_out(), model.coef_[0], strict=True)
    told = {word: round(float(w), 2) for word, w in weights if abs(w) >= 0.1}
    return {"": round(float(model.intercept_[0]), 2)} | told


@dataclass
class Sentences:
    """Weights for sentences: a base, the columns that were kept, and their weights."""

    base: float
    kept: Any
    weights: Any

    def scores(self, rows: Any) -> Any:
        """The score of each row, kept within bounds."""
        return np.clip(rows[:, self.kept] @ self.weights + self.base, -6, 6)


def fit(rows: Any, speaks: Any, weight: Any, named: int, strength: float = STRENGTH) -> Sentences:
    """Learn with all features, keep those that matter most and every direction, and learn again."""
    if speaks.sum() < 3:
        return Sentences(-6.0, np.array([0]), np.array([0.0]))
    first = _logistic(rows, speaks, weight, strength)
    often = np.sqrt(np.asarray((rows[:, :named] != 0).sum(0)).ravel())
    matter = np.abs(first.coef_[0][:named]) * often
    kept = np.sort(np.concatenate([np.argsort(-matter)[:KEPT], np.arange(named, rows.shape[1])]))
    again = _logistic(rows[:, kept], speaks, weight, strength)
    return Sentences(float(again.intercept_[0]), kept, again.coef_[0])


def _logistic(rows: Any, target: Any, weight: Any, strength: float) -> Any:
    model = LogisticRegression(C=strength, solver="liblinear", max_iter=300)
    return model.fit(rows, target, sample_weight=weight)


def _targets(read: Sequence[Unit], criterion: str) -> tuple[Any, Any]:
    speaks, weight = [], []
    for unit in read:
        for yes in unit.speaks(criterion):
            speaks.append(yes)
            # What else an answer says that meets the criterion may meet it too.
            usual = 3.0 if yes else 0.3 if criterion in unit.met else 1.0
            weight.append(usual * (0.4 if unit.later else 1.0 if unit.trust else ATTACK))
    return np.array(speaks), np.array(weight)


def told(read: Sequence[Unit], table: Table, scores: Any, criterion: str, ask: Weights) -> Any:
    """What the verdict on each unit is weighed by."""
    return np.array([
        summed(
            scores[table.unit == k],
            unit.heard.get(criterion, 0),
            ask.asked_for(unit.story),
        )
        for k, unit in enumerate(read)
    ])  # fmt: skip


def learn(
    read: Sequence[Unit], table: Table, criterion: str, ask: Weights
) -> tuple[Sentences, dict[str, Any]]:
    """The weights of one criterion: of sentences, and of verdicts on answers and on replies."""
    speaks, weight = _targets(read, criterion)
    named = len(table.columns)
    unseen = np.full(len(speaks), -6.0)
    for one, other in GroupKFold(FOLDS).split(read, groups=[u.group for u in read]):
        mine, others = np.isin(table.unit, one), np.isin(table.unit, other)
        part = fit(table.rows[mine], speaks[mine], weight[mine], named)
        unseen[others] = part.scores(table.rows[others])
    what = told(read, table, unseen, criterion, ask)
    verdicts = {}
    for name, later in (("verdict", False), ("reply", True)):
        mine = np.array([u.later == later and u.trust > 0 for u in read])
        met = np.array([any(u.speaks(criterion)) if later else criterion in u.met for u in read])
        trust = np.array([u.trust * (1 if u.made or not later else REAL_REPLY) for u in read])
        verdicts[name] = _verdict(what[mine], met[mine], trust[mine])
    return fit(table.rows, speaks, weight, named), verdicts


def _verdict(what: Any, met: Any, trust: Any) -> Any:
    """Weights for a verdict; what is rare among the answers counts for somewhat more."""
    if len(set(met)) < 2:
        return np.array([-6.0] + [0.0] * (what.shape[1] - 1))
    rare = np.where(met, 1 - met.mean(), met.mean()) ** RARE
    used = np.arange(1, what.shape[1])
    while True:  # what speaks for a criterion must not count against it
        model = LogisticRegression(C=0.5, max_iter=300)
        model.fit(what[:, used], met, sample_weight=trust * rare / rare.mean())
        if (model.coef_[0] >= 0).all():
            break
        used = used[model.coef_[0] >= 0]
    weights = np.zeros(what.shape[1])
    weights[0], weights[used] = model.intercept_[0], model.coef_[0]
    return weights


def learn_filler() -> None:
    """Tell sentences that say nothing from those that any label quotes, and write the weights."""
    quoted: dict[str, Counted] = {}
    for names in SETS.values():
        for name in names:
            for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                for unit in _units(json.loads(line), 1.0):
                    spoken = [unit.speaks(criterion) for criterion in unit.met]
                    for sentence, *yes in zip(unit.story, *spoken, strict=True):
                        if any(yes):
                            quoted[sentence.text] = alone(sentence)
    nothing = [alone(s) for text in said_nothing() for s in story([Said(n=1, asked="", text=text)])]
    every = [*nothing, *quoted.values()]
    yes = np.array([True] * len(nothing) + [False] * len(quoted))
    names = DictVectorizer()
    named = names.fit_transform([dict(c.features) for c in every])
    seen = np.asarray((named != 0).sum(0)).ravel() >= LEAST_SEEN
    columns = [n for n, s in zip(names.get_feature_names_out(), seen, strict=True) if s]
    points = csr_matrix(np.array([c.meaning for c in every]) * SCALE)
    rows = hstack([named[:, seen], points]).tocsr()
    weight = np.where(yes, 4.0, 1.0)  # there are few of them
    unseen = np.zeros(len(yes))
    for one, other in KFold(FOLDS, shuffle=True, random_state=0).split(rows):
        part = fit(rows[one], yes[one], weight[one], len(columns), strength=1.0)
        unseen[other] = part.scores(rows[other])
    print(
        f"filler: {np.mean(unseen[yes] >= FILLER):.3f} of {yes.sum()} passed over, and "
        f"{np.mean(unseen[~yes] >= FILLER):.4f} of {(~yes).sum()} sentences that a label quotes"
    )
    learned = fit(rows, yes, weight, len(columns), strength=1.0)
    of = dict(zip(learned.kept.tolist(), learned.weights.tolist(), strict=True))
    row = {
        "base": round(learned.base, 3),
        "meaning": [round(of[k] * SCALE, 2) for k in range(len(columns), rows.shape[1])],
        "features": _named(columns, of),
    }
    text = ",\n".join(
        f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in row.items()
    )
    (OUT / "filler.json").write_text(f"{{\n{text}\n}}\n", encoding="utf-8")


def learn_relevance() -> None:
    """Tell what is no answer from answers, and write the weights."""
    nothing = [*_texts("nothing"), *_texts("attacks")]
    real = [one for name in ANSWERS for one in _texts(name, least=1)]
    real += [*_texts("odd"), *_texts("honest")]
    groups = [group for group, _ in (*nothing, *real)]
    whole = [about(told) for _, told in (*nothing, *real)]
    yes = np.arange(len(whole)) < len(nothing)
    usual = Counter(name for one in whole for name in one.features)
    known = [name for name, count in usual.items() if count >= USUAL]

    def rows(at: Iterable[int], runs: int) -> tuple[Any, Any]:
        """Texts, and with each of them some ``runs`` of its sentences, which are about the same."""
        rng = random.Random(1)
        told = [(k, whole[k]) for k in at]
        texts = [*nothing, *real]
        told += [(k, about(_run(texts[k][1], rng))) for k, _ in told for _ in range(runs)]
        shares = [[one.features.get(name, 0.0) * SHARE for name in known] for _, one in told]
        points = [[x * POINTS for x in one.meaning] for _, one in told]
        return np.hstack([np.array(shares), np.array(points)]), yes[[k for k, _ in told]]

    unseen = np.zeros(len(yes))
    for train, test in GroupKFold(FOLDS).split(groups, groups=groups):
        model = LogisticRegression(C=0.1, max_iter=2000).fit(*rows(train, 2))
        unseen[test] = model.decision_function(rows(test, 0)[0])
    for least in (LEAST, LEAST + 5 * EACH, LEAST + 10 * EACH):
        print(
            f"from {least:4.1f} {np.mean(unseen[yes] >= least):.3f} of {yes.sum()} texts are no "
            f"answer, and {np.mean(unseen[~yes] >= least):.4f} of {(~yes).sum()} answers"
        )
    model = LogisticRegression(C=0.1, max_iter=2000).fit(*rows(range(len(yes)), 2))
    weights = model.coef_[0].tolist()
    of = {name: round(w * SHARE, 2) for name, w in zip(known, weights, strict=False)}
    row = {
        "base": round(float(model.intercept_[0]), 3),
        "meaning": [round(w * POINTS, 2) for w in weights[len(known) :]],
        "features": {n: w for n, w in sorted(of.items(), key=lambda i: -abs(i[1])) if w},
    }
    lines = ",\n".join(
        f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in row.items()
    )
    (OUT / "relevance.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def _texts(name: str, least: int = 0) -> Iterator[tuple[str, Story]]:
    """The group and the sentences of each text of a file that meets at least so many criteria."""
    for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if len(row.get("met", ())) < least:
            continue
        text = row["text"] if "text" in row else row["thread"][0]["text"]
        told = substance(story([Said(n=1, asked="", text=text)]))
        if told:
            yield row.get("family") or (row["question"].lower() if least else text[:40]), told


def _run(told: Story, rng: random.Random) -> Story:
    """Some sentences in a row, at most half of them; all of few."""
    if len(told) < 4:
        return told
    length = rng.randint(3, max(3, len(told) // 2))
    first = rng.randint(0, len(told) - length)
    return Story(told[first : first + length])


def _named(columns: Sequence[str], of: dict[int, float]) -> dict[str, float]:
    """The weights of features by name, the heaviest first."""
    named = {columns[k]: round(w, 3) for k, w in of.items() if k < len(columns)}
    return dict(sorted(named.items(), key=lambda item: -abs(item[1])))


def check(rubric_id: str, read: list[Unit], asks: dict[str, Weights]) -> None:
    """Print how weights do on answers that they were not learned from."""
    chances: dict[str, list[tuple[float, bool, bool, bool]]] = defaultdict(list)
    for one, other in GroupKFold(FOLDS).split(read, groups=[u.group for u in read]):
        seen, unseen = [read[k] for k in one], [read[k] for k in other]
        table = Table(seen)
        test = Table(unseen, table)
        for criterion, ask in asks.items():
            sentences, verdicts = learn(seen, table, criterion, ask)
            what = told(unseen, test, sentences.scores(test.rows), criterion, ask)
            for unit, row in zip(unseen, what, strict=True):
                if not unit.trust:
                    continue
                chance = 1 / (1 + np.exp(-row @ verdicts["reply" if unit.later else "verdict"]))
                met = any(unit.speaks(criterion)) if unit.later else criterion in unit.met
                chances[criterion].append((chance, met, unit.later, unit.made or unit.trust < 1))
    for name, keep in {
        "answers": lambda later, saw: not later and not saw,
        "answers that the rules saw": lambda later, saw: not later and saw,
        "replies": lambda later, saw: later and not saw,
        "replies made of parts of answers": lambda later, saw: later and saw,
    }.items():
        for least in (0.5, 0.55, 0.6, 0.65):
            pairs = [
                (p >= least, m)
                for c in chances
                for p, m, later, saw in chances[c]
                if keep(later, saw)
            ]
            print(f"{rubric_id:14} {name:28} from {least}: {_rates(pairs)}")
    if "-v" in sys.argv:
        for criterion, rows in chances.items():
            pairs = [(p >= 0.55, m) for p, m, later, _ in rows if not later]
            print(f"  {criterion:26} {_rates(pairs)}")


def _rates(pairs: Sequence[tuple[bool, bool]]) -> str:
    right = sum(a == b for a, b in pairs)
    no = [a for a, b in pairs if not b]
    said = [b for a, b in pairs if a]
    yes = [a for a, b in pairs if b]
    rates = {
        "accuracy": right / max(1, len(pairs)),
        "true positives": sum(yes) / max(1, len(yes)),
        "true negatives": 1 - sum(no) / max(1, len(no)),
        "precision": sum(said) / max(1, len(said)),
    }
    return "  ".join(f"{name} {rate:.3f}" for name, rate in rates.items()) + f"  of {len(pairs)}"


def write(rubric_id: str, read: list[Unit], asks: dict[str, Weights]) -> None:
    """Learn from all and write the weights."""
    table = Table(read)
    named = len(table.columns)
    rows = {}
    for criterion, ask in asks.items():
        sentences, verdicts = learn(read, table, criterion, ask)
        of = dict(zip(sentences.kept.tolist(), sentences.weights.tolist(), strict=True))
        rows[criterion] = {
            "base": round(sentences.base, 3),
            "verdict": [round(w, 3) for w in verdicts["verdict"]],
            "reply": [round(w, 3) for w in verdicts["reply"]],
            "asked": ask.asked,
            "meaning": [
                round(of.get(k, 0.0) * SCALE, 2) for k in range(named, table.rows.shape[1])
            ],
            "features": _named(table.columns, of),
        }
    lines = [
        f"{json.dumps(criterion)}: {{\n"
        + ",\n".join(
            f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in row.items()
        )
        + "\n}"
        for criterion, row in rows.items()
    ]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (OUT / f"{rubric_id}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    learn_filler()
    learn_relevance()
    for rubric_id in [a for a in sys.argv[1:] if not a.startswith("-")] or SETS:
        rubric = load_rubric(rubric_id)
        wordings = _wordings(rubric_id)
        asks = {
            c.id: Weights(0.0, [], {}, [], [], asking(wordings, c.id))
            for d in rubric.dimensions
            for c in d.criteria
            if c.mark != "within_75_words"
        }
        read = units(rubric_id)
        print(rubric_id, len(read), "read")
        if "--write" not in sys.argv:
            check(rubric_id, read, asks)
        if "--check" not in sys.argv:
            write(rubric_id, read, asks)
