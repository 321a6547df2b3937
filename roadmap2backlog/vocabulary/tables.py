"""Tables of words: text files that stand beside the code that asks for them.

`.txt` tables hold one entry a line, `.tsv` tables columns between tabs; lines that begin with `#`
are comments.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def entries(package: str, name: str) -> tuple[str, ...]:
    """Return the lines of a file in the folder `tables` of a package, read once."""
    return lines_of(files(package).joinpath("tables").joinpath(name))


@cache
def shared_words(name: str) -> frozenset[str]:
    """Return the entries of a table of this room, which several rooms read."""
    return frozenset(entries("roadmap2backlog.vocabulary", f"{name}.txt"))


def lines_of(table: Traversable) -> tuple[str, ...]:
    """Return the lines of a table without comments and empty lines."""
    lines = (line.strip() for line in table.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def groups_of(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the entries of lines of the form "group TAB entry, entry, …" by group."""
    groups: dict[str, list[str]] = {}
    for line in lines:
        group, found = line.split("\t")[:2]
        groups.setdefault(group, []).extend(entry.strip() for entry in found.split(","))
    return {group: tuple(entry for entry in found if entry) for group, found in groups.items()}
