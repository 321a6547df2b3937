"""A noun that was read from a file, with the places of its parts."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from roadmap2backlog.model.provenance import SourceMap

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """The value, where every part of it stands, and the file's text without byte-order mark."""

    value: T
    source_map: SourceMap
    text: str
