"""Names of fields with the day on which a thing was done: `shipped_at`, `dateReal`."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import any_of


def tells_day_done(name: str) -> bool:
    """Return whether a field of this name says when a thing was done, not when it shall be."""
    return bool(re.fullmatch(any_of("happened_keys"), fold(name)))
