"""The colours: calm and dark. Nothing is told by colour alone."""

from textual.theme import Theme

BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]
"""From how many columns on a screen has room for two things side by side."""

CALM = Theme(
    name="calm",
    primary="#86a9cc",
    secondary="#94b08a",
    accent="#d3ad78",
    foreground="#d6d9df",
    background="#15181d",
    surface="#1b1f26",
    panel="#232932",
    success="#94b08a",
    warning="#d8b06a",
    error="#d58484",
    dark=True,
    variables={
        "block-cursor-background": "#2d3848",
        "block-cursor-foreground": "#eef1f5",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#1f242c",
        "footer-key-foreground": "#d3ad78",
        "footer-description-foreground": "#9aa1ab",
        "input-selection-background": "#86a9cc 35%",
    },
)
