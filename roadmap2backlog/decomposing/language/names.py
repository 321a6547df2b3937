"""How words name things and acts: with a capital, in capitals, by the ending of an act."""

from roadmap2backlog.decomposing.language.inflect import singular
from roadmap2backlog.decomposing.language.lexicon import Language, load_language
from roadmap2backlog.decomposing.language.words import Segment, Word

COMMON_ABBREVIATIONS = frozenset({"ui", "api", "apis", "gui", "cli", "sdk", "url", "id", "ids"})
_ACT_ENDINGS = ("ion", "ment", "ance", "ence", "ing", "sis")


def is_abbreviation(word: Word) -> bool:
    """Return whether a word is written in capitals: SLA, OIDC, SOC2, SDKs."""
    text = word.token.text
    text = text[:-1] if text[:-1].isupper() and text.endswith("s") else text
    return len(text) > 1 and text.upper() == text and text[:1].isalpha()


def is_named(word: Word) -> bool:
    """Return whether a word is written as a name, with a capital: Slack, SAML."""
    return word.tag == "word" and any(letter.isupper() for letter in word.token.text[:2])


def leading_names(segment: Segment) -> int:
    """Return how many words at the beginning of a phrase make a name: "American Express"."""
    for place, word in enumerate(segment):
        short = is_abbreviation(word) or singular(word.low) in COMMON_ABBREVIATIONS
        if place and word.tag == "number":  # "WCAG 2.2 audit"
            continue
        if not is_named(word) or (place and short):  # "Unity SDKs"
            return place
    return len(segment)


def names_act(word: Word, language: Language) -> bool:
    """Return whether a noun names an act: creation, payment, tracking."""
    return word.low.endswith(_ACT_ENDINGS) or word.low in language.nominalisations


def are_both_acts(word: Word, other: Word) -> bool:
    """Return whether two words both name acts: "installation & configuration …"."""
    language = load_language()
    return names_act(word, language) and names_act(other, language)
