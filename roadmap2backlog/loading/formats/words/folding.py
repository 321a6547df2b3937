"""Names made comparable: `dueDate`, `Due date`, `DUE_DATE` and `Due-Date:` are one word."""

import re
import unicodedata
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """Return a name in lower case, without accents and marks, its words joined by a space."""
    spaced = _CAMEL.sub(" ", name[:200]).replace("_", " ")
    return " ".join(_WORD.findall(without_accents(spaced)))


def without_accents(text: str) -> str:
    """Return a text in lower case and without accents."""
    small = text.casefold()
    if small.isascii():
        return small
    plain = unicodedata.normalize("NFKD", small)
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def readable(key: str) -> str:
    """Return a key as a title: `roadmap_focus` → `Roadmap focus`; texts with spaces stay."""
    if " " in key.strip():
        return key.strip()
    spaced = _CAMEL.sub(" ", key) if not key.isupper() else key
    words = re.sub(r"[_\s]+", " ", spaced.replace("_", " ")).strip()
    if words.islower() or _CAMEL.search(key):
        words = words.replace("-", " ") if not any(c.isdigit() for c in words) else words
        words = words[:1].upper() + words[1:]
    return words or key
