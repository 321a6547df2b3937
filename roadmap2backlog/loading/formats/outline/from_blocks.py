"""Blocks of Markdown or HTML → the tree of items."""

import re
from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.outline.bullets import bullet_of, struck_state
from roadmap2backlog.loading.formats.outline.criteria_labels import with_criteria
from roadmap2backlog.loading.formats.outline.decorated_headings import without_decoration
from roadmap2backlog.loading.formats.outline.from_table import is_schedule, items_of
from roadmap2backlog.loading.formats.outline.item import (
    BULLET,
    HEADING,
    ROOT,
    SCHEDULE,
    Field,
    Item,
    items_in,
    text_of,
)
from roadmap2backlog.loading.formats.outline.item_states import state_of
from roadmap2backlog.loading.formats.outline.label_lines import take_labels, whole_lines
from roadmap2backlog.loading.formats.outline.labelled_texts import with_labelled_texts
from roadmap2backlog.loading.formats.outline.marked_lines import with_marked_lines
from roadmap2backlog.loading.formats.outline.options import speaks_of_choice
from roadmap2backlog.loading.formats.outline.plain_phases import with_plain_phases
from roadmap2backlog.loading.formats.outline.reference_tables import is_reference
from roadmap2backlog.loading.formats.outline.refused_lists import (
    refused_list,
    with_refused_lists,
)
from roadmap2backlog.loading.formats.outline.state_legends import explains_states
from roadmap2backlog.loading.formats.outline.table_bands import banded, under_band
from roadmap2backlog.loading.formats.outline.table_keys import (
    compares,
    explains_pictures,
    explains_signs,
    gives_examples,
    lists_people,
    says_where_things_are,
)
from roadmap2backlog.loading.formats.outline.tidy_rows import tidy_row
from roadmap2backlog.loading.formats.outline.translated_titles import with_titles_in_one_language
from roadmap2backlog.loading.formats.outline.untitled import without_untitled
from roadmap2backlog.loading.formats.text.badges import badge_state, without_badge
from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    HEADING_BLOCK,
    ITEM,
    MENU,
    TABLE,
    TEXT_BLOCK,
    Block,
)
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.inline import (
    bold_lead,
    has_hidden,
    is_picture,
    label_of,
    plain,
    state_sign,
    struck_lead,
)
from roadmap2backlog.loading.formats.text.markdown_blocks import FENCE
from roadmap2backlog.loading.formats.words.calls import offers_help
from roadmap2backlog.loading.formats.words.commands import is_command
from roadmap2backlog.loading.formats.words.fields import role_of
from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.loading.formats.words.list_leads import (
    announces_examples,
    announces_facts,
    announces_notes,
    names_remark,
    sets_rules,
    tells_of_board,
)
from roadmap2backlog.loading.formats.words.sections import field_of_section, says_done
from roadmap2backlog.loading.formats.words.state_labels import label_state
from roadmap2backlog.loading.formats.words.states import is_state
from roadmap2backlog.loading.formats.words.times import horizon_of, is_time

_NAMES = frozenset({"", "field", "key", "attribute", "property", "name", "item", "what", "feld"})
_VALUES = frozenset({"", "value", "values", "details", "detail", "content", "wert", "info"})
_LISTED = frozenset({"acceptance", "risks", "questions", "out_of_scope", "constraints"})
_CHAPTER = re.compile(r"^(?:\d+[.)]|\d+(?:\.\d+)+[.)]?) +")
_HASHES = re.compile(r"^~~\s*(#{1,6})\s")
_CODE = re.compile(r"[│├└┌┐┘─{}\[\];=<>$|\\]|^\s*(?:#|//|--|@|\w+\()|^.{81}|://")
_TELLS_STATE = re.compile(
    r"\b(?:were|was|have|has|ve|already|recently)(?: been)?(?: already| recently)? (?:completed"
    r"|shipped|released|delivered|finished|done|implemented|launched)\b"
    r"|\b(?:are|is|being)(?: still| currently| also)? (?:planned|planning|working on|considering"
    r"|considered|in progress|underway|upcoming|coming)\b|\b(?:we|will) (?:plan|work on|tackle)\b",
    re.IGNORECASE,
)
"""A line that says whether what is listed below it is done or planned."""
_FEWEST_LEADS = 2
_BOLD_WITH_REMARK = re.compile(r"(\*\*|__)[^*_\n]+[:：]?\1\s*\([^()\n]+\)\s*[:：]")
"""A bold line with a remark in brackets behind it: `**Open points** (from May):`."""
BOLD_HEADING = 7
_INTO_PAGE = re.compile(r"^\[.*\]\(#[^)]*\)\s*$", re.DOTALL)


