"""Paths of files, links and addresses, and labels of lists that hold nothing else."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.tables import names

_PART = r"[\w.@*{}<>$~+-]+"
_FILE = (
    rf"(?:[A-Za-z]:)?[/\\]?(?:{_PART}[/\\])*[\w@*{{}}<>$~+.-]*\.(?:[A-Za-z][A-Za-z0-9]{{0,9}}|\*)"
)
_FOLDER = rf"(?:[A-Za-z]:)?[/\\]?(?:{_PART}[/\\])+(?:{_PART})?"
_PLACE = rf"(?:https?://\S+?|{_FILE}|{_FOLDER})"
_LINK = r"\[[^\[\]]+\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)(?:\{[^{}]*\})?"
_ONE = rf"(?:\**(?:`{_PLACE}`|{_PLACE}|{_LINK})\**)"
_ADDRESS = re.compile(
    rf"{_ONE}(?:\s*(?:,|;|\+|&|\band\b|\bor\b)\s*{_ONE})*"
    r"(?:\s*\([^()]*\)|\s+[—–-]\s.*|:\s.*)?[.;]?",
    re.DOTALL,
)
_CODE = rf"`(?:{_FILE}|{_FOLDER})`"
_KNOWN = (
    r"(?:py|pyi|ipynb|md|mdx|rst|txt|tsx?|jsx|mjs|css|s[ac]ss|html?|json|ya?ml|toml|ini|cfg|xml|csv|sql|sh"
    r"|bash|ps1|rs|go|java|kts?|swift|cs|cpp|cc|c|hpp|h|rb|php|ex|exs|dart|lua|vue|svelte|proto|tf"
    r"|lock|env|pdf|docx?|xlsx?|svg|png|wgsl|glsl)"
)
_BARE = (
    rf"(?:[A-Za-z]:)?[/\\]?(?:{_PART}[/\\])*[\w@*{{}}<>$~+.-]+\.{_KNOWN}"
    rf"|[/\\]?(?:{_PART}[/\\])+[\w@*{{}}<>$~+.-]*\.(?:[A-Za-z][A-Za-z0-9]{{0,9}}|\*)"
)
_NAMED = r"[a-z]{2,12}:[a-z0-9]+(?:_[a-z0-9]+)+"
"""What a program knows by a name of its sort: `metric:lit_lamps_share`."""
_THING = rf"(?:{_CODE}|{_BARE}|{_NAMED})"
_FILES = re.compile(rf"{_THING}(?:\s*(?:[,;+&]|\band\b)?\s*{_THING})*(?:\s*\([^()]*\))?")
_NUMBER = r"(?:[\w./-]*[#!]\d+|[A-Z][A-Z0-9_]{1,9}-\d+)"
_NUMBERS = re.compile(
    rf"{_NUMBER}(?:\s*(?:,|;|/|&|\+|\band\b)\s*{_NUMBER})*(?:\s*\([^()]*\))?[.;]?"
)
_LEAD = re.compile(
    r"(?:[^.!?]*[.!?]\s+)?(?:you can )?(?:check|consult|find|follow|read|see|track|visit)\b"
    r"(?=[^:]*\b(?:activity|details|development|discussions?|information|more|news|progress"
    r"|project|releases|roadmap|updates|work)\b)"
    r"[^.!?]*\b(?:channels|docs|documents|links|pages|places|repositories|resources|sources)\s*[:：]",
    re.IGNORECASE,
)
"""What sends readers to links, where a plan reads data: `Read tides from these sources:`."""
_LONGEST = 600


def is_address(text: str) -> bool:
    """Return whether a text is a path or a link, or several, with at most a remark behind."""
    return len(text) <= _LONGEST and bool(_ADDRESS.fullmatch(text.strip()))


def names_files(text: str) -> bool:
    """Return whether a text is nothing but names of files: "`core.py`, `docs/tides.md`".

    Without backticks the ending must be one of files: "Node.js" is none. So do names that only
    programs know: `metric:lit_lamps_share`.
    """
    return len(text) <= _LONGEST and bool(_FILES.fullmatch(text.strip()))


def names_issues(text: str) -> bool:
    """Return whether a text is nothing but numbers of issues: `#12, #14`, `pier/lamps#3`."""
    return len(text) <= _LONGEST and bool(_NUMBERS.fullmatch(text.strip(" *_`")))


def heads_links(label: str) -> bool:
    """Return whether a label may announce a list of links or files: `Related docs:`."""
    return fold(label) in names("link_labels")


def leads_to_links(text: str) -> bool:
    """Return whether a text sends its reader to links: `Follow the work on these pages:`."""
    lead = " ".join(text.split()).strip(" *_")
    return len(lead) <= _LONGEST and bool(_LEAD.fullmatch(lead))
