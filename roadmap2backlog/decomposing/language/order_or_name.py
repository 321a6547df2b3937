"""Words that may be an order as well as a name: "request contextualization", "review form"."""

from itertools import takewhile

from roadmap2backlog.decomposing.language.adjectives import is_adjective
from roadmap2backlog.decomposing.language.behind_orders import is_ordered_pair, of_tail
from roadmap2backlog.decomposing.language.imperatives import without_leading_adverbs
from roadmap2backlog.decomposing.language.inflect import nominal_verb, singular
from roadmap2backlog.decomposing.language.lexicon import load_language
from roadmap2backlog.decomposing.language.reading import read_words

_BARE = 2


def may_name(text: str) -> bool:
    """Return whether an order may as well be the name of an act: "request contextualization".

    The first word is verb and noun, what follows is bare, and its head names an act; "update
    documentation" names a thing to act on.
    """
    first, *after = without_leading_adverbs(read_words(text))
    rest = list(takewhile(lambda word: word.tag not in {"preposition", "to"}, after))
    language = load_language()
    if first.reading in {"", "verb"} or first.low in language.verb_kinds["clear_verb"]:
        return False
    if rest and (is_ordered_pair(first, rest) or of_tail(first, after) > 0):
        rest = []
    told = len(rest) == _BARE + 1 and rest[-1].shape == "ed"  # "train tide model tested"
    if not (0 < len(rest) <= _BARE or told) or any(word.tag != "word" for word in rest):
        return False
    if len(after) > len(rest) and after[len(rest)].low == "into":  # "split reporting into …"
        return False
    head = rest[-1]
    if singular(head.low) in language.heads["part"]:  # "review form"
        return True
    if head.shape == "ed" and len(rest) > 1:  # "balance checks tested"
        return first.low not in language.verb_kinds["leaving"]
    acts = bool(nominal_verb(head.low)) or head.low.endswith(("zation", "sation", "fication"))
    described = is_adjective(rest[0]) and len(rest) > 1
    return acts and not described and head.low not in language.noun_kinds["acted_on"]
