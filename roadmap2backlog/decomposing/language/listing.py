"""Which coordinations of a clause are lists to a reader, too: paths and labels are none."""

import re
from collections.abc import Iterable

from roadmap2backlog.decomposing.language.parse import Coordination

_PATH = re.compile(
    r"\b(?:feat|fix|chore|wip|docs|refactor|hotfix|origin)/[\w.-]+"
    r"|\b(?:shadcn|next)/[a-z]|@[\w-]+/|(?<![\w)\]])/[\w{]|[{}<>\\`=]|\w/v\d|/\d+\b|/\w+\.[A-Z]|\w\.\w+/|https?:"
)
_TOGETHER = re.compile(r"\b(?:them|they|both|each other|one another|respectively)\b", re.IGNORECASE)
_LABEL_END = re.compile(r"[^:]{0,40}:\s+\S+\s+\S")


def as_lists(clause: str, found: Iterable[Coordination]) -> tuple[Coordination, ...]:
    """Return the lists of a clause that are lists to a reader, too.

    Paths and patterns are none, nor is a label: "session/summary screen: breakdown by item".
    """
    lists = tuple(
        one for one in found if not (_in_code(clause, one) or _are_spoken_of(clause, one))
    )
    kept = tuple(one for one in lists if not _in_label(one))
    return kept if len(kept) == len(lists) else tuple(one for one in kept if one.axis != "LIST")


def _are_spoken_of(clause: str, found: Coordination) -> bool:
    """Return whether things are spoken of together further on: "… to bring them on par"."""
    after = clause[found.span.end :]
    return found.axis == "OBJECT" and _TOGETHER.search(after) is not None


def _in_label(found: Coordination) -> bool:
    """Return whether things or acts stand in a label, with more than a word after its colon."""
    return found.axis in {"OBJECT", "VERB"} and _LABEL_END.match(found.suffix) is not None


def _in_code(clause: str, found: Coordination) -> bool:
    """Return whether a list is a path, an address or a pattern: /users/{id}/edit."""
    if found.conjunction != "/" and "/" not in found.span.text:
        return False
    return _PATH.search(clause, max(0, found.span.start - 2), found.span.end + 1) is not None
