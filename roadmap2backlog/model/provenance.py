"""Where a generated item comes from, and how sure the tool is of it."""

from enum import StrEnum
from typing import Protocol

from roadmap2backlog.diagnostics import Span
from roadmap2backlog.model.noun import Noun

PathKey = tuple[str | int, ...]
"""Keys and list indexes from the root of a file, e.g. `("initiatives", 0, "title")`."""


class Confidence(StrEnum):
    """How sure the tool is: the least sure of the rules used."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SourceMap(Protocol):
    """Knows the place of every value of a loaded file."""

    def at(self, path: PathKey) -> Span:
        """Return the place of a value, or of the nearest value around it that is there."""
        ...

    def key_at(self, path: PathKey) -> Span:
        """Return the place of a mapping's key, or of the value where it has none."""
        ...

    def text_at(self, path: PathKey, offset: int) -> Span:
        """Return the place of the character `offset` (from 0) of a text value.

        Exact for literal blocks (`|`) and one-line texts; else the line where the text starts.
        """
        ...


class NoSourceMap:
    """The map of something that has no file: every place is line 1."""

    def at(self, path: PathKey) -> Span:  # noqa: ARG002 -- the protocol's signature
        """Return line 1, column 1."""
        return Span()

    def key_at(self, path: PathKey) -> Span:  # noqa: ARG002 -- the protocol's signature
        """Return line 1, column 1."""
        return Span()

    def text_at(self, path: PathKey, offset: int) -> Span:  # noqa: ARG002 -- as above
        """Return line 1, column 1."""
        return Span()


class Source(Noun):
    """The roadmap's words behind an item: the line (from 1) and the text as written there."""

    line: int = 1
    text: str = ""
