"""Sections such as `Completed` and `Planned` tell the state of their parts, and are none."""

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Field, Item, text_of
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.text.inline import label_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.labels import is_bare_label, is_list_label
from roadmap2backlog.loading.formats.words.sections import DROPPED, kind_of_section, says_done
from roadmap2backlog.loading.formats.words.settled import is_under_way, names_state
from roadmap2backlog.loading.formats.words.state_labels import OPEN, label_state
from roadmap2backlog.loading.formats.words.times import horizon_of

_COLONS = " :："


def with_told_states(root: Item) -> Item:
    """Return the tree, changed so that a named section holds what its states list.

    `Phase 1: Search` with the sections `Completed` and `Planned` is one plan with parts of two
    states, not a plan "Completed" and a plan "Planned". So is a list with an entry `Done:`.
    """
    for child in root.children:
        if _is_label(child) and label_state(child.title) in {DONE, DROPPED}:
            told = "done" if label_state(child.title) == DONE else "out of scope"
            child.fields.append(Field("status", "status", (told,)))
    order = list(root.children)
    for item in order:
        _take_state_sections(item)
        stages = {id(stage) for stage in _stages_of(item)}
        children: list[Item] = []
        for child in item.children:
            if id(child) in stages:
                _keep_label(child, item)
            children += _parts_of(child, item) if id(child) in stages else [child]
        item.children = children
        order += item.children
    return root


def _take_state_sections(item: Item) -> None:
    """Give a section what stands below a heading such as `Status: shipped`, and that state."""
    if item.named != HEADING:
        return
    children: list[Item] = []
    for child in item.children:
        told = label_of(child.title) if child.named == HEADING else None
        if told is None or told.role != "status" or not names_state(told.value):
            children.append(child)
            continue
        item.fields += [Field(told.name, told.role, (told.value,)), *child.fields]
        item.prose += child.prose
        item.notes += child.notes
        children += child.children
    item.children = children


def _stages_of(item: Item) -> list[Item]:
    """Return the sections and list entries of an item that only tell the state of their parts."""
    headings = [child for child in item.children if child.named == HEADING]
    stages = [child for child in item.children if _is_label(child) and label_state(child.title)]
    is_done = any(says_done(heading.title) for heading in headings)
    are_all = all(_is_stage(heading, is_done=is_done) for heading in headings)
    return [*stages, *headings] if headings and are_all and _has_a_name(item) else stages


def _has_a_name(item: Item) -> bool:
    """Return whether a section says what it is about, and not only when or what sort of list."""
    title = item.title
    is_sort = is_list_label(title) or kind_of_section(title) or "roadmap" in fold(title)
    return item.named == HEADING and not (is_sort or horizon_of(title) or is_bare_label(title))


def _is_stage(section: Item, *, is_done: bool) -> bool:
    """Return whether a section is named by a state, and lists parts without sections.

    Beside one of done work (`is_done`), a time names what is left: `Next`.
    """
    if not section.children or any(child.named == HEADING for child in section.children):
        return False
    title = section.title
    is_left = is_done and (label_state(title) == OPEN or is_list_label(title))
    return says_done(title) or is_under_way(title) or is_left


def _is_label(entry: Item) -> bool:
    """Return whether a list entry is a title above others and nothing else."""
    is_told = entry.prose or entry.fields or entry.is_open
    return entry.named == BULLET and bool(entry.children) and not is_told


def _keep_label(stage: Item, around: Item) -> None:
    """Keep what a stage says beside its parts in what is around it."""
    around.notes += [f"section: {stage.source or stage.title}", *stage.notes]
    around.prose += stage.prose
    around.fields += stage.fields


def _parts_of(stage: Item, around: Item) -> list[Item]:
    """Return the parts of a stage, told their state; those that nobody will do are told only."""
    if not says_done(stage.title) and label_state(stage.title) == DROPPED:
        refused = Field(
            stage.title.rstrip(_COLONS), "out_of_scope", tuple(map(text_of, stage.children))
        )
        around.fields.append(refused)
        return []
    for part in stage.children:
        if not state_of(part):
            part.fields.append(_state_in(stage.title))
    return stage.children


def _state_in(title: str) -> Field:
    if says_done(title):
        return Field("status", "status", (DONE,))
    if horizon_of(title) and not is_under_way(title):
        return Field("target", "target", (title,))
    return Field("status", "status", (title.rstrip(_COLONS),))
