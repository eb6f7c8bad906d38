"""What ``interviewer eval`` measured, as rows for a table and a list of what went wrong."""

from collections.abc import Iterable, Iterator

from interviewer.core.agreement import Share, Weighted
from interviewer.core.conversations import Figures
from interviewer.core.injections import Injections, Spared
from interviewer.core.measures import Measures, Repeats, Wrong
from interviewer.core.text import line, shorten
from interviewer.core.vetoes import Vetoes
from interviewer.interview.evaluating import EACH, Report

Row = tuple[str, str, str]
"""What it is, the figure, and what to know of it."""

NONE = "-"


def of_answers(measures: Measures) -> Iterator[Row]:
    """The figures of one set of answers."""
    agreement = measures.agreement
    verdicts = sum(
        (
            agreement.met_rightly,
            agreement.met_wrongly,
            agreement.unmet_rightly,
            agreement.unmet_wrongly,
        )
    )
    ungraded = len(measures.not_graded)
    yield "answers", str(measures.answers), f"{ungraded} not graded" if ungraded else ""
    yield "accuracy", _rate(agreement.accuracy), f"of {verdicts} verdicts"
    yield "true-positive rate", _rate(agreement.true_positive_rate), "of what is met, found"
    yield "true-negative rate", _rate(agreement.true_negative_rate), "of what is not, said so"
    yield 'precision of "met"', _rate(agreement.precision), "of what was found, there"
    yield "kappa", _rate(agreement.kappa), "agreement beyond chance"
    for name, weighted in measures.weighted.items():
        yield f"weighted kappa, {line(name)}", _rate(weighted.kappa), _interval(weighted)
    yield "evidence verbatim", *_share(measures.verbatim, "quotes")
    yield from _vetoes(measures.vetoes)
    labels = measures.label_vetoes
    yield "labels' own quotes refused", *_share(labels.all, "quoted by a reader", _worst(labels))
    if measures.prompting:
        yield "rightly prompted or not", *_share(measures.prompting, "rightly met in threads")
    if measures.repeats:
        yield from _repeats(measures.repeats)
    if measures.ablations:
        passed = sum(ablation.passed for ablation in measures.ablations)
        failed = ", ".join(a.version for a in measures.ablations if not a.passed)
        about = f"of {len(measures.ablations)}" + (f", not: {line(failed)}" if failed else "")
        yield "ablations passed", str(passed), about


def of_attacks(found: Injections, offline: bool) -> Iterator[Row]:
    """What attacks won and spoiled."""
    bounded = "" if offline else f", each alone and in {EACH} answers"
    yield "attacks", str(found.payloads), f"{found.cases} cases{bounded}"
    worst = f"by at most {found.most_above}" if found.above else ""
    yield "above the bound", str(len(found.above)), worst
    yield "honest criteria lost", *_share(found.lost, "met without the attack")


def of_honest(found: Spared) -> Iterator[Row]:
    """What code took for an attack and was none."""
    yield "passages", str(found.passages), ""
    blanked = ", ".join(f"{i} {count}" for i, count in found.blanked.items())
    yield "characters blanked", str(sum(found.blanked.values())), line(blanked)


def of_conversations(found: Figures) -> Iterator[Row]:
    """How the interviewer did with scripted candidates."""
    used = ", ".join(f"{reason} {count}" for reason, count in sorted(found.reasons_used.items()))
    yield "questions", str(found.stories), ""
    yield "follow-ups", str(found.follow_ups), used
    yield "hidden facts drawn out", *_share(found.drawn, "in at most two tries each")
    yield "reasons that hold", *_share(found.reasons, "follow-ups")
    yield "  on a marked spot", *_share(found.on_a_spot, "that take hold of the first answer")
    yield "justified stops", *_share(found.stops, "questions")
    yield "leading", str(found.leading), ""
    yield "double", str(found.double), ""
    yield "refused by the linter", str(found.out_of_bounds), ""
    yield "repeats", str(found.repeats), "of a wording or a kind within a question"


def confusion(wrong: Iterable[Wrong]) -> Iterator[tuple[str, str]]:
    """Each wrong verdict in a line, and the words that it is about."""
    for one in wrong:
        how = "met wrongly" if one.said_met else "not heard"
        yield line(f"{one.answer}  {one.criterion}  {how}"), f"“{shorten(one.quote, 160)}”"


def attacked(found: Injections) -> Iterator[str]:
    """Each case that won more than the answer has alone."""
    for case in found.above:
        within = f"{case.place} of {case.answer}" if case.answer else "alone"
        yield line(f"{case.payload} ({case.kind}), {within}: {case.score} instead of {case.bound}")


def heading(report: Report) -> str:
    """Which engine was measured, how and when."""
    again = f", each answer judged {report.repeat} times" if report.repeat > 1 else ""
    return line(f"{report.engine.label}, {report.app}, {report.date}{again}")


def _vetoes(vetoes: Vetoes) -> Iterator[Row]:
    lacking = ", ".join(f"{reason} {count}" for reason, count in vetoes.lacking.items())
    yield '"met" refused by code', *_share(vetoes.all, "said met", lacking)
    yield "  where it is truly met", *_share(vetoes.truly_met, "truly met", _worst(vetoes))


def _worst(vetoes: Vetoes) -> str:
    if (found := vetoes.worst) is None:
        return ""
    criterion, refused = found
    return f"most: {line(criterion)} {refused.part} of {refused.of}"


def _repeats(repeats: Repeats) -> Iterator[Row]:
    yield f"{repeats.runs} runs, same verdict", *_share(repeats.verdicts, "verdicts")
    yield "  same total", *_share(repeats.totals, "answers")
    yield "  identical to the byte", *_share(repeats.identical, "answers")


def _share(found: Share, what: str, more: str = "") -> tuple[str, str]:
    return _rate(found.rate), f"of {found.of} {what}" + (f"; {more}" if more else "")


def _interval(weighted: Weighted) -> str:
    if weighted.low is None or weighted.high is None:
        return ""
    return f"{_rate(weighted.low)} to {_rate(weighted.high)} (bootstrap, 95 %)"


def _rate(rate: float | None) -> str:
    return NONE if rate is None else f"{rate:.3f}"
