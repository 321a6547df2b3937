"""HTML → blocks: headings, list items, paragraphs, tables; scripts and styles say nothing."""

import re
from html.parser import HTMLParser

from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    DEEPEST_LIST,
    HEADING_BLOCK,
    ITEM,
    MENU,
    TABLE,
    TEXT_BLOCK,
    Block,
)
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.page_parts import PageParts, Place, page_parts

SILENT = frozenset({"script", "style", "svg", "template", "noscript"})
INLINE = frozenset(
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
        "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "input",
    ]
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITALICS = frozenset({"em", "i"})
_LISTS = frozenset({"ul", "ol", "dl"})
_TABLE_TAGS = frozenset({"table", "tr", "td", "th", "thead", "tbody", "tfoot"})
_TAG_START = re.compile(r"<(?=[a-zA-Z/!])")
_DATA, _LAYOUT, _INNER = "data", "layout", "inner"


def html_blocks(text: str, first_line: int = 1) -> list[Block]:
    """Return the blocks of an HTML text; tags that are never closed do no harm.

    A `<` that is no tag stays `&lt;` in headings, items and cells, which may hold markup.
    """
    reader = _Reader(first_line, page_parts(text))
    reader.feed(text)
    reader.close()
    return reader.finish()


class _Reader(HTMLParser):
    """Collects the words between block tags; links go to a note of their own.

    Tables that lay the page out are read as blocks. Of menus only the words are kept, as lines.
    """

    def __init__(self, first_line: int, parts: PageParts) -> None:
        super().__init__(convert_charrefs=True)
        self._first = first_line
        self._parts = parts
        self._tables: list[str] = []
        self._inner_cells = 0
        self._menu_end: Place | None = None
        self._menu: list[str] = []
        self._menu_line = first_line
        self._blocks: list[Block] = []
        self._words: list[str] = []
        self._links: list[str] = []
        self._kind, self._depth = TEXT_BLOCK, 0
        self._lists = 0
        self._silent = 0
        self._line = first_line
        self._rows: list[Row] | None = None
        self._cells: list[str] | None = None
        self._in_cell = False
        self._in_italics = False
        self._preformatted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, or note a link."""
        self._pass_menus()
        if tag in SILENT:
            self._silent += 1
        href = dict(attrs).get("href") or ""
        if tag == "a" and "://" in href and not self._silent:
            self._links.append(href)
        if tag in INLINE:
            self._start_italics(tag)
            return
        if tag in _TABLE_TAGS:
            self._start_table(tag)
            return
        if self._rows is not None:
            self._words.append(" ")
            return
        self._flush()
        if tag in _LISTS:
            self._lists = min(self._lists + 1, DEEPEST_LIST)
        if tag in _HEADINGS:
            self._kind, self._depth = HEADING_BLOCK, _HEADINGS[tag]
        elif tag in {"li", "dt"}:
            self._kind, self._depth = ITEM, max(1, self._lists)
        elif tag in {"pre", "blockquote"}:
            self._kind, self._depth = ASIDE_BLOCK, 0

    def _start_italics(self, tag: str) -> None:
        """Mark italics behind the slash of a title, which may be its translation."""
        is_title = self._kind in {HEADING_BLOCK, ITEM} or self._in_cell
        is_behind = is_title and tag in _ITALICS and self._ends_in_slash()
        if is_behind and not self._silent:
            self._words.append("*")
            self._in_italics = True

    def _ends_in_slash(self) -> bool:
        """Return whether the words so far end in a slash of its own, read from behind."""
        end = ""
        for word in reversed(self._words):
            end = (word + end).rstrip()
            if len(end) > 1:
                break
        return end.endswith(" /")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take `<br/>` and the like: a block that ends at once."""
        if tag not in SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close a block."""
        self._pass_menus()
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in INLINE:
            if tag in _ITALICS and self._in_italics:
                self._words.append("*")
                self._in_italics = False
            return
        if tag in _TABLE_TAGS:
            self._end_table(tag)
            return
        if self._rows is not None:
            self._words.append(" ")
            return
        self._flush()
        if tag in _LISTS:
            self._lists = max(0, self._lists - 1)
            self._depth = self._lists

    def handle_data(self, data: str) -> None:
        """Take words."""
        self._pass_menus()
        if self._silent:
            return
        if not any(map(str.strip, self._words)):
            blank = data[: len(data) - len(data.lstrip())]
            self._line = self._first + self.getpos()[0] - 1 + blank.count("\n")
        self._words.append(data)

    def handle_comment(self, data: str) -> None:
        """Keep a comment as an aside."""
        self._pass_menus()
        if data.strip() and self._rows is None:
            line = self._first + self.getpos()[0] - 1
            self._blocks.append(Block(ASIDE_BLOCK, data.strip(), line))

    def finish(self) -> list[Block]:
        """Return the blocks, the last open ones included."""
        if self._rows is not None:
            self._end_data()
        self._flush()
        self._end_menu()
        return self._blocks

    def _flush(self) -> None:
        text = "".join(self._words).strip()
        links, self._links, self._words = self._links, [], []
        self._in_italics = False
        kind, depth = self._kind, self._depth
        self._kind, self._depth = TEXT_BLOCK, self._lists
        if not text:
            return
        if self._menu_end is not None:
            mark = "  " * max(0, depth - 1) + "- " if kind == ITEM else ""
            self._menu.append(f"{mark}{' '.join([*text.split(), *links])}")
            return
        if kind != ASIDE_BLOCK and text.startswith(("{%", "{{", "{#")):
            kind = ASIDE_BLOCK
        lines = [" ".join(line.split()) for line in text.splitlines()]
        joined = ("\n" if kind == ASIDE_BLOCK else " ").join(line for line in lines if line)
        joined = _TAG_START.sub("&lt;", joined) if kind in {ITEM, HEADING_BLOCK} else joined
        self._blocks.append(Block(kind, joined, self._line, depth))
        inside = depth if kind in {ITEM, TEXT_BLOCK} else 0
        self._blocks += [Block(ASIDE_BLOCK, link, self._line, inside) for link in links]

    def _pass_menus(self) -> None:
        """Begin and end menus at the tags where they do; in a table of data there are none."""
        place = self.getpos()
        if self._menu_end is not None and place >= self._menu_end:
            self._flush()
            self._end_menu()
        end = self._parts.menus.get(place)
        if end is not None and self._menu_end is None and self._rows is None:
            self._flush()
            self._menu_end, self._menu_line = end, self._first + place[0] - 1

    def _end_menu(self) -> None:
        if self._menu:
            self._blocks.append(Block(MENU, "\n".join(self._menu), self._menu_line))
        self._menu_end, self._menu = None, []

    def _start_table(self, tag: str) -> None:
        if tag == "table":
            is_data = self.getpos() not in self._parts.layouts and self._menu_end is None
            self._tables.append(_INNER if self._rows is not None else _DATA if is_data else _LAYOUT)
            if self._tables[-1] == _DATA:
                self._flush()
                self._rows = []
        if not self._tables or self._tables[-1] == _LAYOUT:
            self._flush()
        elif self._tables[-1] == _INNER:
            self._inner_cells += tag in {"td", "th"}
            self._words.append(" ")
        elif tag == "tr":
            self._end_row()
            self._cells = []
        elif tag in {"td", "th"}:
            if self._in_cell or "".join(self._words).strip():
                self._end_cell()
            self._cells = self._cells if self._cells is not None else []
            self._in_cell = True

    def _end_table(self, tag: str) -> None:
        if tag in {"td", "th"}:
            while self._tables[-1:] == [_INNER] and not self._inner_cells:
                self._tables.pop()  # nobody closed it
            self._inner_cells = max(0, self._inner_cells - 1)
        kind = self._tables[-1] if self._tables else _LAYOUT
        if tag == "table" and self._tables:
            self._tables.pop()
        if kind == _LAYOUT:
            self._flush()
        elif kind == _INNER:
            self._words.append(" ")
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_data()

    def _end_data(self) -> None:
        self._end_row()
        rows, self._rows = self._rows or [], None
        links, self._links = self._links, []
        if rows:
            self._blocks.append(Block(TABLE, "", rows[0].line, rows=tuple(rows)))
        self._blocks += [Block(ASIDE_BLOCK, link, self._line) for link in links]

    def _end_cell(self) -> None:
        text = _TAG_START.sub("&lt;", " ".join("".join(self._words).split()))
        self._words = []
        self._in_cell = False
        if self._cells is not None:
            self._cells.append(text)
        elif text:
            self._cells = [text]

    def _end_row(self) -> None:
        if self._in_cell or "".join(self._words).strip():
            self._end_cell()
        self._words = []
        cells, self._cells = self._cells, None
        if cells and any(cells) and self._rows is not None:
            self._rows.append(Row(self._first + self.getpos()[0] - 1, tuple(cells)))
