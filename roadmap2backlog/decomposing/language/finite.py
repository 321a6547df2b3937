"""Where the verb stands that makes words a full clause.

A modal or a finite form of "be" does; after pronouns and role names a verb that agrees does;
elsewhere its form, what it is beside a verb, and the words around it decide.
"""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.clauses import leading_time
from roadmap2backlog.decomposing.language.imperatives import (
    imperative_score,
    tells_past_act,
    without_leading_adverbs,
)
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.words import (
    Word,
    is_finite_be,
    is_plural_word,
    is_role_word,
)

_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she"})
_WANTING = frozenset({"need", "want", "have"})
_SUBJECT_REACH = 14
_OBJECT_REACH = 3
_LONG = 3
_NEAR = 8
_DENYING = frozenset({"don't", "doesn't", "didn't", "isn't", "aren't", "can't", "cannot"})
_DOERS = frozenset({"that", "which", "who"})
"""After these a verb may come at once; after "how" and "why" its subject does."""
_THAT = frozenset({"that", "which"})
_PLACES = frozenset({"in", "on", "at", "for", "to", "from", "with", "by", "of"})
_CARRIED = frozenset({"with", "as", "into", "onto", "via", "without", "through"})
_TIMES = frozenset({"before", "after", "until", "while", "when", "once"})
_COLLECTIVES = frozenset({"staff", "people", "personnel", "crew", "police"})
_ASKING = frozenset({"what", "how", "why", "whether"})
_LACKING = frozenset({"lack", "miss", "need", "want", "face", "waste"})


def finite_verb_at(words: Sequence[Word]) -> int | None:
    """Return the place of the verb (or its modal) that makes the words a clause, or None."""
    lead = leading_time(words)
    place = _finite_after(words[lead:])
    return None if place is None else place + lead


def _finite_after(words: Sequence[Word]) -> int | None:  # noqa: PLR0911 -- one return a sign
    language = load_language()
    if words[0].low in language.parts["contraction"]:
        return 0
    skipped = len(words)
    words = without_leading_adverbs(words)
    skipped -= len(words)
    if _opens_without_subject(words):
        return None
    imperative = words[0].shape == "base" and imperative_score(words) > 1
    for position, word in enumerate(words[:_SUBJECT_REACH]):
        if position and (_opens_relative(words, position) or word.tag in {"to", "condition"}):
            place = None if imperative else _verb_after_long_subject(words, position)
            return None if place is None else place + skipped
        told = position > 1 or (position == 1 and not _names_in_pair(words))
        if told and imperative and _tells_of_name(words, position):
            return position + skipped
        if word.low in _SUBJECTS and position and words[position - 1].tag in {"word", "condition"}:
            return None
        if position > 1 and words[position - 1].low in _TIMES and word.low in _SUBJECTS:
            return None  # "a scheme for terms before they are added"
        if word.tag == "preposition" and imperative:
            return _verb_after_place(words, skipped)
        if (told or not position) and _is_finite(words, position, language, imperative=imperative):
            return position + skipped
    return _verb_after_place(words, skipped)


def _names_in_pair(words: Sequence[Word]) -> bool:
    """Return whether the second word is a noun: "guest passes", "match mentors with mentees"."""
    first, second = words[:2]
    compound = f"{first.low} {second.low}" in load_language().noun_compounds
    return compound or (bool(first.base) and second.shape == "s" and is_role_word(second))


def _verb_after_place(words: Sequence[Word], skipped: int) -> int | None:
    """Return the place of a verb that agrees with the first word alone, or None.

    "Search on tablets shows old books": tablets would show. `skipped` words stand before.
    """
    language = load_language()
    if words[0].shape != "base" or words[0].reading == "verb":
        return None
    for position in range(3, min(len(words) - 1, _NEAR)):
        word, before = words[position], words[position - 1]
        sure = language.readings.get(word.base, "verb") in {"verb", "mostly"}
        placed = words[1].tag == "preposition" and before.tag == "word" and is_plural_word(before)
        if word.shape == "s" and word.base and sure and placed:
            return position + skipped
    return None


