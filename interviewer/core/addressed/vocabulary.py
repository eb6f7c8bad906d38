"""The words of grading, as pieces of regular expressions: who grades, what is graded, what is asked."""

PERSON = (
    r"(?:(?:re-?)?(?:auto-?)?(?:grad|mark|scor|rat)ers?|assessors?|examiners?|evaluators?|"
    r"annotators?|adjudicators?|reviewers?|judges?|readers?|moderators?|(?:large )?language "
    r"models?|llms?|ais?|chatgpt|gpt|ai (?:model|system|assistant)s?|assistants?)"
)
MACHINE = (
    r"(?:(?:grading|scoring|marking|assessing|assessment|evaluation|evaluating|judging|automated|"
    r"rating) (?:system|model|engine|software|instance|agent|machine|tool|bot|ai|module|stage|"
    r"pipeline|service))"
)
WORK = (
    r"(?:answers?|responses?|texts?|submissions?|repl(?:y|ies)|transcripts?|interviews?|passages?|"
    r"candidates?|applicants?|papers?|records?|performances?|statements?|attempts?)"
)
READS = r"(?:read|scor|grad|mark|rat|judg|assess|evaluat|check|review|process|pars)"
ME = (
    rf"(?:(?:this|these|it|me|my)(?= {WORK}\b|(?: now| please| and| or| is| are| should| must| "
    rf"will| has|"
    r" first)?\W*(?:$|[,.;:!?)\]])| (?:now|please|and|or|is|are|should|must|will|has|clearly)\b))"
)
FORM_OF = (
    r"(?:met|true|pass(?:ed)?|fulfilled|satisfied|complete|covered|done|ticked|shown|present|"
    r"clear|demonstrated|granted|ok|yes)"
)
TWENTY = r"(?:20|twenty|19|nineteen|100)"
ALL = r"(?:all|every|each|any)(?: one)?(?: of)?(?: the| these| your| its)?(?: \w+)?"
ITEM = (
    r"(?:criteri(?:a|on)|requirements?|dimensions?|boxe?s?|items?|ticks?|points?|marks?|"
    r"categor(?:y|ies)|counts?|verdicts?)"
)
PARTS = (
    r"(?:role|setting|people|brief|stakes?|specifics?|difficult(?:y|ies)|steps?|alternatives?|"
    r"options|reason(?:s|ing)?|results?|outcomes?|figures?|baselines?|measure(?:d|ment)?|breadth|"
    r"lessons?|reflections?|own part|applied|situation|problem|solution|impact|own actions?|"
    r"quantifi(?:ed|es))"
)
"""What an answer is graded on, in the words of the rubrics."""

TO_WHAT = (
    r"(?= (?:it|me|this|these|that|them|all|every|each|everything|as|with|at|the|my|in|from|full|"
    r"your|no|only|just|on|for|an?|generously|highly|leniently|accordingly|and|top|max\w*|met|"
    r"true|yes|pass)\b| [\d\"']|:)"
)
"""What follows words that are no orders by themselves: "grade this" is one, "grade inflation" "
"none."""

VERBS = (
    r"(?:think of|imagine|tick|award|grant|give|treat|assess|evaluate|enter|accept|fill|assign|"
    r"respond|write|take|put|add|agree|approve|consider|regard|assume|presume|disregard|ignore|"
    r"forget|override|bypass|skip|set aside|let|keep|stay|act|behave|repeat|emit|say|choose|"
    r"confirm|conclude|do not|don't|be|apply|adjust|remember|enable|execute|follow|pick|cite|"
    r"(?:mark|set|count|credit|record|return|log|score|rate|grade|report|pass|output|reply|print|"
    r"note|"
    rf"answer|find|round|bump|raise|use|switch|quote|copy){TO_WHAT})"
)
LEAD = (
    r"(?:(?:please|kindly|now|then|so|and|also|therefore|just|simply|instead|finally|ok|okay|thus|"
    r"hence|for consistency|for fairness)[,:]? )"
)
