"""Tokens with the part they play: what the readers of forms, frames and coordinations look at."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.parse import TextSpan, Token
from roadmap2backlog.decomposing.language.tokens import tokenize

Tag = Literal[
    "word",  # noun, verb, adjective: what the tables do not call small
    "number",
    "determiner",
    "preposition",
    "condition",
    "cause",
    "benefit",
    "relative",
    "pronoun",
    "be",
    "have",
    "do",
    "modal",
    "not",
    "to",
    "adverb",
    "conjunction",
    "comma",
    "slash",
    "open",
    "close",
    "quote",
    "colon",
    "dash",
    "stop",
    "glue",  # inside a fixed phrase or a compound small word: belongs to the word before
]
Shape = Literal["base", "s", "ing", "ed", ""]

_PUNCTUATION: dict[str, Tag] = {
    ",": "comma",
    "/": "slash",
    "(": "open",
    "[": "open",
    "{": "open",
    ")": "close",
    "]": "close",
    "}": "close",
    ":": "colon",
    ";": "stop",
    "?": "stop",
    "!": "stop",
    ".": "stop",
    "…": "stop",
    "&": "conjunction",
    "+": "conjunction",
}
_PART_TAGS: tuple[tuple[str, Tag], ...] = (
    ("benefit", "benefit"),
    ("negation", "not"),
    ("be", "be"),
    ("have", "have"),
    ("do", "do"),
    ("conjunction", "conjunction"),
    ("condition", "condition"),
    ("pronoun", "pronoun"),
    ("determiner", "determiner"),
    ("relative", "relative"),
    ("preposition", "preposition"),
    ("cause", "cause"),
    ("adverb", "adverb"),
)


_NO_FINITE_BE = frozenset({"be", "been", "being"})


class Word(NamedTuple):
    """A token and what it can be.

    Attributes:
        base: Base form where the token can be a form of a known verb, else "".
        shape: Which form of that verb.
        reading: How likely its bare form is a verb: verb, mostly, either, seldom, "".
    """

    token: Token
    low: str
    tag: Tag
    base: str = ""
    shape: Shape = ""
    reading: str = ""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.token.start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.token.end


Segment = tuple[Word, ...]
"""A phrase among others that are coordinated."""


@lru_cache(maxsize=2048)
def read_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text with the parts they play, in order."""
    language = load_language()
    words = [_word(token) for token in tokenize(text)]
    return tuple(_with_compounds(_with_tight_signs(_with_quoted_signs(words)), language))


def span(text: str, words: Sequence[Word]) -> TextSpan:
    """Return the stretch of text from the first to the last of some words (at least one)."""
    start, end = words[0].start, words[-1].end
    if text.count('"', start, end) % 2:
        if start and text[start - 1] == '"':
            start -= 1
        elif text[end : end + 1] == '"':
            end += 1
    return TextSpan(text[start:end], start, end)


