"""Whether a text is English, judged by its small words and the words our tables know."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from roadmap2backlog.decomposing.language import lemma, load_language, singular, tokenize
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.vocabulary.tables import shared_words

_ENOUGH = 2
_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class LanguageSigns:
    """How many words speak for English and how many for another language."""

    english: int = 0
    foreign: int = 0
    words: int = 0

    @property
    def verdict(self) -> bool | None:
        """Whether it is another language; None where there is too little to tell."""
        if self.foreign > self.english:
            return True
        return False if self.english >= _ENOUGH and self.english > self.foreign else None


_OTHER_SCRIPTS = (("\u0370", "\u1fff"), ("\u2e80", "\ud7ff"), ("\uf900", "\ufdff"))
_ENOUGH_TOGETHER = 12
_SOME = 0.04
_MANY = 0.45


@lru_cache(maxsize=1024)
def language_signs(text: str) -> LanguageSigns:
    """Return what a text tells of its language; asked alone and with what stands around it."""
    english = foreign = words = 0
    shouted = text.isupper()
    for token in tokenize(text):
        if token.kind != "word":
            continue
        word = token.lower
        words += 1
        named = any(letter.isupper() for letter in token.text[1:])  # no German "DEM", "DoS"
        if named and not shouted:
            continue
        if not word.isascii():
            # Without blanks one token is several words.
            foreign += max(1, len(word) // 2) if _is_in_other_script(word) else 1
        elif word in shared_words("foreign_words") or _ends_foreign(word):
            foreign += 1
        elif not token.text.isupper() and _is_known(word):
            english += 1
    return LanguageSigns(english, foreign, words)


_ENDINGS = (
    "aciones", "amiento", "amientos", "azione", "azioni", "heiten",
    "ieren", "iert", "igkeit", "keiten", "lijk", "lijke", "schaft", "schaften", "ungen", "zione",
    "zioni", "tions-", "ziehung", "istik", "eiten",
)  # fmt: skip


def _is_in_other_script(word: str) -> bool:
    return any(low <= letter <= high for letter in word for low, high in _OTHER_SCRIPTS)


def _ends_foreign(word: str) -> bool:
    """Return whether a word ends as no English word does: "exportieren", "gestioni"."""
    return len(word) > len("azione") and word.endswith(_ENDINGS)


def are_foreign(texts: Iterable[str]) -> bool | None:
    """Return whether texts together are another language, by their first 4,000 characters.

    Terse English has hardly any small words but many that the tables know, so few known ones
    beside some foreign ones tell, too. The shares were set on public roadmaps in five languages.
    """
    room = _SAMPLE
    english = foreign = words = 0
    for text in texts:
        found = language_signs(text[:room])
        english, foreign = english + found.english, foreign + found.foreign
        words += found.words
        room -= len(text)
        if room <= 0:
            break
    if words >= _ENOUGH_TOGETHER and foreign >= _SOME * words and english < _MANY * words:
        return True
    return LanguageSigns(english, foreign).verdict


@lru_cache(maxsize=1 << 14)
def _is_known(word: str) -> bool:
    language = load_language()
    if word in language.stop_words or word in language.verbs or word in language.nominalisations:
        return True
    base, one = lemma(word), singular(word)
    return (
        base in language.verbs
        or one in table("countable")
        or one in language.roles
        or one in language.platforms
        or one in language.channels
    )
