"""Small repairs of phrases: capitals, articles, ends."""

import re
from functools import lru_cache

from roadmap2backlog.decomposing.language import (
    lemma,
    load_language,
    nominal_verb,
    past_participle,
    plural,
    singular,
    with_article,
)
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.tables import table

_TRAILING = " .,;:!…–—-"
_LEADING = " ,;:–—"
_INITIALS = re.compile(r"(?<![A-Za-z])[A-Za-z](?:\.[A-Za-z])+\Z")  # "U.S", "p.m" without its stop
_OF_A_NAME = re.compile(r"[A-Z]\w+ of (?:the )?[A-Z]")
_TITLE_CASE_WORDS = 2
_PRODUCTS = frozenset({"react", "express", "flask", "rust", "spark", "swift"})
"""Products named by a word of the language, where it is written with a capital."""
_SHAPES = frozenset({"S", "T", "U", "V", "X"})
"""Letters that stand for what they look like, so that they keep their capital: "T-shirts"."""
_COMMON_ENDINGS = (
    "ion", "ment", "ness", "ity", "ance", "ence", "ing", "ure", "age", "ism", "ist", "ship", "ics",
    "ogy", "phy", "cy", "al", "ive", "ous", "able", "ible", "er", "or", "dom", "ory", "ary", "work",
    "ware", "base", "list", "board", "book", "site", "line", "mail", "name", "time", "ty", "se",
)  # fmt: skip
_SPOKEN = 5
_SAID_MORE = re.compile(
    r"\s(?:every|each|without|that|which|who|showing|covering|containing|using"
    r"|once an?|twice an?|\w+ times an?)\s"
)
HAS_CLAUSE = re.compile(
    r"\b(?:that|which|who|what|how|why|whether|can|will|should|must|is|are)\b", re.IGNORECASE
)
"""What shows that a phrase holds a clause of its own: "slips for readers who travel"."""
_SYLLABLES = re.compile(r"[AEIOU][^AEIOU]+[AEIOU]")


def clean(text: str) -> str:
    """Return the text on one line with single blanks."""
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def trimmed(text: str) -> str:
    """Return the text without punctuation at its ends that a sentence would add again."""
    whole = clean(text)
    bare = whole.rstrip(_TRAILING)
    if whole.startswith(".", len(bare)) and _INITIALS.search(bare):
        bare = f"{bare}."
    return bare.lstrip(_LEADING)


def in_sentence(text: str, scene: Scene) -> str:
    """Return the text as it stands inside a sentence: no capital unless the word is a name."""
    first, gap, rest = text.partition(" ")
    if first.lower() in table("before_nouns") and gap:
        return f"{first.lower()} {rest}"
    names_act = rest.startswith("of ") and nominal_verb(first.lower())  # "Update of Java"
    if is_name(first, scene) or (not names_act and (_title_case(text) or _OF_A_NAME.match(text))):
        return text
    if _begins_name(rest) if gap else not is_known_word(first.lower()):
        return text
    return f"{first[:1].lower()}{first[1:]}{gap}{rest}"


def with_name_kept(phrase: str, written: str) -> str:
    """Return a phrase with the capital that its first word has in mid-sentence, if it is a name.

    "Implement Keva security": "keva" is no word of the language, so it is written as it stood.
    """
    first = written.partition(" ")[0]
    named = first[:1].isupper() and not is_known_word(first.lower())
    return phrase.replace(f"{first[:1].lower()}{first[1:]}", first, 1) if named else phrase


def verb_first(text: str) -> str:
    """Return a phrase that begins with a verb as it stands inside a sentence."""
    first, gap, rest = text.partition(" ")
    short = len(first) <= len("QA")
    if sum(c.isupper() for c in first) > 1 and (short or not first.isupper()):
        return text
    return f"{first.lower()}{gap}{rest}"


def is_known_word(word: str) -> bool:
    """Return whether a word is one of the language, as far as the tables and endings tell.

    A lone word that is none ("Littlepay") is a name and keeps its capital.
    """
    language = load_language()
    one = singular(word)
    tables = (table("countable"), table("people"), language.roles, language.uncountable)
    if (
        any(one in known for known in tables)
        or word in language.stop_words
        or word in language.adjective_kinds["adjective"]
        or lemma(word) in language.verbs
    ):
        return True
    if "/" in word:  # "undo/redo"
        return all(is_known_word(part) for part in word.split("/") if part)
    return "-" in word or bool(nominal_verb(one)) or one.endswith(_COMMON_ENDINGS)


