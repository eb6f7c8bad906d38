"""Replay: the same conversation, fed by a transcript at its own pace."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer

from interviewer import wording
from interviewer.core.state import Interview, Thread, fold
from interviewer.core.text import line
from interviewer.interview.again import earlier_cards
from interviewer.storage.transcript import Transcript
from interviewer.tui import words
from interviewer.tui.blocks import Feed
from interviewer.tui.drilling import DrillWanted, drill_keys, ready
from interviewer.tui.pacing import Playhead, questions, turns
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.conversation import CardView, Conversation
from interviewer.tui.widgets.plain import Plain

SOON = 0.001
"""Seconds; a timer cannot wait for none."""


class ReplayScreen(Screen[None]):
    """Plays a transcript. Nothing in it is changed; a question that is judged again is added to."""

    ABOUT = (
        "The interview as it was, long pauses and typing shortened. Under each follow-up stands why it "
        "was asked. F4 tries the question that is being played again, in a new sitting."
    )
    CSS_PATH = "interview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "play", "Play", tooltip="Play or pause", key_display="space", priority=True
        ),
        Binding("right", "step(1)", "Step", tooltip="Step on", key_display="←/→", priority=True),
        Binding("left", "step(-1)", "Step back", key_display="←", show=False, priority=True),
        Binding("n", "turn(1)", "Turn", tooltip="The next turn", key_display="n/p"),
        Binding("p", "turn(-1)", "The turn before", show=False),
        Binding("N", "question(1)", "The next question", key_display="N", show=False),
        Binding("P", "question(-1)", "The question before", key_display="P", show=False),
        Binding("plus,equals_sign", "faster(1)", "Pace", tooltip="Faster", key_display="+/-"),
        Binding("minus", "faster(-1)", "Slower", key_display="-", show=False),
        Binding("home", "to_start", "To the start", show=False, priority=True),
        Binding("end", "to_end", "To the end", show=False, priority=True),
        Binding("f2", "feedback", "Feedback", tooltip="Feedback on this question"),
        Binding("f4", "again", "Again", tooltip="Try this question again", show=False),
        Binding("g", "grade", "Grade", tooltip="Judge this question again", show=False),
        *drill_keys(show=False),
        Binding("escape,q", "app.back", "Back", key_display="esc"),
    ]

    def __init__(
        self,
        transcript: Transcript,
        place: str,
        interviewer: str,
        speed: float,
        judge: Callable[[Interview, int], Awaitable[None]],
    ) -> None:
        super().__init__()
        self._transcript = transcript
        self._interview = fold(transcript.session, transcript.events)
        self._place = place
        self._interviewer = interviewer
        self._head = Playhead(self._interview.events, speed=speed)  # a new grade joins them
        self._judge = partial(judge, self._interview)
        self._earlier = earlier_cards(transcript.session)
        self._due: Timer | None = None

    def compose(self) -> ComposeResult:
        """The conversation, and how far it has come."""
        session = self._transcript.session
        yield Bar(
            f"Replay · {self._place} · {words.when(session.started)}", session.mode, id="place"
        )
        yield Conversation()
        yield Plain(id="notice")
        yield Bar(id="status")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to play."""
        self.query_one(Conversation).focus()
        self._show()

    def _show(self) -> None:
        """Show everything up to the playhead, and wait for what comes next."""
        shown = list(self._head.events[: self._head.position])
        told = not self._interview.held_back
        feed = Feed(
            self._interviewer,
            cards=told,
            reasons=told,
            earlier=self._earlier,
            warning=self._transcript.warning,
            events=shown,
        )
        self.query_one(Conversation).show(feed.blocks())
        if self._due:
            self._due.stop()
            self._due = None
        if self._head.at_end:
            self._head.playing = False
        if self._head.playing:
            self._due = self.set_timer(max(self._head.wait, SOON), self._advance)
        self._progress()

    def _progress(self) -> None:
        head = self._head
        whole = self._interview.at
        state = "▶ playing" if head.playing else "‖ paused" if not head.at_end else "■ the end"
        passed = f"{wording.clock(head.time)} of {wording.clock(whole)}"
        self.query_one("#notice", Plain).show(
            words.progress(head.position, len(head.events), min(40, self.size.width - 30))
        )
        self.query_one("#status", Bar).show(
            f"{state} · {line(passed)}",
            f"{head.position} of {len(head.events)} events · {head.speed:g}×",
        )

    def _advance(self) -> None:
        self._head.step(1)
        self._show()

    def action_play(self) -> None:
        """Play or pause."""
        self._head.toggle()
        self._show()

    def action_step(self, by: int) -> None:
        """One event on or back; that pauses."""
        self._head.playing = False
        self._head.step(by)
        self._show()

    def action_turn(self, by: int) -> None:
        """To the next thing that is asked or answered, or the one before."""
        self._jump(turns(self._head.events), by)

    def action_question(self, by: int) -> None:
        """To the next question of the guide, or the one before."""
        self._jump(questions(self._head.events), by)

    def _jump(self, places: Sequence[int], by: int) -> None:
        self._head.jump(places, by)
        self.query_one(Conversation).follow()
        self._show()

    def action_faster(self, by: int) -> None:
        """The next speed up or down."""
        self._head.faster(by)
        self._show()

    def action_to_start(self) -> None:
        """To the start."""
        self.action_step(-len(self._head.events))

    def action_to_end(self) -> None:
        """To the end."""
        self.action_step(len(self._head.events))

    @on(CardView.Opened)
    def _open_card(self, event: CardView.Opened) -> None:
        self._feedback(event.question)

    def action_feedback(self) -> None:
        """The feedback on the question that is being played."""
        self._feedback(self._question)

    @property
    def _thread(self) -> Thread | None:
        """The question that is being played, with all that came of it later."""
        played = fold(self._transcript.session, self._head.events[: self._head.position])
        return self._interview.threads[len(played.threads) - 1] if played.threads else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A drill takes an answer that was graded, of an interview that is over."""
        return action != "drill" or ready(self._interview, self._thread)

    def action_drill(self, drill: str) -> None:
        """Put the question that is being played once more."""
        if self._head.playing:
            self.action_play()
        if thread := self._thread:
            self.post_message(DrillWanted(drill, self._interview, thread))

    def action_grade(self) -> None:
        """Judge the question that is being played again."""
        if screen := self._feedback(self._question):
            screen.call_after_refresh(screen.action_grade)

    def action_again(self) -> None:
        """Try the question that is being played again."""
        if self._question is not None:
            self.post_message(FeedbackScreen.AgainWanted(self._interview, self._question))

    @property
    def _question(self) -> int | None:
        """The number of the question that is being played."""
        interview = fold(self._transcript.session, self._head.events[: self._head.position])
        return interview.thread.question.n if interview.thread else None

    def _feedback(self, question: int | None) -> FeedbackScreen | None:
        if self._head.playing:
            self.action_play()
        if self._interview.held_back:
            self.query_one("#notice", Plain).show(words.HELD_BACK)
            return None
        screen = FeedbackScreen(self._interview, question, self._judge)
        self.app.push_screen(screen)
        return screen

    def on_screen_resume(self) -> None:
        """A question may have been judged again meanwhile."""
        if self.is_mounted:
            self._show()
