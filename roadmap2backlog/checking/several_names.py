"""Several names written as one text where a list, or one name, belongs."""

import re
from collections.abc import Callable

from roadmap2backlog.checking.subject import Subject
from roadmap2backlog.model.provenance import PathKey

_BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|\+)\s+")
_NOT_PLAIN = re.compile(r"^[^\w]|[\[\]{},]|: | #")
_LONGEST = 60


def names_in(text: str, known: Callable[[str], str | None]) -> tuple[str, ...]:
    """Return the names that a text lists, or none where it does not seem to list any.

    Args:
        text: What stands where a name is expected.
        known: Gives the name that a part means, or None; one part at least has to mean one.
    """
    parts = [part.strip() for part in _BETWEEN.split(text)]
    if len(parts) == 1 or not all(parts) or max(map(len, parts)) > _LONGEST:
        return ()
    meant = [known(part) for part in parts]
    if not any(meant):
        return ()
    return tuple(name or part for name, part in zip(meant, parts, strict=True))


def list_advice(names: tuple[str, ...], path: PathKey, subject: Subject) -> str:
    """Return how to write names as a list.

    Args:
        names: What was meant.
        path: Where the text stands that lists them: an entry of a list, or a field's lone text.
        subject: Knows where the field stands.
    """
    shown = ", ".join(f'"{name}"' if _NOT_PLAIN.search(name) else name for name in names)
    if subject.source_map.at(path) == subject.source_map.at(path[:-1]):
        return f"write a list: `{path[-2]}: [{shown}]`"
    return f"write each as an entry of its own: `[{shown}]`"


def choice_advice(names: tuple[str, ...], field: str) -> str:
    """Return what to write in a field that takes one name."""
    return f"`{field}` takes one name: write {' or '.join(f'`{name}`' for name in names)}"
