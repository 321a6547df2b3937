"""Texts in several languages: one of them is the text, the others are kept beside it."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.levels import is_language

_PREFERRED = "en"


def in_one_language(value: Data) -> Data:
    """Return the data with `title: {en: …, de: …}` as `title: …` and `title (de): …`.

    Depth is bounded by the YAML reader.
    """
    if isinstance(value, list):
        return [in_one_language(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Data] = {}
    for name, inner in value.items():
        texts = _translations(inner)
        if not texts:
            found[name] = in_one_language(inner)
            continue
        first = _PREFERRED if _PREFERRED in texts else next(iter(texts))
        found[name] = texts[first]
        found |= {f"{name} ({code})": text for code, text in texts.items() if code != first}
    return found


def _translations(value: Data) -> dict[str, str]:
    """Return language → text where a value is nothing but the same text in several languages."""
    if not isinstance(value, dict) or not value:
        return {}
    texts = {code: text for code, text in value.items() if isinstance(text, str) and text.strip()}
    return texts if len(texts) == len(value) and all(map(is_language, texts)) else {}