def is_name(word: str, scene: Scene) -> bool:
    """Return whether a word keeps its capital anywhere: SSO, iOS, Mailchimp."""
    core = word.strip("\"'“”‘’`(),.;:")
    if not core[:1].isupper():
        return True
    parts = re.split(r"[-/]", core)
    if "." in core[1:-1]:  # "Monday.com"
        return True
    if parts[0] in _SHAPES and len(parts) > 1:  # "X-rays", not "E-mail"
        return True
    inner = any(any(c.isupper() or c.isdigit() for c in part[1:]) for part in parts)
    if inner or (len(parts) > 1 and all(part[:1].isupper() for part in parts)):  # "Nutri-Score"
        return True
    return (
        core.lower() in table("names")
        or core.lower() in _PRODUCTS
        or core == "I"
        or (core.lower() in scene.names and not _is_mostly_verb(core.lower()))
        or (len(core) == 1 and core != "A")
        or (len(parts) > 1 and all(len(part) == 1 for part in parts))
    )


def _is_mostly_verb(low: str) -> bool:
    language = load_language()
    return low in language.verbs and language.readings.get(low, "verb") in {"verb", "mostly"}


def capitalised(text: str) -> str:
    """Return the text as a title begins: with a capital, names like iOS as they are."""
    first = text.partition(" ")[0]
    if any(c.isupper() for c in first[1:]):
        return text
    return text[:1].upper() + text[1:]


def noun_phrase(text: str, head: str, scene: Scene) -> str:
    """Return a noun phrase as an object: "an audit log of all changes", "reports".

    Args:
        text: The phrase as written.
        head: The part of it before the first preposition; its last word decides.
        scene: For the capitals.
    """
    inside = in_sentence(text, scene)
    words = _without_state(_SAID_MORE.split(head)[0].split())
    if not words or words[0].lower() in table("before_nouns") or not _is_worded(words[0]):
        return inside
    if words[0].lower() in load_language().parts["preposition"]:
        return inside
    if "," in head or "/" in words or {"and", "or", "&", "+"} & {w.lower() for w in words}:
        return inside
    if " ".join(words[-2:]).lower() in load_language().uncountable | table("technologies"):
        return inside  # "Docker"
    last = words[-1].strip("\"'“”‘’`(),.;:").lower()
    named = words[words.index("of", 1) - 1] if "of" in words[1:] else ""  # "terms of service"
    bare = last in load_language().uncountable or singular(named) != named
    if bare or (words[:-1] and last in table("bare_acts")):
        return inside  # "customer self-service", "berth booking"
    return article(inside) if is_countable(last.rsplit("-", 1)[-1]) else inside


def _without_state(words: list[str]) -> list[str]:
    """Return a head without what is done to it: "loan list grouped", "fee paid directly"."""
    end = len(words)
    while end > 1 and words[end - 1].endswith("ly"):
        end -= 1
    last = words[end - 1].lower() if end > 1 else ""
    act = lemma(last) if last else ""
    done = act != last and act in load_language().verbs and past_participle(act) == last
    return words[: end - 1] if done else words


def _is_worded(first: str) -> bool:
    """Return whether a phrase begins with a word, or with a number that is part of one: 10-band."""
    return first.lstrip('"“')[:1].isalpha() or re.match(r"\d+-[A-Za-z]", first) is not None


def article(phrase: str) -> str:
    """Return the phrase with "a" or "an": "an L2 report", "a NEXUS layer"."""
    first = phrase.split(" ", 1)[0].split("-", 1)[0]
    if len(first) > 1 and first[0].isupper() and first[1].isdigit():
        return f"{'an' if first[0] in 'AEFHILMNORSX' else 'a'} {phrase}"
    if first.isupper() and len(first) >= _SPOKEN and _SYLLABLES.search(first):
        return f"{with_article(first.lower()).partition(' ')[0]} {phrase}"
    return with_article(phrase)


def is_countable(word: str) -> bool:
    """Return whether a singular noun needs an article; unknown words do not."""
    if word in table("countable") or word in load_language().roles:
        return plural(word) != word
    language = load_language()
    agent = word.endswith(("er", "or")) and len(word) > len("order")
    agent = agent and word not in language.uncountable
    agent = agent and word not in language.adjective_kinds["comparing"]
    return agent and singular(word) == word


