"""Answers in which nearly every criterion of their rubric is met, each in sentences of its own."""

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

WHOLE = {"spsil": STORY, "hypothetical": COURSE, "culture": BELIEF, "system-design": DESIGN}
"""The answer for each rubric."""

ON_REQUEST = {
    "spsil": ("lessons.applied", "solution.people", "lessons.own_part", "impact.measured"),
    "hypothetical": (
        "framing.priority",
        "options.several",
        "decision.revisit",
        "learning.limits",
    ),
    "culture": ("forward.mutual", "forward.work", "candor.changed", "value.limits"),
    "system-design": (
        "framing.scope",
        "resilience.failure",
        "resilience.knowing",
        "leadership.phases",
    ),
}
"""Criteria that can be met as well by a reply, with the sentence of the answer that is theirs alone."""
