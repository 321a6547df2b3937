"""What other people call the fields of a roadmap, in the languages that plans are written in."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from roadmap2backlog.vocabulary.tables import entries, groups_of


@cache
def field_names() -> Mapping[str, tuple[str, ...]]:
    """Return for each field, and for what imports tell apart beside them, its other names."""
    return MappingProxyType(groups_of(entries("roadmap2backlog.vocabulary", "fields.tsv")))
