"""Texts of data with several lines, as cards hold them: a title, a description, parts."""

from roadmap2backlog.loading.formats.outline.from_blocks import tree_of
from roadmap2backlog.loading.formats.outline.item import BULLET, Field, Item, items_in
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.text.inline import plain
from roadmap2backlog.loading.formats.text.markdown_blocks import (
    BOX,
    HEADING_LINE,
    MARKER,
    markdown_blocks,
)
from roadmap2backlog.loading.formats.words.stories import user_story

_STATUS = "status"


def with_told_lines(root: Item) -> Item:
    """Return the tree, changed so that a text of several lines is not one title.

    Its first heading or paragraph is the title, bullets below are parts, the rest describes it.
    Bullets alone are items of their own. The text as written is kept.
    """
    root.notes += [root.source] if root.source else []
    root.source = ""
    order = [root]
    for item in order:
        item.children = [told for child in item.children for told in _told(child)]
        order += item.children
    return root


def _told(item: Item) -> list[Item]:
    """Return what stands for an item: itself, with its text told apart, or the bullets of it."""
    text = item.source
    if "\n" not in text:
        return [item]
    title, rest = _title_and_rest(text)
    whole = " ".join(text.split())
    if user_story(whole) or (not rest and title == whole):
        item.source = ""
        return [item]
    item.fields = [found for found in item.fields if found.role != "long_title"]
    below = _below(rest, item)
    if title:
        item.title = title
        _describe(item, rest, below)
        return [item]
    if any(child.named != BULLET for child in below.children) or not below.children:
        return [item]
    first, *others = below.children
    item.title, item.is_open = first.title, first.is_open
    item.fields += first.fields
    item.children += first.children
    states = [found for found in item.fields if found.role == _STATUS]
    for other in others:
        other.fields += [] if state_of(other) else states
        other.level, other.word = item.level, item.word
    return [item, *others]


def _title_and_rest(text: str) -> tuple[str, str]:
    """Return the first heading or paragraph on one line, and what stands below it.

    The title is empty where a bullet comes first.
    """
    lines = text.split("\n")
    first = lines[0].strip()
    if _is_entry(first):
        return "", text
    end = 1
    heading = HEADING_LINE.match(first)
    while not heading and end < len(lines) and _goes_on(lines[end]):
        end += 1
    title = plain(heading[2] if heading else " ".join(" ".join(lines[:end]).split()))
    return title, "\n".join(lines[end:]).strip("\n")


def _goes_on(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and not _is_entry(bare) and not HEADING_LINE.match(bare)


def _is_entry(line: str) -> bool:
    return bool(MARKER.match(line) or BOX.match(line))


def _below(rest: str, item: Item) -> Item:
    """Return the tree of what stands below a title; its places are those of the item."""
    tree = tree_of(markdown_blocks(rest)[1])
    for child in items_in(tree):
        child.path = item.path
    return tree


def _describe(item: Item, rest: str, below: Item) -> None:
    """Give an item what stands below its title; sections below sections stay one description."""
    if any(child.named != BULLET for child in below.children) or below.fields:
        item.fields.append(Field("text", "description", (rest,)))
        return
    texts = "\n\n".join(below.prose)
    item.fields += [Field("text", "description", (texts,))] if texts else []
    item.notes += below.notes
    item.children += below.children
