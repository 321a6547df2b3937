"""HTML pages and templates: headings, lists and tables."""

import re

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.from_blocks import tree_of
from roadmap2backlog.loading.formats.outline.item import Item, Outline
from roadmap2backlog.loading.formats.outline.line_places import lines_of
from roadmap2backlog.loading.formats.outline.page_passes import arrange_page
from roadmap2backlog.loading.formats.text.html_blocks import html_blocks
from roadmap2backlog.loading.formats.text.markdown_leaves import html_leaves

_TAGS = re.compile(r"^\s*</?[a-zA-Z!][^>]*>", re.MULTILINE)


class HtmlPage:
    """A page as browsers show it."""

    def recognise(self, text: str, file: str) -> float:
        """Return how much a text looks like an HTML page (0–1)."""
        if file.casefold().endswith((".html", ".htm", ".xhtml")):
            return 1.0
        if re.match(r"\s*(?:<!doctype html|<html)", text, re.IGNORECASE):
            return 0.95
        lines = sum(bool(line.strip()) for line in text.splitlines())
        return 0.75 * len(_TAGS.findall(text)) / max(1, lines)

    def read(self, text: str, file: str) -> Checked[Imported]:
        """Return the roadmap that a page tells."""
        root = _with_signs(tree_of(html_blocks(text)))
        arrange_page(root)
        leaves = html_leaves(text)
        outline = Outline(root, leaves, lines_of(file), "HTML page", marked_up=True)
        return imported_from(outline, file)


def _with_signs(root: Item) -> Item:
    """Return the tree, changed so that `<` stands where the blocks have `&lt;`."""
    order = [root]
    for item in order:
        order += item.children
        for texts in (item.prose, item.notes, item.aliases):
            texts[:] = map(_sign, texts)
        for found in item.fields:
            found.name, found.values = _sign(found.name), tuple(map(_sign, found.values))
        item.title, item.source = _sign(item.title), _sign(item.source)
    return root


def _sign(text: str) -> str:
    return text.replace("&lt;", "<")


PLUGIN: RoadmapFormat = HtmlPage()
