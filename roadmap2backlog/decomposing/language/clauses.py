"""The outline of a clause: what is said, under which conditions, to what end, and asides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from roadmap2backlog.decomposing.language.imperatives import begins_with_imperative
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.reading import read_words
from roadmap2backlog.decomposing.language.words import Word, is_role_word

Words = tuple[Word, ...]

_LONGEST_LABEL = 4
_LONGEST_TIME = 14
_SUBJECT_OPENERS = frozenset({"determiner", "pronoun"})
TIMES = frozenset({"before", "after", "until"})
"""Prepositions that a time follows."""
_NUMBERING = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_UNITS = frozenset(
    {"ghz", "mhz", "hz", "gb", "mb", "tb", "kb", "kw", "mw", "v", "a", "w", "k", "m"}
)
_LEVEL = re.compile(
    r"(?i:item|task|step|phase|part|epic|story|slice|track|wave|ticket|issue|feature|milestone"
    r"|sprint|release|stage|week) #? ?\d[\w.]*|(?:[A-Z]{1,6}[-_]){1,3}\d[\w.]*"
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A clause in pieces; every word of the text is in one of them, or is punctuation between.

    Attributes:
        main: What remains when the other pieces are taken out; brackets are taken out too.
        label: Words before a colon: "Frontend" in "Frontend: registration form".
        conditions: Each begins with its when, if, unless …
        benefit: Begins with its so that, in order to, to …
        asides: What stands in brackets or after a dash, without these.
    """

    words: Words
    main: Words
    label: Words = ()
    conditions: tuple[Words, ...] = ()
    benefit: Words = ()
    asides: tuple[Words, ...] = ()


@lru_cache(maxsize=2048)
def outline(text: str) -> Outline:
    """Return the outline of one clause, in time linear in its length."""
    words = read_words(text)
    bare, asides = _without_brackets(words)
    label, bare = _label(bare)
    bare, tail = _tail(bare)
    conditions: list[Words] = []
    bare, leading = _leading_condition(bare)
    conditions += leading
    cut = _first_break(bare)
    main, rest = bare[:cut], bare[cut:]
    benefit: Words = ()
    while rest:
        end = _first_break(rest[1:]) + 1
        piece = _trimmed(rest[:end])
        if rest[0].tag == "condition":
            conditions.append(piece)
        elif rest[0].tag == "comma":
            tail = (*tail, piece)
        elif not benefit:
            benefit = piece
        else:
            benefit = (*benefit, *piece)
        rest = rest[end:]
    return Outline(words, _trimmed(main), label, tuple(conditions), benefit, (*asides, *tail))


def purpose_at(words: Sequence[Word]) -> int:
    """Return where "to <verb> …" begins that tells what an act is for; else the length."""
    blockers = load_language().parts["no_purpose"]
    for position in range(2, len(words) - 1):
        word = words[position]
        if word.tag == "to" and _is_infinitive(words, position):
            before = words[position - 1]
            if before.low not in blockers and before.tag in {"word", "glue", "number"}:
                return position
    return len(words)


def _is_infinitive(words: Sequence[Word], position: int) -> bool:
    """Return whether the "to" there begins an infinitive, not a place ("to customers")."""
    following = words[position + 1]
    if following.tag == "adverb" and position + 2 < len(words):
        following = words[position + 2]
        return following.shape == "base" and following.reading in {"verb", "mostly"}
    if following.low in {"be", "have", "do", "not"}:
        return True
    if following.shape != "base" or following.tag not in {"word", "adverb"}:
        return False
    if following.reading in {"verb", "mostly"}:
        return True
    after = words[position + 2] if position + 2 < len(words) else None
    return after is not None and after.tag in {"determiner", "pronoun"}


