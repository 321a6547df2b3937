"""Keys of decisions taken, rules of procedure and settings of programs: none of them are wishes."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of, names

_DECISIONS = re.compile(r"(?:.+ )?(?:decisions?(?: \w+)?|adrs|entscheidungen|decisiones|decisioni)")
_SETTING = re.compile(
    r"enabled?|methodology|(?:.+ )?assumptions?|(?:max|min) .+"
    r"|.+ (?:cadence|prefix|suffix|interval|ttl|regex|per run|per day)"
)
_LIKELY = re.compile(
    r"schedule|trigger|assign to .+|requires? .+|.+ (?:schedule|template|path|dir|directory|default"
    r"|threshold|url|branch|placeholder)"
)
_LOOK = re.compile(
    r"(?:show|hide|display) .+|(?:.+ )?(?:alignment|colou?rs?|fonts?|icons?|layout|orientation"
    r"|palette|theme|width|height|zoom)"
)
"""Names of what a thing looks like: `show_dependencies`, `status_colors`."""


def is_look(key: str) -> bool:
    """Return whether a key names how something is shown: `show_legend`, `axis_orientation`."""
    return bool(_LOOK.fullmatch(fold(key)))


def is_settled(key: str) -> bool:
    """Return whether a key names what was decided or ruled: `decision_log`, `intake_rules`."""
    return bool(_ending("settled_keys").fullmatch(fold(key)))


def is_decision(key: str) -> bool:
    """Return whether a key names decisions: what is titled there was decided, too."""
    return bool(_DECISIONS.fullmatch(fold(key)))


def is_machinery(key: str) -> bool:
    """Return whether a key may name what a program does by itself: `automation`, `labels`."""
    folded = fold(key)
    return folded.startswith("auto ") or bool(_ending("machinery_keys").fullmatch(folded))


def is_setting(key: str, *, among_others: bool = False) -> bool:
    """Return whether a key names a setting: `max_issues_per_run`, `review_cadence`, `enabled`.

    Args:
        key: The key.
        among_others: Whether only the share of such keys among others counts.
    """
    folded = fold(key)
    is_name = " " not in key.strip() and key.strip()[:1].islower()
    is_sure = bool(_SETTING.fullmatch(folded))
    return is_name and (is_sure or (among_others and bool(_LIKELY.fullmatch(folded))))


def is_decided(state: str) -> bool:
    """Return whether a state is one of a decision rather than of work."""
    return fold(state) in names("decision_states")


@cache
def _ending(table: str) -> re.Pattern[str]:
    """Return what matches a folded key that ends in an entry of a table."""
    return re.compile(f"(?:.+ )?{any_of(table)}")
