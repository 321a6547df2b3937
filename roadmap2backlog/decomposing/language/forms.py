"""Whether a text is an imperative, a noun phrase or a full clause.

Rules in order: a modal or a finite form of "be" makes a clause; pronouns and role names with a
verb make a clause; then the first word decides between imperative and noun phrase. Words that
are both verb and noun ("test", "order") are weighed by what follows them: an article speaks for
a verb, "of" against it, a noun that names a thing of a product at the end against it.
"""

from collections.abc import Sequence
from functools import lru_cache

from roadmap2backlog.decomposing.language.clauses import outline
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.parse import Form
from roadmap2backlog.decomposing.language.words import Word, is_plural_word

_PRIORS = {"verb": 4.0, "mostly": 1.75, "either": -0.25, "seldom": -2.0, "": -9.0}
_ARTEFACT = {"verb": 0.0, "mostly": 0.75, "either": 1.5, "seldom": 1.5, "": 0.0}
_OPENERS = frozenset(
    {
        "also",
        "always",
        "auto",
        "bulk",
        "just",
        "mass",
        "not",
        "never",
        "only",
        "either",
        "still",
        "please",
    }
)
_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she"})
_SUBJECT_REACH = 14


@lru_cache(maxsize=2048)
def form_of(text: str) -> Form:
    """Return VP (imperative), NP (noun phrase) or CL (full clause)."""
    words = content(outline(text).main)
    if not words:
        return "NP"
    if finite_verb_at(words) is not None:
        return "CL"
    return "VP" if begins_with_imperative(words) else "NP"


def begins_with_imperative(words: Sequence[Word]) -> bool:
    """Return whether the words begin with a bare verb that asks for an act."""
    given = len(words)
    bulk = bool(words) and words[0].low in {"bulk", "mass"}
    words = without_leading_adverbs(words)
    if bulk and len(words) > 1 and words[1].tag not in {"word", "determiner"}:
        return False
    if not words:
        return False
    if words[0].shape != "base":
        return _is_done(words) or _is_unknown_verb(words)
    return imperative_score(words) + (1.5 if given > len(words) else 0.0) > 0


def finite_verb_at(words: Sequence[Word]) -> int | None:  # noqa: PLR0911 -- one return a sign
    """Return the place of the verb (or its modal) that makes the words a clause, or None."""
    language = load_language("en")
    skipped = len(words)
    words = without_leading_adverbs(words)
    skipped -= len(words)
    if _opens_without_subject(words):
        return None
    imperative = words[0].shape == "base" and imperative_score(words) > 1
    for position, word in enumerate(words[:_SUBJECT_REACH]):
        if word.low == "that" and position and words[position - 1].tag in {"word", "glue"}:
            return None
        if word.tag in {"relative", "to", "condition"} and position:
            return None
        if word.low in _SUBJECTS and position and words[position - 1].tag == "word":
            return None
        if word.tag == "preposition" and imperative:
            return None
        if _is_finite(words, position, language, imperative=imperative):
            return position + skipped
    return None


def _opens_without_subject(words: Sequence[Word]) -> bool:
    """Return whether a text tells an act but not whose: "Would help …", "Created two …"."""
    return words[0].tag == "modal" or _is_done(words)


def _is_finite(
    words: Sequence[Word], position: int, language: Language, *, imperative: bool
) -> bool:
    word = words[position]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag == "modal" or (word.tag == "not" and word.low in language.modals):
        return not imperative and after is not None
    if position == 0 or imperative:
        return False
    if word.tag == "be" and word.low not in {"be", "been", "being"}:
        return after is not None
    if word.tag in {"have", "do"} and word.low != "having":
        return after is not None
    if word.low in {"don't", "doesn't", "didn't", "isn't", "aren't"}:
        return True
    return _is_plain_finite(words, position, language)