def _without_brackets(words: Words) -> tuple[Words, tuple[Words, ...]]:
    """Return the words outside brackets, and each outermost bracket's inside."""
    if all(word.tag != "open" for word in words):
        return words, ()
    outside: list[Word] = []
    asides: list[Words] = []
    inside: list[Word] = []
    depth = 0
    for word, after in zip(words, (*words[1:], None), strict=False):
        empty = after is not None and after.tag == "close" and word.tag == "open"
        is_kept = depth == 0 and bool(outside) and (empty or _is_in_path(outside[-1], word))
        is_kept = is_kept or (not depth and _is_doubled(word, (*outside[-1:], after)))
        if word.tag == "open" and not is_kept:
            depth += 1
            if depth == 1:
                inside = []
                continue
        if word.tag == "close" and depth:
            depth -= 1
            if depth == 0:
                asides.append(tuple(inside))
                continue
        (inside if depth else outside).append(word)
    if depth and len(outside) > 1:
        asides.append(tuple(inside))
    elif depth:
        outside.extend(inside)
    return tuple(outside), tuple(aside for aside in asides if aside)


def _is_doubled(bracket: Word, around: Sequence[Word | None]) -> bool:
    """Return whether another bracket touches this one, as in a link of a wiki: "[[Page]]"."""
    same = [one for one in around if one is not None and one.token.text == bracket.token.text]
    touching = any(one.end == bracket.start or one.start == bracket.end for one in same)
    return bracket.token.text == "[" and touching


def _is_in_path(before: Word, bracket: Word) -> bool:
    """Return whether braces stand inside a path: "/agents/{name}/runs"."""
    return bracket.token.text == "{" and before.end == bracket.start


def _label(words: Words) -> tuple[Words, Words]:
    if len(words) > 2 and _is_numbered(words[0], words[1]):
        return words[:1], words[1:]
    for position, word in enumerate(words[:4]):
        if word.tag == "dash" and position and position < len(words) - 1:
            spaced = word.start > words[position - 1].end
            named = _LEVEL.fullmatch(" ".join(before.token.text for before in words[:position]))
            if spaced and named:  # "EPIC 4.0 – Document upload & viewer"
                return words[:position], words[position + 1 :]
            break
    for position, word in enumerate(words[: _LONGEST_LABEL + 1]):
        if word.tag == "colon" and 0 < position < len(words) - 1:
            if words[position + 1].start == word.end:
                return (), words  # "/loans/:id", "http://"
            if _asks_for_act(words[:position]):
                return (), words
            return words[:position], words[position + 1 :]
    return (), words


def _is_numbered(number: Word, first: Word) -> bool:
    """Return whether a heading has a number of its own: "4.3 SAML reference", not "2.4 GHz"."""
    text = first.token.text
    named = first.tag == "word" and text[:1].isupper() and first.low not in _UNITS
    return named and _NUMBERING.fullmatch(number.token.text) is not None


def _asks_for_act(words: Words) -> bool:
    """Return whether what stands before a colon says what to do: "Select vendors: …"."""
    first, *rest = words
    if first.shape != "base" or not rest:
        return False
    if rest[0].tag == "preposition" and len(rest) > 1:  # "Decide on hosting: …"
        return first.reading == "verb"
    if rest[0].tag == "determiner" or (first.low, rest[0].low) in load_language().phrasal_pairs:
        return first.reading != "seldom"  # "Prototype the page: …", "Set up a route: …"
    if rest[0].tag != "word":
        return False
    coded = any(letter.isupper() for letter in rest[0].token.text[1:])  # "Split LoanService: …"
    return first.reading == "verb" or (first.reading in {"mostly", "either"} and coded)


def _tail(words: Words) -> tuple[Words, tuple[Words, ...]]:
    """Cut off what follows a dash or a colon that stands between blanks."""
    for position in range(1, len(words)):
        word = words[position]
        if word.tag not in {"dash", "colon"}:
            continue
        before, after = words[position - 1], words[position + 1 : position + 2]
        glued = bool(after) and after[0].start == word.end
        if word.tag == "colon" and glued:  # "/loans/:id", "shop.cli:main"
            continue
        spaced = word.start > before.end and (not after or after[0].start > word.end)
        if spaced or word.tag == "colon" or len(word.low) > 1 or word.low == "—":
            rest = _trimmed(words[position + 1 :])
            return words[:position], (rest,) if rest else ()
    return words, ()


