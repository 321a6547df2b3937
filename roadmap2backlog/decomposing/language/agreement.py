"""Whether a full verb agrees with the subject before it: "customers receive …", "search works"."""

from collections.abc import Sequence
from itertools import pairwise

from roadmap2backlog.decomposing.language.adjectives import TOLD_OF_RELEASES, is_adjective
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.words import (
    Word,
    ends_as_adverb,
    is_plural_word,
    is_role_word,
    names_role,
    read_words,
    tells_how_it_works,
)

_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she"})
_WANTING = frozenset({"need", "want", "have"})
_OBJECT_REACH = 3
_LONG = 3
_PLACES = frozenset({"in", "on", "at", "for", "to", "from", "with", "by", "of"})
_CARRIED = frozenset({"with", "as", "into", "onto", "via", "without", "through"})
_COLLECTIVES = frozenset({"staff", "people", "personnel", "crew", "police"})
_COURSE = frozenset({"cover", "end", "focus", "open", "start"})
_ASKING = frozenset({"what", "how", "why", "whether"})
_SEVERAL = frozenset({"fewer", "many", "more", "multiple", "several"})
_LACKING = frozenset({"lack", "miss", "need", "want", "face", "waste"})


def agrees_with_subject(words: Sequence[Word], position: int, language: Language) -> bool:
    """Return whether a full verb stands there after its subject ("customers receive …")."""
    word, before = words[position], words[position - 1]
    after = words[position + 1] if position + 1 < len(words) else None
    if word.tag != "word" or not word.base or before.low in {"@", "#", "$"}:
        return False
    agrees = word.shape == "s" or (word.shape == "base" and is_plural_word(before))
    if before.tag == "word" and agrees and _ends_soon(word, words[position + 1 :], language):
        return True
    if position == 1 and before.low in language.adjective_kinds["comparing"]:
        return False  # "higher yields with less water"
    if words[0].low in _SEVERAL and not is_plural_word(before):
        return False  # "more desk notes for readers"
    if before.tag == "number":
        return _is_stage(words[:position], language) and _brings(word, after, language)
    return _follows_subject(words, position, after, language)


def _follows_subject(
    words: Sequence[Word], position: int, after: Word | None, language: Language
) -> bool:
    """Return whether a form of a verb agrees with the words before it."""
    word, place = words[position], position - 1
    while place > 0 and _is_between(words, place):
        place -= 1
    before = words[place]
    pronoun = before.tag == "pronoun" and before.low != "one"
    paired = f"{before.low} {word.low}" in language.noun_compounds  # "reader accounts for groups"
    if pronoun or paired or before.tag not in {"word", "glue"}:
        return pronoun and word.shape in {"base", "s", "ed"}
    if after is not None and tells_how_it_works(word, after):
        return word.shape == "s" or is_plural_word(before)
    named = word.token.text[:1].isupper() and before.token.text[:1].isupper()
    if word.shape == "base":
        title = named and word.reading != "verb"  # "Staff Shift & Cash Report"
        subject, rest = words[: place + 1], words[position + 1 :]
        return not title and _agrees(subject, before, word, rest, language)
    told = place < position - 1
    if told and is_adjective(before):  # "guided daily walks"
        return False
    if word.shape == "s" and not named:  # "Data Science Pipelines operator"
        told = told and not is_plural_word(before)
        third = told or _is_third_person(words, position, before, after, language)
        several = _names_things_done(words, position, language)
        return third and not (several or _tells_which(words[position:], language))
    taken = after is not None and after.tag in {"determiner", "pronoun"}
    return word.shape == "ed" and told and taken  # "a run still failed its check"


def _is_stage(words: Sequence[Word], language: Language) -> bool:
    """Return whether a part of a plan is named by its number: "phase 2"."""
    return len(words) == 2 and words[0].low in language.noun_kinds["numbered"]


