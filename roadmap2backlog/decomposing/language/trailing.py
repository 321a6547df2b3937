"""What stands behind things and tells of them, so that it is no part of a list: "slips | lost"."""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word


def is_done_with(region: Sequence[Word], words: Sequence[Word]) -> bool:
    """Return whether a participle right behind tells of the last part: "a list, maps included"."""
    after = next((word for word in words if word.start >= region[-1].end), None)
    return after is not None and after.shape == "ed"


def is_manner(word: Word) -> bool:
    """Return whether a word says how something is done, not how often: "consistently"."""
    often = load_language().frequencies
    return word.low.endswith("ly") and word.low not in often and word.token.text.islower()


def trails(region: Sequence[Word], place: int) -> bool:
    """Return whether a participle there describes what came before: "results ranked by …"."""
    word = region[place]
    if word.shape == "ing":
        return _tells_more(region, place)
    if word.shape != "ed" or region[place - 1].tag != "word" or word.token.text[:1].isupper():
        return False
    if any(before.low == word.low for before in region[:place]):
        return False  # "gaps marked and rails marked"
    after = region[place + 1] if place + 1 < len(region) else None
    return after is None or after.tag in {"preposition", "to", "adverb"}


def _tells_more(region: Sequence[Word], place: int) -> bool:
    """Return whether an -ing form tells more of a plural: "transactions allowing for …"."""
    after = region[place + 1] if place + 1 < len(region) else None
    if after is not None and after.tag not in {"preposition", "determiner"}:
        return False
    return bool(region[place].base) and is_plural_word(region[place - 1])