def leading_time(words: Sequence[Word]) -> int:
    """Return where the subject begins in "after a fault and a break, the loop ends", else 0."""
    if words[0].low not in TIMES or words[0].tag != "preposition":
        return 0
    for place in range(2, min(len(words) - 2, _LONGEST_TIME)):
        if words[place].tag == "comma" and words[place + 1].tag in {"determiner", "pronoun"}:
            return place + 1
    return 0


def _tells_how_often(words: Words) -> bool:
    """Return whether "once" counts, as in "once daily", not "once a loan ends", "once lent"."""
    if words[0].low != "once" or len(words) == 1:
        return words[0].low == "once"
    return words[1].tag not in _SUBJECT_OPENERS and words[1].shape != "ed"


def _leading_condition(words: Words) -> tuple[Words, list[Words]]:
    if words and words[0].tag == "condition" and not _tells_how_often(words):
        for position, word in enumerate(words):
            if word.tag == "comma" and position + 1 < len(words):
                return words[position + 1 :], [words[:position]]
    if words and words[0].low in TIMES and words[0].tag == "preposition":
        commas = [place for place, word in enumerate(words) if word.tag == "comma"]
        if (
            commas
            and 1 < commas[0] < _LONGEST_TIME
            and begins_with_imperative(words[commas[0] + 1 :])
        ):  # "after a concert, send singers a form"
            return words[commas[0] + 1 :], [words[: commas[0]]]
    return words, []


def _first_break(words: Sequence[Word]) -> int:
    """Return where the first condition or benefit begins; the length where there is none."""
    for position in range(1, len(words)):
        word = words[position]
        if word.tag == "benefit":
            return position
        if word.tag == "condition" and _begins_condition(words, position):
            return position
        if word.low == "so" and word.tag == "cause" and _begins_benefit(words, position):
            return position
        if word.tag == "comma" and _begins_consequence(words, position):
            return position
    return len(words)


def _begins_condition(words: Sequence[Word], position: int) -> bool:
    word, before = words[position], words[position - 1]
    if position + 1 >= len(words) or word.low == "whether":
        return False
    if before.base in load_language().verb_kinds["knowing"] and word.low in {"if", "when"}:
        return False
    if (before.low, word.low) == ("as", "if"):  # "shown as if it were a draft"
        return False
    code = before.tag == "preposition" and words[position + 1].tag == "word"
    if code and word.low in {"if", "when", "while"}:  # "out of if branches"
        return False
    if word.low in {"once", "while"}:
        return position + 2 < len(words) and before.tag != "adverb"
    return True


def _begins_benefit(words: Sequence[Word], position: int) -> bool:
    """Return whether "so" there begins a clause: "so we can", "so links are clear"."""
    rest = words[position + 1 : position + 8]
    if not rest or words[position - 1].tag == "conjunction":
        return False
    called = rest[0].low.replace("’", "'").endswith(("'s", "'re"))  # "so it's reliable"
    return (
        called
        or rest[0].tag in {"pronoun", "determiner"}
        or any(word.tag in {"be", "modal"} or is_role_word(word) for word in rest)
    )


def _begins_consequence(words: Sequence[Word], position: int) -> bool:
    """Return whether a comma opens ", ensuring accurate records": what follows from the rest."""
    if position < 3 or position + 2 >= len(words):
        return False
    word, after = words[position + 1], words[position + 2]
    silently = word.low.endswith("ly") and after.low.endswith("ing") and position + 3 < len(words)
    if silently:  # ", silently dropping what came later"
        return True
    if word.tag == "preposition" or word.shape != "ing":  # ", including maps"
        return False
    if word.base not in load_language().verb_kinds["consequence"]:
        return False
    return after.tag in {"word", "determiner", "adverb", "preposition", "to", "pronoun", "number"}


def _trimmed(words: Sequence[Word]) -> Words:
    """Return the words without commas, stops and conjunctions at either end."""
    start, end = 0, len(words)
    loose = {"comma", "stop", "conjunction", "dash", "colon", "quote", "slash"}
    while start < end and words[start].tag in loose - {"quote"}:
        start += 1
    while end > start and words[end - 1].tag in loose - {"quote"}:
        end -= 1
    return tuple(words[start:end])
