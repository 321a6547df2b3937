"""What nouns right behind a word that may be a verb say of it: an order to act, or a name.

"Survey parents" asks for an act, "survey results" names a thing.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word, is_role_word

_DAYS = frozenset({"month", "today", "tomorrow", "tonight", "week", "year", "yesterday"})
_AFTER_ORDERS = frozenset({"a", "an", "the", "its", "my", "our", "their", "your", "into"})
_OF_A_KIND = frozenset({"agnostic", "aware", "based", "compliant", "friendly", "specific"})
"""What follows a noun to say of which kind: "board specific maps"."""


def names_in_pair(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether the first two words name a thing: "time off", "search filters"."""
    language = load_language()
    if f"{first.low} {rest[0].low}" not in language.noun_compounds:
        return False
    if len(rest) == 1:
        return True
    if rest[1].low in _AFTER_ORDERS:
        return False  # "open source the SDK", "group permissions into roles"
    if rest[1].tag == "relative" and (first.low, rest[0].low) in language.phrasal_pairs:
        return False  # "write up what failed"
    other = f"{rest[0].low} {rest[1].low}" in language.noun_compounds
    acted_on = other and is_plural_word(rest[1])  # "support group bookings"
    return not (acted_on and first.low in language.verb_kinds["clear_verb"])


def in_pair(first: Word, rest: Sequence[Word]) -> float:
    """Return what the first two words say together, 0 if nothing.

    "Search filters" is a name, "issue refunds" and "load test the API" are orders.
    """
    if names_in_pair(first, rest):
        return -6.0
    if is_ordered_pair(first, rest) or is_joined_verb(rest):
        return 6.0
    return 4.0 if _moves_figure(first, rest) or _acts_on_head(first, rest) else 0.0


