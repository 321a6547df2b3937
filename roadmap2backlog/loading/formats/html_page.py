"""HTML pages and templates: headings, lists and tables."""

import re

from roadmap2backlog.diagnostics import Checked, Span
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.from_blocks import tree_of
from roadmap2backlog.loading.formats.outline.item import Item, Outline
from roadmap2backlog.loading.formats.outline.named_rows import with_named_rows
from roadmap2backlog.loading.formats.outline.reported_sections import with_reported_sections
from roadmap2backlog.loading.formats.outline.sections import sorted_out
from roadmap2backlog.loading.formats.outline.state_lines import with_state_lines
from roadmap2backlog.loading.formats.outline.summaries import without_summaries
from roadmap2backlog.loading.formats.outline.told_states import with_told_states
from roadmap2backlog.loading.formats.text.html_blocks import html_blocks
from roadmap2backlog.loading.formats.text.markdown_leaves import html_leaves
from roadmap2backlog.model.provenance import PathKey

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
        root = with_named_rows(without_summaries(_with_signs(tree_of(html_blocks(text)))))
        labels = sorted_out(root)
        with_told_states(with_reported_sections(with_state_lines(root)))
        if labels:
            root.notes.append(f"read as fields: {', '.join(labels)}")

        def locate(path: PathKey) -> Span:
            line = path[0] if path and isinstance(path[0], int) else 1
            return Span(file, line)

        outline = Outline(root, html_leaves(text), locate, "HTML page", marked_up=True)
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