def _tells_of_name(words: Sequence[Word], position: int) -> bool:
    """Return whether a verb there tells of a thing whose name could be an order."""
    if _is_sure_verb(words, position) or (1 < position <= _NEAR and _states(words, position)):
        return True
    word = words[position]  # "Pause, resume, and stop are documented"
    finite = is_finite_be(word)
    return finite and words[1].tag == "comma" and words[position - 1].tag == "word"


def _states(words: Sequence[Word], position: int) -> bool:
    """Return whether "is" there tells of such a thing.

    "Install flow is verified", but "check orders are complete".
    """
    word, before = words[position], words[position - 1]
    language = load_language()
    told = words[1].tag == before.tag == "word"
    finite = is_finite_be(word)
    if not told or not (finite or word.low in _DENYING):
        return False
    named = words[0].reading != "verb" or words[0].base in language.parts["also_noun"]
    return named and words[0].base not in language.parts["knowing"]


def _opens_relative(words: Sequence[Word], position: int) -> bool:
    low, before = words[position].low, words[position - 1].tag
    that = low in _THAT and before in {"word", "glue"}
    return that or (low == "which" and before == "comma") or words[position].tag == "relative"


def _verb_after_long_subject(words: Sequence[Word], start: int) -> int | None:
    """Return the place of "will" in "code that fails a check will be blocked", or None.

    The first verb of each relative clause is that clause's own; what a conjunction adds to it
    is, too. Only a form of "be" or a modal is sure enough so far from its subject.
    """
    pending = 0
    for position in range(start, len(words) - 1):
        word = words[position]
        if word.tag == "condition":
            return None
        if _opens_relative(words, position):
            pending += words[position + 1].tag != "to"
        elif word.tag == "modal" or is_finite_be(word):
            if not pending and words[position - 1].tag != "conjunction":
                return position
            pending = max(0, pending - 1)
        elif pending and _may_be_finite(word):
            before = words[position - 1]
            pending -= before.low in _DOERS or before.tag == "word"
    return None


def _may_be_finite(word: Word) -> bool:
    return word.tag in {"have", "do"} or (word.tag == "word" and word.shape in {"s", "ed", "base"})


def _opens_without_subject(words: Sequence[Word]) -> bool:
    """Return whether a text tells an act but not whose: "Would help …", "Created two …"."""
    return words[0].tag == "modal" or tells_past_act(words)


def _is_finite(
    words: Sequence[Word], position: int, language: Language, *, imperative: bool
) -> bool:
    word = words[position]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag == "modal" or (word.tag == "not" and word.low in language.modals):
        return not imperative and after is not None
    if position == 0 or imperative:
        return False
    if is_finite_be(word):
        return after is not None
    if word.tag in {"have", "do"} and word.low != "having":
        return after is not None
    if word.low in _DENYING:
        return True
    return _is_plain_finite(words, position, language)


def _is_sure_verb(words: Sequence[Word], position: int) -> bool:
    """Return whether a form that only a verb has follows a noun: "login takes …".

    Such a word can be no object of the word before, even if that could be an imperative.
    """
    word, first = words[position], words[0]
    language = load_language()
    if word.shape != "s" or first.reading == "verb":
        return False
    if len(words) <= position + 1:  # "export exists"
        return word.base in language.parts["intransitive"] - language.parts["also_noun"]
    adverbs = [between for between in words[1:position] if between.tag == "adverb"]
    if len(adverbs) < position - 1 or language.readings.get(word.base, "verb") != "verb":
        return False
    return bool(adverbs) or word.base not in language.parts["also_noun"]


