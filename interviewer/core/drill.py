"""A drill: a question that was answered before, put once more, to another ear or in fewer words."""

from pydantic import Field, PositiveInt

from interviewer.core.data import Record


class Drill(Record):
    """How a question is put once more, and what is said around it.

    ``sitting`` (``round/sitting``) is who asks; None is whoever asked before. What ``looks_for``
    holds stands in place of what that sitting looks for. ``again`` follows the question. ``words`` is
    how long the answer should be; ``probes`` how many follow-ups there are at most, and ``patterns``
    the kinds of them that come before any other. ``minutes`` is its length as spoken time.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    opening: str
    closing: str
    sitting: str | None = None
    looks_for: str = ""
    again: str = ""
    words: PositiveInt | None = None
    probes: int | None = Field(default=None, ge=0, le=4)
    patterns: tuple[str, ...] = ()
    minutes: PositiveInt = 12

    @property
    def manner(self) -> dict[str, str]:
        """What of the sitting is different in this drill."""
        said = {"opening": self.opening, "closing": self.closing}
        return said | ({"looks_for": self.looks_for} if self.looks_for else {})


SHORT = Drill(
    id="short",
    name="Again, in 90 words",
    opening="Let's take up one of your answers again, and keep it short.",
    closing="Thank you, that was all.",
    again="Tell it again, in 90 words.",
    words=90,
    probes=0,
    minutes=3,
)
"""The one drill that every guide has; a guide's own of that id stands in its place."""
