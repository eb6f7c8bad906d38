"""The app: which screen is shown, with which settings, and which engine interviews."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from interviewer.content import ContentError, load_guide
from interviewer.core.grounding.lines import Ground
from interviewer.core.state import Interview, fold
from interviewer.core.text import clean
from interviewer.engines.offline import reader
from interviewer.engines.protocol import Engine
from interviewer.interview import drills, grounding, looping, setup
from interviewer.interview.again import repeat
from interviewer.interview.choice import Choice, build, choose
from interviewer.interview.log import Shown
from interviewer.interview.regrading import regrade
from interviewer.storage import consent, loops, sessions
from interviewer.storage.loops import LoopError
from interviewer.storage.settings import Settings, SettingsError
from interviewer.storage.transcript import Transcript, TranscriptError, read
from interviewer.tui import words
from interviewer.tui.drilling import DrillWanted
from interviewer.tui.keys import keys
from interviewer.tui.opening import (
    InDrill,
    InLoop,
    Opening,
    Practice,
    Replay,
    Resume,
    TryAgain,
)
from interviewer.tui.screens.dialog import Dialog, Reply
from interviewer.tui.screens.feedback import FeedbackScreen
from interviewer.tui.screens.help import HelpScreen
from interviewer.tui.screens.home import HomeScreen
from interviewer.tui.screens.interview import InterviewScreen
from interviewer.tui.screens.loop import LoopScreen
from interviewer.tui.screens.progress import ProgressScreen
from interviewer.tui.screens.replay import ReplayScreen
from interviewer.tui.screens.settings import SettingsScreen
from interviewer.tui.theme import CALM

CONSENT = (Reply("agree", "Agree", "a"), Reply("offline", "Stay offline", "o"))

GROUNDING = (Reply("use", "Use these", "u"), Reply("leave", "Leave them out", "l"))


class InterviewerApp(App[None]):
    """``opening`` is what is opened first; back from there is home.

    ``clock`` counts seconds, from any zero; ``make`` makes the engine that was chosen.
    """

    TITLE = "interviewer"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", tooltip="What this screen is for, and its keys"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
    ]

    def __init__(
        self,
        settings: Settings,
        opening: Opening = None,
        clock: Callable[[], float] = time.monotonic,
        make: Callable[[Choice], Engine] = build,
    ) -> None:
        super().__init__()
        self.settings = settings
        self._opening = opening
        self._home = HomeScreen(settings)
        self._clock = clock
        self._make = make
        self.animation_level = "none"
        self.register_theme(CALM)
        self.theme = CALM.name

    def on_mount(self) -> None:
        """Open what was asked for; what is slow comes after the first paint."""
        self.call_after_refresh(self._warm)
        match self._opening:
            case Practice() | Resume() | InLoop() | InDrill() | TryAgain() as opening:
                self._hold(opening)
            case Replay(transcript, speed):
                self._replay(transcript, speed)
            case _:
                self.push_screen(self._home)

    @work(thread=True, group="warming", exit_on_error=False)
    def _warm(self) -> None:
        """Load the rules and, where it is used, the SDK before the first answer needs them."""
        reader.warm()
        with suppress(SettingsError):  # home tells it
            if choose(self.settings).kind == "openai":
                from interviewer.engines.openai.engine import warm

                warm()

    # --- what home was asked for -----------------------------------------------------------------

    @on(HomeScreen.Started)
    def _start(self, event: HomeScreen.Started) -> None:
        self.settings = self.settings.model_copy(update={"round": event.place})
        self._hold(Practice())

    @on(HomeScreen.Opened)
    def _open(self, event: HomeScreen.Opened) -> None:
        try:
            transcript = read(sessions.path_of(event.session))
        except TranscriptError as error:
            self._home.say(str(error))
            return
        if event.what == "resume":
            self._hold(Resume(transcript))
        elif event.what == "replay":
            self._replay(transcript, 1.0)
        elif (interview := fold(transcript.session, transcript.events)).held_back:
            self._home.say(words.HELD_BACK)
        else:
            judge = partial(self._judge_again, transcript.path, interview)
            self.push_screen(FeedbackScreen(interview, None, judge))

    @on(HomeScreen.LoopWanted)
    def _go_on_with_loop(self, event: HomeScreen.LoopWanted) -> None:
        try:
            self._hold(InLoop(event.loop or looping.begin(self.settings).id))
        except (ContentError, LoopError) as error:
            self._home.say(str(error))

    @on(HomeScreen.StandingWanted)
    def _look_at_loop(self, event: HomeScreen.StandingWanted) -> None:
        self.push_screen(LoopScreen(event.loop))

    @on(HomeScreen.ProgressWanted)
    def _show_progress(self) -> None:
        self.push_screen(ProgressScreen())

    @on(HomeScreen.ModeChanged)
    def _other_mode(self) -> None:
        other = "simulation" if self.settings.mode == "practice" else "practice"
        self._use(self.settings.model_copy(update={"mode": other}))

    @on(HomeScreen.SettingsWanted)
    @work(group="settings", exclusive=True, exit_on_error=False)
    async def _choose_settings(self) -> None:
        if changed := await self.push_screen_wait(SettingsScreen(self.settings)):
            self._use(changed)
            self._warm()

    def _use(self, settings: Settings) -> None:
        self.settings = settings
        self._home.use(settings)

    # --- interviews ------------------------------------------------------------------------------

    @on(DrillWanted)
    def _drill(self, event: DrillWanted) -> None:
        self._hold(InDrill(event.drill, event.interview, event.thread))

    def _hold(self, opening: Practice | Resume | InLoop | InDrill | TryAgain) -> None:
        begin = partial(self._begin, opening)
        self.push_screen(InterviewScreen(begin, self._clock, self.settings.self_rating))

    @on(FeedbackScreen.AgainWanted)
    def _try_again(self, event: FeedbackScreen.AgainWanted) -> None:
        """In the interview that is under way, or in a new sitting."""
        if isinstance(self.screen, FeedbackScreen):
            self.pop_screen()
        interview, here = event.interview, self.screen
        if (
            isinstance(here, InterviewScreen)
            and here.interview is interview
            and not interview.closed
        ):
            here.again(event.question)
            return
        wanted = (t.question for t in interview.threads if t.question.n == event.question)
        self._hold(TryAgain(interview, tuple(q.question for q in wanted)))

    async def _judge_again(self, path: Path, interview: Interview, n: int) -> None:
        engine = await self._agreed_engine()
        try:
            await regrade(path, interview, n, engine)
        finally:
            await engine.close()

    async def _begin(
        self,
        opening: Practice | Resume | InLoop | InDrill | TryAgain,
        show: Callable[[Shown], None],
    ) -> setup.Sitting:
        engine = await self._agreed_engine()
        try:
            if isinstance(opening, Resume):
                transcript = await self._agreed_transcript(opening.transcript, engine)
                return setup.resume(transcript, engine, show)
            if isinstance(opening, InDrill):
                return drills.start(opening.drill, opening.interview, opening.thread, engine, show)
            if isinstance(opening, InLoop):
                found = looping.progress(loops.load(opening.loop))
                grounds = await self._agreed_grounds(None, engine)
                return looping.sit(found, self.settings, engine, show, grounds)
            if isinstance(opening, TryAgain):
                more = repeat(opening.interview, self.settings, opening.questions)
                return setup.start(
                    more.settings,
                    engine,
                    show,
                    more.seed,
                    more.wish,
                    opening.minutes,
                    again=more.again,
                )
            grounds = await self._agreed_grounds(opening.grounding, engine)
            return setup.start(
                self.settings,
                engine,
                show,
                opening.seed,
                opening.wish,
                opening.minutes,
                grounding=grounds,
            )
        except Exception:
            await engine.close()
            raise

    async def _agreed_engine(self) -> Engine:
        """The engine that was chosen; asks first where answers would leave this machine unagreed."""
        choice = choose(self.settings)
        if not choice.agreed:
            dialog = Dialog("Send your answers to a model?", choice.request, CONSENT)
            if await self.push_screen_wait(dialog) == "agree":
                consent.give(choice.host)
            else:
                choice = Choice("offline")
                self._use(self.settings.model_copy(update={"engine": "offline"}))
        return self._make(choice)

    async def _agreed_grounds(
        self, taken: tuple[Ground, ...] | None, engine: Engine
    ) -> tuple[Ground, ...]:
        """What is taken from CV and job post, once the user has seen it and where it goes.

        None where it has not been taken yet.
        """
        if taken is None:
            taken = await asyncio.to_thread(grounding.gather, self.settings)
        rows = grounding.told(taken, engine.info, grounding.given(self.settings))
        return taken if await self._agreed_to(rows) else ()

    async def _agreed_transcript(self, transcript: Transcript, engine: Engine) -> Transcript:
        """As it is, unless its lines of CV and job post would go where they did not go before."""
        session = transcript.session
        if not session.grounding or engine.info.host in (None, session.engine.host):
            return transcript
        rows = grounding.told(session.grounding, engine.info)
        return transcript if await self._agreed_to(rows) else setup.ungrounded(transcript)

    async def _agreed_to(self, rows: Sequence[str]) -> bool:
        """Whether these lines may be used; where there are none, nothing is asked."""
        if not rows:
            return True
        dialog = Dialog("What fits the interview to you", "\n".join(rows), GROUNDING)
        return await self.push_screen_wait(dialog) == "use"

    def _replay(self, transcript: Transcript, speed: float) -> None:
        session = transcript.session
        place, name = session.round, "Interviewer"
        with suppress(ContentError, KeyError):
            guide = load_guide(session.guide)
            place, name = words.round_name(guide, place), guide.sitting(place)[1].speaker
        judge = partial(self._judge_again, transcript.path)
        self.push_screen(ReplayScreen(transcript, place, name, speed, judge))

    # --- anywhere --------------------------------------------------------------------------------

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything that a key does on this screen, then what is there everywhere."""
        names = set()
        for binding, about, node in keys(screen):
            run = partial(self.run_action, binding.action, default_namespace=node)
            names.add(binding.description)
            yield SystemCommand(binding.description, about, run)
        for command in super().get_system_commands(screen):
            if command.title not in names:
                yield command

    async def action_back(self) -> None:
        """To the screen that this one was opened from, in the end home."""
        if len(self.screen_stack) > 2:
            self.pop_screen()
        else:
            self.switch_screen(self._home)

    def action_help(self) -> None:
        """What this screen is for, and its keys."""
        found = [(self.get_key_display(key.binding), key.about) for key in keys(self.screen)]
        self.push_screen(HelpScreen(getattr(self.screen, "ABOUT", ""), found))

    async def action_quit(self) -> None:
        """Leave; an interview that is under way is kept, and it is said how to go on."""
        screens = [s for s in self.screen_stack if isinstance(s, InterviewScreen)]
        lost = clean("\n".join(filter(None, [screen.unkept() for screen in screens])))
        names = [name for name in [await screen.let_go() for screen in screens] if name]
        message = f"Kept. `interviewer resume {names[0]}` goes on." if names else None
        if lost:
            message = (
                f"The disk refused what you were writing; here it is:\n\n{lost}\n\n{message or ''}"
            )
        self.exit(message=Text(message) if message else None)
