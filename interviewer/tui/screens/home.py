"""Home: pick up where you left off, start a round, look back."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, OptionList

from interviewer.content import ContentError, load_guide
from interviewer.core.guide import Guide
from interviewer.core.text import line
from interviewer.interview import looping
from interviewer.interview.choice import choose
from interviewer.interview.looping import Progress
from interviewer.pages.looping import summary
from interviewer.storage import sessions
from interviewer.storage.sessions import Summary
from interviewer.storage.settings import Settings, SettingsError
from interviewer.storage.transcript import TranscriptError
from interviewer.tui import words
from interviewer.tui.screens.dialog import Dialog, Reply
from interviewer.tui.widgets.bars import Bar
from interviewer.tui.widgets.choices import Choices, left_off, of_loop, past, rounds
from interviewer.tui.widgets.plain import Plain

MODES = {
    "practice": "practice: feedback after each question",
    "simulation": "simulation: feedback at the end",
}


class HomeScreen(Screen[None]):
    """What one can do, and what was done. It starts nothing itself: it says what was chosen."""

    ABOUT = (
        "Choose a round and press Enter. In practice you get feedback after each question, in a "
        "simulation at the end. Everything is kept on this machine; you can leave at any time and go on "
        "later."
    )
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "resume", "Go on", tooltip="Go on with the newest interview that is open"),
        Binding("l", "loop", "Loop", tooltip="Go on with the loop of all rounds, or begin one"),
        Binding("L", "standing", "Standing", tooltip="Where the loop stands", show=False),
        Binding("m", "mode", "Mode", tooltip="Practice or simulation"),
        Binding("s", "settings", "Engine", tooltip="Choose who interviews"),
        Binding("p", "look('replay')", "Replay", tooltip="Play the session again"),
        Binding("f", "look('feedback')", "Feedback", tooltip="Feedback on the session"),
        Binding(
            "g",
            "progress",
            "Progress",
            show=False,
            tooltip="How each criterion moved over sessions",
        ),
        Binding("d,delete", "delete", "Del", tooltip="Delete the session", key_display="d"),
        Binding("q", "app.quit", "Quit"),
    ]

    class Started(Message):
        """A round was chosen."""

        def __init__(self, place: str) -> None:
            super().__init__()
            self.place = place

    class Opened(Message):
        """A session was chosen: to ``resume``, to ``replay``, or for its ``feedback``."""

        def __init__(self, session: str, what: str) -> None:
            super().__init__()
            self.session = session
            self.what = what

    class LoopWanted(Message):
        """Somebody wants to go on with a loop; None is a new one."""

        def __init__(self, loop: str | None) -> None:
            super().__init__()
            self.loop = loop

    class StandingWanted(Message):
        """Somebody wants to see where a loop stands."""

        def __init__(self, loop: str) -> None:
            super().__init__()
            self.loop = loop

    class ModeChanged(Message):
        """The other mode, from now on."""

    class ProgressWanted(Message):
        """Somebody wants to see how they are getting on."""

    class SettingsWanted(Message):
        """Somebody wants to choose who interviews."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._history: dict[str, Summary] = {}
        self._loop: Progress | None = None

    def compose(self) -> ComposeResult:
        """The list of rounds, and the list of sessions."""
        yield Bar("interviewer", id="home-bar")
        yield Plain(id="about")
        yield Plain(id="left-off")
        yield Plain(id="in-loop")
        with Vertical(id="lists"):
            with Vertical(id="start"):
                yield Bar("Start a round", id="start-bar")
                yield Choices("rounds")
            with Vertical(id="past"):
                yield Bar("History", id="past-bar")
                yield Choices("sessions")
        yield Plain(id="home-notice")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """The rounds are chosen from first."""
        self.query_one("#rounds").focus()

    def on_screen_resume(self) -> None:
        """Whenever one comes back here, look again."""
        self.use(self._settings)

    def use(self, settings: Settings) -> None:
        """Show what is there under these settings."""
        self._settings = settings
        if not self.is_mounted:
            return
        try:
            who = words.choice(choose(settings))
        except SettingsError as error:
            who = str(error)
        self.query_one("#home-bar", Bar).show("interviewer", who)
        self.query_one("#start-bar", Bar).show("Start a round", MODES[settings.mode])
        self._look()

    def say(self, text: str) -> None:
        """A line for what cannot be done."""
        self.query_one("#home-notice", Plain).show(text)

    @work(thread=True, group="looking", exclusive=True, exit_on_error=False)
    def _look(self) -> None:
        """Read guide and sessions beside the screen: there may be many."""
        try:
            guide: Guide | None = load_guide(self._settings.guide)
            fault = ""
        except ContentError as error:
            guide, fault = None, str(error)
        loop = looping.unfinished() or looping.newest()
        found = _named([sessions.summary(i) for i in sessions.ids()])
        self.app.call_from_thread(self._found, guide, found, fault, loop)

    def _found(
        self, guide: Guide | None, found: Sequence[Summary], fault: str, loop: Progress | None
    ) -> None:
        self._loop = loop
        in_loop = self.query_one("#in-loop", Plain)
        in_loop.display = loop is not None
        if loop:
            in_loop.show(of_loop(summary(loop), loop.next is None))
        self._history = {s.id: s for s in found}
        if guide:
            whose = (f"{line(guide.role)} at {line(guide.company)}. ", "$foreground")
            self.query_one("#about", Plain).show(Content.assemble(whose, line(guide.notice)))
            self.query_one("#rounds", Choices).fill(rounds(guide))
        self.query_one("#sessions", Choices).fill(past(found))
        self.query_one("#past-bar", Bar).show("History", "g  progress" if found else "")
        banner = self.query_one("#left-off", Plain)
        left = self._left_off
        banner.display = left is not None
        if left:
            banner.show(left_off(left))
        self.say(fault)
        self.refresh_bindings()

    @property
    def _left_off(self) -> Summary | None:
        return next((s for s in self._history.values() if s.open and not s.broken), None)

    @property
    def _chosen(self) -> Summary | None:
        """The session that is highlighted."""
        return self._history.get(self.query_one("#sessions", Choices).chosen or "")

    @on(OptionList.OptionSelected, "#rounds")
    def _start(self, event: OptionList.OptionSelected) -> None:
        self.post_message(self.Started(event.option.id or ""))

    @on(OptionList.OptionSelected, "#sessions")
    def _open(self, event: OptionList.OptionSelected) -> None:
        chosen = self._history[event.option.id or ""]
        if chosen.broken:
            self.say(chosen.broken)
        else:
            what = "resume" if chosen.open else "replay" if chosen.score is None else "feedback"
            self.post_message(self.Opened(chosen.id, what))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for sessions are there when sessions are."""
        if action == "resume":
            return self._left_off is not None
        if action == "standing":
            return self._loop is not None
        return bool(self._history) or action not in ("look", "delete", "progress")

    def action_look(self, what: str) -> None:
        """Replay or feedback of the session that is highlighted."""
        if (chosen := self._chosen) is None:
            return
        if chosen.broken:
            self.say(chosen.broken)
        else:
            self.post_message(self.Opened(chosen.id, what))

    def action_resume(self) -> None:
        """Go on with the newest session that is open."""
        if left := self._left_off:
            self.post_message(self.Opened(left.id, "resume"))

    def action_loop(self) -> None:
        """Go on with the loop; where there is none that is not finished, begin one."""
        unfinished = self._loop and self._loop.next
        self.post_message(
            self.LoopWanted(self._loop.loop.id if self._loop and unfinished else None)
        )

    def action_standing(self) -> None:
        """Where the loop stands."""
        if self._loop:
            self.post_message(self.StandingWanted(self._loop.loop.id))

    def action_mode(self) -> None:
        """The other mode."""
        self.post_message(self.ModeChanged())

    def action_progress(self) -> None:
        """How each criterion moved."""
        self.post_message(self.ProgressWanted())

    def action_settings(self) -> None:
        """Choose who interviews."""
        self.post_message(self.SettingsWanted())

    @work(group="deleting", exclusive=True, exit_on_error=False)
    async def action_delete(self) -> None:
        """Delete the session that is highlighted, after asking."""
        if (chosen := self._chosen) is None:
            return
        text = f"{'  '.join(p for p in words.history(chosen) if p)}\n\nThis cannot be undone."
        replies = (Reply("delete", "Delete", "d"), Reply("keep", "Keep", "k"))
        if (
            await self.app.push_screen_wait(Dialog("Delete this session?", text, replies))
            == "delete"
        ):
            try:
                sessions.delete(chosen.id)
            except TranscriptError as error:
                self.say(str(error))
        self._look()


def _named(found: Sequence[Summary]) -> list[Summary]:
    """The same sessions with the names of their rounds; the id stays where its guide is gone."""
    guides: dict[str, Guide] = {}
    for name in {s.guide for s in found if not s.broken}:
        with suppress(ContentError):
            guides[name] = load_guide(name)
    return [
        replace(s, round=words.round_name(guides[s.guide], s.round)) if s.guide in guides else s
        for s in found
    ]