def can_be_used(thing: str) -> bool:
    """Return whether a thing is one that people use: "a map of piers", not "an audit passed"."""
    said = before_preposition(thing.partition(", ")[0])
    head = singular(said.rpartition(" ")[2].strip("\"'“”‘’`(),.;:").lower())
    language = load_language()
    kinds = (language.artefacts, language.channels, language.formats, table("countable"))
    used = (*kinds, language.heads["shown"], language.heads["tool"])
    acts = nominal_verb(head) or head in table("bare_acts")
    return head == "search" or (not acts and any(head in known for known in used))


def before_preposition(phrase: str) -> str:
    """Return the phrase up to its first preposition."""
    prepositions = load_language().parts["preposition"]
    words: list[str] = []
    for word in phrase.split():
        if words and (word.lower() in prepositions or word.lower() == "without"):
            break
        words.append(word)
    return " ".join(words)


def _begins_name(rest: str) -> bool:
    """Return whether an ordinary word with a capital goes on: "Trip Guardian", "Search and Rescue".

    "Weekly Slack digest" has a name, too, but not one that began before.
    """
    rest = rest.removeprefix("and ").removeprefix("& ")
    second = rest.partition(" ")[0].rstrip(",.;:")
    return second.istitle() and second.isalpha() and is_known_word(second.lower())


def _title_case(text: str) -> bool:
    """Return whether the first words are capitalised, as in names and headings."""
    small = load_language().stop_words
    words = [word for word in text.split() if word[:1].isalpha() and word not in small][:3]
    if len(words) < _TITLE_CASE_WORDS or not all(word[0].isupper() for word in words):
        return False
    joined = text.split()[1] in load_language().parts["preposition"]  # "Login with BankID"
    return not (
        _opens_plainly(text)
        and all(_is_sure_name(w) or (joined and _names_product(w)) for w in words[1:])
    )


def _names_product(word: str) -> bool:
    """Return whether a word with a capital is none of the language, or a product: "React"."""
    low = word.lower().rstrip(",;:")
    return not is_known_word(low) or low in table("technologies")


def _opens_plainly(text: str) -> bool:
    """Return whether a plain word stands apart from names: "Desks in Europe", not "Age UK".

    So it does before what has no name of its own: "Public API with SDKs".
    """
    first, *rest = text.split()
    language = load_language()
    known = (language.standalone, language.formats, language.noun_kinds["technical"])
    technical = bool(rest) and any(rest[0].lower().rstrip(",;:") in one for one in known)
    apart = "-" in first or technical or bool(rest and rest[0].islower())
    return apart and is_known_word(first.lower())


def _is_sure_name(word: str) -> bool:
    core = word.strip("\"'“”‘’`(),.;:")
    short = core.removesuffix("s").isupper()  # "SDKs"
    known = (table("names"), load_language().noun_kinds["technical"])
    return (len(core) > 1 and short) or any(core.lower() in one for one in known)


def is_short_for(text: str, before: str) -> bool:
    """Return whether a text abbreviates the words before it: "Welsh GP Record" and "WGPR"."""
    if " " in text or sum(c.isalpha() and not c.isupper() for c in text) * 2 >= len(text):
        return False
    words = before.lower().strip(" ([").split()
    starts = (place for place, word in enumerate(words) if word[:1] == text[:1].lower())
    return any(_holds_letters(" ".join(words[start:]), text.lower()) for start in starts)


def _holds_letters(phrase: str, letters: str) -> bool:
    """Return whether the letters stand in a phrase in their order."""
    rest = iter(phrase)
    return all(letter in rest for letter in letters)


def gerund_action(text: str) -> str:
    """Return "share our list with the team" for "Sharing our list with the team", or "".

    Only where a determiner or preposition follows: "Shipping costs" is a thing.
    """
    first, _, rest = text.partition(" ")
    following = rest.partition(" ")[0].lower()
    parts = load_language().parts
    opens = following in parts["determiner"] or following in parts["relative"]
    opens = opens or (following in parts["preposition"] and following not in {"of", "as", "for"})
    if first.lower() == "using" and rest:  # a preposition elsewhere
        return f"use {rest}"
    if first.lower() in table("countable") or first.lower() in load_language().uncountable:
        return ""  # "ranking after each round"
    if not first.lower().endswith("ing") or not opens:
        return ""
    verb = nominal_verb(first)
    return f"{verb} {rest}" if verb else ""
