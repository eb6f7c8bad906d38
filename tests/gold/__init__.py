"""The shipped labelled answers, for the tests of whatever reads or grades them."""

from interviewer.content import labelled_folder
from interviewer.core.labels import Labelled
from interviewer.interview.labelled import KEPT_BACK, read_sheet

SETS = ("spsil", "hypothetical", "culture", "system-design")


def labelled(name: str, sealed: bool = False) -> list[Labelled]:
    """The open answers of a set, or with ``sealed`` those that were kept back."""
    folder = labelled_folder() / KEPT_BACK if sealed else labelled_folder()
    found = read_sheet(folder / f"{name}.jsonl").labelled.values()
    return [answer for answers in found for answer in answers]
