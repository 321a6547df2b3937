"""Word tables of this package, folded once, from the folder `tables/`."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from roadmap2backlog.loading.formats.words.folding import fold
from roadmap2backlog.vocabulary.tables import entries, groups_of


def lines(file: str) -> tuple[str, ...]:
    """Return the lines of a table as they are written."""
    return entries("roadmap2backlog.loading.formats.words", file)


@cache
def names(table: str) -> frozenset[str]:
    """Return the folded entries of a table."""
    return folded(lines(f"{table}.txt"))


@cache
def any_of(table: str) -> str:
    """Return a pattern of what one of the patterns of a table matches."""
    return f"(?:{'|'.join(lines(f'{table}.txt'))})"


@cache
def ranks(table: str) -> Mapping[str, int]:
    """Return the folded entries of a table that begins with the best → their place."""
    return MappingProxyType({fold(name): rank for rank, name in enumerate(lines(f"{table}.txt"))})


@cache
def meanings(table: str) -> Mapping[str, str]:
    """Return the folded words of a table of groups → the group."""
    groups = groups_of(lines(f"{table}.tsv"))
    return MappingProxyType(
        {fold(word): group for group, words in groups.items() for word in words}
    )


def folded(words: Iterable[str]) -> frozenset[str]:
    """Return words as they are compared."""
    return frozenset(map(fold, words))
