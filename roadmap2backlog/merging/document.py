"""The text of backlog.yaml for a merged backlog."""

import re
from collections.abc import Collection

from yaml import YAMLError

from roadmap2backlog.merging.aliases import without_aliases
from roadmap2backlog.merging.changes import SECTIONS
from roadmap2backlog.merging.edits import UnspliceableError, applied
from roadmap2backlog.merging.layout import MAPPING, Layout
from roadmap2backlog.merging.read_back import Place, changed_items, misread
from roadmap2backlog.merging.splice import Splicer
from roadmap2backlog.merging.yaml_render import block_item, block_value, fields_of
from roadmap2backlog.model.backlog import Backlog

HEADER = (
    "# Epics, and stories in the order to build them. Edit what you like: a new build keeps it.\n"
)
_SPACED = frozenset({"stories"})
_LONE_BREAK = re.compile(r"(?<!\r)\n")


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


def _spliced(text: str, ours: Backlog, merged: Backlog) -> str:
    """Return the text with the changes spliced in, the smallest way first that gives what is meant.

    Where the smallest edits do not do, aliases are written out, then single items anew.
    """
    layout = Layout(text)
    if not layout.kinds or layout.kinds[0] != MAPPING:
        return _checked(fresh_text(merged), merged)
    found, wrong = _tried(layout, ours, merged, frozenset())
    if wrong and layout.targets:
        layout = Layout(without_aliases(layout))
        found, wrong = _tried(layout, ours, merged, frozenset())
    if wrong:
        found, wrong = _tried(layout, ours, merged, wrong)
    if wrong:
        raise WriteBackError("the merged backlog cannot be written into the text of this file")
    return found


def _tried(
    layout: Layout, ours: Backlog, merged: Backlog, anew: Collection[Place]
) -> tuple[str, Collection[Place]]:
    """Return the text with all changes made, and what in it does not read as meant.

    Args:
        layout: The text as it stands.
        ours: What it stands for.
        merged: What it is to stand for.
        anew: Items to write anew instead of changing them.
    """
    try:
        text = applied(layout.text, Splicer(layout, anew).root(ours, merged))
        text = _with_breaks_of(layout.text, text)
        return text, misread(text, merged)
    except (UnspliceableError, YAMLError):
        return "", changed_items(ours, merged)


def _with_breaks_of(before: str, after: str) -> str:
    """Return a text with the line breaks of an older one, if those were all of Windows."""
    if "\r\n" not in before or _LONE_BREAK.search(before):
        return after
    return _LONE_BREAK.sub("\r\n", after)


def _checked(text: str, merged: Backlog) -> str:
    """Return the text if it stands for the backlog.

    Raises:
        WriteBackError: If not.
    """
    if misread(text, merged):
        raise WriteBackError("the backlog cannot be written as YAML")
    return text
