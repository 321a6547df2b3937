"""Texts to words with the part they play."""

from collections.abc import Sequence
from functools import lru_cache

from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.parse import Token
from roadmap2backlog.decomposing.language.tokens import tokenize
from roadmap2backlog.decomposing.language.verb_forms import AT_ONCE, Shape, verb_form
from roadmap2backlog.decomposing.language.words import Tag, Word

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
"""Groups of the small words with their tags; the first that holds a word decides."""
_CAPITALS = frozenset({"DoS", "IT", "US"})
"""Names that are other words without their capitals."""


@lru_cache(maxsize=2048)
def read_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text with the parts they play, in order."""
    language = load_language()
    words = [_word(token) for token in tokenize(text)]
    return tuple(_with_compounds(_with_tight_signs(_with_quoted_signs(words)), language))


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
    bare = last if dash and opener in AT_ONCE else low  # "bulk-import" is a noun as "import" is
    reading = language.readings.get(bare, "verb") if shape == "base" else ""
    return tag, base, shape, reading


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
