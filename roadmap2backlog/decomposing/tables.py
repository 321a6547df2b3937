"""Word tables of this room, read once from the folder `tables/`."""

from functools import cache

from roadmap2backlog.vocabulary.tables import entries


@cache
def table(name: str) -> frozenset[str]:
    """Return the entries of a table in lower case."""
    return frozenset(entries("roadmap2backlog.decomposing", f"{name}.txt"))
