"""Feedback: three points first, then the answers with their evidence, then every criterion."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer

from interviewer import wording
from interviewer.core.state import Interview, Thread
from interviewer.pages.standing import TITLE, of_sitting
from interviewer.tui import words
from interviewer.tui.drilling import DrillWanted, drill_keys, ready
from interviewer.tui.theme import BREAKPOINTS
from interviewer.tui.widgets import scorecard
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.plain import Plain


class FeedbackScreen(Screen[None]):
    """The feedback on one question at a time; the debrief is the last page."""

    ABOUT = (
        "Numbers in an answer lead to the criterion that those words met. A criterion was met in your "
        "first answer (●), when you were asked (◐), or not heard (○); then a question asks for it. "
        "A structure check hears what is said, not how good it is."
    )
    CSS_PATH = "feedback.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,n", "turn(1)", "Next question", key_display="→"),
        Binding("left,p", "turn(-1)", "Previous", key_display="←"),
        *drill_keys(show=True),
        Binding("escape,f2,q", "app.back", "Back", key_display="esc"),
    ]

    def __init__(self, interview: Interview, question: int | None = None) -> None:
        super().__init__()
        self._interview = interview
        self._titles = {
            t.question.n: words.title(t.question, number)
            for number, t in enumerate(interview.threads, 1)
        }
        self._threads = [t for t in interview.threads if t.answers]
        self._debriefs = [d.text for d in interview.debriefs[-1:]]
        asked = [t.question.n for t in self._threads]
        self._shown = "\n".join(of_sitting(interview)) if interview.closed else ""
        self._page = asked.index(question) if question in asked else 0

    def compose(self) -> ComposeResult:
        """Two columns where there is room, one under the other where there is not."""
        yield Bar(id="feedback-bar")
        with VerticalScroll(id="feedback"):
            yield Plain(id="question")
            yield Plain(id="headline")
            yield Section("debrief", "Debrief")
            yield Section("shown", TITLE)
            with Vertical(id="columns"):
                with Vertical(id="left"):
                    yield Section("points", "")
                    yield Section("next", wording.NEXT)
                    yield Section("answers", "What you said")
                    yield Section("further", wording.FURTHER)
                with Vertical(id="right"):
                    yield Section("criteria", "Criteria", words.LEGEND)
                    yield Section("asked", "Said when asked")
                    yield Section("delivery", "Delivery")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Show the page that was asked for."""
        self.query_one("#feedback").focus()
        self._show()

    def action_turn(self, by: int) -> None:
        """The next page, or the one before."""
        last = len(self._threads) + len(self._debriefs) - 1
        self._page = max(0, min(self._page + by, last))
        self._show()
        self.query_one("#feedback", VerticalScroll).scroll_home(animate=False)

    @property
    def _thread(self) -> Thread | None:
        """The question that is shown; None on the last page."""
        return self._threads[self._page] if self._page < len(self._threads) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A drill takes an answer that was graded, of an interview that is over."""
        return action != "drill" or ready(self._interview, self._thread)

    def action_drill(self, drill: str) -> None:
        """Put this question once more."""
        if self._thread:
            self.post_message(DrillWanted(drill, self._interview, self._thread))

    def _show(self) -> None:
        self.refresh_bindings()
        if self._page < len(self._threads):
            self._show_thread(self._threads[self._page])
        elif self._debriefs:
            self._show_debrief(self._debriefs[0])
        else:
            self._fill("", "", "Nothing was answered, so there is nothing to say.", {})

    def _show_debrief(self, text: str) -> None:
        self._fill("the interview", "", "", {"debrief": text, "shown": self._shown})

    def _show_thread(self, thread: Thread) -> None:
        card = thread.scorecard
        where = self._titles[thread.question.n]
        headline = wording.headline(card) if card else _ungraded(thread)
        sections: dict[str, str | Content] = {"answers": scorecard.answers(thread, card)}
        if card and card.status == "graded":
            self.query_one("#points", Section).entitle(words.points(len(card.points)))
            sections |= {
                "points": scorecard.points(card),
                "criteria": scorecard.criteria(card, wording.labels(card)),
                "next": scorecard.next_time(card),
                "asked": scorecard.asked(card),
                "further": scorecard.further(card),
                "delivery": wording.delivery(card),
            }
        engine = card.engine.label if card else ""
        self._fill(where, engine, thread.question.text, sections, headline)

    def _fill(
        self,
        where: str,
        engine: str,
        text: str,
        sections: dict[str, str | Content],
        headline: str = "",
    ) -> None:
        self.query_one("#feedback-bar", Bar).show(
            f"Feedback on {where}" if where else "Feedback", engine
        )
        for name, shown in (("#question", text), ("#headline", headline)):
            self.query_one(name, Plain).show(shown)
            self.query_one(name).display = bool(shown)
        for section in self.query(Section):
            section.show(sections.get(section.id or "", ""))


class Section(Vertical):
    """A heading with something under it; gone where there is nothing."""

    def __init__(self, id: str, title: str, note: str = "") -> None:
        super().__init__(id=id)
        self._title = Plain(
            Content.assemble((title, "bold"), (f"\n{note}" if note else "", "dim")),
            classes="section-title",
        )
        self._body = Plain(classes="section-body")

    def compose(self) -> ComposeResult:
        """The heading and the body."""
        yield self._title
        yield self._body

    def entitle(self, title: str) -> None:
        """Another heading."""
        self._title.show(Content.styled(title, "bold"))

    def show(self, text: str | Content) -> None:
        """Show this under the heading."""
        self._body.show(text)
        self.display = bool(text)


def _ungraded(thread: Thread) -> str:
    return "Not graded yet." if thread.question.rubric else "This conversation is not graded."
