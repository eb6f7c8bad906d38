"""What a sceptic asks of a judge: its verdicts on labelled answers, held against their labels."""

from collections import defaultdict
from collections.abc import Sequence

from interviewer.core.ablation import Ablation, Version, ablations
from interviewer.core.agreement import (
    Agreement,
    Counts,
    Share,
    Weighted,
    interval,
    weighted_kappa,
)
from interviewer.core.data import Record, Span
from interviewer.core.judged import Judged, met_in
from interviewer.core.scorecard import Finding
from interviewer.core.vetoes import Vetoes, by_labels, vetoes

TOTAL = "total"


class Repeats(Record):
    """How far several runs agree: verdicts that all gave alike, and answers of the same total.

    ``identical`` are the answers whose scorecards are the same to the byte.
    """

    runs: int
    verdicts: Share
    totals: Share
    identical: Share


class Wrong(Record):
    """A verdict that the label contradicts. ``quote`` is the judge's where it said met, else the label's."""

    answer: str
    criterion: str
    said_met: bool
    quote: str


class Measures(Record):
    """Everything measured over answers to questions of one rubric."""

    answers: int
    not_graded: dict[str, str]
    agreement: Agreement
    criteria: dict[str, Agreement]
    weighted: dict[str, Weighted]
    verbatim: Share
    vetoes: Vetoes
    label_vetoes: Vetoes
    prompting: Share | None
    repeats: Repeats | None
    ablations: list[Ablation]
    wrong: list[Wrong]


def measure(judged: Sequence[Judged]) -> Measures:
    """Hold the verdicts on answers, all to questions of one rubric, against the labels.

    An answer that was not graded met nothing; such are counted apart too.
    """
    each = defaultdict[str, Counts](Counts)
    wrong: list[Wrong] = []
    for one in judged:
        for criterion in one.criteria:
            each[criterion] += Counts.of(criterion in one.met, criterion in one.answer.met)
        wrong += _wrong(one)
    return Measures(
        answers=len(judged),
        not_graded={one.answer.id: one.card.reason for one in judged if one.card.reason},
        agreement=Agreement.of(sum(each.values(), Counts())),
        criteria={criterion: Agreement.of(counts) for criterion, counts in each.items()},
        weighted=_weighted(judged),
        verbatim=_verbatim(judged),
        vetoes=vetoes(
            [(one, *made) for one in judged for made in zip(one.runs, one.cards, strict=False)]
        ),
        label_vetoes=vetoes([(one, *by_labels(one)) for one in judged]),
        prompting=_prompting(judged),
        repeats=_repeats(judged),
        ablations=ablations(
            [
                Version(
                    id=one.answer.id,
                    family=one.answer.family,
                    labels=one.labels(),
                    given=one.given(),
                )
                for one in judged
                if one.answer.family
            ]
        ),
        wrong=wrong,
    )


def _wrong(one: Judged) -> list[Wrong]:
    labels = {criterion: quotes[0].text for criterion, quotes in one.answer.met.items()}
    return [
        Wrong(
            answer=one.answer.id,
            criterion=criterion,
            said_met=criterion in one.met,
            quote=one.met.get(criterion) or labels[criterion],
        )
        for criterion in one.criteria
        if (criterion in one.met) != (criterion in labels)
    ]


def _weighted(judged: Sequence[Judged]) -> dict[str, Weighted]:
    """The weighted kappa of the total and of each dimension."""
    pairs = defaultdict[str, list[tuple[int, int]]](list)
    for one in judged:
        given, labels = one.given(), one.labels()
        pairs[TOTAL].append((sum(given.values()), sum(labels.values())))
        for dimension, score in given.items():
            pairs[dimension].append((score, labels[dimension]))
    found: dict[str, Weighted] = {}
    for name, sums in pairs.items():
        low, high = interval(weighted_kappa, sums) or (None, None)
        found[name] = Weighted(kappa=weighted_kappa(sums), low=low, high=high)
    return found


def _verbatim(judged: Sequence[Judged]) -> Share:
    """How many of the words that a card quotes stand in the answer where it says they do."""
    right = every = 0
    for one in judged:
        quoted: list[Span | Finding] = [s for r in one.card.results for s in r.evidence]
        quoted += [f for f in one.card.findings if f.text]
        every += len(quoted)
        texts = {said.n: said.text for said in one.thread}
        right += sum(texts.get(q.n or 0, "")[q.start : q.end] == q.text for q in quoted)
    return Share(part=right, of=every)


def _prompting(judged: Sequence[Judged]) -> Share | None:
    """Of what was rightly met in threads, how often it was rightly unprompted or prompted."""
    right = every = 0
    for one in judged:
        if len(one.thread) > 1:
            rightly = [r for r in one.card.results if r.met != "no" and r.id in one.answer.met]
            every += len(rightly)
            right += sum(
                (r.met == "unprompted") == (r.id in one.answer.unprompted) for r in rightly
            )
    return Share(part=right, of=every) if every else None


def _repeats(judged: Sequence[Judged]) -> Repeats | None:
    """How far all runs agree; None where each answer was judged once."""
    runs = max((len(one.cards) for one in judged), default=0)
    if runs < 2:
        return None
    alike = every = same = identical = 0
    for one in judged:
        met = [met_in(card) for card in one.cards]
        every += len(one.criteria)
        alike += sum(len({c in found for found in met}) == 1 for c in one.criteria)
        same += len({card.score for card in one.cards}) == 1
        identical += len({card.model_dump_json() for card in one.cards}) == 1
    answers = len(judged)
    return Repeats(
        runs=runs,
        verdicts=Share(part=alike, of=every),
        totals=Share(part=same, of=answers),
        identical=Share(part=identical, of=answers),
    )
