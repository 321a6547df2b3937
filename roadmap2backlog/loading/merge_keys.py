"""Merge keys (`<<`) of foreign files: the fields of one mapping brought into another."""

from roadmap2backlog.loading.data import Data
from roadmap2backlog.loading.positions import Nodes

MERGE = "<<"


def merge(mapping: dict[str, Data], node: int, nodes: Nodes) -> None:
    """Bring the fields of `<<` into a mapping; its own fields win.

    Where `<<` holds anything but mappings, it stays a field like others.

    Args:
        mapping: Is changed in place.
        node: The number of the mapping's node, not yet closed.
        nodes: All nodes; the mapping's gets those of the fields it borrows.
    """
    places = nodes.children(node, len(nodes.kinds))
    inner = nodes.target(next(value for name, _, value in places if name == MERGE))
    value = mapping[MERGE]
    sources: list[tuple[Data, int]] = [(value, inner)]
    if isinstance(value, list):
        numbers = [place for _, _, place in nodes.children(inner)]
        sources = list(zip(value, numbers, strict=True))
    if not all(isinstance(source, dict) for source, _ in sources):
        return
    del mapping[MERGE]
    for source, place in sources:
        for name, key, found in tuple(nodes.children(nodes.target(place))):
            if isinstance(source, dict) and name in source and name not in mapping:
                mapping[name] = source[name]
                nodes.borrow(name, key, found)
