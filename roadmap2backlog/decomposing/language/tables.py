"""The text files of languages: a folder each in `lexicons/`, read through importlib.

Clauses are read by those of English, and every language has a table of sentences.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable

from roadmap2backlog.vocabulary import tables as vocabulary

ENGLISH = "en"


def folder_of(code: str) -> Traversable:
    """Return the folder of a language's tables.

    Raises:
        LookupError: If there is none of that name.
    """
    folder = _lexicons().joinpath(code)
    if not folder.is_dir():
        raise LookupError(f"no tables for language {code!r}")
    return folder


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder, in order."""
    return tuple(sorted(folder.name for folder in _lexicons().iterdir() if folder.is_dir()))


def _lexicons() -> Traversable:
    return files("roadmap2backlog.decomposing.language").joinpath("lexicons")


def lines_of(folder: Traversable, name: str) -> tuple[str, ...]:
    """Return the lines of a table without comments."""
    return vocabulary.lines_of(folder.joinpath(name))


def words_of(folder: Traversable, name: str) -> frozenset[str]:
    """Return the lines of a table in lower case."""
    return frozenset(line.lower() for line in lines_of(folder, name))


def rows_of(folder: Traversable, name: str) -> list[list[str]]:
    """Return the cells between the tabs of each line."""
    return [line.split("\t") for line in lines_of(folder, name)]


def word_table(name: str) -> frozenset[str]:
    """Return the entries of an English table of words in lower case."""
    return words_of(folder_of(ENGLISH), f"{name}.txt")


def sentences_of(code: str) -> dict[str, str]:
    """Return the sentences of a language by name, with places to fill; see docs/language.md.

    Raises:
        LookupError: If there is no folder of that name.
    """
    return {name: text for name, text, *_ in rows_of(folder_of(code), "templates.tsv")}


def groups_of(folder: Traversable, name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of a table of the form "group TAB entry, entry, …" by group."""
    return vocabulary.groups_of(lines_of(folder, name))
