"""Writing a list into items of a YAML text; no other character changes."""

from collections.abc import Mapping, Sequence

from roadmap2backlog.merging.edits import Edit, UnspliceableError, applied
from roadmap2backlog.merging.layout import MAPPING, SCALAR, SEQUENCE, Layout
from roadmap2backlog.merging.splice import Splicer
from roadmap2backlog.model.provenance import PathKey

Entries = tuple[object, ...]


def with_lists(
    text: str, lists: Mapping[PathKey, Entries], name: str, order: Mapping[PathKey, Sequence[str]]
) -> str:
    """Return the text with the list `name` of each item as given; comments and layout stay.

    Args:
        text: The YAML text.
        lists: The whole list by the item's path; an entry that is there already, as `entries_at`
            gives it, is not touched.
        name: The field.
        order: The names of an item's fields, in the order new ones are put in.

    Raises:
        UnspliceableError: If the layout leaves no place for it, e.g. behind an alias.
        YAMLError: If the text is no YAML.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    layout = Layout(text.removeprefix(mark))
    splicer = Splicer(layout)
    edits: list[Edit] = []
    for path, entries in lists.items():
        node, is_flow = _node(layout, path)
        if layout.kinds[node] == SCALAR:
            titled: dict[str, object] = {"title": layout.value(node), name: entries}
            edits += splicer.entry(node, layout.value(node), titled, flow_in=is_flow)
            continue
        old = _entries(layout, node, name)
        new = {name: entries} if entries else {}
        edits += splicer.fields(node, {name: old} if old is not None else {}, new, order[path])
    return mark + applied(layout.text, edits)


def entries_at(text: str, path: PathKey, name: str) -> tuple[object, ...]:
    """Return the entries of an item's list as plain text, lists and mappings."""
    layout = Layout(text.removeprefix("\ufeff"))
    node, _ = _node(layout, path)
    return (_entries(layout, node, name) or ()) if layout.kinds[node] == MAPPING else ()


def _entries(layout: Layout, node: int, name: str) -> tuple[object, ...] | None:
    pairs = layout.pairs(node)
    if name not in pairs:
        return None
    data = layout.data(pairs[name][1])
    return tuple(data) if isinstance(data, list) else (data,)


def _node(layout: Layout, path: PathKey) -> tuple[int, bool]:
    """Return the node at a path, and whether it stands in brackets."""
    node, is_flow = 0, False
    for part in path:
        is_flow = is_flow or layout.is_flow(node)
        if isinstance(part, int) and layout.kinds[node] == SEQUENCE:
            node = layout.items(node)[part]
        elif isinstance(part, str) and layout.kinds[node] == MAPPING:
            node = layout.pairs(node)[part][1]
        else:
            raise UnspliceableError
    if layout.kinds[node] not in {SCALAR, MAPPING}:
        raise UnspliceableError
    return node, is_flow
