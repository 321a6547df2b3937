"""Which nodes of a graph reach each other, found without recursion."""

from collections.abc import Mapping, Sequence


def strong_components(links: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """Return the groups of nodes that reach each other, a group after those it points at.

    Path-based search (Gabow 2000): `roots` holds where each open group starts.
    """
    place: dict[int, int] = {}
    closed: set[int] = set()
    opened: list[int] = []
    roots: list[int] = []
    groups: list[list[int]] = []
    for start in links:
        if start in place:
            continue
        trail = [start]
        rest = [iter(links[start])]
        place[start] = len(opened)
        roots.append(len(opened))
        opened.append(start)
        while trail:
            for near in rest[-1]:
                if near not in place:
                    place[near] = len(opened)
                    roots.append(len(opened))
                    opened.append(near)
                    trail.append(near)
                    rest.append(iter(links[near]))
                    break
                if near not in closed:
                    while roots[-1] > place[near]:
                        roots.pop()
            else:
                rest.pop()
                if roots[-1] == place[trail.pop()]:
                    group = opened[roots[-1] :]
                    del opened[roots.pop() :]
                    closed.update(group)
                    groups.append(group)
    return groups
