"""Words for people at work: roles by their form (-er, -or, -ist …), relations, groups."""

import re
from functools import lru_cache

_AGENT = re.compile(r"^[a-z][a-z'-]*(?:er|or|ist|ian|eer|man|woman|ician|ant|ee)$")
_NO_PERSON = frozenset(
    "after another answer anger banner barrier better bigger border buffer butter cancer "
    "career cater center "
    "chapter character cheaper clearer cluster computer consider container copper corner "
    "counter cover "
    "customer-facing danger December deeper deliver differ dinner disaster either elder "
    "ever faster favor "
    "fever fewer filter finger flower folder former further gather greater harder header "
    "her higher however "
    "hunger hyper inner insider-only larger later latter layer ledger lesser letter "
    "lever liver longer lower "
    "matter meter minister-level monster mother-in-law neither never newer newsletter "
    "nicer November number "
    "October offer older or order other outer over owner-less paper parameter pepper per "
    "perimeter poster power prefer "
    "printer proper quarter quicker quieter rather refer register remember remainder "
    "render river router "
    "rubber safer scooter scanner September semester server shelter shorter shoulder "
    "shutter silver "
    "simpler slower smaller smoother soccer softer sooner spider stronger sugar summer "
    "super sweeter taller temper "
    "their theater timer together tower trailer transfer trigger twitter under upper "
    "utter water wear weather "
    "whatever whenever wherever whether wider winter wonder younger color doctorate door "
    "error factor favour floor "
    "for humor indoor interior exterior junior senior labor major meteor minor mirror "
    "monitor motor nor "
    "odor poor prior rumor sensor sector terror tractor corridor vector vendor-lock "
    "operator-free harbor "
    "mentor-style refactor list exist twist assist consist persist insist resist "
    "checklist blacklist "
    "whitelist mist wrist hoist waitlist human than german ocean median clean mean plan "
    "van can man-made pan "
    "began scan plant want grant important relevant constant significant instant "
    "reluctant restaurant distant "
    "elegant brilliant vacant abundant warrant covenant variant quadrant merchant-facing "
    "agree coffee "
    "committee degree fee free guarantee knee see three tree wee spree freelee career "
    "engineer-led steer "
    "veneer sheer beer deer peer-to-peer clear loner anchor-free newspaper chamber "
    "member-only cleaner-looking "
    "stakeholder reader letter-writer manner matter trouble-shooter listener believer "
    "dreamer learner achiever performer believer thinker doer "
    "over-deliverer fixer giver achiever compliant redundant pleasant dominant blunt wherever hour "
    "layover handover takeover turnover rollover crossover makeover spinner slider "
    "charger folder trainer-led "
    "tester-facing eer er or ist ian ian's roster toaster freezer cooler boiler heater "
    "mixer blender "
    "sticker marker checker docker scheduler loader parser compiler exporter balancer "
    "controller-free "
    "dispenser locker drawer blocker burner cruiser container-ship litter barometer thermometer "
    "clearer tighter lighter warmer colder earlier easier busier heavier happier angrier "
    "calmer louder "
    "afar alter defer infer confer suffer enter bother foster master-slave hover lever "
    "rider-facing".split()
)
_KNOWN = frozenset(
    "lead head chief boss chef cook nurse clerk agent captain coach dean vp cto ceo cfo "
    "coo pm em sre cio "
    "intern apprentice technician pilot surgeon vet buyer analyst guard host waiter "
    "waitress barista "
    "secretary associate assistant colleague friend client partner peer supervisor "
    "sponsor investor guest patient "
    "pupil resident tenant founder neighbour spouse student executive chairman chair "
    "principal attorney "
    "salesperson spokesperson foreman steward scientist physicist chemist economist "
    "president guy woman man "
    "girl kid professor doctor dev developer recruiter parent family hire newcomer "
    "deputy staffer crew "
    "contractor volunteer counterpart senior junior postdoc teammate co-founder "
    "cofounder report".split()
)
_PLURAL = frozenset(
    "people staff folks persons men women colleagues kids children guys reports direct-reports "
    "juniors seniors students pupils families nurses engineers devs clients "
    "sixth-formers heads".split()
)

RELATION = (
    r"(?:boss|bosses|manager|supervisor|director|lead|leads|colleagues?|mentor|"
    r"counterparts?|peers?|deputy|"
    r"client|clients|customers?|partners?|skip-level|team ?mates?|predecessor|successor|"
    r"(?:direct )?reports?|vp|cto|ceo|cfo|coo|pm|head|chief|landlord|investors?|founders?)"
)
GROUP = (
    r"(?:team|crew|group|department|squad|staff|office|desk|committee|board|union|unit|"
    r"vendor|supplier|"
    r"agency|ministry|council|division|organi[sz]ation|sales|marketing|finance|legal|"
    r"operations|ops|HR|"
    r"product|security|support|compliance|procurement)"
)
NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-\w+)?|a (?:dozen|couple|handful|hundred)|several|a few|both|half (?:a|the))"
)


@lru_cache(maxsize=4096)
def is_person(word: str) -> bool:
    """Whether a word in the singular names a person by role or relation."""
    word = word.lower().strip("'’")
    return word in _KNOWN or (
        word not in _NO_PERSON and len(word) > 4 and _AGENT.match(word) is not None
    )


@lru_cache(maxsize=4096)
def are_people(word: str) -> bool:
    """Whether a word in the plural names people."""
    word = word.lower().strip("'’")
    if word in _PLURAL:
        return True
    if word.endswith("ies"):
        return is_person(word[:-3] + "y")
    return word.endswith("s") and not word.endswith("ss") and is_person(word[:-1])
