"""The passes that the tree of a page goes through before those of all formats."""

import re

from roadmap2backlog.loading.formats.outline.captions import with_captions
from roadmap2backlog.loading.formats.outline.finished_phases import with_finished_phases
from roadmap2backlog.loading.formats.outline.inner_marks import with_inner_marks
from roadmap2backlog.loading.formats.outline.item import Item
from roadmap2backlog.loading.formats.outline.listed_phases import with_listed_phases
from roadmap2backlog.loading.formats.outline.named_roadmap import take_told_name
from roadmap2backlog.loading.formats.outline.named_rows import with_named_rows
from roadmap2backlog.loading.formats.outline.reported_sections import with_reported_sections
from roadmap2backlog.loading.formats.outline.sections import sorted_out
from roadmap2backlog.loading.formats.outline.stack_lists import without_stacks
from roadmap2backlog.loading.formats.outline.state_lines import with_state_lines
from roadmap2backlog.loading.formats.outline.summaries import without_summaries
from roadmap2backlog.loading.formats.outline.told_phases import with_told_phases
from roadmap2backlog.loading.formats.outline.told_states import with_told_states
from roadmap2backlog.loading.formats.text.inline import is_placeholder, plain

_FRONT_TITLE = re.compile(r"^(?:title|name)\s*[:=]\s*(.+)$")


def arrange_page(root: Item, front: tuple[str, ...] = ()) -> None:
    """Change the tree of a page so that its sections are plans; a note says what were fields.

    Args:
        root: The tree as the page shows it.
        front: The lines of the front matter, which name the page before its headings do.
    """
    for change in (
        with_inner_marks, without_stacks, without_summaries, with_told_phases, with_named_rows,
    ):  # fmt: skip
        change(root)
    with_captions(root)
    _take_front(root, front)
    labels = sorted_out(root)
    take_told_name(root)
    for change in (
        with_state_lines, with_reported_sections, with_told_states, with_finished_phases,
        with_listed_phases,
    ):  # fmt: skip
        change(root)
    if labels:
        root.notes.append(f"read as fields: {', '.join(labels)}")


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
