"""The text of backlog.yaml for a merged backlog."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError
from yaml import YAMLError

from roadmap2backlog.merging.aliases import without_aliases
from roadmap2backlog.merging.changes import SECTIONS
from roadmap2backlog.merging.edits import UnspliceableError, applied
from roadmap2backlog.merging.layout import MAPPING, Layout
from roadmap2backlog.merging.merge_item import Item
from roadmap2backlog.merging.splice import Splicer
from roadmap2backlog.merging.yaml_render import block_item, block_value, fields_of
from roadmap2backlog.model.backlog import Backlog

HEADER = (
    "# Epics, and stories in the order to build them. Edit what you like: a new build keeps it.\n"
)
_SPACED = frozenset({"stories"})


class WriteBackError(RuntimeError):
    """The text written would not read as the backlog meant: a fault of this program."""


def write_backlog(text: str | None, ours: Backlog | None, merged: Backlog) -> str:
    """Return the text of the merged backlog: the old text with only what changed changed.

    Args:
        text: The file as it stands; None if there is none.
        ours: What it stands for.
        merged: What it is to stand for.

    Raises:
        WriteBackError: If the result would not read back as the merged backlog (our bug).
    """
    if text is None or ours is None:
        return _checked(fresh_text(merged), merged)
    if ours == merged:
        return text
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return mark + _spliced(text.removeprefix("\ufeff"), ours, merged)


def fresh_text(backlog: Backlog) -> str:
    """Return a backlog as a new file: fields in model order, one blank line between stories."""
    parts = [HEADER, "version: 1\n"]
    for name, value in fields_of(backlog).items():
        if name == "version":
            continue
        if name not in SECTIONS or not isinstance(value, tuple):
            parts.append(f"{name}:{block_value(value, 0, len(name))}\n")
            continue
        between = "\n\n" if name in _SPACED else "\n"
        items = between.join(f"  {block_item(item, 2)}" for item in value)
        parts.append(f"\n{name}:\n{items}\n")
    return "".join(parts)


def read_text(text: str) -> Backlog:
    """Return the backlog that a valid text stands for."""
    layout = Layout(text)
    return Backlog.model_validate(layout.data(0) if layout.kinds else {})


def _spliced(text: str, ours: Backlog, merged: Backlog) -> str:
    """Return the text with the changes spliced in, the smallest way first that gives what is meant.

    Where the smallest edits do not do, aliases are written out, then single items anew.
    """
    layout = Layout(text)
    if not layout.kinds or layout.kinds[0] != MAPPING:
        return _checked(fresh_text(merged), merged)
    found = _tried(layout, ours, merged, frozenset())
    if found.read == merged:
        return found.text
    if layout.targets:
        layout = Layout(without_aliases(layout))
        found = _tried(layout, ours, merged, frozenset())
        if found.read == merged:
            return found.text
    found = _tried(layout, ours, merged, _wrong_items(found.read, ours, merged))
    if found.read == merged:
        return found.text
    raise WriteBackError("the merged backlog cannot be written into the text of this file")


@dataclass(frozen=True, slots=True)
class _Try:
    """A text, and the backlog that it stands for, if any."""

    text: str = ""
    read: Backlog | None = None


def _tried(
    layout: Layout, ours: Backlog, merged: Backlog, anew: frozenset[tuple[str, str]]
) -> _Try:
    """Return the text with all changes made, and what it then stands for."""
    try:
        text = applied(layout.text, Splicer(layout, anew).root(ours, merged))
        return _Try(text, read_text(text))
    except (UnspliceableError, YAMLError, ValidationError):
        return _Try()


def _wrong_items(
    found: Backlog | None, ours: Backlog, merged: Backlog
) -> frozenset[tuple[str, str]]:
    """Return the items that do not read back as meant, or all changed ones if nothing reads."""
    return frozenset(
        (section, item.id)
        for section in SECTIONS
        for old in [_by_id(getattr(found or ours, section))]
        for item in getattr(merged, section)
        if old.get(item.id) != item
    )


def _by_id(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def _checked(text: str, merged: Backlog) -> str:
    """Return the text if it stands for the backlog.

    Raises:
        WriteBackError: If not.
    """
    if read_text(text) != merged:
        raise WriteBackError("the backlog cannot be written as YAML")
    return text
