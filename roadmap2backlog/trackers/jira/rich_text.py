"""A text in the form an edition of Jira speaks, and back."""

from collections.abc import Callable
from dataclasses import dataclass

from roadmap2backlog.trackers.jira.adf import from_adf, to_adf
from roadmap2backlog.trackers.jira.wiki import from_wiki, to_wiki

_ROUNDS = 5
"""Two settle whatever the markup of one side means to the other; the rest is for surprises."""


@dataclass(frozen=True, slots=True)
class RichText:
    """Both ways; `from_rich(to_rich(text))` is the text in its one spelling."""

    to_rich: Callable[[str], object]
    from_rich: Callable[[object], str]

    def spelling(self, text: str) -> str:
        """Return a text as it comes back once it was written, again and again the same."""
        for _ in range(_ROUNDS):
            again = self.from_rich(self.to_rich(text))
            if again == text:
                break
            text = again
        return text


ADF = RichText(to_adf, from_adf)
WIKI = RichText(to_wiki, from_wiki)