def _brings(word: Word, after: Word | None, language: Language) -> bool:
    """Return whether a form in -s tells what a part of a plan does: "introduces"."""
    if word.shape != "s" or after is None:
        return False
    sure = language.readings.get(word.base, "verb") == "verb"
    sure = sure and word.base not in language.verb_kinds["also_noun"]
    return sure or word.low in TOLD_OF_RELEASES or word.base in _COURSE


def _tells_which(words: Sequence[Word], language: Language) -> bool:
    """Return whether a form in -s is a plural, by what follows: "lamp routes that skip the pier".

    So it is in "reader counts per branch".
    """
    after = words[1:3]
    if [word.low for word in words[1:]] == ["only"]:  # "PDF and CSV exports only"
        return True
    if after and after[0].low == "per":
        return language.readings.get(words[0].base, "verb") != "verb"
    if len(after) < 2 or after[0].low != "that":
        return False
    sure = after[1].shape == "base" and after[1].reading in {"verb", "mostly"}
    return sure or after[1].tag in {"be", "modal", "have"}


def _names_things_done(words: Sequence[Word], position: int, language: Language) -> bool:
    """Return whether a form in -s is a plural of what is done: "shelf routes exported to …"."""
    after = words[position + 1 : position + 3]
    often = len(after) > 1 and after[1].low in language.frequencies | {"overnight"}
    kept = len(after) > 1 and is_adjective(after[1])  # "reader notes kept private"
    thing = len(after) > 1 and after[1].tag == "word" and not (often or kept)
    if not after or after[0].shape != "ed" or thing:
        return False
    noun = language.readings.get(words[position].base, "verb") != "verb"
    one = words[0].low in {"a", "an", "the"}
    return noun and not one and not names_role(words[:position])


def _is_between(words: Sequence[Word], place: int) -> bool:
    """Return whether a word stands between subject and verb: "users no longer need"."""
    if words[place].tag == "glue":
        return words[place - 1].tag == "not"
    word = words[place]
    before = words[place - 1]
    doer = is_plural_word(before) or before.low in _SUBJECTS  # "we really need"
    manner = ends_as_adverb(word) and doer
    return word.tag in {"adverb", "not"} or (manner and place > 0)


def _agrees(
    subject: Sequence[Word],
    before: Word,
    word: Word,
    rest: Sequence[Word],
    language: Language,
) -> bool:
    """Return whether a bare verb after a plural subject is its predicate."""
    after = rest[0] if rest else None
    kind = word.low in language.artefacts and _is_single(after)  # "crew list import"
    crew = before.low in _COLLECTIVES and not kind
    if not (crew or is_plural_word(before)):
        return False
    role = names_role(subject)
    if after is None:
        sure = word.base in language.verb_kinds["intransitive"] - language.verb_kinds["also_noun"]
        named = word.low in language.artefacts  # "guests list"
        named = named or len(subject) >= _LONG  # "global best practices exchange"
        return sure or (role and word.reading in {"verb", "mostly"} and not named)
    phrasal = (word.low, after.low) in language.phrasal_pairs
    ends = len(rest) == 1 or rest[1].low.endswith("ly")  # "prices switch on automatically"
    ends = ends or rest[1].tag == "glue"  # "lights switch on and off"
    particle = phrasal and (role or after.tag == "adverb" or ends)
    needs = word.base in _WANTING and (after.tag == "to" or _is_needed(word, after))
    needs = needs or (len(subject) == 1 and _comes_about(word, rest))
    if word.reading == "verb" or particle or needs:
        return True
    placed = any(one.tag in {"preposition", "adverb"} for one in rest)
    placed = placed or is_adjective(after)  # "readers report torn pages"
    reports = word.reading == "seldom" and placed and _begins_plural(rest)
    lone = role and len(subject) == 1 and (word.reading in {"mostly", "either"} or reports)
    lone = lone or (role and len(subject) == 2 and word.reading == "mostly" and _is_proof(rest))
    acts = role and f"{word.low} {after.low}" in language.verb_objects  # "visitors book tours"
    if acts or (lone and not _names_part(rest, language)):
        return True
    row = role and after.tag in {"comma", "conjunction"} and _goes_on_in_acts(rest)
    if row or _takes_thing(word, after) or _goes_on_acting(word, rest):
        return True
    opens_object = after.tag in {"determiner", "pronoun", "number", "preposition"}
    known = word.reading == "mostly" or (word.reading == "either" and len(subject) < _LONG)
    listed = known and (after.tag != "word" or _begins_plural(rest) or word.low in _LACKING)
    return role and (listed or opens_object)