def _acts_on_head(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether what is known to be acted on ends the row: "book rehearsal rooms"."""
    row = list(takewhile(lambda word: word.tag == "word", rest))
    if not row or any(map(is_plural_word, row[:-1])):
        return False  # "transfer forms include closed accounts"
    pair = f"{first.low} {row[-1].low}"
    return is_plural_word(row[-1]) and pair in load_language().verb_objects


def is_ordered_pair(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether the first two words are known as an order: "issue refunds"."""
    return f"{first.low} {rest[0].low}" in load_language().verb_objects


def _moves_figure(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether a figure is to move: "hit 99.9% uptime", "double newsletter sign-ups"."""
    language = load_language()
    if first.low not in language.verb_kinds["change"]:
        return False
    row = list(takewhile(lambda word: word.tag == "word", rest))
    measured = bool(row) and bool({row[-1].low, singular(row[-1].low)} & language.heads["measured"])
    figure = any(w.low == "by" and n.tag == "number" for w, n in pairwise(rest))
    return rest[0].token.text[:1].isdigit() or measured or figure


def is_observed(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether only an order ends so: "track improvement over several visits"."""
    ends = rest[0].tag == "word" and any(word.low == "over" for word in rest[1:])
    observing = first.low in load_language().verb_kinds["observing"]
    return ends and observing and not names_in_pair(first, rest)  # "track record over time"


def of_tail(first: Word, rest: Sequence[Word]) -> float:
    """Return what the parts with prepositions say of an order: above 0 they speak for it."""
    if is_observed(first, rest):
        return 9.0
    language = load_language()
    row = list(takewhile(lambda word: word.tag == "word", rest))
    if not 0 < len(row) < len(rest) or names_in_pair(first, rest):
        return 0.0  # "match reports with photos"
    opener, after = rest[len(row)], rest[len(row) + 1 :][:2]
    several = is_plural_word(row[-1]) or row[-1].low in language.uncountable
    if opener.low in {"to", "with"} and first.low in language.verb_kinds["pairing"]:
        return 1.5 if several else 0.0
    if opener.low in {"to", "with"} and first.low in language.verb_kinds["moving"]:
        return 4.0
    doing = bool(after) and after[0].shape == "ing" and opener.low in {"after", "before"}
    timed = [word.low for word in (opener, *after[:1])] == ["by", "the"] and len(after) > 1
    if timed and several and (language.verb_class(first.base) == "buy" or first.low == "book"):
        return 3.0  # "bill rooms by the minute"
    return 1.0 if doing and several and first.reading != "seldom" else 0.0


def is_joined_verb(rest: Sequence[Word]) -> bool:
    """Return whether a verb goes on from the word before it: "user | test the checkout"."""
    if len(rest) < 3 or rest[0].shape != "base":
        return False
    return rest[1].low in _AFTER_ORDERS - {"into"} and rest[0].reading in {"mostly", "either"}


def before_word(first: Word, rest: Sequence[Word]) -> float:
    """Return how strongly a word behind the first speaks for an order: above 0 it does."""
    language = load_language()
    following = rest[0]
    bettered = first.reading != "verb" and following.low in language.heads["bettered"]
    bettered = bettered or _is_said_of(first, rest)
    if (
        bettered or following.low in _OF_A_KIND or _is_brand(first, rest) or _shows(first, rest)
    ):  # "push based propagation"
        return -6.0
    clear = first.low in language.verb_kinds["clear_verb"] and first.low != "support"
    if clear and len(rest) == 1:
        acted = following.low in language.noun_kinds["acted_on"]
        acted = acted or following.low in language.uncountable
        return 3.0 if acted else _before_noun(first, rest)
    owner = len(rest) > 1 and _is_owner(first, following)
    if owner or (first.low.startswith("auto-") and is_plural_word(following)):
        return 3.5
    coded = any(letter.isupper() for letter in following.token.text[2:]) and not following.base
    if _is_described(first, rest) or _takes_as_object(first, rest) or (coded and len(rest) == 1):
        return 2.5
    describing = language.adjective_kinds["adjective"] | language.parts["quantifier"]
    if following.low in describing:
        return 1.5
    return _before_noun(first, rest)


def _is_said_of(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether a quality is said of a noun: "progress visible to managers"."""
    said = rest[0].low in load_language().adjective_kinds["predicate"]
    ends = len(rest) == 1 or rest[1].tag in {"preposition", "to"}
    return said and ends and first.reading != "verb"


def _is_owner(first: Word, following: Word) -> bool:
    """Return whether someone's thing is acted on: "draw a reader's map", "rate today's walk"."""
    owner, _, owned = following.low.replace("’", "'").partition("'")
    return owned == "s" and (first.reading != "seldom" or owner in _DAYS)


def _shows(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether an act names a part of a product: "explain mode", not "add button"."""
    language = load_language()
    named = len(rest) == 1 and singular(rest[0].low) in language.heads["shown_part"]
    return named and first.reading == "verb" and first.base not in language.verb_kinds["plan_act"]


def _is_brand(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether the first word is rather a product's name: "React Hook Form"."""
    language = load_language()
    if first.low not in language.verb_kinds["brand_verb"] or not first.token.text[:1].isupper():
        return False
    named = rest[0].token.text[:1].isupper() and rest[0].token.text[1:2].islower()
    return named or rest[-1].low in language.artefacts or rest[0].shape == "ed"


def _takes_as_object(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether only an object follows: "drop support for …", "grant editors access"."""
    if rest[0].low == "support" and len(rest) > 1 and rest[1].low == "for":
        return True
    if first.low == "address" and singular(rest[-1].low) in load_language().noun_kinds["addressed"]:
        return True
    return first.base in load_language().verb_kinds["giving"] and is_role_word(rest[0])


def _is_described(first: Word, rest: Sequence[Word]) -> bool:
    """Return whether described things follow: "report inappropriate comments"."""
    if first.reading == "verb" or len(rest) == 1:
        return False
    described = not rest[0].base or rest[0].shape == "ed"  # "wrap untrusted tool outputs"
    things = takewhile(lambda word: word.tag == "word", rest[1:3])  # not "film shown in schools"
    return described and is_adjective(rest[0]) and any(map(is_plural_word, things))


def _before_noun(first: Word, rest: Sequence[Word]) -> float:
    following = rest[0]
    if following.shape == "ing":
        return _before_gerund(first, rest)
    if following.shape == "ed" and following.token.text.islower():
        return -0.5
    if first.reading in {"either", "seldom"} and is_role_word(following):
        return _before_people(first, rest)
    if is_plural_word(following):
        told = len(rest) > 1 and rest[1].tag == "relative"
        return 1.0 if told else 0.5 if first.reading == "either" else 0.2
    if following.token.text.isupper() and len(rest) > 1 and is_plural_word(rest[1]):
        return 0.75
    alone = -1.0 if first.reading == "mostly" else -1.5
    return alone if len(rest) == 1 else -0.25


def _before_gerund(first: Word, rest: Sequence[Word]) -> float:
    alone = len(rest) == 1
    if first.reading == "mostly" and first.low != "support":
        return -2.0 if alone else -0.5
    return -1.5 if alone or first.reading == "either" else -0.5


def _before_people(first: Word, rest: Sequence[Word]) -> float:
    """Return what people behind say: "survey parents", "text readers when …", not "seed buyers"."""
    after = rest[1].tag if len(rest) > 1 else ""
    if not is_plural_word(rest[0]) or after == "modal":  # "supply teachers can …"
        return -0.25
    going = {"to", "preposition", "condition", "adverb", "determiner"}
    goes_on = after in going and rest[1].low != "for"
    return 3.0 if first.reading == "either" or goes_on else 0.2