def _is_plain_finite(words: Sequence[Word], position: int, language: Language) -> bool:
    """Return whether a full verb stands there after its subject ("customers receive …")."""
    word, before = words[position], words[position - 1]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag != "word" or not word.base or before.low in {"@", "#", "$"}:
        return False
    place = position - 1
    while place > 0 and _is_between(words, place):
        place -= 1
    before = words[place]
    if before.tag == "pronoun" and before.low != "one":
        return word.shape in {"base", "s", "ed"}
    if before.tag not in {"word", "glue"}:
        return False
    named = word.token.text[:1].isupper() and before.token.text[:1].isupper()
    if word.shape == "base":
        title = named and word.reading != "verb"  # "Staff Shift & Cash Report"
        subject, rest = words[: place + 1], words[position + 1 :]
        return not title and _agrees(subject, before, word, rest, language)
    told = place < position - 1
    if word.shape == "s" and not named:  # "Data Science Pipelines operator"
        told = told and not is_plural_word(before)
        return told or _is_third_person(words, position, before, after, language)
    taken = after is not None and after.tag in {"determiner", "pronoun"}
    return word.shape == "ed" and told and taken  # "a run still failed its check"


def _is_between(words: Sequence[Word], place: int) -> bool:
    """Return whether a word stands between subject and verb: "users no longer need"."""
    if words[place].tag == "glue":
        return words[place - 1].tag == "not"
    word = words[place]
    before = words[place - 1]
    doer = is_plural_word(before) or before.low in _SUBJECTS  # "we really need"
    manner = word.low.endswith("ly") and not word.base and doer
    return word.tag in {"adverb", "not"} or (manner and place > 0)


def _agrees(
    subject: Sequence[Word],
    before: Word,
    word: Word,
    rest: Sequence[Word],
    language: Language,
) -> bool:
    """Return whether a bare verb after a plural subject is its predicate."""
    if not is_plural_word(before) and before.low not in _COLLECTIVES:
        return False
    after = rest[0] if rest else None
    role = _names_role(subject, language)
    if after is None:
        named = word.low in language.artefacts  # "guests list"
        named = named or len(subject) >= _LONG  # "global best practices exchange"
        return role and word.reading in {"verb", "mostly"} and not named
    phrasal = (word.low, after.low) in language.phrasal_pairs
    particle = phrasal and (role or after.tag == "adverb")
    if word.reading == "verb" or particle or (word.base in _WANTING and after.tag == "to"):
        return True
    placed = any(one.tag in {"preposition", "adverb"} for one in rest)
    reports = word.reading == "seldom" and placed and _begins_plural(rest)
    lone = role and len(subject) == 1 and (word.reading in {"mostly", "either"} or reports)
    if lone and not _names_part(rest, language):
        return True
    row = role and after.tag in {"comma", "conjunction"} and _goes_on_in_acts(rest)
    if row or _takes_thing(word, after) or _goes_on_acting(word, rest):
        return True
    opens_object = after.tag in {"determiner", "pronoun", "number", "preposition"}
    known = word.reading == "mostly" or (word.reading == "either" and len(subject) < _LONG)
    listed = known and (after.tag != "word" or _begins_plural(rest) or word.low in _LACKING)
    return role and (listed or opens_object)


def _goes_on_in_acts(rest: Sequence[Word]) -> bool:
    """Return whether a row of bare verbs goes on and acts: "book, | move or cancel visits"."""
    for place, word in enumerate(rest):
        if word.tag not in {"comma", "conjunction"} and word.shape != "base":
            return place > 1 and word.tag == "word" and is_plural_word(word)
    return False


def _goes_on_acting(word: Word, rest: Sequence[Word]) -> bool:
    """Return whether another verb follows: "scripts import or relay weather"."""
    joined = len(rest) > 1 and rest[0].tag == "conjunction"
    acts = {"verb", "mostly", "either"}
    return joined and word.reading == "mostly" and rest[1].reading in acts and len(rest) > 2  # noqa: PLR2004


def _takes_thing(word: Word, after: Word) -> bool:
    """Return whether a word that may be a verb has an object: "… target a server"."""
    owned = after.low.replace("’", "'").endswith("'s")  # "previews share production's key"
    if word.reading == "mostly":
        return after.tag == "determiner" or owned or is_adjective(after)
    return word.reading == "either" and after.low in {"a", "an"}


def _names_part(rest: Sequence[Word], language: Language) -> bool:
    """Return whether a part of a product is named, not acted on: "members access control"."""
    plain = all(word.tag == "word" for word in rest)
    last = rest[-1].low
    return plain and (last in language.artefacts or last in language.nominalisations)