def _is_plain_finite(words: Sequence[Word], position: int, language: Language) -> bool:
    """Return whether a full verb stands there after its subject ("customers receive …")."""
    word, before = words[position], words[position - 1]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag != "word" or not word.base:
        return False
    place = position - 1
    while place > 0 and _is_between(words, place):
        place -= 1
    before = words[place]
    if before.tag == "pronoun":
        return word.shape in {"base", "s", "ed"}
    if before.tag not in {"word", "glue"}:
        return False
    if word.shape == "base":
        return _agrees(words[: place + 1], before, word, after, language)
    if word.shape == "s":
        return _is_third_person(words, position, before, after, language)
    return False


def _is_between(words: Sequence[Word], place: int) -> bool:
    """Return whether a word stands between subject and verb: "users no longer need"."""
    if words[place].tag == "glue":
        return words[place - 1].tag == "not"
    return words[place].tag in {"adverb", "not"}


def _agrees(
    subject: Sequence[Word],
    before: Word,
    word: Word,
    after: Word | None,
    language: Language,
) -> bool:
    """Return whether a bare verb after a plural subject is its predicate."""
    if not is_plural_word(before):
        return False
    role = _names_role(subject, language)
    if word.reading == "verb":
        return True
    if after is None:
        return role and word.reading == "mostly"
    opens_object = after.tag in {"determiner", "pronoun", "number", "preposition"}
    listed = word.reading == "mostly" and (after.tag != "word" or is_plural_word(after))
    return role and (listed or opens_object)


def _is_third_person(
    words: Sequence[Word],
    position: int,
    before: Word,
    after: Word | None,
    language: Language,
) -> bool:
    word = words[position]
    if is_plural_word(before):
        return False
    reading = language.readings.get(word.base, "verb")
    role = _names_role(words[:position], language)
    one = words[0].low in {"a", "an", "the"}
    if after is None:
        return reading == "verb" and role
    if after.tag in {"determiner", "pronoun"}:
        return reading != "seldom" or role or one
    if after.tag in {"preposition", "to", "conjunction", "comma", "slash"}:
        return reading == "verb" or (
            role and (reading == "mostly" or (one and reading == "either"))
        )
    if after.tag not in {"word", "adverb", "number", "not"}:
        return False
    return reading in {"verb", "mostly"}


def _names_role(subject: Sequence[Word], language: Language) -> bool:
    """Return whether the last word or two of a subject name people."""
    low = subject[-1].low
    one = low.removesuffix("s")
    if low in language.roles or one in language.roles:
        return True
    return len(subject) > 1 and f"{subject[-2].low} {one}" in language.roles


def imperative_score(words: Sequence[Word]) -> float:
    """Return how strongly the words speak for an imperative: above 0 they are one."""
    first = words[0]
    score = _PRIORS[first.reading]
    rest = [word for word in words[1:] if word.tag != "glue"]
    if not rest:
        return score if first.reading == "verb" else -1.0
    if len(rest) < len(words) - 1 and words[1].tag == "glue":
        score += 1.5
    score += _following(first, rest)
    score += _ending(first, rest)
    return score


def _following(first: Word, rest: Sequence[Word]) -> float:
    """Return what the word after the first says."""
    following = rest[0]
    tag = following.tag
    if tag in {"determiner", "pronoun", "have"}:
        return 3.5
    if tag == "number":
        return 1.0
    if tag in {"relative", "condition", "cause", "adverb", "not", "glue"}:
        return 1.25
    if tag in {"preposition", "to"}:
        return _before_preposition(first, rest)
    if tag in {"conjunction", "slash", "comma"}:
        return _coordinated(rest)
    return _before_word(first, rest)


def _before_preposition(first: Word, rest: Sequence[Word]) -> float:
    low = rest[0].low
    language = load_language("en")
    if (first.low, low) in language.phrasal_pairs:
        return 3.0
    if low == "of":
        return -6.0
    if low == "to":
        infinitive = len(rest) > 1 and rest[1].reading in {"verb", "mostly"}
        return 1.5 if infinitive or first.reading == "mostly" else -1.5
    if low == "for":
        return -3.0
    if low in {"by", "from", "into", "as", "onto"}:
        return 1.5
    return 0.5


