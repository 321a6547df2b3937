"""Dependency cycles, each with the dependency whose removal costs least."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from roadmap2backlog.checking.subject import Dependency, Subject, waits_for_itself
from roadmap2backlog.checking.waiting_graph import WaitingGraph

_MOST_CYCLES = 20
_MOST_TRIALS = 30


class Cycle(NamedTuple):
    """Dependencies that form a loop, each waiting for the next, and the one to cut.

    Args:
        steps: In the order of waiting; the last one leads back to the first.
        cut: The one among them that is cheapest to give up.
        reason: Why that one.
    """

    steps: tuple[Dependency, ...]
    cut: Dependency
    reason: str


def dependency_cycles(subject: Subject) -> tuple[Cycle, ...]:
    """Return cycles until none is left once all their cuts are made; at most 20.

    Of a cycle's dependencies that one is to be cut for which the least work has to be done without;
    among equals the one whose removal undoes the largest part of the tangle; then one that the
    order of the file contradicts, because what stands first there is wanted first; then the last.
    """
    parents = subject.parents
    dependencies = [d for d in subject.dependencies if d.target is not None]
    edges = [d for d in dependencies if not waits_for_itself(d, parents)]
    graph = WaitingGraph(edges, parents)
    cut: set[int] = set()
    found: list[Cycle] = []
    inside = graph.tangled(cut)
    while inside and len(found) < _MOST_CYCLES:
        loop = graph.shortest_loop(graph.on_a_loop(inside, cut), inside, cut)
        choice, reason = _cheapest(loop, edges, subject.work, _trials(graph, loop, cut))
        cut.add(choice)
        steps = tuple(edges[number] for number in reversed(loop))
        found.append(Cycle(_from_first(steps), edges[choice], reason))
        inside = graph.tangled(cut)
    return tuple(found)


def _trials(graph: WaitingGraph, loop: Sequence[int], cut: set[int]) -> Mapping[int, int]:
    """Return how large the tangle stays after each cut; nothing for long loops."""
    if len(loop) > _MOST_TRIALS:
        return {}
    return {number: len(graph.tangled({*cut, number})) for number in loop}


def _cheapest(
    loop: Sequence[int],
    edges: Sequence[Dependency],
    work: Mapping[str, float],
    left: Mapping[int, int],
) -> tuple[int, str]:
    """Return the number of the dependency to cut, and why."""

    def cost(number: int) -> tuple[float, int, bool, int]:
        target = edges[number].target
        lost = work[target.id] if target else 0.0
        return lost, left.get(number, 0), not _is_backward(edges[number]), -number

    best = min(loop, key=cost)
    others = [cost(number) for number in loop if number != best]
    mine = cost(best)
    if all(other[0] > mine[0] for other in others):
        return best, "it costs least"
    if all(other[1] > mine[1] for other in others if other[0] == mine[0]):
        return best, "it is part of the most loops"
    if _is_backward(edges[best]):
        return (
            best,
            f"`{edges[best].item.id}` stands before it in the file, so it seems wanted first",
        )
    return best, "it comes last in the file"


def _is_backward(edge: Dependency) -> bool:
    """Return whether the item that waits stands before what it waits for."""
    return edge.target is not None and edge.item.path < edge.target.path


def _from_first(steps: tuple[Dependency, ...]) -> tuple[Dependency, ...]:
    """Return the loop turned so that it begins with the step that stands first in the file."""
    start = min(range(len(steps)), key=lambda number: steps[number].path)
    return (*steps[start:], *steps[:start])
