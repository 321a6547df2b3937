"""An order made to respect the dependencies, changed as little as they demand."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from roadmap2backlog.merging.blockers import Blockers
from roadmap2backlog.strong_components import strong_components

Arc = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Repaired:
    """The order, and the placed stories that could not stay, each with what forbade it."""

    order: tuple[str, ...]
    undone: tuple[tuple[str, str], ...] = ()


def repair_order(
    order: Sequence[str], blockers: Blockers, placed: Mapping[str, str | None] | None = None
) -> Repaired:
    """Return the order with every story behind its blockers.

    A story that stands too early moves down to right behind the last of its blockers; settled
    blockers move up instead. Dependencies that go in a circle are left out of account.

    Args:
        order: All stories as they should stand.
        blockers: Who waits for whom; names that are not in the order do not count.
        placed: What the product owner put where: story and predecessor. Such a story stays
            behind its predecessor, even if that one has to move.
    """
    wanted = placed or {}
    net = _Net(order, blockers)
    if not net.is_broken():
        return Repaired(tuple(order))
    soft = net.arcs_of((name, before) for name, before in wanted.items() if before is not None)
    found = _sorted(net, soft)
    names = tuple(order[index] for index in found if index < len(order))
    return Repaired(names, tuple(_undone(net, names, wanted)))


class _Net:
    """Stories (numbered by place) and groups (numbered behind them), and the arcs between."""

    def __init__(self, order: Sequence[str], blockers: Blockers) -> None:
        self.order = order
        self.place = {name: index for index, name in enumerate(order)}
        self.settled = frozenset(self.place[s] for s in blockers.settled if s in self.place)
        self.waits = blockers.waits
        self.members = blockers.members
        self.groups: dict[str, int] = {}
        self.arcs: list[Arc] = []
        for name, before in blockers.waits.items():
            if name in self.place:
                self._wait(self.place[name], before)
        self.size = len(order) + len(self.groups)

    def is_broken(self) -> bool:
        """Return whether a story stands before one that it waits for."""
        last: dict[int, int] = {}
        count = len(self.order)
        for before, after in self.arcs:
            if after >= count:
                last[after] = max(last.get(after, -1), before)
        return any(
            (last.get(before, -1) if before >= count else before) > after
            for before, after in self.arcs
            if after < count
        )

    def arcs_of(self, pairs: Iterable[tuple[str, str]]) -> list[Arc]:
        """Return an arc for each story that is to stay behind another one."""
        place = self.place
        return [(place[b], place[n]) for n, b in pairs if n in place and b in place]

    def blockers_of(self, name: str) -> Iterable[str]:
        """Yield the stories that a story waits for."""
        for before in self.waits.get(name, ()):
            yield from (before,) if before in self.place else self.members.get(before, ())

    def _wait(self, story: int, names: Iterable[str]) -> None:
        for name in names:
            before = self.place.get(name)
            if before is None and name in self.members:
                before = self._group(name)
            if before is not None and self._counts(before, story):
                self.arcs.append((before, story))

    def _counts(self, before: int, story: int) -> bool:
        """Return whether a story waits here; a settled one waits for settled ones only."""
        return before != story and (story not in self.settled or before in self.settled)

    def _group(self, name: str) -> int:
        if name not in self.groups:
            number = len(self.order) + len(self.groups)
            self.groups[name] = number
            inside = (self.place[m] for m in self.members[name] if m in self.place)
            self.arcs += [(member, number) for member in inside]
        return self.groups[name]


def _sorted(net: _Net, soft: list[Arc]) -> list[int]:
    """Return all numbers in the wanted order as far as the arcs allow."""
    found = _topological(net, [*net.arcs, *soft])
    if len(found) == net.size:
        return found
    bent = _arcs_in_cycles(net.size, [*net.arcs, *soft])
    loose = [arc for arc in soft if arc not in bent]
    found = _topological(net, [*net.arcs, *loose])
    if len(found) == net.size:
        return found
    circular = _arcs_in_cycles(net.size, net.arcs)
    straight = [arc for arc in net.arcs if arc not in circular]
    return _topological(net, [*straight, *loose])


def _arcs_in_cycles(size: int, arcs: Sequence[Arc]) -> frozenset[Arc]:
    """Return the arcs that lie on a circle."""
    behind: dict[int, list[int]] = {node: [] for node in range(size)}
    for before, after in arcs:
        behind[before].append(after)
    groups = enumerate(strong_components(behind))
    part = {node: number for number, group in groups for node in group}
    return frozenset(arc for arc in arcs if part[arc[0]] == part[arc[1]])


def _topological(net: _Net, arcs: list[Arc]) -> list[int]:
    """Return the numbers with all arcs pointing on, the wanted place deciding; circles left out."""
    behind: list[list[int]] = [[] for _ in range(net.size)]
    waiting = [0] * net.size
    for before, after in arcs:
        behind[before].append(after)
        waiting[after] += 1
    rank = _ranks(net, arcs)
    ready = [(rank[node], node) for node in range(net.size) if not waiting[node]]
    heapq.heapify(ready)
    found = []
    while ready:
        node = heapq.heappop(ready)[1]
        found.append(node)
        for after in behind[node]:
            waiting[after] -= 1
            if not waiting[after]:
                heapq.heappush(ready, (rank[after], after))
    return found


def _ranks(net: _Net, arcs: list[Arc]) -> list[int]:
    """Return the wanted place of each number; a settled one goes before the first that waits.

    Groups come as soon as their last story is there.
    """
    count = len(net.order)
    rank = [index if index < count else -1 for index in range(net.size)]
    if not net.settled:
        return rank
    ahead: dict[int, list[int]] = {}
    for before, after in arcs:
        if before in net.settled or before >= count:
            ahead.setdefault(after, []).append(before)
    seen: set[int] = set()
    for index in range(count):
        pending = [] if index in net.settled else list(ahead.get(index, ()))
        while pending:
            node = pending.pop()
            if node not in seen:
                seen.add(node)
                rank[node] = min(rank[node], index)
                pending += ahead.get(node, ())
    return rank


def _undone(
    net: _Net, order: Sequence[str], placed: Mapping[str, str | None]
) -> Iterable[tuple[str, str]]:
    """Yield the placed stories that are not where they were put, and what forbade it."""
    place = {name: index for index, name in enumerate(order)}
    for name, before in placed.items():
        if name not in place:
            continue
        after = -1 if before is None else place[before]
        if after > place[name]:
            yield name, before or ""
            continue
        late = [b for b in net.blockers_of(name) if after < place.get(b, -1) < place[name]]
        if late and net.place[name] < max(net.place[b] for b in late):
            yield name, max(late, key=place.__getitem__)
