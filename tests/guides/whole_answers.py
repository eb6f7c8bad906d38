"""Answers that tell everything, parts of them that leave a gap, and replies to nothing that was asked."""

from dataclasses import dataclass

from interviewer.core.guide import Category
from interviewer.core.rubric import Form
from interviewer.core.text import sentences

STORY = """I was the manager of the payments team at a bank in Leeds in 2021, with six engineers.
Every Friday the nightly batch failed. For 300 customers that meant their salary came a day late. It
was hard because operations did not trust us and would not share the logs. First I kept our own logs
for a month. Then I sat with Ana from operations on two Fridays. She refused to change the schedule,
so I took her weekend shift, and she agreed to try. We could have rewritten the batch instead, but I
decided against it because nobody could have tested it before the audit in May. In the end the batch
ran through every night. Failures went from 9 a month to 0. I counted them in the pager log before
and after. The invoicing team later took over the same check for their own batch. I learned that
logs which nobody keeps cannot help anybody. My mistake was that I had not asked operations first.
Since then I ask operations before every release."""

COURSE = """Before I decide anything I'd want to know who hid it and whether customers lost data. If
we do nothing, the next outage gets hidden too. Support fears the angry calls and my engineers are
afraid of being blamed. The customers' data comes first, the question of blame can wait until next
week. I could wait for the review on Thursday, or I could tell my director tonight. The case for
waiting is strong: by Thursday we would know far more, and nobody would be accused without proof.
But I would tell her tonight, since she has a board call in the morning. It will cost me some trust
with the team. On the first morning I'd talk to the engineer alone, then we would write the timeline
together. Whom we tell is my decision, since I answer for it; how the fix is made I leave to the
team, who would get all the context from me. If the log showed by Friday that it was an accident, I
would change my mind and come back to it. I'd say, "We told leadership that it was a test and it was
not." If she disagreed, I would ask her what she would tell the board. I would take the two on call
off the pager for a week so that they can sleep. I once kept quiet about a smaller one at a bank. It
came out a month later and cost us the account. I'd know it worked if the next incident is reported
within an hour. I find it hard to do this without sounding like the police."""

BELIEF = """The part of the memo that speaks to me is candor. Candor to me means that nobody has to
guess where they stand. It is important to me because people who have to guess stop asking. The
limit of candor is where it hurts somebody and helps nobody. In 2019 at a parcel company in Lyon I
worked with Karim, and two of his juniors came to me in tears. I moved them to my own team for a
month. I told Karim to his face, "Your reviews scare people." He did not speak to me for a week,
that was the price. I was torn: on the one hand I owed him loyalty, on the other two juniors paid
for my silence, and I chose them because they could not speak for themselves. In fairness he had a
point: the polite reviews had let two outages through. As a result the reviews became kinder and
both juniors stayed with us. What I like less is the keeper test. I was wrong to wait three months
before I spoke. I am still bad at this when I am tired. Since then I speak within the week. In this
role I would ask for feedback on myself on my first day. My engineers would know where they stand,
and that lets them grow. You could see whether I mean it: my own line stands first on the list of
mistakes at our door. To know whether I fit I would want to ask who here has been told something
hard by a junior."""

DESIGN = """Viewers want a live count and creators want one that is right. I'll assume 2 million
clicks per minute. Out of scope: fraud. A collector at the edge takes the click and puts it on a
queue, a worker reads the queue and writes counts to the store, keyed by video_id and hour. Follow
one click: Ana taps play, the collector writes an event, the worker sums it, the page shows it ten
seconds later. Inside the worker a batch holds 500 events: it adds them up per key in memory, writes
one row per key in a transaction and commits the offset only after that. We could write every click
to Postgres instead, but at 33,000 a second one row per video would lock. So I batch, because the
number is read far more than it is written. The price is a count that is up to ten seconds old, and
I can live with that. A nightly query over the log would be simpler, half the code, but creators
look at noon, so I take the worker. 2 million a minute is 33,000 a second, so 120 million an hour.
What breaks first is the partition with the viral video. If a worker dies, viewers see an older
number. I'd know it works by an alert when the raw log and the counts differ by more than one
percent. We pay creators by these counts, and a creator who is underpaid leaves for another
platform, so the count is where I put my best people. One team of five builds it and is on call for
it. The first version would serve one country for a month and teach us how often people look. Shall
I go on with failures next, because that is where we lose money?"""

WHOLE: dict[tuple[Category, Form], str] = {
    ("behavioral", "retrospective"): STORY,
    ("behavioral", "habitual"): STORY,
    ("behavioral", "hypothetical"): COURSE,
    ("culture", "opinion"): BELIEF,
    ("culture", "retrospective"): BELIEF,
    ("system-design", "design"): DESIGN,
}
"""The answer for each kind of question."""


def sentences_of(kind: tuple[Category, Form]) -> list[str]:
    """The sentences of the answer for such a question."""
    text = " ".join(WHOLE[kind].split())
    return [text[a:b] for a, b in sentences(text)]


