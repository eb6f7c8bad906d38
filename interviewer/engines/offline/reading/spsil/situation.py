"""Situation: who the speaker was, where it happened, who else was in it."""

import re
from collections.abc import Iterator

from interviewer.engines.offline.reading.cues import GENERIC, IMAGINED, cue
from interviewer.engines.offline.reading.passage import Find, Sentence, each
from interviewer.engines.offline.reading.people import (
    GROUP,
    NUMBER,
    RELATION,
    are_people,
    is_person,
)
from interviewer.engines.offline.reading.spsil.plot import Plot

_CHARGE = re.compile(
    r"\b[Ii](?:['’]ve| have|['’]d| had|['’]m| am| was)? (?:also |now |then |currently |"
    r"personally |both |still )?"
    r"(?:managed?|manages|managing|ran|run|running|led|lead|leading|head(?:ed|ing)?|"
    r"own(?:ed)?|owning|"
    r"look(?:ed|ing)? after|"
    r"supervised?|direct(?:ed)?|coached?|overs(?:aw|ee)|in charge of|responsible for|"
    r"chair(?:ed)?|answered? for|taught|teach|drove|built and (?:ran|run)|the one (?:in "
    r"charge|responsible))"
    r" (?!into\b|out\b|away\b|by\b|to\b|with\b|it\b|a (?:quick|short)\b)(?P<what>[^.;:]{4,})",
)
_AM = re.compile(
    r"\b(?:[Ii](?:['’]m| am| was|['’]ve been| have been| had been|['’]d been| became|"
    r" worked as| work as| came in as|"
    r" started(?: out)? as| joined as| served as| serve as| acted as| act as)|[Mm]e,|"
    r"[Mm]yself,|[Bb]eing|[Mm]y (?:role|job|title|position) (?:was|is)|as) "
    r"(?P<what>[^.;:!?\n]{3,110})"
)
_PROMOTED = re.compile(
    r"\b(?:promoted to|hired as|hired to|brought in (?:as|to)|made me|put me in charge|"
    r"put in charge of|my (?:charge|responsibility|remit|job|role|area) (?:was|is|covers|"
    r"included|has been))\b[^.]{4,}",
    re.IGNORECASE,
)
_NO_ROLE = cue(r"""
    (?:an? )?(?:effective|good|great|strong|natural|born|servant|better|big|firm|strong|true|\
      hands-on|humble|fair|honest|calm) (?:and \w+ )?(?:leader|manager|listener|person|\
      communicator|believer|thinker|player|boss|people person)
    a (?:people|team|morning) (?:person|player)
""")
_STOP = re.compile(
    r"\b(?:who|that|when|where|because|and (?:my|the|we|I|it)|but|if|with|by|than)\b"
)

_ORG = (
    "company|firm|hospital|clinic|bank|depot|factory|plant|shop|store|chain|studio|"
    "start-?up|scale-?up|agency|"
    "university|school|lab|laboratory|centre|center|club|council|city|warehouse|retailer|insurer|"
    "bakery|restaurant|hotel|publisher|charity|ngo|museum|theatre|theater|library|airline|airport|"
    "brewery|farm|quarry|mine|port|railway|newspaper|magazine|broadcaster|manufacturer|"
    "maker|faculty|"
    "consultancy|bureau|ministry|authority|college|nursery|kitchen|café|cafe|salon|garage|gym|"
    "yard|mill|foundry|platform|app|product|website|marketplace|exchange|site|system|service|saas|"
    "fintech|e-commerce|business|practice|institute|foundation|network|operator|utility|"
    "provider|vendor|"
    "festival|orchestra|cinema|pharmacy|ward|surgery|call-centre|cooperative|co-op|union|"
    "embassy|court|"
    "brand|supplier|distributor|carrier|wholesaler|builder|fund|brokerage|registry|"
    "archive|zoo|observatory|"
    "desk|team|group|department|unit|division|line|pipeline|engine|tool|game|ferry|ship|"
    "vessel|branch|"
    "programme|program|project|venue|house|garden|park|refuge|shelter|parish|band|choir|"
    "office|agency|"
    "spin-?off|subsidiary|outfit|organisation|organization|trust|group|home|market|"
    "engineering|analytics"
)
_VAGUE = frozenset(
    "a an the my our your his her their this that previous last former old new big small "
    "large good "
    "current same different certain some one tech it software it's global major medium "
    "leading whole "
    "local company team project next first engineering another every each entire own "
    "work important "
    "critical key great single other more most multinational mid-sized medium-sized "
    "well-known private "
    "technology international it for of in at and to with by from as into on".split()
)
_PLACE = re.compile(
    rf"(?:\b(?:at|in|for|of|with|on|inside|within|from|joined|ran|run|manage[sd]?|led|lead|"
    rf"own|head(?:ed)?|is|was|called|"
    rf"direct|after|oversee|oversaw|across)|[,:(–—-]|"
    rf"^[-*•\s]*)\s*(?P<np>(?:[\w'’&.+~/-]+ ){{0,7}}?(?:{_ORG}))s?\b"
    r"(?P<tail>(?:'s|’s)?(?:,)? (?:that|which|who|for|of|in|near|outside|with|called|on|"
    r"selling|making|serving|where|we) [\w'’]+)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:at|for|joined|outside|near|in) (?:the )?(?P<name>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+)*)"
)
_MAKER = re.compile(
    r"\b(?:we|they|which|that) (?:make|sell|ship|run|build|rent|deliver|insure|print|"
    r"brew)s? \w+|\bmakers? of \w+",
    re.I,
)
_NOT_PLACES = frozenset(
    "I English Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April "
    "May June July August September October November December Slack Jira Excel Zoom "
    "Teams Git GitHub Google "
    "HR IT PM CTO CEO VP Q1 Q2 Q3 Q4 Christmas Easter And But So My The A".split()
)

