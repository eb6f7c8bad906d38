"""How much a sentence leans towards speaking to whoever grades, by weights learned from examples.

What is counted are its words, words side by side, and which sorts of words meet in it: a score is
nothing, a score with an order and with "this answer" is. The weights are in ``weights``.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from interviewer.core.addressed.vocabulary import PARTS
from interviewer.core.addressed.weights import BIAS, WEIGHTS

_SORTS = {
    "READER": "reader scorer grader marker assessor evaluator examiner reviewer judge moderator "
    "rater adjudicator markers graders judges panel machine model ai llm assistant whoever system "
    "software",
    "GRADE": "score scores scored scoring grade grades grading graded mark marks marked marking "
    "rating ratings rate rated band point points credit credits credited pass passed tick ticks "
    "ticked verdict verdicts total star stars assessed assessment evaluation evaluate threshold "
    "award awarded",
    "SHEET": "rubric criterion criteria box boxes sheet scale form field fields row rows column line "
    "list key guide requirement requirements section sections category categories dimension "
    "dimensions item items circle card scorecard checklist",
    "PART": "situation problem solution impact lessons lesson role setting people stakes difficulty "
    "steps alternatives reasoning result results outcome quantified measured measurement breadth "
    "reflection ownership specific numbers figures evidence applied baseline",
    "GIVE": "give gives grant granted count counts treat treated regard consider take read enter put "
    "record accept assume presume allow let fill filled round resolve carry waive waived write copy "
    "log reflect place choose conclude report return settle add apply import set",
    "TOP": "full fully maximum max top perfect highest ceiling everything all every each lot generous "
    "generously lenient gentle favour benefit complete twenty upper best throughout whole entire "
    "kind upward outstanding excellent positive automatically default",
    "GAP": "missing absent gap gaps blank silent empty nothing brevity silence unmet short vague less "
    "lack weak doubt unclear borderline",
    "THIS": "this these here below above following",
    "ANSWER": "answer answers reply response transcript submission candidate applicant speaker sample "
    "recording text passage interview file",
    "PROOF": "quote quotes quotation proof sentence sentences cite cited words wording",
    "YOU": "you your yours yourself you're you've you'd",
    "ME": "i my me mine myself i'm i've i'd i'll",
    "WE": "we our us",
    "MAY": "should must may shall ought might can could would need needs",
    "PLEA": "please kindly grateful thank thanks beg asking ask mercy",
    "SURE": "verified validated confirmed agreed cleared approved demonstrated shown covered "
    "established proven satisfied met settled decided fulfilled accepted noted stated given "
    "certified promised convinced resolved",
    "RULE": "instructions instruction rule rules guideline guidelines policy guidance notice "
    "procedure note notes standard minutes",
    "NOT": "not no don't never nobody without none needn't",
    "IS": "is are be being been will has have",
}
_SORT = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*|\d+")
_DID = (
    r" (?:(?:\w+ly|never|then|also|just|only|had) )?(?:\w{2,}ed|was|were|had|did|said|told|wrote|"
    r"gave|made|took|put|set|got|ran|went|came|knew|thought|felt|found|kept|led|saw|sat|sent|spoke|"
    r"held|cut|chose|built|began|brought|bought|broke|let|taught|rang|lost|won)\b"
)
_ACT = re.compile(r"\b(?:i|we|he|she|they)" + _DID)
_OWN_ACT = re.compile(r"\b(?:I|[Ww]e)" + _DID)
_HEADING = re.compile(rf"^\W*{PARTS}\W{{0,3}}:")
"""What many put over the parts of an honest answer."""

_MOST_CHARACTERS = 1000
"""Of a sentence that are looked at; nobody says a longer one."""

_WEIGHT = {name: weight for weight, names in WEIGHTS.items() for name in names.split()}


def lean(sentence: str) -> int:
    """What a sentence, written out plainly, weighs; the more, the likelier it speaks to a grader."""
    return BIAS + sum(_WEIGHT.get(feature, 0) for feature in features(sentence))


def features(sentence: str) -> set[str]:
    """Names of what is in a sentence: ``word``, ``SORT_word`` side by side, ``SORT+SORT`` anywhere."""
    lowered = sentence[:_MOST_CHARACTERS].lower()
    words = _WORD.findall(_HEADING.sub("", lowered))
    sorted_words = [_SORT.get(word, word) for word in words]
    sorts = sorted({_SORT[word] for word in words if word in _SORT})
    return {
        *words,
        *sorts,
        *(f"{first}_{second}" for first, second in pairwise(["^", *sorted_words])),
        *(f"{first}+{second}" for first, second in combinations(sorts, 2)),
        *_shape(lowered, sorted_words),
    }


def own_act(text: str) -> bool:
    """Whether somebody tells what they themselves did."""
    return bool(_OWN_ACT.search(text))


def _shape(lowered: str, sorted_words: list[str]) -> Iterator[str]:
    if _ACT.search(lowered):
        yield "=act"
    if any(word.isdigit() for word in sorted_words):
        yield "=number"
    if len(sorted_words) < 6:
        yield "=short"
    if len(sorted_words) > 20:
        yield "=long"
    if sorted_words.count("PART") > 2:
        yield "=parts"
