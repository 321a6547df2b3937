"""Sections such as `Completed` and `Planned` tell the state of their parts, and are none."""

from roadmap2backlog.loading.formats.outline.item import HEADING, Field, Item
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_bare_label, is_list_label
from roadmap2backlog.loading.formats.words.sections import kind_of_section, says_done
from roadmap2backlog.loading.formats.words.settled import is_under_way
from roadmap2backlog.loading.formats.words.times import horizon_of


def with_told_states(root: Item) -> Item:
    """Return the tree, changed so that a named section holds what its states list.

    `Phase 1: Search` with the sections `Completed` and `Planned` is one plan with parts of two
    states, not a plan "Completed" and a plan "Planned".
    """
    order = list(root.children)
    for item in order:
        stages = [child for child in item.children if child.named == HEADING]
        if stages and _has_a_name(item) and all(map(_is_stage, stages)):
            for stage in stages:
                _tell(stage)
                item.notes += [f"section: {stage.source or stage.title}", *stage.notes]
                item.prose += stage.prose
                item.fields += stage.fields
            item.children = [
                part
                for child in item.children
                for part in (child.children if child.named == HEADING else [child])
            ]
        order += item.children
    return root


def _has_a_name(item: Item) -> bool:
    """Return whether a section says what it is about, and not only when or what sort of list."""
    title = item.title
    is_sort = is_list_label(title) or kind_of_section(title) or "roadmap" in fold(title)
    return item.named == HEADING and not (is_sort or horizon_of(title) or is_bare_label(title))


def _is_stage(section: Item) -> bool:
    """Return whether a section is named by a state, and lists parts without sections."""
    if not section.children or any(child.named == HEADING for child in section.children):
        return False
    return says_done(section.title) or is_under_way(section.title)


def _tell(stage: Item) -> None:
    is_done = says_done(stage.title)
    for part in stage.children:
        if not state_of(part):
            told = DONE if is_done else stage.title
            part.fields.append(Field("status", "status", (told,)))
