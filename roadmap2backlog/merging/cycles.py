"""Arcs that lie on a circle, found without recursion."""

from collections.abc import Iterable, Sequence

Arc = tuple[int, int]


def arcs_in_cycles(size: int, arcs: Iterable[Arc]) -> frozenset[Arc]:
    """Return the arcs whose both ends lie in the same strongly connected part (Tarjan 1972)."""
    listed = list(arcs)
    behind: list[list[int]] = [[] for _ in range(size)]
    for before, after in listed:
        behind[before].append(after)
    part = _Parts(behind).part
    return frozenset((a, b) for a, b in listed if part[a] == part[b])


class _Parts:
    """The number of the strongly connected part of each node: that of the node first met."""

    def __init__(self, behind: Sequence[Sequence[int]]) -> None:
        self._behind = behind
        self._index = [-1] * len(behind)
        self._low = [0] * len(behind)
        self._stack: list[int] = []
        self._count = 0
        self.part = [-1] * len(behind)
        for root in range(len(behind)):
            if self._index[root] < 0:
                self._walk(root)

    def _walk(self, root: int) -> None:
        path = [(root, 0)]
        while path:
            node, step = path.pop()
            targets = self._behind[node]
            if step == 0:
                self._open(node)
            else:
                self._low[node] = min(self._low[node], self._low[targets[step - 1]])
            step = self._pass_seen(node, step)
            if step < len(targets):
                path += ((node, step + 1), (targets[step], 0))
            elif self._low[node] == self._index[node]:
                self._close(node)

    def _open(self, node: int) -> None:
        self._index[node] = self._low[node] = self._count
        self._count += 1
        self._stack.append(node)

    def _pass_seen(self, node: int, step: int) -> int:
        """Return the step at which an unseen node is next, heeding the seen ones on the way."""
        targets = self._behind[node]
        while step < len(targets) and self._index[targets[step]] >= 0:
            if self.part[targets[step]] < 0:
                self._low[node] = min(self._low[node], self._index[targets[step]])
            step += 1
        return step

    def _close(self, node: int) -> None:
        """Take a finished part off the stack."""
        while self.part[node] < 0:
            self.part[self._stack.pop()] = node
