"""Tables that explain signs of a page, such as `Status | Meaning`, hold no plans."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names

_MOST_COLUMNS = 3


def explains_signs(columns: Sequence[str]) -> bool:
    """Return whether a table with these columns says what states, icons or terms mean."""
    sign, *others = map(fold, columns)
    is_key = sign in names("sign_columns") and len(columns) <= _MOST_COLUMNS
    return is_key and any(name in names("meaning_columns") for name in others)
