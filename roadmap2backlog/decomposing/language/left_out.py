"""Verbs that belong to a clause inside a name, of which a word is left out or stands before.

"Pages anyone can edit" are pages that anyone can edit; "review before a book is lent" is a review.
"""

from collections.abc import Sequence

from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.words import Word, is_plural_word, is_role_word

_ANYONE = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody"})
_BEFORE = frozenset({"before", "until"})
_ENDS = frozenset({"preposition", "to", "condition", "adverb"})


def leaves_out_that(words: Sequence[Word], position: int) -> bool:
    """Return whether "that" is left out before a modal: "pages anyone can edit".

    So it is in "loan forms readers can sign online", as nothing follows that is signed.
    """
    if position < 2 or words[position - 2].tag != "word":
        return False
    people, things = words[position - 1], words[position - 2]
    if people.low in _ANYONE:
        return True
    if not (is_role_word(people) and is_plural_word(people) and is_plural_word(things)):
        return False
    modifies = things.low in load_language().modifying_plurals or is_role_word(things)
    behind = words[position + 2 : position + 3]
    bare = not behind or behind[0].tag in _ENDS
    return not modifies and bare and words[position + 1].shape == "base"


def belongs_to_time(words: Sequence[Word], position: int) -> bool:
    """Return whether the verb there is that of "before a book is lent", and a name stands before.

    "The hour before a sailing is free" begins with an article, and is free itself.
    """
    if words[0].tag == "determiner":
        return False
    for place in range(position - 2, 0, -1):
        if words[place].tag != "word":
            time = words[place - 1].low in _BEFORE and words[place].tag == "determiner"
            return time and place > 1
    return False
