"""A path of a file in the words of the person who wrote it."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.field_names import LEVELS
from roadmap2backlog.model.provenance import PathKey
from roadmap2backlog.vocabulary.shortened import shortened

_LONGEST_TITLE = 40
_TITLES = ("title", "name", "statement", "id")


def place_name(value: Data, path: PathKey) -> str:
    """Return where a path leads, e.g. `initiative "Billing", capability 2`; empty at the top."""
    names = []
    level = ""
    for step in path:
        value = _inner(value, step)
        if isinstance(step, int):
            names.append(_entry(level, step, value))
        else:
            level = step
            if isinstance(value, dict):
                names.append(f"`{step}`")
    return ", ".join(names)


def _inner(value: Data, step: str | int) -> Data:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _entry(level: str, index: int, value: Data) -> str:
    """Return what one entry of a list is called, by its title if it has one."""
    kind = LEVELS.get(level, f"entry of `{level}`")
    if isinstance(value, dict):
        for name in _TITLES:
            title = value.get(name)
            if isinstance(title, str) and title.strip():
                return f"{kind} “{quotable(title)}”"
    return f"{kind} {index + 1}" if level in LEVELS else f"entry {index + 1} of `{level}`"


def quotable(text: str) -> str:
    """Return a text as one line that is not too long to quote."""
    return shortened(" ".join(text.split()), _LONGEST_TITLE)
