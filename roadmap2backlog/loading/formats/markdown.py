"""Markdown: headings, lists, tasks, tables, front matter."""

import re

from roadmap2backlog.diagnostics import Checked, Span
from roadmap2backlog.loading.formats.front_matter import outline_in_front
from roadmap2backlog.loading.formats.imported import Imported, RoadmapFormat, imported_from
from roadmap2backlog.loading.formats.outline.from_blocks import tree_of
from roadmap2backlog.loading.formats.outline.item import Item, Outline
from roadmap2backlog.loading.formats.outline.named_rows import with_named_rows
from roadmap2backlog.loading.formats.outline.reported_sections import with_reported_sections
from roadmap2backlog.loading.formats.outline.sections import sorted_out
from roadmap2backlog.loading.formats.outline.stack_lists import without_stacks
from roadmap2backlog.loading.formats.outline.state_lines import with_state_lines
from roadmap2backlog.loading.formats.outline.summaries import without_summaries
from roadmap2backlog.loading.formats.outline.told_phases import with_told_phases
from roadmap2backlog.loading.formats.outline.told_states import with_told_states
from roadmap2backlog.loading.formats.text.inline import is_placeholder, plain
from roadmap2backlog.loading.formats.text.markdown_blocks import markdown_blocks
from roadmap2backlog.loading.formats.text.markdown_leaves import markdown_leaves
from roadmap2backlog.model.provenance import PathKey

_SIGNS = re.compile(
    r"^(?:#{1,6} |\s*[-*+] \[[ xX]\] |\s*[*+-] \S|\s*\d+[.)] |\|.*\||> |```|\*\*)", re.MULTILINE
)
_FRONT_TITLE = re.compile(r"^(?:title|name)\s*[:=]\s*(.+)$")


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
        root = without_summaries(without_stacks(tree_of(blocks)))
        root = with_named_rows(with_told_phases(root))
        _take_front(root, front)
        labels = sorted_out(root)
        with_told_states(with_reported_sections(with_state_lines(root)))
        if labels:
            root.notes.append(f"read as fields: {', '.join(labels)}")

        def locate(path: PathKey) -> Span:
            line = path[0] if path and isinstance(path[0], int) else 1
            return Span(file, line)

        leaves = markdown_leaves(text, len(front))
        return imported_from(Outline(root, leaves, locate, "Markdown", marked_up=True), file)


def _take_front(root: Item, front: tuple[str, ...]) -> None:
    """Keep the front matter as a note; its title names the product."""
    if not front:
        return
    root.notes.append("\n".join(front))
    for line in front:
        found = _FRONT_TITLE.match(line)
        if found and not is_placeholder(found.group(1)):
            root.title = plain(found.group(1).strip().strip("\"'"))
            return


PLUGIN: RoadmapFormat = Markdown()
