"""Pronouns of the one who acts: "users can see their orders" becomes "I want to see my orders"."""

import re

from roadmap2backlog.decomposing.language import load_language, singular
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.templates import TEMPLATES

_THIRD = re.compile(r"\b(?:their own|their|themselves|theirs)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def as_own(action: str, scene: Scene) -> tuple[str, tuple[str, ...]]:
    """Return the action as the actor says it, and the templates used.

    A pronoun stays where another group of people stands before it: it may mean them.
    """
    found = _THIRD.search(action)
    if not found or _names_people(action[: found.start()], scene):
        return action, ()
    used: dict[str, None] = {}

    def mine(match: re.Match[str]) -> str:
        name = f"pronoun/{match.group().lower().replace(' ', '-')}"
        used[name] = None
        return TEMPLATES[name]

    return _THIRD.sub(mine, action), tuple(used)


def _names_people(text: str, scene: Scene) -> bool:
    roles = load_language().roles
    for word in _WORD.findall(text):
        one = singular(word).lower()
        if one != word.lower() and (one in roles or one in scene.personas):
            return True
    return False
