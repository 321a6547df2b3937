"""Dependencies without cycles: the edges that close one are named, the others stay."""

from collections.abc import Sequence

from roadmap2backlog.loading.formats.shaping.draft import Draft

_MOST_TRIED = 1500
Edge = tuple[int, int]


def closing_edges(drafts: Sequence[Draft], edges: Sequence[Edge]) -> list[int]:
    """Return the indexes of the edges that close a cycle with earlier ones.

    An edge (dependent, needed) says that all of the dependent waits for all of the needed;
    both are indexes of `drafts`. In a tangle of more than 1,500 edges, those that contradict
    the order of the file are named instead.

    Args:
        drafts: In document order, parts after what they belong to.
        edges: In document order.
    """
    followers = _structure(drafts)
    core = _on_cycles(followers, edges)
    within = [i for i, (a, b) in enumerate(edges) if 2 * b + 1 in core and 2 * a in core]
    if not within:
        return []
    last = _last_parts(drafts)
    if len(within) > _MOST_TRIED:
        return [i for i in within if last[edges[i][1]] >= edges[i][0]]
    inside = set(within)
    for index, (dependent, needed) in enumerate(edges):
        if index not in inside:
            followers[2 * needed + 1].append(2 * dependent)
    closing = []
    for index in within:
        dependent, needed = edges[index]
        if _leads(followers, 2 * dependent, 2 * needed + 1, core):
            closing.append(index)
        else:
            followers[2 * needed + 1].append(2 * dependent)
    return closing


def _structure(drafts: Sequence[Draft]) -> list[list[int]]:
    """Return what follows what: node 2i is the start of draft i, node 2i + 1 its end."""
    place = {id(draft): index for index, draft in enumerate(drafts)}
    followers: list[list[int]] = [[] for _ in range(2 * len(drafts))]
    for index, draft in enumerate(drafts):
        followers[2 * index].append(2 * index + 1)
        if draft.parent is not None:
            around = place[id(draft.parent)]
            followers[2 * around].append(2 * index)
            followers[2 * index + 1].append(2 * around + 1)
    return followers


def _on_cycles(followers: list[list[int]], edges: Sequence[Edge]) -> set[int]:
    """Return the nodes that are on a cycle or between cycles."""
    out = [list(after) for after in followers]
    for dependent, needed in edges:
        out[2 * needed + 1].append(2 * dependent)
    back: list[list[int]] = [[] for _ in out]
    for node, after in enumerate(out):
        for follower in after:
            back[follower].append(node)
    return set(range(len(out))) - _peeled(out, back) - _peeled(back, out)


def _peeled(out: list[list[int]], back: list[list[int]]) -> set[int]:
    """Return the nodes that come free when those without predecessors are taken away."""
    open_before = [len(before) for before in back]
    free = [node for node, count in enumerate(open_before) if count == 0]
    gone = set(free)
    while free:
        for follower in out[free.pop()]:
            open_before[follower] -= 1
            if open_before[follower] == 0:
                gone.add(follower)
                free.append(follower)
    return gone


def _leads(followers: list[list[int]], start: int, goal: int, core: set[int]) -> bool:
    """Return whether a way leads from one node to another inside the core."""
    seen, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        for follower in followers[node]:
            if follower in core and follower not in seen:
                seen.add(follower)
                waiting.append(follower)
    return False


def _last_parts(drafts: Sequence[Draft]) -> list[int]:
    """Return for each draft the index of the last draft inside it."""
    place = {id(draft): index for index, draft in enumerate(drafts)}
    last = list(range(len(drafts)))
    for index in range(len(drafts) - 1, -1, -1):
        parent = drafts[index].parent
        if parent is not None:
            around = place[id(parent)]
            last[around] = max(last[around], last[index])
    return last