def _is_single(word: Word | None) -> bool:
    return word is not None and word.tag == "word" and not is_plural_word(word)


def _is_proof(rest: Sequence[Word]) -> bool:
    """Return whether what is acted on has a tail: "desk guests upload proof of address"."""
    return len(rest) > 1 and rest[0].tag == "word" and rest[1].tag == "glue"


def _comes_about(word: Word, rest: Sequence[Word]) -> bool:
    """Return whether things change by themselves: "rates change with demand".

    "Loans close to the date" are none that close.
    """
    comes = word.low in load_language().verb_kinds["coming_about"] and len(rest) > 1
    return comes and rest[0].low in {"with", "after", "before", "until"}


def _is_needed(word: Word, after: Word) -> bool:
    """Return whether something is needed: "night sails need crew approval"."""
    return word.low == "need" and after.tag in {"word", "number"}


def _goes_on_in_acts(rest: Sequence[Word]) -> bool:
    """Return whether a row of bare verbs goes on and acts: "book, | move or cancel visits"."""
    for place, word in enumerate(rest):
        if word.tag not in {"comma", "conjunction"} and word.shape != "base":
            many = _begins_plural(rest[place:])
            return place > 1 and (many or _is_one_acted_on(rest[place - 1], word))
    return False


def _is_one_acted_on(before: Word, word: Word) -> bool:
    """Return whether an article stands right behind an act: "move or cancel | a visit"."""
    return word.tag == "determiner" and before.shape == "base"


def _goes_on_acting(word: Word, rest: Sequence[Word]) -> bool:
    """Return whether another verb follows: "scripts import or relay weather"."""
    joined = len(rest) > 1 and rest[0].tag == "conjunction"
    acts = {"verb", "mostly", "either"}
    return joined and word.reading == "mostly" and rest[1].reading in acts and len(rest) > 2


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
            named and reading == "mostly" and word.base not in language.verb_kinds["also_noun"]
        )
    role = names_role(words[:position])
    one = words[0].low in {"a", "an", "the"}
    if after is None:
        sure = one or word.base not in language.verb_kinds["also_noun"]  # not "reader finds"
        ends = word.base in language.verb_kinds["intransitive"]
        return ends or (reading == "verb" and role and sure)
    knows = word.base in language.verb_kinds["knowing"]
    told = knows and after.tag == "relative"  # "shows who lent it"
    noun = reading not in {"verb", "mostly"}  # "automated backups every night"
    if told or after.tag in {"determiner", "pronoun"} or after.low in _ASKING:
        often = after.low in {"each", "every"} and (noun or _counts(words[position + 2 :]))
        takes = after.low in {"a", "an", "the"} or reading != "seldom"  # "the board leads the work"
        return reading == "verb" if often else takes or role or one
    if after.tag in {"preposition", "to", "conjunction", "comma", "slash"}:
        wants = word.low in {"needs", "wants"} and after.tag == "to"
        wants = wants or _remains(word, before, language)
        noun_or_act = not _only_acts(word, language)
        rest = words[position + 1 :]
        counts = after.low == "by" and reading != "verb"
        counts = counts and word.base not in language.verb_kinds["arranging"]
        lists = counts or _lists_things(rest, language)  # "visitor counts by gallery"
        lists = lists and role and not one and noun_or_act
        return wants or (not lists and _goes_on(words[position:], reading, one=one, role=role))
    a_thing = words[0].low in {"a", "an"} and reading == "either" and after.tag == "word"
    a_thing = a_thing or (one and after.tag == "word" and _goes_on_in_row(words[position:]))
    comes = one or word.base in language.verb_kinds["coming_about"]
    if a_thing or (
        after.tag == "adverb" and (comes or (word.base, after.low) in language.phrasal_pairs)
    ):
        return True
    served = role and is_role_word(after) and not is_plural_word(after)  # "guest rates guide"
    served = served or (words[0].low == "the" and is_role_word(after))  # "the desk calls readers"
    served = served or (role and f"{word.base} {after.low}" in language.verb_objects)
    known = served or reading in {"verb", "mostly"}
    return after.tag in {"word", "adverb", "number", "not"} and known


