"""What stands in brackets or behind a dash, where it tells which of its kind is wanted."""

import re

from roadmap2backlog.decomposing.headings import first_telling
from roadmap2backlog.decomposing.language import (
    describes,
    frame,
    is_plural,
    lemma,
    load_language,
    past_participle,
    singular,
    tells_more,
)
from roadmap2backlog.decomposing.phrases import in_sentence, is_known_word, is_short_for, trimmed
from roadmap2backlog.decomposing.quoting import without_brackets
from roadmap2backlog.decomposing.references import only_says_when
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.who import is_person
from roadmap2backlog.decomposing.wishes import Telling

_ALL_OF = frozenset({"all", "any", "each", "every", "no", "some"})
_NOT_TELLING = frozenset(
    {"including", "incl", "such", "like", "formerly", "aka", "see", "optional", "or", "and"}
    | {"its", "their", "our", "your"}
    | {"opt-in", "opt-out"}
    | {"most", "some", "all", "any", "many", "few", "works", "currently", "today"}
    | {"if", "when", "once", "not", "no", "thanks", "pending", "merged", "spike", "stretch", "wip"}
    | {"alpha", "beta", "draft", "mvp", "poc", "rfc"}
    | {"likely", "maybe", "planned", "proposed", "tentative", "this", "these"}
)
_SAYING = re.compile(r"[^\W\d_]{2}")
_REFERENCE = re.compile(
    r"(?:[A-Za-z]{1,8}[-–])?#?\d+|[A-Z]{1,8}[-–]?\d+(?:\.\d+)+|(?:N?FR|REQ|UC|US)[-–]?\d+"
)
_TAG = re.compile(r"\s[-–—]\s[A-Z][A-Z ,]+$")
_DASH_BEFORE = re.compile(r"\s[-–—]\s*$")
_MARKS = frozenset(",/=:;|&+")
_SHORT = 4
_LONGEST_PART = 8
_MOST_OF_A_ROLE = 3


def behind_dash(told: Telling, above: str) -> str:
    """Return the part of a thing that stands behind a dash: "DPU – port of the modules".

    An explanation ("a faster one", "written in Go") is none, nor is a lone name or word.
    """
    dashed = [one for one in told.whole.aside if _DASH_BEFORE.search(told.full[: one.start])]
    if told.varied or not dashed:
        return ""
    part = _TAG.sub("", without_brackets(trimmed(told.full[dashed[-1].start :])))
    words = part.split()
    lone = len(words) == 1 and not part.lower().endswith(("ion", "ment"))
    tag = len(words) > 1 and part.isupper()  # "Alt texts — NEEDS DECISION"
    if lone or tag or len(words) > _LONGEST_PART:
        return ""
    language = load_language()
    opener = words[0].lower()
    explains = opener in language.parts["determiner"] | language.parts["preposition"] | _NOT_TELLING
    explains = (
        explains
        or describes(part)
        or _only_says_how_often(words)
        or not _MARKS.isdisjoint(part)
        or _does(words)
    )
    named = not explains and frame(part).form == "NP" and bool(first_telling((above,), part))
    return part if named else ""


def _only_says_how_often(words: list[str]) -> bool:
    often = load_language().frequencies | {"and", "or", "&"}
    return all(word.lower() in often for word in words)


def _does(words: list[str]) -> bool:
    """Return whether words tell what a thing does: "reading tags where there are any"."""
    first, act = words[0].lower(), lemma(words[0])
    does = len(words) > 1 and first.endswith("ing") and act != first
    return does and load_language().readings.get(act, "verb") == "verb"


def telling_aside(told: Telling) -> str:
    """Return a short aside that tells this thing from others: "account, namely GitHub".

    An abbreviation of the thing itself and longer explanations stay in the title only.
    """
    if len(told.whole.aside) != 1 or told.varied:
        return ""
    aside = trimmed(told.whole.aside[0].text)
    before = told.full[: told.whole.aside[0].start]
    if not before.strip(" ([") or before[-1:].isalnum() or before.rstrip("([")[-1:].isalnum():
        return ""
    spelled = any(word.isupper() and is_short_for(word, aside) for word in before.split())
    short = spelled or is_short_for(aside, before)  # "RTL support (right-to-left)" says both
    if aside in told.body or short or only_says_when(aside, sure=True):
        return ""
    if not _names_kind(aside) or is_person(aside, told.scene):
        return ""
    return in_sentence(aside, told.scene)


def people_aside(told: Telling) -> str:
    """Return the people in brackets whom a thing is for: "desk rota (crew)", or ""."""
    if len(told.whole.aside) != 1 or told.varied:
        return ""
    aside = told.whole.aside[0]
    bracketed = told.full[: aside.start].endswith("(")
    words = aside.text.split()
    named = bracketed and 0 < len(words) <= _MOST_OF_A_ROLE and words[0].isalpha()
    named = named and words[0].lower() not in _ALL_OF
    several = named and (is_plural(words[-1]) or words[-1] in load_language().uncountable)
    named = named and (several or len(words) == 1)  # not "(random partner)"
    named = named and singular(words[-1].lower()) not in {"agent", "bot", "job", "worker"}
    return aside.text if named and is_person(aside.text, told.scene) else ""


def _names_kind(aside: str) -> bool:
    """Return whether an aside is a short name, not an example, a sign or a property."""
    words = aside.split()
    first = words[0].lower().strip(".,") if words else ""
    if (
        _REFERENCE.fullmatch(aside)
        or len(words) > _SHORT
        or not _SAYING.search(aside)
        or not _MARKS.isdisjoint(aside)
    ):
        return False
    act = lemma(words[-1].lower()) if len(words) > 1 else ""
    told = act in load_language().verbs and past_participle(act) == words[-1].lower()  # "… blocked"
    lone = len(words) == 1 and (
        first.endswith(("ing", "ed")) or _is_plain(first) or _is_in_code(words[0])
    )
    if (
        lone
        or told
        or (aside.isupper() and len(words) > 1)
        or first in _NOT_TELLING
        or words[-1] == "only"
        or first in load_language().parts["preposition"]
    ):
        return False
    weighed = " or " in aside or " vs" in aside  # "own or rented", "rules vs storage"
    counted = not first[:1].isalpha() or weighed  # "~5 uploads at once"
    if counted or first in load_language().abbreviations or describes(aside) or tells_more(aside):
        return False
    return frame(aside).form == "NP"


def _is_in_code(word: str) -> bool:
    """Return whether a lone word in small letters is none of the language: "(sqlx)"."""
    return word.islower() and not is_known_word(word) and word not in load_language().formats


def _is_plain(word: str) -> bool:
    """Return whether a lone word would need an article, and tells no way: "listing (category)"."""
    language = load_language()
    ways = (language.channels, language.formats, language.platforms, language.roles)
    return word in table("countable") and not any(word in known for known in ways)
