"""A noun that was read from a file, with the places of its parts."""

from typing import Generic, NamedTuple, TypeVar

from roadmap2backlog.model.provenance import SourceMap

T = TypeVar("T")


class Loaded(NamedTuple, Generic[T]):
    """The value, where every part of it stands, and the file's text without byte-order mark."""

    value: T
    source_map: SourceMap
    text: str
