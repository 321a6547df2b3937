"""Captions in phases, such as `Features` and `Testing` in each of them, are no plans of their own.

The phase is the plan: a caption with a text is a field of it, the list below one is its own.
"""

from collections import Counter
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.item import HEADING, Field, Item, items_in
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_list_label, names_stage
from roadmap2backlog.loading.formats.words.sections import field_of_section, kind_of_section
from roadmap2backlog.loading.formats.words.state_labels import label_state
from roadmap2backlog.loading.formats.words.times import horizon_of

_FEWEST = 2
_TOLD = frozenset({"goal", "outcome", "priority", "size", "status", "target", "why"})
_UNNAMED = frozenset({"goal", "outcome", "why"})
"""Fields whose texts stand in a roadmap without the name that a page gave them."""


def with_captions(root: Item) -> Item:
    """Return the tree, changed so that numbered phases hold what stands below their captions.

    A caption stands in two phases or more, or is the only one below the text of a phase.
    """
    for item in items_in(root):
        stages = [child for child in item.children if _is_stage(child)]
        shared = _shared_titles(stages)
        for stage in stages:
            captions = [child for child in stage.children if _is_caption(child)]
            listed = [caption for caption in captions if not _holds_value(caption)]
            is_lone = bool(stage.prose) and len(listed) == 1 == sum(map(_may_plan, stage.children))
            if is_lone or (listed and all(fold(caption.title) in shared for caption in listed)):
                _take_captions(stage, captions)
    return root


def _is_stage(item: Item) -> bool:
    return item.named == HEADING and names_stage(item.title)


def _shared_titles(stages: Sequence[Item]) -> frozenset[str]:
    """Return the titles of sections that two phases or more have, in comparable words."""
    found = Counter(
        title
        for stage in stages
        for title in {fold(child.title) for child in stage.children if child.named == HEADING}
    )
    return frozenset(title for title, count in found.items() if count >= _FEWEST)


def _is_caption(section: Item) -> bool:
    """Return whether a section may be a caption: no time, no state, nothing that is no plan."""
    if section.named != HEADING or any(child.named == HEADING for child in section.children):
        return False
    title = section.title
    if _holds_value(section):
        return True
    is_other = horizon_of(title) or label_state(title) or names_stage(title)
    return bool(section.children) and _may_plan(section) and not is_other


def _may_plan(section: Item) -> bool:
    """Return whether a section may be a plan: its title is no field, and names no notes."""
    title = section.title
    return section.named == HEADING and not (field_of_section(title) or kind_of_section(title))


def _holds_value(section: Item) -> bool:
    """Return whether a section is the name of a field with the text of it."""
    is_text = bool(section.prose) and not (section.children or section.fields or section.notes)
    return is_text and field_of_section(section.title) in _TOLD


def _take_captions(stage: Item, captions: Sequence[Item]) -> None:
    children: list[Item] = []
    taken = set(captions)
    for child in stage.children:
        children += _parts_of(child, stage) if child in taken else [child]
    stage.children = children


def _parts_of(caption: Item, stage: Item) -> list[Item]:
    """Return what a caption lists; what it says beside that is told of the phase."""
    told = f"section: {(caption.source or caption.title).rstrip(' :：')}"
    if _holds_value(caption):
        role = field_of_section(caption.title)
        stage.fields.append(Field(caption.title, role, tuple(caption.prose)))
        stage.notes += [told] if role in _UNNAMED else []
        return []
    stage.fields += caption.fields
    stage.prose += caption.prose
    stage.notes += caption.notes
    if is_list_label(caption.title):
        stage.notes.append(caption.source or caption.title)
    else:
        for child in caption.children:
            child.notes.append(told)
    return caption.children
