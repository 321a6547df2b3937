"""Names of the fields of a user story, and the sentence that their values make."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.stories import user_story
from roadmap2backlog.loading.formats.words.tables import names

STORY = "story"
WHO, WANT, WHY = "who", "want", "why"
_NAMES = {
    WHO: frozenset(
        [
            "as", "as a", "as an", "as a an", "as the", "as a role", "role", "persona", "actor",
            "user", "user role",
        ]
    ),
    WANT: frozenset(
        [
            "want", "wants", "i want", "want to", "wants to", "i want to", "we want", "we want to",
            "i need", "i need to", "i would like", "i would like to", "goal",
        ]
    ),
    WHY: frozenset({"so", "so that", "so i can", "so that i can", "benefit", "why"}),
}  # fmt: skip
_VAGUE = frozenset({"goal", "why"})
"""What says what is wanted or why only beside names that no initiative has for it."""
_SHORT = 3
_PAIR = 2
_TELLS = frozenset(
    ["i", "we", "they", "it", "he", "she", "you", "is", "are", "was", "can", "will", "has", "have"]
)  # fmt: skip
"""Words of a clause: what has none of them and is short is rather a thing."""
_AS = re.compile(r"as (?:an?|the)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the|any|every|each) ", re.IGNORECASE)
_I_WANT = re.compile(r"(?:I|we)\b", re.IGNORECASE)
_STAYS = re.compile(r"[\w ]+ \w+[^s\W]s \w+ed")  # "the crew stays informed"
_SO = re.compile(r"(?:so|in order to|because)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a record: its name, the part of a user story it is, and its text."""

    name: str
    kind: str
    text: str


def part_of(name: str) -> str:
    """Return which part of a user story a field of this name may be, else an empty text."""
    folded = fold(name)
    return next((kind for kind, names in _NAMES.items() if folded in names), "")


def sentence_of(parts: Sequence[Part]) -> str:
    """Return the user story that parts make, or an empty text if they are none."""
    by_kind = {part.kind: part for part in parts}
    if len(by_kind) < len(parts) or not {WHO, WANT} <= set(by_kind):
        return ""
    who, want, why = by_kind[WHO], by_kind[WANT], by_kind.get(WHY)
    if fold(want.name) in _VAGUE and (why is None or fold(why.name) in _VAGUE):
        return ""
    told = f"{_who(_one_line(who))}, {_want(_one_line(want), want.name)}"
    told += f", {_why(_one_line(why), why.name)}" if why else ""
    return told if user_story(told) else ""


def part_places(names: Sequence[str]) -> frozenset[int]:
    """Return the places of names that together ask for a user story, or nothing."""
    places = {index: kind for index, name in enumerate(names) if (kind := part_of(name))}
    return frozenset(places) if {WHO, WANT} <= set(places.values()) else frozenset()


def _one_line(part: Part) -> str:
    return " ".join(part.text.split()).rstrip(".,;" if part.kind != WHY else "")


def _who(text: str) -> str:
    if _AS.match(text):
        return text
    if _ARTICLE.match(text):
        return f"As {text}"
    return f"As {'an' if text[0] in 'aeioAEIO' else 'a'} {text}"


def _want(text: str, name: str) -> str:
    if _I_WANT.match(text):
        return text
    if text.startswith("To "):
        text = f"to {text[3:]}"
    first = text.split(maxsplit=1)[0]
    acts = first.casefold().split("/")  # "hide/show a shelf"
    is_bare = names("acts").issuperset(acts) or fold(name).endswith(" to")
    verb = next((verb for verb in ("need", "would like") if verb in fold(name)), "want")
    if is_bare and first != "to":
        return f"I {verb} to {text[:1].lower()}{text[1:]}"
    return f"I {verb} {text}"


def _why(text: str, name: str) -> str:
    if _SO.match(text):
        return text
    if fold(name).endswith(" can") and not _I_WANT.match(text):
        return f"so that I can {text}"
    if text.startswith("to "):
        return f"in order {text}"
    words = text.casefold().split()
    is_acting = len(words) <= _PAIR and words[-1].endswith("ing")  # "record keeping"
    if len(words) > 1 and words[0] in names("acts") and not is_acting:  # "avoid confusion"
        return f"in order to {text[:1].lower()}{text[1:]}"
    is_clause = not _TELLS.isdisjoint(words) or _STAYS.fullmatch(text) is not None
    is_thing = len(words) <= _SHORT and not is_clause  # "secure access"
    return f"in order to have {text[:1].lower()}{text[1:]}" if is_thing else f"so that {text}"
