"""Lines that point at what stands elsewhere, or say that nothing is planned."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.folding import fold, without_accents
from roadmap2backlog.loading.formats.words.tables import any_of, names

_ADDRESS = r"(?:\[|`|https?:|#\d|\S+\.(?:md|html|rst|pdf|ya?ml)\b)"
_POINTER = re.compile(
    r"(?:please )?(?:see(?: also)?|cf\.?|siehe(?: auch)?|voir(?: aussi)?|véase|vedi|см\.)"
    rf"(?:\s*:|\s+(?:{_ADDRESS}|(?:above|below|also|here)\b))"
    r"|(?:more |further |full |all )?(?:details?|info(?:rmation)?) (?:(?:can be found |is |are )?"
    rf"(?:in|at|on)\s+(?:the )?(?:{_ADDRESS}|(?:\w+ )?(?:issues?|docs?|documentation|guide|spec|rfc"
    r"|wiki|readme|thread|ticket|proposal)\b)|can be found\b|here$|see\b)"
    r"|for (?:more |further |current |all |full )?(?:\w+ )?(?:details?|info(?:rmation)?),? see\b"
    r"|(?:read|learn) more\s*(?::|$|\[|here$)"
    r"|(?:(?:please )?check out|please (?:look at|visit)) (?:our|the|this) .{1,60}"
    r" for (?:(?:all|full|further|more|the) )?(?:details?|info(?:rmation)?|updates)\b"
    r"|(?:current|latest|last|newest|stable|current stable|latest stable) (?:release|version)\s*:",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?P<first>[\w’'-]+) (?:[\w’',()/-]+ ){0,14}(?:is|are|lives?|stays?|remains?) "
    r"(?:(?:also|archived|covered|described|documented|explained|indexed|kept|listed|recorded|told"
    r"|tracked) ){0,2}(?:in|at|on|under) (?:the )?\**\[[^\[\]]+\]\(",
    re.IGNORECASE,
)
"""What says where else things are told: `What is built is listed in [the log](log.md)`."""
_EXPLAINS = re.compile(
    r"(?:(?:it|this|which) )?(?:addresses|answers|builds (?:up)?on|follows from|responds to"
    r"|stems from|was chosen) (?:a|an|all|both|each|how|our|that|the|these|this|those|what|why)\b",
    re.IGNORECASE,
)
"""What a line begins with that says why what stands above it is planned, and then."""
_RELEASED = re.compile(
    r"(?:current|latest|last|newest|stable|current stable|latest stable) (?:release|version)"
    r"(?:\s*[:(–—-].*|\s+(?:is\s+)?v?\d\S*)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\W*(?:[\w./-]*#\d+|[A-Z][A-Z0-9]{0,9}-\d+)[\])]*\s*[—–:|-]+\s*(?:this is )?"
    r"(?:(?:the|this|our) epic|(?:(?:the|this|our) )?(?:parent|main|meta|umbrella|tracking)"
    r" (?:epic|issue|ticket))(?:[.:,;—–-].*|\s+(?:for|of|itself|[—–-])(?:\s.*)?)?",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(
    r"\**\[(?P<name>[^\[\]]+)\]\((?P<address>https?://[^()\s]+)\)\**[.:;]?(?:\s*\([^()]*\))?"
)
_ONE_ISSUE = re.compile(r"/(?:issues|pull|pulls|merge_requests|browse|discussions)/[\w-]*\d|#\d")
_EDGES = " *_.!?\t"


@cache
def _no_plans() -> re.Pattern[str]:
    return re.compile(without_accents(any_of("no_plans")))


@cache
def _plan_places() -> re.Pattern[str]:
    return re.compile(without_accents(any_of("plan_places")))


def points_elsewhere(text: str) -> bool:
    """Return whether a line only says where more is told: `See: the guide`, `Latest version: 2`."""
    bare = text.strip(" *_")
    kept = _KEPT.match(bare)
    is_kept = kept is not None and kept["first"].casefold() not in names("acts")
    return is_kept or bool(_POINTER.match(bare))


def explains_plan(text: str) -> bool:
    """Return whether a line only explains what stands above it: `Builds on the lamps of spring`."""
    return bool(_EXPLAINS.match(text.strip(" *_")))


def links_plans(text: str) -> bool:
    """Return whether a line is a link to a place of plans: `[Project board](https://…)`.

    The link of one issue there is a plan by that name.
    """
    found = _LINK.fullmatch(text.strip())
    if found is None or _ONE_ISSUE.search(found["address"]):
        return False
    return bool(_plan_places().fullmatch(fold(found["name"])))


def names_epic(text: str) -> bool:
    """Return whether a line only gives the issue of what it stands in: `#12 — the epic: basin`."""
    return bool(_NUMBERED.fullmatch(text.strip(_EDGES)))


def names_release(heading: str) -> bool:
    """Return whether a heading names what is out already: `Current release: Harbour 2.0`."""
    return bool(_RELEASED.fullmatch(heading.strip(_EDGES)))


def plans_nothing(text: str) -> bool:
    """Return whether a line says that nothing is planned, or does not say what: `And more …`."""
    return bool(_no_plans().fullmatch(fold(text)))
