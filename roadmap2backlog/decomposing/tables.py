"""Word tables of English that the passes ask for by name."""

from functools import cache

from roadmap2backlog.decomposing.language import word_table


@cache
def table(name: str) -> frozenset[str]:
    """Return the entries of a table in lower case."""
    return word_table(name)
