"""Lines that only announce what stands below them: their parts move up, they become notes."""

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Item, is_bare, text_of
from roadmap2backlog.loading.formats.outline.untitled import take_out
from roadmap2backlog.loading.formats.words.calls import calls_for_help
from roadmap2backlog.loading.formats.words.labels import (
    is_bare_label,
    is_list_label,
    is_phase_label,
)
from roadmap2backlog.loading.formats.words.list_leads import is_bare_lead
from roadmap2backlog.loading.formats.words.pointers import (
    explains_plan,
    links_plans,
    names_epic,
    plans_nothing,
    points_elsewhere,
)
from roadmap2backlog.loading.formats.words.states import moscow_of
from roadmap2backlog.loading.formats.words.times import is_amount_of_time

_PREPOSITIONS = frozenset(
    [
        "against", "at", "by", "for", "from", "in", "into", "of", "on", "onto", "over", "through",
        "towards", "under", "via", "with", "within", "without", "using", "including", "e.g.",
        "as", "like",
    ]
)  # fmt: skip
_STATED = frozenset({"status", "target"})
_MOST_JOINED = 8
_LONGEST_TITLE = 180
_MOST_WORDS = 6


def without_labels(root: Item) -> Item:
    """Return the tree, changed so that no label stands for something to build."""
    if not all(map(_is_nothing, root.children)):
        root.notes += [text_of(child) for child in root.children if _is_nothing(child)]
        root.children = [child for child in root.children if not _is_nothing(child)]
    order = list(root.children)
    emptied = []
    for item in order:
        before = len(item.children)
        says_none = all(map(_is_nothing, item.children))
        headings = [child for child in item.children if child.named == HEADING]
        _give_time(headings, item)
        has_parts = not all(map(_opens, headings))
        item.children = [
            part
            for child in item.children
            for part in ([child] if has_parts and _stays(child) else _parts_of(child, item))
        ]
        answers = says_none and all(map(_asks, item.prose))  # `Is data shared?` has `None` below
        is_empty = not (item.children or item.fields or (item.prose and not answers))
        if before and is_empty and (item.named == HEADING or says_none):
            emptied.append(item)
        _join(item)
        order += item.children
    take_out(emptied, root)
    return root


def _give_time(headings: list[Item], around: Item) -> None:
    """Give the time below the only label of a section, `Features:`, to the section itself.

    There may be a line `**Timeline:** May 2031` behind the list.
    """
    is_told = any(found.role in _STATED for found in around.fields)
    if len(headings) != 1 or around.named != HEADING or is_told:
        return
    (label,) = headings
    if is_list_label(label.title) and label.children:
        around.fields += [found for found in label.fields if found.role in _STATED]
        label.fields = [found for found in label.fields if found.role not in _STATED]


def _stays(child: Item) -> bool:
    return child.named == HEADING and not is_bare(child)


def _opens(item: Item) -> bool:
    """Return whether an item is a label above a list and nothing more."""
    has_state = any(found.role in _STATED for found in item.fields)
    is_lead = is_list_label(item.title) or (
        item.named == BULLET and (is_bare_lead(item.title) or is_phase_label(item.title))
    )
    return bool(item.children) and not has_state and is_lead


def _parts_of(child: Item, parent: Item) -> list[Item]:
    """Return what stands for a part: its own parts where it is a label, itself where it is none."""
    says_nothing = _is_nothing(child)
    if child.named not in {HEADING, BULLET} and not says_nothing:
        return [child]
    if _opens(child) and not says_nothing:
        parent.notes += [child.source or child.title, *child.prose, *child.notes]
        parent.fields += child.fields
        return child.children
    if _is_told(child) and is_list_label(child.title):  # `**Tasks:** Find the maps.`
        parent.prose += [f"{child.title}: {text}" for text in child.values("description")]
        return []
    note = _note_of(child, parent)
    parent.notes += [note] if note else []
    return [] if note else [child]


def _note_of(child: Item, parent: Item) -> str:
    """Return what is told of a parent by an entry that is no part of it, else an empty text."""
    is_band = _is_told(child) and moscow_of(child.title)  # `**Must have:** the core of lending`
    if _is_nothing(child) or _explains(child, parent) or is_band:
        return text_of(child)
    if is_bare(child) and not child.is_open and _says_nothing(child):
        return child.source or child.title
    return ""


def _is_told(child: Item) -> bool:
    """Return whether an entry of a list is a title with a text of its own, and nothing more."""
    if child.named != BULLET or child.children or child.is_open:
        return False
    return [found.role for found in child.fields] == ["description"]


def _explains(child: Item, parent: Item) -> bool:
    """Return whether an entry names the issue of all, or says why what is above it is planned."""
    if child.named != BULLET or child.children or child.is_open:
        return False
    is_told = any(found.role != "long_title" for found in child.fields)
    is_reason = not is_told and child is not parent.children[0] and explains_plan(child.title)
    return is_reason or names_epic(child.title)


def _asks(text: str) -> bool:
    return text.rstrip(" *_").endswith(("?", "？"))


def _is_nothing(item: Item) -> bool:
    """Return whether an item only says that nothing else is told of the plans."""
    return not item.children and plans_nothing(item.title)


def _says_nothing(item: Item) -> bool:
    """Return whether a bare line is a label, tells a time it takes, or points elsewhere."""
    title = item.title
    if is_bare_label(title):
        return True
    return item.named == BULLET and (is_amount_of_time(title) or _is_pointer(item))


def _is_pointer(item: Item) -> bool:
    """Return whether a line points elsewhere; a call to readers does so with a link."""
    is_call = bool(item.source) and calls_for_help(item.title)
    return is_call or links_plans(item.source) or points_elsewhere(item.source or item.title)


def _join(item: Item) -> None:
    """Put the list behind a lead with an open end into its line: `Alert by: mail, phone`."""
    lead = item.title.rstrip()
    if item.named != BULLET or not lead.endswith((":", "：")):
        return
    words = lead.rstrip(":： ").split()
    whole = f"{' '.join(words)} {', '.join(child.title for child in item.children)}"
    is_open = len(words) > 1 and words[-1].casefold() in _PREPOSITIONS
    is_short = 0 < len(item.children) <= _MOST_JOINED and len(whole) <= _LONGEST_TITLE
    if is_open and is_short and all(map(_is_plain, item.children)):
        item.title = whole
        item.source = ""
        item.children = []


def _is_plain(item: Item) -> bool:
    is_short = len(item.title.split()) <= _MOST_WORDS and not item.title.endswith((".", ":"))
    return is_short and is_bare(item) and not item.source and not item.is_open
