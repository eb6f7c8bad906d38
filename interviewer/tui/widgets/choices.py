"""Lists to choose from: the rounds of a guide, and the sessions on this machine."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.core.guide import Guide
from interviewer.core.text import line
from interviewer.storage.sessions import Summary
from interviewer.tui import words


class Choices(OptionList):
    """A list whose options are content, never markup."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id, markup=False, compact=True)

    @property
    def chosen(self) -> str | None:
        """The id of the option that is highlighted."""
        if self.highlighted is None:
            return None
        return self.get_option_at_index(self.highlighted).id

    def fill(self, found: Sequence[Option]) -> None:
        """Replace the options; the highlight stays where it was, as far as that goes."""
        at = self.highlighted or 0
        self.clear_options()
        self.add_options(found)
        if found:
            self.highlighted = min(at, len(found) - 1)


def rounds(guide: Guide) -> list[Option]:
    """Every sitting of every round, the round named once."""
    found: list[Option] = []
    wide = max(len(line(r.name)) for r in guide.rounds)
    long = max(len(_length(r.minutes)) for r in guide.rounds)
    for stage in guide.rounds:
        for number, sitting in enumerate(stage.sittings):
            name = line(stage.name) if not number else ""
            text = Content.assemble(
                (name.ljust(wide) + "  ", "bold"),
                (_length(stage.minutes).rjust(long) + "  ", "dim"),
                line(sitting.name),
                (f"  {line(sitting.counterpart)}", "dim"),
            )
            found.append(Option(text, id=f"{stage.id}/{sitting.id}"))
    return found


def _length(minutes: tuple[int, int]) -> str:
    least, most = minutes
    return f"{most} min" if least == most else f"{least}–{most} min"


def past(found: Sequence[Summary]) -> list[Option]:
    """One line a session, what matters least at its end; where there is none, a line that says so."""
    if not found:
        return [Option(Content.styled("No interview yet.", "dim"), disabled=True)]
    rows = [tuple(map(line, words.history(s))) for s in found]
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return [
        Option(
            Content.assemble(
                when.ljust(widths[0] + 2),
                (outcome.ljust(widths[4] + 2), "$text-accent"),
                (f"{place}  ", "bold"),
                (f"{answers}  {engine}", "dim"),
            ),
            id=summary.id,
        )
        for (when, place, engine, answers, outcome), summary in zip(rows, found, strict=True)
    ]


def left_off(summary: Summary) -> Content:
    """The session that one could go on with."""
    when, place, _, answers, _ = map(line, words.history(summary))
    return Content.assemble(
        ("r", "bold $accent"),
        ("  Pick up where you left off", "bold"),
        (f"   {place} · {when} · {answers}", "dim"),
    )


def of_loop(where: str, finished: bool) -> Content:
    """The loop that one could go on with or look at, and where it stands."""
    go_on = [] if finished else [("l", "bold $accent"), ("  Go on with your loop   ", "bold")]
    look = [("L", "bold $accent"), ("  See what it shows   ", "bold")]
    return Content.assemble(*go_on, *look, (line(where), "dim"))
