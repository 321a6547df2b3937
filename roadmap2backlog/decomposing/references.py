"""Texts that say nothing to build: ids, numbers, times, pointers elsewhere and sorts of lists."""

import re
from functools import cache

from roadmap2backlog.decomposing.language import load_language
from roadmap2backlog.decomposing.quoting import without_brackets
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.words import keys_of

_REFERENCE = re.compile(
    r"(?:[A-Z]{2,12}[-_])+\d[\d.-]*|[A-Z]\d+(?:[-.][A-Z]?\d+)+"
    r"|[QHT][1-4](?:[ -]?(?:FY ?)?\d{2,4})?|(?:FY|CY) ?\d{2,4}(?:[ -]?[QH][1-4])?|v?\d[\d.,/-]*"
)
_STAGE = re.compile(
    r"\b(?:phase|stage|sprint|milestone|release|iteration|wave|increment)s?$", re.IGNORECASE
)
_STANDING = re.compile(
    r"(?:currently |still |now )?(?:under|in|being) (?:active )?(?:research(?:ed)?"
    r"|discuss(?:ion|ed)|consider(?:ation|ed)|evaluat(?:ion|ed)|review(?:ed)?|planning|planned"
    r"|investigat(?:ion|ed)|development|developed|progress)"
    r"|(?:(?:the )?things|what|everything) (?:we(?:['’]ve| have)?|is|are|has been|have been) "
    r"(?:already )?(?:done|shipped|built|finished|completed|delivered|launched|released)",
    re.IGNORECASE,
)
"""A state where its thing should be: "currently under research"."""
_ELSEWHERE = re.compile(
    r"(?:see|cf\.?|details|read more|more (?:info|information|details))\s*(?::|(?=\[|https?:|`))"
    r"|see (?:also\b|(?:the|our) (?:[\w'’.-]+ ){0,4}(?:ADRs?|above|appendix|below|blog|board"
    r"|changelog|contributing|design|discussions?|docs?|documentation|documents?|FAQ|files?|guide"
    r"|guidelines|here|instructions|issues?|links?|list|milestones?|notes?|page|plan|posts?|PRs?"
    r"|project|proposals?|README|repo|repository|RFCs?|roadmap|section|site|spec|specification"
    r"|table|template|threads?|tickets?|tracker|website|wiki)\b)"
    r"|\(?(?:like|e\.?g\.?|i\.?e\.?)[:.,] "
    r"|(?:current|latest|previous) (?:release|version)\s*:"
    r"|(?:the )?following\b.*:$|(?:the )?following (?:\w+ ){0,3}(?:can|are|is|will|may|have)\b"
    r"|why (?!not\b)\w",
    re.IGNORECASE | re.DOTALL,
)


_ASKS = re.compile(
    r"(?:add|close|explore|implement|open|order|plan|schedule|start|test|use) an? \w"
    r"|add (?:more )?(?:cases|goals|milestones|notes|projects|steps|stories|tasks|teams"
    r"|themes|topics)\b",
    re.IGNORECASE,
)
"""Orders whose words alone would head a list: "open a case", "add notes"."""
_OF_A_PRODUCT = re.compile(
    r"(?:case|order|task|team) (?!backlog|roadmap|and\b|for\b|in\b|of\b|to\b)[a-z]+", re.IGNORECASE
)
"""Things of products that are named like plans: "order status", "task list"."""


@cache
def plain_words() -> frozenset[str]:
    """Return the words of headings that do not say what a heading is about, in lower case."""
    return load_language().stop_words | table("plain_headings")


def names_stage(title: str) -> bool:
    """Return whether a title only names a stage of work: "Next release", "Insight phase"."""
    return only_says_when(title, sure=True) or _STAGE.search(title) is not None


def heads_plans(title: str) -> bool:
    """Return whether a title is only a reference or says that plans follow: "Product roadmap"."""
    keys = keys_of(title)
    plain = table("plainest_headings") | {"product", "project"}
    return is_reference(title) or (bool(keys) and plain.issuperset(keys))


def is_reference(text: str) -> bool:
    """Return whether a text is only an id, a number or a quarter: "STORY-04", "2027", "Q4"."""
    return _REFERENCE.fullmatch(text.strip()) is not None


def only_says_when(text: str, *, sure: bool = False) -> bool:
    """Return whether a text is a reference, or only says when or what sort of list.

    "STORY-04", "See: docs/plan.md", "Q4", "Next release", "Other". A single word of that kind may
    well be a part of a product ("Tasks"), so only the plainest ones count alone, unless it is
    `sure` to be a heading.
    """
    if (
        is_reference(without_brackets(text))
        or _ELSEWHERE.match(text)
        or _STANDING.fullmatch(text.strip(" .:"))
    ):
        return True
    if _ASKS.match(text) or (not sure and _OF_A_PRODUCT.match(text)):
        return False
    keys = [key for key in keys_of(text) if not any(map(str.isdigit, key))]
    if len(keys) == 1 and not sure and not any(map(str.isdigit, text)):
        return keys[0] in table("plainest_headings")
    return bool(keys) and keys[0] != "by" and plain_words().issuperset(keys)
