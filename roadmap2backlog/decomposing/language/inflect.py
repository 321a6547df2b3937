"""Forms of verbs and nouns, by table first and rule second.

Verbs may be phrases: the first word that is inflected is the verb, what follows is kept
("set up" → "sets up", "drag and drop" → "drags and drops").
"""

import re
from collections.abc import Callable
from functools import lru_cache

from roadmap2backlog.decomposing.language.lexicon import Language, load_language

_VOWELS = "aeiou"
_MIN_STEM = 2
_REMEMBERED = 1 << 14


def third_person(verb: str) -> str:
    """Return the form after "she": "reacts to", "tries", "has"."""
    return _first_word(verb, _third)


def past(verb: str) -> str:
    """Return the past: "sent", "backed up"."""
    return _first_word(verb, lambda word: _past_of(word, 0))


def past_participle(verb: str) -> str:
    """Return the past participle: "written", "synced", "set up"."""
    return _first_word(verb, lambda word: _past_of(word, 1))


@lru_cache(maxsize=_REMEMBERED)
def lemma(word: str) -> str:
    """Return the base form of a verb form, lower case; an unknown word as it is."""
    low = word.lower()
    first, gap, rest = low.partition(" ")
    return f"{_lemma_word(first)}{gap}{rest}"


def plural(noun: str) -> str:
    """Return the plural of a noun or of the last word of a noun phrase."""
    return _last_word(noun, _plural_word)


@lru_cache(maxsize=_REMEMBERED)
def singular(noun: str) -> str:
    """Return the singular of a noun or of the last word of a noun phrase."""
    return _last_word(noun, _singular_word)


def is_plural(noun: str) -> bool:
    """Return whether the last word of a noun phrase reads as a plural."""
    word = noun.rsplit(" ", 1)[-1]
    return _singular_word(word) != word and word.lower() not in _language().uncountable


def with_article(noun: str) -> str:
    """Return the noun with the article it is spoken with: "a URL", "an SLA", "an hour"."""
    return f"{_article(noun)} {noun}"


def nominal_verb(noun: str) -> str | None:
    """Return the verb a noun is made of ("creation" → "create"), or None."""
    language = _language()
    low = noun.lower()
    known = language.nominalisations.get(low)
    if known:
        return known
    if low.endswith("ing") and len(low) > len("sing"):
        base = _lemma_word(low)
        return base if base != low and base in language.verbs else None
    return None


def _language() -> Language:
    return load_language()


def _first_word(phrase: str, inflect: Callable[[str], str]) -> str:
    head, gap, rest = phrase.partition(" ")
    if rest.startswith("and ") and rest.count(" ") == 1:
        return f"{_hyphened(head, inflect)} and {_hyphened(rest[4:], inflect)}"
    return f"{_hyphened(head, inflect)}{gap}{rest}"


def _hyphened(word: str, inflect: Callable[[str], str]) -> str:
    """Inflect the last part of a hyphened verb ("auto-save"); keep the writer's capital."""
    stem, dash, last = word.rpartition("-")
    made = inflect(last.lower())
    if last[:1].isupper():
        made = made.upper() if last.isupper() and len(last) > 1 else made[:1].upper() + made[1:]
    return f"{stem}{dash}{made}"


def _last_word(phrase: str, inflect: Callable[[str], str]) -> str:
    rest, gap, last = phrase.rpartition(" ")
    return f"{rest}{gap}{inflect(last)}"


def _third(verb: str) -> str:
    if verb == "be":
        return "is"
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")) and not verb.endswith("oo"):
        return verb + ("zes" if _short_z(verb) else "es")
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _short_z(verb: str) -> bool:
    return verb in ("quiz", "whiz")


def _past_of(verb: str, which: int) -> str:
    if verb == "be":
        return ("was", "been")[which]
    irregular = _language().irregular_verbs.get(verb)
    if irregular:
        return irregular[which]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _doubled(verb: str) -> str:
    """Return the stem before -ed: the last consonant doubled where it is stressed."""
    if verb in _language().doubling:
        return verb + verb[-1]
    if verb.endswith("ic"):
        return verb + "k"
    ends = len(verb) > _MIN_STEM and verb[-1] not in _VOWELS + "wxyhcjq"
    closed = ends and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    one_syllable = sum(letter in _VOWELS for letter in verb) == 1
    if closed and one_syllable:
        return verb + verb[-1]
    return verb