def tree_of(blocks: Sequence[Block]) -> Item:
    """Return the tree of a page: sections by heading, bullets by depth, rows of tables."""
    builder = _Builder()
    labelled = with_labelled_texts(with_plain_phases(blocks))
    planned = with_refused_lists(with_marked_lines(labelled))
    listed = _without_contents(with_criteria(planned))
    headed = _with_bold_headings(_with_bold_leads(listed))
    for block in with_titles_in_one_language(headed):
        builder.take(block)
    return without_untitled(without_decoration(builder.root))


def _without_contents(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with a table of contents (a list of links into the page) as an aside.

    So is a list of what the board of the plans holds, of how plans are ranked, or of examples.
    """
    found: list[Block] = []
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].kind == ITEM:
            end += 1
        run = blocks[start:end]
        lead = blocks[start - 1] if start else None
        is_meta = lead is not None and lead.kind == TEXT_BLOCK and _leads_beside(lead, run)
        are_boxes = any(block.checked is not None for block in run)
        into_page = sum(bool(_INTO_PAGE.match(block.text)) for block in run)
        if len(run) > 1 and (into_page * 4 >= 3 * len(run) or (is_meta and not are_boxes)):
            lines = ["  " * (block.depth - 1) + f"- {block.text}" for block in run]
            found.append(Block(ASIDE_BLOCK, "\n".join(lines), run[0].line))
        else:
            found += run
        found += blocks[end : end + 1]
        start = end + 1
    return found


def _leads_beside(lead: Block, run: Sequence[Block]) -> bool:
    """Return whether a text announces a list of something else than plans."""
    if tells_of_board(lead.text) or offers_help(lead.text):
        return True
    is_beside = announces_examples(lead.text) or announces_notes(lead.text)
    entries = [block.text for block in run]
    is_beside = is_beside or sets_rules(lead.text, entries) or explains_states(lead.text, entries)
    is_beside = is_beside or announces_facts(lead.text)
    return is_beside and not lead.depth


def _with_bold_leads(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with paragraphs that each begin with a bold title as list entries."""
    found = list(blocks)
    places: list[int] = []
    for place, block in enumerate([*blocks, None]):
        if block is not None and block.kind != HEADING_BLOCK:
            if block.kind == TEXT_BLOCK and not block.depth and struck_lead(block.text):
                found[place] = _struck_block(block)
            elif block.kind == TEXT_BLOCK and not block.depth and _is_led(block.text):
                places.append(place)
            elif block.kind in {ITEM, TABLE}:
                places = [-1]  # what is listed there are the plans
            continue
        if len(places) >= _FEWEST_LEADS and -1 not in places:
            for led in places:
                found[led] = replace(found[led], kind=ITEM, depth=1)
        places = []
    return found


def _struck_block(block: Block) -> Block:
    """Return a struck-out line as a list entry, or as the heading that it was: `~~## Search~~`."""
    hashes = _HASHES.match(block.text)
    kind, depth = (HEADING_BLOCK, len(hashes.group(1))) if hashes else (ITEM, 1)
    return replace(block, kind=kind, depth=depth)


def _is_led(text: str) -> bool:
    """Return whether a paragraph is a bold title with more after it, and no field or remark."""
    lead = bold_lead(text)
    return lead is not None and label_of(text) is None and not names_remark(lead[0])


def _with_bold_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with lines such as `**Phase 1**` or `Next:` above a list as headings."""
    has_headings = any(block.kind == HEADING_BLOCK for block in blocks)
    found = []
    follows_done = False
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_above = after is not None and after.kind in {ITEM, TABLE} and after.depth <= 1
        follows_done = follows_done and block.kind != HEADING_BLOCK
        if (
            is_above and block.kind == TEXT_BLOCK and not block.depth and "\n" not in block.text
            and (follows_done or _announces(block.text, has_headings=has_headings))
        ):  # fmt: skip
            title = block.text.strip().rstrip(":：")
            found.append(Block(HEADING_BLOCK, title, block.line, BOLD_HEADING))
            follows_done = follows_done or says_done(plain(title))
        else:
            found.append(block)
    return found


def _announces(text: str, *, has_headings: bool) -> bool:
    bare = text.strip()
    words = plain(bare).rstrip(":： ")
    if len(words) > 80:  # noqa: PLR2004 -- a heading
        return False
    core = bare.rstrip(":： ")
    if core.startswith(("**", "__")) and core.endswith(("**", "__")) and core.count("**") <= 2:  # noqa: PLR2004
        return True
    if _BOLD_WITH_REMARK.fullmatch(bare) and not speaks_of_choice(bare):
        return True
    if not bare.endswith((":", "：")):
        return False
    if field_of_section(words) in _LISTED or label_state(words) or _TELLS_STATE.search(words):
        return True
    return bool(is_time(words) or horizon_of(words) or is_state(words) or not has_headings)


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
            self._table(block)
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

    def _table(self, block: Block) -> None:
        names, rows = block.rows[0].cells, block.rows[1:]
        section = self._section
        self._bullets.clear()
        if not rows:
            section.notes.append(" | ".join(names))
            return
        if _is_card(names, rows):
            rows = block.rows if _is_label(names[0]) else rows
            pairs = [(row.cells[0], row.cells[1]) for row in rows if len(row.cells) > 1]
            names_told = ((plain(name).rstrip(":： "), value) for name, value in pairs)
            told = [Field(name, role_of(name), (value,)) for name, value in names_told]
            section.fields += [found for found in told if found.name and found.values[0]]
            section.notes += [row.cells[0] for row in rows if not all(row.cells[:2])]
            section.notes += [" | ".join(row.cells[2:]) for row in rows if any(row.cells[2:])]
            text = "" if rows is block.rows else " | ".join(name for name in names if name)
            section.notes += [text] if text else []
            return
        columns = [plain(name) for name in names]
        if is_schedule(rows) or _plans_nothing(columns, rows):
            section.notes.append("\n".join(" | ".join(row.cells) for row in block.rows))
            section.word = SCHEDULE
            return
        for title, part in banded(rows, len(names)):
            items, _ = items_of(columns, part)
            badges = [item for item in items if is_picture(item.title)]
            items = [item for item in items if item not in badges]
            for item in items:
                for inner in items_in(item):
                    tidy_row(inner)
            section.notes += [text_of(item) for item in badges]
            section.children += under_band(title, items)
        section.notes.append(" | ".join(name for name in names if name))

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


def _is_card(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a table has a field a row, as the head of a page often has.

    Each may be a label with a colon, and what it says left empty for a program to fill in.
    """
    if len(names) != 2:  # noqa: PLR2004 -- name and value
        return False
    are_labels = all(_is_label(cells[0]) for cells in (names, *(row.cells for row in rows)))
    return are_labels or (fold(names[0]) in _NAMES and fold(names[1]) in _VALUES)


def _is_label(cell: str) -> bool:
    return cell.rstrip(" *_").endswith((":", "："))


def _plans_nothing(columns: Sequence[str], rows: Sequence[Row]) -> bool:
    is_key = (
        explains_signs(columns)
        or explains_pictures(columns, rows)
        or compares(columns)
        or gives_examples(columns)
        or lists_people(columns)
    )
    return is_key or says_where_things_are(columns, rows) or is_reference(columns, rows)
