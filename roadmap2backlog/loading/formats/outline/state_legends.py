"""Lists that explain the states of a page: `Status legend:`, `- **Planned** — not begun yet`."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.settled import names_state

_ENTRY = re.compile(
    r"[*_`]*(?P<name>[^\W\d_][\w ’'/-]{1,30}?)[*_`]*\s*(?:[:：=]|→|[—–]|-(?=\s))[*_`]*\s*"
    r"(?P<told>\S.*)",
    re.DOTALL,
)
_LEGEND = re.compile(
    r"\b(?:legend|meanings?|what (?:the|these) \w+ mean|(?:badge|icon|stage|state|status|symbol)s?"
    r" (?:definitions?|keys?|labels?|values))\b",
    re.IGNORECASE,
)
_OF_STATES = re.compile(r"\b(?:badges?|stages?|states?|status(?:es)?)\b", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"(?:(?:actively|currently|not|still|under)\b|(?:an?|the|these|this) (?:features?|ideas?|items?"
    r"|tasks?|things?|work)\b|(?:on the|in active|in development|committed|available|accepted)\b"
    r"|we (?:are|do|have|intend|plan|want|will)\b|work (?:has|is)\b)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"^\W+")
_FEWEST = 3


def explains_states(lead: str, entries: Sequence[str]) -> bool:
    """Return whether entries each explain another state, and the text above them says so.

    Where it only speaks of states, most entries explain them as a legend does.
    """
    last = " ".join(lead.rsplit("\n", maxsplit=1)[-1].split())
    is_legend = _LEGEND.search(last) is not None
    if len(entries) < _FEWEST or not (is_legend or _OF_STATES.search(last)):
        return False
    found = [_ENTRY.fullmatch(_SIGNS.sub("", entry)) for entry in entries]
    told = [entry for entry in found if entry]
    names = {plain(entry["name"]).casefold() for entry in told}
    if len(names) < len(entries) or 2 * sum(map(names_state, names)) < len(names):
        return False
    return is_legend or 2 * sum(bool(_EXPLAINS.match(entry["told"])) for entry in told) > len(told)
