"""What can be wrong with a sitting before it begins."""


class SetupError(Exception):
    """A sitting that cannot be held; the message is one line that says what to change."""
