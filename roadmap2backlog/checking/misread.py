"""Texts in place of a list entry that were meant as a field of it."""

import re

from roadmap2backlog.checking.subject import RoadmapSubject
from roadmap2backlog.model.noun import Noun
from roadmap2backlog.model.roadmap import Capability, ExplicitStory, Initiative
from roadmap2backlog.model.roadmap_ids import Item

_NOUNS: dict[int, type[Noun]] = {1: Initiative, 2: Capability, 3: ExplicitStory}


def meant_as_field(item: Item, subject: RoadmapSubject) -> str:
    """Return `title: Billing` for an entry `title:Billing` or `title = Billing`, else nothing."""
    name = item.title[:20].partition(":")[0].partition(" =")[0]
    if name not in _NOUNS[item.level].model_fields:
        return ""
    found = re.match(r"\w+(?::(?=\S)| = )(.*)", item.title)
    is_bare = subject.source_map.at(item.path) == subject.source_map.at((*item.path, "title"))
    return f"{name}: {found[1]}" if found and is_bare else ""
