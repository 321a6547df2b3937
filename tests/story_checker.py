"""An independent reading of stories: what a careful person would object to.

Knows nothing of the program. Criteria after the Quality User Story framework (Lucassen et al.
2016, "Improving agile requirements"); each defect names the criterion, what was found and
whether the story itself already warns of it by a flag.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLE = r"^As (?P<article>an?|the|one of the) (?P<role>.+?)(?:,| (?=I (?:want|can|need|would)))\s*"
_MEANS = r"I want(?P<to> to)? (?P<means>.+?)"
_ENDS = r"(?:,? so (?:that |I )(?P<ends>.+?))?\.?$"
_STORY = re.compile(_ROLE + _MEANS + _ENDS, re.DOTALL | re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|`[^`]*`")
_JOINED = re.compile(r"\band\b|\bor\b|&|\+(?=\s)|\band/or\b", re.IGNORECASE)
_ADDED = re.compile(r"[()\[\]{}]| -- | — | – |;|\*")
_SECOND = re.compile(r"[.!?][”\"']?\s+[A-Z]")
_PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|TBA|FIXME|XXX|lorem ipsum|to be (?:named|defined|decided))\b|\?\?\?|<\w+>",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:not )?\S+ (?:it|them|they|this|these|those|that)(?=$|[.,:]| (?:in|on|at|by|to|from|for|with"
    r"|as|when|if|again|later|back|up|down|out)\b)",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:not|no|never|cannot|without|can't|don't|no longer)\b", re.IGNORECASE)
# Two words that are one name; people do not deliver the halves apart.
_ONE_NAME = re.compile(
    r"\b(?:terms and conditions|drag[ -]and[ -]drop|search and replace|find and replace|pros and cons"
    r"|research and development|R&D|Q&A|M&A|P&L|A&E|B&B|AT&T|back and forth|privacy and security"
    r"|rules and regulations|health and safety|supply and demand|trial and error|more or less"
    r"|true or false|yes or no|one or more|two or more|and so on|and more|copy and paste"
    r"|audio and video|black and white|sooner or later|lost and found|question and answer"
    r"|and/or|try and|wait and see|bed and breakfast|first and last name|date and time"
    r"|name and address|start and end)\b",
    re.IGNORECASE,
)
# A joined pair inside these is one condition or one comparison, not two wishes.
_CONDITION = re.compile(
    r"\b(?:between|both|either|whether|when|if|unless|until|once|while|after|before|because|so that"
    r"|in order to|such as|including|like|e\.g\.|namely)\b.*$",
    re.IGNORECASE,
)
_NO_VERB = _words(
    "the a an this that these those my our your their its his her some any all each every more new"
    " better less no of in on at by for with from as and or it they we you there"
    " automatic basic full improved initial multiple several various then next finally"
)
_ENDS_LIKE_A_BASE = _words(
    "access address bring bypass compress cross discuss embed exceed express feed focus guess miss"
    " need pass possess press process progress proceed ring seed shed sing speed spring string"
    " stress succeed swing toss wing bless dress dismiss assess suppress bus canvas breed bleed"
    " weed heed need wed shred spread embed thread bias"
)


class Told(NamedTuple):
    """A story as a reader sees it: its sentence, and what it warns of."""

    id: str
    sentence: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing to object to.

    Attributes:
        flagged: Whether the story itself says so, so that its reader is warned.
    """

    story: Told
    criterion: str
    found: str
    flagged: bool = False


_FLAGS = {
    "atomic": {"NO_SPLIT", "AMBIG_SCOPE", "WIDE"},
    "no placeholder": {"PERSONA_MISSING"},
    "full sentence": {"AMBIG_FORM", "LANGUAGE"},
    "unique": {"DUPLICATE"},
    "minimal": {"LANGUAGE", "QUESTION"},
}


def parts_of(sentence: str) -> dict[str, str] | None:
    """Return role, means and ends of a story, or None if it is not formed like one."""
    found = _STORY.match(" ".join(sentence.split()))
    return {key: value or "" for key, value in found.groupdict().items()} if found else None


def defects(stories: Sequence[Told]) -> list[Defect]:
    """Return every defect of the stories of one backlog."""
    told = [one for one in stories if one.sentence.strip()]
    single = (
        Defect(one, criterion, found, bool(_FLAGS.get(criterion, set()) & set(one.flags)))
        for one in told
        for criterion, check in CHECKS.items()
        for found in check(one.sentence)
    )
    several = (
        Defect(one, criterion, found, bool(_FLAGS.get(criterion, set()) & set(one.flags)))
        for criterion, check in TOGETHER.items()
        for one, found in check(told)
    )
    return [*single, *several]


def _well_formed(sentence: str) -> Iterator[str]:
    parts = parts_of(sentence)
    if parts is None:
        yield "not formed as “As a …, I want …”"
        return
    article, role = parts["article"].lower(), parts["role"]
    if article in {"a", "an"} and (article == "an") != starts_with_a_vowel_sound(role):
        yield f"{parts['article']} {role}"


