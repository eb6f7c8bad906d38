"""Who interviews: the embedded engine, or a model at some server."""

from typing import ClassVar, Literal, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.types import CSSPathType
from textual.widgets import Button, Checkbox, Input, OptionList
from textual.widgets.option_list import Option

from interviewer.core.text import clean
from interviewer.interview.choice import OPENAI_URL, choose
from interviewer.storage.settings import (
    DEFAULT_MODEL,
    Settings,
    SettingsError,
    is_address,
    remember,
)
from interviewer.tui import words
from interviewer.tui.widgets.choices import Choices
from interviewer.tui.widgets.plain import Plain

ENGINES = {
    "auto": "auto: a model where one is set up, else offline",
    "offline": "offline: a structure check on this machine",
    "openai": "a model: OpenAI, or a server that speaks like it",
}
RATING = "In practice, ask how I would rate an answer before its grade is shown"
KEY = "The key is taken from OPENAI_API_KEY. It is never asked for here and never stored."


def meaning(settings: Settings) -> str:
    """What these settings mean for the next interview."""
    if settings.base_url and not is_address(settings.base_url):
        return "The server is not an address yet; it looks like http://host:port/v1."
    try:
        choice = choose(settings)
    except SettingsError as error:
        return str(error)
    held = f"Interviews would be held by: {words.choice(choice)}."
    if choice.kind == "offline":
        return held
    return f"{held} {choice.request}{' Saving this agrees to it.' if choice.agreed else ''}"


class SettingsScreen(ModalScreen[Settings | None]):
    """Hands back the settings that were saved, or None."""

    ABOUT = (
        "Choose who interviews with the arrow keys. Model and server matter only where a model is "
        "asked; left empty, they are what they show. What your choice means stands below."
    )
    CSS_PATH: ClassVar[CSSPathType | None] = ["dialog.tcss", "settings.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "refuse", "Back", tooltip="Change nothing"),
        Binding("ctrl+s", "save", "Save", tooltip="Keep this, and use it from now on"),
        Binding("f1", "app.help", "Help", tooltip="What this screen is for, and its keys"),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def compose(self) -> ComposeResult:
        """Engine, model, server, and what that means."""
        chosen = self._settings
        with Vertical(id="dialog"):
            yield Plain("Who interviews", id="dialog-title")
            yield Choices("engine")
            with Horizontal(classes="field"):
                yield Plain("Model")
                yield Input(clean(chosen.model or ""), DEFAULT_MODEL, id="model", compact=True)
            with Horizontal(classes="field"):
                yield Plain("Server")
                yield Input(clean(chosen.base_url or ""), OPENAI_URL, id="base-url", compact=True)
            yield Plain(KEY, id="key")
            yield Checkbox(RATING, chosen.self_rating, id="self-rating", compact=True)
            yield Plain(id="meaning")
            with Horizontal(id="dialog-replies"):
                yield Button("Save (^s)", id="save", compact=True)
                yield Button("Back (esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Begin where most is decided."""
        engines = self.query_one(Choices)
        engines.fill([Option(what, id=engine) for engine, what in ENGINES.items()])
        engines.highlighted = list(ENGINES).index(self._settings.engine)
        engines.focus()

    @property
    def changed(self) -> Settings:
        """The settings as they stand on the screen."""
        engine = self.query_one(Choices).chosen or self._settings.engine
        return self._settings.model_copy(
            update={
                "engine": cast(Literal["auto", "offline", "openai"], engine),
                "model": self.query_one("#model", Input).value.strip() or None,
                "base_url": self.query_one("#base-url", Input).value.strip() or None,
                "self_rating": self.query_one("#self-rating", Checkbox).value,
            }
        )

    @on(OptionList.OptionHighlighted)
    def _mark(self) -> None:
        """Marks what is chosen, so that no colour is needed to see it."""
        engines = self.query_one(Choices)
        for at, (engine, what) in enumerate(ENGINES.items()):
            mark = "●" if engine == engines.chosen else "○"
            engines.replace_option_prompt_at_index(at, f"{mark} {what}")
        self._explain()

    @on(Input.Changed)
    def _explain(self) -> None:
        """Says what the choice means before it is made: what is set here is consent."""
        self.query_one("#meaning", Plain).show(meaning(self.changed))

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Keep it in the config file, and use it from now on."""
        changed = self.changed
        try:
            remember(
                {
                    "engine": changed.engine,
                    "model": changed.model,
                    "base_url": changed.base_url,
                    "self_rating": changed.self_rating,
                }
            )
        except SettingsError as error:
            self.query_one("#meaning", Plain).show(f"Not saved: {error}")
        else:
            self.dismiss(changed)

    @on(Button.Pressed, "#back")
    def action_refuse(self) -> None:
        """Change nothing."""
        self.dismiss(None)
