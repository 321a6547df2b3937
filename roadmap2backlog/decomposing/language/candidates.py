"""Forms of verbs that may say something of what stands before them."""

from collections.abc import Sequence
from typing import NamedTuple

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, names_role

ARTICLES = frozenset({"a", "an", "the"})


class Candidate(NamedTuple):
    """A form of a verb with the words around it: "the desk no longer | opens | on Mondays".

    Attributes:
        words: All words of the clause.
        noun_at: Where the last word of what would be its subject stands.
        verb_at: Where the form itself stands, somewhere behind.
    """

    words: Sequence[Word]
    noun_at: int
    verb_at: int

    @property
    def subject(self) -> Sequence[Word]:
        """What it would say something of, at least one word: "the desk"."""
        return self.words[: self.noun_at + 1]

    @property
    def noun(self) -> Word:
        """The last word of that: "desk"."""
        return self.words[self.noun_at]

    @property
    def verb(self) -> Word:
        """The form itself: "opens"."""
        return self.words[self.verb_at]

    @property
    def rest(self) -> Sequence[Word]:
        """What follows: "on Mondays"."""
        return self.words[self.verb_at + 1 :]

    @property
    def reading(self) -> str:
        """How likely its base is a verb: verb, mostly, either or seldom."""
        return load_language().readings.get(self.verb.base, "verb")

    @property
    def may_be_noun(self) -> bool:
        """Whether its form in -s is a plural as well: "finds", "tests"."""
        return self.verb.base in load_language().verb_kinds["also_noun"]

    @property
    def is_of_people(self) -> bool:
        """Whether people would do it: "desk clerks"."""
        return names_role(self.subject)

    @property
    def has_article(self) -> bool:
        """Whether what would do it opens with an article, and so is no plain heading."""
        return self.words[0].low in ARTICLES
