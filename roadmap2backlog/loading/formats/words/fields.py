"""Field names → what they hold, in the languages that roadmaps and trackers are written in."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import ranks
from roadmap2backlog.vocabulary.fields import field_names

_SECOND_ROLES = MappingProxyType(
    {"summary": "description", "text": "description", "goal": "goal", "sommario": "description"}
)
SAID_OF_PLANS = frozenset(
    {"status", "target", "size", "priority", "moscow", "release", "owner", "team"}
)
"""What people tell of a plan in a word or two."""
_WRAPPED = re.compile(r"^[^()]*\(([^()]+)\)\s*$")
_NUMBERED = re.compile(r" \d+$")


def role_of(name: str) -> str:
    """Return what a field of this name holds, or an empty text for a name nobody knows.

    `Custom field (Story Points)`, in any language, is read as `Story Points`, and
    `Epic Link (2)`, as a repeated column is called, as `Epic Link`.
    """
    folded = fold(name)
    roles = _roles()
    found = roles.get(folded) or roles.get(_NUMBERED.sub("", folded))
    if not found and folded.startswith(("depends on ", "blocked by ")):
        found = "depends_on"  # `depends_on_phases`
    if found or not (wrapped := _WRAPPED.match(name)):
        return found or _SECOND_ROLES.get(folded, "")
    return roles.get(fold(wrapped.group(1)), "")


@cache
def _roles() -> Mapping[str, str]:
    return MappingProxyType(
        {fold(name): role for role, names in field_names().items() for name in names}
    )


def title_rank(name: str) -> int | None:
    """Return how well a field suits as a title (lower is better), or None."""
    folded = fold(name)
    rank = ranks("title_names").get(folded)
    if rank is None and folded.endswith((" name", " title")):
        return len(ranks("title_names"))
    return rank


def id_rank(name: str) -> int | None:
    """Return how well a field suits as an id (lower is better), or None."""
    return ranks("id_names").get(fold(name))