def starts_with_a_vowel_sound(words: str) -> bool:
    """Return whether "an" fits, letters said one by one included ("an HHS clerk")."""
    first = re.split(r"[\s/-]", words, maxsplit=1)[0]
    if re.fullmatch(r"[A-Z]{2,}s?|[A-Z]", first) and first not in {"SaaS", "SIM", "NATO", "LAN"}:
        return first[0] in "AEFHILMNORSX"
    if re.match(r"(?:uni(?!n|m)|use|usu|uti|eu|one\b|once|ubiq)", first, re.IGNORECASE):
        return False
    if re.match(r"(?:[A-Z]\.)+$", first):
        return first[0] in "AEFHILMNORSX"
    return re.match(r"(?:[aeiou]|hour|honest|heir)", first, re.IGNORECASE) is not None


def _full_sentence(sentence: str) -> Iterator[str]:
    parts = parts_of(sentence)
    if parts is None or not parts["to"]:
        return
    words = re.findall(r"[^\s,.;:]+", parts["means"])
    while len(words) > 1 and (words[0] == "not" or words[0].endswith("ly")):
        words = words[1:]
    first = words[0] if words else ""
    if not looks_like_a_base_form(first):
        yield f"“to {first}” is no verb's base form"


def looks_like_a_base_form(word: str) -> bool:
    """Return whether a word may be a verb as it stands after "to"."""
    low = word.lower()
    if low in _ENDS_LIKE_A_BASE:
        return True
    if not re.fullmatch(r"[a-z][a-z'-]*(?:/[a-z]+)?", word) or low in _NO_VERB:
        return False
    ending = re.search(r"(?:ing|ed|[^s]s|tion|ment|ness|ity|able|ful|ive|ance|ence|ly)$", low)
    return not ending or low in _VERBS_IN_DISGUISE


_VERBS_IN_DISGUISE = _words(
    "mention condition function position question transition implement document comment augment"
    " segment experiment complement supplement enable disable table receive give live archive drive"
    " arrive dive derive retrieve strive forgive revive survive advance enhance balance finance"
    " reference influence sequence experience apply reply supply multiply comply rely fly"
    " bookmark partition auction caution ration station commission provision version vision ally"
    " imply tally rally bully"
)


def _minimal(sentence: str) -> Iterator[str]:
    bare = _QUOTED.sub("“”", sentence)
    for found in (_ADDED.search(bare), _SECOND.search(_without_abbreviations(sentence))):
        if found:
            yield f"says more than the wish: {found[0]!r}"
            return


def _without_abbreviations(sentence: str) -> str:
    return re.sub(
        r"\b(?:e\.g|i\.e|etc|vs|incl|approx|No|St|Dr|Mr|Mrs|v?\d+|(?:[A-Z]\.)+[A-Z])\.",
        "",
        sentence,
    )


def _atomic(sentence: str) -> Iterator[str]:
    parts = parts_of(sentence)
    means = parts["means"] if parts else sentence
    left = _CONDITION.sub("", _ONE_NAME.sub("", _QUOTED.sub("“”", means)))
    found = _JOINED.search(left)
    if found:
        yield f"holds “{found[0]}”"


def _no_pronoun(sentence: str) -> Iterator[str]:
    parts = parts_of(sentence)
    # "this: “…”" points at the quotation behind it.
    found = _PRONOUN.search(re.sub(r"\bthis: [“\"]", "", parts["means"])) if parts else None
    if found:
        yield f"“{found[0]}”: of what?"


def _no_placeholder(sentence: str) -> Iterator[str]:
    found = _PLACEHOLDER.search(sentence)
    if found:
        yield f"“{found[0]}”"


def _uniform(told: Sequence[Told]) -> Iterator[tuple[Told, str]]:
    """Yield the stories that are not formed as most of their backlog are."""
    forms = {one: _form(one.sentence) for one in told}
    counted = Counter(forms.values())
    usual = min(counted, key=lambda form: (-counted[form], form)) if counted else ""
    for one, form in forms.items():
        if form != usual:
            yield one, f"{form} where most are {usual}"


def _form(sentence: str) -> str:
    parts = parts_of(sentence)
    if parts is None:
        return "another form"
    return "I want to" if parts["to"] else "I want"


def _unique(told: Sequence[Told]) -> Iterator[tuple[Told, str]]:
    seen: dict[str, Told] = {}
    for one in told:
        key = re.sub(r"\W+", " ", one.sentence.lower()).strip()
        if key in seen:
            yield one, f"the same as {seen[key].id}"
        seen.setdefault(key, one)


def _conflict_free(told: Sequence[Told]) -> Iterator[tuple[Told, str]]:
    """Yield stories that deny word for word what another asks for."""
    asked: dict[str, list[tuple[bool, Told]]] = defaultdict(list)
    for one in told:
        parts = parts_of(one.sentence)
        if parts:
            denies = _DENIAL.search(parts["means"]) is not None
            bare = " ".join(_DENIAL.sub(" ", parts["means"].lower()).split())
            asked[f"{parts['role'].lower()}: {bare}"].append((denies, one))
    for same in asked.values():
        if {denies for denies, _ in same} == {True, False}:
            yield next(one for denies, one in same if denies), "denies another story"


CHECKS: dict[str, Callable[[str], Iterable[str]]] = {
    "well-formed": _well_formed,
    "full sentence": _full_sentence,
    "minimal": _minimal,
    "atomic": _atomic,
    "no dangling pronoun": _no_pronoun,
    "no placeholder": _no_placeholder,
}
TOGETHER: dict[str, Callable[[Sequence[Told]], Iterable[tuple[Told, str]]]] = {
    "uniform": _uniform,
    "unique": _unique,
    "conflict-free": _conflict_free,
}
