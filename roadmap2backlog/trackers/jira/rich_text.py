"""A text in the form an edition of Jira speaks, and back."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from roadmap2backlog.trackers.jira.adf import from_adf, to_adf
from roadmap2backlog.trackers.jira.wiki import from_wiki, to_wiki

_LONGEST_MARKUP = 32_000
"""Jira takes 32,767 characters, and on Cloud is said to count those of the document's JSON."""

_ROUNDS = 5
"""Two settle whatever the markup of one side means to the other; the rest is for surprises."""


@dataclass(frozen=True, slots=True)
class RichText:
    """Both ways; `from_rich(to_rich(text))` is the text in its one spelling."""

    to_rich: Callable[[str], object]
    from_rich: Callable[[object], str]

    def spelling(self, text: str) -> str:
        """Return a text as it comes back once it was written, again and again the same.

        Where its markup would be longer than Jira takes, the end is left out and marked so.
        """
        while len(json.dumps(self.to_rich(text), ensure_ascii=False)) > _LONGEST_MARKUP:
            shorter = text[: len(text) * 9 // 10]
            whole_lines = shorter.rpartition("\n")[0]
            text = (whole_lines or shorter).rstrip("\n …") + "\n\n…"
        for _ in range(_ROUNDS):
            again = self.from_rich(self.to_rich(text))
            if again == text:
                break
            text = again
        return text


ADF = RichText(to_adf, from_adf)
WIKI = RichText(to_wiki, from_wiki)
