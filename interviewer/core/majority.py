"""One scorecard from several judgments of the same thread: what most of them say, ties unmet.

Each judgment is checked by itself first, so that a quote which nobody said has no vote.
"""

from collections.abc import Sequence

from interviewer.core.grading import (
    Judgment,
    Results,
    Said,
    check,
    grade,
    not_graded,
    scorecard,
    ungradable,
)
from interviewer.core.rubric import Form, Rubric
from interviewer.core.scorecard import EngineInfo, Met, Scorecard


def majority(
    rubric: Rubric,
    form: Form,
    thread: Sequence[Said],
    judgments: Sequence[Judgment],
    engine: EngineInfo,
) -> Scorecard:
    """The scorecard of a thread that was judged once or several times.

    Evidence, and the question for what is unmet, are those of the first judgment that says what most
    say; remarks are those of the first at all. Not graded where no more than half can be.
    """
    if len(judgments) == 1:
        return grade(rubric, form, thread, judgments[0], engine)
    repeats = {"repeats": len(judgments)}
    reasons = [ungradable(rubric, form, judgment) for judgment in judgments]
    refused = [reason for reason in reasons if reason]
    if len(refused) * 2 >= len(judgments):
        return not_graded(rubric, engine, refused[0]).model_copy(update=repeats)
    whole = [j for j, reason in zip(judgments, reasons, strict=True) if not reason]
    runs = [check(rubric, form, thread, judgment) for judgment in whole]
    says = {c.id: _first_of_most(c.id, runs) for c in rubric.criteria(form)}
    settled = whole[0].model_copy(
        update={
            "verdicts": tuple(
                verdict
                for number, judgment in enumerate(whole)
                for verdict in judgment.verdicts
                if says.get(verdict.criterion) == number
            )
        }
    )
    results = {c: runs[number][c] for c, number in says.items()}
    card = scorecard(rubric, form, thread, settled, results, engine)
    wavered = {c for c in says if len({run[c][0] for run in runs}) > 1}
    return _marked(card, wavered).model_copy(update=repeats)


def _first_of_most(criterion: str, runs: Sequence[Results]) -> int:
    """Which run is the first that says of a criterion what most say."""
    votes = [run[criterion][0] for run in runs]
    return votes.index(_outcome(votes))


def _outcome(votes: Sequence[Met]) -> Met:
    """What more than half say; of those who heard it, some may have heard it only when prompted."""
    if votes.count("unprompted") * 2 > len(votes):
        return "unprompted"
    return "no" if votes.count("no") * 2 >= len(votes) else "prompted"


def _marked(card: Scorecard, wavered: set[str]) -> Scorecard:
    """The card with the criteria named in ``wavered`` marked as borderline."""
    dimensions = tuple(
        dimension.model_copy(
            update={
                "criteria": tuple(
                    r.model_copy(update={"borderline": r.id in wavered}) for r in dimension.criteria
                )
            }
        )
        for dimension in card.dimensions or ()
    )
    return card.model_copy(update={"dimensions": dimensions})
