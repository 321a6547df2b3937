"""What is to be ensured: the clause behind "ensure" and its verb."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_finite_be, is_plural_word


def assured_verb_at(words: Sequence[Word]) -> int | None:
    """Return the place of the verb of what is to be ensured: "ensure all labels use one font"."""
    if words[0].base not in load_language().verb_kinds["assuring"]:
        return None
    for position in range(2, len(words)):
        word, before = words[position], words[position - 1]
        if word.tag in {"relative", "condition", "preposition"}:
            return None
        if word.tag in {"modal", "do", "have"} or is_finite_be(word):
            return position
        after = words[position + 1] if position + 1 < len(words) else None
        if before.tag == "word" and _says_of(word, before, after):
            return position
    return None


def _says_of(word: Word, before: Word, after: Word | None) -> bool:
    """Return whether a verb agrees with the noun before it: "labels use", "navigation works"."""
    language = load_language()
    if word.tag != "word" or not word.base:
        return False
    reading = language.readings.get(word.base, "verb")
    ends = after is None and word.base in language.verb_kinds["intransitive"]
    opens = after is not None and after.tag in {"determiner", "pronoun", "word"}
    placed = after is not None and after.tag in {"adverb", "preposition"}  # "ferries run on time"
    if word.shape == "base":
        acts = (opens or placed) and reading in {"verb", "mostly"}
        return is_plural_word(before) and (ends or acts)
    sure = reading == "verb" and word.base not in language.verb_kinds["also_noun"]
    taken = opens and after is not None and after.tag != "word"
    return word.shape == "s" and not is_plural_word(before) and (ends or (opens and sure) or taken)