def _lemma_word(word: str) -> str:
    language = _language()
    if word in language.verbs:
        return word
    known = language.verb_forms.get(word) or _short_or_joined(word, language)
    if known:
        return known
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + _MIN_STEM:
            return _restore(word[: -len(ending)], replacements, language)
    return word


def _short_or_joined(word: str, language: Language) -> str:
    """Return the verb of a form too short to be cut ("owed", "using") or hyphened ("re-sent")."""
    head, dash, last = word.rpartition("-")
    made = f"{head}-{_lemma_word(last)}" if dash and head else ""
    if word.endswith(("ies", "ied")):
        made = made or f"{word[:-3]}y"
    long = word.endswith("ies") and len(word) > len("flies")
    cut = long or (word.endswith("ed") and len(word) == len("owed"))
    if cut and made not in language.verbs:  # "unties", "owed"
        made = word[:-1]
    if word.endswith("ing") and len(word) == len("using"):
        made = made or f"{word[:-3]}e"
    return made if made in language.verbs else ""


_ENDINGS = (
    ("ying", ("y", "ie")),
    ("ing", ("", "e")),
    ("ied", ("y",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("es", ("e", "")),
    ("s", ("",)),
)


def _restore(stem: str, replacements: tuple[str, ...], language: Language) -> str:
    """Return the base form a stem comes from: a known verb if any, else by spelling."""
    doubled = stem[-1] == stem[-2]
    undoubled = stem[:-1] if doubled and stem[-1] not in "lsz" else stem
    alike = stem[:-1] if doubled else stem  # "controlled", but "telling" and "passing"
    for base in (*(stem + tail for tail in replacements), alike):
        if base in language.verbs:
            return base
    if undoubled != stem:
        return undoubled
    if "e" in replacements and stem.endswith(("at", "iz", "is", "v", "c", "g", "u", "bl", "in")):
        return stem + "e"
    return stem + (replacements[0] if replacements[0] != "e" else "")


def _plural_word(word: str) -> str:
    language = _language()
    low = word.lower()
    if low in language.uncountable or low in language.singulars:
        return word
    known = language.plurals.get(low)
    if known:
        return known if word.islower() else _like(word, known)
    if word.isupper() and len(word) > 1:
        return word + "s"
    if low.endswith("y") and low[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _singular_word(word: str) -> str:
    language = _language()
    low = word.lower()
    if low in language.plurals or low in language.uncountable:
        return word
    known = language.singulars.get(low)
    if known:
        return known if word.islower() else _like(word, known)
    if low.endswith("ies") and len(low) > len("ties"):
        return word[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    short = word[:-1].isupper() and word.endswith("s") and len(word) > len("Ts")  # "GPs", "APIs"
    if not short and (
        word.isupper() or not low.endswith("s") or low.endswith(("ss", "us", "is", "ics"))
    ):
        return word
    return word[:-1] if short or len(low) > _MIN_STEM + 1 else word


def _like(pattern: str, word: str) -> str:
    return word.upper() if pattern.isupper() else word[:1].upper() + word[1:]


_ONE_SMALL = re.compile(r"[a-z][A-Z]{2,}")


def _article(noun: str) -> str:
    language = _language()
    word = noun.split(" ", 1)[0].strip("\"'“‘(`")
    low = word.lower()
    first = low.split("-", 1)[0]
    if first in language.spoken["an"]:
        return "an"
    named = word.startswith("One") and word[3:4].isupper()  # "a OneNote page"
    if named or first in language.spoken["a"]:
        return "a"
    if _spelled_out(word.split("-", 1)[0], language):
        return "an" if word[0].upper() in "AEFHILMNORSX" else "a"
    if low[:1].isdigit():
        return "an" if low[0] == "8" or first in ("11", "18") else "a"
    if low.startswith(("eu", "uni", "use", "usu", "ut", "ubi", "ura", "one-", "once")):
        return "an" if low.startswith(("unin", "unim", "unid", "utt")) else "a"
    return "an" if low[:1] in tuple("aeiouàáâäèéêëìíîïòóôöùúûü") else "a"


def _spelled_out(word: str, language: Language) -> bool:
    """Whether a word is said letter by letter: SLA, URL, but not SAML or NASA."""
    bare = word.rstrip("s") if word[:-1].isupper() else word
    if _ONE_SMALL.match(bare):  # "mTLS"
        return True
    if not (bare.isupper() and bare.isalnum() and bare[0].isalpha()):
        return False
    return bare.lower() not in language.spoken["word"]