def _begins_plural(words: Sequence[Word]) -> bool:
    """Return whether a noun phrase in the plural stands there: "leave requests"."""
    for word in words[:_OBJECT_REACH]:
        if word.tag != "word":
            return False
        if is_plural_word(word):
            return True
    return False


def _is_third_person(
    words: Sequence[Word],
    position: int,
    before: Word,
    after: Word | None,
    language: Language,
) -> bool:
    word = words[position]
    reading = language.readings.get(word.base, "verb")
    if is_plural_word(before):  # "Zotero Groups hosts the lists"
        named = before.token.text[:1].isupper() and position > 1 and after is not None
        opens = named and after is not None and after.tag in {"determiner", "pronoun"}
        return opens or (
            named and reading == "mostly" and word.base not in language.parts["also_noun"]
        )
    role = _names_role(words[:position], language)
    one = words[0].low in {"a", "an", "the"}
    if after is None:
        return (reading == "verb" and role) or word.base in language.parts["intransitive"]
    if after.tag in {"determiner", "pronoun"} or after.low in _ASKING:
        often = after.low == "every" and _counts(words[position + 2 :])
        takes = after.low in {"a", "an", "the"} or reading != "seldom"  # "the board leads the work"
        return reading == "verb" if often else takes or role or one
    if after.tag in {"preposition", "to", "conjunction", "comma", "slash"}:
        wants = word.low in {"needs", "wants"} and after.tag == "to"
        return wants or _goes_on(words[position:], reading, one=one, role=role)
    a_thing = words[0].low in {"a", "an"} and reading == "either" and after.tag == "word"
    a_thing = a_thing or (one and after.tag == "word" and _goes_on_in_row(words[position:]))
    if a_thing or (
        after.tag == "adverb" and (one or (word.base, after.low) in language.phrasal_pairs)
    ):
        return True
    return after.tag in {"word", "adverb", "number", "not"} and reading in {"verb", "mostly"}


def _counts(words: Sequence[Word]) -> bool:
    """Return whether a number comes first: "auto-save drafts every 30 seconds"."""
    return bool(words) and words[0].tag == "number"


def _goes_on(words: Sequence[Word], reading: str, *, one: bool, role: bool) -> bool:
    """Return whether a form in -s before a preposition or joint is a verb: "loads in 2 s".

    Args:
        words: The words from it on, at least two.
        reading: How likely its base is a verb.
        one: Whether its subject has an article.
        role: Whether its subject names people.
    """
    language = load_language()
    pair = (words[0].base, words[1].low)
    if pair in language.phrasal_pairs and pair[1] not in _PLACES:
        return True
    if words[1].low == "for":  # "CRS transforms for vectors", "the bridge listens for these"
        sure = reading == "verb" and words[0].base not in language.parts["also_noun"]
        return role or one or (sure and len(words) > 2 and words[2].tag == "determiner")  # noqa: PLR2004
    if reading == "verb":
        return role or one or words[0].base not in language.parts["also_noun"]
    measured = reading != "seldom" and any(word.tag == "number" for word in words[2:4])
    if (one and reading != "seldom") or (role and words[1].tag == "conjunction"):
        if _goes_on_in_row(words):
            return True
        role = role and words[1].tag != "conjunction"  # "tenant reviews and owner ratings"
    if one and (words[1].low in _CARRIED or measured):
        return True
    return role and (reading == "mostly" or (one and reading == "either"))


def _goes_on_in_row(words: Sequence[Word]) -> bool:
    """Return whether more forms in -s follow after commas: "starts from it, keeps it"."""
    return any(
        word.tag in {"comma", "conjunction"} and after.shape == "s" and bool(after.base)
        for word, after in pairwise(words)
    )


def _names_role(subject: Sequence[Word], language: Language) -> bool:
    """Return whether the last word or two of a subject name people."""
    low = subject[-1].low
    one = low.removesuffix("s")
    if low in language.roles or one in language.roles:
        return True
    return len(subject) > 1 and f"{subject[-2].low} {one}" in language.roles
