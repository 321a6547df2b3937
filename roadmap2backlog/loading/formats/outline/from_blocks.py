"""Blocks of Markdown or HTML → the tree of items."""

import re
from collections.abc import Sequence

from roadmap2backlog.loading.formats.outline.bold_lines import with_bold_headings, with_bold_leads
from roadmap2backlog.loading.formats.outline.bullets import bullet_of, struck_state
from roadmap2backlog.loading.formats.outline.criteria_labels import with_criteria
from roadmap2backlog.loading.formats.outline.decorated_headings import without_decoration
from roadmap2backlog.loading.formats.outline.inner_tables import with_inner_tables
from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, ROOT, Field, Item
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.outline.label_lines import take_labels, whole_lines
from roadmap2backlog.loading.formats.outline.labelled_texts import with_labelled_texts
from roadmap2backlog.loading.formats.outline.leading_states import with_leading_states
from roadmap2backlog.loading.formats.outline.lists_beside import without_lists_beside
from roadmap2backlog.loading.formats.outline.marked_lines import with_marked_lines
from roadmap2backlog.loading.formats.outline.plain_phases import with_plain_phases
from roadmap2backlog.loading.formats.outline.present_lists import with_present_lists
from roadmap2backlog.loading.formats.outline.refused_lists import refused_list, with_refused_lists
from roadmap2backlog.loading.formats.outline.section_tables import take_table
from roadmap2backlog.loading.formats.outline.translated_titles import with_titles_in_one_language
from roadmap2backlog.loading.formats.outline.untitled import without_untitled
from roadmap2backlog.loading.formats.text.badges import badge_state, without_badge
from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    HEADING_BLOCK,
    ITEM,
    MENU,
    TABLE,
    Block,
)
from roadmap2backlog.loading.formats.text.inline import (
    has_hidden,
    is_picture,
    plain,
    state_sign,
    struck_lead,
)
from roadmap2backlog.loading.formats.text.markdown_blocks import FENCE
from roadmap2backlog.loading.formats.words.commands import is_command
from roadmap2backlog.loading.formats.words.folding import fold

_CHAPTER = re.compile(r"^(?:\d+[.)]|\d+(?:\.\d+)+[.)]?) +")
_CODE = re.compile(r"[│├└┌┐┘─{}\[\];=<>$|\\]|^\s*(?:#|//|--|@|\w+\()|^.{81}|://")


def tree_of(blocks: Sequence[Block]) -> Item:
    """Return the tree of a page: sections by heading, bullets by depth, rows of tables."""
    builder = _Builder()
    labelled = with_labelled_texts(
        with_leading_states(with_plain_phases(with_inner_tables(blocks)))
    )
    planned = with_refused_lists(with_marked_lines(labelled))
    listed = without_lists_beside(with_present_lists(with_criteria(planned)))
    headed = with_bold_headings(with_bold_leads(listed))
    for block in with_titles_in_one_language(headed):
        builder.take(block)
    return without_untitled(without_decoration(builder.root))


class _Builder:
    """Grows the tree; `_sections` are the open headings, `_bullets` the open list items."""

    def __init__(self) -> None:
        self.root = Item(named=ROOT)
        self._sections: list[tuple[int, Item]] = [(0, self.root)]
        self._bullets: list[Item] = []

    def take(self, block: Block) -> None:
        """Put a block in its place."""
        if block.kind == HEADING_BLOCK:
            self._heading(block)
        elif block.kind == ITEM:
            self._bullet(block)
        elif block.kind == TABLE:
            self._bullets.clear()
            take_table(self._section, block.rows)
        elif block.kind == ASIDE_BLOCK:
            self._aside(block)
        elif block.kind == MENU:
            self.root.notes.append(block.text)
        else:
            self._text(block)

    @property
    def _section(self) -> Item:
        return self._sections[-1][1]

    def _around(self, depth: int) -> Item:
        """Return the list item at a depth, else the section."""
        if depth <= 0:
            self._bullets.clear()
        return self._bullets[min(depth, len(self._bullets)) - 1] if self._bullets else self._section

    def _aside(self, block: Block) -> None:
        """Keep an aside as a note; plain lines behind `Sign in with:` are what is listed."""
        around = self._around(block.depth)
        if around is not self.root and (refused := refused_list(block)):
            around.fields.append(refused)
            return
        listed = _listed_in(block.text) if around.title.rstrip().endswith((":", "：")) else ()
        if around.named == BULLET and not around.children and listed:
            around.children += [Item(line, BULLET, path=(block.line,)) for line in listed]
            mark = block.text.split("\n", 1)[0].strip()
            around.notes += [mark] if mark.strip("`~") else []
        else:
            around.notes.append(block.text)

    def _heading(self, block: Block) -> None:
        self._bullets.clear()
        while self._sections[-1][0] >= block.depth:
            self._sections.pop()
        sign, raw = state_sign(block.text)
        shown, badge = without_badge(raw) if block.depth > 1 else (raw, "")
        struck = struck_lead(raw)
        text, body = (struck.title, struck.body) if struck else (raw, "")
        title = plain(shown if badge else text)
        item = Item(title or block.text, HEADING, path=(block.line,))
        item.fields += [Field("status", "status", (told,)) for told in (sign, badge) if told]
        item.fields += struck_state(raw)
        item.prose += [body] if body else []
        item.source = text if badge or has_hidden(text) else ""
        item.aliases.append(_CHAPTER.sub("", item.title))
        self._section.children.append(item)
        self._sections.append((block.depth, item))

    def _bullet(self, block: Block) -> None:
        del self._bullets[block.depth - 1 :]
        around = self._bullets[-1] if self._bullets else self._section
        is_part = block.checked is None and around is not self.root
        if is_part and take_labels(block.text, around):
            self._bullets.append(around)
            return
        item = bullet_of(block)
        if is_picture(block.text):
            around.notes.append(block.text)
            self._bullets.append(around)
            return
        around.children.append(item)
        self._bullets.append(item)

    def _text(self, block: Block) -> None:
        around = self._around(block.depth)
        if is_picture(block.text):
            self._picture(block, around)
            return
        kept = [
            line
            for line in whole_lines(block.text)
            if around is self.root or not take_labels(line, around)
        ]
        if kept:
            around.prose.append("\n".join(kept))

    def _picture(self, block: Block, around: Item) -> None:
        """Keep a picture as a note; the head of a page may be one, and then names it."""
        around.notes.append(block.text)
        state = badge_state(block.text) if around.named == HEADING else ""
        is_plan = self._sections[-1][0] > 1 and not (around.children or around.prose)
        if state and is_plan and not state_of(around):
            around.fields.append(Field("status", "status", (state,)))
        name = plain(block.text)
        if around is self.root and not around.children and " " in name and "roadmap" in fold(name):
            around.title = around.title or name


def _listed_in(aside: str) -> tuple[str, ...]:
    """Return the lines of a code block that are words, not code, or nothing."""
    first, *lines = aside.strip().splitlines()
    is_fence = first.lstrip().startswith(("```", "~~~")) and len(first.split()) <= 1
    inside = [line.strip() for line in lines if line.strip() and not FENCE.match(line)]
    return () if not is_fence or any(map(_is_code, inside)) else tuple(inside)


def _is_code(line: str) -> bool:
    return bool(_CODE.search(line)) or is_command(line)
