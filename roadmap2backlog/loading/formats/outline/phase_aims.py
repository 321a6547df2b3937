"""Phases of data that hold nothing but their objectives: these are what is to be done there."""

import re

from roadmap2backlog.loading.formats.outline.data_texts import bare_item
from roadmap2backlog.loading.formats.outline.item import Field, Item
from roadmap2backlog.loading.formats.words.levels import GROUP, INITIATIVE
from roadmap2backlog.loading.formats.words.measures import is_measure

_FEWEST = 2
_COUNTED = re.compile(r"[<>≤≥]|\d\s?%|\b\d+\s?\+")


def with_aims_as_parts(item: Item) -> Item:
    """Return the item of a phase, with its objectives as parts where it holds no other work.

    Milestones that are no more than a name and a day are not the work of a phase.
    """
    aims = [found for found in item.fields if found.role == "goal" and len(found.values) >= _FEWEST]
    is_phase = item.level == GROUP and len(aims) == 1 and all(map(_is_day, item.children))
    if not is_phase or any(map(_counts, aims[0].values)):
        return item
    item.fields = [found for found in item.fields if found is not aims[0]]
    item.children += _parts_of(aims[0], item)
    return item


def _is_day(child: Item) -> bool:
    told = {found.role for found in child.fields}
    return child.level == INITIATIVE and not child.children and told <= {"target", "status", ""}


def _counts(text: str) -> bool:
    """Return whether an objective counts success, which nobody builds: `Fares up by 20 %`."""
    return is_measure(text) or _COUNTED.search(text) is not None


def _parts_of(aims: Field, item: Item) -> list[Item]:
    return [
        bare_item(aims.name, "", text, (*item.path, aims.name, place))
        for place, text in enumerate(aims.values)
    ]
