"""The interview: the conversation, a place to write, and where in the round one is."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer

from interviewer.core.events import Amend, Answer, Close
from interviewer.core.state import Interview
from interviewer.interview.conductor import Conductor
from interviewer.interview.log import Shown
from interviewer.tui import words
from interviewer.tui.drafts import Draft
from interviewer.tui.editor import EditorError, edit_aside
from interviewer.tui.live import Begin, Live, Verb
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.leaving import LeaveDialog
from interviewer.tui.screens.loop import LoopScreen
from interviewer.tui.screens.rating import ask_for_ratings
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.composer import Composer
from interviewer.tui.widgets.conversation import CardView, Conversation
from interviewer.tui.widgets.plain import Plain


class InterviewScreen(Screen[None]):
    """Shows what the conductor does, and tells it what the candidate does."""

    ABOUT = (
        "Write your answer as you would say it, and press Enter. The round's clock counts spoken "
        "time: what was said at an unhurried pace; typing is left out. The other clock is the "
        "wall's, which can be chosen instead. Everything is kept on disk as you go."
    )
    CSS_PATH = "interview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "feedback", "Feedback", tooltip="All feedback so far"),
        Binding("f3", "skip", "Skip", tooltip="Skip this question"),
        Binding("f4", "again", "Again", tooltip="Try the last question again", show=False),
        Binding("f5", "take_back", "Take back", tooltip="Write the last answer anew", show=False),
        Binding("f6", "loop", "Loop", tooltip="Where the loop stands"),
        Binding("escape", "back", "Leave", tooltip="Do not wait for the model, or leave"),
        Binding("pageup", "page(-1)", "Scroll up", show=False, priority=True),
        Binding("pagedown", "page(1)", "Scroll down", show=False, priority=True),
    ]

    def __init__(self, begin: Begin, clock: Callable[[], float], rates: bool) -> None:
        super().__init__()
        self._begin = begin
        self._live = Live(clock, rates)
        self._draft: Draft | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield Bar("…", id="place")
        yield Conversation()
        yield Plain(id="notice")
        yield Composer()
        yield Bar(id="status")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin, once this is on the screen."""
        self.query_one(Composer).focus()
        self.set_interval(1, self._tick)
        self.call_after_refresh(self._start)

    @property
    def interview(self) -> Interview | None:
        """Where it stands; None until it has begun."""
        return self._live.interview

    def _start(self) -> None:
        self._do(self._open)

    async def _open(self) -> None:
        sitting = await self._begin(self._show)
        interview = sitting.conductor.interview
        self._live.hold(sitting)
        self._draft = Draft(self, sitting.writer.path, self._say)
        composer = self.query_one(Composer)
        if restored := self._draft.restored(interview):
            composer.fill(restored + composer.text)
        self._redraw()
        await sitting.conductor.begin()

    def _do(self, verb: Verb) -> None:
        """Let the conductor do one thing, in place of whatever it was doing."""
        self._live.verb = verb
        self._shown_through(verb)

    @work(group="interview", exclusive=True, exit_on_error=False)
    async def _shown_through(self, verb: Verb) -> None:
        self.call_later(self._tick)
        try:
            await self._live.run(verb)
        finally:
            self._redraw()

    def _show(self, shown: Shown) -> None:
        """The conductor tells what happened."""
        self._live.take(shown)
        if isinstance(shown, Answer | Amend):
            self.query_one(Composer).took(shown.text)
            self.query_one(Conversation).follow()
        elif isinstance(shown, Close):
            self.query_one(Composer).disabled = True
            self.query_one(Conversation).focus()
        self.refresh_bindings()
        self._redraw()

    def _redraw(self) -> None:
        for conversation in self.query(Conversation):  # there is none once this closes
            conversation.show(self._live.feed.blocks())
            self._tick()
            if self._live.unrated:
                asking = ask_for_ratings(self.app, self._live, self._redraw)
                self.run_worker(asking, exit_on_error=False)

    def _tick(self) -> None:
        self.query_one("#notice", Plain).show(self._live.notice)
        self.query_one("#place", Bar).show(*self._live.place)
        self.query_one("#status", Bar).show(*self._live.status)

    def _say(self, text: str) -> None:
        self._live.hint = text
        self._tick()

    # --- what the candidate does -----------------------------------------------------------------

    @on(Composer.Changed)
    def _typed(self) -> None:
        composer = self.query_one(Composer)
        prompt = self.interview.awaiting if self.interview else None
        composer.border_subtitle = words.length(composer.text, prompt)
        if self._draft:
            self._draft.changed(composer.text)
        if self._live.hint:
            self._say("")

    @on(Composer.Sent)
    def _sent(self, event: Composer.Sent) -> None:
        live = self._live
        if live.over:
            return
        if live.conductor is None and not live.verb:
            self._do(self._open)
        elif isinstance(verb := live.sending(event.text.strip()), str):
            self._say(verb)
        else:
            if self._draft:
                self._draft.keep()
            self._do(verb)

    @on(Composer.EditorWanted)
    def _write_elsewhere(self) -> None:
        composer = self.query_one(Composer)
        try:
            composer.fill(edit_aside(self.app, composer.text))
        except EditorError as error:
            self._say(f"No editor here: {error}")

    @on(CardView.Opened)
    def _open_card(self, event: CardView.Opened) -> None:
        self._feedback(event.question)

    def action_feedback(self) -> None:
        """All feedback so far, at the last question; in a simulation only when it is over."""
        graded = [t for t in self.interview.threads if t.scorecard] if self.interview else []
        if not self._live.feed.cards:
            self._say(words.HELD_BACK)
        elif not graded:
            self._say("Nothing has been graded yet.")
        else:
            self._feedback(graded[0 if self._live.over else -1].question.n)

    def _feedback(self, question: int) -> None:
        if self.interview:
            judge = self._live.conductor.grade_again if self._live.conductor else None
            self.app.push_screen(FeedbackScreen(self.interview, question, judge))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """When it is over, there is nothing to skip; before a grade, nothing to try again.

        A loop can be looked at when its sitting is over.
        """
        if action == "loop":
            return self._live.over and self._loop is not None
        if action == "again":
            return self._live.repeatable is not None
        return not (action in ("skip", "take_back") and self._live.over)

    def action_again(self) -> None:
        """The last question that was graded once more: here, or when this is over in a new sitting."""
        if (thread := self._live.repeatable) and self.interview:
            self.post_message(FeedbackScreen.AgainWanted(self.interview, thread.question.n))

    def again(self, question: int) -> None:
        """Try this question again, here and now."""
        if self._live.verb:
            self._say("Not yet: one moment, the last answer is still being heard.")
        elif self._live.conductor:
            self._do(partial(self._live.conductor.again, question))

    def action_take_back(self) -> None:
        """The last answer back into the composer, as long as nothing was said to it."""
        if (text := self._live.take_back()) is None:
            self._say("Nothing was taken back: the interviewer has gone on.")
        else:
            self.workers.cancel_group(self, "interview")
            composer = self.query_one(Composer)
            composer.fill(f"{text}\n\n{composer.text}".rstrip())

    @property
    def _loop(self) -> str | None:
        return self.interview.session.loop if self.interview else None

    def action_loop(self) -> None:
        """Where the loop stands that this sitting belongs to."""
        if self._loop:
            self.app.push_screen(LoopScreen(self._loop))

    def action_skip(self) -> None:
        """Leave this question and go on."""
        conductor = self._live.conductor
        if self._live.verb:
            self._say("Nothing was skipped: one moment, the last answer is still being heard.")
        elif conductor and conductor.interview.awaiting:
            self._do(conductor.skip)

    def action_page(self, pages: int) -> None:
        """Read back while writing."""
        conversation = self.query_one(Conversation)
        if pages < 0:
            conversation.scroll_page_up(animate=False)
        else:
            conversation.scroll_page_down(animate=False)

    def action_back(self) -> None:
        """Escape: do not wait for what runs; else leave, after asking how."""
        live = self._live
        if live.conductor and live.conductor.hurry():
            return
        if live.conductor is None or live.over:
            self._leave()
        else:
            self._ask_how_to_leave()

    @work(group="leaving", exclusive=True, exit_on_error=False)
    async def _ask_how_to_leave(self) -> None:
        how = await self.app.push_screen_wait(LeaveDialog())
        if how == "leave":
            self._leave()
        elif how == "end" and self._live.conductor:
            self._end(self._live.conductor)

    def _end(self, conductor: Conductor) -> None:
        """End it now; where that fails, Enter tries it again."""
        self._live.ending = True
        self._do(partial(conductor.end, "left"))

    @work(group="leaving", exit_on_error=False)
    async def _leave(self) -> None:
        if self.unkept():
            self._say(
                "Not left: the disk refuses what you have written. Copy it, empty the field, leave."
            )
            return
        await self.let_go()
        await self.run_action("app.back")

    def unkept(self) -> str:
        """Keep what is being written; what the disk refuses of it, nothing if it is kept."""
        live = self._live
        if self._draft is None or live.sitting is None:
            return ""
        text = ""
        for composer in self.query(Composer):  # there is none once this closes
            text = "" if live.over else composer.text
            self._draft.changed(text)
        return "" if self._draft.keep() else text

    async def let_go(self) -> str | None:
        """Keep everything and let go of the file; returns the session's id if it can be resumed."""
        self.workers.cancel_group(self, "interview")
        self.unkept()
        return await self._live.let_go()

    async def on_unmount(self) -> None:
        """However this ends, the file is let go of."""
        await self.let_go()
