"""Pictures of a state, such as `![complete](https://img.shields.io/badge/status-complete-green)`.

So are labels of site generators: `<Badge type="tip" text="done" />`, `<Tag>Completed</Tag>`.
"""

import re
from collections.abc import Iterator

from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.icon_tags import behind_icon_tag, icon_tag_state
from roadmap2backlog.loading.formats.words.settled import is_clear_state, names_state

_PICTURE = (
    r"(?:!\[(?P<alt>[^\]]*)\]\((?P<address>[^)\s]*)(?:\s+\"[^\"]*\")?\)"
    r"|<img\s(?P<attributes>[^<>]*)>)"
)
_LABEL = (
    r"<(?P<label>badge|chip|label|pill|status|tag|mark|span)\b(?P<given>(?:[^<>\"'/]|\"[^\"]*\"|'[^']*')*)"
    r"(?:/>|>(?P<words>[^<>]{2,40})</(?P=label)>)"
)
_LABEL_ALONE = re.compile(rf"\s*{_LABEL}\s*", re.IGNORECASE)
_LABEL_LAST = re.compile(rf"{_LABEL}[^\w<>]*", re.IGNORECASE)
_ALONE = re.compile(rf"\s*{_PICTURE}\s*")
_LAST = re.compile(rf"{_PICTURE}\s*")
_ATTRIBUTE = re.compile(r"\b(alt|src|text|label)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_DRAWN = re.compile(r"/badge/([^/?#]+?)(?:\.(?:svg|png))?(?:[?#].*)?$")
_CODED = re.compile(r"%([2-7][0-9A-Fa-f])")
_DASH = "\x00"
_LABELLED = 3
_TEXTS = frozenset({"mark", "span"})
"""Tags of words in any style: `Stories <span>live</span>` may be a name."""


def badge_state(text: str) -> str:
    """Return the state that a text shows as a picture and nothing else, or an empty text."""
    label = _LABEL_ALONE.fullmatch(text) if "<" in text else None
    if label:
        return _state_of_label(label)
    found = _ALONE.fullmatch(text)
    return _state_in(found) if found else icon_tag_state(text)


def without_badge(heading: str) -> tuple[str, str]:
    """Return a heading without the picture or label of a state behind it, and that state."""
    last = heading.rfind("<")
    for place in (heading.rfind("!["), last, heading.rfind("<", 0, max(0, last))):
        title = heading[: max(0, place)].rstrip()
        if any(map(str.isalnum, title)) and (state := _state_from(heading, place)):
            return title, state
    return behind_icon_tag(heading)


def _state_from(heading: str, place: int) -> str:
    """Return the state that a picture or label from a place on shows, if nothing follows it."""
    if found := _LAST.fullmatch(heading, place):
        return _state_in(found)
    label = _LABEL_LAST.fullmatch(heading, place)
    return _state_of_label(label) if label else ""


def _state_of_label(found: re.Match[str]) -> str:
    """Return the state in the words of a label, or in its attribute `text`."""
    given = _attributes(found["given"] or "")
    told = plain(found["words"] or given.get("text") or given.get("label") or "").strip(" .!")
    is_text = found["label"].lower() in _TEXTS
    is_told = is_clear_state(told) if is_text else names_state(told)
    return told if is_told else ""


def _attributes(given: str) -> dict[str, str]:
    return {name.lower(): "".join(values) for name, *values in _ATTRIBUTE.findall(given)}


def _state_in(found: re.Match[str]) -> str:
    alt, address = found["alt"] or "", found["address"] or ""
    given = _attributes(found["attributes"] or "")
    alt, address = given.get("alt", alt), given.get("src", address)
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
