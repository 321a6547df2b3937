"""Signs in front of headings that only adorn them: `🎯 Aim`, `🚀 Plans`, `💰 Money`, `📞 Talk`."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import HEADING, Item, items_in
from roadmap2backlog.vocabulary.states import TICKS

_SIGN = re.compile(r"[^\w\s!-/:-@\[-`{-~]+")
_FEWEST = 4


def without_decoration(root: Item) -> Item:
    """Return the tree, changed so that signs tell no state where each heading has its own.

    Half of them or more say nothing of a state anywhere; ticks always do.
    """
    for item in items_in(root):
        heads = [child for child in item.children if child.named == HEADING]
        if _are_adorned(heads):
            for head in heads:
                _demote(head)
    return root


def _are_adorned(heads: Sequence[Item]) -> bool:
    told = [sign for head in heads if (sign := _told_sign(head))]
    others = [found.group() for head in heads if (found := _SIGN.match(head.title))]
    signs = [*told, *others]
    are_many = len(signs) >= _FEWEST and 4 * len(signs) >= 3 * len(heads)
    are_own = len(set(signs)) == len(signs) and len(others) >= len(told)
    return are_many and are_own and not any(sign[0] in TICKS for sign in told)


def _told_sign(head: Item) -> str:
    """Return the sign that was read as the state of a heading, or an empty text."""
    values = [found.values[0] for found in head.fields if found.role == "status"]
    return next((value for value in values if not any(map(str.isalnum, value))), "")


def _demote(head: Item) -> None:
    sign = _told_sign(head)
    if sign:
        head.fields = [found for found in head.fields if found.values != (sign,)]
        head.notes.append(sign)
