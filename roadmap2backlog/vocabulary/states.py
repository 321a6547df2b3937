"""Words that say how far work has come, in many languages, as people write them."""

import re
from typing import Literal

from roadmap2backlog.vocabulary.tables import entries

State = Literal["done", "open", "deferred", "dropped", "vague", "named"]
TICKS = "✅☑✔✓"
UNTICKED = "⬜☐◻▢"
UNDER_WAY = "🚧⏳⌛🔄◐◑◒◓"
NEARLY = (
    r"\b(?:almost|largely|mainly|mostly|nearly|partial\w*|partly|practically|substantially"
    r"|virtually)\b"
)
"""A pattern of what says in front of "done" that something is left: "mostly complete"."""
NOT_WHOLLY = re.compile(
    r"\b(?:but|except|partial\w*|partly|not|pending|remain\w*|todo|tbd|mostly|almost|some|still|open"
    r"|needs?|next|plan\w*|progress|teilweise|offen|noch|partiel\w*|parcial\w*|parzial\w*|частично)\b",
    re.IGNORECASE,
)
"""What says behind "done" that something is left: "shipped but card part still pending"."""


def state_words(state: State) -> tuple[str, ...]:
    """Return the words of a state in lower case, sorted.

    Those of `vague` belong to one of the other states, too: they say so where they are all that
    is said, but may be a part of a longer text. Those of `named` may name what follows them.
    """
    return entries("roadmap2backlog.vocabulary", f"{state}.txt")
