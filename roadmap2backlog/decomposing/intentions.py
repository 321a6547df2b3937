"""What stands before a wish and says only that it is one: "We'd like to open the pier"."""

import re

from roadmap2backlog.decomposing.language import frame, lemma, load_language
from roadmap2backlog.decomposing.phrases import trimmed

_SOON = r"(?: (?:also|then|now|soon|eventually|finally|currently|actively|still))*"
_WE = rf"(?:(?:so|and|also|finally|eventually),? )?(?:we|i|our team|the team){_SOON}"
_ARE = rf"{_WE}(?: are| am|['’]re|['’]m){_SOON}"
_TEAM = re.compile(
    rf"(?:{_WE}(?: would|['’]d){_SOON} (?:like|love) to"
    rf"|{_WE} (?:hope|plan|intend|aim|mean|wish|expect) to"
    rf"|{_ARE} (?:hoping|planning|intending|aiming|looking|going) to"
    rf"|{_WE}['’]ll{_SOON}"
    r"|(?:our|the) (?:goal|aim|plan|idea|intention|objective|purpose|ambition)"
    r"(?: here| now)? (?:is|will be) to) (?!hear\b|thank\b|be\b)",
    re.IGNORECASE,
)
_DOING = re.compile(
    rf"(?:{_ARE}|{_WE}(?: will|['’]ll){_SOON} be) (?:working on )?"
    r"(?=(?P<act>(?!working\b)[a-z]+ing)\b)",
    re.IGNORECASE,
)
_AT_WORK = re.compile(rf"{_ARE} working on ", re.IGNORECASE)
_OUGHT = r"(?:should|must|needs to|has to|ought to|would|will|could)"
_WISHED = re.compile(
    rf"it {_OUGHT} be (?:great|good|nice|helpful|useful|cool|possible)(?: if (?:it|they) "
    rf"(?:could|can))? to |(?:in order )?to be able to |to (?!be\b)"
    rf"|(?:soon |now )?you(?: can| could| will| should|['’]ll){_SOON} (?:be able to )?"
    r"(?!(?:be|only|not|no|never)\b)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"there {_OUGHT} be |(?:{_WE} )?(?:(?:need|want)s?|would like) (?=(?:an?|the|some|more) )",
    re.IGNORECASE,
)
_HOPED = re.compile(rf"{_WE} (?:hope|wish|expect)(?: that)? ", re.IGNORECASE)
_ENABLED = re.compile(
    r"(?:(?:this|it|that|which)(?: (?:feature|page|release|work|change|step))?"
    r"(?: will| would| should)? )?(?P<act>(?:allow|permit|help)(?:s|ing)?|enabl(?:es?|ing)"
    r"|let(?:s|ting)?) (?=\w)",
    re.IGNORECASE,
)
_FORMS = (
    (_TEAM, "VP"), (_WISHED, "VP"), (_NEEDED, "NP"), (_AT_WORK, "NP"), (_HOPED, "CL"),
)  # fmt: skip


def intended(text: str) -> str:
    """Return what a text says is meant to be done or had, without the words that say so, or "".

    "Open the pier" of "We are planning to open …", "a map" of "There should be a map".
    """
    doing = None if _TEAM.match(text) else _DOING.match(text)
    if doing:
        return _as_order(text, doing) or _behind_opener(text)
    enabled = _ENABLED.match(text)
    if enabled and not text.lower().startswith(f"{lemma(enabled['act'].lower())} "):
        return _as_enabling(text, enabled)
    return _behind_opener(text)


def _behind_opener(text: str) -> str:
    for opener, form in _FORMS:
        found = opener.match(text)
        rest = trimmed(text[found.end() :]) if found else ""
        if rest and (frame(rest).form == form or (form == "VP" and is_act(rest))):
            return rest
    return ""


def is_act(text: str) -> bool:
    """Return whether a text may begin with an order, whatever it would be alone: "book berths"."""
    first, _, rest = text.partition(" ")
    return bool(rest) and first.lower() in load_language().verbs


def _as_order(text: str, doing: re.Match[str]) -> str:
    """Return "build a map" for "we are building a map", "" for what is no act."""
    act, rest = lemma(doing["act"]), trimmed(text[doing.end("act") :])
    order = f"{act} {rest}"
    known = act in load_language().verbs and act != doing["act"].lower()
    return order if known and rest and frame(order).form == "VP" else ""


def _as_enabling(text: str, enabled: re.Match[str]) -> str:
    """Return "allow guests to pay" for "This allows guests to pay", "" where nobody is enabled."""
    order = f"{lemma(enabled['act'].lower())} {trimmed(text[enabled.end() :])}"
    told = frame(order)
    if told.object and frame(told.object.text).form == "CL":  # "letting them pay | creates trust"
        return ""
    return order if told.frame_kind == "enabling" and told.predicate is not None else ""
