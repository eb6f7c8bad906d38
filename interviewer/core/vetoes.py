"""How often code refuses a verdict that says met, and how often it is wrong to."""

from collections import Counter
from collections.abc import Sequence

from interviewer.core.agreement import Share
from interviewer.core.data import Record
from interviewer.core.grading import Judgment, Quote, Verdict, Veto, grade, to_judge, veto
from interviewer.core.judged import Judged, met_in
from interviewer.core.scorecard import Scorecard


class Vetoes(Record):
    """Verdicts that said met and that code did not accept, by what they lacked.

    ``truly_met`` are those among them whose label says met, of all such; ``criteria`` the same for
    each criterion of which there is one.
    """

    lacking: dict[Veto, int]
    all: Share
    truly_met: Share
    criteria: dict[str, Share]

    @property
    def worst(self) -> tuple[str, Share] | None:
        """The criterion of which the greatest share of what is truly met was refused."""
        return max(self.criteria.items(), key=lambda found: found[1].rate or 0, default=None)


def by_labels(one: Judged) -> tuple[Judgment, Scorecard]:
    """What a judge would say that knew the labels, and the card that code makes of it."""
    labels = one.answer.met
    verdicts = (
        Verdict(
            criterion=c.id,
            met=c.id in labels,
            quotes=tuple(Quote(n=q.n + 1, text=q.text) for q in labels.get(c.id, ())),
        )
        for c in to_judge(one.rubric, one.form)
    )
    judgment = Judgment(verdicts=tuple(verdicts))
    return judgment, grade(one.rubric, one.form, one.thread, judgment, one.engine)


def vetoes(runs: Sequence[tuple[Judged, Judgment, Scorecard]]) -> Vetoes:
    """Hold each judgment against the card that code made of it; what was not graded is left out."""
    lacking = Counter[Veto]()
    said = 0
    true, refused = Counter[str](), Counter[str]()
    for one, run, card in runs:
        if card.status == "not_graded":
            continue
        accepted = met_in(card)
        judged = {c.id for c in to_judge(one.rubric, one.form)}
        for verdict in run.verdicts:
            if not verdict.met or verdict.criterion not in judged:
                continue
            said += 1
            true[verdict.criterion] += verdict.criterion in one.answer.met
            if verdict.criterion not in accepted:
                lacking[veto(one.rubric.criterion(verdict.criterion), verdict, one.thread)] += 1
                refused[verdict.criterion] += verdict.criterion in one.answer.met
    return Vetoes(
        lacking={reason: lacking[reason] for reason in ("quote", "mark", "needs")},
        all=Share(part=lacking.total(), of=said),
        truly_met=Share(part=refused.total(), of=true.total()),
        criteria={c: Share(part=refused[c], of=true[c]) for c in true if refused[c]},
    )
