"""Answers in several voices, with what they contain, to try the reader on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """An answer, the criteria it surely meets and those it surely does not."""

    voice: str
    text: str
    met: frozenset[str]
    unmet: frozenset[str] = frozenset()


def _ids(dimension: str, names: str) -> set[str]:
    return {f"{dimension}.{name}" for name in names.split()}


NOTES = Told(
    "notes",
    """- EM, internal tools, mid-size bank in Leeds, 7 devs
- Jan 2022: moved the loan officers to our new form, old one switched off same day
- 300 officers, calls went through the roof, two branches went back to paper
- hard bit: nobody could tell us which of the 41 fields they really used
- rolled back that evening. then sat in a branch for three days, wrote down every click
- thought about paying an agency for research, too slow
- by April calls to the desk were down from 90 a day to 12
- my mistake: I had never watched one person fill it in
- now every release of mine starts with a day in a branch""",
    frozenset(
        _ids("situation", "role setting people brief")
        | _ids("problem", "stated specific difficulty")
        | _ids("solution", "own steps alternatives reasoning")
        | _ids("impact", "result quantified measured")
        | _ids("lessons", "own_part applied")
    ),
    frozenset({"impact.breadth", "solution.people"}),
)
SPOKEN = Told(
    "spoken",
    """So my boss, she was the VP of engineering, and she wanted to freeze hiring right when we'd lost
three people from the on-call rotation. This was at a hospital-scheduling company, I was running the
platform group, about fourteen engineers. And people were tired, I mean they were on call every second
week. If one more had left I don't think we could have kept the pager going at all.

I didn't want to fight her in the staff meeting. So what I did was I put together the pager numbers
for the quarter, and then I asked her for an hour and went through them with her. She didn't like it at
first, she said the board had given her a number. So I asked what would have to be true for two
exceptions, and she said show me what you'd stop. I went back, dropped the reporting rewrite, and she
signed off two hires.

Pages per person went from eleven a week to five by summer. Looking back I should have brought her the
numbers in January, not in April when I was already angry.""",
    frozenset(
        _ids("situation", "role setting people brief")
        | _ids("problem", "stated stakes specific")
        | _ids("solution", "own steps people")
        | _ids("impact", "result quantified measured")
        | _ids("lessons", "own_part")
    ),
    frozenset({"solution.alternatives", "lessons.applied", "lessons.stated", "impact.breadth"}),
)
SECOND_LANGUAGE = Told(
    "second language",
    """I am project lead in company which makes software for ports. Our customer in Rotterdam waits the
new berth planner for 1 June, and in March we saw that we are ten weeks late, because the interface of
the customs was changed two times. If we miss June, there is penalty of 200 000 euro. I made list of all
features with the customer and I asked which ones they need the first day. After, I took two developers
from the other project, and I explained to their manager why. She was not happy, so I gave her one of my
testers for three weeks. We could also ask for more money and more people but new people need two months
to learn. We delivered 30 May with 60 percent of the features, the customer paid all. I learned that the
date is more important than the list. Next project in Antwerp I have asked this question in the first
week.""",
    frozenset(
        _ids("situation", "role setting people brief")
        | _ids("problem", "stated stakes specific")
        | _ids("solution", "own steps alternatives reasoning people")
        | _ids("impact", "result quantified")
        | _ids("lessons", "stated applied")
    ),
    frozenset({"lessons.own_part"}),
)
PLAIN = Told(
    "plain",
    """When I joined the charity as head of data, every grant report was typed by hand from three
spreadsheets, and in 2020 one of them went to the Lottery with the wrong total. We nearly lost the
grant, which paid for nine of our forty staff. The finance manager, Joan, liked it the way it was,
because she'd been burned by a system before. I asked if I could sit with her for one report. I timed
it: eleven hours. Then I built a template that pulled the numbers in and left her the last column to
type, so that she stayed the one who signs. A report takes an hour and a half now. The programmes team
asked for the same for their dashboards. What it taught me is that people guard the step where they got
hurt, so leave them that step.""",
    frozenset(
        _ids("situation", "role people brief")
        | _ids("problem", "stated stakes specific")
        | _ids("solution", "own steps reasoning")
        | _ids("impact", "result quantified breadth")
        | _ids("lessons", "stated")
    ),
    frozenset({"solution.alternatives", "lessons.own_part", "lessons.applied"}),
)
HOLLOW = Told(
    "hollow",
    """I always take ownership of the situation and align all stakeholders. The problem was challenging
and the stakes were high. I considered several options, weighed the pros and cons and made a data-driven
decision. As a result we had a significant, measurable impact. Communication is key, and I learned a
lot from it.""",
    frozenset(),
    frozenset(
        _ids("situation", "role setting people brief")
        | _ids("solution", "own steps alternatives people")
        | _ids("impact", "quantified measured breadth result")
        | _ids("lessons", "stated own_part applied")
    ),
)
WE = Told(
    "we",
    """We had a service that failed every night and nobody knew why. We looked at the logs and then we
rewrote the scheduler. After that the failures stopped.""",
    frozenset({"problem.stated", "impact.result"}),
    frozenset(
        _ids("situation", "role people")
        | _ids("solution", "own people")
        | _ids("impact", "quantified measured breadth")
        | _ids("lessons", "stated own_part applied")
    ),
)
VOICES = (NOTES, SPOKEN, SECOND_LANGUAGE, PLAIN, HOLLOW, WE)
