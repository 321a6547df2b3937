"""Pictures of a state, such as `![complete](https://img.shields.io/badge/status-complete-green)`."""

import re
from collections.abc import Iterator

from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.settled import names_state

_PICTURE = (
    r"(?:!\[(?P<alt>[^\]]*)\]\((?P<address>[^)\s]*)(?:\s+\"[^\"]*\")?\)"
    r"|<img\s(?P<attributes>[^<>]*)>)"
)
_ALONE = re.compile(rf"\s*{_PICTURE}\s*")
_BEHIND = re.compile(rf"(?P<title>.*\w.*?)\s*{_PICTURE}\s*", re.DOTALL)
_ATTRIBUTE = re.compile(r"\b(alt|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_DRAWN = re.compile(r"/badge/([^/?#]+?)(?:\.(?:svg|png))?(?:[?#].*)?$")
_CODED = re.compile(r"%([2-7][0-9A-Fa-f])")
_DASH = "\x00"
_LABELLED = 3


def badge_state(text: str) -> str:
    """Return the state that a text shows as a picture and nothing else, or an empty text."""
    found = _ALONE.fullmatch(text)
    return _state_in(found) if found else ""


def without_badge(heading: str) -> tuple[str, str]:
    """Return a heading without the picture of a state behind it, and that state."""
    found = _BEHIND.fullmatch(heading)
    state = _state_in(found) if found else ""
    return (found["title"], state) if found and state else (heading, "")


def _state_in(found: re.Match[str]) -> str:
    alt, address = found["alt"] or "", found["address"] or ""
    for name, *values in _ATTRIBUTE.findall(found["attributes"] or ""):
        value = "".join(values)
        alt, address = (value, address) if name.lower() == "alt" else (alt, value)
    return next(filter(names_state, (*_said(alt), *_drawn(address))), "")


def _said(alt: str) -> Iterator[str]:
    """Yield what the words for a picture may state: `complete`, `Status: complete`."""
    label, colon, value = alt.partition(":")
    if not colon or role_of(label) == "status":
        yield (value if colon else alt).strip()


def _drawn(address: str) -> Iterator[str]:
    """Yield what the address of a badge has drawn, `status-complete-green` or `complete-green`."""
    found = _DRAWN.search(address)
    drawn = _CODED.sub(lambda code: chr(int(code[1], 16)), found.group(1)) if found else ""
    parts = drawn.replace("--", _DASH).split("-")
    named = parts[:-1]
    if len(parts) == _LABELLED and role_of(parts[0]) != "status":
        return
    yield from (part.replace(_DASH, "-").replace("_", " ") for part in named[-1:])
