"""Pronouns of the one who acts: "users can see their orders" becomes "I want to see my orders"."""

import re

from roadmap2backlog.decomposing.language import lemma, load_language, singular
from roadmap2backlog.decomposing.quoting import is_in_quotes
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.templates import load_templates

_THIRD = re.compile(
    r"\b(?:its own|their own|their|themselves|theirs|they (?:are|were|have)\b|they|them)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"\b(?:your own|yourself|yours|your|you are|you(?=(?: (?P<next>[a-z]+))?))\b", re.IGNORECASE
)
_SHARED = re.compile(
    r"\b(?:assigned|given|sent|shared|shown|suggested|visible|available) (?:with|to|by|for) $",
    re.IGNORECASE,
)
"""Before those whom something is shared with: "maps shared with them"."""
_INNER = re.compile(
    r"\b(?:about|after|around|at|before|by|for|from|if|near|of|on|once|that|to|until|what|when|where"
    r"|which|while|who|whom|whose|with)\b",
    re.IGNORECASE,
)
"""What "them" may be the actor behind: nobody says "users remove them" of the users."""
_HELPING = frozenset(
    {"can", "could", "may", "might", "should", "must", "will", "would", "have", "had", "did"}
)
_TO_YOU = re.compile(
    r"\b(?:(?:allow|enabl|let|help|show|tell|giv|send|remind|notify|alert)(?:s|es?|ing|ting)?"
    r"|for|to|with|from|of|by|about|around) $",
    re.IGNORECASE,
)
"""Before the one that something is done to or for."""
_WORD = re.compile(r"[^\W\d_]+")
_OWN = frozenset({"its own", "their", "their own", "themselves", "theirs"})


def as_own(action: str, scene: Scene) -> tuple[str, tuple[str, ...]]:
    """Return the action as the actor says it, and the templates used.

    A pronoun stays where another group of people stands before it: it may mean them; "they" and
    "them" also stay where any other thing in the plural does, unless it says which things: "the
    tools they lent".
    """
    used: dict[str, None] = {}

    def mine(match: re.Match[str]) -> str:
        word, before = match.group().lower(), action[: match.start()]
        of_thing = word == "its own" and len(before.split()) > 1  # "give each boat its own berth"
        if of_thing or (word == "them" and not _INNER.search(before)):
            return match.group()
        if word == "themselves" and before.endswith(("among ", "between ")):
            return match.group()
        others = _names_people(before, scene, alone=word not in _OWN)
        tells_which = word.startswith("they") and _ends_in_noun(before)
        tells_which = tells_which or (word == "them" and _SHARED.search(before) is not None)
        if others or (word not in _OWN and not tells_which and _names_many(before)):
            return match.group()
        name = f"pronoun/{word.replace(' ', '-')}"
        used[name] = None
        return load_templates()[name]

    return _THIRD.sub(mine, action), tuple(used)


def to_mine(text: str) -> tuple[str, tuple[str, ...]]:
    """Return an imperative as the persona says it, and the templates used: "export my data"."""
    used: dict[str, None] = {}

    def mine(match: re.Match[str]) -> str:
        if is_in_quotes(text, match.start()):  # "one “your trip” link"
            return match.group()
        name = _named(match)
        if not name:
            return match.group()
        used[name] = None
        return load_templates()[name]

    return _SECOND.sub(mine, text), tuple(used)


def _named(match: re.Match[str]) -> str:
    """Return the template of a pronoun of the second person, "" where its place is not sure."""
    word = match.group().lower()
    if word != "you":
        return f"pronoun/{word.replace(' ', '-')}"
    if _TO_YOU.search(match.string[: match.start()]):
        return "pronoun/you-object"
    following = (match["next"] or "").lower()
    acts = following in _HELPING or lemma(following) in load_language().verbs
    return "pronoun/you" if acts else ""


def as_theirs(text: str) -> str:
    """Return an imperative as a criterion tells it: "they export their data"."""
    return re.sub(r"\byour\b", load_templates()["pronoun/of-them"], text, flags=re.IGNORECASE)


def _names_people(text: str, scene: Scene, *, alone: bool) -> bool:
    """Return whether people are named, in the plural or, with `alone`, also a single one."""
    roles = load_language().roles
    for word in _WORD.findall(text):
        one = singular(word).lower()
        if (alone or one != word.lower()) and (one in roles or one in scene.personas):
            return True
    return False


def _ends_in_noun(text: str) -> bool:
    """Return whether no small word such as "when" stands last: "the tools | they lent"."""
    last = text.rstrip().rpartition(" ")[2].lower()
    parts = load_language().parts
    small = parts["condition"] | parts["cause"] | parts["relative"] | parts["conjunction"]
    small |= parts["preposition"] | parts["adverb"] | {"than"}
    return last.isalpha() and last not in small and text.endswith(" ")


def _names_many(text: str) -> bool:
    """Return whether the last noun before a pronoun is in the plural: "the cards they"."""
    words = [word.lower() for word in _WORD.findall(text)]
    return any(word.endswith("s") and singular(word) != word for word in words)
