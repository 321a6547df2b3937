"""Values that only rate: `high`, `very low`, `3`."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names


def is_rating(values: Sequence[str]) -> bool:
    """Return whether a field says no more than how much: `risk: medium`."""
    return len(values) == 1 and (fold(values[0]) in names("ratings") or values[0].isdigit())