def _coordinated(rest: Sequence[Word]) -> float:
    """Return what "X, Y and Z …" says: verbs all the way, and an object after them, or not."""
    scores: list[str] = []
    for position, word in enumerate(rest):
        if word.tag in {"conjunction", "slash", "comma"}:
            continue
        if word.tag != "word" or word.shape != "base":
            break
        scores.append(word.reading)
        after = rest[position + 1] if position + 1 < len(rest) else None
        if after is None or after.tag not in {"conjunction", "slash", "comma"}:
            tail = after is not None and after.tag in {
                "word",
                "determiner",
                "number",
                "preposition",
            }
            bonus = 1.5 if tail else -1.0
            return bonus + sum({"verb": 1.5, "mostly": 0.75}.get(one, -0.25) for one in scores)
    return -1.5


def _before_word(first: Word, rest: Sequence[Word]) -> float:
    language = load_language("en")
    following = rest[0]
    if f"{first.low} {following.low}" in language.noun_compounds:
        return -6.0
    describing = language.parts["adjective"] | language.parts["quantifier"]
    if following.low in describing:
        return 1.5
    if following.shape == "ing":
        return -1.5 if len(rest) == 1 or first.reading == "either" else -0.5
    if following.shape == "ed" and following.token.text.islower():
        return -0.5
    if is_plural_word(following):
        return 0.2
    return -1.5 if len(rest) == 1 else -0.25


def _ending(first: Word, rest: Sequence[Word]) -> float:
    """Return what the end of the noun phrase after the first word, and what follows it, say."""
    language = load_language("en")
    stop = next(
        (i for i, word in enumerate(rest) if word.tag in {"preposition", "to", "comma"}), len(rest)
    )
    score = 0.0
    if 0 < stop < len(rest) and rest[stop].low in {"to", "from", "into", "as", "onto", "per"}:
        score += 1.0
    if 0 < stop < len(rest) and rest[stop].tag == "preposition" and is_plural_word(rest[stop - 1]):
        score += 0.3 if rest[stop].low not in {"of", "with"} else 0.0
    if any(word.low in load_language("en").parts["how_often"] for word in rest[1:]):
        score += 1.0
    head = rest[stop - 1] if stop else rest[0]
    direct = all(word.tag == "word" for word in rest[:stop])
    if direct and stop and head.low in language.parts["artefact"] and stop <= 3:  # noqa: PLR2004
        score -= _ARTEFACT[first.reading] if stop == len(rest) or score == 0 else 0.0
    return score


def _is_unknown_verb(words: Sequence[Word]) -> bool:
    """Return whether a word of no table acts like a verb: "Alias an item to …"."""
    first, following = words[0], words[1] if len(words) > 1 else None
    if first.tag != "word" or first.base or not first.low.isalpha() or following is None:
        return False
    if is_plural_word(first) or following.tag != "determiner":
        return False
    return following.low in {"a", "an", "the", "all", "each", "every", "my", "our", "their"}


def _is_done(words: Sequence[Word]) -> bool:
    """Return whether the words tell an act in the past, as in "Added support"."""
    first = words[0]
    if first.shape != "ed" or len(words) < 2:  # noqa: PLR2004
        return False
    following = words[1]
    language = load_language("en")
    if following.tag in {"determiner", "pronoun", "relative"}:
        return True
    return first.low in language.past_openers and following.tag in {"word", "number"}


def content(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words without quotation marks."""
    return tuple(word for word in words if word.tag != "quote")


def without_leading_adverbs(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words from the first on that is no adverb such as "also"."""
    position = 0
    while position < len(words) - 1 and (
        words[position].low in _OPENERS
        or (words[position].low == "better" and words[position + 1].reading in {"verb", "mostly"})
        or (
            words[position].low.endswith("ly")
            and not words[position].base
            and words[position].low not in load_language("en").parts["ly_adjective"]
        )
    ):
        position += 1
    return tuple(words[position:])
