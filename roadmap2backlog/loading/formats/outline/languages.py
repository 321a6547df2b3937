"""Texts in several languages: one of them is the text, the others are kept beside it."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.formats.words.levels import is_language

_PREFERRED = "en"
_FEWEST = 2


def in_one_language(value: Data) -> Data:
    """Return the data with `title: {en: …, de: …}` as `title: …` and `title (de): …`.

    A list that is told in several languages is one list, with the others as texts beside it.
    Depth is bounded by the YAML reader.
    """
    if isinstance(value, list):
        return [in_one_language(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    found: dict[str, Data] = {}
    for name, inner in value.items():
        if lists := _translated_lists(inner):
            found[name] = [*lists.pop(_PREFERRED)]
            found |= {f"{name} ({code})": "\n".join(told) for code, told in lists.items()}
            continue
        texts = _translations(inner)
        if not texts:
            found[name] = in_one_language(inner)
            continue
        first = _PREFERRED if _PREFERRED in texts else next(iter(texts))
        found[name] = texts[first]
        found |= {f"{name} ({code})": text for code, text in texts.items() if code != first}
    return found


def _translated_lists(value: Data) -> dict[str, list[str]]:
    """Return language → texts where a value is one list in English and other languages.

    Without English, the codes may be those of countries: `it: [Open the pier]`.
    """
    if not isinstance(value, dict) or len(value) < _FEWEST or _PREFERRED not in value:
        return {}
    lists = {
        code: [text for text in texts if isinstance(text, str)]
        for code, texts in value.items()
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts)
    }
    are_alike = len({len(texts) for texts in lists.values()}) == 1
    is_told = len(lists) == len(value) and all(map(is_language, lists))
    return lists if is_told and are_alike else {}


def _translations(value: Data) -> dict[str, str]:
    """Return language → text where a value is nothing but the same text in several languages."""
    if not isinstance(value, dict) or not value:
        return {}
    texts = {code: text for code, text in value.items() if isinstance(text, str) and text.strip()}
    return texts if len(texts) == len(value) and all(map(is_language, texts)) else {}