@dataclass(frozen=True)
class Part:
    """Some sentences of such an answer, by their place from 0."""

    places: tuple[int, ...]
    read_out: bool = False

    def of(self, kind: tuple[Category, Form]) -> str:
        """Their words. Nothing that is ``read_out`` is taken hold of: only what it lacks is asked for."""
        told = sentences_of(kind)
        words = " ".join(told[place] for place in self.places)
        return '"' + words.replace('"', "") + '"' if self.read_out else words


def told(*places: int) -> Part:
    """Sentences in the candidate's own words."""
    return Part(places)


def read_out(*places: int) -> Part:
    """Sentences between quotation marks, as of somebody who reads out what they wrote down."""
    return Part(places, read_out=True)


PARTS: dict[tuple[Category, Form], tuple[Part, ...]] = {
    ("behavioral", "retrospective"): (
        read_out(1, 5, 8),  # alternatives, at-stake
        read_out(0, 4, 5, 6, 9, 14),  # what-made-it-hard, learned
        read_out(14),  # own-role, outcome, tell-me-more, what-was-wrong
        read_out(7, 9, 14),  # own-role, picture-it
        told(3, 4, 10, 12),  # why-that-choice
    ),
    ("behavioral", "habitual"): (
        read_out(0, 1, 2, 6, 10, 14),  # measured, differently, further-effect
        told(7, 8, 9, 13),  # how-it-came, team-reaction
        told(1, 2, 3, 4, 6),  # other-side
        read_out(0, 1, 5, 6, 7, 9, 12),  # grown
    ),
    ("culture", "opinion"): (
        read_out(6),  # why-it-matters, cost-you, own-words
        read_out(5, 16, 18),  # word-for-word, told-about-it, how-others-would-tell
        read_out(1, 4, 6),  # where-it-ends, sits-less-well, changed-since, here-in-this-role
        read_out(14),  # recent-example
        told(9, 18),  # fallen-short
        read_out(2, 6, 7, 8, 14),  # for-your-people, need-to-fit
    ),
    ("culture", "retrospective"): (
        told(9, 12, 13, 14),  # since, who-knew
        told(2, 9, 15),  # what-exactly, both-pulls
        told(3, 4, 10),  # less-well
        told(1, 4, 5),  # cost
    ),
    ("behavioral", "hypothetical"): (
        told(7),  # play-it-out, why-this-course, other-courses
        read_out(4, 6),  # need-to-know, who-pays, yours-or-theirs, know-it-worked
        read_out(2, 9, 13, 15),  # if-nothing-is-done, change-your-mind, they-disagree, been-there
        read_out(1, 9, 13, 17),  # uncomfortable-part, say-it
        read_out(0, 1, 2, 3, 14, 16),  # first-step, look-after, hard-for-you
        read_out(0, 1, 4, 5, 9, 12, 13, 14, 15, 17),  # who-wants-what
    ),
    ("system-design", "design"): (
        read_out(1),  # why-that-way, walk-one-request, another-way
        read_out(11, 12, 15),  # who-uses-it, what-you-assumed, worth-to-whom
        read_out(0, 2, 5, 10, 12),  # a-simpler-way, first-version, where-next
        read_out(0, 2, 9, 10, 14),  # when-it-fails, gives-out-first, know-it-works, who-runs-it
        read_out(9),  # what-it-gives-up
        told(0, 2, 16),  # inside-one-part
        read_out(0, 1, 3, 4, 11, 17),  # what-comes-first
        read_out(2, 6, 8, 9, 11, 12, 13, 15, 17),  # work-it-out
    ),
}
"""For each kind of question a few first answers, each with what is asked for after it."""

GOES_ON = (
    "Violins, buttons, pillows, patience, empathy, ladders, wisdom, turnips and lanterns.",
    "Courage, carpets, cherries, ribbons, pebbles, walnuts, shutters, marbles and curtains.",
    "Communication, saddles, teamwork, curiosity, alignment, fences, candles, acorns and mittens.",
)
"""Replies that tell something new but nothing that was asked for: so the next thing is asked for."""

DODGES = "It depends, you know how it is."
HAS_NONE = "I can't think of one."
IN_GERMAN = (
    "Das war im Jahr 2019, und ich habe damals lange mit der Leiterin gesprochen, weil die Lieferung "
    "nicht pünktlich war."
)
NONSENSE = "asdf jkl qwer uiop zxcv bnm asdf lkjh qwop zmxn"
STRAYS = (
    "The recipe needs four eggs and a cup of flour. Beat the whites until they are stiff, fold in the "
    "sugar and bake it for forty minutes. My grandmother used a wooden spoon."
)

NO_ANSWERS: dict[tuple[Category, Form], tuple[tuple[str, str], ...]] = {
    ("behavioral", "retrospective"): ((DODGES, HAS_NONE),),
    ("behavioral", "hypothetical"): ((DODGES, HAS_NONE), (IN_GERMAN, NONSENSE)),
    ("system-design", "design"): ((STRAYS, HAS_NONE),),
}
"""Replies to nothing that was asked, each with what is said when the question is put again."""
