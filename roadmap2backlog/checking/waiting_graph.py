"""Who waits for whom, as a graph of beginnings and ends.

An initiative that waits for a capability of another, which waits for a part of the first, is a
cycle although no single item waits for itself. So every item has two nodes, its beginning and its
end: a part begins after the beginning of what it belongs to and ends before its end, and who waits
begins after the end of what is waited for.
"""

from collections import deque
from collections.abc import Mapping, Sequence

from roadmap2backlog.checking.subject import Dependency

_STRUCTURE = -1
_DEEPEST = 4
Arc = tuple[int, int]


class WaitingGraph:
    """Nodes are numbers; an arc goes from what comes first and carries a dependency's number.

    Args:
        dependencies: Those with a target that is neither around nor inside the item itself.
        parents: The id of the item around each item.
    """

    def __init__(self, dependencies: Sequence[Dependency], parents: Mapping[str, str]) -> None:
        self._numbers: dict[str, int] = {}
        self._after: list[list[Arc]] = []
        self._before: list[list[Arc]] = []
        self._ends: dict[int, Arc] = {}
        for number, dependency in enumerate(dependencies):
            if dependency.target is None:
                continue
            first = self._begin_of(dependency.target.id, parents) + 1
            then = self._begin_of(dependency.item.id, parents)
            self._join(first, then, number)
            self._ends[number] = (first, then)

    def tangled(self, cut: set[int]) -> set[int]:
        """Return the nodes on loops and between loops, without the cut dependencies.

        What has nothing before it, or nothing after it, is taken away until nothing changes.
        """
        inside = set(range(len(self._after)))
        for here, there in ((self._before, self._after), (self._after, self._before)):
            degrees = {node: _degree(here[node], inside, cut) for node in inside}
            free = [node for node, degree in degrees.items() if degree == 0]
            while free:
                node = free.pop()
                inside.discard(node)
                for other, number in there[node]:
                    if other in inside and number not in cut:
                        degrees[other] -= 1
                        if degrees[other] == 0:
                            free.append(other)
        return inside

    def on_a_loop(self, inside: set[int], cut: set[int]) -> int:
        """Return the earliest dependency of some loop among tangled nodes."""
        node = min(inside)
        trail: list[int] = []
        steps: dict[int, int] = {}
        while node not in steps:
            steps[node] = len(trail)
            node, number = next(
                arc for arc in self._before[node] if arc[0] in inside and arc[1] not in cut
            )
            trail.append(number)
        return min(number for number in trail[steps[node] :] if number != _STRUCTURE)

    def shortest_loop(self, start: int, inside: set[int], cut: set[int]) -> list[int]:
        """Return the dependencies of a loop through one of them, in the order of time.

        Args:
            start: The dependency to go through.
            inside: Tangled nodes.
            cut: Dependencies to leave out.
        """
        goal, begin = self._ends[start]
        came: dict[int, Arc] = {begin: (begin, _STRUCTURE)}
        near = deque([begin])
        while near and goal not in came:
            node = near.popleft()
            for following, number in self._after[node]:
                if following in inside and following not in came and number not in cut:
                    came[following] = (node, number)
                    near.append(following)
        loop = []
        node = goal
        while node != begin:
            node, number = came[node]
            loop += [number] * (number != _STRUCTURE)
        return [start, *reversed(loop)]

    def _begin_of(self, name: str, parents: Mapping[str, str]) -> int:
        """Return the node of an item's beginning; its end is the next one."""
        chain = [name]
        while chain[-1] in parents and chain[-1] not in self._numbers and len(chain) <= _DEEPEST:
            chain.append(parents[chain[-1]])
        for inner in reversed(chain):
            if inner not in self._numbers:
                self._add(inner, parents.get(inner, ""))
        return self._numbers[name]

    def _add(self, name: str, parent: str) -> None:
        begin = len(self._after)
        self._numbers[name] = begin
        self._after += [[], []]
        self._before += [[], []]
        self._join(begin, begin + 1, _STRUCTURE)
        around = self._numbers.get(parent)
        if around is not None and around != begin:
            self._join(around, begin, _STRUCTURE)
            self._join(begin + 1, around + 1, _STRUCTURE)

    def _join(self, first: int, then: int, number: int) -> None:
        self._after[first].append((then, number))
        self._before[then].append((first, number))


def _degree(arcs: list[Arc], inside: set[int], cut: set[int]) -> int:
    return sum(other in inside and number not in cut for other, number in arcs)