_TEAM_SIZE = re.compile(
    rf"\b(?:team|crew|group|squad|staff|unit|desk|department|handful) of (?:about |around |"
    rf"some |roughly |just |only )?{NUMBER}"
    rf"|\b{NUMBER}(?:-|\s)(?:strong|person|people|man|engineer|developer)s?\b|"
    rf"\b{NUMBER} of us\b|\b(?:we were|we are|we're) (?:about |around |only |just "
    rf")?{NUMBER}\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\b{NUMBER} ((?:[\w'’-]+ ){{0,4}}?)([\w'’-]+)\b", re.IGNORECASE)
_RELATED = re.compile(
    rf"\b(?:my|our|the|their|a|an|his|her) (?:\w+ ){{0,2}}?{RELATION}\b|\breport(?:ed|s|"
    rf"ing)? to\b|\bunder me\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:called|named|was|is|with|and|to|from|told|asked|by|for|one,|,|"
    r":) (?P<name>[A-Z][a-zà-ž]+)\b(?:,| who| had| was| in| from| said| and|\.|['’]s|$)"
    r"|\b(?P<subject>[A-Z][a-zà-ž]+) (?:said|wanted|told|asked|thought|had|was|refused|"
    r"felt|decided|came|kept|left|agreed|did|and I|and me)\b"
)
_NO_NAME = _NOT_PLACES | frozenset(
    "It He She They We You This That There Nobody Everyone Everybody Somebody Someone "
    "Then When What Which Who "
    "One Two Three If In On At As After Before Since No Not Now First Next Last People "
    "Both Each All Some "
    "Our His Her Their Its Python Java Kubernetes Redis Kafka Postgres Grafana Lambda "
    "Amazon Another Nothing "
    "Everything Something Because For To From By With Or Yes Okay Well Also Later Finally "
    "Most Many Once Sales Still Only Even Half Instead Kids Customers Users Clients "
    "Engineers".split()
)
_ACTOR = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Aa]n|[Oo]ne|[Oo]ur|[Mm]y|[Tt]wo|[Ss]ome|[Oo]ther|[Aa]nother|"
    r"[Ee]very|[Hh]is|[Hh]er|[Tt]heir) (?:[\w'’-]+ ){0,3}?(?P<who>[\w'’-]+)\b"
)


def role(plot: Plot) -> Iterator[Find]:
    """ "I was a …", "I ran …", a title in a note."""
    for sentence in plot.story:
        if found := _charge(sentence) or _title(sentence):
            yield found
    if plot.story and (found := _heading(plot.story[0])):
        yield found
    yield from each(_PROMOTED, plot.story[: max(4, plot.action)])


def _charge(sentence: Sentence) -> Find | None:
    if sentence.hollow:
        return None
    for match in _CHARGE.finditer(sentence.text):
        charge = _STOP.split(match.group("what"))[0].rstrip(" ,")
        what = re.findall(r"[\w'’&-]+", charge)
        led = match.group().split()[1] if " " in match.group() else ""
        if (
            len(what) >= 2
            and any(w.lower() not in _VAGUE | GENERIC for w in what)
            and _is_charge(led, what)
        ):
            return Find(sentence, match.start(), match.start("what") + len(charge))
    return None


