"""Sections that are named as the roadmap and say what it is for: the page's own title."""

import re

from roadmap2backlog.loading.formats.outline.item import HEADING, Item
from roadmap2backlog.loading.formats.text.inline import is_placeholder, plain
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.links import names_files
from roadmap2backlog.loading.formats.words.tables import names

_NAME = re.compile(
    r"[*_]{0,2}(?:app|application|product|project)(?: name)?[*_]{0,2}\s*:[*_]{0,2}\s+"
    r"(?P<name>\S.{0,40})$",
    re.IGNORECASE,
)
_MOST_WORDS = 4


def take_told_name(root: Item) -> None:
    """Name a product that its page only calls a roadmap by a line at its head: `Project: Mole`."""
    if fold(root.title) not in names("roadmap_names"):
        return
    told = [
        found for text in root.prose for line in text.split("\n") if (found := _NAME.match(line))
    ]
    name = plain(told[0]["name"]).rstrip(" .") if told else ""
    if 0 < len(name.split()) <= _MOST_WORDS and not is_placeholder(name):
        root.notes.append(root.title)
        root.title = name


def take_named_roadmap(root: Item) -> None:
    """Take a section that is named as a roadmap and says only what it is for as the page's own.

    Its title names the product where only a file does: `Harbour roadmap` below `ROADMAP.md`.
    """
    for child in [child for child in root.children if child.named == HEADING]:
        is_aim = bool(child.fields) and all(found.role == "vision" for found in child.fields)
        is_bare = not (child.children or child.prose)
        if is_aim and is_bare and fold(child.title).endswith(("roadmap", "road map")):
            is_file = names_files(root.title)
            root.notes += [root.title if is_file else child.title, *child.notes]
            gone = [other for other in root.children if is_file and other.title == root.title]
            root.children = [other for other in root.children if other not in [child, *gone]]
            root.title = child.title if is_file else root.title
            root.fields += child.fields
