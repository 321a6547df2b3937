"""Markdown → blocks, line by line, as forgiving as people are careless."""

import re
from collections.abc import Sequence
from dataclasses import replace

from roadmap2backlog.loading.formats.text.block import (
    ASIDE_BLOCK,
    DEEPEST_LIST,
    HEADING_BLOCK,
    ITEM,
    TABLE,
    TEXT_BLOCK,
    Block,
)
from roadmap2backlog.loading.formats.text.csv_rows import Row
from roadmap2backlog.loading.formats.text.html_blocks import html_blocks
from roadmap2backlog.loading.formats.text.inline import is_filled_in, is_placeholder

HEADING_LINE = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+|(?<=##)(?=[^#\s]))(.*?)(?:[ \t]+#+)?[ \t]*$")
SETEXT = re.compile(r"^ {0,3}(=+|-{2,})[ \t]*$")
BREAK = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
MARKER = re.compile(
    r"^(\s*)([-*+•–]|\d{1,9}[.)]|(?:\d{1,3}[a-z]|[a-zA-Z])[.)](?= {1,3}\S))(?:[ \t]+|$)(.*)$"
)
BULLETS = frozenset("-*+•–")
_NUMBER = re.compile(r"\s*\d{1,9}[.)]\s")
BOX = re.compile(r"^\[([ xX✓✔~-]?)\](?:[ \t]+|$)")
FENCE = re.compile(r"^\s*(`{3,}|~{3,})(.*)$")
SEPARATOR = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$")
QUOTE = re.compile(r"^\s{0,3}>\s?")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_PIPE = re.compile(r"(?<!\\)\|")
_ASIDE = re.compile(r"^\s*(?:\[[^\]]+\]:\s|\*\[[^\]]+\]:\s|\{[%{#<]|:::|!!!|\{:)")
_LABELLED = re.compile(r"\s+[A-Z][a-z]{3,14}: \S")
_GOES_ON = re.compile(r"(?:[,;:(—–-]|\b(?:an|and|by|for|in|of|on|or|the|to|with))$")
_BOLD_LABEL = re.compile(r"\s*(?:\*\*|__)[^*_:]{2,40}(?::(?:\*\*|__)|(?:\*\*|__):)\s*\S")
_HTML = re.compile(
    r"^\s*</?(?:address|article|aside|blockquote|body|br|button|center|dd|details|dialog|div|dl|dt"
    r"|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|li|main|nav|ol|p|picture"
    r"|pre|script|section|source|style|summary|svg|table|tbody|td|tfoot|th|thead|title|tr|ul|video"
    r"|link|meta|!doctype)\b[^\n]*",
    re.IGNORECASE,
)
_FRONT = {"---": ("---", "..."), "+++": ("+++",)}


def markdown_blocks(text: str) -> tuple[tuple[str, ...], list[Block]]:
    """Return the lines of the front matter, if any, and the blocks after it."""
    lines = text.splitlines()
    front = _front_matter(lines)
    reader = _Reader(lines, front)
    return tuple(lines[1 : front - 1]) if front else (), reader.read()


def table_cells(line: str) -> tuple[str, ...]:
    """Return the cells of a table row; `<br>` in a cell breaks its line."""
    bare = line.strip()
    bare = bare.removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    cells = (cell.strip().replace("\\|", "|") for cell in _PIPE.split(bare))
    return tuple(_BREAK.sub("\n", cell) for cell in cells)


def _front_matter(lines: Sequence[str]) -> int:
    """Return the number of lines that the front matter takes, marks included; 0 without one."""
    ends = _FRONT.get(lines[0].strip()) if lines else None
    if ends is None:
        return 0
    for index, line in enumerate(lines[1:], 1):
        if line.strip() in ends:
            return index + 1 if any(":" in x or "=" in x for x in lines[1:index]) else 0
    return 0


def _tables_opened(line: str) -> int:
    """Return how many tables a line of HTML opens, less those that it closes."""
    folded = line.casefold()
    return folded.count("<table") - folded.count("</table")


class _Reader:
    """Reads lines into blocks.

    `_open` is whether a following line may belong to the last block, `_within` the column where
    its text begins and `_mark` what stands before it, `_led` the mark of bullets at the margin
    that stand below a numbered entry, `_pluses` how many lines of the page begin with a plus, and
    `_last_end` where the last table of HTML ends, if any does.
    """

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines = lines
        self._at = start
        self._pluses = sum(line.lstrip().startswith("+ ") for line in lines)
        ends = (i for i, line in enumerate(lines) if "</table" in line.casefold())
        self._last_end = max(ends, default=-1)
        self._blocks: list[Block] = []
        self._indents: list[int] = []
        self._within = 0
        self._mark = ""
        self._led = ""
        self._is_numbered = False
        self._open = False

    def read(self) -> list[Block]:
        """Return all blocks."""
        while self._at < len(self._lines):
            line = self._lines[self._at].expandtabs(4)
            if not line.strip():
                self._open = False
                self._at += 1
            elif not any(
                take(line)
                for take in (
                    self._fence, self._comment, self._template, self._setext, self._break,
                    self._heading, self._table, self._quote, self._marker, self._definition,
                    self._html, self._aside, self._text,
                )
            ):  # fmt: skip
                self._at += 1
        return self._blocks

    def _add(self, kind: str, text: str, *, depth: int = 0, line: int = 0) -> None:
        self._blocks.append(Block(kind, text, line or self._at + 1, depth))

    def _inside(self, line: str) -> int:
        """Return the depth of the list item that an indented line belongs to, else 0."""
        indent = len(line) - len(line.lstrip())
        while self._indents and indent < self._indents[-1] + 1:
            self._indents.pop()
        return len(self._indents)

    def _fence(self, line: str) -> bool:
        found = FENCE.match(line)
        if not found or "`" in found.group(2):
            return False
        depth, begin, mark = self._inside(line), self._at, found.group(1)
        self._at += 1
        while self._at < len(self._lines) and not self._lines[self._at].strip().startswith(mark):
            self._at += 1
        self._at = min(self._at + 1, len(self._lines))
        body = "\n".join(row for row in self._lines[begin : self._at])
        if any(row.strip() for row in self._lines[begin + 1 : self._at]):
            self._add(ASIDE_BLOCK, body, depth=depth, line=begin + 1)
        self._open = False
        return True

    def _comment(self, line: str) -> bool:
        if not line.lstrip().startswith("<!--"):
            return False
        begin = self._at
        while self._at < len(self._lines) and "-->" not in self._lines[self._at]:
            self._at += 1
        self._at += 1
        body = "\n".join(self._lines[begin : self._at])
        comment, _, rest = body.partition("-->")
        comment = comment.replace("<!--", "").strip()
        if comment:
            self._add(ASIDE_BLOCK, comment, line=begin + 1)
        if rest.strip():
            self._add(TEXT_BLOCK, rest.strip(), line=self._at)
        self._open = False
        return True

    def _template(self, line: str) -> bool:
        """Take a line of nothing but tags of a template: `{% for pier in piers %}`."""
        is_tag = is_placeholder(line) or (not MARKER.match(line) and is_filled_in(line))
        if HEADING_LINE.match(line) or not is_tag:
            return False
        self._add(ASIDE_BLOCK, line.strip(), depth=self._inside(line))
        self._open = False
        self._at += 1
        return True

    def _setext(self, line: str) -> bool:
        found = SETEXT.match(line)
        last = self._blocks[-1] if self._blocks and self._open else None
        if not found or last is None or last.kind != TEXT_BLOCK or "\n" in last.text or last.depth:
            return False
        depth = 1 if found.group(1)[0] == "=" else 2
        self._blocks[-1] = replace(last, kind=HEADING_BLOCK, depth=depth)
        self._close()
        return True

    def _break(self, line: str) -> bool:
        if not BREAK.match(line):
            return False
        self._close()
        return True

    def _heading(self, line: str) -> bool:
        found = HEADING_LINE.match(line)
        if not found:
            return False
        if found.group(2).strip():
            self._add(HEADING_BLOCK, found.group(2).strip(), depth=len(found.group(1)))
        self._close()
        return True

    def _close(self) -> None:
        self._at += 1
        self._open = False
        self._indents.clear()
        self._led = ""

    def _table(self, line: str) -> bool:
        after = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else ""
        if "|" not in line or not SEPARATOR.match(after):
            return False
        begin = self._at
        rows = [Row(begin + 1, table_cells(line))]
        self._at += 2
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            row = Row(self._at + 1, table_cells(self._lines[self._at]))
            rows += [row] if row.filled else []
            self._at += 1
        self._blocks.append(Block(TABLE, "", begin + 1, rows=tuple(rows)))
        self._open = False
        return True

    def _quote(self, line: str) -> bool:
        if not QUOTE.match(line):
            return False
        begin = self._at
        while self._at < len(self._lines) and QUOTE.match(self._lines[self._at]):
            self._at += 1
        inner = [QUOTE.sub("", row) for row in self._lines[begin : self._at]]
        body = "\n".join(inner).strip()
        if body:
            self._add(ASIDE_BLOCK, body, line=begin + 1)
        self._open = False
        return True

    def _marker(self, line: str) -> bool:
        found = MARKER.match(line)
        if not found or (found.group(2)[0].isalpha() and not self._indents):
            return False
        if found.group(2) == "+" and self._goes_on(found.group(3)):
            return False
        number = found.group(2)
        indent = len(found.group(1))
        below = MARKER.match(found.group(3)) if number in BULLETS and self._indents else None
        if below and below.group(2) == number:  # `- - Lamps` is below the entry in front of it
            found, indent = below, indent + 2
        if number[0].isdigit() and self._is_wrapped(number, indent):
            return False
        while self._indents and indent < self._indents[-1] + 2:
            self._indents.pop()
        if len(self._indents) < DEEPEST_LIST:
            self._indents.append(indent)
        text = found.group(3).strip()
        box = BOX.match(text)
        checked = None
        if box:
            checked, text = box.group(1) in {"x", "X", "✓", "✔"}, text[box.end() :].strip()
        depth = self._depth(number)
        self._blocks.append(Block(ITEM, text, self._at + 1, depth, checked))
        self._at += 1
        self._open = True
        self._within, self._mark = found.start(3), number
        return True

    def _is_wrapped(self, number: str, indent: int) -> bool:
        """Return whether a number only begins a line of open text: `the berths of part⏎ 2) open`.

        As Markdown has it, 1 alone begins a list there, and it does not where it closes a bracket;
        so does what counts on from the entry.
        """
        if not self._open or indent < self._within:
            return False
        text = self._blocks[-1].text
        if number[-1] == ")" and text.count("(") > text.count(")"):
            return True
        if number[:-1] == "1":
            return False
        before = self._mark[:-1]
        counts_on = before.isdigit() and f"{int(before) + 1}{self._mark[-1]}" == number
        return not (counts_on and self._blocks[-1].kind == ITEM)

    def _depth(self, mark: str) -> int:
        """Return the depth of an entry; bullets behind `1. Backend:` are one deeper than it."""
        last = self._blocks[-1] if self._blocks else None
        if len(self._indents) == 1 and mark != self._led:
            is_lead = last is not None and last.kind == ITEM and last.depth == 1
            is_led = (
                is_lead and last is not None and last.text.endswith(":") and not mark[:1].isdigit()
            )
            self._led = mark if is_led and self._is_numbered else ""
            self._is_numbered = mark[:1].isdigit()
        return min(len(self._indents) + bool(self._led), DEEPEST_LIST)

    def _goes_on(self, text: str) -> bool:
        """Return whether the only plus of a page stands in a broken sentence: `depth + tide`."""
        last = self._blocks[-1].text if self._blocks and self._open else ""
        return self._pluses == 1 and text[:1].islower() and bool(last) and last[-1] not in ".:;!?"

    def _definition(self, line: str) -> bool:
        """Take `: definition` below a term: the term becomes an item."""
        last = self._blocks[-1] if self._blocks else None
        if not re.match(r"^ {0,3}:\s+\S", line) or last is None or "\n" in last.text:
            return False
        if last.kind == TEXT_BLOCK and not last.depth:
            self._blocks[-1] = replace(last, kind=ITEM, depth=1)
        elif not (last.kind == TEXT_BLOCK and last.depth == 1):
            return False
        self._add(TEXT_BLOCK, line.strip()[1:].strip(), depth=1)
        self._at += 1
        self._open = True
        return True

    def _html(self, line: str) -> bool:
        if not _HTML.match(line):
            return False
        begin = self._at
        while self._at < len(self._lines) and self._lines[self._at].strip():
            self._at += 1
        self._at = self._end_of_table(begin)
        found = html_blocks("\n".join(self._lines[begin : self._at]), begin + 1)
        self._blocks += found
        self._open = False
        self._indents.clear()
        return True

    def _end_of_table(self, begin: int) -> int:
        """Return where an HTML block ends: a table that it opens goes on behind blank lines."""
        open_tables = sum(map(_tables_opened, self._lines[begin : self._at]))
        end = self._at
        while open_tables > 0 and end <= self._last_end:
            open_tables += _tables_opened(self._lines[end])
            end += 1
        return end if open_tables == 0 else self._at

    def _aside(self, line: str) -> bool:
        if not _ASIDE.match(line) or self._open:
            return False
        self._add(ASIDE_BLOCK, line.strip())
        self._at += 1
        return True

    def _is_apart(self, line: str, last: Block) -> bool:
        """Return whether a line is no part of the text of an entry of a list before it.

        So it is with a label in bold below a list, and with one of a line of its own within:
        `- Light the mole⏎  Files: lamps.md`.
        """
        if not self._indents or last.kind not in {ITEM, TEXT_BLOCK}:
            return False
        indent = len(line) - len(line.lstrip())
        if indent < self._within:
            return last.kind == ITEM and bool(_BOLD_LABEL.match(line))
        return bool(_LABELLED.match(line)) and not _GOES_ON.search(last.text)

    def _text(self, line: str) -> bool:
        last = self._blocks[-1] if self._blocks else None
        goes_on = self._open and last is not None and not self._is_apart(line, last)
        if goes_on and last is not None and last.kind in {ITEM, TEXT_BLOCK}:
            is_number = bool(self._indents) and _NUMBER.match(line)
            parting = " " if is_number else "\n"  # no later reader takes it for an entry
            joined = f"{last.text}{parting}{line.strip()}" if last.text else line.strip()
            self._blocks[-1] = replace(last, text=joined)
        else:
            self._add(TEXT_BLOCK, line.strip(), depth=self._inside(line))
            self._within = len(line) - len(line.lstrip()) if self._indents else 0
        self._at += 1
        self._open = True
        return True
