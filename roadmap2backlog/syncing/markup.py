"""Descriptions as trackers know them: paragraphs, headings, lists, literal text.

The neutral form is a small Markdown. Every adapter turns blocks into its tracker's own rich
text and back; `normalise` is what both sides are compared by.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_HEADING = re.compile(r"^(#{1,6}) +(\S.*)$")
_BULLET = re.compile(r"^[-*] +(\S.*)$")
_NUMBER = re.compile(r"^\d+[.)] +(\S.*)$")
_INDENT = "  "
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `kind` is `paragraph`, `heading`, `bullets`, `numbers` or `literal`.

    `items` holds lines: of the one paragraph, heading or literal, or of each list entry.
    """

    kind: str
    items: tuple[tuple[str, ...], ...]
    level: int = 0


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text; whatever is no markup is a paragraph."""
    reader = _Reader()
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        reader.take(line.rstrip())
    return reader.end()


def render(blocks: Iterable[Block]) -> str:
    """Return the text of blocks, one blank line between them."""
    return "\n\n".join(filter(None, map(_rendered, blocks)))


def normalise(text: str) -> str:
    """Return the one spelling of a text that all its spellings share."""
    return render(parse(text))


def _rendered(block: Block) -> str:
    if block.kind == "heading":
        return "#" * block.level + " " + " ".join(block.items[0])
    if block.kind == "literal":
        return "\n".join((_FENCE, *block.items[0], _FENCE))
    if block.kind == "paragraph":
        return "\n".join(block.items[0])
    lines = []
    for number, item in enumerate(block.items, 1):
        first = "- " if block.kind == "bullets" else f"{number}. "
        lines += [first + item[0], *(_INDENT + line for line in item[1:])]
    return "\n".join(lines)


class _Reader:
    """Collects lines into blocks."""

    def __init__(self) -> None:
        self._done: list[Block] = []
        self._kind = ""
        self._items: list[list[str]] = []

    def take(self, line: str) -> None:
        if self._kind == "literal":
            self._literal(line)
        elif line.strip() == _FENCE:
            self._start("literal", None)
            self._items = [[]]
        elif not line.strip():
            self._flush()
        elif heading := _HEADING.match(line):
            self._flush()
            self._done.append(Block("heading", ((heading[2],),), len(heading[1])))
        elif bullet := _BULLET.match(line):
            self._start("bullets", bullet[1])
        elif number := _NUMBER.match(line):
            self._start("numbers", number[1])
        else:
            self._plain(line)

    def end(self) -> tuple[Block, ...]:
        self._flush()
        return tuple(self._done)

    def _literal(self, line: str) -> None:
        if line.strip() == _FENCE:
            self._flush()
        else:
            self._items[0].append(line)

    def _plain(self, line: str) -> None:
        inside_list = self._kind in {"bullets", "numbers"}
        if inside_list and line.startswith(_INDENT):
            self._items[-1].append(line.strip())
            return
        if self._kind != "paragraph":
            self._flush()
            self._kind, self._items = "paragraph", [[]]
        self._items[0].append(line.strip())

    def _start(self, kind: str, first: str | None) -> None:
        if self._kind != kind or kind == "literal":
            self._flush()
            self._kind = kind
        if first is not None:
            self._items.append([first.strip()])

    def _flush(self) -> None:
        if self._kind and self._items:
            items = tuple(tuple(lines) for lines in self._items)
            self._done.append(Block(self._kind, items))
        self._kind, self._items = "", []
