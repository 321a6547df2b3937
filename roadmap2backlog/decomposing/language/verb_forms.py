"""Which verb a word may be a form of: "tidies", "reattached", "bulk-import"."""

from typing import Literal

from roadmap2backlog.decomposing.language.lexicon import Language

Shape = Literal["base", "s", "ing", "ed", ""]
AT_ONCE = frozenset({"batch", "bulk", "mass"})
_SHORTEST_MADE_VERB = 8
_SHORTEST_DONE_AGAIN = 4
_VERB_ENDINGS = (
    *("alize", "alise", "ify", "icize", "icise"),
    *("arize", "atize", "imize", "imise", "nize"),
)
_ENDINGS: tuple[tuple[str, Shape], ...] = (("ing", "ing"), ("ed", "ed"), ("s", "s"))


def verb_form(low: str, language: Language) -> tuple[str, Shape]:
    """Return base form and kind of form where a word can be a form of a known verb."""
    if low in language.verbs:
        return low, "base"
    prefix, dash, last = low.rpartition("-")
    if dash and prefix in {"auto", "re", "pre", "co", "un", "over", *AT_ONCE}:
        base, shape = verb_form(last, language)
        return (f"{prefix}-{base}", shape) if base else ("", "")
    if _is_made_verb(low, language):
        return low, "base"
    known = language.verb_forms.get(low)
    if known:
        return known, "s" if low in {"has", "does", "goes", "is"} else "ed"
    for ending, shape in _ENDINGS:
        if low.endswith(ending):
            base = _stem(low[: -len(ending)], ending, language)
            if base:
                return base, shape
    return "", ""


def _is_made_verb(low: str, language: Language) -> bool:
    """Return whether a verb of no table is made from another word: "reattach", "containerize"."""
    again = low[2:] if low.startswith("re") else ""
    if len(again) >= _SHORTEST_DONE_AGAIN and again in language.verbs:
        acts = language.readings.get(again, "verb") in {"verb", "mostly", "either"}
        return (
            acts
            and again not in language.verb_kinds["also_noun"]
            and low not in language.noun_kinds["not_again"]
        )
    return low.endswith(_VERB_ENDINGS) and len(low) >= _SHORTEST_MADE_VERB  # not "Spotify"


def _stem(stem: str, ending: str, language: Language) -> str:
    """Return the known verb a stem without its ending comes from, or ""."""
    if len(stem) < 2:
        return ""
    tries = [stem, stem + "e"]
    if stem[-1] == stem[-2]:
        tries.append(stem[:-1])
    if stem.endswith("i"):
        tries.append(stem[:-1] + "y")
    if ending == "ing" and stem.endswith("y"):
        tries.append(stem[:-1] + "ie")
    if ending == "s":
        tries = [stem]
        if stem.endswith("ie"):
            tries.append(stem[:-2] + "y")
        if stem.endswith(("she", "che", "xe", "sse", "ze", "oe")):
            tries.append(stem[:-1])
    return next((base for base in tries if base in language.verbs), "")
