"""Hypothetical, culture, design answers and the candidate's own questions, told by strangers."""

from tests.engines.offline.reading import card, met, thread

PLAN = """Before I decide anything I'd want to know who hid it and whether customers lost data. If we
do nothing, the next outage gets hidden too. Support fears the angry calls and my engineers are afraid
of being blamed. I could wait for the review on Thursday, or I could tell my director tonight. Waiting
is tempting, because we would know more. But I would tell her tonight, since she has a board call in the
morning. It will cost me some trust with the team. On the first morning I'd talk to the engineer alone,
then we would write the timeline together, and I would leave the fix to them, only they must know why
it has to be public. I'd say, "We told leadership that it was a test and it was not." If she disagreed,
I would ask her what she would tell the board. I once kept quiet about a smaller one at a bank. It came
out a month later and cost us the account. I'd know it worked if the next incident is reported within
an hour. I find it hard to do this without sounding like the police."""

VALUES = """The part that speaks to me is candor. To me it means that nobody has to guess where they
stand. It matters to me because at my first job I guessed wrong for a year. In 2019 at a parcel company
in Lyon I told Karim, "Your reviews scare people." He did not speak to me for a week, that was the
price. In fairness he had a point: the polite reviews had let two outages through. He changed, and two
juniors stayed. What I like less is the keeper test. I was wrong to wait three months before I said it,
and since then I say it within the week. In this role I would start with my own feedback on the first
day. You could ask anyone on my team what I told them last. I would want to ask who here has been told
something hard by a junior."""

DESIGN = """Viewers want a live count and creators want one that is right. I'll assume 2 million clicks
per minute. Out of scope: fraud. A collector at the edge takes the click and puts it on a queue, a
worker reads the queue and writes counts to the store, keyed by video_id and hour. Follow one click:
Ana taps play, the collector writes an event, the worker sums it, the page shows it ten seconds later.
We could write every click to Postgres instead, but at 33,000 a second one row per video would lock. So
I batch, because the number is read far more than it is written. The price is a count that is up to ten
seconds old, and I can live with that. 2 million a minute is 33,000 a second, so 120 million an hour.
What breaks first is the partition with the viral video. If a worker dies, viewers see an older number.
I'd know it works by an alert when the raw log and the counts differ by more than one percent. One team
of five builds it and is on call for it."""

OWN = (
    "You said the team split in spring. How do you decide who owns what now? I ask because at my last "
    "job nobody did, and I need to know whether I would fit."
)


MOST_MISSED = 3
"""In doubt nothing was heard, so of what is there something may be missed."""


def test_a_hypothetical_answer() -> None:
    there = {
        "framing.unknowns",
        "framing.stakes",
        "framing.people",
        "options.several",
        "options.case",
        "options.reasons",
        "options.price",
        "decision.choice",
        "decision.steps",
        "people.words",
        "people.dissent",
        "learning.precedent",
        "learning.outcome",
        "learning.measure",
        "learning.limits",
    }
    assert len(there - met(PLAN, "hypothetical")) <= MOST_MISSED


def test_an_answer_about_values() -> None:
    there = {
        "story.episode",
        "story.setting",
        "story.own",
        "value.own_words",
        "value.why",
        "tension.cost",
        "tension.fairness",
        "tension.dissent",
        "candor.admits",
        "candor.feedback",
        "candor.changed",
        "forward.work",
        "forward.mutual",
    }
    assert len(there - met(VALUES, "culture")) <= MOST_MISSED


def test_a_design() -> None:
    there = {
        "framing.users",
        "framing.clarifies",
        "framing.figures",
        "framing.scope",
        "design.parts",
        "design.data",
        "design.flow",
        "tradeoffs.alternatives",
        "tradeoffs.reasons",
        "tradeoffs.price",
        "resilience.estimate",
        "resilience.bottleneck",
        "resilience.failure",
        "resilience.knowing",
        "leadership.ownership",
    }
    assert len(there - met(DESIGN, "system-design")) <= MOST_MISSED


def test_vocabulary_is_no_answer() -> None:
    empty = (
        "I would align all stakeholders, weigh every option with its pros and cons, communicate with "
        "transparency and make a data-driven decision that maximises impact for the organisation."
    )
    assert met(empty, "hypothetical") == set()
    assert met(empty, "culture") == set()
    robust = (
        "I would define a scalable, robust, cloud-native architecture with best practices throughout "
        "and end-to-end observability, and empower the team with clear ownership."
    )
    assert met(robust, "system-design") == set()


def test_the_candidates_own_questions() -> None:
    assert met(OWN, "candidate-questions") >= {
        "specific.team",
        "informed.heard",
        "open.open",
        "twoway.why",
        "twoway.fit",
    }
    assert met("What is the salary? How many holidays are there?", "candidate-questions") == set()


def test_asking_on_counts_only_in_a_later_question() -> None:
    first = "How does the team choose what to drop?"
    later = "And who decided that the last time?"
    results = {r.id: r.met for r in card(thread(first, later), "candidate-questions").results}
    assert results["open.depth"] != "no"
    assert "open.depth" not in met(first, "candidate-questions")
