"""Sections that list files or links, and plan nothing: `Related docs`."""

from collections.abc import Callable

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Item
from roadmap2backlog.loading.formats.words.links import (
    heads_links,
    is_address,
    leads_to_links,
    names_files,
)


def lists_links(section: Item) -> bool:
    """Return whether files are listed in a section, or links below a heading or text of them.

    They may be sorted: by sections, or by folders with the files below each.
    """
    is_told = heads_links(section.title) or any(map(leads_to_links, section.prose))
    found = is_address if is_told else names_files
    return bool(section.children) and all(_is_place(child, found) for child in section.children)


def _is_place(entry: Item, is_place: Callable[[str], bool]) -> bool:
    """Return whether an entry is a place, or all below it are, in a section or a folder."""
    is_folder = entry.named == BULLET and is_address(_place_in(entry).rstrip(" :"))
    is_sorted = entry.named == HEADING or is_folder
    if entry.children and is_sorted:
        return all(_is_place(child, is_place) for child in entry.children)
    return entry.named == BULLET and not entry.children and is_place(_place_in(entry))


def _place_in(entry: Item) -> str:
    """Return what an entry says, or what it gives behind its name: `**Guide**: [tides](t.md)`."""
    described = [text for text in entry.values("description") if is_address(text)]
    return described[0] if described else entry.source or entry.title
