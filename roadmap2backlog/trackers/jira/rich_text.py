"""A text in the form an edition of Jira speaks, and back."""

from collections.abc import Callable
from dataclasses import dataclass

from roadmap2backlog.trackers.jira.adf import from_adf, to_adf
from roadmap2backlog.trackers.jira.wiki import from_wiki, to_wiki


@dataclass(frozen=True, slots=True)
class RichText:
    """Both ways; `from_rich(to_rich(text))` is the text in its one spelling."""

    to_rich: Callable[[str], object]
    from_rich: Callable[[object], str]


ADF = RichText(to_adf, from_adf)
WIKI = RichText(to_wiki, from_wiki)