def _remains(word: Word, before: Word, language: Language) -> bool:
    """Return whether it is told what something goes on to be: "data stays in the archive"."""
    return word.base in language.verb_kinds["remaining"] and before.low in language.uncountable


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
    fails = words[0].base in language.verb_kinds["failing"]  # "login fails for readers"
    if words[1].low == "for" and not fails:  # "the bridge listens for these"
        sure = reading == "verb" and words[0].base not in language.verb_kinds["also_noun"]
        return role or one or (sure and len(words) > 2 and words[2].tag == "determiner")
    if reading == "verb":
        return role or one or words[0].base not in language.verb_kinds["also_noun"]
    measured = reading != "seldom" and any(word.tag == "number" for word in words[2:4])
    if (one and reading != "seldom") or (role and words[1].tag == "conjunction"):
        if _goes_on_in_row(words):
            return True
        role = role and words[1].tag != "conjunction"  # "tenant reviews and owner ratings"
    if one and (words[1].low in _CARRIED or measured):
        return True
    return role and (reading == "mostly" or (one and reading == "either"))


def _ends_soon(word: Word, rest: Sequence[Word], language: Language) -> bool:
    """Return whether it is told how soon something happens: "loads | in under 2 seconds"."""
    soon = bool(rest) and rest[0].low in {"in", "within"}
    if not soon or language.readings.get(word.base, "verb") == "seldom":
        return False
    units = language.noun_kinds["time_unit"]
    return any(number.tag == "number" and unit.low in units for number, unit in pairwise(rest[1:5]))


def _lists_things(words: Sequence[Word], language: Language) -> bool:
    """Return whether lone plurals end the line: "reader orders | , returns and fines".

    Nobody says what is acted on; so they are no acts, unless a verb is among them ("approves |
    and forwards") or one of them is to be chosen: "signs | or declines".
    """
    things = [word for word in words if word.tag not in {"comma", "conjunction"}]
    chosen = any(word.low == "or" for word in words)
    beside = any(one.end + 1 == other.start for one, other in pairwise(things))
    plural = all(is_plural_word(word) and not _only_acts(word, language) for word in things)
    return bool(things) and plural and not (chosen or beside)


def _only_acts(word: Word, language: Language) -> bool:
    """Return whether a form in -s is first of all a verb: "rejects"."""
    verb = word.shape == "s" and language.readings.get(word.base, "verb") == "verb"
    return verb and word.base not in language.verb_kinds["also_noun"]


def _goes_on_in_row(words: Sequence[Word]) -> bool:
    """Return whether more forms in -s follow after commas: "starts from it, keeps it"."""
    return any(
        word.tag in {"comma", "conjunction"} and after.shape == "s" and bool(after.base)
        for word, after in pairwise(words)
    )


def acts_alone(words: Sequence[Word]) -> bool:
    """Return whether a person acts, and on nothing that is named: "(the) clerk approves".

    The last word may be a plural as well ("clerk reviews"); what stands around has to tell.
    """
    told = words[1:] if words and words[0].tag == "determiner" else words
    if not 1 < len(told) <= _LONG or any(word.tag != "word" for word in told):
        return False
    *_, person, act = told
    single = is_role_word(person) and not is_plural_word(person)
    return single and act.shape == "s" and bool(act.base)


def tells_of_actor(text: str) -> bool:
    """Return whether a text may say no more than that a person acts: "clerk approves"."""
    return acts_alone(read_words(text))


def names_people(text: str) -> bool:
    """Return whether the last word or two of a text name people: "the desk clerks"."""
    words = read_words(text)
    return bool(words) and names_role(words)
