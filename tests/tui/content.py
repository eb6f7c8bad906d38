"""A guide and a rubric small enough to know by heart."""

GUIDE = """
id = "small"
company = "Acme"
role = "Engineering manager"
about = "A short interview."
notice = "A rehearsal. Not affiliated with Acme."
source = "ours"
invitations = ["What would you like to ask me?"]
acknowledgements = ["Got it.", "I see."]

[[rounds]]
id = "screen"
name = "Manager screen"
about = "A call."
minutes = [20, 30]
graded = true

[[rounds.sittings]]
id = "manager"
name = "First talk"
counterpart = "hiring manager"
interviewer = "Dana, engineering manager"
looks_for = "judgment"
opening = "Hello, I am Dana."
closing = "Thank you, that is our time."
categories = { behavioral = 2 }

[[questions]]
id = "first"
text = "Tell me about a time you changed course."
category = "behavioral"
form = "retrospective"
rubric = "tiny"
company = "ours"

[[questions]]
id = "second"
text = "Tell me about a conflict."
category = "behavioral"
form = "retrospective"
rubric = "tiny"
company = "ours"

[[patterns]]
id = "then"
tests = "what followed"
reasons = ["missing"]
criteria = ["story.end"]
wordings = ["What happened then?", "What came of it?"]
"""

RUBRIC = """
id = "tiny"
name = "Tiny"
about = "Three things."
forms = ["retrospective"]

[[dimensions]]
id = "story"
name = "Story"

[[dimensions.criteria]]
id = "story.start"
label = "how it began"
met = "It says how it began."
ask = "How did it begin?"

[[dimensions.criteria]]
id = "story.middle"
label = "what you did"
met = "It says what was done."
ask = "What did you do?"

[[dimensions.criteria]]
id = "story.end"
label = "what came of it"
met = "It says how it ended."
ask = "What came of it?"
opening = true

[[bands]]
at = 0
name = "early"

[[bands]]
at = 0.6
name = "sound"
"""
