"""What labels say of all that stands behind their colon: "Every loan logged: renewals, returns"."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.words import Word

_ALL = frozenset({"all", "each", "every"})


def is_done_to_all(label: str) -> bool:
    """Return whether a label says what is done to all that it lists."""
    return tells_what_is_done(read_words(label))


def tells_what_is_done(label: Sequence[Word]) -> bool:
    """Return the same for the words of a label."""
    return len(label) > 2 and label[0].low in _ALL and label[-1].shape == "ed"
