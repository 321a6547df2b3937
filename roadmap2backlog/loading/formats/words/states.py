"""Words for sizes, MoSCoW bands, kinds of work, states, teams and user-story sentences."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import meanings, names
from roadmap2backlog.model.roadmap import InitiativeKind, Moscow

_TEAM = re.compile(
    r"\b(?:team|squad|guild|tribe|crew|chapter|équipe|equipo|команда)\b", re.IGNORECASE
)
_NOTHING = frozenset({"", "-", "–", "—", "none", "n/a", "na", "nil", "null", "no", "keine", "[]"})
STATE_SIGN = re.compile(
    r"^((?:(?:⚠(?!\ufe0f?\s*(?:\*\*|__))|[✅☑✔✓❌✖⛔🚧🚀⏳⌛🔄🔜📅🟢🟡🔴🟠🔵⚪⬜🟩🟨🟥💡🎉🏗📋🗓☐])\ufe0f?\s*)+)(?=\S)"
)
"""A sign such as ✅ or 🚧 in front of a title, which tells its state.

A warning goes on in bold: `⚠️ **Must come first**: the mole`.
"""


def points_or_shirt(text: str) -> float | str | None:
    """Return a size as points or S, M, L, XL; None for anything else."""
    if shirt := meanings("sizes").get(fold(text)):
        return shirt
    found = re.fullmatch(r"\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:points?|pts?|sp)?\s*", text)
    return float(found.group(1).replace(",", ".")) if found else None


def amount(text: str) -> float | None:
    """Return a number of zero or more, or None."""
    found = re.fullmatch(r"\s*(\d{1,12}(?:\.\d{1,6})?)\s*", text)
    return float(found.group(1)) if found else None


def is_no_answer(text: str) -> bool:
    """Return whether a field says that there is nothing to say: `N/A`, `none`, `–`."""
    return text.strip().casefold() in _NOTHING


def moscow_of(text: str) -> Moscow | None:
    """Return the MoSCoW band that a text states, or None."""
    band = meanings("bands").get(fold(text))
    return Moscow(band) if band else None


def kind_of(text: str) -> InitiativeKind | None:
    """Return the kind of work that a text states, or None."""
    kind = meanings("kinds").get(fold(text))
    return InitiativeKind(kind) if kind else None


def issue_level(folded: str) -> str:
    """Return the level of an issue type of a tracker, or an empty text for no such type."""
    return meanings("issue_levels").get(folded, "")


def is_state(text: str) -> bool:
    """Return whether a text is only a state or a rank, such as `done` or `P1`, or empty."""
    folded = fold(text)
    return folded in names("states") if folded else not text.strip()


def is_team(text: str) -> bool:
    """Return whether a text names a team rather than a person."""
    return bool(_TEAM.search(text))
