"""Leaving an interview that is under way: keep it for later, or end it now."""

from interviewer.tui.screens.dialog import Dialog, Reply

LEAVING = (
    "The interview is kept as it is, with what you have written. You can go on with it later, "
    "or end it now and get the feedback on what you have answered."
)
REPLIES = (
    Reply("leave", "Leave", "l"),
    Reply("end", "End now", "e"),
    Reply("stay", "Stay", "s"),
)


class LeaveDialog(Dialog):
    """Hands back ``leave``, ``end`` or ``stay``."""

    def __init__(self) -> None:
        super().__init__("Leave the interview?", LEAVING, REPLIES)
