"""Where every value of a YAML text stands, kept in a few flat arrays."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from roadmap2backlog.diagnostics import Span
from roadmap2backlog.loading.data import Data, value_at
from roadmap2backlog.loading.encoding import line_starts
from roadmap2backlog.model.provenance import PathKey

if TYPE_CHECKING:
    from roadmap2backlog.loading.scalar_places import ScalarPlaces

SCALAR, SEQUENCE, MAPPING = 0, 1, 2
_REMEMBERED = 256
"""Tables of children; paths are asked for in document order, so the latest are enough."""
_LATEST = 8
"""Texts whose characters have been asked for: all stories of one come after each other."""
Child = tuple[int, int]


class Nodes:
    """The nodes of a text in document order, keys included.

    `nexts[n]` is the node after all that stands inside node n. A mapping's key comes right
    before its value. `key_texts` holds only keys that are written otherwise than they read,
    e.g. in quotes; `targets` tells which node an alias stands for.
    """

    __slots__ = ("ends", "key_texts", "kinds", "nexts", "starts", "targets", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = array("I")
        self.ends = array("I")
        self.nexts = array("I")
        self.kinds = bytearray()
        self.key_texts: dict[int, str] = {}
        self.targets: dict[int, int] = {}

    def add(self, start: int, end: int, kind: int) -> int:
        """Return the number of a new node that holds nothing yet."""
        number = len(self.kinds)
        self.starts.append(start)
        self.ends.append(end)
        self.nexts.append(number + 1)
        self.kinds.append(kind)
        return number

    def close(self, number: int, end: int) -> None:
        """Say that every node added since stands inside this one."""
        self.ends[number] = end
        self.nexts[number] = len(self.kinds)

    def borrow(self, name: str, key: int, value: int) -> None:
        """Add a pair that stands elsewhere to the mapping that is being read."""
        self.key_texts[self.add(self.starts[key], self.ends[key], SCALAR)] = name
        node = self.add(self.starts[value], self.ends[value], SCALAR)
        self.targets[node] = self.target(value)

    def target(self, node: int) -> int:
        """Return the node itself, or the one that it stands for as an alias."""
        return self.targets.get(node, node)

    def children(self, parent: int, end: int = 0) -> Iterator[tuple[str | int, int, int]]:
        """Yield name, key node and value node of each child; a list's child is its own key.

        Args:
            parent: A container's node.
            end: The node after the last child, for a container that is not closed yet.
        """
        here, last = parent + 1, end or self.nexts[parent]
        if self.kinds[parent] == SEQUENCE:
            index = 0
            while here < last:
                yield index, here, here
                index, here = index + 1, self.nexts[here]
        while here < last:
            name = self.key_texts.get(here)
            value = self.nexts[here]
            yield name or self.text[self.starts[here] : self.ends[here]], here, value
            here = self.nexts[value]


class YamlSourceMap:
    """Knows the place of every value of a text; see `model.provenance.SourceMap`."""

    def __init__(self, file: str, nodes: Nodes, root: int = 0, value: Data = None) -> None:
        self._file = file
        self._nodes = nodes
        self._root = root
        self._value = value
        self._table = lru_cache(maxsize=_REMEMBERED)(partial(_table_of, nodes))
        self._scalar = lru_cache(maxsize=_LATEST)(partial(_scalar_of, nodes))

    def at(self, path: PathKey) -> Span:
        """Return the place of a value, or of the nearest value around it that is there."""
        return self._span(self._find(path)[0][1])

    def key_at(self, path: PathKey) -> Span:
        """Return the place of a mapping's key, or of the value where it has none."""
        (key, value), depth = self._find(path)
        return self._span(key if depth == len(path) else value)

    def text_at(self, path: PathKey, offset: int) -> Span:
        """Return the place of the character `offset` (from 0) of a text value."""
        node = self._nodes.target(self._find(path)[0][1])
        if node >= len(self._nodes.kinds) or self._nodes.kinds[node] != SCALAR:
            return self.at(path)
        start, end = self._nodes.starts[node], self._nodes.ends[node]
        value = value_at(self._value, path)
        index = start + self._scalar(node, value if isinstance(value, str) else "").at(offset)
        return self.span(index, min(index + 1, end))

    def span(self, start: int, end: int) -> Span:
        """Return the place between two characters of the text, counted from 0."""
        line, column = self.line_column(start)
        return Span(self._file, line, column, *self.line_column(max(start, end)))

    def line_column(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at an index."""
        line = bisect_right(self._lines, index)
        return line, index - self._lines[line - 1] + 1

    @cached_property
    def _lines(self) -> "array[int]":
        return array("I", line_starts(self._nodes.text))

    def _span(self, node: int) -> Span:
        if node >= len(self._nodes.kinds):
            return Span(self._file)
        return self.span(self._nodes.starts[node], self._nodes.ends[node])

    def _find(self, path: PathKey) -> tuple[Child, int]:
        """Return key and value node of a path, and how many of its steps are there."""
        here: Child = (self._root, self._root)
        for depth, step in enumerate(path):
            found = self._table(self._nodes.target(here[1])).get(step)
            if found is None:
                return here, depth
            here = found
        return here, len(path)


def _scalar_of(nodes: Nodes, node: int, value: str) -> "ScalarPlaces":
    """Return the places of the characters of a text value."""
    from roadmap2backlog.loading.scalar_places import ScalarPlaces  # noqa: PLC0415 -- on findings

    return ScalarPlaces(nodes.text[nodes.starts[node] : nodes.ends[node]], value)


def _table_of(nodes: Nodes, parent: int) -> dict[str | int, Child]:
    """Return key and value node of each child by name or index; of two of a name the first."""
    table: dict[str | int, Child] = {}
    if parent < len(nodes.kinds) and nodes.kinds[parent] != SCALAR:
        for name, key, value in nodes.children(parent):
            table.setdefault(name, (key, value))
    return table
