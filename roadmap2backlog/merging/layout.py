"""A YAML text with the place of every node, kept in flat arrays."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Any

import yaml

from roadmap2backlog.yaml_events import NULLS, events, no_collector

SCALAR, SEQUENCE, MAPPING, ALIAS = range(4)
PLAIN, SINGLE, DOUBLE, LITERAL, FOLDED, BRACKETS = range(6)
"""Styles of scalars; `BRACKETS` is that of lists and mappings in brackets, others are plain."""

Plain = dict[str, Any] | list[Any] | str | None
_STYLES = {None: PLAIN, "": PLAIN, "'": SINGLE, '"': DOUBLE, "|": LITERAL, ">": FOLDED}
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_TAIL = re.compile(r"(?:\r\n|[\r\n\x85\u2028\u2029])([ ]*)\Z")


class Layout:
    """The nodes of a text in document order; a mapping's key comes right before its value.

    `starts` counts anchors in. `ends` is the end of what can be seen: no blank lines or comments
    behind. `nexts[n]` is the node after all that stands inside node n. `targets` tells which
    node an alias stands for.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("I")
        self.ends = array("I")
        self.nexts = array("I")
        self.kinds = bytearray()
        self.styles = bytearray()
        self.targets: dict[int, int] = {}
        self._bodies: dict[int, int] = {}
        self._values: dict[int, str] = {}
        self._anchors: dict[str, int] = {}
        self._open: list[int] = []
        self._seen = 0
        with no_collector():
            self._read()

    def items(self, node: int) -> list[int]:
        """Return the entries of a list."""
        found = []
        here, last = node + 1, self.nexts[node]
        while here < last:
            found.append(here)
            here = self.nexts[here]
        return found

    def pairs(self, node: int) -> dict[str, tuple[int, int]]:
        """Return key node and value node of a mapping's fields by name."""
        found = {}
        here, last = node + 1, self.nexts[node]
        while here < last:
            value = self.nexts[here]
            found[self.value(self.targets.get(here, here))] = (here, value)
            here = self.nexts[value]
        return found

    def body(self, node: int) -> int:
        """Return where a node starts behind its anchor."""
        return self._bodies.get(node, self.starts[node])

    def value(self, node: int) -> str:
        """Return the text of a scalar."""
        known = self._values.get(node)
        return self.text[self.starts[node] : self.ends[node]] if known is None else known

    def is_flow(self, node: int) -> bool:
        """Return whether a list or mapping stands in brackets."""
        return self.styles[node] == BRACKETS

    def is_block_text(self, node: int) -> bool:
        """Return whether a scalar is a literal or folded block."""
        return self.styles[node] in {LITERAL, FOLDED}

    def column(self, index: int) -> int:
        """Return how many characters stand before an index on its line."""
        return index - self.line_start(index)

    def line_start(self, index: int) -> int:
        """Return where the line of an index starts."""
        return self._lines[bisect_right(self._lines, index) - 1]

    def line_end(self, index: int) -> int:
        """Return where the line after that of an index starts, or the end of the text."""
        line = bisect_right(self._lines, index)
        return self._lines[line] if line < len(self._lines) else len(self.text)

    @cached_property
    def _lines(self) -> "array[int]":
        return array("I", [0, *(found.end() for found in _BREAK.finditer(self.text))])

    def data(self, node: int) -> Plain:
        """Return what a node stands for: scalars as typed, None for what is empty."""
        node = self.targets.get(node, node)
        kind = self.kinds[node]
        if kind == SEQUENCE:
            return [self.data(item) for item in self.items(node)]
        if kind == MAPPING:
            return {name: self.data(value) for name, (_, value) in self.pairs(node).items()}
        value = self.value(node)
        return None if self.styles[node] == PLAIN and value in NULLS else value

    def _read(self) -> None:
        take: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingEndEvent: self._close,
            yaml.AliasEvent: self._alias,
        }
        next_event = events(self.text).get_event
        while True:
            event = next_event()
            kind = type(event)
            if kind in take:
                take[kind](event)
            elif kind is yaml.StreamEndEvent:
                return

    def _add(self, kind: int, start: int, end: int, style: int) -> int:
        number = len(self.kinds)
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.nexts.append(number + 1)
        self.styles.append(style)
        self._seen = end
        return number

    def _scalar(self, event: Any) -> None:
        start, end, value = event.start_mark.index, event.end_mark.index, event.value
        style = _STYLES[event.style]
        if style in {LITERAL, FOLDED}:
            end = _visible_end(self.text, start, end)
        node = self._add(SCALAR, start, end, style)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
            self._bodies[node] = self._after_anchor(start, event.anchor)
        if self.text[start:end] != value:
            self._values[node] = value

    def _sequence(self, event: Any) -> None:
        self._begin(SEQUENCE, event)

    def _mapping(self, event: Any) -> None:
        self._begin(MAPPING, event)

    def _begin(self, kind: int, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = BRACKETS if event.flow_style else PLAIN
        node = self._add(kind, start, end, style)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
            flow = self._after_anchor(start, event.anchor)
            self._bodies[node] = flow if style == BRACKETS else end
        self._open.append(node)

    def _close(self, event: Any) -> None:
        node = self._open.pop()
        self.nexts[node] = len(self.kinds)
        if self.styles[node] == BRACKETS:
            self._seen = event.end_mark.index
        elif self.kinds[node] == MAPPING and node in self._bodies:
            self._bodies[node] = self.starts[node + 1]
        self.ends[node] = self._seen

    def _alias(self, event: Any) -> None:
        node = self._add(ALIAS, event.start_mark.index, event.end_mark.index, PLAIN)
        if event.anchor in self._anchors:
            self.targets[node] = self._anchors[event.anchor]

    def _after_anchor(self, start: int, anchor: str) -> int:
        index = start + len(anchor) + 1
        while index < len(self.text) and self.text[index] in " \t\r\n":
            index += 1
        return index


def _visible_end(text: str, start: int, end: int) -> int:
    """Return where the last line of a literal or folded block ends, its line break left out.

    Blank lines behind it belong to it only where the header says so (`+`).
    """
    header = _BREAK.search(text, start, end)
    if header is None:
        return end
    found = _TAIL.search(text, start, end)
    if "+" in text[start : header.start()]:
        return found.start() if found else end
    body = text[header.end() : end]
    lead = body[: len(body) - len(body.lstrip(" \r\n"))]
    indent = len(lead) - 1 - max(lead.rfind("\n"), lead.rfind("\r"))
    while found and found.start() >= header.start() and len(found.group(1)) <= indent:
        end = found.start()
        found = _TAIL.search(text, start, end)
    return max(end, header.start())
