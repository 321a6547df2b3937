"""A judge of orders that shares no code with what makes them: cost, feasibility, bounds of its own.

Blocks come from networkx' minimum cuts in exact fractions, the least cost from a walk over all
sets of items that may be done; both are too slow for use and simple enough to trust.
"""

from fractions import Fraction

import networkx as nx
from backlog_families import Item


def _exact(number: float) -> int | Fraction:
    return number if isinstance(number, int) else Fraction(str(number))


def weight_and_size(items: list[Item]) -> tuple[Fraction, Fraction]:
    """Return the sums over the items."""
    return (
        sum(_exact(item["value"]) for item in items),
        sum(_exact(item["size"]) for item in items),
    )


def recounted_cost(order: list[str], items: list[Item]) -> Fraction:
    """Return the sum of value times size done, over items that have a value."""
    by_id = {item["id"]: item for item in items}
    assert sorted(order) == sorted(by_id), "each item once"
    cost = done = 0
    seen = set()
    for name in order:
        assert seen.issuperset(by_id[name]["depends_on"]), f"{name} comes too early"
        seen.add(name)
        done += _exact(by_id[name]["size"])
        cost += _exact(by_id[name]["value"]) * done
    return cost


def best_beginning(items: list[Item]) -> list[Item]:
    """Return the largest beginning with the most value per size (Dinkelbach over minimum cuts)."""
    chosen = items
    while True:
        weight, size = weight_and_size(chosen)
        better = _closure(items, weight, size)
        if weight_and_size(better)[0] * size <= weight * weight_and_size(better)[1]:
            return better
        chosen = better


def _closure(items: list[Item], weight: Fraction, size: Fraction) -> list[Item]:
    """Return the largest closed set of most weight above the ratio (Picard 1976)."""
    graph = nx.DiGraph()
    graph.add_nodes_from(("source", "sink"))
    inside = {item["id"] for item in items}
    for item in items:
        gain = _exact(item["value"]) * size - weight * _exact(item["size"])
        if gain > 0:
            graph.add_edge("source", item["id"], capacity=gain)
        graph.add_edge(item["id"], "sink", capacity=max(-gain, 0))
        for name in inside.intersection(item["depends_on"]):
            graph.add_edge(item["id"], name)
    flow = nx.algorithms.flow.edmonds_karp(graph, "source", "sink")
    back = nx.DiGraph()
    back.add_nodes_from(graph)
    back.add_edges_from(
        (tail, head)
        for tail, head, seen in flow.edges(data=True)
        if seen["capacity"] is None or seen["flow"] < seen["capacity"]
    )
    lost = nx.ancestors(back, "sink")
    return [item for item in items if item["id"] not in lost]


def ratio_steps(items: list[Item]) -> list[tuple[Fraction, Fraction]]:
    """Return weight and size of each block of Sidney's decomposition, equal ratios as one."""
    left, steps = items, []
    while left:
        if not any(item["size"] for item in left):
            steps.append(weight_and_size(left))
            break
        block = best_beginning(left)
        steps.append(weight_and_size(block))
        gone = {item["id"] for item in block}
        left = [item for item in left if item["id"] not in gone]
    return steps


def area_bound(items: list[Item]) -> Fraction:
    """Return what no order can be below: the area under the staircase of the blocks.

    In Gantt's two-dimensional chart (Goemans and Williamson 2000) no order's curve lies below the
    concave one of the blocks, and each item adds half its own rectangle.
    """
    clock = total = Fraction(0)
    for weight, size in ratio_steps(items):
        total += weight * clock + Fraction(weight * size, 2)
        clock += size
    halves = (_exact(item["value"]) * _exact(item["size"]) for item in items)
    return total + Fraction(sum(halves), 2)


def least_cost(items: list[Item], most: int = 200_000) -> Fraction | None:
    """Return the cost of the best order, by all sets that may be done; None if there are more."""
    place = {item["id"]: number for number, item in enumerate(items)}
    need = [sum(1 << place[name] for name in set(item["depends_on"])) for item in items]
    size = [_exact(item["size"]) for item in items]
    value = [_exact(item["value"]) for item in items]
    level = {0: (0, 0)}
    looked_at = 0
    for _ in items:
        following: dict[int, tuple[Fraction, Fraction]] = {}
        for done, (clock, cost) in level.items():
            for number, links in enumerate(need):
                if not done >> number & 1 and not links & ~done:
                    after, end = done | 1 << number, clock + size[number]
                    total = cost + value[number] * end
                    if after not in following or total < following[after][1]:
                        following[after] = (end, total)
        level = following
        looked_at += len(level)
        if looked_at > most:
            return None
    return level[(1 << len(items)) - 1][1]
