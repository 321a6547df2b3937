"""Icons that site generators draw: `:white_check_mark:`, `{{< icondone >}}`, `{% icon done %}`."""

import re

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.icons import drawn_state
from roadmap2backlog.loading.formats.words.tables import meanings

_TAG = (
    r":(?P<emoji>[a-z][\w-]{2,50}):(?:\{[^{}]*\})?"
    r"|\{\{[<%]\s*(?:icon[ _-]?(?P<short>[a-z][\w-]*)?|fa|fas|mdi?)"
    r"(?:\s+(?P<given>[^<>{}%]{2,60}?))?\s*/?[%>]\}\}"
    r"|\{%-?\s*icons?\s+(?P<named>[^%{}]{2,60}?)\s*-?%\}"
)
_ALONE = re.compile(rf"\s*(?:{_TAG})\s*")
_BEFORE = re.compile(rf"\s*(?:{_TAG})\s*(?=\S)")
_SETS = re.compile(
    r"(?:fontawesome|material|octicons)-(?:regular-|solid-)?(?P<name>[\w-]+?)(?:-\d\d)?"
)
_QUOTES = re.compile(r"\b(?:name|icon)=|[\"'“”]")


def icon_tag_state(text: str) -> str:
    """Return `done` or `open` where a text is an icon of a state and nothing else, else ""."""
    found = _ALONE.fullmatch(text) if ":" in text or "{" in text else None
    return _state(found) if found else ""


def before_icon_tag(text: str) -> tuple[str, str]:
    """Return the icon of a state in front of a text, or nothing, and the rest."""
    found = _BEFORE.match(text) if text.lstrip()[:1] in {":", "{"} else None
    is_told = found is not None and _state(found)
    return (found.group().strip(), text[found.end() :]) if found and is_told else ("", text)


def behind_icon_tag(text: str) -> tuple[str, str]:
    """Return a text without the icon of a state behind it, and that state, or nothing."""
    bare = text.rstrip()
    if bare[-1:] not in {":", "}"}:
        return text, ""
    colon = bare.rfind(":")
    for place in (bare.rfind("{{"), bare.rfind("{%"), bare.rfind(":", 0, max(0, colon))):
        title = bare[: max(0, place)].rstrip()
        if any(map(str.isalnum, title)) and (state := icon_tag_state(bare[place:])):
            return title, state
    return text, ""


def _state(found: re.Match[str]) -> str:
    """Return what the name of an icon tells; a bare shape or colour tells nothing."""
    if emoji := found["emoji"]:
        drawn = _SETS.fullmatch(emoji)
        return (
            drawn_state(drawn["name"]) if drawn else meanings("emoji_states").get(fold(emoji), "")
        )
    named = found["given"] or found["named"] or found["short"] or ""
    return drawn_state(_QUOTES.sub(" ", named))