def content(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words without quotation marks."""
    return tuple(word for word in words if word.tag != "quote")


def parted(words: Iterable[Word], sign: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words between the signs that part them; two signs in a row hold no words."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.low == sign:
            parts.append([])
        else:
            parts[-1].append(word)
    return tuple(map(tuple, parts))


def inside(words: Sequence[Word], stretch: TextSpan | None) -> tuple[Word, ...]:
    """Return the words that begin inside a stretch of the text."""
    if stretch is None:
        return ()
    return tuple(word for word in words if stretch.start <= word.start < stretch.end)


def is_role_word(word: Word) -> bool:
    """Return whether a word names people: "nurses"."""
    return singular(word.low) in load_language().roles


def names_role(words: Sequence[Word]) -> bool:
    """Return whether the last word or two of a phrase (at least one word) name people."""
    low, roles = words[-1].low, load_language().roles
    one = singular(low)  # "foremen", too
    if low in roles or one in roles:
        return True
    return len(words) > 1 and f"{words[-2].low} {one}" in roles


def ends_as_adverb(word: Word) -> bool:
    """Return whether a word ends as adverbs of manner do: "quietly", not "apply"."""
    return word.low.endswith("ly") and not word.base


def tells_manner(word: Word) -> bool:
    """Return whether a word tells how something is done: "quietly", not "daily" or "apply"."""
    return ends_as_adverb(word) and word.low not in load_language().adjective_kinds["ly_adjective"]


def is_finite_be(word: Word) -> bool:
    """Return whether a word is a form of "be" that a clause can have: "is", not "been"."""
    return word.tag == "be" and word.low not in _NO_FINITE_BE


def is_plural_word(word: Word) -> bool:
    """Return whether a word looks like a plural noun."""
    return _reads_as_plural(word.token.text, word.low)


@lru_cache(maxsize=16384)
def _reads_as_plural(written: str, low: str) -> bool:
    if written[:-1].isupper() and written.endswith("s") and len(low) > 2:
        return True
    if written.endswith("S") and len(low) > 2:  # iOS, SMS, AWS
        return False
    language = load_language()
    if low in language.uncountable or low in language.plurals:
        return False
    if low in language.singulars:
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "ics", "'s"))


_CAPITALS = frozenset({"DoS", "IT", "US"})
"""Names that are other words without their capitals."""


def _word(token: Token) -> Word:
    kind = token.kind
    low = token.lower
    if kind == "word" and low.endswith("s'"):
        low = low[:-1]
    if kind == "punct" or (kind == "symbol" and low in _PUNCTUATION):
        return Word(token, low, _punctuation_tag(low))
    if kind == "number":
        return Word(token, low, "number")
    if kind not in {"word", "abbreviation"}:
        return Word(token, low, "word")
    if token.text in _CAPITALS:
        return Word(token, low, "word")
    tag, base, shape, reading = _look_up(low)
    return Word(token, low, tag, base, shape, reading)


def _punctuation_tag(low: str) -> Tag:
    known = _PUNCTUATION.get(low)
    if known:
        return known
    return "dash" if low[0] in "-–—" else "stop" if low[0] == "." else "quote"


@lru_cache(maxsize=16384)
def _look_up(low: str) -> tuple[Tag, str, Shape, str]:
    language = load_language()
    if low == "to":
        return "to", "", "", ""
    parts = language.parts
    tag: Tag = "word"
    for part, found in _PART_TAGS:
        if low in parts.get(part, ()):
            tag = found
            break
    if low in language.modals:
        tag = "modal"
    base, shape = verb_form(low, language)
    opener, dash, last = low.partition("-")
    bare = last if dash and opener in _AT_ONCE else low  # "bulk-import" is a noun as "import" is
    reading = language.readings.get(bare, "verb") if shape == "base" else ""
    return tag, base, shape, reading


def verb_form(low: str, language: Language) -> tuple[str, Shape]:
    """Return base form and kind of form where a word can be a form of a known verb."""
    if low in language.verbs:
        return low, "base"
    prefix, dash, last = low.rpartition("-")
    if dash and prefix in {"auto", "re", "pre", "co", "un", "over", *_AT_ONCE}:
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


_AT_ONCE = frozenset({"batch", "bulk", "mass"})
_SHORTEST_MADE_VERB = 8
_SHORTEST_DONE_AGAIN = 4
_VERB_ENDINGS = (
    *("alize", "alise", "ify", "icize", "icise"),
    *("arize", "atize", "imize", "imise", "nize"),
)
_ENDINGS: tuple[tuple[str, Shape], ...] = (("ing", "ing"), ("ed", "ed"), ("s", "s"))


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


def _with_quoted_signs(words: list[Word]) -> list[Word]:
    """Return the words; signs inside double quotes part nothing: "Show “Loan due: [title]”"."""
    marks = [
        place
        for place, word in enumerate(words)
        if word.low in {"“", "”"} or (word.low == '"' and not _is_of_inches(words, place))
    ]
    made = list(words)
    for begin, end in zip(marks[::2], marks[1::2], strict=False):
        for place in range(begin + 2, end):
            if words[place].tag in {"colon", "dash", "open", "close"}:
                made[place] = words[place]._replace(tag="glue")
    return made


def _is_of_inches(words: Sequence[Word], place: int) -> bool:
    """Return whether a mark stands right behind a number: 15"."""
    before = words[place - 1] if place else None
    return before is not None and before.tag == "number" and before.end == words[place].start


def _with_tight_signs(words: list[Word]) -> list[Word]:
    """Return the words with "DM+D" and "R&D" as one each: no blanks, nothing to tell apart."""
    made = list(words)
    for place in range(1, len(words) - 1):
        if words[place].low not in {"&", "+"}:
            continue
        before, sign, after = words[place - 1 : place + 2]
        tight = before.end == sign.start and sign.end == after.start
        if tight and after.token.kind == "word":
            for inner in (sign, after):
                made[place + (inner is after)] = Word(inner.token, inner.low, "glue")
    return made


def _with_compounds(words: list[Word], language: Language) -> list[Word]:
    """Return the words with fixed phrases and compound small words glued together."""
    made = list(words)
    lows = tuple(word.low for word in words)
    end = 0
    for position, low in enumerate(lows):
        opens = low in language.fixed_phrases or low in language.compounds
        if not opens or position < end:
            continue
        length, tag = _compound_at(lows, position, language)
        if length > 1:
            if tag is not None:
                first = words[position]
                shown = "and/or" if words[position + 1].low == "/" else low
                made[position] = Word(first.token, shown, tag)
            elif low == "or" and position and _counts(words[position - 1], language):
                made[position] = words[position]._replace(tag="glue")  # "two or more readers"
            for inner in range(position + 1, position + length):
                word = words[inner]
                made[inner] = Word(word.token, word.low, "glue", word.base, word.shape)
        end = position + length
    return made


def _counts(word: Word, language: Language) -> bool:
    return word.tag == "number" or word.low in language.parts["numeral"]


def _compound_at(
    lows: tuple[str, ...], position: int, language: Language
) -> tuple[int, Tag | None]:
    """Return how many words from here on are one, and the part they play (None: as before)."""
    low = lows[position]
    for phrase in language.fixed_phrases.get(low, ()):
        if lows[position : position + len(phrase)] == phrase:
            return len(phrase), None
    for phrase, part in language.compounds.get(low, ()):
        if lows[position : position + len(phrase)] == phrase:
            return len(phrase), dict(_PART_TAGS).get(part)
    return 1, None


def tells_how_it_works(word: Word, after: Word) -> bool:
    """Return whether something is said to work: "search works offline", not "work in progress"."""
    manner = after.low in {"without", "end"} or ends_as_adverb(after)  # "end to end"
    works = word.base in load_language().verb_kinds["functioning"]
    if not works or not (manner or after.tag in {"preposition", "adverb"}):
        return False
    return after.low not in {"for", "of"} and (word.shape == "s" or after.low != "in")
