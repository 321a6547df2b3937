"""Markdown: headings, lists, tasks, tables, front matter."""

import re

from roadmap2backlog.diagnostics import Checked
from roadmap2backlog.loading.formats.front_matter import outline_in_front
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.from_blocks import tree_of
from roadmap2backlog.loading.formats.outline.item import Outline
from roadmap2backlog.loading.formats.outline.line_places import lines_of
from roadmap2backlog.loading.formats.outline.page_passes import arrange_page
from roadmap2backlog.loading.formats.text.markdown_blocks import markdown_blocks
from roadmap2backlog.loading.formats.text.markdown_leaves import markdown_leaves

_SIGNS = re.compile(
    r"^(?:#{1,6} |\s*[-*+] \[[ xX]\] |\s*[*+-] \S|\s*\d+[.)] |\|.*\||> |```|\*\*)", re.MULTILINE
)


class Markdown:
    """Markdown, and plain text, which is Markdown without marks."""

    def recognise(self, text: str, file: str) -> float:
        """Return how much a text looks like Markdown (0–1)."""
        if file.casefold().endswith((".md", ".markdown", ".mdx", ".rst", ".mdown")):
            return 1.0
        if file.casefold().endswith(".txt"):  # "Unicode text" of spreadsheets is a table
            return 0.85
        lines = sum(bool(line.strip()) for line in text.splitlines())
        return min(0.8, 0.25 + len(_SIGNS.findall(text)) / max(1, lines) / 2)

    def read(self, text: str, file: str) -> Checked[Imported]:
        """Return the roadmap that a page tells, if need be in its front matter."""
        if (outline := outline_in_front(text, file)) is not None:
            return imported_from(outline, file)
        front, blocks = markdown_blocks(text)
        root = tree_of(blocks)
        arrange_page(root, front)
        leaves = markdown_leaves(text, len(front))
        outline = Outline(root, leaves, lines_of(file), "Markdown", marked_up=True)
        return imported_from(outline, file)


PLUGIN: RoadmapFormat = Markdown()
