"""Feedback: three points first, then the answers with their evidence, then every criterion."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer

from interviewer import wording
from interviewer.core.guide import YOUR_QUESTIONS
from interviewer.core.state import Interview, Thread
from interviewer.interview.again import earlier_cards
from interviewer.pages.standing import TITLE, of_sitting
from interviewer.tui import words
from interviewer.tui.drilling import DrillWanted, drill_keys, ready
from interviewer.tui.theme import BREAKPOINTS
from interviewer.tui.widgets import scorecard
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.plain import Plain

Judge = Callable[[int], Awaitable[None]]
"""Judges the question of that number again and keeps the grade. May raise whatever can go wrong."""


class FeedbackScreen(Screen[None]):
    """The feedback on one question at a time; the debrief is the last page."""

    ABOUT = (
        "Numbers in an answer lead to the criterion that those words met. A criterion was met in your "
        "first answer (●), when you were asked (◐), or not heard (○); then a question asks for it. "
        "A structure check hears what is said, not how good it is. F4 tries the question again and then "
        "shows what moved; g has it judged again by the engine that is set."
    )
    CSS_PATH = "feedback.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,n", "turn(1)", "Next question", key_display="→"),
        Binding("left,p", "turn(-1)", "Previous", key_display="←"),
        Binding("f4", "again", "Again", tooltip="Try this question again"),
        Binding("g", "grade", "Grade again", tooltip="Judge this question again"),
        *drill_keys(show=True),
        Binding("escape,f2,q", "app.back", "Back", key_display="esc"),
    ]

    class AgainWanted(Message):
        """Somebody wants to try a question of an interview again."""

        def __init__(self, interview: Interview, question: int) -> None:
            super().__init__()
            self.interview = interview
            self.question = question

    def __init__(
        self, interview: Interview, question: int | None = None, judge: Judge | None = None
    ) -> None:
        super().__init__()
        self._interview = interview
        self._judge = judge
        self._judging = False
        self._earlier = earlier_cards(interview.session)
        self._titles = wording.titles(t.question for t in interview.threads)
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
                    yield Section("compared", "Compared")
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

    @property
    def _thread(self) -> Thread | None:
        """The question of this page; None on the debrief."""
        return self._threads[self._page] if self._page < len(self._threads) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The debrief is not tried again, nor are one's own questions; who judges must be known.

        A drill takes an answer that was graded, of an interview that is over.
        """
        asked = self._thread.question if self._thread else None
        if action == "again":
            return asked is not None and asked.question != YOUR_QUESTIONS
        if action == "grade":
            return asked is not None and asked.rubric is not None and self._judge is not None
        return action != "drill" or ready(self._interview, self._thread)

    def action_again(self) -> None:
        """Try this question again."""
        if self._thread:
            self.post_message(self.AgainWanted(self._interview, self._thread.question.n))

    @work(group="judging", exit_on_error=False)
    async def action_grade(self) -> None:
        """Judge this question again; where that fails, its grade stands and the fault is told."""
        if self._judge is None or self._thread is None or self._judging:
            return
        self._judging = True
        told = self.query_one("#headline", Plain)
        told.show("Judging again…")
        fault = ""
        try:
            await self._judge(self._thread.question.n)
        except Exception as error:  # whatever it is, the grade that was there stays
            fault = f"Not judged again: {error}"
        self._judging = False
        self._show()
        if fault:
            told.show(fault)
            told.display = True

    def action_turn(self, by: int) -> None:
        """The next page, or the one before."""
        last = len(self._threads) + len(self._debriefs) - 1
        self._page = max(0, min(self._page + by, last))
        self._show()
        self.refresh_bindings()
        self.query_one("#feedback", VerticalScroll).scroll_home(animate=False)

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
        compared = wording.compared(self._interview.events, self._earlier)
        sections: dict[str, str | Content] = {"answers": scorecard.answers(thread, card)}
        if card and card.status == "graded":
            self.query_one("#points", Section).entitle(words.points(len(card.points)))
            sections |= {
                "points": scorecard.points(card),
                "compared": scorecard.compared(compared.get(thread.question.n, ())),
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
