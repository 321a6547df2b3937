"""What is said to readers: calls for help, and offers of it."""

import re
from functools import cache

from roadmap2backlog.loading.formats.words.tables import any_of

_HELP = re.compile(
    r"help (?:us (?:improve|build|make|test|translate)|(?:us )?(?:shape|grow|decide|wanted|needed))"
    r"(?: .+)?"
    r"|(?:we need|we want) (?:you|your \w+)|your (?:ideas|input|voice|turn)( .*)?",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?:once|after|when|if) you(?:['’]ve| have)?\s*:|(?:.*\b)?(?:let me know|tell me|ping me)\b.*:"
    r"|i(?:['’]ll| will| can)\b.*\byou\b.*:",
    re.IGNORECASE,
)
"""What the author of a page says to its reader above a list: `Let me know and I'll:`."""
_EDGES = " *_.!?\t"


@cache
def _calls() -> re.Pattern[str]:
    return re.compile(any_of("calls"), re.IGNORECASE)


def calls_for_help(text: str) -> bool:
    """Return whether a line asks readers to take part: `Join the discussion`, `Report bugs`."""
    return bool(_calls().fullmatch(text.strip(_EDGES)))


def heads_calls(heading: str) -> bool:
    """Return whether a heading asks readers for help: `Help shape the harbour`."""
    bare = heading.strip(_EDGES)
    return bool(_HELP.fullmatch(bare) or _calls().fullmatch(bare))


def offers_help(text: str) -> bool:
    """Return whether a text offers its reader what is listed below: `Let me know and I will:`."""
    return bool(_OFFER.fullmatch(" ".join(text.split()).strip(" *_")))