def _is_charge(verb: str, what: list[str]) -> bool:
    """Whether what is run is a group of people, a place or an area, rather than a test or a query."""
    if verb.lower() not in ("ran", "run", "drove", "built"):
        return True
    told = " ".join(what[:8]).lower()
    return bool(
        re.search(
            rf"\b(?:{_ORG}|{GROUP}|desk|side|operations?|stack|infrastructure|area|front)s?\b", told
        )
        or any(are_people(w) for w in what[:5])
    )


def _title(sentence: Sentence) -> Find | None:
    for match in _AM.finditer(sentence.text):
        phrase = match.group("what")
        if _NO_ROLE.search(match.group()):
            continue
        head = _STOP.split(phrase)[0].rstrip(" ,")
        words = re.findall(r"[\w'’-]+", head)[:9]
        lead = match.group().split()[0].lower()
        if lead in ("as", "being") and not re.match(
            r"(?:the|an?|our|acting|interim|head|senior|lead|their|its) ?", phrase
        ):
            continue
        if lead == "as" and not re.search(r"\b(?:I|my|me)\b", sentence.text):
            continue
        if any(is_person(w) for w in words) and re.match(
            r"(?:an?|the|then|their|its|our|one of|only|also|still|now|as|[a-z]+(?:,| ))", phrase
        ):
            return Find(sentence, match.start(), match.start("what") + len(head))
    return None


def _heading(sentence: Sentence) -> Find | None:
    """A title that stands alone at the start: "Infra lead, logistics SaaS"."""
    head = re.split(
        r"[,;:(–—.]|\s-\s|\b(?:at|for|of|in|on)\b", sentence.text.lstrip("-*• \t0123456789.")
    )[0]
    words = re.findall(r"[\w'’/-]+", head)
    if (
        0 < len(words) <= 5
        and is_person(words[-1])
        and words[0].lower() not in ("the", "my", "a", "our")
    ):
        return Find(sentence, 0, len(sentence.text))
    return None


def setting(plot: Plot) -> Iterator[Find]:
    """A kind of organisation, product or place that a stranger could picture, or its name."""
    for sentence in plot.story:
        if sentence.hollow or IMAGINED.search(sentence.text):
            continue
        for match in _PLACE.finditer(sentence.text):
            words = re.findall(r"[\w'’&.+-]+", match.group("np"))
            telling = [w for w in words[:-1] if w.lower() not in _VAGUE and not w.isdigit()]
            tail = [
                w
                for w in re.findall(r"[\w'’-]+", match.group("tail") or "")[1:]
                if w.lower() not in _VAGUE | GENERIC
            ]
            if (telling or tail) and not _is_clause(words):
                yield Find(sentence, match.start(), match.end())
                break
        else:
            named = next(
                (
                    m
                    for m in _NAMED.finditer(sentence.text)
                    if m.group("name").split()[0] not in _NOT_PLACES
                ),
                None,
            ) or _MAKER.search(sentence.text)
            if named:
                yield Find(sentence, named.start(), named.end())


_VERBAL = frozenset(
    "was were is are had has have did do said told asked wanted went got made took gave "
    "i we they he she it you "
    "who which that would could should so because if when but then there".split()
)


def _is_clause(words: list[str]) -> bool:
    return any(w.lower() in _VERBAL for w in words)


def people(plot: Plot) -> Iterator[Find]:
    """A team with its size, a relation, a function, a name."""
    for sentence in plot.story:
        if not sentence.hollow and (found := _people_in(sentence)):
            yield found


def _people_in(sentence: Sentence) -> Find | None:
    text = sentence.text
    for match in _TEAM_SIZE.finditer(text):
        return Find(sentence, match.start(), match.end())
    for match in _COUNTED.finditer(text):
        if (
            are_people(match.group(2))
            and match.group().lower() not in ("both people", "two people")
            and not re.search(r"\b(?:of|in|to|for|from)\b", match.group(1))
        ):
            return Find(sentence, match.start(), match.end())
    if related := _RELATED.search(text):
        return Find(sentence, related.start(), related.end())
    for match in _NAME.finditer(text):
        name = match.group("name") or match.group("subject")
        if name not in _NO_NAME:
            return Find(sentence, match.start(), match.end())
    for match in _ACTOR.finditer(text):
        who = match.group("who")
        if is_person(who) or are_people(who):
            return Find(sentence, match.start(), match.end())
    return None
