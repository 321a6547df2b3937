"""Every text that is not the product manager's: named sentences with places to fill.

What a story says beyond its source comes from the table `templates.tsv` of a language and nowhere
else; the no-invention check allows a story exactly the words of the sentences that it names.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from string import Formatter
from types import MappingProxyType

from roadmap2backlog.decomposing.language import ENGLISH, sentences_of
from roadmap2backlog.decomposing.words import keys_of

_STOP_TWICE = re.compile(r"(?<=\.[A-Za-z])(\.)\.\Z")  # "in the U.S.."
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True, eq=False)
class Templates:
    """The sentences of a language by name: "story" is "As {persona}, I want to {want}, …"."""

    language: str
    texts: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.texts[name]

    def fill(self, name: str, /, **parts: str) -> str:
        """Return a sentence with its places filled; a stop after initials ends it already."""
        made = self.texts[name].format_map(parts)
        return _STOP_TWICE.sub(r"\1", made) if made.endswith("..") else made


@cache
def load_templates(language: str = ENGLISH) -> Templates:
    """Return the sentences of a language; those it does not have are English.

    Raises:
        LookupError: If there is no folder for that language.
    """
    own = sentences_of(language)
    return Templates(language, MappingProxyType({**sentences_of(ENGLISH), **own}))


def fill(name: str, /, **parts: str) -> str:
    """Return an English sentence with its places filled."""
    return load_templates().fill(name, **parts)


@lru_cache(maxsize=1024)
def words_of_all(names: tuple[str, ...], templates: Templates) -> frozenset[str]:
    """Return the own words of several sentences, as English has them and as another language."""
    spoken = {load_templates(), templates}
    return _ARTICLES.union(*(_words(one[name]) for one in spoken for name in names))


def _words(sentence: str) -> Iterable[str]:
    literal = " ".join(text for text, *_ in Formatter().parse(sentence))
    return keys_of(literal)
